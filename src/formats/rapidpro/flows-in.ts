import { isObject, type JsonObject, type JsonValue, listOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { definitionIn } from '../detect/rapidpro.ts';
import { isSingleFlow } from './write/document.ts';

/** A flow of a file, as the file has it. */
export interface FlowInFile {
  readonly item: JsonValue;
  readonly at: JsonPointer;
  /** Its place among the flows of the file. */
  readonly index: number;
  /** How many characters it is written in, if that is known. */
  readonly length?: number;
  /** What it stands in the `definition` of, if it does. */
  readonly wrapper?: JsonObject;
}

/** The flows of an export, an assets file or a list of flows, or the one that the file is; `kind` is what it was detected as. */
export function* flowsIn(value: JsonValue, kind: string): Generator<FlowInFile> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield flowIn(item, child('', index), index);
  } else if (isSingleFlow(kind)) yield flowIn(value, '', 0);
  else if (isObject(value)) {
    for (const [index, item] of listOf(value, 'flows').entries())
      yield flowIn(item, child('', 'flows', index), index);
  }
}

function flowIn(item: JsonValue, at: JsonPointer, index: number): FlowInFile {
  const definition = isObject(item) ? definitionIn(item) : undefined;
  if (definition === undefined || !isObject(item)) return { item, at, index };
  return { item: definition, at: child(at, 'definition'), index, wrapper: item };
}
