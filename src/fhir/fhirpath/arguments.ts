/** How functions get at their arguments, and give back simple values. */
import { type Environment, type Evaluate, FhirPathError } from './environment.ts';
import { single } from './operators.ts';
import { type Collection, type Item, none, systemItem } from './values.ts';

/** A function with its arguments not yet evaluated: some are evaluated once for each item. */
export type FunctionBody = (
  environment: Environment,
  focus: Collection,
  args: readonly Evaluate[],
) => Collection;

/** Evaluates an argument for one item, as `$this`. */
export function each(environment: Environment, argument: Evaluate, item: Item, index: number): Collection {
  const [self, at] = [environment.self, environment.index];
  environment.self = item;
  environment.index = index;
  try {
    return argument(environment, [item]);
  } finally {
    environment.self = self;
    environment.index = at;
  }
}

/** Evaluates an argument once, outside of the focus. */
export function argument(environment: Environment, args: readonly Evaluate[], at: number): Collection {
  const evaluate = args[at];
  if (evaluate === undefined) return none;
  return evaluate(environment, environment.self === undefined ? none : [environment.self]);
}

export function numberArgument(environment: Environment, args: readonly Evaluate[], at: number): number {
  const value = single(argument(environment, args, at))?.value;
  if (typeof value !== 'number') throw new FhirPathError('Expected a number');
  return value;
}

export const text = (value: string): Collection => [systemItem(value, 'System.String')];

export const integer = (value: number): Collection => [systemItem(value, 'System.Integer')];
