/** An answer to a question. */
import type { JsonValue } from '../../text/json-value.ts';
import type { Node } from '../node.ts';

export interface Answer {
  /** The value, not the answer around it. */
  readonly node: Node;
  readonly type: string;
  readonly value: JsonValue;
}
