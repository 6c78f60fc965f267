/** Plans back into an export: what was edited in PlanDefinitions and ActivityDefinitions becomes campaigns and triggers. */
import { ours } from '../../fhir/canonicals.ts';
import { resourceJson } from '../../fhir/resource-json.ts';
import { languageCodeOf } from '../../flow/language-tags.ts';
import type { FlowDocument } from '../../flow/model.ts';
import { extensionsOf, extensionText } from '../../formats/questionnaire/extensions.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { steps } from '../../text/pointer.ts';
import { keywordMatches, letterOf, timeUnits, triggerKinds } from './codes.ts';
import { exportPlans } from './export-plans.ts';

/**
 * Puts plans into a document: one that says the same as what the document has changes nothing, one that was edited
 * replaces its campaign or trigger but for what FHIR has no place for, a new one is added. What the plans do not
 * name stays.
 *
 * @param resources all resources of the file; those of other kinds are passed over
 * @returns undefined if nothing changes
 */
export function withPlans(
  document: FlowDocument,
  resources: readonly JsonObject[],
): FlowDocument | undefined {
  const given = resources.filter(
    (resource) => isPlan(resource, 'mhero-campaign') || isPlan(resource, 'mhero-trigger'),
  );
  if (given.length === 0) return undefined;
  const kept = document.kept?.format === 'rapidpro' ? document.kept : undefined;
  const properties: JsonObject = { ...kept?.properties };
  const lists = {
    campaigns: [...listOf(properties, 'campaigns')],
    triggers: [...listOf(properties, 'triggers')],
  };
  const made = exportPlans(document).plans.map(({ resource, at }) => ({
    resource: resourceJson(resource),
    at,
  }));
  const before = new Map(made.map((one) => [idOf(one.resource), one]));
  const own = made.map(({ resource }) => resource);
  let isChanged = false;
  for (const plan of given) {
    const known = before.get(idOf(plan));
    const read = readPlan(plan, resources, document);
    if (read === undefined) continue;
    const earlier = known === undefined ? undefined : readPlan(known.resource, own, document);
    if (earlier !== undefined && canonicalJson(earlier.value) === canonicalJson(read.value)) continue;
    isChanged = true;
    const list = lists[read.list];
    const index = known === undefined ? list.length : Number(steps(known.at)[1]);
    const isOfSeveral = made.filter(({ at }) => at === known?.at).length > 1;
    if (isOfSeveral && read.list === 'triggers') {
      // One group of a trigger has got a trigger of its own.
      list.push(merged(list[index], read.value));
      list[index] = withoutGroup(list[index], earlier?.value);
    } else list[index] = merged(list[index], read.value);
  }
  if (!isChanged) return undefined;
  return {
    ...document,
    kept: { format: 'rapidpro', ...kept, properties: withNamed({ ...properties, ...lists }) },
  };
}

function isPlan(resource: JsonObject, profile: string): boolean {
  const meta = property(resource, 'meta');
  return (
    textOf(resource, 'resourceType') === 'PlanDefinition' &&
    isObject(meta) &&
    listOf(meta, 'profile').includes(ours(profile))
  );
}

function idOf(resource: JsonObject): string {
  return `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`;
}

interface ReadPlan {
  readonly list: 'campaigns' | 'triggers';
  readonly value: JsonObject;
}

function readPlan(
  plan: JsonObject,
  beside: readonly JsonObject[],
  document: FlowDocument,
): ReadPlan | undefined {
  if (isPlan(plan, 'mhero-trigger')) {
    const value = triggerOf(plan, document);
    return value === undefined ? undefined : { list: 'triggers', value };
  }
  return { list: 'campaigns', value: campaignOf(plan, beside, document) };
}

