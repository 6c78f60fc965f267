/**
 * What the test of an exit says once a choice is known. Platforms write more than `block.value = "yes"`: Viamo's are
 * `OR(AND(channel.mode = 'ivr', block.value = '1'), AND(channel.mode != 'ivr', OR(.., LOWER(block.value) = 'yes')))`.
 */
import { pathOf } from '../../expression-printer.ts';
import { floipGrammar } from '../../floip/expressions/grammar.ts';
import { parseExpression } from '../expressions/parse.ts';
import type { Expression } from '../expressions/syntax-tree.ts';

type Value = string | number | boolean | null;

/** True if the test takes the exit for this value of the block; undefined if it depends on more. */
export function takes(test: string, value: string, mode: 'ivr' | 'text'): boolean | undefined {
  const bare = test.trim().replace(/^@\((.*)\)$/s, '$1');
  const { expression } = parseExpression(bare, floipGrammar);
  const found = expression && valueOf(expression, value, mode);
  return typeof found === 'boolean' ? found : undefined;
}

function valueOf(part: Expression, value: string, mode: string): Value | undefined {
  switch (part.kind) {
    case 'literal':
      return typeof part.value === 'string' ? part.value.replaceAll('""', '"') : part.value;
    case 'name':
    case 'property': {
      const path = pathOf(part)?.toLowerCase();
      if (path === 'block.value' || path === 'block.response') return value;
      return path === 'channel.mode' || path === 'run.mode' ? mode : undefined;
    }
    case 'operation': {
      const [left, right] = [valueOf(part.left, value, mode), valueOf(part.right, value, mode)];
      if (left === undefined || right === undefined) return undefined;
      const isSame = String(left).toLowerCase() === String(right).toLowerCase();
      if (part.operator === '=' || part.operator === '==') return isSame;
      return part.operator === '!=' || part.operator === '<>' ? !isSame : undefined;
    }
    case 'call':
      return part.called.kind === 'name'
        ? called(
            part.called.name.toLowerCase(),
            part.arguments.map((one) => valueOf(one, value, mode)),
          )
        : undefined;
    default:
      return undefined;
  }
}

/** One known argument may decide alone: what is false makes AND false, what is true makes OR true. */
function called(name: string, given: readonly (Value | undefined)[]): Value | undefined {
  const isKnown = given.every((one) => typeof one === 'boolean');
  if (name === 'and') return given.includes(false) ? false : isKnown ? true : undefined;
  if (name === 'or') return given.includes(true) ? true : isKnown ? false : undefined;
  const [text] = given;
  if (typeof text !== 'string' || given.length !== 1) return undefined;
  if (name === 'lower') return text.toLowerCase();
  return name === 'upper' ? text.toUpperCase() : undefined;
}
