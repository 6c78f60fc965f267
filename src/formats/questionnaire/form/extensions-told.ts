/** Extensions of a form that a flow has no word for: each is told, but for those of its looks and its use elsewhere. */
import type { JsonObject } from '../../../text/json-value.ts';
import { isObject, listOf, textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { type FormReading, lose } from './reading.ts';

/** What an extension is about, by the last part of its url; what is not here is of no use to a flow, or read. */
const told: Readonly<Record<string, { readonly code: string; readonly why: string }>> = {
  'sdc-questionnaire-calculatedExpression': calculation(),
  'sdc-questionnaire-initialExpression': calculation(),
  'sdc-questionnaire-answerExpression': calculation(),
  'sdc-questionnaire-candidateExpression': calculation(),
  'sdc-questionnaire-contextExpression': calculation(),
  'sdc-questionnaire-itemPopulationContext': calculation(),
  'sdc-questionnaire-answerOptionsToggleExpression': calculation(),
  'cqf-expression': calculation(),
  'cqf-calculatedValue': calculation(),
  variable: calculation(),
  'questionnaire-constraint': validation(),
  targetConstraint: validation(),
  maxDecimalPlaces: validation(),
  'quantity-precision': validation(),
  maxSize: validation(),
  'questionnaire-referenceResource': validation(),
  'questionnaire-referenceProfile': validation(),
  'questionnaire-referenceFilter': validation(),
  'questionnaire-allowedResource': validation(),
  'questionnaire-minOccurs': validation(),
  'questionnaire-maxOccurs': validation(),
  'questionnaire-optionExclusive': validation(),
  'questionnaire-signatureRequired': validation(),
  'sdc-questionnaire-subQuestionnaire': {
    code: 'loss.property',
    why: 'The form is to be put together first (SDC, $assemble).',
  },
};

function calculation(): { code: string; why: string } {
  return { code: 'loss.expression', why: 'A flow can not evaluate FHIRPath or CQL.' };
}

function validation(): { code: string; why: string } {
  return { code: 'loss.validation', why: 'A flow has no test for it.' };
}

/** Tells the extensions of an element that say more than how it looks. */
export function tellExtensions(reading: FormReading, element: JsonObject, at: JsonPointer): void {
  listOf(element, 'extension').forEach((value, index) => {
    const url = isObject(value) ? (textOf(value, 'url') ?? '') : '';
    const name = url.split('/').at(-1) ?? '';
    const found = Object.hasOwn(told, name) ? told[name] : undefined;
    if (found !== undefined) lose(reading, found.code, child(at, 'extension', index), name, found.why);
  });
  for (const modifier of listOf(element, 'modifierExtension')) {
    const url = isObject(modifier) ? (textOf(modifier, 'url') ?? '') : '';
    const why = 'It may change what the element means, in a way that is not known here.';
    lose(reading, 'loss.property', child(at, 'modifierExtension'), `modifier ${url}`, why);
  }
}
