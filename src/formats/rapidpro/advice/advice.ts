import type { Finding } from '../../../findings/finding.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import type { CheckedFlow, FlowParts } from '../flow-parts.ts';
import type { Template } from '../templates.ts';

/** A flow as its file has it, with names of properties in small letters, and its templates. */
export interface WrittenFlow {
  readonly parts: FlowParts;
  /** The flow in the file, its names as they are. */
  readonly file: JsonObject;
  readonly templates: readonly Template[];
  /** Those of the templates that may have expressions in them. */
  readonly expressions: readonly Template[];
}

/** A piece of advice on a valid flow as the engine has it after its migrations, or on what its file has. */
export type Advice = (flow: CheckedFlow, written: WrittenFlow) => Finding[];
