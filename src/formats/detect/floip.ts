import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import type { DetectedKind, Detector } from './detector.ts';
import { hasAll, hasAny, objectsIn, versionOf } from './properties.ts';

/**
 * FLOIP containers and flows of all release candidates (early ones in camel case), the contexts in which
 * flow-runner keeps a run, and the trees that Viamo exports, which look alike but are not FLOIP.
 */
export const detectFloip: Detector = (value) => {
  if (!isObject(value)) return undefined;
  return context(value) ?? container(value) ?? flow(value) ?? viamoTree(value);
};

function context(value: JsonObject): DetectedKind | undefined {
  if (!Array.isArray(property(value, 'flows')) || !hasAny(value, ['first_flow_id', 'firstFlowId']))
    return undefined;
  return {
    format: 'none',
    kind: 'floip-context',
    title: 'Context of FLOIP flow-runner (a run with its flows)',
  };
}

function container(value: JsonObject): DetectedKind | undefined {
  const stated = versionOf(property(value, 'specification_version'));
  const flows = objectsIn(value, 'flows');
  if (stated === undefined && !flows.some((item) => Array.isArray(property(item, 'blocks'))))
    return undefined;
  if (!Array.isArray(property(value, 'flows'))) return undefined;
  return {
    format: 'floip',
    kind: 'floip-container',
    ...(stated === undefined ? {} : { version: stated }),
    title:
      stated === undefined ? 'FLOIP container without a version' : `FLOIP container, specification ${stated}`,
  };
}

function flow(value: JsonObject): DetectedKind | undefined {
  if (!Array.isArray(property(value, 'blocks')) || !hasAny(value, ['uuid'])) return undefined;
  if (!hasAny(value, ['supported_modes', 'supportedModes', 'first_block_id', 'firstBlockId', 'languages']))
    return undefined;
  return { format: 'floip', kind: 'floip-flow', title: 'FLOIP flow without a container' };
}

function viamoTree(value: JsonObject): DetectedKind | undefined {
  if (!hasAll(value, ['blocks', 'connections']) || textOf(value, 'specification_version') !== undefined)
    return undefined;
  if (!hasAny(value, ['hasVoice', 'hasSms', 'duplicateTree', 'floipSyncedAt'])) return undefined;
  return { format: 'viamo', kind: 'viamo-tree', title: "Viamo tree export (Viamo's own format, not FLOIP)" };
}
