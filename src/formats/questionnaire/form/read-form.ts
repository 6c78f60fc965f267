/** A Questionnaire as a form: items in order, each with what it asks and when. */
import { uriSystem } from '../../../fhir/canonicals.ts';
import { idNamespace } from '../../../fhir/primitives.ts';
import type { Loss } from '../../../flow/loss.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { isUuid, uuidV5 } from '../../../text/uuid.ts';
import { readEnabled } from './enabled.ts';
import { tellExtensions } from './extensions-told.ts';
import type { Form, FormItem, FormMessage, FormValue } from './form.ts';
import { isHelp, isHidden, isShownOnly } from './item-signs.ts';
import { formReading, type FormReading, lose, type Lookup } from './reading.ts';
import { readQuestion, readText } from './read-question.ts';
import { initialWhy, readFormChoices } from './read-choices.ts';
import { ResultNames } from './result-names.ts';

export interface ReadForm {
  readonly form: Form;
  readonly spoken: ReadonlySet<string>;
  readonly losses: readonly Loss[];
}

/**
 * Reads a Questionnaire (R4; of STU3 and R5 the items that are written alike) as a form. `lookup` gives the
 * value sets and code systems that are at hand beside those that the Questionnaire contains. Never throws on
 * outside data; what can't be asked in messages is told as losses.
 */
export function readForm(resource: JsonObject, lookup: Lookup): ReadForm {
  const reading = formReading(resource, withContained(resource, lookup));
  tellExtensions(reading, resource, '');
  const items = new FormItems(reading).read(resource, '');
  const name = textOf(resource, 'title') ?? textOf(resource, 'name') ?? textOf(resource, 'id') ?? 'Form';
  const form: Form = {
    uuid: formUuid(resource),
    name: name.trim() === '' ? 'Form' : name.trim(),
    baseLanguage: reading.languages.base,
    items,
    at: '',
  };
  return { form, spoken: reading.spoken, losses: reading.losses };
}

/** The identifier that is a uuid, else one made of the url, or of what else names the form. */
function formUuid(resource: JsonObject): string {
  for (const identifier of listOf(resource, 'identifier').filter(isObject)) {
    const value = textOf(identifier, 'value') ?? '';
    const uuid = value.replace(/^urn:uuid:/, '');
    if (textOf(identifier, 'system') === uriSystem && isUuid(uuid)) return uuid.toLowerCase();
  }
  const url = textOf(resource, 'url');
  const id = textOf(resource, 'id');
  if (url === undefined && id !== undefined && isUuid(id)) return id.toLowerCase();
  const named = url ?? id ?? textOf(resource, 'name') ?? textOf(resource, 'title') ?? '';
  return uuidV5(`form ${named}`, idNamespace);
}

function withContained(resource: JsonObject, lookup: Lookup): Lookup {
  const contained = listOf(resource, 'contained').filter(isObject);
  return (type, canonical) => {
    const own = contained.find(
      (item) =>
        textOf(item, 'resourceType') === type &&
        (canonical === `#${textOf(item, 'id') ?? ''}` ||
          textOf(item, 'url') === canonical.replace(/\|.*$/, '')),
    );
    return own ?? lookup(type, canonical);
  };
}

/** Reads the items, one after another; link ids and names of results are unique in all of them. */
class FormItems {
  readonly #reading: FormReading;
  readonly #linkIds = new Set<string>();
  readonly #results = new ResultNames();

  constructor(reading: FormReading) {
    this.#reading = reading;
  }

  read(parent: JsonObject, at: JsonPointer): FormItem[] {
    return listOf(parent, 'item').flatMap((value, index) => {
      const place = child(at, 'item', index);
      return isObject(value) ? this.#item(value, place) : [];
    });
  }

