/** What one question says, and how it is answered. */
import { standardExtension } from '../../../fhir/canonicals.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { extensionsOf, extensionText, extensionValue } from '../extensions.ts';
import { shortened } from '../../describe-value.ts';
import { patternFault } from '../../rapidpro/pattern-syntax.ts';
import type { FormAnswer, FormQuestion, Words } from './form.ts';
import { isHelp, isPrompt, isUnit, repeats, sdc } from './item-signs.ts';
import { choiceLine, readFormChoices } from './read-choices.ts';
import { type FormReading, lose } from './reading.ts';
import { inLanguage, joined, mapped, plainWords, wordsOf } from './words.ts';

const standard = 'http://hl7.org/fhir/StructureDefinition';

export type AskedQuestion = Omit<FormQuestion, 'kind' | 'linkId' | 'at' | 'enabled' | 'items' | 'result'>;

/** The text of an item, its prefix before it. */
export function readText(reading: FormReading, item: JsonObject): Words {
  const text = wordsOf(item, 'text', reading.languages);
  const prefix = wordsOf(item, 'prefix', reading.languages);
  if (text.size === 0) return text;
  return joined([prefix, text], ' ', reading.languages.base);
}

/** Reads what is asked: text, type of answer, choices and bounds. */
export function readQuestion(
  reading: FormReading,
  item: JsonObject,
  type: string,
  at: JsonPointer,
): AskedQuestion {
  const wanted = answerOf(reading, item, type, at);
  const offered = wanted === 'choice' ? readFormChoices(reading, item, type, at) : undefined;
  const answer = wanted === 'choice' && offered === undefined ? 'text' : wanted;
  const choices = answer === 'choice' ? (offered ?? []) : [];
  if (wanted === 'choice' && offered === undefined && textOf(item, 'answerValueSet') === undefined) {
    lose(reading, 'loss.choices', at, 'choices of the question', 'It names none; any text is taken instead.');
  }
  const multiple = answer === 'choice' && repeats(item) && type !== 'boolean';
  if (multiple) {
    const why = 'The answers of a message are one text: the result has them as the contact typed them.';
    lose(reading, 'loss.multiple', at, 'several answers to one question', why, 'the value of the result');
  }
  const bounds = readBounds(reading, item, answer, at);
  const open = type === 'open-choice' || type === 'question' || extendsOptions(item);
  return {
    text: questionText(reading, item, choices.map(choiceLine), at),
    answer,
    required: property(item, 'required') === true,
    multiple,
    open: answer === 'choice' && open,
    choices,
    ...bounds,
  };
}

/** R5's open choice. */
function extendsOptions(item: JsonObject): boolean {
  const constraint = textOf(item, 'answerConstraint');
  return constraint === 'optionsOrString' || constraint === 'optionsOrType';
}

function answerOf(reading: FormReading, item: JsonObject, type: string, at: JsonPointer): FormAnswer {
  switch (type) {
    case 'boolean':
    case 'choice':
    case 'open-choice':
    case 'coding':
    case 'question':
      return 'choice';
    case 'integer':
    case 'decimal':
    case 'date':
    case 'dateTime':
    case 'time':
      return listOf(item, 'answerOption').length > 0 ? 'choice' : type;
    case 'quantity':
      return 'decimal';
    case 'attachment':
      return mediaOf(item);
    case 'reference': {
      const why = 'A message has no references; the contact answers with a text.';
      lose(reading, 'loss.answer', at, 'reference to a resource', why);
      return listOf(item, 'answerOption').length > 0 ? 'choice' : 'text';
    }
    default:
      if (!asTexts.has(type)) {
        const why =
          'No type of item has this name; the contact answers with a text, or with one of the choices.';
        lose(reading, 'loss.answer', child(at, 'type'), `answers of the type ${shortened(type)}`, why);
      }
      return listOf(item, 'answerOption').length > 0 || textOf(item, 'answerValueSet') !== undefined
        ? 'choice'
        : 'text';
  }
}

/** Types that are asked for as they are written. */
const asTexts = new Set(['string', 'text', 'url']);

