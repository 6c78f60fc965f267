/** Rows as QuestionnaireResponses of profile mhero-flow-response: one a session, each answer with its type. */
import { ours, uriSystem } from '../../../fhir/canonicals.ts';
import { narrative } from '../../../fhir/narrative.ts';
import { fhirString, idNamespace, uuidUrn } from '../../../fhir/primitives.ts';
import type { Loss } from '../../../flow/loss.ts';
import { isObject, textOf } from '../../../text/json-value.ts';
import { isUuid, uuidV5 } from '../../../text/uuid.ts';
import type { Answer } from '../read-answer.ts';
import type { ResultsPackage } from '../results-package.ts';
import type { ResultsRow } from '../row-check.ts';
import { resultsSystem } from './systems.ts';
import { fhirInstant, packageId, type ResultsQuestionnaire } from './write-questionnaire.ts';

export interface ResultsResponses {
  readonly responses: readonly fhir4.QuestionnaireResponse[];
  /** The contacts that the responses refer to. */
  readonly contacts: readonly fhir4.Person[];
  readonly losses: readonly Loss[];
}

/** Writes the responses in the order in which the sessions start. The same rows give the same bytes. */
export function writeResponses(
  read: ResultsPackage,
  rows: readonly ResultsRow[],
  questionnaire: ResultsQuestionnaire,
): ResultsResponses {
  const sessions = new Map<string, ResultsRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.contact, row.session]);
    const known = sessions.get(key);
    if (known === undefined) sessions.set(key, [row]);
    else known.push(row);
  }
  const losses: Loss[] = [];
  const contacts = new Map<string, fhir4.Person>();
  const responses = [...sessions.values()].map((session) => {
    const contact = session[0]?.contact ?? '';
    if (!contacts.has(contact)) contacts.set(contact, personOf(contact));
    return responseOf(read, session, questionnaire, losses);
  });
  return { responses, contacts: [...contacts.values()], losses };
}

function personId(contact: string): string {
  return uuidV5(`flow-results-contact:${contact}`, idNamespace);
}

function personOf(contact: string): fhir4.Person {
  return {
    resourceType: 'Person',
    id: personId(contact),
    text: narrative({ title: `Contact ${contact}` }),
    identifier: [{ system: resultsSystem.contact, value: contact }],
  };
}

function responseOf(
  read: ResultsPackage,
  rows: readonly ResultsRow[],
  { resource, choices }: ResultsQuestionnaire,
  losses: Loss[],
): fhir4.QuestionnaireResponse {
  const [{ session, contact } = { session: '', contact: '' }] = rows;
  const id = uuidV5(JSON.stringify([packageId(read), contact, session]), idNamespace);
  const latest = latestByQuestion(rows, losses);
  for (const { row, answer, question } of rows) {
    if (answer !== undefined) continue;
    const why = 'An answer has a value.';
    losses.push({ code: 'loss.answer', at: question.at, what: `row ${row}: a response of null`, why });
  }
  const items: fhir4.QuestionnaireResponseItem[] = [];
  for (const question of read.questions.values()) {
    const row = latest.get(question.id);
    if (row?.answer === undefined) continue;
    const lost = (code: string, what: string, why: string) =>
      losses.push({ code, at: question.at, what: `row ${row.row}: ${what}`, why });
    const answer = answersOf(row, row.answer, choices, lost);
    if (answer.length === 0) continue;
    const text = fhirString(question.label);
    items.push({
      ...(/^\S{1,200}$/.test(row.id) && { id: row.id }),
      linkId: question.id,
      ...(text !== undefined && { text }),
      answer,
    });
  }
  const asked = [...read.questions.values()].filter(({ type }) => type !== 'message');
  const authored =
    rows
      .map(({ timestamp }) => timestamp)
      .sort(byInstant)
      .at(-1) ?? '';
  const subject = { reference: `Person/${personId(contact)}` };
  if (new Set(rows.map(({ timestamp }) => timestamp)).size > 1) {
    losses.push({
      code: 'loss.property',
      at: read.at,
      what: `session ${session}: the times of its single responses`,
      why: 'A QuestionnaireResponse has one time for all answers.',
    });
  }
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    meta: { profile: [ours('mhero-flow-response')], tag: [{ system: resultsSystem.session, code: session }] },
    text: narrative({ title: `Session ${session}`, entries: items.map(({ text = '' }) => text) }),
    identifier: { system: uriSystem, value: isLowerUuid(session) ? uuidUrn(session) : `urn:uuid:${id}` },
    questionnaire: resource.url ?? '',
    // Rows do not say whether a session ended; one that answered everything did.
    status: items.length >= asked.length ? 'completed' : 'in-progress',
    // No source: R4 does not take a Person there.
    subject,
    authored: fhirInstant(authored),
    ...(items.length > 0 && { item: items }),
  };
}

