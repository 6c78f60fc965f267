import { LineIndex, type Position } from './line-index.ts';
import { child, type JsonPointer, parent } from './pointer.ts';
import { stringEnd } from './string-token.ts';

export type { Position };

/** Where the parts of a document stand. */
export interface Positions {
  /** Place of the value that the pointer names, or of the nearest part around it that is there. */
  at(pointer: JsonPointer): Position;
}

/**
 * Where the parts of a JSON text stand. The index is built on the first question, in one walk over the text,
 * so that a file without findings costs nothing. The text must be valid JSON.
 */
export class PositionIndex implements Positions {
  readonly #text: string;
  readonly #lines: LineIndex;
  #offsets: Map<JsonPointer, number> | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  /** Place of the value that the pointer names, or of the nearest part around it that is there. */
  at(pointer: JsonPointer): Position {
    this.#offsets ??= valueOffsets(this.#text);
    for (let p: JsonPointer | undefined = pointer; p !== undefined; p = parent(p)) {
      const offset = this.#offsets.get(p);
      if (offset !== undefined) return this.lineColumn(offset);
    }
    return { line: 1, column: 1 };
  }

  /** The number that the pointer names, as it is written; undefined if it names something else. */
  numberAt(pointer: JsonPointer): string | undefined {
    this.#offsets ??= valueOffsets(this.#text);
    const offset = this.#offsets.get(pointer);
    return offset === undefined
      ? undefined
      : /^-?\d[\d.eE+-]*/.exec(this.#text.slice(offset, offset + 400))?.[0];
  }

  /** Line and column of an offset in UTF-16 code units. */
  lineColumn(offset: number): Position {
    return this.#lines.lineColumn(offset);
  }
}

interface Container {
  readonly pointer: JsonPointer;
  /** Index of the next item; undefined in an object. */
  index: number | undefined;
  key: string;
}

/** Far more than any flow or resource has; past it, parts are placed at what is around them. */
const maxIndexed = 4_000_000;

/** Offset of every value, by pointer. Of a key given twice the last counts, as in JSON.parse. */
function valueOffsets(text: string): Map<JsonPointer, number> {
  const offsets = new Map<JsonPointer, number>();
  const open: Container[] = [];
  const token = /[{}[\],:"]|[^\s{}[\],:"]+/g;
  let isKey = false;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const word = match[0];
    const container = open.at(-1);
    if (word === '"') token.lastIndex = stringEnd(text, match.index);
    switch (word) {
      case '}':
      case ']':
        open.pop();
        isKey = false;
        continue;
      case ',':
        if (container?.index === undefined) isKey = true;
        else container.index++;
        continue;
      case ':':
        isKey = false;
        continue;
    }
    if (isKey && container !== undefined) {
      container.key = JSON.parse(text.slice(match.index, token.lastIndex)) as string;
      continue;
    }
    const pointer = container === undefined ? '' : child(container.pointer, container.index ?? container.key);
    if (offsets.size < maxIndexed) offsets.set(pointer, match.index);
    if (word === '{' || word === '[') {
      open.push({ pointer, index: word === '[' ? 0 : undefined, key: '' });
      isKey = word === '{';
    }
  }
  return offsets;
}