/** The medium of an attachment, by the types that it may have; a picture if it says none. */
function mediaOf(item: JsonObject): FormAnswer {
  const types = extensionsOf(item, '', `${standard}/mimeType`).map(
    ({ value }) => textOf(value, 'valueCode') ?? '',
  );
  if (types.some((type) => type.startsWith('audio/'))) return 'audio';
  return types.some((type) => type.startsWith('video/')) ? 'video' : 'image';
}

/** Prompt, text with its unit, choices one a line, help and format: what one message says. */
function questionText(
  reading: FormReading,
  item: JsonObject,
  lines: readonly Words[],
  at: JsonPointer,
): Words {
  const { languages } = reading;
  const { base } = languages;
  const helps = listOf(item, 'item').filter(isObject).filter(isHelp);
  const text = readText(reading, item);
  const shown = text.size > 0 ? text : codeText(reading, item, at);
  const unit = unitOf(item, helps, reading);
  const asked = joined([shown, mapped(unit, (word) => `(${word})`)], ' ', base);
  const format = wordsOf(extensionHolder(item, `${standard}/entryFormat`), 'valueString', languages);
  const support = extensionText(item, `${standard}/questionnaire-supportLink`, 'valueUri');
  const help = (of: (help: JsonObject) => boolean) => helps.filter(of).map((one) => readText(reading, one));
  const before = help(isPrompt);
  const behind = help((one) => !isPrompt(one) && !isUnit(one));
  return joined(
    [
      ...before,
      asked,
      ...lines,
      ...behind,
      ...(isTelling(format, base) ? [mapped(format, (word) => `(${word})`)] : []),
      ...(support === undefined ? [] : [plainWords(support, base)]),
    ],
    '\n',
    base,
  );
}

/** Real forms have formats of punctuation alone; a format tells something if it has a letter or a digit. */
function isTelling(format: Words, base: string): boolean {
  return /[\p{L}\p{N}]/u.test(inLanguage(format, base, base));
}

function extensionHolder(item: JsonObject, url: string): JsonObject {
  return extensionsOf(item, '', url)[0]?.value ?? {};
}

/** A question without a text is asked by what its code means, or by its linkId. */
function codeText(reading: FormReading, item: JsonObject, at: JsonPointer): Words {
  lose(
    reading,
    'loss.text',
    at,
    'question without a text',
    'It is asked by the name of its code, or by its linkId.',
  );
  const code = listOf(item, 'code').find(isObject);
  const words = code === undefined ? new Map<string, string>() : wordsOf(code, 'display', reading.languages);
  return words.size > 0 ? words : plainWords(textOf(item, 'linkId') ?? '?', reading.languages.base);
}

function unitOf(item: JsonObject, helps: readonly JsonObject[], reading: FormReading): Words {
  const help = helps.find(isUnit);
  if (help !== undefined) return wordsOf(help, 'text', reading.languages);
  const { base } = reading.languages;
  const units = [`${standard}/questionnaire-unit`, `${standard}/questionnaire-unitOption`].flatMap((url) =>
    extensionsOf(item, '', url).flatMap(({ value }) => {
      const coding = property(value, 'valueCoding');
      return isObject(coding) ? (textOf(coding, 'display') ?? textOf(coding, 'code') ?? []) : [];
    }),
  );
  const initial = listOf(item, 'initial').find(isObject);
  const quantity = initial === undefined ? undefined : property(initial, 'valueQuantity');
  const unit = isObject(quantity) ? (textOf(quantity, 'unit') ?? textOf(quantity, 'code')) : undefined;
  const named = units.length > 0 ? units : unit === undefined ? [] : [unit];
  return plainWords([...new Set(named)].join(' / '), base);
}

type Bounds = Pick<
  FormQuestion,
  'minimum' | 'maximum' | 'earliest' | 'latest' | 'maxLength' | 'minLength' | 'pattern'
>;

