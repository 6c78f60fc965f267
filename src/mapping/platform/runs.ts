/**
 * Runs of a platform: a Basic that tells how one went (profile mhero-flow-run), and a QuestionnaireResponse with its
 * answers (profile mhero-flow-response), both under the uuid of the run.
 */
import { ourCodes, ours, uriSystem } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { fhirId, fhirString, uuidUrn } from '../../fhir/primitives.ts';
import type { ApiRun } from '../../formats/rapidpro-api/answers.ts';
import type { AnsweredForm } from '../../formats/questionnaire/form/index.ts';
import { questionnaireUrl } from '../../formats/questionnaire/write.ts';
import { responseStatus } from './codes.ts';
import type { Contacts } from './contacts.ts';
import type { Losses } from './losses.ts';
import { type KnownQuestionnaire, typedAnswer } from './typed-answer.ts';

interface RunContext {
  readonly contacts: Contacts;
  /** The Questionnaire of a flow, if the flow was given; without it all answers are texts. */
  readonly questionnaireOf: (flow: string) => KnownQuestionnaire | undefined;
  /** The form that a flow was made of, if it was given. */
  readonly formOf: (flow: string) => AnsweredForm | undefined;
  /** True if a template of the flow speaks of the result, so that it is not lost where no question set it. */
  readonly isUsed: (flow: string, result: string) => boolean;
  /** True if the request of a flow start is among the resources. */
  readonly hasStart: (uuid: string) => boolean;
  readonly losses: Losses;
}

/** Makes the Basic of a run. */
export function runBasic(run: ApiRun, { contacts, hasStart, losses }: RunContext): fhir4.Basic {
  const id = fhirId(run.uuid);
  const lost = losses.of(run, `run ${run.uuid}`);
  const recipient = contacts.reference(run.contact, run);
  if (run.start !== undefined && !hasStart(run.start))
    lost(`flow start ${run.start}`, 'It is in no file that was given, so there is no request to refer to.');
  const ended = run.exitType !== undefined && run.exitedOn !== undefined;
  return {
    resourceType: 'Basic',
    id,
    meta: { profile: [ours('mhero-flow-run')] },
    text: narrative({
      title: `Run of ${run.flow.name ?? run.flow.uuid}`,
      sentence: `Started ${run.createdOn}, ${run.exitType ?? 'goes on'}.`,
    }),
    extension: [
      {
        url: ours('mhero-flow-run-details'),
        extension: [
          ...(run.start !== undefined && hasStart(run.start)
            ? [
                {
                  url: 'CommunicationRequest',
                  valueReference: { reference: `CommunicationRequest/${fhirId(run.start)}` },
                },
              ]
            : []),
          { url: 'flow', valueReference: { reference: `Basic/${fhirId(run.flow.uuid)}` } },
          { url: 'recipient', valueReference: { reference: recipient.reference } },
          { url: 'responded', valueBoolean: run.responded },
          { url: 'created_on', valueDateTime: run.createdOn },
          ...(run.modifiedOn === undefined ? [] : [{ url: 'modified_on', valueDateTime: run.modifiedOn }]),
          ...(ended
            ? [
                { url: 'exit_type', valueString: run.exitType },
                { url: 'exited_on', valueDateTime: run.exitedOn },
              ]
            : []),
        ],
      },
      ...run.path.map(({ node, time }) => ({
        url: ours('mhero-run-step'),
        extension: [
          { url: 'node', valueString: node },
          { url: 'time', valueDateTime: time },
        ],
      })),
    ],
    identifier: [{ system: uriSystem, value: uuidUrn(run.uuid) }],
    code: { coding: [{ system: ourCodes('mhero-resource'), code: 'mHeroFlowRun' }] },
  };
}

/**
 * Makes the response with the answers of a run; undefined if it has none. Answers are told in the order of the
 * flow's questions, or of their times where the flow is not known.
 */
