/** Filling a template: expressions give way to their values, and what has none is left out. */
import { isObject, type JsonObject, type JsonValue, setProperty } from '../../text/json-value.ts';
import { partsOf } from './template.ts';

/** A part of a template, filled: no value if it is left out, several only for an item of a list. */
interface Filled {
  readonly values: readonly JsonValue[];
  /** It has expressions, in itself or below. */
  readonly asked: boolean;
  /** One of them gave a value. */
  readonly answered: boolean;
}

/**
 * Fills a template. As in SDC's template-based extraction a part whose expression gives nothing is left out, and an
 * expression with several values gives several items of a list; and so that what stands beside it does not stay
 * alone (a system without its value), so is every object with expressions of which none gives anything.
 *
 * @param evaluate gives the values of an expression; what it throws is passed on
 * @returns undefined if nothing is left
 * @throws Error if an expression gives several values where one is needed
 */
export function fillTemplate(
  template: JsonObject,
  evaluate: (expression: string) => readonly JsonValue[],
): JsonObject | undefined {
  const [filled] = fill(template, evaluate).values;
  return isObject(filled) ? filled : undefined;
}

type Evaluate = Parameters<typeof fillTemplate>[1];

function fill(part: JsonValue, evaluate: Evaluate): Filled {
  if (typeof part === 'string') return fillText(part, evaluate);
  if (Array.isArray(part)) return fillList(part, evaluate);
  if (!isObject(part)) return { values: [part], asked: false, answered: false };
  const object: JsonObject = {};
  const members: Filled[] = [];
  for (const [key, value] of Object.entries(part)) {
    const filled = fill(value, evaluate);
    members.push(filled);
    const [only, ...more] = filled.values;
    if (more.length > 0)
      throw new Error(`${key} takes one value, and its expression gives ${filled.values.length}`);
    if (only !== undefined) setProperty(object, key, only);
  }
  const asked = members.some((member) => member.asked);
  const answered = members.some((member) => member.answered);
  const isEmpty = Object.keys(object).length === 0 || (asked && !answered);
  return { values: isEmpty ? [] : [object], asked, answered };
}

/** A list keeps its items that have no expressions, whatever the others give. */
function fillList(list: readonly JsonValue[], evaluate: Evaluate): Filled {
  const items = list.map((item) => fill(item, evaluate));
  const values = items.flatMap((item) => item.values);
  const answered = items.some((item) => item.answered);
  const asked = answered || (items.length > 0 && items.every((item) => item.asked));
  return { values: values.length === 0 ? [] : [values], asked, answered };
}

function fillText(text: string, evaluate: Evaluate): Filled {
  const parts = partsOf(text);
  const [first] = parts;
  if (parts.every(({ kind }) => kind === 'text')) return { values: [text], asked: false, answered: false };
  if (parts.length === 1 && first !== undefined) {
    const values = evaluate(first.text);
    return { values, asked: true, answered: values.length > 0 };
  }
  // A text of which a part is missing says something else than what was meant.
  const texts = parts.map((part) => {
    if (part.kind === 'text') return part.text;
    const [value, ...more] = evaluate(part.text);
    if (more.length > 0) throw new Error(`a text takes one value, and ${part.text} gives ${more.length + 1}`);
    return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
  });
  const isWhole = texts.every((one) => one !== undefined);
  return { values: isWhole ? [texts.join('')] : [], asked: true, answered: isWhole };
}
