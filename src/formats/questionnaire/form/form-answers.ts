/**
 * The way back from a form's flow: what its nodes answered, as the items of a QuestionnaireResponse. Groups and
 * items inside of items stand as the Questionnaire has them (R4, questionnaireresponse.html#link).
 */
import { fhirString } from '../../../fhir/primitives.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { steps } from '../../../text/pointer.ts';
import { skippedName } from './answer-tests.ts';
import type { Form, FormChoice, FormItem, FormQuestion } from './form.ts';
import { formNodeId } from './form-flow.ts';
import { readForm } from './read-form.ts';
import type { Lookup } from './reading.ts';
import { inLanguage } from './words.ts';

/** What a node of the flow came to: a result as the platform tells it. */
export interface NodeResult {
  readonly value?: string;
  readonly category?: string;
}

/** A form that answers can be brought back to. */
export interface AnsweredForm {
  /** uuid of the flow that it becomes. */
  readonly flow: string;
  readonly url: string;
  /** Nodes of the flow that set an answer. */
  readonly nodes: ReadonlySet<string>;
  /** The items of the response; `lost` is told of a result that is no answer of its item's type. */
  readonly itemsOf: (
    results: ReadonlyMap<string, NodeResult>,
    lost: (node: string, why: string) => void,
  ) => fhir4.QuestionnaireResponseItem[];
}

type Answer = fhir4.QuestionnaireResponseItemAnswer;

/** Reads a form for the answers of its runs. */
export function answeredForm(resource: JsonObject, lookup: Lookup): AnsweredForm {
  const { form } = readForm(resource, lookup);
  const sources = new Map<string, JsonObject>();
  listItems(resource, sources);
  const nodes = new Set<string>();
  const nodeOf = (item: FormItem) =>
    formNodeId(form, item.linkId, item.kind === 'value' ? 'value' : 'question');
  const list = (items: readonly FormItem[]): void => {
    for (const item of items) {
      if (item.kind !== 'message') nodes.add(nodeOf(item));
      list(item.items);
    }
  };
  list(form.items);
  return {
    flow: form.uuid,
    url: textOf(resource, 'url') ?? '',
    nodes,
    itemsOf(results, lost) {
      const itemOf = (item: FormItem): fhir4.QuestionnaireResponseItem[] => {
        const inside = item.items.flatMap(itemOf);
        const source = sources.get(item.linkId) ?? {};
        const node = nodeOf(item);
        const result = item.kind === 'message' ? undefined : results.get(node);
        const answers =
          result === undefined || item.kind === 'message'
            ? []
            : item.kind === 'value'
              ? initialAnswers(source)
              : answersTo({ form, resource, source, question: item }, result, (why) => {
                  lost(node, why);
                });
        if (answers.length === 0 && inside.length === 0) return [];
        const text = fhirString(textOf(source, 'text') ?? '');
        const part = { linkId: item.linkId, ...(text !== undefined && { text }) };
        if (answers.length === 0) return [{ ...part, item: inside }];
        const [first, ...others] = answers;
        const answer = inside.length === 0 ? answers : [{ ...first, item: inside }, ...others];
        return [{ ...part, answer: [...answer] }];
      };
      return form.items.flatMap(itemOf);
    },
  };
}

function listItems(parent: JsonObject, into: Map<string, JsonObject>): void {
  for (const item of listOf(parent, 'item').filter(isObject)) {
    const linkId = textOf(item, 'linkId') ?? '';
    if (!into.has(linkId)) into.set(linkId, item);
    listItems(item, into);
  }
}

/** What a form says beforehand is the answer of an item that is not asked. */
function initialAnswers(source: JsonObject): Answer[] {
  return listOf(source, 'initial').filter(isObject).flatMap(valueIn);
}

/** The `value[x]` of an option or an initial value, as an answer has it. */
function valueIn(holder: JsonObject): Answer[] {
  const [entry] = Object.entries(holder).filter(([key]) => /^value[A-Z]/.test(key));
  if (entry === undefined) return [];
  const [key, value] = entry;
  return [{ [key]: isObject(value) ? withoutExtensions(value) : value }];
}

function withoutExtensions(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => key !== 'extension' && !key.startsWith('_')),
  );
}

interface Asked {
  readonly form: Form;
  readonly resource: JsonObject;
  /** The item of the Questionnaire. */
  readonly source: JsonObject;
  readonly question: FormQuestion;
}

