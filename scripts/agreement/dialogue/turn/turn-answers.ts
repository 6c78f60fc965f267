/**
 * What the webhooks of a container answer in the comparison. Most of what a flow of Turn.io says comes from the service
 * that it asks; so the answer has a text at every place that the flow reads of it, and each says where it stood. Both
 * engines get the same answer.
 */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  textOf,
} from '../../../../src/text/json-value.ts';
import { assignedBy, blocksOf } from './turn-blocks.ts';
import { type TurnNode, turnExpression, turnTemplate } from './turn-syntax.ts';

/** So many items a list has at least. */
const items = 3;
const limits = { depth: 12, items: 12, passes: 4 };

/** A part of an answer, as far as the flow reads it. */
class Part {
  readonly #fields = new Map<string, Part>();
  /** The list that this one is made of, item by item. */
  readonly #madeOf: Part | undefined;
  #item: Part | undefined;
  #size = 0;

  constructor(madeOf?: Part, item?: Part) {
    this.#madeOf = madeOf;
    this.#item = item;
  }

  field(name: string): Part {
    const found = this.#fields.get(name) ?? new Part();
    this.#fields.set(name, found);
    return found;
  }

  item(index = 0): Part {
    this.#size = Math.max(this.#size, Math.min(index + 1, limits.items), items);
    this.#madeOf?.item(index);
    return (this.#item ??= new Part());
  }

  json(name: string, depth = 0): JsonValue {
    if (depth < limits.depth && this.#item !== undefined)
      return Array.from({ length: this.#size }, (_, index) =>
        (this.#item ?? new Part()).json(`${name} ${String(index + 1)}`, depth + 1),
      );
    if (depth >= limits.depth || this.#fields.size === 0) return name;
    return Object.fromEntries(
      [...this.#fields].map(([key, part]) => [
        key,
        part.json(/\d$/.test(name) ? `${key} ${name.replace(/^\D*/, '')}` : key, depth + 1),
      ]),
    );
  }
}

type Known = Map<string, Part>;

/** The body of every webhook of a container. */
export function turnAnswers(container: JsonObject): JsonValue {
  const answer = new Part();
  const body = answer.field('body');
  const known: Known = new Map();
  const blocks = blocksOf(container);
  for (const block of blocks)
    if (/\.Webhook$/.test(textOf(block, 'type') ?? ''))
      known.set((textOf(block, 'name') ?? '').toLowerCase(), answer);
  for (let pass = 0; pass < limits.passes; pass++) {
    for (const block of blocks) {
      const assigned = assignedBy(block);
      const part = assigned === undefined ? undefined : readIn(assigned, known);
      if (part !== undefined) known.set((textOf(block, 'name') ?? '').toLowerCase(), part);
    }
  }
  for (const block of blocks) {
    for (const exit of listOf(block, 'exits').filter(isObject)) readIn(textOf(exit, 'test') ?? '', known);
    for (const template of textsIn(block['config'] ?? null)) readTemplate(template, known);
  }
  for (const owner of [container, ...listOf(container, 'flows').filter(isObject)])
    for (const template of textsIn(listOf(owner, 'resources'))) readTemplate(template, known);
  const found = body.json('answer');
  return isObject(found) ? found : {};
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

function readIn(expression: string, known: Known): Part | undefined {
  try {
    return partOf(turnExpression(expression), known, undefined);
  } catch {
    return undefined;
  }
}

function readTemplate(template: string, known: Known): void {
  for (const piece of turnTemplate(template)) if (typeof piece !== 'string') partOf(piece, known, undefined);
}

/** The part of the answer that an expression stands for, if it does for one. */
function partOf(node: TurnNode, known: Known, captured: Part | undefined): Part | undefined {
  switch (node.kind) {
    case 'value':
      if (typeof node.value === 'string') readTemplate(node.value, known);
      return undefined;
    case 'name':
      return known.get(node.name);
    case 'capture':
      return captured;
    case 'lambda':
      return partOf(node.body, known, captured);
    case 'list':
      for (const item of node.items) partOf(item, known, captured);
      return undefined;
    case 'property':
      return partOf(node.of, known, captured)?.field(node.name);
    case 'item': {
      partOf(node.key, known, captured);
      const index = node.key.kind === 'value' ? node.key.value : 0;
      const of = partOf(node.of, known, captured);
      return typeof index === 'string' ? of?.field(index) : of?.item(Number(index));
    }
    case 'operation':
      partOf(node.left, known, captured);
      partOf(node.right, known, captured);
      return undefined;
    case 'call':
      return ofCall(node.name, node.given, known, captured);
  }
}

const overLists = new Set(['map', 'filter', 'find', 'count', 'reduce']);

function ofCall(
  name: string,
  given: readonly TurnNode[],
  known: Known,
  captured: Part | undefined,
): Part | undefined {
  const [first, ...rest] = given;
  const list = first === undefined ? undefined : partOf(first, known, captured);
  const item = overLists.has(name) ? list?.item() : captured;
  const others = rest.map((one) => partOf(one, known, item));
  if (name === 'if') return others[0] ?? others[1];
  if (name === 'filter') return list;
  if (name === 'map') return list === undefined ? undefined : new Part(list, others[0]);
  return name === 'find' ? item : undefined;
}
