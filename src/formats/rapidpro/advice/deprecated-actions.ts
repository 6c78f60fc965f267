import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

const deprecated = new Set(['call_classifier', 'request_optin']);

/** Actions that are read but do nothing any more. */
export const deprecatedActions: Advice = (flow) =>
  flow.nodes
    .flatMap((node) => node.actions)
    .flatMap((action) => {
      if (action.kind !== 'other' || !deprecated.has(action.type)) return [];
      const place = { pointer: child(action.at, 'type'), flow: flow.uuid };
      return [report('rapidpro.action-deprecated', { action: action.type }, place)];
    });