function readBounds(reading: FormReading, item: JsonObject, answer: FormAnswer, at: JsonPointer): Bounds {
  const low = bound(item, standardExtension.minValue) ?? bound(item, `${sdc}minQuantity`);
  const high = bound(item, standardExtension.maxValue) ?? bound(item, `${sdc}maxQuantity`);
  const isNumber = answer === 'integer' || answer === 'decimal';
  const isDate = answer === 'date' || answer === 'dateTime';
  for (const [value, name] of [
    [low, 'minValue'],
    [high, 'maxValue'],
  ] as const) {
    if (value === undefined || (isNumber && typeof value === 'number')) continue;
    if (isDate && typeof value === 'string') continue;
    lose(reading, 'loss.validation', at, name, 'The flow has no test for a bound of this type.');
  }
  const pattern = readPattern(reading, item, answer, at);
  return {
    ...(isNumber && inOrder(reading, { minimum: numberOr(low), maximum: numberOr(high) }, at)),
    ...(isDate && typeof low === 'string' && { earliest: wholeDate(low, 'first') }),
    ...(isDate && typeof high === 'string' && { latest: wholeDate(high, 'last') }),
    ...(pattern !== undefined && { pattern }),
    ...(answer === 'text' && lengths(reading, item, at)),
  };
}

/** FHIR's dates may be years and months; the engines compare days. */
function wholeDate(date: string, day: 'first' | 'last'): string {
  const [year = '', month = day === 'first' ? '01' : '12', rest] = date.split('-');
  if (rest !== undefined) return date;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${day === 'first' ? '01' : String(last)}`;
}

function numberOr(value: number | string | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function lengths(
  reading: FormReading,
  item: JsonObject,
  at: JsonPointer,
): Pick<FormQuestion, 'minLength' | 'maxLength'> {
  const minimum = length(
    reading,
    'minLength',
    extensionValue(item, `${standard}/minLength`, 'valueInteger'),
    at,
  );
  const maximum = length(reading, 'maxLength', property(item, 'maxLength'), at);
  const bounds = inOrder(reading, { minimum, maximum }, at);
  return {
    ...(bounds.minimum !== undefined && { minLength: bounds.minimum }),
    ...(bounds.maximum !== undefined && { maxLength: bounds.maximum }),
  };
}

/** Bounds that no answer can keep are no bounds. */
function inOrder(
  reading: FormReading,
  { minimum, maximum }: { readonly minimum: number | undefined; readonly maximum: number | undefined },
  at: JsonPointer,
): { readonly minimum?: number; readonly maximum?: number } {
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    const what = `bounds ${minimum} to ${maximum}`;
    lose(reading, 'loss.validation', at, what, 'The least is above the most, so no answer would do.');
    return {};
  }
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

/** The engines repeat a piece of a pattern 1000 times at most. */
const longestTested = 1000;

function length(
  reading: FormReading,
  name: 'maxLength' | 'minLength',
  value: unknown,
  at: JsonPointer,
): number | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) return undefined;
  if (value > longestTested) {
    const why = `The engines count up to ${longestTested} characters.`;
    lose(reading, 'loss.validation', at, `${name} ${value}`, why);
    return undefined;
  }
  return value;
}

function bound(item: JsonObject, url: string): number | string | undefined {
  const [extension] = extensionsOf(item, '', url);
  for (const [key, value] of Object.entries(extension?.value ?? {})) {
    if (!key.startsWith('value')) continue;
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return value;
    const amount = isObject(value) ? property(value, 'value') : undefined;
    if (typeof amount === 'number') return amount;
  }
  return undefined;
}

function readPattern(
  reading: FormReading,
  item: JsonObject,
  answer: FormAnswer,
  at: JsonPointer,
): string | undefined {
  const pattern = extensionText(item, `${standard}/regex`, 'valueString');
  if (pattern === undefined || pattern === '') return undefined;
  const fault = answer === 'text' ? faultOf(pattern) : 'the answer is no text';
  if (fault === undefined && pattern.length <= 900) return pattern;
  const why = `The flow can't test it: ${fault ?? 'it is longer than an argument of a test'}.`;
  lose(reading, 'loss.validation', child(at, 'extension'), `regex ${pattern.slice(0, 100)}`, why);
  return undefined;
}

function faultOf(pattern: string): string | undefined {
  // Seen in real forms: a call of FHIRPath's function in place of its argument.
  return /^\s*matches\s*\(/.test(pattern) ? 'it is FHIRPath, no regular expression' : patternFault(pattern);
}
