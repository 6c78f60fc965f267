import type { JsonValue } from '../../text/json-value.ts';
import type { FileKind } from '../file-kinds.ts';
import type { Detected } from '../format.ts';

/** A `Detected` whose kind is one of the list in `file-kinds.ts`. */
export interface DetectedKind extends Detected {
  readonly kind: FileKind;
}

/** Recognises some kinds of file by their content; undefined if the value is none of them. */
export type Detector = (value: JsonValue) => DetectedKind | undefined;
