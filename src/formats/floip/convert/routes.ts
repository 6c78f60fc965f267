import type { Case, Category, Exit, FlowNode, SwitchRouter } from '../../../flow/model.ts';
import { asUuid, derivedId } from '../ids.ts';
import type { Losses } from './losses.ts';

/** One way out of a block: the category that it stands for, and the expression that takes it. */
export interface Way {
  readonly category: Category;
  readonly test: string;
}

/** An exit of a block; its destination is the uuid of a node of the source, in whose place the flow puts blocks. */
export interface EndingExit extends Exit {
  /** The exit of the source that it stands for; missing where the source has none. */
  readonly source?: string;
  /** It leads to the block after this one, which is of the same node. */
  readonly isOnward?: boolean;
}

export interface Ending {
  readonly router?: SwitchRouter;
  readonly exits: readonly EndingExit[];
}

/**
 * The exits of a block: the ways in their order, then the default exit, which the Flow Spec asks for. A second
 * way of one category gets an exit of its own.
 */
export function endingOf(
  node: FlowNode,
  ways: readonly Way[],
  defaultCategory: Category | undefined,
): Ending {
  const used = new Set<string>();
  const exits: EndingExit[] = [];
  const categories: Category[] = [];
  const cases: Case[] = [];
  const add = (category: Category): Category => {
    const source = node.exits.find(({ uuid }) => uuid === category.exit);
    const plain = asUuid(category.exit, node.uuid);
    const uuid = used.has(plain) ? derivedId(node.uuid, category.uuid, String(exits.length)) : plain;
    used.add(uuid);
    const destination = source?.destination === undefined ? {} : { destination: source.destination };
    const from = source === undefined ? {} : { source: source.uuid };
    exits.push({ at: category.at, uuid, name: category.name, ...from, ...destination });
    const added = { at: category.at, uuid: derivedId('category', uuid), name: category.name, exit: uuid };
    categories.push(added);
    return added;
  };
  for (const { category, test } of ways) {
    const added = add(category);
    const part = { at: category.at, uuid: derivedId('case', added.uuid), category: added.uuid };
    cases.push({ ...part, test: { kind: 'expression', expression: test } });
  }
  const none: Category = {
    at: node.at,
    uuid: node.uuid,
    name: 'Default',
    exit: derivedId(node.uuid, 'default'),
  };
  const byDefault = add(defaultCategory ?? none);
  const router: SwitchRouter = {
    kind: 'switch',
    at: node.router?.at ?? node.at,
    operand: '',
    cases,
    categories,
    defaultCategory: byDefault.uuid,
  };
  return { exits, router };
}

export function categoryOf(router: SwitchRouter, uuid: string | undefined): Category | undefined {
  return router.categories.find((category) => category.uuid === uuid);
}

/** Tells of the categories that no way and no default of the block stands for. */
export function tellLostRoutes(
  router: SwitchRouter,
  carried: ReadonlySet<string>,
  why: string,
  losses: Losses,
): void {
  for (const category of router.categories) {
    if (carried.has(category.uuid)) continue;
    losses.add({ code: 'loss.route', at: category.at, what: `route "${category.name}"`, why });
  }
}
