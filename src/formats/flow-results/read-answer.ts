/** One response, read by the type of its question: specification.md, "Question Types". */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { describeValue, shortened } from '../describe-value.ts';
import { instantFault, isDate, isTime } from './instant.ts';
import { isMedia, questionType, type QuestionType } from './question-types.ts';
import type { ResultsQuestion } from './results-package.ts';

/** A response with the type of its question; of an open one with the type that its metadata names. */
export type Answer =
  | { readonly kind: 'choice'; readonly name: string }
  | { readonly kind: 'choices'; readonly names: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'media'; readonly type: 'image' | 'video' | 'audio'; readonly url: string }
  /** Latitude and longitude, then elevation and accuracy in meters where they are known. */
  | { readonly kind: 'point'; readonly numbers: readonly number[] }
  | { readonly kind: 'date' | 'time' | 'datetime'; readonly text: string };

/** What is wrong with a response, without the row that it is in. */
export type ValueProblem =
  | { readonly code: 'flow-results.value' | 'flow-results.value-as-text'; readonly expected: string }
  | { readonly code: 'flow-results.choice-unknown'; readonly found: string }
  | { readonly code: 'flow-results.out-of-range'; readonly value: number }
  | { readonly code: 'flow-results.open-type'; readonly found: string }
  | { readonly code: 'flow-results.delivery-status'; readonly found: string }
  | { readonly code: 'flow-results.value-null' };

export interface AnswerRead {
  /** Missing if the response can't be understood. */
  readonly answer?: Answer;
  /** The type that it was read by. */
  readonly type: QuestionType;
  readonly problems: readonly ValueProblem[];
}

export const deliveryStatuses = ['SENT', 'DELIVERED', 'CONSUMED', 'SEND_FAILED', 'DELIVERY_FAILED'];

const fine: readonly ValueProblem[] = [];
const none: JsonObject = {};

/** Reads a response. Texts where another form is asked for are understood if there is one way to. */
export function readAnswer(question: ResultsQuestion, response: JsonValue, metadata: JsonValue): AnswerRead {
  const told = isObject(metadata) ? metadata : none;
  if (response === null) return { type: question.type, problems: [{ code: 'flow-results.value-null' }] };
  if (question.type !== 'open') return readAs(question.type, question, response, told);
  const stated = textOf(told, 'type');
  const type = stated === undefined ? undefined : questionType(stated);
  if (type === undefined || type === 'open' || type === 'message') {
    return {
      type: 'open',
      problems: [{ code: 'flow-results.open-type', found: describeValue(property(told, 'type')) }],
    };
  }
  return readAs(type, inRow(question, told), response, told);
}

/** An open question has its options in the row: "Refer to the type_options within each row". */
function inRow(question: ResultsQuestion, told: JsonObject): ResultsQuestion {
  const options = property(told, 'type_options');
  const given = isObject(options) ? options : none;
  const choices = listOf(given, 'choices').filter((choice) => typeof choice === 'string');
  return { ...question, choices, choiceSet: new Set(choices) };
}

function readAs(
  type: QuestionType,
  question: ResultsQuestion,
  response: JsonValue,
  metadata: JsonObject,
): AnswerRead {
  switch (type) {
    case 'select_one':
      return readChoice(question, response);
    case 'select_many':
      return readChoices(question, response);
    case 'numeric':
      return readNumber(question, response);
    case 'message':
      return readDelivery(response, metadata);
    case 'geo_point':
      return readPoint(response);
    case 'date':
      return readText(type, response, isDate, 'a date such as "2017-06-30"');
    case 'time':
      return readText(type, response, isTime, 'a time of 24 hours such as "14:58:35"');
    case 'datetime':
      return readText(
        type,
        response,
        hasZone,
        'a date and time with its zone, such as "2017-06-30T13:45:58+05:30"',
      );
    case 'image':
    case 'video':
    case 'audio':
      return readMedia(type, response);
    case 'text':
    case 'open':
      return typeof response === 'string'
        ? { answer: { kind: 'text', text: response }, type, problems: fine }
        : wrong(type, 'a text');
  }
}

function wrong(type: QuestionType, expected: string): AnswerRead {
  return { type, problems: [{ code: 'flow-results.value', expected }] };
}

function asText(type: QuestionType, answer: Answer, expected: string): AnswerRead {
  return { answer, type, problems: [{ code: 'flow-results.value-as-text', expected }] };
}

/** An open question's row may leave its choices out; then any text is one. */
function isOffered({ choiceSet, type }: ResultsQuestion, name: string): boolean {
  return choiceSet.has(name) || (type === 'open' && choiceSet.size === 0);
}

