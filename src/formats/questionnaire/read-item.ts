import { ours, standardExtension } from '../../fhir/canonicals.ts';
import { fhirCode } from '../../fhir/primitives.ts';
import type { AnswerType, OutlineChoice, OutlineItem, QuestionItem, Route } from '../../flow/outline.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { extensionNumber, extensionsOf, extensionText, extensionValue } from './extensions.ts';
import { readRoutes } from './read-routes.ts';
import { type Languages, readMessage, readTranslated } from './read-text.ts';

/** An item as read, and what its type was read as if a flow has no word for it. */
export interface ReadItem {
  readonly item: OutlineItem;
  readonly insteadOf?: { readonly type: string; readonly answer: AnswerType };
}

/** Reads one item; `linkId` has been checked. */
export function readItem(item: JsonObject, linkId: string, at: JsonPointer, languages: Languages): ReadItem {
  const routes = readRoutes(item, at, languages);
  const [decision] = extensionsOf(item, at, ours('mhero-flow-decision'));
  if (decision !== undefined) return { item: readDecision(item, decision.value, linkId, at, routes) };
  const type = textOf(item, 'type') ?? '';
  const text = readMessage(item, languages);
  if (type === 'display' || type === 'group') return { item: { kind: 'message', linkId, at, text, routes } };
  const { answer, exact } = answerType(item, type);
  const result = extensionText(item, ours('mhero-flow-result'), 'valueString');
  const timeout = extensionValue(item, ours('mhero-flow-timeout'), 'valueDuration');
  const seconds = isObject(timeout) ? property(timeout, 'value') : undefined;
  const range = readRange(item, answer);
  const question: QuestionItem = {
    kind: 'question',
    linkId,
    at,
    text,
    textAt: Object.hasOwn(item, 'text') ? child(at, 'text') : at,
    answer,
    choices: answer === 'choice' || answer === 'choices' ? readChoices(item, at, languages, routes) : [],
    ...(range !== undefined && { range }),
    ...(result !== undefined && { result }),
    ...(typeof seconds === 'number' && { timeoutSeconds: seconds }),
    routes,
  };
  return { item: question, ...(!exact && { insteadOf: { type, answer } }) };
}

function readDecision(
  item: JsonObject,
  decision: JsonObject,
  linkId: string,
  at: JsonPointer,
  routes: Route[],
): OutlineItem {
  const operand = extensionText(decision, 'operand', 'valueString');
  const result = extensionText(item, ours('mhero-flow-result'), 'valueString');
  const isRandom = extensionText(decision, 'split', 'valueCode') === 'random';
  return {
    kind: 'decision',
    linkId,
    at,
    split: isRandom ? 'random' : 'switch',
    ...(operand !== undefined && { operand }),
    ...(result !== undefined && { result }),
    routes,
  };
}

const answerTypes: readonly AnswerType[] = [
  'choice',
  'choices',
  'integer',
  'decimal',
  'date',
  'time',
  'text',
  'audio',
  'image',
  'video',
  'location',
];

/** The answer type that the item states, else the nearest that its item type has. */
function answerType(item: JsonObject, type: string): { answer: AnswerType; exact: boolean } {
  const stated = extensionText(item, ours('mhero-flow-answer-type'), 'valueCode');
  const known = answerTypes.find((answer) => answer === stated);
  if (known !== undefined) return { answer: known, exact: true };
  switch (type) {
    case 'choice':
      return { answer: property(item, 'repeats') === true ? 'choices' : 'choice', exact: true };
    case 'open-choice':
    case 'boolean':
      return { answer: 'choice', exact: false };
    case 'integer':
    case 'decimal':
    case 'date':
    case 'time':
    case 'text':
      return { answer: type, exact: true };
    case 'string':
      return { answer: 'text', exact: true };
    case 'dateTime':
      return { answer: 'date', exact: false };
    case 'quantity':
      return { answer: 'decimal', exact: false };
    case 'attachment':
      return { answer: 'image', exact: false };
    default:
      return { answer: 'text', exact: false };
  }
}

function readRange(item: JsonObject, answer: AnswerType): QuestionItem['range'] | undefined {
  const [low, high] =
    answer === 'choices'
      ? [standardExtension.minOccurs, standardExtension.maxOccurs]
      : [standardExtension.minValue, standardExtension.maxValue];
  const minimum = extensionNumber(item, low, 'valueInteger', 'valueDecimal');
  const maximum = extensionNumber(item, high, 'valueInteger', 'valueDecimal');
  if (minimum === undefined && maximum === undefined) return undefined;
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

function readChoices(
  item: JsonObject,
  at: JsonPointer,
  languages: Languages,
  routes: readonly Route[],
): OutlineChoice[] {
  return listOf(item, 'answerOption').flatMap((option, index) => {
    const coding = isObject(option) ? property(option, 'valueCoding') : undefined;
    if (!isObject(option) || !isObject(coding)) return [];
    const shown = readTranslated(coding, 'display', languages);
    // A translation into the base language is what the contact reads; the display belongs to the code then.
    const base = shown.filter(({ language }) => language === languages.base).at(-1);
    const others = shown.filter(({ language }) => language !== languages.base);
    const name =
      extensionText(option, ours('mhero-flow-choice'), 'valueString') ??
      codedName(coding, routes) ??
      textOf(coding, 'display') ??
      textOf(coding, 'code') ??
      '';
    return [
      {
        name,
        label: [...(base === undefined ? [] : [base]), ...others],
        at: child(at, 'answerOption', index),
      },
    ];
  });
}

/**
 * The name of a choice whose display was changed: a code of the flow's own system is made of the name, so it
 * still tells which choice it was.
 */
function codedName(coding: JsonObject, routes: readonly Route[]): string | undefined {
  const code = textOf(coding, 'code');
  if (code === undefined || textOf(coding, 'system')?.startsWith('urn:uuid:') !== true) return undefined;
  if (fhirCode(textOf(coding, 'display') ?? '') === code) return undefined;
  return routes.find(({ outcome }) => outcome !== undefined && fhirCode(outcome) === code)?.outcome;
}
