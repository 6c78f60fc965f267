import type { Finding } from '../../../findings/finding.ts';
import type { Flow } from '../../../flow/model.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import type { Template } from '../templates.ts';

/** A flow as its file has it, with names of properties in small letters, and its templates. */
export interface WrittenFlow {
  readonly value: JsonObject;
  readonly templates: readonly Template[];
}

/** A piece of advice on a flow of the model, or on what its file has. */
export type Advice = (flow: Flow, written: WrittenFlow) => Finding[];
