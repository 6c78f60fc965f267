import { isObject, property, setProperty } from '../../../text/json-value.ts';
import { objectIn } from '../../rapidpro/migrations/step.ts';
import { cleanGroups } from './clean-groups.ts';
import { type HistoryStep, isEmpty } from './draft.ts';

/** The flow is no longer in a `definition`: what stood around it is in its `metadata`. */
export const to7: HistoryStep = {
  to: '7',
  flow: (draft) => {
    const { json: wrapper } = draft;
    const flow = property(wrapper, 'definition');
    if (flow === undefined || !isObject(flow)) return;
    cleanGroups(draft);
    setProperty(flow, 'flow_type', property(wrapper, 'flow_type') ?? 'F');
    const metadata = objectIn(flow, 'metadata') ?? {};
    for (const key of ['name', 'id', 'uuid']) {
      setProperty(metadata, key, property(wrapper, key) ?? property(metadata, key) ?? null);
    }
    const revision = property(wrapper, 'revision');
    if (revision !== undefined && !isEmpty(revision)) setProperty(metadata, 'revision', revision);
    setProperty(metadata, 'saved_on', property(wrapper, 'last_saved') ?? null);
    setProperty(flow, 'metadata', metadata);
    Reflect.deleteProperty(flow, 'rulesets');
    draft.origins.made(metadata, wrapper);
    draft.json = flow;
  },
};
