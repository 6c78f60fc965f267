import type { Exit, FlowNode } from '../../flow/model.ts';
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
    (router.kind === 'switch' && category !== undefined && router.defaultCategory === category.uuid);
  if (test !== undefined) setProperty(written, 'test', test);
  if (isDefault) setProperty(written, 'default', true);
  setProperty(written, 'destination_block', exit.destination ?? null);
  return written;
}

function testOfCategory(node: FlowNode, category: string): string | undefined {
  if (node.router?.kind !== 'switch') return undefined;
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
