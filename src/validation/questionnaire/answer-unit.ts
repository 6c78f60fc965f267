/** The unit of a quantity, where the question lists the units (extensions unitOption and unitValueSet). */
import { reporter } from '../../findings/message.ts';
import { codeOf } from '../../fhir/terminology/terminology.ts';
import { type JsonObject, textOf } from '../../text/json-value.ts';
import { show } from '../checks/fixed.ts';
import type { Answer } from './answer.ts';
import { answerMessages } from './answer-messages.ts';
import type { QuestionItem } from './model.ts';
import { type ResponseContext, serverHint } from './response-context.ts';

const report = reporter(answerMessages);

export function checkUnit(
  { node }: Answer,
  quantity: JsonObject,
  question: QuestionItem,
  { run, model }: ResponseContext,
): void {
  const { units, unitValueSet, label: linkId } = question;
  // Of a quantity without a value nothing is measured.
  if (units.length === 0 && unitValueSet === undefined) return;
  if (units.some((option) => isUnitOf(quantity, option))) return;
  const code = textOf(quantity, 'code');
  const isOpen = question.unitOpen === 'optionsOrType' || question.unitOpen === 'optionsOrString';
  if (isOpen && (code !== undefined || question.unitOpen === 'optionsOrString')) return;
  const told =
    unitValueSet === undefined || code === undefined
      ? 'out'
      : run.terminology.withContained(model.contained).contains(unitValueSet, codeOf(quantity));
  if (told === 'out') {
    const found = show(code ?? textOf(quantity, 'unit'));
    run.add(node, report('response.answer-unit', { linkId, found }, {}));
  } else if (told === 'unknown') {
    const reason = `whether its unit is in ${unitValueSet ?? ''} can not be told here${serverHint(question, model)}`;
    run.add(node, report('response.answer-not-checked', { linkId, reason }, {}));
  }
}

/** By system and code; of an option that is only a word for people, by that word. */
function isUnitOf(quantity: JsonObject, option: JsonObject): boolean {
  const [system, code] = [textOf(option, 'system'), textOf(option, 'code')];
  if (code === undefined) return textOf(option, 'display') === textOf(quantity, 'unit');
  return code === textOf(quantity, 'code') && (system === undefined || system === textOf(quantity, 'system'));
}
