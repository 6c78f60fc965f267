import { property, setProperty, textOf } from '../../../text/json-value.ts';
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
  change: (flow) => {
    const minutes = property(flow, 'expire_after_minutes');
    if (typeof minutes === 'number' && Number.isInteger(minutes)) {
      const longest = longestExpiry.get(textOf(flow, 'type') ?? '') ?? 0;
      setProperty(flow, 'expire_after_minutes', Math.min(minutes, longest));
    }
    for (const category of routersOf(flow).flatMap((router) => objectsIn(router, 'categories'))) {
      if ((textOf(category, 'name') ?? '') === '') setProperty(category, 'name', 'Match');
    }
  },
};
