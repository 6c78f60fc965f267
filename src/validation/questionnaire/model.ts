/** A Questionnaire read once, for checking responses against it. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { boundedPattern, type PatternTest } from '../../text/bounded-pattern.ts';
import { show } from '../checks/fixed.ts';
import { numberOf } from '../structure/element-definition.ts';
import { extensionValue } from '../structure/extension-values.ts';

export interface AnswerOption {
  /** `Coding`, `string`, `integer`, `date`, `time` or `Reference`. */
  readonly type: string;
  readonly value: JsonValue;
  /** Chosen, it is the only answer. */
  readonly isExclusive: boolean;
}

export interface EnableWhen {
  readonly question: string;
  readonly operator: string;
  readonly answer: { readonly type: string; readonly value: JsonValue } | undefined;
}

export interface QuestionItem {
  readonly linkId: string;
  /** The linkId as messages show it. */
  readonly label: string;
  readonly type: string;
  readonly text: string | undefined;
  /** The text and its translations. */
  readonly texts: ReadonlySet<string>;
  readonly isRequired: boolean;
  readonly repeats: boolean;
  readonly enableWhen: readonly EnableWhen[];
  readonly enableAll: boolean;
  readonly enableExpression: string | undefined;
  readonly options: readonly AnswerOption[];
  readonly valueSet: string | undefined;
  readonly maxLength: number | undefined;
  readonly minLength: number | undefined;
  readonly minValue: JsonValue | undefined;
  readonly maxValue: JsonValue | undefined;
  readonly maxDecimalPlaces: number | undefined;
  readonly minOccurs: number | undefined;
  readonly maxOccurs: number | undefined;
  readonly regex: { readonly source: string; readonly test: PatternTest | undefined } | undefined;
  readonly units: readonly JsonObject[];
  readonly unitValueSet: string | undefined;
  /** SDC: whether other units than those may be given, `optionsOnly` unless said. */
  readonly unitOpen: string | undefined;
  readonly mimeTypes: readonly string[];
  readonly maxSize: number | undefined;
  readonly referenceTypes: readonly string[];
  readonly referenceProfiles: readonly string[];
  /** A smallest or largest value is not given as such, but computed by an expression. */
  readonly hasComputedBound: boolean;
  readonly terminologyServers: readonly string[];
  readonly items: readonly QuestionItem[];
  readonly parent: QuestionItem | undefined;
}

export interface QuestionnaireModel {
  readonly items: readonly QuestionItem[];
  readonly byLinkId: ReadonlyMap<string, QuestionItem>;
  /** SDC: how one goes through the questions: `sequential`, `prior-edit`, `random`. */
  readonly entryMode: string | undefined;
  readonly terminologyServers: readonly string[];
  readonly contained: ReadonlyMap<string, JsonObject>;
}

const known = new WeakMap<JsonObject, QuestionnaireModel>();
const url = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';

/** Reads a Questionnaire. The same object is read once. */
export function readQuestionnaire(json: JsonObject): QuestionnaireModel {
  let model = known.get(json);
  if (model === undefined) {
    const byLinkId = new Map<string, QuestionItem>();
    const items = readItems(json, undefined, byLinkId);
    const entryMode = extensionValue(json, `${sdc}sdc-questionnaire-entryMode`);
    model = {
      items,
      byLinkId,
      entryMode: typeof entryMode === 'string' ? entryMode : undefined,
      terminologyServers: terminologyServersOf(json),
      contained: containedValueSets(json),
    };
    known.set(json, model);
  }
  return model;
}

const serverUrls = new Set([
  `${sdc}sdc-questionnaire-preferredTerminologyServer`,
  `${url}preferredTerminologyServer`,
]);

/** The servers that the value sets of an item, or of the whole Questionnaire, are to be asked of. */
export function terminologyServersOf(part: JsonObject): string[] {
  return listOf(part, 'extension')
    .filter(isObject)
    .filter((extension) => serverUrls.has(textOf(extension, 'url') ?? ''))
    .map((extension) => textOf(extension, 'valueUrl'))
    .filter((value) => value !== undefined);
}

function containedValueSets(json: JsonObject): Map<string, JsonObject> {
  const sets = new Map<string, JsonObject>();
  for (const resource of listOf(json, 'contained').filter(isObject)) {
    const id = textOf(resource, 'id');
    if (id === undefined || textOf(resource, 'resourceType') !== 'ValueSet') continue;
    sets.set(`#${id}`, resource);
    const canonical = textOf(resource, 'url');
    if (canonical !== undefined) sets.set(canonical, resource);
  }
  return sets;
}

/** Reads the items of a part into a list, which they may refer to before it is whole. */
function readItems(
  json: JsonObject,
  parent: QuestionItem | undefined,
  byLinkId: Map<string, QuestionItem>,
  items: QuestionItem[] = [],
): QuestionItem[] {
  for (const child of listOf(json, 'item').filter(isObject)) {
    const linkId = textOf(child, 'linkId');
    if (linkId === undefined) continue;
    const inner: QuestionItem[] = [];
    const item: QuestionItem = { ...readItem(child, linkId), parent, items: inner };
    if (!byLinkId.has(linkId)) byLinkId.set(linkId, item);
    readItems(child, item, byLinkId, inner);
    items.push(item);
  }
  return items;
}

