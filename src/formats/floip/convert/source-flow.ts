import type { Flow } from '../../../flow/model.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { without } from '../kept.ts';

/** A flow as RapidPro's file has it, from which parts are taken, so that at last what belongs to no part is left. */
export class SourceFlow {
  readonly #flow: JsonObject;
  readonly #nodes: ReadonlyMap<string, JsonObject>;
  readonly #localization = new Map<string, Map<string, JsonValue>>();
  readonly #oddLanguages = new Map<string, JsonValue>();
  readonly #ui = new Map<string, JsonValue>();

  constructor(flow: JsonObject) {
    this.#flow = flow;
    this.#nodes = new Map(nodesIn(flow).map((node) => [textOf(node, 'uuid') ?? '', node]));
    for (const [language, items] of Object.entries(objectIn(flow, 'localization'))) {
      if (isObject(items)) this.#localization.set(language, new Map(Object.entries(items)));
      else this.#oddLanguages.set(language, items);
    }
    this.#ui = new Map(Object.entries(objectIn(objectIn(flow, '_ui'), 'nodes')));
  }

  /** True if the file's nodes are those of the flow that was read, action by action. */
  static isOf(file: JsonObject, flow: Flow): boolean {
    const nodes = property(file, 'nodes');
    if (!Array.isArray(nodes) || nodes.length !== flow.nodes.length) return false;
    return flow.nodes.every(({ uuid, actions }, index) => {
      const node = nodes[index];
      return (
        isObject(node) && textOf(node, 'uuid') === uuid && listOf(node, 'actions').length === actions.length
      );
    });
  }

  /** The node of this uuid; an empty one if there is none. */
  take(uuid: string): JsonObject {
    return this.#nodes.get(uuid) ?? {};
  }

  takeUi(uuid: string): JsonValue | undefined {
    const ui = this.#ui.get(uuid);
    this.#ui.delete(uuid);
    return ui;
  }

  /** The translations of some items, in the shape of `localization`. */
  takeTranslations(uuids: readonly string[]): JsonObject {
    const taken: JsonObject = {};
    for (const [language, items] of this.#localization) {
      const found: JsonObject = {};
      for (const uuid of uuids) {
        const item = items.get(uuid);
        if (item !== undefined) setProperty(found, uuid, item);
        items.delete(uuid);
      }
      if (Object.keys(found).length > 0) setProperty(taken, language, found);
    }
    return taken;
  }

  /** What belongs to no node: the header, translations that point nowhere, notes on the canvas. */
  rest(): JsonObject {
    const rest = without(this.#flow, ['nodes']);
    if (isObject(property(rest, 'localization'))) {
      const localization: JsonObject = {};
      for (const [language, items] of this.#localization)
        setProperty(localization, language, Object.fromEntries(items));
      for (const [language, items] of this.#oddLanguages) setProperty(localization, language, items);
      setProperty(rest, 'localization', localization);
    }
    const ui = property(rest, '_ui');
    if (isObject(ui) && isObject(property(ui, 'nodes'))) {
      setProperty(rest, '_ui', { ...ui, nodes: Object.fromEntries(this.#ui) });
    }
    return rest;
  }
}

function nodesIn(flow: JsonObject): JsonObject[] {
  return listOf(flow, 'nodes').filter(isObject);
}

function objectIn(object: JsonObject, key: string): JsonObject {
  const value = property(object, key);
  return isObject(value) ? value : {};
}
