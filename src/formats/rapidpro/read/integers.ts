/** Whole numbers as the file writes them: the engine, written in Go, reads 10 and refuses 10.0 and 1e1. */
import type { Finding } from '../../../findings/finding.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { looksLegacy, unwrapped } from '../../rapidpro-legacy/wrapped.ts';
import type { FlowCheck } from '../check-spec-flow.ts';
import { report } from '../flow-part.ts';

/** How a number is written; undefined where its value tells. */
type NumberText = (pointer: JsonPointer) => string | undefined;

/** A way down to whole numbers: `*` stands for every item of a list. */
type Path = readonly string[];

const today: readonly Path[] = [
  ['revision'],
  ['expire_after_minutes'],
  ['nodes', '*', 'router', 'wait', 'timeout', 'seconds'],
  ['nodes', '*', 'router', 'wait', 'hint', 'count'],
  ['nodes', '*', 'router', 'wait', 'dial_limit_seconds'],
  ['nodes', '*', 'router', 'wait', 'call_limit_seconds'],
  ['nodes', '*', 'actions', '*', 'flow', 'revision'],
];

const legacy: readonly Path[] = [
  ['metadata', 'revision'],
  ['metadata', 'expires'],
  ['action_sets', '*', 'x'],
  ['action_sets', '*', 'y'],
  ['rule_sets', '*', 'x'],
  ['rule_sets', '*', 'y'],
  ['rule_sets', '*', 'config', 'field_index'],
  ['rule_sets', '*', 'rules', '*', 'test', 'minutes'],
];

/** The largest number that Go's int holds; the next number that JavaScript has is one more. */
const largest = 2 ** 63;

/** Told of one flow at most. */
const maxFindings = 100;

/** The verdict on a flow with its whole numbers looked at too. `numberText` is that of the file's document. */
export function judgeIntegers(
  check: FlowCheck,
  item: JsonValue,
  at: JsonPointer,
  numberText?: NumberText,
): FlowCheck {
  if (!isObject(item)) return check;
  const { flow, within } = unwrapped(item);
  const isLegacy = looksLegacy(flow) && textOf(flow, 'spec_version') === undefined;
  const found = checkIntegers(flow, at + within, isLegacy ? legacy : today, numberText);
  if (found.length === 0) return check;
  return { ...check, verdict: { ...check.verdict, valid: false }, findings: [...check.findings, ...found] };
}

function checkIntegers(
  flow: JsonObject,
  at: JsonPointer,
  places: readonly Path[],
  numberText: NumberText | undefined,
): Finding[] {
  if (!places.some((path) => maySpellOddly(flow, path, 0, numberText !== undefined))) return [];
  const findings: Finding[] = [];
  /** The keys and indices on the way to a value, which become a pointer when it is told. */
  const way: (string | number)[] = [];
  const see = (value: JsonValue | undefined, path: Path): void => {
    const step = path[way.length];
    if (step === undefined) seeNumber(value);
    else if (step === '*') {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) seeInside(index, item, path);
    } else if (value !== undefined && isObject(value)) seeInside(step, property(value, step), path);
  };
  const seeInside = (step: string | number, value: JsonValue | undefined, path: Path) => {
    if (value === undefined) return;
    way.push(step);
    see(value, path);
    way.pop();
  };
  const seeNumber = (value: JsonValue | undefined) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || findings.length >= maxFindings) return;
    if (numberText === undefined && Math.abs(value) < largest) return;
    const pointer = child(at, ...way);
    const text = numberText?.(pointer) ?? String(value);
    if (Math.abs(value) < largest && /^-?\d+$/.test(text)) return;
    findings.push(report('rapidpro.integer-spelling', { found: text.slice(0, 40) }, { pointer }));
  };
  for (const path of places) see(flow, path);
  return findings;
}

/** A quick look at the whole numbers that a path leads to; of hardly any there is more to see. */
function maySpellOddly(
  value: JsonValue | undefined,
  path: Path,
  depth: number,
  isSpellingKnown: boolean,
): boolean {
  const step = path[depth];
  if (step === undefined) {
    return Number.isInteger(value) && (isSpellingKnown || Math.abs(Number(value)) >= largest);
  }
  if (value === undefined || value === null) return false;
  if (step !== '*') {
    return isObject(value) && maySpellOddly(property(value, step), path, depth + 1, isSpellingKnown);
  }
  if (!Array.isArray(value)) return false;
  for (const item of value) if (maySpellOddly(item, path, depth + 1, isSpellingKnown)) return true;
  return false;
}
