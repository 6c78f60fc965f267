/**
 * A Questionnaire that is derived from another one (Questionnaire.derivedFrom with the extension
 * questionnaire-derivationType): what it takes over may be narrowed, and not widened.
 */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import { show } from '../checks/fixed.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { extensionValue } from '../structure/extension-values.ts';
import { isSame } from './enable-when.ts';
import { type QuestionItem, readQuestionnaire } from './model.ts';

export const derivedMessages = catalogue({
  'questionnaire.derived-unknown': {
    severity: 'warning',
    title: 'Original Questionnaire not known',
    text: ({ url }: { url: string }) =>
      `The Questionnaire ${url} is not known, so what was taken over was not checked.`,
    why: 'What is derived can be checked only against a Questionnaire that is here.',
    fix: 'Give the Questionnaire, or correct the canonical.',
  },
  'questionnaire.derived-kind': {
    severity: 'warning',
    title: 'How it is derived is not said',
    text: ({ url }: { url: string }) =>
      `It does not say whether it extends ${url}, complies with it, or is inspired by it.`,
    why: 'The extension questionnaire-derivationType says what may differ from the original.',
    fix: 'Add the extension to derivedFrom.',
  },
  'questionnaire.derived-item': {
    severity: 'error',
    title: 'Item that the original does not have',
    text: ({ linkId, url }: { linkId: string; url: string }) => `${url} has no item ${linkId}.`,
    why: 'What complies with another Questionnaire asks nothing more.',
    fix: 'Remove the item, or say that the Questionnaire extends the original.',
  },
  'questionnaire.derived-wider': {
    severity: 'error',
    title: 'Wider than the original',
    text: ({ linkId, what, url }: { linkId: string; what: string; url: string }) =>
      `${linkId} has ${what} in the Questionnaire ${url} that it is derived from.`,
    why: 'An answer to the derived Questionnaire must be an answer to the original too.',
    fix: 'Keep within what the original allows.',
  },
});

const report = reporter(derivedMessages);
const derivationType = 'http://hl7.org/fhir/StructureDefinition/questionnaire-derivationType';

export function checkDerived(node: Node, run: Run): void {
  for (const derived of childNodes(node, 'derivedFrom', false)) {
    if (typeof derived.value !== 'string') continue;
    const url = derived.value;
    const original = run.structures.definitions.get('Questionnaire', url);
    if (original === undefined) {
      run.add(derived, report('questionnaire.derived-unknown', { url: show(url) }, {}));
      continue;
    }
    const kind = derived.extra === undefined ? undefined : extensionValue(derived.extra, derivationType);
    const code = isObject(kind) ? textOf(kind, 'code') : undefined;
    if (code === undefined) run.add(derived, report('questionnaire.derived-kind', { url: show(url) }, {}));
    if (code === 'extends' || code === 'compliesWith')
      checkItems(node, { url: show(url), mayAdd: code === 'extends', original }, run);
  }
}

interface Derivation {
  readonly url: string;
  readonly mayAdd: boolean;
  readonly original: JsonObject;
}

function checkItems(node: Node, derivation: Derivation, run: Run): void {
  const { byLinkId } = readQuestionnaire(derivation.original);
  for (const item of childNodes(node, 'item', false)) {
    if (!isObject(item.value)) continue;
    const linkId = textOf(item.value, 'linkId');
    const question = linkId === undefined ? undefined : byLinkId.get(linkId);
    if (linkId !== undefined && question === undefined && !derivation.mayAdd)
      run.add(item, report('questionnaire.derived-item', { linkId: show(linkId), url: derivation.url }, {}));
    if (question !== undefined)
      for (const what of differences(item.value, question)) {
        const args = { linkId: question.label, what, url: derivation.url };
        run.add(item, report('questionnaire.derived-wider', args, {}));
      }
    checkItems(item, derivation, run);
  }
}

/** In what an item takes more than the one that it is derived from. */
function differences(item: JsonObject, question: QuestionItem): string[] {
  const found: string[] = [];
  const type = textOf(item, 'type');
  if (type !== undefined && type !== question.type) found.push(`the type ${question.type}, not ${type},`);
  if (property(item, 'repeats') === true && !question.repeats) found.push('one answer, not several,');
  if (property(item, 'required') === false && question.isRequired) found.push('to be answered');
  const { maxLength } = question;
  const own = property(item, 'maxLength');
  if (maxLength !== undefined && !(typeof own === 'number' && own <= maxLength))
    found.push(`at most ${maxLength} characters`);
  if (question.options.length > 0) found.push(...wider(item, question));
  else if (question.valueSet !== undefined && listOf(item, 'answerOption').length > 0)
    found.push('a value set of answers, not options,');
  return found;
}

function wider(item: JsonObject, question: QuestionItem): string[] {
  if (Object.hasOwn(item, 'answerValueSet')) return ['options, not a value set of answers,'];
  const options = listOf(item, 'answerOption').filter(isObject);
  if (options.length === 0) return ['options that are not repeated,'];
  const isKnown = (option: JsonObject) => {
    const key = Object.keys(option).find((name) => name.startsWith('value'));
    return question.options.some(({ value }) => isSame(key === undefined ? undefined : option[key], value));
  };
  return options.every(isKnown) ? [] : ['other options'];
}
