/** One campaign of an export (profiles mhero-campaign and mhero-campaign-message). */
import { ours, ucumSystem, uriSystem } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { computerName, fhirId, fhirString, idNamespace, uuidUrn } from '../../fhir/primitives.ts';
import { languageTag } from '../../flow/language-tags.ts';
import { questionnaireUrl } from '../../formats/questionnaire/write.ts';
import { translation } from '../../formats/questionnaire/write-text.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { uuidV5 } from '../../text/uuid.ts';
import { timeUnits } from './codes.ts';
import type { MadePlan, PlanContext } from './export-plans.ts';
import { planParts, groupReference } from './plan-parts.ts';

export function campaignPlans(campaign: JsonObject, at: JsonPointer, context: PlanContext): MadePlan[] {
  const title = fhirString(textOf(campaign, 'name') ?? '') ?? 'Campaign';
  const subjectReference = groupReference(property(campaign, 'group'));
  const source = textOf(campaign, 'uuid') ?? uuidV5(`campaign ${title}`, idNamespace);
  const messages: MadePlan[] = [];
  const action = listOf(campaign, 'events').flatMap((event, index) => {
    if (!isObject(event)) return [];
    const eventAt = child(at, 'events', index);
    const step = stepOf(event, eventAt, context);
    if (step === undefined) return [];
    if (textOf(event, 'event_type') !== 'M') return [flowStep(event, step, context)];
    const id = textOf(event, 'uuid') ?? `${source} ${index}`;
    const resource = messageOf(event, { id, title: `${title}: message ${index + 1}`, at: eventAt }, context);
    if (resource === undefined) return [];
    messages.push({ resource, at: eventAt });
    return [{ ...step, title: 'Send a message', definitionCanonical: resource.url ?? '' }];
  });
  if (subjectReference === undefined || action.length === 0) {
    const why =
      subjectReference === undefined
        ? 'It names no group by its uuid, and a PlanDefinition of a campaign is for one.'
        : 'It has no step that FHIR has a place for.';
    context.lost(at, `campaign ${title}`, why);
    return [];
  }
  const id = fhirId(source);
  const plan: fhir4.PlanDefinition = {
    resourceType: 'PlanDefinition',
    id,
    meta: { profile: [ours('mhero-campaign')] },
    text: narrative({ title, entries: action.map((step) => `${step.title}, ${timeInWords(step)}`) }),
    url: `${context.base}/PlanDefinition/${id}`,
    identifier: [{ system: uriSystem, value: uuidUrn(source) }],
    name: computerName(title, 'Campaign'),
    title,
    ...planParts('workflow-definition', context),
    subjectReference,
    action,
  };
  return [...messages, { resource: plan, at }];
}

type Step = fhir4.PlanDefinitionAction & { readonly title: string };

function timeInWords({ timingDuration: { value = 0, unit = '' } = {} }: Step): string {
  return `${Math.abs(value)} ${unit} ${value < 0 ? 'before' : 'after'} the date`;
}

/** When a step is taken; undefined if it can't be said. */
function stepOf(event: JsonObject, at: JsonPointer, { lost }: PlanContext): Step | undefined {
  const unit = timeUnits[textOf(event, 'unit') ?? ''];
  const offset = property(event, 'offset');
  const date = property(event, 'relative_to');
  const field = isObject(date) ? textOf(date, 'key') : undefined;
  if (unit === undefined || typeof offset !== 'number' || !Number.isInteger(offset) || field === undefined) {
    lost(at, 'a step of the campaign', 'It lacks its time, or the field that the time is counted from.');
    return undefined;
  }
  const hour = property(event, 'delivery_hour');
  const mode = textOf(event, 'start_mode');
  if (mode !== undefined && mode !== 'I')
    lost(at, `start mode ${mode}`, 'A step does not say what becomes of a flow that the contact is in.');
  const uuid = textOf(event, 'uuid');
  return {
    ...(uuid !== undefined && { id: fhirId(uuid) }),
    title: '',
    extension: [
      {
        url: ours('mhero-campaign-date'),
        extension: [
          { url: 'field', valueString: field },
          ...(typeof hour === 'number' && hour >= 0 && hour <= 23
            ? [{ url: 'hour', valueInteger: hour }]
            : []),
        ],
      },
    ],
    timingDuration: { value: offset, unit: unit.unit, system: ucumSystem, code: unit.code },
  };
}

function flowStep(event: JsonObject, step: Step, { base }: PlanContext): Step {
  const flow = property(event, 'flow');
  const uuid = isObject(flow) ? (textOf(flow, 'uuid') ?? '') : '';
  const name = isObject(flow) ? fhirString(textOf(flow, 'name') ?? '') : undefined;
  return { ...step, title: `Start ${name ?? 'a flow'}`, definitionCanonical: questionnaireUrl(uuid, base) };
}

function messageOf(
  event: JsonObject,
  { id: source, title, at }: { readonly id: string; readonly title: string; readonly at: JsonPointer },
  context: PlanContext,
): fhir4.ActivityDefinition | undefined {
  const message = property(event, 'message');
  const texts: [string, unknown][] = isObject(message) ? Object.entries(message) : [['und', message]];
  const base = textOf(event, 'base_language') ?? texts[0]?.[0] ?? 'und';
  const own = texts.find(([language]) => language === base) ?? texts[0];
  const text = typeof own?.[1] === 'string' ? fhirString(own[1]) : undefined;
  if (own === undefined || text === undefined) {
    context.lost(at, 'a message of the campaign', 'It has no text.');
    return undefined;
  }
  const language = languageTag(own[0]);
  const seen = new Set([language]);
  const translations = texts.flatMap(([code, other]) => {
    const tag = languageTag(code);
    const clean = typeof other === 'string' ? fhirString(other) : undefined;
    if (code === own[0] || clean === undefined) return [];
    if (seen.has(tag)) {
      context.lost(at, `text in ${code}`, `Another text is in the same language, ${tag}.`);
      return [];
    }
    seen.add(tag);
    return [translation(tag, clean)];
  });
  const id = fhirId(source);
  return {
    resourceType: 'ActivityDefinition',
    id,
    meta: { profile: [ours('mhero-campaign-message')] },
    language,
    text: narrative({ title, sentence: text }),
    extension: [
      {
        url: ours('mhero-message-text'),
        valueString: text,
        ...(translations.length > 0 && { _valueString: { extension: translations } }),
      },
    ],
    url: `${context.base}/ActivityDefinition/${id}`,
    identifier: [{ system: uriSystem, value: uuidUrn(source) }],
    name: computerName(title, 'Message'),
    title,
    status: context.status ?? 'draft',
    ...(context.publisher !== undefined && { publisher: context.publisher }),
    kind: 'CommunicationRequest',
  };
}
