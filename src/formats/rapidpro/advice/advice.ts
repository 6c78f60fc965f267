import type { Finding } from '../../../findings/finding.ts';
import type { Flow } from '../../../flow/model.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import type { FlowPart } from '../flow-part.ts';
import type { Template } from '../templates.ts';

/** A flow as its file has it, with names of properties in small letters, and its templates. */
export interface WrittenFlow {
  readonly value: JsonObject;
  /** The same as a part, whose parts have their places. */
  readonly part: FlowPart;
  /** The flow in the file, its names as they are. */
  readonly file: JsonObject;
  readonly templates: readonly Template[];
  /** Those of the templates that may have expressions in them. */
  readonly expressions: readonly Template[];
}

/** A piece of advice on a flow of the model, or on what its file has. */
export type Advice = (flow: Flow, written: WrittenFlow) => Finding[];
