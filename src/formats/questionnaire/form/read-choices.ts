/** What a question offers: answerOption, answerValueSet, or yes and no. */
import { ours } from '../../../fhir/canonicals.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { extensionText } from '../extensions.ts';
import type { FormChoice, Words } from './form.ts';
import { yesOrNo } from './phrases.ts';
import { type FormReading, lose } from './reading.ts';
import { valueSetCodes } from './value-set-codes.ts';
import { inLanguage, onlyIn, plainWords, wordsOf } from './words.ts';

/** More choices than this no engine takes: each needs two of 100 tests, and one is for leaving the question out. */
const mostChoices = 49;
/** RapidPro's limit on the name of a category. */
const longestName = 64;
const standard = 'http://hl7.org/fhir/StructureDefinition';

type Offer = Omit<FormChoice, 'name' | 'marker'> & { readonly name?: string; readonly prefix?: string };

/** The choices of an item; undefined if they are not known or too many, so that any text has to be taken. */
export function readFormChoices(
  reading: FormReading,
  item: JsonObject,
  type: string,
  at: JsonPointer,
): readonly FormChoice[] | undefined {
  const offers = offersOf(reading, item, type, at);
  if (offers === undefined || offers.length === 0) return undefined;
  if (offers.length > mostChoices) {
    const why = `A router has 100 tests at most, and each choice needs two; any text is taken instead.`;
    lose(reading, 'loss.choices', at, `${offers.length} choices`, why);
    return undefined;
  }
  return withMarkers(named(offers, reading.languages.base), reading.languages.base);
}

function offersOf(
  reading: FormReading,
  item: JsonObject,
  type: string,
  at: JsonPointer,
): readonly Offer[] | undefined {
  if (type === 'boolean') {
    const { base } = reading.languages;
    return (['yes', 'no'] as const).map((which) => ({
      at,
      label: onlyIn(yesOrNo(which, base), reading.spoken),
      code: which === 'yes' ? 'true' : 'false',
    }));
  }
  const listed = listOf(item, 'answerOption');
  // STU3 named them so.
  const key = listed.length > 0 ? 'answerOption' : 'option';
  const options = listed.length > 0 ? listed : listOf(item, 'option');
  if (options.length > 0)
    return options.flatMap((option, index) => offer(reading, option, child(at, key, index)) ?? []);
  const canonical = textOf(item, 'answerValueSet');
  if (canonical === undefined) return undefined;
  return valueSetOffers(reading, canonical, child(at, 'answerValueSet'));
}

function valueSetOffers(reading: FormReading, canonical: string, at: JsonPointer): Offer[] | undefined {
  const valueSet = reading.lookup('ValueSet', canonical);
  const found =
    valueSet === undefined
      ? { why: 'it is not at hand' }
      : valueSetCodes(valueSet, mostChoices, reading.lookup);
  if (found.codes === undefined) {
    const why = `Its codes can't be offered, as ${found.why}; any text is taken instead.`;
    lose(reading, 'loss.choices', at, `value set ${canonical}`, why);
    return undefined;
  }
  return found.codes.map(({ system, code, display, designations }) => {
    const label = new Map([[reading.languages.base, display]]);
    for (const { language, value } of designations) {
      const own = reading.languages.codeOf(language);
      if (reading.spoken.has(own)) label.set(own, value);
    }
    return { at, label, code, ...(system !== undefined && { system }) };
  });
}

