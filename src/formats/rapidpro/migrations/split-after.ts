import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { nodesOf, objectIn } from './step.ts';

/** A switch router of a node whose only action it splits on, such as a webhook. */
export interface Split {
  readonly action: JsonObject;
  readonly router: JsonObject;
  readonly operand: string;
}

/** A split with the first of its cases, which is the one for success. */
export interface SplitWithCase extends Split {
  readonly cases: readonly JsonValue[];
  readonly first: JsonObject;
}

/** The splits after the only action of a node, when that is of one of these types. */
export function splitsAfter(flow: JsonObject, types: readonly string[]): Split[] {
  return nodesOf(flow).flatMap((node) => {
    const actions = objectsIn(node, 'actions');
    const [action] = actions;
    const router = objectIn(node, 'router');
    if (action === undefined || actions.length !== 1 || router === undefined) return [];
    if (!types.includes(textOf(action, 'type') ?? '') || textOf(router, 'type') !== 'switch') return [];
    return [{ action, router, operand: textOf(router, 'operand') ?? '' }];
  });
}

/** The splits whose first case is an object; the others are left as they are. */
export function splitsWithCase(flow: JsonObject, types: readonly string[]): SplitWithCase[] {
  return splitsAfter(flow, types).flatMap((split) => {
    const cases = listOf(split.router, 'cases');
    const [first] = cases;
    return first !== undefined && isObject(first) ? [{ ...split, cases, first }] : [];
  });
}

export const webhookActions = ['call_webhook', 'call_resthook'] as const;

/** Makes the split one on the HTTP status, whose only case is success. */
export function splitOnStatus({ router, first }: SplitWithCase): void {
  setProperty(first, 'type', 'has_number_between');
  setProperty(first, 'arguments', ['200', '299']);
  setProperty(router, 'operand', '@webhook.status');
  setProperty(router, 'cases', [first]);
}
