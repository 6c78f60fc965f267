import { isObject, type JsonObject, type JsonValue, property } from '../../text/json-value.ts';
import { programOf } from '../rapidpro/dialects/recognise.ts';
import type { DetectedKind, Detector } from './detector.ts';
import { hasAll, hasAny, objectsIn, objectsOf, versionOf } from './properties.ts';

/** RapidPro exports, asset files of goflow, and flows on their own, both of today's shape and of the legacy one. */
export const detectRapidPro: Detector = (value) => {
  if (Array.isArray(value)) return flowList(value);
  if (!isObject(value)) return undefined;
  if (isLegacyFlow(value)) return legacyFlow(value);
  if (Array.isArray(property(value, 'flows'))) return withFlows(value);
  const single = definitionIn(value) ?? value;
  return isFlow(single) ? flow(single) : undefined;
};

/**
 * The flow of today that stands in the `definition` of an item, as in Glific's exports
 * (`{definition, keywords}`); legacy exports wrap flows likewise.
 */
export function definitionIn(value: JsonObject): JsonObject | undefined {
  const definition = property(value, 'definition');
  if (definition === undefined || !isObject(definition) || hasAny(value, ['nodes', 'spec_version']))
    return undefined;
  if (hasAny(definition, ['action_sets', 'rule_sets'])) return undefined;
  return isFlow(definition) ? definition : undefined;
}

/** By what goflow goes: any of these properties may make it a legacy definition. */
function isLegacyFlow(value: JsonObject): boolean {
  if (hasAny(value, ['action_sets', 'rule_sets'])) return true;
  if (Object.hasOwn(value, 'nodes') || Object.hasOwn(value, 'flows')) return false;
  if (definitionIn(value) !== undefined) return false;
  return (
    hasAny(value, ['flow_type']) || (hasAll(value, ['definition']) && isObject(property(value, 'definition')))
  );
}

/** A flow of spec 13 or 14, or one that tries to be. Names of properties count in any case, as in goflow. */
export function isFlow(value: JsonObject): boolean {
  const keys = new Set(Object.keys(value).map((key) => key.toLowerCase()));
  if (keys.has('flows') || keys.has('blocks')) return false;
  if (Array.isArray(property(value, 'nodes')) && ['uuid', '_ui', 'localization'].some((key) => keys.has(key)))
    return true;
  return keys.has('spec_version') && (keys.has('uuid') || keys.has('name') || keys.has('nodes'));
}

function specVersions(flows: readonly JsonObject[]): string {
  const stated = new Set(
    flows.map((item) => versionOf(property(definitionIn(item) ?? item, 'spec_version'))),
  );
  stated.delete(undefined);
  const versions = [...stated].slice(0, 5);
  return versions.length === 0 ? '' : `, spec ${versions.join(', ')}`;
}

function withFlows(value: JsonObject): DetectedKind {
  const flows = objectsIn(value, 'flows');
  const version = versionOf(property(value, 'version'));
  const stated = version === undefined ? {} : { version };
  const isLegacy =
    flows.length > 0 ? flows.every(isLegacyFlow) : version !== undefined && Number.parseFloat(version) < 13;
  if (isLegacy) {
    return {
      format: 'rapidpro',
      kind: 'rapidpro-legacy-export',
      ...stated,
      title: `Legacy RapidPro export${version === undefined ? '' : `, version ${version}`}`,
    };
  }
  const isExport = version !== undefined || hasAny(value, ['site', 'campaigns', 'triggers']);
  const kind =
    isExport && !hasAny(value, ['channels', 'resthooks', 'topics', 'users'])
      ? 'rapidpro-export'
      : 'rapidpro-assets';
  const program = programOf(value);
  const name =
    program !== undefined
      ? `${program} export`
      : kind === 'rapidpro-export'
        ? 'RapidPro export'
        : 'Assets of goflow';
  const title = `${name}${version === undefined ? '' : `, version ${version}`}${specVersions(flows)}`;
  return { format: 'rapidpro', kind, ...stated, title };
}

function flow(value: JsonObject): DetectedKind {
  const version = versionOf(property(value, 'spec_version'));
  return {
    format: 'rapidpro',
    kind: 'rapidpro-flow',
    ...(version === undefined ? {} : { version }),
    title: `${programOf(value) ?? 'RapidPro'} flow${version === undefined ? '' : `, spec ${version}`}`,
  };
}

function legacyFlow(value: JsonObject): DetectedKind {
  const version = versionOf(property(value, 'version'));
  return {
    format: 'rapidpro',
    kind: 'rapidpro-legacy-flow',
    ...(version === undefined ? {} : { version }),
    title: `Legacy RapidPro flow${version === undefined ? '' : `, version ${version}`}`,
  };
}

function flowList(value: readonly JsonValue[]): DetectedKind | undefined {
  const flows = objectsOf([...value]);
  if (flows.length === 0 || flows.length < value.length || !flows.every(isFlow)) return undefined;
  return {
    format: 'rapidpro',
    kind: 'rapidpro-flow-list',
    title: `List of RapidPro flows${specVersions(flows)}`,
  };
}