export function runResponse(run: ApiRun, context: RunContext): fhir4.QuestionnaireResponse | undefined {
  const form = context.formOf(run.flow.uuid);
  if (form !== undefined) return formResponse(run, form, context);
  const questionnaire = context.questionnaireOf(run.flow.uuid);
  const questions = questionnaire?.questions;
  const order = questions === undefined ? [] : [...questions.keys()];
  const rank = (node: string) => (order.includes(node) ? order.indexOf(node) : order.length);
  const values = [...run.values].sort(
    (a, b) =>
      rank(a.node) - rank(b.node) ||
      Date.parse(a.time ?? '') - Date.parse(b.time ?? '') ||
      (a.key < b.key ? -1 : 1),
  );
  const answers = new Map<string, fhir4.QuestionnaireResponseItem>();
  for (const value of values) {
    const lost = context.losses.of(value, `run ${run.uuid}: result ${value.key}`);
    const question = questions?.get(value.node);
    if (questions !== undefined && question === undefined) {
      if (context.isUsed(run.flow.uuid, value.key)) continue;
      lost('its value', 'No question of the flow set it, so the Questionnaire has no item for it.');
      continue;
    }
    if (answers.has(value.node)) {
      lost('its value', 'The same question set another result before: an item has one answer.');
      continue;
    }
    const answer = typedAnswer(value, question, (reason) => {
      lost(JSON.stringify(value.value ?? value.category ?? ''), reason);
    });
    if (answer.length === 0) continue;
    const text = fhirString(question?.text ?? value.name ?? value.key);
    answers.set(value.node, { linkId: value.node, ...(text !== undefined && { text }), answer: [...answer] });
  }
  if (answers.size === 0) return undefined;
  return responseOf(run, context, {
    url: questionnaire?.url ?? questionnaireUrl(run.flow.uuid),
    item: [...answers.values()],
    profile: ours('mhero-flow-response'),
  });
}

/** The answers to a form, in the order and the groups of its items. */
function formResponse(
  run: ApiRun,
  form: AnsweredForm,
  context: RunContext,
): fhir4.QuestionnaireResponse | undefined {
  for (const value of run.values)
    if (!form.nodes.has(value.node))
      context.losses.of(value, `run ${run.uuid}: result ${value.key}`)(
        'its value',
        'No item of the form set it.',
      );
  const byNode = new Map(run.values.map((value) => [value.node, value]));
  const item = form.itemsOf(byNode, (node, why) => {
    const value = byNode.get(node);
    if (value !== undefined)
      context.losses.of(value, `run ${run.uuid}: result ${value.key}`)(
        JSON.stringify(value.value ?? ''),
        why,
      );
  });
  return item.length === 0 ? undefined : responseOf(run, context, { url: form.url, item });
}

interface ResponseParts {
  /** Of the Questionnaire. */
  readonly url: string;
  readonly item: fhir4.QuestionnaireResponseItem[];
  readonly profile?: string;
}

function responseOf(
  run: ApiRun,
  { contacts }: RunContext,
  { url, item, profile }: ResponseParts,
): fhir4.QuestionnaireResponse {
  const { reference, type } = contacts.reference(run.contact, run);
  return {
    resourceType: 'QuestionnaireResponse',
    id: fhirId(run.uuid),
    ...(profile !== undefined && { meta: { profile: [profile] } }),
    text: narrative({
      title: `Answers to ${run.flow.name ?? run.flow.uuid}`,
      entries: item.map(({ text = '' }) => text),
    }),
    identifier: { system: uriSystem, value: uuidUrn(run.uuid) },
    ...(url !== '' && { questionnaire: url }),
    status: run.exitType === undefined ? 'in-progress' : responseStatus[run.exitType],
    subject: { reference },
    authored: run.modifiedOn ?? run.exitedOn ?? run.createdOn,
    // R4 does not take a Person as the source.
    ...(type !== 'Person' && { source: { reference } }),
    item,
  };
}
