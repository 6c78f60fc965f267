import type { Exit, FlowNode, RandomRouter } from '../../flow/model.ts';
import { type JsonObject, setProperty } from '../../text/json-value.ts';
import { type Form, testText } from './expressions.ts';
import { keptBy, overlay } from './kept.ts';

/** The exits of a block, each with what it keeps of its own file. */
export function writeExits(node: FlowNode): JsonObject[] {
  return node.exits.map((exit) => overlay(bareExit(node, exit), keptBy(exit)));
}

/** An exit with its test, or as the default ("Exit node specification"). */
export function bareExit(node: FlowNode, exit: Exit): JsonObject {
  const { router } = node;
  const category = router?.categories.find((one) => one.exit === exit.uuid);
  const written: JsonObject = { uuid: exit.uuid, name: exit.name ?? category?.name ?? 'Default' };
  const test = category === undefined ? undefined : testOfCategory(node, category.uuid);
  const isDefault =
    router === undefined ||
    (category !== undefined &&
      category.uuid === (router.kind === 'switch' ? router.defaultCategory : lastOf(router)));
  if (test !== undefined) setProperty(written, 'test', test);
  if (isDefault) setProperty(written, 'default', true);
  setProperty(written, 'destination_block', exit.destination ?? null);
  return written;
}

/**
 * Equal chances by RAND() ("Random Number Generation Functions" in expressions.md): of n ways that are left the
 * first is taken once in n times, and the last one by default.
 */
export function chanceText(left: number): string {
  return `RAND() * ${left} < 1`;
}

function lastOf(router: RandomRouter): string | undefined {
  return router.categories.at(-1)?.uuid;
}

function testOfCategory(node: FlowNode, category: string): string | undefined {
  if (node.router === undefined) return undefined;
  if (node.router.kind === 'random') {
    const { categories } = node.router;
    const left = categories.length - categories.findIndex(({ uuid }) => uuid === category);
    return left === 1 ? undefined : chanceText(left);
  }
  const match = node.router.cases.find((one) => one.category === category);
  if (match === undefined) return undefined;
  if (match.test.kind === 'expression') return match.test.expression;
  return testText(node.router.operand, match.test, formOf(keptBy(match)));
}

function formOf(kept: JsonObject | undefined): Form {
  return {
    ...(kept?.['operator'] === '==' ? { operator: '==' } : {}),
    ...(kept?.['quote'] === "'" ? { quote: "'" } : {}),
  };
}
