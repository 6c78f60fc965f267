/** Migration of whole files: what `mhero migrate` writes. */
import type { Finding } from '../../findings/finding.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { versionOf } from '../detect/properties.ts';
import type { AgedFlow } from '../rapidpro-legacy/history/migrate-history.ts';
import { isVersionBefore, lastLegacyVersion } from '../rapidpro-legacy/history/version.ts';
import { report as reportLegacy } from '../rapidpro-legacy/drafting.ts';
import { type DraftingOptions, type LegacyMigration, migrateLegacyFlow } from '../rapidpro-legacy/migrate.ts';
import { looksLegacy, unwrapped } from '../rapidpro-legacy/wrapped.ts';
import { checkHeader } from './check-spec-flow.ts';
import { report } from './flow-part.ts';
import { withKnownCase } from './known-case.ts';
import { migrateFlow } from './migrations/migrate.ts';
import { ageOldFlows, legacyVersionOf } from './read/old-flows.ts';
import { ageUnversioned } from './read/unversioned-flow.ts';
import { newestSpec, parseSpecVersion } from './spec-version.ts';

export interface MigrationOptions extends DraftingOptions {
  /**
   * The version to migrate to; the newest if not said. A legacy version, `11.12` or lower, takes legacy flows there
   * by the steps of RapidPro's import, and leaves others alone.
   */
  readonly to?: string;
}

/** One flow of a file, and what became of it. */
export interface MigratedFlow {
  readonly pointer: JsonPointer;
  readonly name: string;
  /** The version that it stated. */
  readonly from: string | undefined;
  /** The version that it is of now; missing if it could not be migrated and is as it was. */
  readonly to?: string;
}

export interface MigratedDocument {
  readonly value: JsonValue;
  readonly flows: readonly MigratedFlow[];
  readonly findings: readonly Finding[];
}

/**
 * Migrates every flow of an export, a list of flows or a single one. A flow that can't be migrated is left as it was
 * and told. Nothing is ever migrated down, and a flow of a spec that is newer than all known ones stays as it is. When all flows of an export are migrated it has the version that goes with
 * them, and campaigns and triggers that named flows and groups by numbers name them by UUIDs.
 */
export function migrateDocument(value: JsonValue, options: MigrationOptions = {}): MigratedDocument {
  const { to = newestSpec } = options;
  const isLegacyTarget = isVersionBefore(to, firstSpec);
  const items = itemsOf(value);
  const old = ageOldFlows(
    items.map(({ item }) => item),
    value,
    isLegacyTarget ? { before: to, to } : {},
  );
  const exportVersion =
    isObject(value) && isExport(value) ? versionOf(property(value, 'version')) : undefined;
  const results = items.map(({ item, at }, index) => {
    const aged = old.flows.get(index);
    if (isLegacyTarget) return toLegacy(item, at, exportVersion, aged, to);
    if (aged !== undefined) return migrateAged(item, at, aged, options);
    const migrated = migrateItem(item, at, options);
    if (migrated.json !== undefined) return migrated;
    return throughHistory(item, at, exportVersion, options) ?? migrated;
  });
  const flows = results.map(({ flow }) => flow);
  const findings = results.flatMap((one) => one.findings);
  const isDone = flows.every((flow) => flow.to !== undefined);
  const migrated = results.map(({ json }, index) => json ?? items[index]?.item ?? null);
  const version = isLegacyTarget ? to : '13';
  return {
    value: documentOf(value, migrated, isDone ? { version, rest: old.rest } : undefined),
    flows,
    findings,
  };
}

const firstSpec = '13';

interface Item {
  readonly item: JsonValue;
  readonly at: JsonPointer;
}

function itemsOf(value: JsonValue): Item[] {
  if (Array.isArray(value)) return value.map((item, index) => ({ item, at: child('', index) }));
  if (!isObject(value) || !isExport(value)) return [{ item: value, at: '' }];
  return listOf(value, 'flows').map((item, index) => ({ item, at: child('/flows', index) }));
}

function isExport(value: JsonObject): boolean {
  return Array.isArray(property(value, 'flows'));
}

/** The document with its migrated flows; if all are, with the version and what else changed with them. */
function documentOf(
  value: JsonValue,
  flows: readonly JsonValue[],
  done: { readonly version: string; readonly rest: JsonObject | undefined } | undefined,
): JsonValue {
  if (Array.isArray(value)) return [...flows];
  if (!isObject(value) || !isExport(value)) return flows[0] ?? value;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value))
    setProperty(copy, key, key === 'flows' ? [...flows] : item);
  if (done === undefined) return copy;
  for (const [key, item] of Object.entries(done.rest ?? {})) setProperty(copy, key, item);
  const stated = versionOf(property(value, 'version'));
  if (stated !== undefined && isVersionBefore(stated, done.version))
    setProperty(copy, 'version', done.version);
  return copy;
}

interface MigratedItem {
  readonly flow: MigratedFlow;
  readonly json?: JsonObject;
  readonly findings: readonly Finding[];
}

