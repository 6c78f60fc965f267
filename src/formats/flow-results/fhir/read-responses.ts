/** QuestionnaireResponses as rows: one an answered item. */
import type { Loss } from '../../../flow/loss.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { instantFault } from '../instant.ts';
import type { QuestionType } from '../question-types.ts';
import { resultsSystem } from './systems.ts';

/** A question as it was read, for the rows about it. */
export interface ReadQuestion {
  readonly type: QuestionType;
  /** Names of choices by the code of their coding. */
  readonly choices: ReadonlyMap<string, string>;
}

interface Placed {
  readonly value: JsonObject;
  readonly at: JsonPointer;
}

interface Reading {
  /** Of the Questionnaire. */
  readonly url: string | undefined;
  readonly questions: ReadonlyMap<string, ReadQuestion>;
  readonly losses: Loss[];
}

/** The rows of all responses to a Questionnaire, in the order of the resources and of their items. */
export function rowsOfResponses(resources: readonly Placed[], reading: Reading): JsonValue[] {
  const contacts = contactsIn(resources);
  return resources
    .filter(({ value }) => value['resourceType'] === 'QuestionnaireResponse' && isTo(value, reading.url))
    .flatMap((response) => rowsOf(response, contacts, reading));
}

function isTo(response: JsonObject, url: string | undefined): boolean {
  const to = textOf(response, 'questionnaire');
  return url === undefined || to === undefined || to.split('|')[0] === url;
}

/** Ids of contacts as their platform has them, by reference. */
function contactsIn(resources: readonly Placed[]): Map<string, string> {
  const contacts = new Map<string, string>();
  for (const { value } of resources) {
    const id = valueIn(listOf(value, 'identifier'), resultsSystem.contact, 'value');
    const type = textOf(value, 'resourceType');
    if (id !== undefined && type !== undefined) contacts.set(`${type}/${textOf(value, 'id') ?? ''}`, id);
  }
  return contacts;
}

function valueIn(list: readonly JsonValue[], system: string, key: string): string | undefined {
  const found = list.filter(isObject).find((one) => one['system'] === system);
  return found === undefined ? undefined : textOf(found, key);
}

function rowsOf(response: Placed, contacts: ReadonlyMap<string, string>, reading: Reading): JsonValue[] {
  const { value, at } = response;
  const authored = textOf(value, 'authored')?.replace(/Z$/, '+00:00');
  const id = textOf(value, 'id') ?? at;
  if (authored === undefined || instantFault(authored) !== undefined) {
    const why = 'Each row has a time with its zone; the response has none.';
    reading.losses.push({ code: 'loss.answer', at, what: `response ${id}`, why });
    return [];
  }
  const subject = property(value, 'subject');
  const reference = subject !== undefined && isObject(subject) ? (textOf(subject, 'reference') ?? '') : '';
  const contact = contacts.get(reference) ?? reference.split('/').at(-1) ?? '';
  const meta = property(value, 'meta');
  const tags = meta !== undefined && isObject(meta) ? listOf(meta, 'tag') : [];
  const session = valueIn(tags, resultsSystem.session, 'code') ?? id;
  return itemsOf(value, at).flatMap((item, index): JsonValue[] => {
    const linkId = textOf(item.value, 'linkId') ?? '';
    const question = reading.questions.get(linkId);
    const answers = listOf(item.value, 'answer').filter(isObject);
    if (question === undefined || answers.length === 0) return [];
    const read = responseTo(question, answers);
    if (read === undefined) {
      const what = `answer to ${linkId}`;
      reading.losses.push({
        code: 'loss.answer',
        at: item.at,
        what,
        why: `A ${question.type} takes another type.`,
      });
      return [];
    }
    const rowId = textOf(item.value, 'id') ?? `${id}-${index + 1}`;
    return [[authored, rowId, contact === '' ? id : contact, session, linkId, read.response, read.metadata]];
  });
}

/** All items, those inside of others too. */
function itemsOf(of: JsonObject, at: JsonPointer): Placed[] {
  return listOf(of, 'item').flatMap((item, index) => {
    if (!isObject(item)) return [];
    const place = child(at, 'item', index);
    return [{ value: item, at: place }, ...itemsOf(item, place)];
  });
}

interface Read {
  readonly response: JsonValue;
  readonly metadata: JsonValue;
}

function responseTo({ type, choices }: ReadQuestion, answers: readonly JsonObject[]): Read | undefined {
  const [first] = answers;
  const response = (value: JsonValue | undefined): Read | undefined =>
    value === undefined ? undefined : { response: value, metadata: null };
  const firstOf = (...keys: readonly string[]): JsonValue | undefined =>
    keys
      .map((key) => (first === undefined ? undefined : property(first, key)))
      .find((value) => value !== undefined);
  const names = answers.flatMap((answer) => choiceName(answer, choices) ?? []);
  switch (type) {
    case 'select_one':
      return response(names[0]);
    case 'select_many':
      return names.length < answers.length ? undefined : response(names);
    case 'numeric':
      return response(firstOf('valueDecimal', 'valueInteger'));
    case 'date':
      return response(firstOf('valueDate'));
    case 'time':
      return response(firstOf('valueTime'));
    case 'datetime':
      return response(firstOf('valueDateTime'));
    case 'geo_point':
      return response(pointFrom(firstOf('valueString')));
    case 'text':
      return response(firstOf('valueString', 'valueUri'));
    case 'open': {
      const text = firstOf('valueString');
      return text === undefined
        ? undefined
        : { response: text, metadata: { type: 'text', type_options: {} } };
    }
    case 'image':
    case 'video':
    case 'audio': {
      const attachment = firstOf('valueAttachment');
      if (attachment === undefined || !isObject(attachment)) return undefined;
      const [url, format] = [textOf(attachment, 'url'), textOf(attachment, 'contentType')];
      return url === undefined
        ? undefined
        : { response: url, metadata: format === undefined ? null : { format } };
    }
    case 'message':
      return undefined;
  }
}

function choiceName(answer: JsonObject, choices: ReadonlyMap<string, string>): string | undefined {
  const coding = property(answer, 'valueCoding');
  return coding !== undefined && isObject(coding) ? choices.get(textOf(coding, 'code') ?? '') : undefined;
}

/** Numbers of a geo URI (RFC 5870): latitude, longitude, elevation; and the uncertainty as accuracy. */
function pointFrom(value: JsonValue | undefined): JsonValue | undefined {
  const match =
    typeof value === 'string'
      ? /^geo:([-+.\deE]+(?:,[-+.\deE]+){1,2})(?:;u=([-+.\deE]+))?$/.exec(value)
      : null;
  if (match === null) return undefined;
  const numbers = (match[1] ?? '').split(',').map(Number);
  if (match[2] !== undefined && numbers.length === 3) numbers.push(Number(match[2]));
  return numbers.every(Number.isFinite) ? numbers : undefined;
}
