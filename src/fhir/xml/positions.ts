/** Where the parts of a resource stand in its XML. */
import type { LineIndex, Position } from '../../text/line-index.ts';
import { type JsonPointer, parent } from '../../text/pointer.ts';
import type { Positions } from '../../text/positions.ts';

/** Far more than any resource has; past it, parts are placed at what is around them. */
const maxIndexed = 4_000_000;

/** Filled on the first question, so that a file without findings costs nothing. */
export class XmlPositions implements Positions {
  readonly #lines: LineIndex;
  readonly #walk: (record: (pointer: JsonPointer, offset: number) => void) => void;
  #offsets: Map<JsonPointer, number> | undefined;

  /** @param walk tells the pointer and the offset of each part */
  constructor(lines: LineIndex, walk: (record: (pointer: JsonPointer, offset: number) => void) => void) {
    this.#lines = lines;
    this.#walk = walk;
  }

  /** Place of the element that the pointer names, or of the nearest part around it that is there. */
  at(pointer: JsonPointer): Position {
    const offsets = (this.#offsets ??= this.#read());
    for (let p: JsonPointer | undefined = pointer; p !== undefined; p = parent(p)) {
      const offset = offsets.get(p);
      if (offset !== undefined) return this.#lines.lineColumn(offset);
    }
    return this.#lines.lineColumn(offsets.get('') ?? 0);
  }

  #read(): Map<JsonPointer, number> {
    const offsets = new Map<JsonPointer, number>();
    this.#walk((pointer, offset) => {
      if (offsets.size < maxIndexed) offsets.set(pointer, offset);
    });
    return offsets;
  }
}