function offer(reading: FormReading, option: JsonValue, at: JsonPointer): Offer | undefined {
  if (!isObject(option)) return undefined;
  const { languages } = reading;
  if (property(option, 'initialSelected') === true)
    lose(reading, 'loss.initial', at, 'answer that is selected beforehand', initialWhy);
  const prefix = extensionText(option, `${standard}/questionnaire-optionPrefix`, 'valueString')?.trim();
  const marked = prefix === undefined || prefix === '' ? {} : { prefix };
  const coding = property(option, 'valueCoding');
  if (isObject(coding)) {
    const code = textOf(coding, 'code');
    const system = textOf(coding, 'system');
    const label = wordsOf(coding, 'display', languages);
    const shown = label.size > 0 ? label : plainWords((code ?? '').trim(), languages.base);
    const name = extensionText(option, ours('mhero-flow-choice'), 'valueString');
    if (shown.size === 0) return undefined;
    return {
      at,
      label: shown,
      ...(name !== undefined && { name }),
      ...(code !== undefined && { code }),
      ...(system !== undefined && { system }),
      ...marked,
    };
  }
  for (const key of ['valueString', 'valueDate', 'valueTime'] as const) {
    const label = wordsOf(option, key, languages);
    if (label.size > 0) return { at, label, code: textOf(option, key) ?? '', ...marked };
  }
  const number = property(option, 'valueInteger');
  if (typeof number === 'number')
    return { at, label: plainWords(String(number), languages.base), code: String(number), ...marked };
  const reference = property(option, 'valueReference');
  const text = isObject(reference)
    ? (textOf(reference, 'display') ?? textOf(reference, 'reference'))
    : undefined;
  if (text === undefined) return undefined;
  return { at, label: plainWords(text, languages.base), code: text, ...marked };
}

export const initialWhy = 'A message can not fill in an answer that the contact then changes.';

/** Gives each choice a name of its own, from what it is called in the base language. */
function named(offers: readonly Offer[], base: string): Omit<FormChoice, 'marker'>[] {
  const used = new Set<string>();
  return offers.map((one, index) => {
    const plain = one.name ?? inLanguage(one.label, base, base);
    return { ...one, name: uniqueName(plain === '' ? `Choice ${index + 1}` : plain, used, longestName) };
  });
}

/** The name, cut to the limit, with a number behind it if it is taken already (upper and lower case are the same). */
export function uniqueName(plain: string, used: Set<string>, limit: number): string {
  const clean = plain.replace(/\s+/g, ' ').trim();
  const cut = (length: number) => Array.from(clean).slice(0, length).join('').trim();
  let name = cut(limit);
  for (let number = 2; used.has(name.toLowerCase()); number++)
    name = `${cut(limit - String(number).length - 1)} ${number}`;
  used.add(name.toLowerCase());
  return name;
}

/** What can be typed in place of a label: the form's own prefixes, or else numbers, or where labels are numbers letters. */
function withMarkers(
  choices: readonly (Omit<FormChoice, 'marker'> & { readonly prefix?: string })[],
  base: string,
): FormChoice[] {
  const words = choices.map(({ label }) => wordsIn(inLanguage(label, base, base)));
  const prefixes = choices.map(({ prefix }) => wordsIn(prefix ?? '').join(' '));
  const isPrefixed =
    prefixes.every((text) => /^\w{1,3}$/.test(text)) && new Set(prefixes).size === choices.length;
  const areNumbers = words.every((list) => list.length === 1 && /^\d+$/.test(list[0] ?? ''));
  const haveNumbers = words.some((list) => /^\d+$/.test(list[0] ?? ''));
  return choices.map((choice, index) => {
    const { name, label, code, system, at } = choice;
    const plain = {
      name,
      label,
      at,
      ...(code !== undefined && { code }),
      ...(system !== undefined && { system }),
    };
    if (areNumbers && !isPrefixed) return plain;
    const marker = isPrefixed ? (prefixes[index] ?? '') : haveNumbers ? letters(index) : String(index + 1);
    return { ...plain, marker };
  });
}

/** `A` to `Z`, then `AA` and so on. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

/** The words of a text, as the engines tell them apart: letters and digits, in small letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** The text that a choice is shown as, in a language. */
export function choiceLine(choice: FormChoice): Words {
  if (choice.marker === undefined) return choice.label;
  return new Map([...choice.label].map(([language, text]) => [language, `${choice.marker ?? ''}. ${text}`]));
}
