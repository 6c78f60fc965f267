/** Where two conversations differ, if they do. */
import { resultKey } from '../../../src/flow/model.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { Dialogue, Turn } from './dialogue.ts';

export type DifferenceKind = 'engine' | 'text' | 'turns' | 'choices' | 'result' | 'category' | 'waiting';

export interface Difference {
  readonly kind: DifferenceKind;
  /** The turn, or the key of the result. */
  readonly where: string;
  readonly rapidpro: string;
  readonly floip: string;
}

/** The first difference of a conversation on RapidPro's side from the same on FLOIP's; undefined if they are equal. */
export function differenceOf(rapidpro: Dialogue, floip: Dialogue): Difference | undefined {
  if (isEndless(rapidpro) && isEndless(floip)) return undefined;
  for (const [index, turn] of rapidpro.turns.entries()) {
    const other = floip.turns[index] ?? { says: [], offers: [] };
    const found = turnDifference(turn, other);
    if (found !== undefined && floip.error !== undefined && index >= floip.turns.length - 1) break;
    if (found !== undefined) return { ...found, where: `turn ${index}` };
  }
  if (floip.error !== undefined || rapidpro.error !== undefined) {
    return { kind: 'engine', where: '', rapidpro: rapidpro.error ?? 'ok', floip: floip.error ?? 'ok' };
  }
  if (rapidpro.isWaiting !== floip.isWaiting) {
    const said = (isWaiting: boolean) => (isWaiting ? 'waits' : 'has ended');
    return {
      kind: 'waiting',
      where: 'end',
      rapidpro: said(rapidpro.isWaiting),
      floip: said(floip.isWaiting),
    };
  }
  return resultDifference(rapidpro, floip);
}

/** True for a loop without a question, which each engine stops at its own number of steps. */
function isEndless({ error = '' }: Dialogue): boolean {
  return /maximum number of steps|without an end/.test(error);
}

function turnDifference(one: Turn, other: Turn): Omit<Difference, 'where'> | undefined {
  const says = (turn: Turn) => turn.says.map((text) => text.trim());
  const [a, b] = [says(one), says(other)];
  if (JSON.stringify(a) !== JSON.stringify(b)) {
    const kind = a.length === b.length ? 'text' : 'turns';
    return { kind, rapidpro: JSON.stringify(a), floip: JSON.stringify(b) };
  }
  const said = (offers: readonly string[]) => JSON.stringify(offers.map(asQuickReply));
  const [offered, shown] = [said(one.offers), said(other.offers)];
  if (other.mayOffer !== undefined && offered === said(other.mayOffer)) return undefined;
  return offered === shown
    ? undefined
    : {
        kind: 'choices',
        rapidpro: offered,
        floip: other.mayOffer === undefined ? shown : `${said(other.mayOffer)}, as text or as buttons`,
      };
}

/** goflow cuts a button at 64 characters as it sends it (`flows/quick_reply.go`); nothing else does. */
function asQuickReply(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length <= 64 ? characters.join('') : `${characters.slice(0, 61).join('')}...`;
}

function resultDifference(rapidpro: Dialogue, floip: Dialogue): Difference | undefined {
  const others = new Map([...floip.results].map(([name, result]) => [plain(name), result]));
  for (const [key, { value, category }] of [...rapidpro.results].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const other = others.get(plain(key));
    if (other === undefined) return { kind: 'result', where: key, rapidpro: value, floip: 'none' };
    // A choice is written by its name; what was typed is beside it, and an invalid answer has no value.
    const isValue = sameValue(value, other.value) || other.value === category;
    if (!isValue) return { kind: 'result', where: key, rapidpro: value, floip: other.value };
    // In rc1 exits have tags, which platforms number.
    const isNamed = category !== '' && !/^(?:Default|\d+)?$/.test(other.category);
    if (isNamed && category !== other.category && category !== other.value)
      return { kind: 'category', where: key, rapidpro: category, floip: other.category };
  }
  return undefined;
}

function plain(key: string): string {
  return resultKey(key).replace(/^_+|_+$/g, '');
}

function sameValue(one: string, other: string): boolean {
  if (one.trim() === other.trim() || inOrder(one) === inOrder(other)) return true;
  return one.trim() !== '' && other.trim() !== '' && Number(one) === Number(other);
}

/** JSON with its keys in one order, any other text as it is. */
function inOrder(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  const value = parseJson(text, '').document?.value;
  return value === undefined ? text : canonicalJson(value);
}