function campaignOf(plan: JsonObject, beside: readonly JsonObject[], document: FlowDocument): JsonObject {
  const group = groupOf(plan);
  return {
    uuid: urnOf(plan) ?? textOf(plan, 'id') ?? '',
    name: textOf(plan, 'title') ?? textOf(plan, 'name') ?? '',
    ...(group !== undefined && { group }),
    events: listOf(plan, 'action')
      .filter(isObject)
      .map((action) => eventOf(action, beside, document)),
  };
}

function eventOf(action: JsonObject, beside: readonly JsonObject[], document: FlowDocument): JsonObject {
  const [date] = extensionsOf(action, '', ours('mhero-campaign-date'));
  const hour =
    date === undefined ? undefined : extensionsOf(date.value, '', 'hour')[0]?.value['valueInteger'];
  const timing = property(action, 'timingDuration');
  const canonical = textOf(action, 'definitionCanonical') ?? '';
  const message = beside.find(
    (one) => textOf(one, 'resourceType') === 'ActivityDefinition' && textOf(one, 'url') === canonical,
  );
  const key = date === undefined ? undefined : extensionText(date.value, 'field', 'valueString');
  const uuid = textOf(action, 'id');
  return {
    ...(uuid !== undefined && { uuid }),
    offset: isObject(timing) ? (property(timing, 'value') ?? 0) : 0,
    unit: letterOf(timeUnits, isObject(timing) ? textOf(timing, 'code') : undefined) ?? 'D',
    event_type: message === undefined ? 'F' : 'M',
    delivery_hour: typeof hour === 'number' ? hour : -1,
    relative_to: { key: key ?? '' },
    ...(message === undefined ? { flow: flowOf(canonical, document) } : messageOf(message)),
  };
}

/** The texts of a message by language, in the codes that flows use. */
function messageOf(message: JsonObject): JsonObject {
  const language = languageCodeOf(textOf(message, 'language') ?? 'und');
  const [text] = extensionsOf(message, '', ours('mhero-message-text'));
  const texts: JsonObject = {
    [language]: text === undefined ? '' : (textOf(text.value, 'valueString') ?? ''),
  };
  const beside = text === undefined ? undefined : property(text.value, '_valueString');
  for (const { value } of isObject(beside)
    ? extensionsOf(beside, '', 'http://hl7.org/fhir/StructureDefinition/translation')
    : []) {
    const tag = extensionText(value, 'lang', 'valueCode');
    const content = extensionText(value, 'content', 'valueString');
    if (tag !== undefined && content !== undefined) texts[languageCodeOf(tag)] = content;
  }
  return { base_language: language, message: texts };
}

function triggerOf(plan: JsonObject, document: FlowDocument): JsonObject | undefined {
  const [action] = listOf(plan, 'action').filter(isObject);
  const [trigger] = action === undefined ? [] : listOf(action, 'trigger').filter(isObject);
  const [cause] = trigger === undefined ? [] : extensionsOf(trigger, '', ours('mhero-trigger-cause'));
  if (action === undefined || cause === undefined) return undefined;
  const type = letterOf(triggerKinds, extensionText(cause.value, 'kind', 'valueCode'));
  if (type === undefined) return undefined;
  const keywords = extensionsOf(cause.value, '', 'keyword').flatMap(
    ({ value }) => textOf(value, 'valueString') ?? [],
  );
  const group = groupOf(plan);
  return {
    trigger_type: type,
    flow: flowOf(textOf(action, 'definitionCanonical') ?? '', document),
    groups: group === undefined ? [] : [group],
    exclude_groups: [],
    ...(type === 'K' && {
      keywords,
      match_type: letterOf(keywordMatches, extensionText(cause.value, 'match', 'valueCode')) ?? 'F',
    }),
  };
}

function groupOf(plan: JsonObject): JsonObject | undefined {
  const subject = property(plan, 'subjectReference');
  const uuid = isObject(subject) ? textOf(subject, 'reference')?.split('/').at(-1) : undefined;
  if (uuid === undefined) return undefined;
  return { uuid, name: (isObject(subject) ? textOf(subject, 'display') : undefined) ?? uuid };
}

