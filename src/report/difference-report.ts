import type { Change } from '../flow/difference/change.ts';
import type { Position, Positions } from '../text/positions.ts';

/** One of the two files that are compared. */
export interface ComparedFile {
  /** As the user named it. */
  readonly file: string;
  readonly kind: string;
  readonly version: string;
  readonly flows: number;
}

export interface PlacedChange extends Change {
  readonly placeA?: Position;
  readonly placeB?: Position;
}

/** What `mhero diff` has to say. */
export interface DifferenceReport {
  readonly a: ComparedFile;
  readonly b: ComparedFile;
  readonly changes: readonly PlacedChange[];
}

/** Adds line and column to the places of changes. */
export function placeChanges(changes: readonly Change[], a: Positions, b: Positions): PlacedChange[] {
  return changes.map((change) => ({
    ...change,
    ...(change.a === undefined ? {} : { placeA: a.at(change.a) }),
    ...(change.b === undefined ? {} : { placeB: b.at(change.b) }),
  }));
}
