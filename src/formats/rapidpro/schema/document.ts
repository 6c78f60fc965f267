import { object, optionalList, type Schema } from './types.ts';

const list = optionalList({ type: 'object' });

/**
 * An export of a workspace: RapidPro's import asks for nothing but `version`. Flows are checked each on its own;
 * what else is in it has to be lists of objects.
 */
export const exportSchema: Schema = object(
  {
    version: { type: ['string', 'number'] },
    site: { type: ['string', 'null'] },
    flows: { type: 'array' },
    campaigns: list,
    triggers: list,
    fields: list,
    groups: list,
  },
  ['version', 'flows'],
);
