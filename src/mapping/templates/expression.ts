/** The expressions of templates: FHIRPath over the variables of a run, within bounds. */
import { compileFhirPath } from '../../fhir/fhirpath/compile.ts';
import { Environment, type Evaluate, type FhirPathHost } from '../../fhir/fhirpath/environment.ts';
import { type Expression, parseFhirPath } from '../../fhir/fhirpath/syntax.ts';
import type { Item } from '../../fhir/fhirpath/values.ts';
import { compareQuantities } from '../../fhir/units.ts';
import type { JsonObject, JsonValue } from '../../text/json-value.ts';

/** What an expression can speak of; docs/runs-to-resources.md tells what each is. */
export const variableNames = [
  'results',
  'fields',
  'params',
  'contact',
  'run',
  'flow',
  'response',
  'quiz',
  'refs',
  'registry',
] as const;

export type TemplateVariables = Readonly<Record<(typeof variableNames)[number], JsonObject>>;

/** An expression is short; a long one could grow without end what it works on. */
const longest = 500;

/** Enough for a search in a registry of some ten thousand people. */
const steps = 1_000_000;

/** What expressions see has no types of FHIR: it is plain JSON. */
const host: FhirPathHost = {
  types: {
    childType: () => undefined,
    jsonNames: (_, element) => [element],
    isKindOf: (type, ancestor) => type === ancestor,
  },
  compareQuantities,
  now: undefined,
  resolve: () => undefined,
  memberOf: () => undefined,
  conformsTo: () => undefined,
};

/** Evaluates expressions; each is compiled once. */
export class TemplateExpressions {
  readonly #compiled = new Map<string, Evaluate>();

  /** The values of an expression. Throws an Error whose message says why there are none that can be told. */
  evaluate(expression: string, variables: TemplateVariables): JsonValue[] {
    const evaluate = this.#compiled.get(expression) ?? compile(expression);
    this.#compiled.set(expression, evaluate);
    const items = Object.entries(variables).map(([name, value]) => [name, [itemOf(value)]] as const);
    const nothing = itemOf({});
    const context = {
      focus: nothing,
      resource: nothing,
      rootResource: nothing,
      variables: Object.fromEntries(items),
    };
    return evaluate(new Environment(host, context, steps), [nothing]).flatMap(({ value }) => value ?? []);
  }
}

function itemOf(value: JsonObject): Item {
  return { value, extra: undefined, type: undefined };
}

function compile(text: string): Evaluate {
  if (text.length > longest) throw new Error(`An expression has at most ${longest} characters`);
  return compileFhirPath(parseFhirPath(text));
}

/** What an expression speaks of, and what is wrong with it. */
export interface ReadExpression {
  /** Why it can't be evaluated. */
  readonly fault?: string;
  /** Variables that it names, each with the member that is asked of it: `results`, `disease`. */
  readonly names: readonly { readonly variable: string; readonly member?: string }[];
}

/** Reads an expression without evaluating it. Never throws. */
export function readExpression(text: string): ReadExpression {
  try {
    compile(text);
    return { names: namesIn(parseFhirPath(text)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'It can not be read', names: [] };
  }
}

function namesIn(expression: Expression): { variable: string; member?: string }[] {
  switch (expression.kind) {
    case 'variable':
      return [{ variable: expression.name }];
    case 'member':
      if (expression.on === undefined) return [];
      return expression.on.kind === 'variable'
        ? [{ variable: expression.on.name, member: expression.name }]
        : namesIn(expression.on);
    case 'call':
      return [...(expression.on === undefined ? [] : [expression.on]), ...expression.args].flatMap(namesIn);
    case 'item':
      return [...namesIn(expression.on), ...namesIn(expression.index)];
    case 'sign':
      return namesIn(expression.operand);
    case 'type':
      return namesIn(expression.left);
    case 'operation':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    default:
      return [];
  }
}