/** A flow of version 11 that the engine refuses, as RapidPro's import brings it to the last legacy version first. */
function throughHistory(
  item: JsonValue,
  at: JsonPointer,
  exportVersion: string | undefined,
  options: MigrationOptions,
): MigratedItem | undefined {
  if (legacyVersionOf(item, exportVersion) === undefined) {
    return throughItsShape(item, at, exportVersion, options);
  }
  const around = exportVersion === undefined ? item : { version: exportVersion };
  const aged = ageOldFlows([item], around, { before: lastLegacyVersion }).flows.get(0);
  const migrated = aged === undefined ? undefined : migrateAged(item, at, aged, options);
  return migrated?.json === undefined ? undefined : migrated;
}

/** A flow that tells no version, and has the shape of one from before version 7. */
function throughItsShape(
  item: JsonValue,
  at: JsonPointer,
  exportVersion: string | undefined,
  options: MigrationOptions,
): MigratedItem | undefined {
  const unversioned = ageUnversioned(item, exportVersion);
  if (unversioned === undefined) return undefined;
  const migrated = migrateAged(item, at, unversioned.aged, options);
  if (migrated.json === undefined) return undefined;
  const { called } = unversioned;
  const told = reportLegacy('rapidpro-legacy.version-by-shape', { called }, { pointer: at });
  return { ...migrated, findings: [told, ...migrated.findings] };
}

/** @param aged what the history made of the flow, if it has to be changed at all */
function toLegacy(
  item: JsonValue,
  at: JsonPointer,
  exportVersion: string | undefined,
  aged: AgedFlow | undefined,
  to: string,
): MigratedItem {
  const flow = isObject(item) ? named(item, at) : { pointer: at, name: '', from: undefined };
  if (aged === undefined) return { flow: { ...flow, to: flow.from ?? exportVersion ?? to }, findings: [] };
  const from = legacyVersionOf(item, exportVersion);
  const findings = aged.findings.map((one) => ({ ...one, pointer: at + (one.pointer ?? '') }));
  if (aged.flow === undefined) return { flow: { ...flow, from }, findings };
  return { flow: { ...flow, from, to }, json: aged.flow, findings };
}

function migrateAged(
  item: JsonValue,
  at: JsonPointer,
  { flow, findings, originOf }: AgedFlow,
  options: MigrationOptions,
): MigratedItem {
  const stated = isObject(item) ? named(item, at) : { pointer: at, name: '', from: undefined };
  const before = findings.map((one) => ({ ...one, pointer: at + (one.pointer ?? '') }));
  if (flow === undefined) return { flow: stated, findings: before };
  const migrated = migrateItem(flow, '', options);
  const after = migrated.findings.map((one) => ({ ...one, pointer: at + originOf(one.pointer ?? '') }));
  const result = { ...migrated.flow, pointer: at, from: stated.from };
  return { ...migrated, flow: result, findings: [...before, ...after] };
}

function migrateItem(item: JsonValue, at: JsonPointer, options: MigrationOptions): MigratedItem {
  if (!isObject(item)) return failed({}, at, checkHeader(item, { pointer: at }));
  const { flow, within } = unwrapped(item);
  const { object: header } = withKnownCase(flow, at);
  const problems = checkHeader(header, { pointer: at + within });
  if (problems.length === 0) return fromSpec(flow, header, at, options, []);
  if (!looksLegacy(flow)) return failed(item, at, problems);
  const { flow: migrated, findings } = placed(migrateLegacyFlow(flow, options), at + within);
  if (migrated === undefined) return failed(flow, at, findings);
  const current = checkHeader(migrated, { pointer: at + within });
  if (current.length > 0) return failed(flow, at, [...findings, ...current]);
  const from = versionOf(property(flow, 'version'));
  const result = fromSpec(migrated, migrated, at, options, findings);
  return { ...result, flow: { ...result.flow, from } };
}

function placed(migration: LegacyMigration, at: JsonPointer): Pick<LegacyMigration, 'flow' | 'findings'> {
  const findings = migration.findings.map((one) => ({ ...one, pointer: at + (one.pointer ?? '') }));
  return { ...migration, findings };
}

function fromSpec(
  flow: JsonObject,
  header: JsonObject,
  at: JsonPointer,
  { to = newestSpec }: MigrationOptions,
  findings: readonly Finding[],
): MigratedItem {
  const from = textOf(header, 'spec_version') ?? '';
  const version = parseSpecVersion(from);
  const place = { pointer: child(at, 'spec_version') };
  if (version === undefined) {
    return failed(flow, at, [report('rapidpro.spec-version', { found: from.slice(0, 60) }, place)]);
  }
  const json = migrateFlow(flow, version, to);
  return {
    flow: { ...named(flow, at), from, to: textOf(json, 'spec_version') ?? from },
    json,
    findings,
  };
}

function failed(flow: JsonObject, at: JsonPointer, findings: readonly Finding[]): MigratedItem {
  return { flow: named(flow, at), findings };
}

function named(flow: JsonObject, pointer: JsonPointer): MigratedFlow {
  const from = versionOf(property(flow, 'spec_version') ?? property(flow, 'version'));
  return { pointer, name: textOf(flow, 'name') ?? '', from };
}
