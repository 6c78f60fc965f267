import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { objectIn } from '../../rapidpro/migrations/step.ts';
import { isUuid } from '../../../text/uuid.ts';
import { cleanGroups } from './clean-groups.ts';
import { type FlowDraft, type HistoryStep, type IdMap, isEmpty, report } from './draft.ts';
import { byUuid, groupByUuid } from './ids.ts';
import { eachFlow } from './each-flow.ts';

/** Flows, groups, contacts and labels are named by UUIDs, and a flow that started this one is `@parent`. */
export const to9: HistoryStep = {
  to: '9',
  export: ({ flows, rest, ids }) => {
    for (const draft of flows) {
      const metadata = objectIn(draft.json, 'metadata') ?? {};
      const [id, uuid] = [property(metadata, 'id'), textOf(metadata, 'uuid') ?? ''];
      if (id !== undefined && !isEmpty(id) && isUuid(uuid)) ids.learn('flow', id, uuid);
    }
    eachFlow(flows, (draft) => {
      withParent(draft.json);
      cleanGroups(draft);
      for (const action of draft.actions) actionByUuid(draft, action, ids);
      flowByUuid(draft, ids);
    });
    withParent(rest);
    for (const trigger of objectsIn(rest, 'triggers')) {
      const flow = objectIn(trigger, 'flow');
      if (flow !== undefined) byUuid(ids, 'flow', flow);
      groupsByUuid(trigger, ids);
    }
    for (const campaign of objectsIn(rest, 'campaigns')) campaignByUuid(campaign, ids);
  },
};

const onGroups = ['add_group', 'del_group', 'send', 'trigger-flow'];

function actionByUuid(draft: FlowDraft, action: JsonObject, ids: IdMap): void {
  const type = textOf(action, 'type') ?? '';
  const tell = (what: string, name: string) => {
    draft.tell(report('rapidpro-legacy.id-replaced', { what, name }, draft.place(action)));
  };
  if (onGroups.includes(type)) {
    for (const name of groupsByUuid(action, ids)) tell('group', name);
    for (const contact of objectsIn(action, 'contacts')) {
      const name = textOf(contact, 'name') ?? '';
      if (byUuid(ids, 'contact', contact)) tell('contact', name);
    }
  }
  if (type === 'trigger-flow' || type === 'flow') {
    byUuid(ids, 'flow', action, 'flow');
    const flow = objectIn(action, 'flow');
    if (flow !== undefined) draft.origins.made(flow, action);
  }
  if (type === 'add_label') {
    for (const label of objectsIn(action, 'labels')) {
      const name = textOf(label, 'name') ?? '';
      if (byUuid(ids, 'label', label)) tell('label', name);
    }
  }
}

/** The names of the groups that were named by a number. */
function groupsByUuid(part: JsonObject, ids: IdMap): string[] {
  const names: string[] = [];
  const groups = listOf(part, 'groups').map((item) => {
    const name = isObject(item) ? (textOf(item, 'name') ?? '') : '';
    const { group, isNumbered } = groupByUuid(ids, item);
    if (isNumbered) names.push(name);
    return group;
  });
  if (groups.length > 0) setProperty(part, 'groups', groups);
  return names;
}

function flowByUuid(draft: FlowDraft, ids: IdMap): void {
  const metadata = objectIn(draft.json, 'metadata');
  if (metadata === undefined) {
    // RapidPro takes them of the flow that is being replaced; a file has what stands in it.
    const made: JsonObject = {};
    for (const key of ['uuid', 'name']) {
      const value = property(draft.json, key);
      if (value !== undefined) setProperty(made, key, value);
    }
    setProperty(draft.json, 'metadata', draft.origins.made(made, draft.json));
  } else if (isEmpty(property(metadata, 'id'))) Reflect.deleteProperty(metadata, 'id');
  else byUuid(ids, 'flow', metadata);
}

function campaignByUuid(campaign: JsonObject, ids: IdMap): void {
  byUuid(ids, 'campaign', campaign);
  const group = objectIn(campaign, 'group');
  if (group !== undefined) byUuid(ids, 'group', group);
  for (const event of objectsIn(campaign, 'events')) {
    byUuid(ids, 'campaign event', event);
    const field = objectIn(event, 'relative_to');
    if (field !== undefined) Reflect.deleteProperty(field, 'id');
    const flow = objectIn(event, 'flow');
    if (flow !== undefined) byUuid(ids, 'flow', flow);
  }
}

/** `@extra.flow` is `@parent` and `@extra.contact` is `@parent.contact`, in every text of a part. */
function withParent(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.includes('extra.') ? namedParent(value) : value;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) value[index] = withParent(item);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) setProperty(value, key, withParent(item));
  }
  return value;
}

function namedParent(text: string): string {
  const direct = text.replaceAll('@extra.flow', '@parent').replaceAll('@extra.contact', '@parent.contact');
  const open = direct.indexOf('@(');
  const close = direct.lastIndexOf(')');
  if (open < 0 || close < open) return direct;
  const inner = direct
    .slice(open, close)
    .replaceAll('extra.flow', 'parent')
    .replaceAll('extra.contact', 'parent.contact');
  return direct.slice(0, open) + inner + direct.slice(close);
}