function answersTo(asked: Asked, { value, category }: NodeResult, lost: (why: string) => void): Answer[] {
  const { question, source } = asked;
  if (!question.required && category === skippedName(question)) return [];
  const text = fhirString(value ?? '');
  const refuse = (expected: string): Answer[] => {
    if (text !== undefined) lost(`The question takes ${expected}.`);
    return [];
  };
  if (question.choices.length > 0) {
    const chosen = question.multiple
      ? severalIn(asked, value ?? '')
      : question.choices.filter(({ name }) => name === category);
    if (chosen.length > 0) return chosen.flatMap((choice) => choiceAnswer(asked, choice));
    return question.open && text !== undefined ? [{ valueString: text }] : refuse('one of its choices');
  }
  if (text === undefined) return [];
  const isNumber = /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text);
  switch (textOf(source, 'type')) {
    case 'boolean':
      return /^(true|false)$/.test(text) ? [{ valueBoolean: text === 'true' }] : refuse('yes or no');
    case 'integer':
      return isNumber && Number.isInteger(Number(text))
        ? [{ valueInteger: Number(text) }]
        : refuse('a whole number');
    case 'decimal':
      return isNumber ? [{ valueDecimal: Number(text) }] : refuse('a number');
    case 'quantity':
      return isNumber ? [{ valueQuantity: { value: Number(text), ...unitOf(source) } }] : refuse('a number');
    case 'date':
      return /^\d{4}-\d{2}-\d{2}/.test(text) ? [{ valueDate: text.slice(0, 10) }] : refuse('a date');
    case 'dateTime':
      return /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text)
        ? [{ valueDateTime: text }]
        : refuse('a time with its zone');
    case 'time': {
      const time = /^(\d{2}:\d{2})(:\d{2})?/.exec(text);
      return time === null ? refuse('a time') : [{ valueTime: `${time[1] ?? ''}${time[2] ?? ':00'}` }];
    }
    case 'url':
      return [{ valueUri: text }];
    case 'attachment':
      return [{ valueAttachment: { url: text.replace(/^[a-z]+(\/[\w.+-]+)?:(?=https?:)/, '') } }];
    case 'reference':
      return [{ valueReference: { display: text } }];
    default:
      return [{ valueString: text }];
  }
}

/** Markers or labels with spaces or commas between, as the question asked for them. */
function severalIn({ question, form }: Asked, value: string): FormChoice[] {
  const base = form.baseLanguage;
  const typed = (choice: FormChoice) => (choice.marker ?? inLanguage(choice.label, base, base)).toLowerCase();
  const chosen = new Set<FormChoice>();
  let rest = value.toLowerCase().trim();
  // The longest first: "10" is not "1" and "0".
  const inOrder = [...question.choices].sort((a, b) => typed(b).length - typed(a).length);
  while (rest !== '') {
    const found = inOrder.find((choice) => typed(choice) !== '' && rest.startsWith(typed(choice)));
    if (found === undefined) return [];
    chosen.add(found);
    rest = rest.slice(typed(found).length).replace(/^[\s,;.]+/, '');
  }
  return question.choices.filter((choice) => chosen.has(choice));
}

/** The option itself where the Questionnaire lists it; of a value set its code. */
function choiceAnswer({ resource, source, form }: Asked, choice: FormChoice): Answer[] {
  if (textOf(source, 'type') === 'boolean') return [{ valueBoolean: choice.code === 'true' }];
  const option = valueAt(resource, choice.at);
  if (isObject(option)) return valueIn(option);
  const { system, code } = choice;
  const display = fhirString(inLanguage(choice.label, form.baseLanguage, form.baseLanguage));
  return [
    {
      valueCoding: {
        ...(system !== undefined && { system }),
        ...(code !== undefined && { code }),
        ...(display !== undefined && { display }),
      },
    },
  ];
}

function valueAt(value: JsonValue, pointer: string): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const step of steps(pointer)) {
    if (Array.isArray(found)) found = found[Number(step)];
    else found = isObject(found) ? property(found, step) : undefined;
  }
  return found;
}

/** The unit that the form asks for (extension questionnaire-unit). */
function unitOf(source: JsonObject): Partial<fhir4.Quantity> {
  const unit = listOf(source, 'extension')
    .filter(isObject)
    .find((one) => textOf(one, 'url') === 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit');
  const coding = unit === undefined ? undefined : property(unit, 'valueCoding');
  if (!isObject(coding)) return {};
  const part = (name: string, from: string) => {
    const text = textOf(coding, from);
    return text === undefined ? {} : { [name]: text };
  };
  return { ...part('unit', 'display'), ...part('system', 'system'), ...part('code', 'code') };
}
