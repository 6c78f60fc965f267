import { isObject, type JsonObject, property, setProperty } from '../../text/json-value.ts';
import { hasAny } from '../detect/properties.ts';

/** A legacy flow as the engine is given it. */
export interface UnwrappedFlow {
  readonly flow: JsonObject;
  /** Where it stands in what it was taken out of: `/definition`, or nowhere else. */
  readonly within: '/definition' | '';
}

/** Exports before version 7 have a flow in the `definition` of an item that says its name and type. */
export function unwrapped(item: JsonObject): UnwrappedFlow {
  const definition = property(item, 'definition');
  const isFlow = ['nodes', 'action_sets', 'rule_sets'].some((key) => Array.isArray(property(item, key)));
  if (isFlow || definition === undefined || !isObject(definition)) return { flow: item, within: '' };
  const flow: JsonObject = { ...definition };
  for (const key of ['flow_type', 'name', 'uuid']) {
    const stated = property(item, key) ?? null;
    if ((property(flow, key) ?? null) === null && stated !== null) setProperty(flow, key, stated);
  }
  return { flow, within: '/definition' };
}

/** True for what goflow takes for a legacy flow if it has no header of spec 13. */
export function looksLegacy(flow: JsonObject): boolean {
  return hasAny(flow, ['action_sets', 'rule_sets', 'flow_type']);
}
