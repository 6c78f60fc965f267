import type { Case, Category, FlowNode, Router, SwitchRouter, Test } from '../model.ts';
import type { Changes, Places } from './change.ts';
import { expectationWords, wordsOf } from './content.ts';
import { moved, pairUp } from './pair-up.ts';

/** Tells where a way leads: the node in words, or the end. `mapped` is the node of the second version that is the same. */
export interface Destinations {
  /** A uuid of a node of the first version as that of the same node in the second; undefined ends the flow. */
  mapped(uuid: string | undefined): string | undefined;
  words(version: 'a' | 'b', uuid: string | undefined): string;
}

/** Tells what differs in what two versions of a node wait for, look at, and lead to. */
export function compareRouting(a: FlowNode, b: FlowNode, to: Destinations, changes: Changes): void {
  const places = { a: a.at, b: b.at };
  compareWaits(a, b, places, changes);
  const [old, now] = [a.router, b.router];
  changes.values(
    { code: 'change.result', what: 'result' },
    placesOf(old, now, places),
    old?.resultName,
    now?.resultName,
  );
  changes.values(
    { code: 'change.operand', what: 'what is looked at' },
    placesOf(old, now, places),
    operandOf(old),
    operandOf(now),
  );
  const categories = pairUp(old?.categories ?? [], now?.categories ?? [], [
    ({ uuid }) => uuid || undefined,
    ({ name }) => name,
  ]);
  for (const { name, at } of categories.removed)
    changes.add('removed', { code: 'change.category', what: 'outcome', a: at, old: name });
  for (const { name, at } of categories.added)
    changes.add('added', { code: 'change.category', what: 'outcome', b: at, new: name });
  for (const [before, after] of categories.both) compareCategories(before, after, changes);
  compareCases(old, now, categories.both, changes);
  compareWays(a, b, categories.both, to, changes);
}

function placesOf(a: Router | undefined, b: Router | undefined, places: Places): Places {
  return { a: a?.at ?? places.a, b: b?.at ?? places.b };
}

function operandOf(router: Router | undefined): string | undefined {
  if (router === undefined) return undefined;
  return router.kind === 'random' ? 'at random' : router.operand;
}

function compareWaits(a: FlowNode, b: FlowNode, places: Places, changes: Changes): void {
  const at = { a: a.wait?.at ?? places.a, b: b.wait?.at ?? places.b };
  const words = ({ wait }: FlowNode) => (wait === undefined ? undefined : expectationWords(wait.expects));
  changes.values({ code: 'change.wait', what: 'what is waited for' }, at, words(a), words(b));
  const seconds = ({ wait }: FlowNode) =>
    wait?.timeout === undefined ? undefined : `${wait.timeout.seconds} seconds`;
  changes.values({ code: 'change.timeout', what: 'time without an answer' }, at, seconds(a), seconds(b));
  const late = ({ wait, router }: FlowNode) => nameOf(router, wait?.timeout?.category);
  if (a.wait?.timeout !== undefined && b.wait?.timeout !== undefined) {
    changes.values({ code: 'change.timeout', what: 'outcome without an answer' }, at, late(a), late(b));
  }
}

function nameOf(router: Router | undefined, uuid: string | undefined): string {
  return router?.categories.find((category) => category.uuid === uuid)?.name ?? '';
}

function compareCategories(a: Category, b: Category, changes: Changes): void {
  const places = { a: a.at, b: b.at };
  changes.values({ code: 'change.category', what: 'name of an outcome' }, places, a.name, b.name);
  const names = (category: Category) =>
    new Map((category.translations ?? []).map(({ language, name }) => [language, name]));
  const [old, now] = [names(a), names(b)];
  for (const language of new Set([...old.keys(), ...now.keys()])) {
    const told = { code: 'change.category-translation', what: `outcome ${a.name}`, language } as const;
    changes.values(told, places, old.get(language), now.get(language));
  }
}

