import type { Exit, FlowNode, Router } from '../../flow/model.ts';
import { type JsonObject, setProperty } from '../../text/json-value.ts';
import { type Form, testText } from './expressions.ts';
import { keptBy, withKept } from './kept.ts';

/** The exits of a block, each with what it keeps of its own file. */
export function writeExits(node: FlowNode): JsonObject[] {
  const bare = exitWriter(node);
  return node.exits.map((exit) => withKept(bare(exit), exit));
}

/** Writes exits of a node with their tests, or as the default ("Exit node specification"). */
export function exitWriter(node: FlowNode): (exit: Exit) => JsonObject {
  const { router } = node;
  const categories = firstBy(router?.categories ?? [], ({ exit }) => exit);
  const tests = router === undefined ? new Map<string, string>() : testsOf(router);
  const byDefault = router?.kind === 'switch' ? router.defaultCategory : router?.categories.at(-1)?.uuid;
  return (exit) => {
    const category = categories.get(exit.uuid);
    const written: JsonObject = { uuid: exit.uuid, name: exit.name ?? category?.name ?? 'Default' };
    const test = category === undefined ? undefined : tests.get(category.uuid);
    if (test !== undefined) setProperty(written, 'test', test);
    if (router === undefined || (category !== undefined && category.uuid === byDefault)) {
      setProperty(written, 'default', true);
    }
    setProperty(written, 'destination_block', exit.destination ?? null);
    return written;
  };
}

/** The test of each category: of its first case, or of its chance. */
function testsOf(router: Router): Map<string, string> {
  const tests = new Map<string, string>();
  if (router.kind === 'random') {
    const count = router.categories.length;
    router.categories.slice(0, -1).forEach(({ uuid }, index) => tests.set(uuid, chanceText(count - index)));
    return tests;
  }
  for (const [category, item] of firstBy(router.cases, (one) => one.category)) {
    const { test } = item;
    const text =
      test.kind === 'expression'
        ? test.expression
        : testText(router.operand, test, formOf(keptBy(item)?.properties));
    if (text !== undefined) tests.set(category, text);
  }
  return tests;
}

function firstBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return first;
}

/**
 * Equal chances by RAND() ("Random Number Generation Functions" in expressions.md): of n ways that are left the
 * first is taken once in n times, and the last one by default.
 */
export function chanceText(left: number): string {
  return `RAND() * ${left} < 1`;
}

function formOf(kept: JsonObject | undefined): Form {
  return {
    ...(kept?.['operator'] === '==' ? { operator: '==' } : {}),
    ...(kept?.['quote'] === "'" ? { quote: "'" } : {}),
  };
}
