/** FHIRPath's functions (section 5) and FHIR's own (https://hl7.org/fhir/R4/fhirpath.html#functions). */
import { isObject, textOf } from '../../text/json-value.ts';
import { type Environment, type Evaluate, FhirPathUnknown } from './environment.ts';
import { argument, each, type FunctionBody, integer, numberArgument } from './arguments.ts';
import { conversions } from './conversions.ts';
import { textFunctions } from './text-functions.ts';
import { allChildren, childrenNamed } from './navigate.ts';
import { asBoolean, asText, distinct, hasValue, includes, single } from './operators.ts';
import type { Collection, Item } from './values.ts';
import { none, systemItem, truth } from './values.ts';

function where(environment: Environment, focus: Collection, criteria: Evaluate | undefined): Collection {
  if (criteria === undefined) return focus;
  environment.spend(focus.length);
  return focus.filter((item, i) => asBoolean(each(environment, criteria, item, i)) === true);
}

/** What an expression yields for each item, one after the other; what it yields is counted as it comes. */
function projected(environment: Environment, items: Collection, projection: Evaluate): Collection {
  const found: Item[] = [];
  for (const [i, item] of items.entries()) {
    const yielded = each(environment, projection, item, i);
    environment.spend(1 + yielded.length);
    for (const one of yielded) found.push(one);
  }
  return found;
}

function repeated(
  environment: Environment,
  focus: Collection,
  step: (items: Collection) => Collection,
): Collection {
  const found: Item[] = [];
  let level = step(focus);
  while (level.length > 0) {
    environment.spend(level.length);
    for (const item of level) found.push(item);
    level = step(level);
  }
  return found;
}

function allAre(value: boolean): FunctionBody {
  return (_, focus) => truth(focus.every((item) => item.value === value));
}

function anyIs(value: boolean): FunctionBody {
  return (_, focus) => truth(focus.some((item) => item.value === value));
}

function rounded(round: (value: number) => number): FunctionBody {
  return (_, focus) => {
    const value = single(focus)?.value;
    return typeof value === 'number' ? integer(round(value)) : none;
  };
}

function resolveAll(environment: Environment, focus: Collection): Collection {
  const found: Item[] = [];
  for (const item of focus) {
    const reference = isObject(item.value) ? textOf(item.value, 'reference') : item.value;
    if (typeof reference !== 'string') continue;
    environment.spend(10);
    const resolved = environment.host.resolve(reference, item);
    if (resolved !== undefined) found.push({ ...resolved, extra: undefined });
  }
  return found;
}

/** `type()`: what FHIRPath's reflection says about each item, as far as its name goes. */
function reflected(item: Item): Item {
  const [namespace = 'FHIR', name = 'Element'] = item.type?.startsWith('System.')
    ? ['System', item.type.slice('System.'.length)]
    : ['FHIR', item.type];
  return systemItem({ namespace, name }, 'System.ClassInfo');
}

function accumulate(env: Environment, focus: Collection, args: readonly Evaluate[]): Collection {
  const [step] = args;
  const before = env.total;
  let total = argument(env, args, 1);
  try {
    for (const [i, item] of focus.entries()) {
      env.spend(1 + total.length);
      env.total = total;
      if (step !== undefined) total = each(env, step, item, i);
    }
  } finally {
    env.total = before;
  }
  return total;
}

function hostTest(
  ask: (environment: Environment, item: Item, url: string) => boolean | undefined,
): FunctionBody {
  return (env, focus, args) => {
    const item = single(focus);
    const url = asText(argument(env, args, 0));
    if (item === undefined || url === undefined) return none;
    env.spend(10);
    const answer = ask(env, item, url);
    if (answer === undefined) throw new FhirPathUnknown(`${url} is not known`);
    return truth(answer);
  };
}

