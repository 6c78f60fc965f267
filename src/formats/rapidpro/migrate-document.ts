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
import { type DraftingOptions, type LegacyMigration, migrateLegacyFlow } from '../rapidpro-legacy/migrate.ts';
import { looksLegacy, unwrapped } from '../rapidpro-legacy/wrapped.ts';
import { checkHeader } from './check-spec-flow.ts';
import { report } from './flow-part.ts';
import { withKnownCase } from './known-case.ts';
import { migrateFlow } from './migrations/migrate.ts';
import { isTooNew, newestSpec, parseSpecVersion } from './spec-version.ts';

export interface MigrationOptions extends DraftingOptions {
  /** The spec to migrate to; the newest if not said. Legacy flows go to 13.0.0 at least. */
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
 * Migrates every flow of an export, a list of flows or a single one; all else stays as it is. A flow that can't be
 * migrated is left as it was and told. Nothing is ever migrated down. An export below version 13 becomes one of
 * version 13 when all its flows are migrated.
 */
export function migrateDocument(value: JsonValue, options: MigrationOptions = {}): MigratedDocument {
  const flows: MigratedFlow[] = [];
  const findings: Finding[] = [];
  const migrate = (item: JsonValue, at: JsonPointer): JsonValue => {
    const one = migrateItem(item, at, options);
    flows.push(one.flow);
    findings.push(...one.findings);
    return one.json ?? item;
  };
  const migrated = inDocument(value, migrate);
  const isDone = flows.every(({ to }) => to !== undefined);
  const version = isObject(value) ? versionOf(property(value, 'version')) : undefined;
  if (isObject(migrated) && migrated !== value && isDone && version !== undefined && isExport(value)) {
    if (Number.parseFloat(version) < 13) setProperty(migrated, 'version', '13');
  }
  return { value: migrated, flows, findings };
}

function isExport(value: JsonValue): boolean {
  return isObject(value) && Array.isArray(property(value, 'flows'));
}

function inDocument(value: JsonValue, migrate: (item: JsonValue, at: JsonPointer) => JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item, index) => migrate(item, child('', index)));
  if (!isObject(value) || !isExport(value)) return migrate(value, '');
  const flows = listOf(value, 'flows').map((item, index) => migrate(item, child('/flows', index)));
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setProperty(copy, key, key === 'flows' ? flows : item);
  return copy;
}

interface MigratedItem {
  readonly flow: MigratedFlow;
  readonly json?: JsonObject;
  readonly findings: readonly Finding[];
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
  if (isTooNew(version)) {
    const args = { found: from.slice(0, 60), newest: newestSpec };
    return failed(flow, at, [report('rapidpro.spec-too-new', args, place)]);
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
