const parts = 64;

/**
 * Which ids were met, in 12 bytes a slot: two hashes of 32 bits and the row. Two ids with the same 64 bits would be
 * taken for one; of a million ids that happens once in forty million files. The table is in parts that grow one at a
 * time, so that growing does not need the memory of the whole twice.
 */
export class RowIds {
  readonly #parts = Array.from({ length: parts }, () => new IdTable());

  /** Notes the id of a row, and gives the row that had it before; undefined if there is none. */
  add(id: string, row: number): number | undefined {
    let first = 0x811c9dc5;
    let second = 0x9747b28c;
    for (let at = 0; at < id.length; at++) {
      const code = id.charCodeAt(at);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995);
      second ^= second >>> 15;
    }
    first = (first ^ (first >>> 16)) >>> 0;
    second = (second ^ Math.imul(id.length, 0x9e3779b1)) >>> 0;
    return this.#parts[(first >>> 26) % parts]?.add(first, second, row);
  }
}

/** Hashes in open addressing, at most three of four slots taken. */
class IdTable {
  #slots = 1 << 6;
  #count = 0;
  #first = new Uint32Array(this.#slots);
  #second = new Uint32Array(this.#slots);
  /** Number of the row, from 1; 0 for an empty slot. */
  #rows = new Uint32Array(this.#slots);

  /** Notes two hashes of a row, and gives the row that had them before. */
  add(first: number, second: number, row: number): number | undefined {
    if (this.#count * 4 >= this.#slots * 3) this.#grow();
    const slot = this.#find(first, second);
    const known = this.#rows[slot] ?? 0;
    if (known !== 0) return known;
    this.#set(slot, first, second, row);
    this.#count++;
    return undefined;
  }

  #find(first: number, second: number): number {
    const mask = this.#slots - 1;
    let slot = (first ^ Math.imul(second, 0x85ebca6b)) & mask;
    while (this.#rows[slot] !== 0 && (this.#first[slot] !== first || this.#second[slot] !== second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #set(slot: number, first: number, second: number, row: number): void {
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#rows[slot] = row;
  }

  #grow(): void {
    const [firsts, seconds, rows] = [this.#first, this.#second, this.#rows];
    this.#slots *= 2;
    this.#first = new Uint32Array(this.#slots);
    this.#second = new Uint32Array(this.#slots);
    this.#rows = new Uint32Array(this.#slots);
    rows.forEach((row, slot) => {
      if (row === 0) return;
      const [first = 0, second = 0] = [firsts[slot], seconds[slot]];
      this.#set(this.#find(first, second), first, second, row);
    });
  }
}
