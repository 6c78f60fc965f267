/** Which flows of containers that were converted run on flow-runner as it is published, and why the others do not. */
import { detect } from '../../../src/formats/detect.ts';
import { formats } from '../../../src/formats/formats.ts';
import { isObject, listOf, textOf } from '../../../src/text/json-value.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { ConvertedPair } from './pairs.ts';
import { runStock, type StockRun } from './run-stock.ts';

export type StockClass =
  /** All plays end or wait for more. */
  | 'runs'
  /** It has a block that flow-runner has no runner for. */
  | 'block'
  /** flow-runner lacks what the Flow Spec has; `reason` names it. */
  | 'engine'
  /** Nothing explains it: a fault of the conversion until it is looked at. */
  | 'fault';

export interface StockLine {
  readonly name: string;
  readonly flow: string;
  readonly class: StockClass;
  readonly reason: string;
}

export interface StockTable {
  readonly lines: readonly StockLine[];
  /** Containers with an error by our own check, which there should be none of. */
  readonly invalid: readonly string[];
}

/** What flow-runner says where it lacks what rc3 or rc4 has. */
const gaps: readonly (readonly [RegExp, string])[] = [
  [
    /^No node method handler found for (has_\w+)/,
    'its evaluator lacks the functions for tests, which the Flow Spec has since rc3 ($1)',
  ],
  [/^No node method handler found for (\w+)/, 'its evaluator lacks a function of the Flow Spec ($1)'],
  [
    /^Cannot add contact to non-existent group undefined/,
    'its runner of groups takes group_key as in rc1 to rc3, not the list of rc4',
  ],
];

export async function stockTable(pairs: readonly ConvertedPair[]): Promise<StockTable> {
  const lines: StockLine[] = [];
  const invalid: string[] = [];
  for (const { name, container } of pairs) {
    if (!isValid(name, container)) invalid.push(name);
    for (const flow of listOf(container, 'flows').filter(isObject)) {
      const uuid = textOf(flow, 'uuid') ?? '';
      lines.push({ name, flow: uuid, ...classOf(await runStock(container, uuid)) });
    }
  }
  return { lines, invalid };
}

function isValid(name: string, container: ConvertedPair['container']): boolean {
  const json = parseJson(JSON.stringify(container), name).document;
  if (json === undefined) return false;
  const { findings, flows } = formats.floip.read(json, detect(json.value));
  return !findings.some(({ severity }) => severity === 'error') && flows.every(({ valid }) => valid);
}

export function classOf({ unknown, error, at }: StockRun): Pick<StockLine, 'class' | 'reason'> {
  if (unknown.length > 0) return { class: 'block', reason: `it has no runner for ${unknown.join(', ')}` };
  if (error === undefined) return { class: 'runs', reason: '' };
  for (const [pattern, reason] of gaps) {
    const found = pattern.exec(error);
    if (found !== null) return { class: 'engine', reason: reason.replace('$1', found[1] ?? '') };
  }
  return { class: 'fault', reason: `${at ?? ''}: ${error.slice(0, 160)}` };
}