function isLowerUuid(text: string): boolean {
  return isUuid(text) && text === text.toLowerCase();
}

function byInstant(a: string, b: string): number {
  return Date.parse(fhirInstant(a)) - Date.parse(fhirInstant(b));
}

/** The last response to each question; one that was asked again is a loss. */
function latestByQuestion(rows: readonly ResultsRow[], losses: Loss[]): Map<string, ResultsRow> {
  const latest = new Map<string, ResultsRow>();
  const inOrder = [...rows].sort((a, b) => byInstant(a.timestamp, b.timestamp) || a.row - b.row);
  for (const row of inOrder.filter(({ answer }) => answer !== undefined)) {
    const before = latest.get(row.question.id);
    if (before !== undefined) {
      losses.push({
        code: 'loss.answer',
        at: row.question.at,
        what: `row ${before.row}: an earlier response to ${row.question.id} in the same session`,
        why: 'An item that does not repeat has one answer; the last one counts.',
      });
    }
    latest.set(row.question.id, row);
  }
  return latest;
}

type Lost = (code: string, what: string, why: string) => void;

function answersOf(
  row: ResultsRow,
  answer: Answer,
  choices: ResultsQuestionnaire['choices'],
  lost: Lost,
): fhir4.QuestionnaireResponseItemAnswer[] {
  const { question, metadata } = row;
  if (question.type === 'message') {
    lost('loss.property', 'whether the message arrived', 'A display item has no answer.');
    return [];
  }
  loseMetadata(row, lost);
  if (question.type === 'open' && answer.kind !== 'text') {
    lost(
      'loss.answer',
      `the type of the response (${answer.kind})`,
      'The item of an open question takes text.',
    );
    return [{ valueString: plainText(answer) }];
  }
  const coded = (name: string): fhir4.QuestionnaireResponseItemAnswer[] => {
    const coding = choices.get(question.id)?.find((choice) => choice.name === name)?.option.valueCoding;
    if (coding === undefined) return [];
    const { system, code, display } = coding;
    return [
      { valueCoding: { ...(system && { system }), ...(code && { code }), ...(display && { display }) } },
    ];
  };
  switch (answer.kind) {
    case 'choice':
      return coded(answer.name);
    case 'choices':
      return answer.names.flatMap(coded);
    case 'number':
      return [{ valueDecimal: answer.value }];
    case 'date':
      return [{ valueDate: answer.text }];
    case 'time':
      return [{ valueTime: answer.text }];
    case 'datetime':
      return [{ valueDateTime: fhirInstant(answer.text) }];
    case 'point':
      return [{ valueString: plainText(answer) }];
    case 'media': {
      const format = isObject(metadata) ? textOf(metadata, 'format') : undefined;
      const isMime = format !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(format);
      return [{ valueAttachment: { ...(isMime && { contentType: format }), url: answer.url } }];
    }
    case 'text': {
      const text = fhirString(answer.text);
      if (text !== answer.text) {
        lost('loss.text', 'empty text, or control characters', 'A FHIR string has none.');
      }
      return text === undefined ? [] : [{ valueString: text }];
    }
  }
}

/** What of the metadata an answer can't hold; the type of a text, and the format of media are held. */
function loseMetadata({ metadata, question }: ResultsRow, lost: Lost): void {
  if (!isObject(metadata)) return;
  const held = new Set(question.type === 'open' ? ['type', 'type_options'] : ['format']);
  const keys = Object.keys(metadata).filter((key) => !held.has(key));
  if (keys.length > 0) lost('loss.property', `metadata ${keys.join(', ')}`, 'An answer has no place for it.');
}

/** A place as a geo URI (RFC 5870); anything else as the text that it was. */
function plainText(answer: Answer): string {
  switch (answer.kind) {
    case 'point': {
      const [latitude = 0, longitude = 0, elevation, accuracy] = answer.numbers;
      const place = [latitude, longitude, ...(elevation === undefined ? [] : [elevation])].join(',');
      return `geo:${place}${accuracy === undefined ? '' : `;u=${accuracy}`}`;
    }
    case 'choice':
      return answer.name;
    case 'choices':
      return JSON.stringify(answer.names);
    case 'number':
      return String(answer.value);
    case 'media':
      return answer.url;
    default:
      return answer.text;
  }
}
