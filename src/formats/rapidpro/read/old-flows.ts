/** Flows of a file from before version 11, brought to the last legacy version as RapidPro's import does. */
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import { versionOf } from '../../detect/properties.ts';
import { type AgedFlow, ageFlows } from '../../rapidpro-legacy/history/migrate-history.ts';
import {
  firstEngineVersion,
  isVersionBefore,
  lastLegacyVersion,
  parseLegacyVersion,
} from '../../rapidpro-legacy/history/version.ts';
import { looksLegacy, unwrapped } from '../../rapidpro-legacy/wrapped.ts';

export interface OldFlows {
  /** What became of the flows that are old, by their place in the list. */
  readonly flows: ReadonlyMap<number, AgedFlow>;
  /** Campaigns and triggers, if they were taken along. */
  readonly rest?: JsonObject;
}

export interface Ageing {
  /** Flows of this version or a later one are left alone; the first that the engine reads, if not said. */
  readonly before?: string;
  /** The version that they are brought to; the last legacy one if not said. */
  readonly to?: string;
}

/**
 * The version that a legacy flow is of, as RapidPro takes it: that of the export around it, or its own if the
 * export's is one of today. Undefined for a flow of today, or one that tells no version.
 */
export function legacyVersionOf(item: JsonValue, exportVersion: string | undefined): string | undefined {
  if (!isObject(item) || textOf(item, 'spec_version') !== undefined) return undefined;
  const { flow, within } = unwrapped(item);
  if (within === '' && !looksLegacy(flow)) return undefined;
  const isOld = (version: string) => !isVersionBefore(lastLegacyVersion, version);
  const versions = [
    exportVersion,
    // Where this is stated, `version` counts how often the flow was saved.
    versionOf(property(item, 'spec_version')),
    versionOf(property(item, 'version')),
    versionOf(property(flow, 'version')),
  ];
  return versions.find(
    (version) => version !== undefined && parseLegacyVersion(version) !== undefined && isOld(version),
  );
}

/** `document` is what the flows stand in, if it is an object. */
export function ageOldFlows(
  items: readonly JsonValue[],
  document: JsonValue,
  { before = firstEngineVersion, to = lastLegacyVersion }: Ageing = {},
): OldFlows {
  const around = isObject(document) && !items.includes(document) ? document : {};
  const exportVersion = versionOf(property(around, 'version'));
  const groups = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const version = legacyVersionOf(item, exportVersion);
    if (version === undefined || !isVersionBefore(version, before)) continue;
    const group = groups.get(version) ?? [];
    group.push(index);
    groups.set(version, group);
  }
  const flows = new Map<number, AgedFlow>();
  let rest: JsonObject | undefined;
  for (const [version, indices] of groups) {
    const aged = ageFlows(
      indices.map((index) => items[index]).filter((item) => isObject(item)),
      version,
      aroundFlows(around),
      to,
    );
    for (const [position, index] of indices.entries()) {
      const flow = aged.flows[position];
      if (flow !== undefined) flows.set(index, flow);
    }
    if (version === exportVersion) rest = aged.rest;
  }
  return { flows, ...(rest === undefined ? {} : { rest }) };
}

function aroundFlows(document: JsonObject) {
  const site = textOf(document, 'site');
  const [campaigns, triggers] = [property(document, 'campaigns'), property(document, 'triggers')];
  return {
    ...(site === undefined ? {} : { site }),
    ...(campaigns === undefined ? {} : { campaigns }),
    ...(triggers === undefined ? {} : { triggers }),
  };
}