/** The functions by name. A name that is not here makes the whole expression the business of another engine. */
export const functions: ReadonlyMap<string, FunctionBody> = new Map<string, FunctionBody>([
  ['exists', (env, focus, [criteria]) => truth(where(env, focus, criteria).length > 0)],
  ['empty', (_, focus) => truth(focus.length === 0)],
  [
    'not',
    (_, focus) => {
      const value = asBoolean(focus);
      return truth(value === undefined ? undefined : !value);
    },
  ],
  [
    'all',
    (env, focus, [criteria]) => {
      env.spend(focus.length);
      return truth(
        focus.every(
          (item: Item, i: number) =>
            criteria !== undefined && asBoolean(each(env, criteria, item, i)) === true,
        ),
      );
    },
  ],
  ['allTrue', allAre(true)],
  ['allFalse', allAre(false)],
  ['anyTrue', anyIs(true)],
  ['anyFalse', anyIs(false)],
  ['count', (_, focus) => integer(focus.length)],
  ['distinct', (env, focus) => distinct(env, focus)],
  ['isDistinct', (env, focus) => truth(distinct(env, focus).length === focus.length)],
  ['subsetOf', (env, focus, args) => subset(env, focus, argument(env, args, 0))],
  ['supersetOf', (env, focus, args) => subset(env, argument(env, args, 0), focus)],
  ['where', (env, focus, [criteria]) => where(env, focus, criteria)],
  [
    'select',
    (env, focus, [projection]) => (projection === undefined ? none : projected(env, focus, projection)),
  ],
  [
    'repeat',
    (env, focus, [projection]) =>
      projection === undefined ? none : repeated(env, focus, (items) => projected(env, items, projection)),
  ],
  ['first', (_, focus) => focus.slice(0, 1)],
  ['last', (_, focus) => focus.slice(-1)],
  ['tail', (_, focus) => focus.slice(1)],
  ['skip', (env, focus, args) => focus.slice(Math.max(0, numberArgument(env, args, 0)))],
  ['take', (env, focus, args) => focus.slice(0, Math.max(0, numberArgument(env, args, 0)))],
  [
    'single',
    (_, focus) => {
      const item = single(focus);
      return item === undefined ? none : [item];
    },
  ],
  ['intersect', (env, focus, args) => intersection(env, focus, argument(env, args, 0))],
  [
    'exclude',
    (env, focus, args) => {
      const others = argument(env, args, 0);
      return focus.filter((item) => !includes(env, others, item));
    },
  ],
  ['union', (env, focus, args) => distinct(env, [...focus, ...argument(env, args, 0)])],
  ['combine', (env, focus, args) => [...focus, ...argument(env, args, 0)]],
  [
    'iif',
    (env, focus, [condition, then, otherwise]) => {
      const holds = condition === undefined ? undefined : asBoolean(condition(env, focus));
      return (holds === true ? then : otherwise)?.(env, focus) ?? none;
    },
  ],
  ['children', (env, focus) => allChildren(env, focus)],
  ['descendants', (env, focus) => repeated(env, focus, (items) => allChildren(env, items))],
  ['hasValue', (_, focus) => truth(focus.length === 1 && hasValue(focus[0]))],
  ['getValue', (_, focus) => (focus.length === 1 && hasValue(focus[0]) ? focus : none)],
  ['trace', (_, focus) => focus],
  [
    'extension',
    (env, focus, args) => {
      const url = asText(argument(env, args, 0));
      return childrenNamed(env, focus, 'extension').filter(
        (item) => isObject(item.value) && textOf(item.value, 'url') === url,
      );
    },
  ],
  ['resolve', (env, focus) => resolveAll(env, focus)],
  ['memberOf', hostTest((env, item, url) => env.host.memberOf(item, url))],
  ['conformsTo', hostTest((env, item, url) => env.host.conformsTo(item, url))],
  ['htmlChecks', () => truth(true)],
  ...textFunctions,
  ...conversions,
  [
    'abs',
    (_, focus) => {
      const value = single(focus)?.value;
      return typeof value === 'number' ? [systemItem(Math.abs(value), 'System.Decimal')] : none;
    },
  ],
  ['round', rounded(Math.round)],
  ['floor', rounded(Math.floor)],
  ['ceiling', rounded(Math.ceil)],
  ['truncate', rounded(Math.trunc)],
  ['type', (_, focus) => focus.map(reflected)],
  ['aggregate', accumulate],
  ['today', (env) => now(env, 10, 'Date')],
  ['now', (env) => now(env, undefined, 'DateTime')],
]);

/** The clock is the caller's; without one the answer is not known. */
function now(environment: Environment, length: number | undefined, type: string): Collection {
  const { now: moment } = environment.host;
  if (moment === undefined) throw new FhirPathUnknown('There is no clock');
  return [systemItem(moment.slice(0, length), `System.${type}`)];
}

function subset(environment: Environment, part: Collection, whole: Collection): Collection {
  return truth(part.every((item) => includes(environment, whole, item)));
}

function intersection(environment: Environment, focus: Collection, other: Collection): Collection {
  return distinct(
    environment,
    focus.filter((item) => includes(environment, other, item)),
  );
}
