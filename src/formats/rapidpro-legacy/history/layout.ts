/** Where sets stand on the canvas, and how one is put between others. */
import {
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { FlowDraft } from './draft.ts';

/** A coordinate; 0 if there is none. */
export function coordinate(set: JsonObject, key: 'x' | 'y'): number {
  const value: JsonValue | undefined = property(set, key);
  return typeof value === 'number' ? value : 0;
}

/** The set that stands highest, and of those the one farthest left. */
export function topmost(flow: JsonObject): string | null {
  let found: { x: number; y: number; uuid: string } | undefined;
  for (const set of [...objectsIn(flow, 'rule_sets'), ...objectsIn(flow, 'action_sets')]) {
    const here = { x: coordinate(set, 'x'), y: coordinate(set, 'y'), uuid: textOf(set, 'uuid') ?? '' };
    if (found === undefined || here.y < found.y || (here.y === found.y && here.x < found.x)) found = here;
  }
  return found?.uuid ?? null;
}

/** Moves every set that stands at `from` or lower down. */
export function moveDown(flow: JsonObject, from: number, by = 100): void {
  for (const set of [...objectsIn(flow, 'action_sets'), ...objectsIn(flow, 'rule_sets')]) {
    const y = coordinate(set, 'y');
    if (y >= from) setProperty(set, 'y', y + by);
  }
}

/** Puts a rule set before another one: it takes over its UUID, so what led to that one leads to it. */
export function insertBefore(draft: FlowDraft, set: JsonObject, next: JsonObject): void {
  const flow = draft.definition;
  setProperty(set, 'uuid', property(next, 'uuid') ?? null);
  const uuid = draft.uuid('moved', next);
  setProperty(next, 'uuid', uuid);
  for (const rule of objectsIn(set, 'rules')) setProperty(rule, 'destination', uuid);
  moveDown(flow, coordinate(set, 'y'));
  append(flow, 'rule_sets', set);
}

/** Adds a set to the flow. */
export function append(flow: JsonObject, key: 'action_sets' | 'rule_sets', set: JsonObject): void {
  const sets = listOf(flow, key);
  sets.push(set);
  setProperty(flow, key, sets);
}
