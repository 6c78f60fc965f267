import type { Case, Category, Exit, FlowNode, Localized, Test } from '../../../flow/model.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { limits } from '../limits.ts';
import { routerTests } from '../rules/known-tests.ts';
import type { FunctionTest } from './expressions.ts';
import type { FlowContext } from './flow-context.ts';

/** A node on its way into RapidPro's shape: its new UUID, and its exits and categories by their old ids. */
export class NodeParts {
  readonly node: FlowNode;
  readonly uuid: string;
  readonly context: FlowContext;
  readonly exits: Exit[] = [];
  readonly #exitIds = new Map<string, string>();

  /** `nodes` has the new UUIDs of the flow's nodes by their old ids. */
  constructor(node: FlowNode, nodes: ReadonlyMap<string, string>, context: FlowContext) {
    this.node = node;
    this.uuid = nodes.get(node.uuid) ?? '';
    this.context = context;
    for (const [index, { uuid, at, destination }] of node.exits.entries()) {
      const made = context.ids.take(uuid, node.uuid, 'exit', String(index));
      if (!this.#exitIds.has(uuid)) this.#exitIds.set(uuid, made);
      const next = destination === undefined ? undefined : nodes.get(destination);
      if (destination !== undefined && next === undefined) {
        context.losses.add(
          'loss.route',
          at,
          `exit to ${destination}`,
          'The flow has no such node; the flow ends there.',
        );
      }
      this.exits.push({ at, uuid: made, ...(next === undefined ? {} : { destination: next }) });
    }
  }

  /** The new UUIDs of the source's exits by their old ids. */
  get exitIds(): ReadonlyMap<string, string> {
    return this.#exitIds;
  }

  /** The new UUID of an exit by its old id; of one that is not there, an exit that ends the flow. */
  exit(id: string): string {
    return this.#exitIds.get(id) ?? this.newExit('end');
  }

  /** Makes an exit that the source does not have, leading to a node or ending the flow. */
  newExit(purpose: string, destination?: string): string {
    const uuid = this.context.ids.take('', this.node.uuid, 'exit', purpose);
    this.exits.push({ at: this.node.at, uuid, ...(destination === undefined ? {} : { destination }) });
    return uuid;
  }

  /** A category; its translations are those that the flow's languages allow. */
  category(
    key: string,
    name: string,
    exit: string,
    at: JsonPointer,
    labels: Localized | Category['translations'] = [],
  ): Category {
    const { context } = this;
    const translations = labels.flatMap((label) => {
      const language = context.language(label.language);
      const text = 'name' in label ? label.name : label.text;
      if (language === undefined || language === context.base || text === undefined || text === '') return [];
      return [{ language, name: context.cut(text, at) }];
    });
    return {
      at,
      uuid: context.ids.of(this.node.uuid, 'category', key),
      name: context.cut(name, at),
      exit,
      ...(translations.length === 0 ? {} : { translations }),
    };
  }

  /**
   * A case; undefined, and a loss, if RapidPro does not have the test. The arguments are templates of the source, or
   * those of RapidPro already.
   */
  case(key: string, test: FunctionTest, category: string, at: JsonPointer, areOwn = false): Case | undefined {
    const { context } = this;
    if (!routerTests.has(test.name)) {
      context.losses.add('loss.route', at, `test ${test.name}`, 'RapidPro has no such test.');
      return undefined;
    }
    const values = (texts: readonly string[]) =>
      texts.slice(0, limits.argumentsPerCase).map((text) => (areOwn ? text : context.template(text, at)));
    const translations = (test.translations ?? []).flatMap(({ language, arguments: texts }) => {
      const code = context.language(language);
      return code === undefined || code === context.base
        ? []
        : [{ language: code, arguments: values(texts) }];
    });
    return {
      at,
      uuid: context.ids.of(this.node.uuid, 'case', key),
      category,
      test: {
        kind: 'function',
        name: test.name,
        arguments: values(test.arguments),
        ...(translations.length === 0 ? {} : { translations }),
      },
    };
  }
}

export function functionTest(
  name: string,
  values: readonly string[],
  translations?: FunctionTest['translations'],
): FunctionTest {
  return {
    kind: 'function',
    name,
    arguments: values,
    ...(translations === undefined || translations.length === 0 ? {} : { translations }),
  };
}

/** True if the test is one by name, not an expression of its format. */
export function isFunction(test: Test): test is FunctionTest {
  return test.kind === 'function';
}
