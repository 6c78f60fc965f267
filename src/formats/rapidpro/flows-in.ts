import { isObject, type JsonValue, listOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { isSingleFlow } from './write/document.ts';

/** A flow of a file, as the file has it. */
export interface FlowInFile {
  readonly item: JsonValue;
  readonly at: JsonPointer;
  /** Its place among the flows of the file. */
  readonly index: number;
}

/** The flows of an export, an assets file or a list of flows, or the one that the file is; `kind` is what it was detected as. */
export function* flowsIn(value: JsonValue, kind: string): Generator<FlowInFile> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield { item, at: child('', index), index };
  } else if (isSingleFlow(kind)) yield { item: value, at: '', index: 0 };
  else if (isObject(value)) {
    for (const [index, item] of listOf(value, 'flows').entries())
      yield { item, at: child('', 'flows', index), index };
  }
}
