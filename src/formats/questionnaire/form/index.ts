/** A Questionnaire that no flow became as a flow that can be run. */
import type { Loss } from '../../../flow/loss.ts';
import type { Flow } from '../../../flow/model.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import { formFlow } from './form-flow.ts';
import { readForm } from './read-form.ts';
import type { Lookup } from './reading.ts';

export { type AnsweredForm, answeredForm } from './form-answers.ts';
export type { Lookup } from './reading.ts';

/** Reads a form and makes its flow; what the flow can't do is told as losses, at places of the Questionnaire. */
export function flowOfForm(
  resource: JsonObject,
  lookup: Lookup,
): { readonly flow: Flow; readonly losses: readonly Loss[] } {
  const { form, spoken, losses } = readForm(resource, lookup);
  const made = formFlow(form, spoken);
  return { flow: made.flow, losses: [...losses, ...made.losses] };
}
