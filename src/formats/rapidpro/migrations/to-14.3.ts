import { property, setProperty, textOf } from '../../../text/json-value.ts';
import { splitsWithCase } from './split-after.ts';
import type { Migration } from './step.ts';

/** The local variable that an action leaves what it made in. */
const outputs = new Map([
  ['open_ticket', '_new_ticket'],
  ['transfer_airtime', '_new_transfer'],
]);

/** What splits on the result of a ticket or of airtime does so on the local, and the router takes the result. */
export const to14_3: Migration = {
  to: '14.3.0',
  concerns: (flow) => flow.hasAction(...outputs.keys()),
  change: (flow) => {
    for (const { action, router, operand, first } of splitsWithCase(flow, [...outputs.keys()])) {
      if (!operand.startsWith('@results.')) continue;
      setProperty(first, 'type', 'has_text');
      setProperty(first, 'arguments', []);
      setProperty(router, 'operand', `@locals.${outputs.get(textOf(action, 'type') ?? '') ?? ''}`);
      setProperty(router, 'cases', [first]);
      setProperty(router, 'result_name', property(action, 'result_name') ?? null);
      Reflect.deleteProperty(action, 'result_name');
    }
  },
};
