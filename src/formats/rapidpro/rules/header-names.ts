import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import { actionsOf, type FlowRule, partIn, placeIn, report } from '../flow-part.ts';

/** A token (RFC 9110 section 5.6.2). */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Webhooks send headers whose names HTTP allows. */
export const headerNames: FlowRule = (flow) =>
  actionsOf(flow)
    .filter((action) => textOf(action.value, 'type') === 'call_webhook')
    .flatMap((action) => {
      const headers = partIn(action, 'headers');
      return Object.keys(headers?.value ?? {})
        .filter((name) => !token.test(name))
        .map((name) => {
          const place = placeIn(flow, child(action.at, 'headers', name));
          return report('rapidpro.header-name', { found: shortened(name) }, place);
        });
    });
