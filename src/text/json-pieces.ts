/** JSON with one long list, read an item at a time, so that what was looked at can be forgotten. */
import { countKeys, documentOf, type JsonDocument, type MeasuredJson, parsed } from './json.ts';
import { isObject, type JsonObject, type JsonValue } from './json-value.ts';

/** More items are read with the whole document: to cut them out takes longer than it saves. */
const maxItems = 10_000;

/** Where an item stands in the text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

export class JsonPieces {
  /** The document with its list, but the parts of the items that were to be left out are empty objects or arrays. */
  readonly shell: JsonObject;
  readonly #measured: MeasuredJson;
  readonly #items: readonly Range[];
  #keys: number;
  #left: number;

  constructor(measured: MeasuredJson, shell: JsonObject, items: readonly Range[], keys: number) {
    this.shell = shell;
    this.#measured = measured;
    this.#items = items;
    this.#keys = keys;
    this.#left = items.length;
  }

  /**
   * The items, whole, in their order, and how many characters each is written in; ends early if one is no JSON. They can
   * be gone through once.
   */
  *items(): Generator<{ readonly value: JsonObject; readonly length: number }> {
    for (const { start, end } of this.#items) {
      const value = parsed(this.#measured.text.slice(start, end));
      if (value === undefined || !isObject(value)) return;
      const keys = countKeys(value);
      if (keys === Infinity) return;
      this.#keys += keys;
      this.#left--;
      yield { value, length: end - start };
    }
  }

  /**
   * Known when all items were gone through: whether the document is JSON in which no key is given twice. If not, what
   * was said of the items does not hold; `parseJson` tells why.
   */
  get isSound(): boolean {
    return this.#left === 0 && this.#keys === this.#measured.measure.keys;
  }

  /** The whole document of a text that is sound. Its value is parsed when it is asked for. */
  get document(): JsonDocument {
    return documentOf(this.#measured, () => JSON.parse(this.#measured.text) as JsonValue);
  }
}

/**
 * Cuts the items out of a list of objects that the document has under a key. `leftOut` are the properties of the items
 * whose objects and arrays are empty in the shell, which is made for those who have to know something of all items
 * beforehand. Undefined for a text that is to be read as a whole: because it has no such list, or is no JSON.
 */
export function cutJson(
  measured: MeasuredJson,
  list: string,
  leftOut: readonly string[],
): JsonPieces | undefined {
  const { text, measure, positions } = measured;
  if (measure.isTooDeep || measure.hasTooMany) return undefined;
  const root = positions.membersAt(positions.start);
  const listStart = root instanceof Map ? root.get(list) : undefined;
  const starts = listStart === undefined ? undefined : positions.membersAt(listStart, maxItems + 1);
  if (starts === undefined || starts instanceof Map || starts.length > maxItems) return undefined;
  const items: Range[] = [];
  const written: string[] = [];
  let from = 0;
  for (const start of starts) {
    const end = text[start] === '{' ? positions.endOf(start) : undefined;
    if (end === undefined) return undefined;
    items.push({ start, end });
    const members = positions.membersAt(start);
    if (!(members instanceof Map)) return undefined;
    for (const member of leftOut.flatMap((key) => members.get(key) ?? []).sort((a, b) => a - b)) {
      const memberEnd = isContainer(text, member) ? positions.endOf(member) : undefined;
      if (memberEnd === undefined) continue;
      written.push(text.slice(from, member + 1));
      from = memberEnd - 1;
    }
  }
  written.push(text.slice(from));
  const shell = parsed(written.join(''));
  if (shell === undefined || !isObject(shell)) return undefined;
  const sketches = shell[list];
  if (!Array.isArray(sketches) || sketches.length !== items.length) return undefined;
  const keys = countKeys(shell);
  return keys === Infinity ? undefined : new JsonPieces(measured, shell, items, keys - countKeys(sketches));
}

function isContainer(text: string, at: number): boolean {
  return text[at] === '{' || text[at] === '[';
}