function flowOf(canonical: string, { flows }: FlowDocument): JsonObject {
  const uuid = canonical.split('|')[0]?.split('/').at(-1) ?? '';
  return { uuid, name: flows.find((flow) => flow.uuid === uuid)?.name ?? uuid };
}

function urnOf(plan: JsonObject): string | undefined {
  return listOf(plan, 'identifier')
    .filter(isObject)
    .flatMap((one) => textOf(one, 'value') ?? [])
    .find((value) => value.startsWith('urn:uuid:'))
    ?.slice('urn:uuid:'.length);
}

/** A trigger for the others of its groups. */
function withoutGroup(trigger: JsonValue | undefined, plan: JsonObject | undefined): JsonObject {
  const gone = plan === undefined ? [] : listOf(plan, 'groups').filter(isObject);
  const uuids = gone.map((group) => textOf(group, 'uuid'));
  const object = isObject(trigger) ? trigger : {};
  const groups = listOf(object, 'groups').filter(
    (group) => !isObject(group) || !uuids.includes(textOf(group, 'uuid')),
  );
  return { ...object, groups };
}

/** What a plan says over what the export had; what FHIR has no place for stays, event by event. */
function merged(before: JsonValue | undefined, after: JsonObject): JsonObject {
  if (!isObject(before)) return after;
  const old = before;
  const events = new Map(
    listOf(old, 'events')
      .filter(isObject)
      .map((event) => [textOf(event, 'uuid') ?? '', event]),
  );
  const joined: JsonObject = { ...old, ...after };
  for (const key of ['exclude_groups', 'channel'])
    if (Object.hasOwn(old, key)) joined[key] = property(old, key) ?? null;
  if (Object.hasOwn(after, 'events'))
    joined['events'] = listOf(after, 'events')
      .filter(isObject)
      .map((event) => mergedEvent(events.get(textOf(event, 'uuid') ?? ''), event));
  return joined;
}

function mergedEvent(before: JsonObject | undefined, after: JsonObject): JsonObject {
  const date = before === undefined ? undefined : property(before, 'relative_to');
  const own = property(after, 'relative_to');
  const isSame = isObject(date) && isObject(own) && textOf(date, 'key') === textOf(own, 'key');
  return { start_mode: 'I', ...before, ...after, ...(isSame && { relative_to: date }) };
}

/** Groups and date fields that campaigns and triggers name are among those of the export, as RapidPro asks. */
function withNamed(properties: JsonObject): JsonObject {
  const campaigns = listOf(properties, 'campaigns').filter(isObject);
  const triggers = listOf(properties, 'triggers').filter(isObject);
  const groups = listOf(properties, 'groups');
  const fields = listOf(properties, 'fields');
  const named = [
    ...campaigns.map((campaign) => property(campaign, 'group')),
    ...triggers.flatMap((trigger) => listOf(trigger, 'groups')),
  ].filter((group) => isObject(group));
  const keys = campaigns
    .flatMap((campaign) => listOf(campaign, 'events').filter(isObject))
    .flatMap((event) => {
      const date = property(event, 'relative_to');
      return isObject(date) ? (textOf(date, 'key') ?? []) : [];
    });
  const has = (list: readonly JsonValue[], key: string, value: string | undefined) =>
    list.some((one) => isObject(one) && textOf(one, key) === value);
  const newGroups = named
    .filter((group, index) => !has([...groups, ...named.slice(0, index)], 'uuid', textOf(group, 'uuid')))
    .map((group) => ({ ...group, query: null }));
  const newFields = [...new Set(keys)]
    .filter((key) => !has(fields, 'key', key))
    .map((key) => ({ key, name: key, type: 'datetime' }));
  return { ...properties, groups: [...groups, ...newGroups], fields: [...fields, ...newFields] };
}