function readItem(json: JsonObject, linkId: string): Omit<QuestionItem, 'items' | 'parent'> {
  const number = (name: string) => {
    const value = extensionValue(json, name);
    return typeof value === 'number' ? value : undefined;
  };
  const text = (name: string) => {
    const value = extensionValue(json, name);
    return typeof value === 'string' ? value : undefined;
  };
  const texts = (name: string) =>
    extensionValues(json, name).filter((value): value is string => typeof value === 'string');
  const regex = text(`${url}regex`);
  const enableExpression = extensionValue(json, `${sdc}sdc-questionnaire-enableWhenExpression`);
  const enableWhen = listOf(json, 'enableWhen').filter(isObject).map(readEnableWhen);
  return {
    linkId,
    label: show(linkId),
    type: textOf(json, 'type') ?? '',
    text: textOf(json, 'text'),
    texts: readTexts(json),
    isRequired: property(json, 'required') === true,
    repeats: property(json, 'repeats') === true,
    enableWhen,
    enableAll: textOf(json, 'enableBehavior') === 'all' || enableWhen.length < 2,
    enableExpression: isObject(enableExpression) ? expressionOf(enableExpression) : undefined,
    options: listOf(json, 'answerOption').filter(isObject).flatMap(readOption),
    valueSet: textOf(json, 'answerValueSet'),
    maxLength: numberOf(json, 'maxLength'),
    minLength: number(`${url}minLength`),
    minValue:
      extensionValue(json, `${url}minValue`) ?? extensionValue(json, `${sdc}sdc-questionnaire-minQuantity`),
    maxValue:
      extensionValue(json, `${url}maxValue`) ?? extensionValue(json, `${sdc}sdc-questionnaire-maxQuantity`),
    maxDecimalPlaces: number(`${url}maxDecimalPlaces`),
    minOccurs: number(`${url}questionnaire-minOccurs`),
    maxOccurs: number(`${url}questionnaire-maxOccurs`),
    regex: regex === undefined ? undefined : { source: regex, test: boundedPattern(regex, { whole: true }) },
    units: extensionValues(json, `${url}questionnaire-unitOption`).filter(isObject),
    unitValueSet: text(`${url}questionnaire-unitValueSet`),
    unitOpen: text(`${sdc}sdc-questionnaire-unitOpen`),
    mimeTypes: texts(`${url}mimeType`),
    maxSize: number(`${url}maxSize`),
    referenceTypes: texts(`${url}questionnaire-referenceResource`),
    referenceProfiles: texts(`${url}questionnaire-referenceProfile`),
    hasComputedBound: hasComputedBound(json),
    terminologyServers: terminologyServersOf(json),
  };
}

/** An expression in another language than FHIRPath is there, but is none that can be run. */
function expressionOf(expression: JsonObject): string {
  return textOf(expression, 'language') === 'text/fhirpath' ? (textOf(expression, 'expression') ?? '') : '';
}

/** SDC lets minValue and maxValue be without a value, with an expression beside it (cqf-calculatedValue). */
function hasComputedBound(json: JsonObject): boolean {
  return listOf(json, 'extension')
    .filter(isObject)
    .some(
      (extension) =>
        [`${url}minValue`, `${url}maxValue`].includes(textOf(extension, 'url') ?? '') &&
        Object.keys(extension).some((key) => key.startsWith('_value')),
    );
}

function readTexts(json: JsonObject): Set<string> {
  const texts = new Set<string>();
  const text = textOf(json, 'text');
  if (text !== undefined) texts.add(text);
  const beside = property(json, '_text');
  for (const extension of isObject(beside) ? listOf(beside, 'extension').filter(isObject) : []) {
    if (textOf(extension, 'url') !== `${url}translation`) continue;
    const content = extensionValue(extension, 'content');
    if (typeof content === 'string') texts.add(content);
  }
  return texts;
}

function extensionValues(json: JsonObject, name: string): JsonValue[] {
  return listOf(json, 'extension')
    .filter(isObject)
    .filter((extension) => textOf(extension, 'url') === name)
    .flatMap((extension) => {
      const key = Object.keys(extension).find((item) => item.startsWith('value'));
      const value = key === undefined ? undefined : extension[key];
      return value === undefined ? [] : [value];
    });
}

/** Value and type of a choice element such as `answerCoding`. */
export function choiceOf(json: JsonObject, prefix: string): { type: string; value: JsonValue } | undefined {
  for (const [key, value] of Object.entries(json)) {
    if (!key.startsWith(prefix) || !/^[A-Z]/.test(key.slice(prefix.length))) continue;
    const suffix = key.slice(prefix.length);
    const isComplex =
      suffix === 'Coding' || suffix === 'Quantity' || suffix === 'Reference' || suffix === 'Attachment';
    return { type: isComplex ? suffix : suffix.charAt(0).toLowerCase() + suffix.slice(1), value };
  }
  return undefined;
}

function readEnableWhen(json: JsonObject): EnableWhen {
  return {
    question: textOf(json, 'question') ?? '',
    operator: textOf(json, 'operator') ?? '=',
    answer: choiceOf(json, 'answer'),
  };
}

function readOption(json: JsonObject): AnswerOption[] {
  const value = choiceOf(json, 'value');
  if (value === undefined) return [];
  return [{ ...value, isExclusive: extensionValue(json, `${url}questionnaire-optionExclusive`) === true }];
}