function readChoice(question: ResultsQuestion, response: JsonValue): AnswerRead {
  if (typeof response !== 'string') return wrong('select_one', 'the text of a choice');
  const answer: Answer = { kind: 'choice', name: response };
  if (isOffered(question, response)) return { answer, type: 'select_one', problems: fine };
  const found = JSON.stringify(shortened(response));
  return { answer, type: 'select_one', problems: [{ code: 'flow-results.choice-unknown', found }] };
}

function readChoices(question: ResultsQuestion, response: JsonValue): AnswerRead {
  const type = 'select_many';
  const expected = 'a list of choices';
  if (typeof response === 'string') {
    const names = isOffered(question, response) ? [response] : listFrom(response);
    if (names?.every((name) => isOffered(question, name)) !== true) return wrong(type, expected);
    return asText(type, { kind: 'choices', names }, expected);
  }
  if (!Array.isArray(response) || !response.every((one) => typeof one === 'string'))
    return wrong(type, expected);
  const problems = response
    .filter((name) => !isOffered(question, name))
    .map((name) => ({
      code: 'flow-results.choice-unknown' as const,
      found: JSON.stringify(shortened(name)),
    }));
  return { answer: { kind: 'choices', names: response }, type, problems };
}

function listFrom(text: string): string[] | undefined {
  const value = parsedList(text);
  return value?.every((one) => typeof one === 'string') === true ? value : undefined;
}

function parsedList(text: string): JsonValue[] | undefined {
  if (!text.startsWith('[') || text.length > 10_000) return undefined;
  try {
    const value = JSON.parse(text) as JsonValue;
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const numberForm = /^\s*[+-]?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})(?:[eE][+-]?\d{1,3})?\s*$/;

function numberFrom(text: string): number | undefined {
  const value = numberForm.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

function readNumber({ range }: ResultsQuestion, response: JsonValue): AnswerRead {
  const type = 'numeric';
  const expected = 'a number';
  const value = typeof response === 'string' ? numberFrom(response) : response;
  if (typeof value !== 'number') return wrong(type, expected);
  const problems: ValueProblem[] = [];
  if (typeof response === 'string') problems.push({ code: 'flow-results.value-as-text', expected });
  if (range !== undefined && (value < range.minimum || value > range.maximum)) {
    problems.push({ code: 'flow-results.out-of-range', value });
  }
  return { answer: { kind: 'number', value }, type, problems: problems.length === 0 ? fine : problems };
}

function readDelivery(response: JsonValue, metadata: JsonObject): AnswerRead {
  const type = 'message';
  const expected = 'a number from 0 to 1';
  const value = typeof response === 'string' ? numberFrom(response) : response;
  if (typeof value !== 'number' || value < 0 || value > 1) return wrong(type, expected);
  const problems: ValueProblem[] = [];
  if (typeof response === 'string') problems.push({ code: 'flow-results.value-as-text', expected });
  const status = property(metadata, 'delivery_status');
  if (status !== undefined && (typeof status !== 'string' || !deliveryStatuses.includes(status))) {
    problems.push({ code: 'flow-results.delivery-status', found: describeValue(status) });
  }
  return { answer: { kind: 'number', value }, type, problems };
}

function readPoint(response: JsonValue): AnswerRead {
  const type = 'geo_point';
  const expected = 'a list [latitude, longitude], elevation and accuracy may follow';
  const list = typeof response === 'string' ? (parsedList(response) ?? numbersIn(response)) : response;
  if (!Array.isArray(list) || list.length < 2 || list.length > 4) return wrong(type, expected);
  const numbers = list.filter((one) => typeof one === 'number');
  const [latitude = 0, longitude = 0] = numbers;
  if (numbers.length < list.length) return wrong(type, expected);
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    return wrong(type, 'a latitude from -90 to 90 and a longitude from -180 to 180');
  }
  const answer: Answer = { kind: 'point', numbers };
  return typeof response === 'string' ? asText(type, answer, expected) : { answer, type, problems: fine };
}

/** Numbers with spaces between them, as ODK writes a point. */
function numbersIn(text: string): JsonValue[] {
  if (text.length > 200) return [];
  return text
    .trim()
    .split(/[\s,]+/)
    .map((part) => numberFrom(part) ?? null);
}

function hasZone(text: string): boolean {
  const fault = instantFault(text);
  return fault === undefined || fault === 'zulu' || fault === 'fraction';
}

function readText(
  type: 'date' | 'time' | 'datetime',
  response: JsonValue,
  isOne: (text: string) => boolean,
  expected: string,
): AnswerRead {
  return typeof response === 'string' && isOne(response)
    ? { answer: { kind: type, text: response }, type, problems: fine }
    : wrong(type, expected);
}

function readMedia(type: 'image' | 'video' | 'audio', response: JsonValue): AnswerRead {
  return typeof response === 'string' && isUrl(response) && isMedia(type)
    ? { answer: { kind: 'media', type, url: response }, type, problems: fine }
    : wrong(type, `the url of the ${type}`);
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) && URL.canParse(text);
}