  #item(item: JsonObject, at: JsonPointer): FormItem[] {
    const linkId = this.#linkId(item, at);
    const enabled = readEnabled(this.#reading, item, at);
    const type = textOf(item, 'type') ?? 'group';
    tellExtensions(this.#reading, item, at);
    if (property(item, 'repeats') === true && !isChoice(type)) {
      const what = type === 'group' ? 'repeated group' : 'repeated question';
      const why = 'A flow asks each question once; it can be started again for the next one.';
      lose(this.#reading, 'loss.repeats', at, `${what} ${linkId}`, why);
    }
    const part = { linkId, at, ...(enabled && { enabled }) };
    if (isShownOnly(type)) {
      if (isHidden(item)) {
        this.#hidden(linkId, type, at);
        return [
          {
            kind: 'message',
            ...part,
            text: new Map(),
            items: type === 'group' ? this.#valuesIn(item, at) : [],
          },
        ];
      }
      const text = readText(this.#reading, item);
      const message: FormMessage = { kind: 'message', ...part, text, items: this.read(item, at) };
      return text.size === 0 && message.items.length === 0 ? [] : [message];
    }
    if (isHidden(item)) {
      this.#hidden(linkId, 'question', at);
      return this.#value(item, type, part);
    }
    if (property(item, 'readOnly') === true) {
      const why = 'It is not for the contact to answer.';
      lose(this.#reading, 'loss.read-only', at, `read-only question ${linkId}`, why);
      return this.#value(item, type, part);
    }
    const asked = readQuestion(this.#reading, item, type, at);
    if (listOf(item, 'initial').length > 0 || hasStu3Initial(item))
      lose(this.#reading, 'loss.initial', child(at, 'initial'), 'initial answer', initialWhy);
    const others = {
      ...item,
      item: listOf(item, 'item').map((value) => (isObject(value) && isHelp(value) ? null : value)),
    };
    return [
      {
        kind: 'question',
        ...part,
        ...asked,
        result: this.#results.of(this.#reading, item, linkId),
        items: this.read(others, at),
      },
    ];
  }

  #linkId(item: JsonObject, at: JsonPointer): string {
    const given = textOf(item, 'linkId') ?? '';
    const linkId = given === '' || this.#linkIds.has(given) ? `${given}#${at}` : given;
    if (linkId !== given) {
      const what = given === '' ? 'item without a linkId' : `second item ${given}`;
      lose(this.#reading, 'loss.link-id', at, what, 'Conditions and answers name items by linkId.');
    }
    this.#linkIds.add(linkId);
    return linkId;
  }

  #hidden(linkId: string, what: string, at: JsonPointer): void {
    const why = 'It is not shown to who fills in the form, so the flow does not ask it.';
    lose(this.#reading, 'loss.hidden', at, `hidden ${what} ${linkId}`, why);
  }

  /** What a hidden group sets: the initial values in it. */
  #valuesIn(group: JsonObject, at: JsonPointer): FormItem[] {
    return listOf(group, 'item').flatMap((value, index) => {
      if (!isObject(value)) return [];
      const place = child(at, 'item', index);
      const type = textOf(value, 'type') ?? 'group';
      const linkId = this.#linkId(value, place);
      const enabled = readEnabled(this.#reading, value, place);
      const part = { linkId, at: place, ...(enabled && { enabled }) };
      if (!isShownOnly(type)) return this.#value(value, type, part);
      return [{ kind: 'message', ...part, text: new Map(), items: this.#valuesIn(value, place) }];
    });
  }

  /** The result that an item has without being asked: its initial value. */
  #value(item: JsonObject, type: string, part: Pick<FormValue, 'linkId' | 'at' | 'enabled'>): FormItem[] {
    const first = listOf(item, 'initial').find(isObject) ?? item;
    const coding = property(first, 'valueCoding') ?? property(first, 'initialCoding');
    const found =
      (isObject(coding) ? (textOf(coding, 'display') ?? textOf(coding, 'code')) : undefined) ??
      simpleValue(first);
    const nested = this.#valuesIn(item, part.at);
    if (found === undefined || found === '') {
      return nested.length === 0 ? [] : [{ kind: 'message', ...part, text: new Map(), items: nested }];
    }
    const code = isObject(coding) ? textOf(coding, 'code') : found;
    const choices = readFormChoices({ ...this.#reading, losses: [] }, item, type, part.at);
    const choice = choices?.find((one) => one.code === code)?.name;
    const result = this.#results.of(this.#reading, item, part.linkId);
    return [
      {
        kind: 'value',
        ...part,
        result,
        value: found,
        ...(choice !== undefined && { choice }),
        items: nested,
      },
    ];
  }
}

function isChoice(type: string): boolean {
  return type === 'choice' || type === 'open-choice' || type === 'coding' || type === 'question';
}

/** STU3 had the initial value on the item itself. */
function hasStu3Initial(item: JsonObject): boolean {
  return Object.keys(item).some((key) => /^initial[A-Z]/.test(key));
}

function simpleValue(holder: JsonObject): string | undefined {
  for (const [key, value] of Object.entries(holder)) {
    if (!/^(?:value|initial)[A-Z]/.test(key)) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return String(value);
    const amount = isObject(value) ? property(value, 'value') : undefined;
    if (typeof amount === 'number' || typeof amount === 'string') return String(amount);
  }
  return undefined;
}
