/** One trigger of an export (profile mhero-trigger): a PlanDefinition for each group that it is for. */
import { ours } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { computerName, fhirString, idNamespace } from '../../fhir/primitives.ts';
import { questionnaireUrl } from '../../formats/questionnaire/write.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { uuidV5 } from '../../text/uuid.ts';
import { keywordMatches, triggerKinds } from './codes.ts';
import type { MadePlan, PlanContext } from './export-plans.ts';
import { groupReference, planParts } from './plan-parts.ts';

export function triggerPlans(trigger: JsonObject, at: JsonPointer, context: PlanContext): MadePlan[] {
  const kind = triggerKinds[textOf(trigger, 'trigger_type') ?? ''];
  const flow = property(trigger, 'flow');
  const uuid = isObject(flow) ? textOf(flow, 'uuid') : undefined;
  if (kind === undefined || uuid === undefined) {
    context.lost(at, 'a trigger', 'The guide has no code for its type, or it names no flow.');
    return [];
  }
  const name = isObject(flow) ? fhirString(textOf(flow, 'name') ?? '') : undefined;
  const keywords = kind === 'keyword' ? keywordsOf(trigger) : [];
  tellLosses(trigger, at, context);
  const groups = listOf(trigger, 'groups').flatMap((group) => groupReference(group) ?? []);
  if (groups.length < listOf(trigger, 'groups').length) {
    const why = 'It is for a group that has no uuid; without it the trigger would be for everybody.';
    context.lost(at, 'a trigger', why);
    return [];
  }
  const title = [name ?? 'Flow', 'by', ...(keywords.length > 0 ? keywords : [kind])].join(' ');
  const matches = keywordMatches[textOf(trigger, 'match_type') ?? 'F'];
  const cause: fhir4.Extension = {
    url: ours('mhero-trigger-cause'),
    extension: [
      { url: 'kind', valueCode: kind },
      ...keywords.map((keyword) => ({ url: 'keyword', valueString: keyword })),
      ...(keywords.length > 0 && matches !== undefined ? [{ url: 'match', valueCode: matches }] : []),
    ],
  };
  const id = triggerId(trigger, uuid, keywords);
  return (groups.length === 0 ? [undefined] : groups).map((group) => {
    const own = group === undefined ? id : uuidV5(`${id} ${group.reference ?? ''}`, idNamespace);
    const resource: fhir4.PlanDefinition = {
      resourceType: 'PlanDefinition',
      id: own,
      meta: { profile: [ours('mhero-trigger')] },
      text: narrative({ title }),
      url: `${context.base}/PlanDefinition/${own}`,
      name: computerName(title, 'Trigger'),
      title,
      ...planParts('eca-rule', context),
      ...(group !== undefined && { subjectReference: group }),
      action: [
        {
          trigger: [{ extension: [cause], type: 'named-event', name: kind }],
          definitionCanonical: questionnaireUrl(uuid, context.base),
        },
      ],
    };
    return { resource, at };
  });
}

/** The keywords of a trigger, in lower case as the platform compares them; older exports have one. */
export function keywordsOf(trigger: JsonObject): string[] {
  const one = textOf(trigger, 'keyword');
  return [...listOf(trigger, 'keywords'), ...(one === undefined ? [] : [one])].flatMap((keyword) => {
    const clean = typeof keyword === 'string' ? keyword.trim().toLowerCase() : '';
    return clean === '' || /\s/.test(clean) ? [] : [clean];
  });
}

/** A trigger has no id of its own: what it is makes one. */
function triggerId(trigger: JsonObject, flow: string, keywords: readonly string[]): string {
  const channel = property(trigger, 'channel');
  const channelId = isObject(channel) ? (textOf(channel, 'uuid') ?? '') : '';
  const parts = ['trigger', textOf(trigger, 'trigger_type') ?? '', flow, channelId, ...keywords];
  return uuidV5(parts.join(' '), idNamespace);
}

function tellLosses(trigger: JsonObject, at: JsonPointer, { lost }: PlanContext): void {
  const excluded = listOf(trigger, 'exclude_groups').flatMap((group) =>
    isObject(group) ? [textOf(group, 'name') ?? textOf(group, 'uuid') ?? ''] : [],
  );
  if (excluded.length > 0)
    lost(at, `that it is not for ${excluded.join(', ')}`, 'A PlanDefinition says for whom it is only.');
  const channel = property(trigger, 'channel');
  if (isObject(channel) || (typeof channel === 'string' && channel !== ''))
    lost(at, 'the channel that it listens to', 'A trigger of the guide listens to all of them.');
}
