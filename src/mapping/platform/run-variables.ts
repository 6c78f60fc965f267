/** What the templates of a flow can speak of: a run, who it was with, and what is known beside it. */
import type { ApiFlowStart, ApiRun, ApiRunValue } from '../../formats/rapidpro-api/answers.ts';
import type { CodeMeaning } from '../../formats/questionnaire/write-choices.ts';
import type { QuizScore } from '../../formats/questionnaire/quiz.ts';
import { fhirId } from '../../fhir/primitives.ts';
import type { JsonObject, JsonValue } from '../../text/json-value.ts';
import { setProperty } from '../../text/json-value.ts';
import type { TemplateVariables } from '../templates/expression.ts';
import type { Contacts } from './contacts.ts';
import { type KnownQuestionnaire, typedAnswer } from './typed-answer.ts';

/** What the manifest says of the answers of a flow. */
export interface FlowMeaning {
  /** The code of an answer to a question or of a decision. */
  readonly codeOf: (result: string, category: string) => CodeMeaning | undefined;
  readonly quiz?: QuizScore & { readonly questions: number };
}

export interface RunSurroundings {
  readonly contacts: Contacts;
  readonly questionnaire: KnownQuestionnaire | undefined;
  readonly start: ApiFlowStart | undefined;
  readonly meaning: FlowMeaning;
  /** Resources that were given beside the answers, in a list a type. */
  readonly registry: JsonObject;
  /** Reference to the response of the run, if it has one. */
  readonly response: string | undefined;
}

/** The variables of a run, but for `refs`, which grows while its templates are filled. */
export function runVariables(run: ApiRun, around: RunSurroundings): Omit<TemplateVariables, 'refs'> {
  const { contacts, start, meaning, registry, response } = around;
  const results = objectOf(
    run.values.flatMap((value) => {
      const typed = typedResult(value, around);
      return typed === undefined ? [] : [[value.key, typed] as const];
    }),
  );
  const { reference, type } = contacts.reference(run.contact, run);
  const { urns = [], language, fields = new Map<string, string>() } = contacts.listed(run.contact.uuid) ?? {};
  const score = meaning.quiz === undefined ? undefined : results[meaning.quiz.result];
  return {
    results,
    fields: objectOf([...fields]),
    params: objectOf([...(start?.params ?? [])]),
    contact: defined({
      uuid: run.contact.uuid,
      reference,
      type,
      name: run.contact.name,
      urn: run.contact.urn ?? urns[0],
      language,
    }),
    run: defined({
      uuid: run.uuid,
      reference: `Basic/${fhirId(run.uuid)}`,
      started: run.createdOn,
      ended: run.exitedOn,
      time: run.modifiedOn ?? run.exitedOn ?? run.createdOn,
      exit: run.exitType,
      week: weekOf(run.createdOn),
    }),
    flow: defined({ uuid: run.flow.uuid, name: run.flow.name, url: around.questionnaire?.url }),
    response: defined({ reference: response }),
    quiz: defined({ score, questions: meaning.quiz?.questions, pass: meaning.quiz?.pass }),
    registry,
  };
}

/**
 * A result as a value: the answer of its question in the type of that; of a result that the flow set itself the code
 * of its category, or its text, as a number where it is one.
 */
function typedResult(value: ApiRunValue, { questionnaire, meaning }: RunSurroundings): JsonValue | undefined {
  const question = questionnaire?.questions.get(value.node);
  if (question !== undefined) {
    const [answer] = typedAnswer(value, question, () => undefined);
    return Object.values(answer ?? {})[0] as JsonValue | undefined;
  }
  const code = value.category === undefined ? undefined : meaning.codeOf(value.key, value.category);
  if (code !== undefined) return defined({ ...code });
  const text = value.value ?? '';
  if (text === '') return undefined;
  return /^[+-]?\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : text;
}

/** The week (ISO 8601) that a time is in, by its own date: from Monday to Sunday. */
function weekOf(time: string): JsonObject {
  const day = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return {};
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const dateAfter = (days: number) => {
    const date = new Date(day);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  return { start: dateAfter(-sinceMonday), end: dateAfter(6 - sinceMonday) };
}

function objectOf(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  const object: JsonObject = {};
  for (const [key, value] of entries) setProperty(object, key, value);
  return object;
}

function defined(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return objectOf(
    Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
