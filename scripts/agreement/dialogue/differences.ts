/**
 * Why two conversations differ: each difference has one class, by evidence of its own. What has none is a fault of
 * ours until it is looked at.
 */
import type { Loss } from '../../../src/flow/loss.ts';
import type { Answer } from './dialogue.ts';
import type { Difference, DifferenceKind } from './compare.ts';

export type DifferenceClass =
  /** A fault of the conversion: nothing told of it. */
  | 'fault'
  /** The other format has no word for it, and a loss of the right kind says so at a node on the way. */
  | 'limit'
  /** A fault or a gap of an engine. */
  | 'engine'
  /** The answers of this comparison do what no contact does. */
  | 'script';

export interface Explained {
  readonly class: DifferenceClass;
  readonly reason: string;
}

/** The losses that can make a difference of a kind. */
const fitting: Readonly<Record<DifferenceKind, readonly string[]>> = {
  text: ['loss.expression', 'loss.value', 'loss.length', 'loss.route', 'loss.test', 'loss.property'],
  turns: [
    'loss.route',
    'loss.test',
    'loss.test-order',
    'loss.timeout',
    'loss.wait',
    'loss.expression',
    'loss.action',
    'loss.property',
  ],
  waiting: ['loss.route', 'loss.test', 'loss.timeout', 'loss.wait', 'loss.expression', 'loss.action'],
  choices: ['loss.quick-reply', 'loss.length', 'loss.language'],
  result: [
    'loss.result',
    'loss.route',
    'loss.test',
    'loss.value',
    'loss.wait',
    'loss.expression',
    'loss.action',
  ],
  category: ['loss.category', 'loss.result', 'loss.timeout', 'loss.route', 'loss.test', 'loss.multiple'],
  engine: ['loss.wait'],
};

/** What an engine says that has a gap, and which one. */
const gaps: readonly (readonly [RegExp, string])[] = [
  [
    /No node method handler found for/,
    'flow-runner: its expression evaluator 2.1.3 has no such function (MethodNodeEvaluator.ts)',
  ],
  [
    /^Expected .* found\.$/s,
    "flow-runner: its expression parser (floip.pegjs) does not read what the Flow Spec's grammar allows",
  ],
  [/Node at \d+/, 'flow-runner: its expression evaluator gives up on what it does not know'],
];

/** The class of a difference; `losses` are those of the nodes on the way, `open` the result of the question that waits at the end. */
export function explain(
  { kind, where, rapidpro, floip }: Difference,
  answers: readonly Answer[],
  losses: readonly Loss[],
  open?: string,
): Explained {
  const gap = gaps.find(([pattern]) => pattern.test(floip));
  if (kind === 'engine' && gap !== undefined) return { class: 'engine', reason: gap[1] };
  if (/resume of type .* not accepted/.test(rapidpro))
    return { class: 'script', reason: 'an answer that the wait does not take' };
  const turn = /^turn (\d+)$/.exec(where)?.[1];
  const isSilent = answers.some((answer) => 'silence' in answer);
  const fits = losses.filter(({ code, what }) => {
    if (!fitting[kind].includes(code)) return false;
    if (code === 'loss.timeout') return isSilent;
    // An expression that has no counterpart stands in the text as it was.
    if (code === 'loss.expression' && kind === 'text')
      return floip.includes(JSON.stringify(what.replace(/^expression /, '')).slice(1, -1));
    return true;
  });
  const order = fitting[kind];
  const [loss] = [...fits].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  if (loss !== undefined) return { class: 'limit', reason: `${loss.code}: ${loss.why}` };
  if (kind === 'text' && turn !== undefined && /\[\]/.test(rapidpro) && !floip.includes('[]'))
    return { class: 'engine', reason: 'flow-runner: a list without items is written as nothing' };
  if (kind === 'result' && floip === 'none' && where === open)
    return { class: 'engine', reason: 'goflow: an answer that no choice takes is stored, and asked again' };
  if (kind === 'result' && floip !== '' && rapidpro.startsWith(`${floip}T`))
    return { class: 'engine', reason: 'goflow: a date is stored as it was understood (cases/tests.go)' };
  return { class: 'fault', reason: `${kind}: nothing told of it` };
}
