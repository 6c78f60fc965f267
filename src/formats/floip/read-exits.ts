import type { Case, Category, Exit, Router, SwitchRouter } from '../../flow/model.ts';
import { type JsonObject, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { parseTest } from './expressions.ts';
import { derivedId } from './ids.ts';
import type { Placed } from './rules/rule.ts';
import { chanceText } from './write-exits.ts';
import { exitsOf, isDefaultExit, resultName, testOf, toldOf } from './shape.ts';

export interface ReadExits {
  readonly exits: readonly Exit[];
  readonly router?: Router;
}

/**
 * The exits of a block: where any of them is chosen, by a test or by an answer, as a router whose categories
 * are the exits. A single exit needs none.
 */
export function readExits(block: Placed, waits: boolean): ReadExits {
  const placed = exitsOf(block);
  const exits = placed.map(readExit);
  const isRouted = waits || placed.length > 1 || placed.some(({ value }) => testOf(value) !== undefined);
  if (!isRouted) return { exits };
  const categories = exits.map(categoryOf);
  if (!waits && isChance(placed)) {
    return { exits, router: { kind: 'random', at: child(block.pointer, 'exits'), categories } };
  }
  const byDefault = placed.findIndex(({ value }) => isDefaultExit(value));
  const defaultCategory = categories[byDefault]?.uuid;
  return {
    exits,
    router: {
      kind: 'switch',
      at: child(block.pointer, 'exits'),
      ...routing(placed, categories, waits),
      categories,
      ...(defaultCategory === undefined ? {} : { defaultCategory }),
      ...resultOf(block.value, waits),
    },
  };
}

/** True for two exits or more that split by equal chances, as `chanceText` writes them. */
function isChance(exits: readonly Placed[]): boolean {
  return (
    exits.length > 1 &&
    exits.every(({ value }, index) => {
      const left = exits.length - index;
      return left === 1 ? isDefaultExit(value) : !isDefaultExit(value) && testOf(value) === chanceText(left);
    })
  );
}

/** A response writes a result of its name; what was written from another format may tell otherwise. */
function resultOf(block: JsonObject, waits: boolean): { resultName?: string } {
  const told = toldOf(block)['result'];
  if (told === false) return {};
  if (waits) return { resultName: resultName(block) };
  return typeof told === 'string' ? { resultName: told } : {};
}

function readExit({ value, pointer }: Placed): Exit {
  const destination = textOf(value, 'destination_block') ?? textOf(value, 'destinationBlock');
  const name = textOf(value, 'name') ?? textOf(value, 'tag') ?? textOf(value, 'label');
  return {
    at: pointer,
    uuid: textOf(value, 'uuid') ?? derivedId(pointer),
    ...(name === undefined ? {} : { name }),
    ...(destination === undefined || destination === '' ? {} : { destination }),
  };
}

function categoryOf(exit: Exit): Category {
  return {
    at: exit.at,
    uuid: derivedId('category', exit.uuid),
    name: exit.name ?? '',
    exit: exit.uuid,
  };
}

/** The cases, and the one operand that tests of the simple forms are about. */
function routing(
  exits: readonly Placed[],
  categories: readonly Category[],
  waits: boolean,
): Pick<SwitchRouter, 'operand' | 'cases'> {
  const tests = exits.flatMap(({ value, pointer }, index) => {
    const text = testOf(value);
    const category = categories[index];
    return text === undefined || category === undefined || isDefaultExit(value)
      ? []
      : [{ at: child(pointer, 'test'), text, category: category.uuid, parsed: parseTest(text) }];
  });
  const operand = waits
    ? 'block.value'
    : (tests.find(({ parsed }) => parsed !== undefined)?.parsed?.operand ?? '');
  const cases = tests.map(({ at, text, category, parsed }): Case => {
    const part = { at, uuid: derivedId('case', category), category };
    if (parsed?.operand !== operand) return { ...part, test: { kind: 'expression', expression: text } };
    const properties = { ...parsed.form };
    return {
      ...part,
      test: parsed.test,
      ...(Object.keys(properties).length === 0 ? {} : { kept: { format: 'floip', properties } }),
    };
  });
  return { operand, cases };
}
