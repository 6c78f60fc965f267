/** Extensions on the items of a Questionnaire that mean nothing for the kind of the item, or nothing at all. */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { show } from '../checks/fixed.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { extensionValue } from '../structure/extension-values.ts';
import { type QuestionItem, terminologyServersOf } from './model.ts';

export const designExtensionMessages = catalogue({
  'questionnaire.extension-useless': {
    severity: 'warning',
    title: 'Bound on answers that have no such property',
    text: ({ linkId, extension, type }: { linkId: string; extension: string; type: string }) =>
      `${extension} says nothing about the answers to ${linkId}, which is of type ${type}.`,
    why: 'Each bound is for some types of answers: lengths for texts, decimal places for numbers, sizes for attachments.',
    fix: 'Remove the extension, or correct the type of the item.',
  },
  'questionnaire.item-control': {
    severity: 'warning',
    title: 'Control for another kind of item',
    text: ({ linkId, control, kind }: { linkId: string; control: string; kind: string }) =>
      `The control ${control} of ${linkId} is for ${kind}.`,
    why: 'The controls of the code system questionnaire-item-control are sorted by groups, texts and questions; some need a certain type.',
    fix: 'Choose a control for this kind of item.',
  },
  'questionnaire.slider-step': {
    severity: 'warning',
    title: 'Slider that does not move',
    text: ({ linkId, step }: { linkId: string; step: number }) =>
      `The slider of ${linkId} moves by ${step}; a step is 1 or more.`,
    why: 'sliderStepValue is how far the control moves up or down.',
    fix: 'Give a step above zero.',
  },
  'questionnaire.terminology-server': {
    severity: 'warning',
    title: 'Terminology server without an address',
    text: ({ found }: { found: string }) => `${found} is no address of a terminology server.`,
    why: 'preferredTerminologyServer is the base address of a FHIR server (http or https).',
    fix: 'Write the whole address.',
  },
});

const report = reporter(designExtensionMessages);
const url = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

const texts = new Set(['string', 'text', 'url']);
const ordered = new Set(['integer', 'decimal', 'date', 'dateTime', 'time', 'quantity']);

/** The types that an extension is for, where its definition does not say it in an invariant. */
const typesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [`${url}regex`, texts],
  [`${url}minLength`, texts],
  [`${url}maxDecimalPlaces`, new Set(['decimal', 'quantity', 'integer'])],
  [`${url}mimeType`, new Set(['attachment'])],
  [`${url}maxSize`, new Set(['attachment'])],
  [`${url}minValue`, ordered],
  [`${url}maxValue`, ordered],
  [`${sdc}minQuantity`, new Set(['quantity'])],
  [`${sdc}maxQuantity`, new Set(['quantity'])],
]);

const controls = 'http://hl7.org/fhir/questionnaire-item-control';
const choices = new Set(['choice', 'open-choice']);

/** Controls of questions that are for some types only. */
const controlTypes: ReadonlyMap<string, { readonly kind: string; readonly types: ReadonlySet<string> }> =
  new Map([
    ['slider', { kind: 'numbers', types: new Set(['integer', 'decimal', 'quantity']) }],
    ['spinner', { kind: 'values in an order', types: ordered }],
    ['radio-button', { kind: 'choices and booleans', types: new Set([...choices, 'boolean']) }],
    ['check-box', { kind: 'choices and booleans', types: new Set([...choices, 'boolean']) }],
    ['drop-down', { kind: 'choices', types: new Set([...choices, 'boolean', 'reference']) }],
  ]);

/** Checks the extensions of one item. */
export function checkDesignExtensions(node: Node, question: QuestionItem, run: Run): void {
  if (!isObject(node.value)) return;
  const linkId = question.label;
  for (const extension of listOf(node.value, 'extension')) {
    const name = isObject(extension) ? textOf(extension, 'url') : undefined;
    const types = name === undefined ? undefined : typesOf.get(name);
    if (name === undefined || types === undefined || types.has(question.type)) continue;
    const args = { linkId, extension: name.slice(name.lastIndexOf('/') + 1), type: show(question.type) };
    run.add(node, report('questionnaire.extension-useless', args, {}));
  }
  const step = extensionValue(node.value, `${url}questionnaire-sliderStepValue`);
  if (typeof step === 'number' && step < 1)
    run.add(node, report('questionnaire.slider-step', { linkId, step }, {}));
  checkControl(node, node.value, question, run);
}

function checkControl(node: Node, item: JsonObject, question: QuestionItem, run: Run): void {
  const concept = extensionValue(item, `${url}questionnaire-itemControl`);
  const system = run.terminology.codeSystem(controls);
  if (!isObject(concept) || system === undefined) return;
  for (const coding of listOf(concept, 'coding').filter(isObject)) {
    const code = textOf(coding, 'code');
    if (code === undefined || textOf(coding, 'system') !== controls) continue;
    const kind = wrongKind(code, question, (ancestor) => system.isA(code, ancestor));
    if (kind === undefined) continue;
    const args = { linkId: question.label, control: show(code), kind };
    run.add(node, report('questionnaire.item-control', args, {}));
  }
}

/** What a control is for, if it is not for this item. */
function wrongKind(
  code: string,
  { type, repeats }: QuestionItem,
  isA: (ancestor: string) => boolean,
): string | undefined {
  if (isA('group')) return type === 'group' ? undefined : 'groups';
  if (isA('text')) return type === 'display' ? undefined : 'texts that are displayed';
  if (!isA('question')) return undefined;
  if (type === 'group' || type === 'display') return 'questions';
  const { types, kind } = controlTypes.get(code) ?? {};
  if (types !== undefined && !types.has(type)) return kind;
  return code === 'radio-button' && repeats ? 'one answer, not several' : undefined;
}

/** Checks the addresses of the terminology servers that a Questionnaire, or an item of it, prefers. */
export function checkServers(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  for (const server of terminologyServersOf(node.value))
    if (!/^https?:\/\/[^\s/]+/.test(server))
      run.add(node, report('questionnaire.terminology-server', { found: show(server) }, {}));
}