function compareCases(
  a: Router | undefined,
  b: Router | undefined,
  categories: readonly (readonly [Category, Category])[],
  changes: Changes,
): void {
  const old = a?.kind === 'switch' ? a : undefined;
  const now = b?.kind === 'switch' ? b : undefined;
  const same = new Map(categories.map(([before, after]) => [before.uuid, after.uuid]));
  const pairs = pairUp(old?.cases ?? [], now?.cases ?? [], [
    ({ uuid, test }) => (uuid === '' ? undefined : `${uuid} ${wordsOf(test)}`),
    ({ uuid }) => uuid || undefined,
    ({ test }) => wordsOf(test),
  ]);
  const words = (router: SwitchRouter | undefined, { test, category }: Case) =>
    `${wordsOf(test)} gives ${nameOf(router, category)}`;
  for (const one of pairs.removed)
    changes.add('removed', { code: 'change.test', what: 'test', a: one.at, old: words(old, one) });
  for (const [before, after] of pairs.both) {
    const isSame =
      wordsOf(before.test) === wordsOf(after.test) && same.get(before.category) === after.category;
    if (!isSame) {
      changes.values(
        { code: 'change.test', what: 'test' },
        { a: before.at, b: after.at },
        words(old, before),
        words(now, after),
      );
    }
    compareTranslations(before, after, changes);
  }
  for (const one of pairs.added)
    changes.add('added', { code: 'change.test', what: 'test', b: one.at, new: words(now, one) });
  for (const [before, after] of moved(pairs.both, now?.cases ?? [])) {
    changes.add('changed', {
      code: 'change.test-order',
      what: `place of ${wordsOf(before.test)}`,
      a: before.at,
      b: after.at,
      old: String((old?.cases.indexOf(before) ?? 0) + 1),
      new: String((now?.cases.indexOf(after) ?? 0) + 1),
    });
  }
  if (old === undefined || now === undefined) return;
  if (same.get(old.defaultCategory ?? '') !== now.defaultCategory) {
    const places = { a: old.at, b: now.at };
    changes.values(
      { code: 'change.default', what: 'outcome of any other answer' },
      places,
      nameOf(old, old.defaultCategory),
      nameOf(now, now.defaultCategory),
    );
  }
}

function compareTranslations(a: Case, b: Case, changes: Changes): void {
  const languagesOf = (test: Test) =>
    test.kind === 'function' ? (test.translations ?? []).map(({ language }) => language) : [];
  const [old, now] = [new Set(languagesOf(a.test)), new Set(languagesOf(b.test))];
  for (const language of new Set([...old, ...now])) {
    const told = { code: 'change.test', what: 'test', language } as const;
    const words = (test: Test, known: ReadonlySet<string>) =>
      known.has(language) ? wordsOf(test, language) : undefined;
    changes.values(told, { a: a.at, b: b.at }, words(a.test, old), words(b.test, now));
  }
}

/** Where each outcome leads; of a node without outcomes where each exit does. */
function compareWays(
  a: FlowNode,
  b: FlowNode,
  categories: readonly (readonly [Category, Category])[],
  to: Destinations,
  changes: Changes,
): void {
  const destination = (node: FlowNode, exit: string) => node.exits.find(({ uuid }) => uuid === exit);
  const compare = (what: string, places: Places, old: string | undefined, now: string | undefined) => {
    if (to.mapped(old) === now) return;
    changes.add('changed', {
      code: 'change.route',
      what,
      ...places,
      old: to.words('a', old),
      new: to.words('b', now),
    });
  };
  for (const [old, now] of categories) {
    const [before, after] = [destination(a, old.exit), destination(b, now.exit)];
    const places = { a: before?.at ?? old.at, b: after?.at ?? now.at };
    compare(`way of ${old.name}`, places, before?.destination, after?.destination);
  }
  if ((a.router?.categories.length ?? 0) > 0 || (b.router?.categories.length ?? 0) > 0) return;
  for (let index = 0; index < Math.max(a.exits.length, b.exits.length); index++) {
    const [before, after] = [a.exits[index], b.exits[index]];
    compare(
      'way on',
      { a: before?.at ?? a.at, b: after?.at ?? b.at },
      before?.destination,
      after?.destination,
    );
  }
}
