import { type JsonObject, type JsonValue, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { type Migration, routersOf } from './step.ts';

/** Minutes: two weeks for messages, a quarter of an hour for calls. */
const longestExpiry = new Map([
  ['messaging', 20_160],
  ['voice', 15],
]);

/** Expiry gets an upper bound, and a category without a name is called `Match`. */
export const to14_0: Migration = {
  to: '14.0.0',
  concerns: ({ parts }) =>
    expiryOf(parts.value) !== property(parts.value, 'expire_after_minutes') ||
    parts.routers.some(({ categories }) => categories.some(({ value }) => isNameless(value))),
  change: (flow) => {
    const minutes = expiryOf(flow);
    if (minutes !== undefined) setProperty(flow, 'expire_after_minutes', minutes);
    for (const category of routersOf(flow).flatMap((router) => objectsIn(router, 'categories'))) {
      if (isNameless(category)) setProperty(category, 'name', 'Match');
    }
  },
};

/** The minutes after which a run ends, within their bound; what is no whole number as it is. */
function expiryOf(flow: JsonObject): JsonValue | undefined {
  const minutes = property(flow, 'expire_after_minutes');
  if (typeof minutes !== 'number' || !Number.isInteger(minutes)) return minutes;
  return Math.min(minutes, longestExpiry.get(textOf(flow, 'type') ?? '') ?? 0);
}

function isNameless(category: JsonObject): boolean {
  return (textOf(category, 'name') ?? '') === '';
}
