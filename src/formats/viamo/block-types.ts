/**
 * The block types of Viamo's tree editor that the flow model has words for, and which of their settings are
 * read (FLOIP/flow-builder, `src/store/trees`, and the exports in intrahealth/mhero-flows).
 */

export type BlockRole =
  'message' | 'choice' | 'choices' | 'number' | 'open' | 'webhook' | 'group' | 'run-tree' | 'expression';

interface KnownType {
  readonly role: BlockRole;
  /** Settings that are read. */
  readonly reads: readonly string[];
}

const choice = ['choices', 'numChoices', 'branching', 'addExitForNoResponse', 'choiceKeypresses'];

export const knownTypes: Readonly<Record<string, KnownType>> = {
  MessageBlock: { role: 'message', reads: [] },
  MultipleChoiceQuestionBlock: { role: 'choice', reads: choice },
  RandomOrderMultipleChoiceQuestionBlock: { role: 'choice', reads: choice },
  MultipleSelectMultipleChoiceQuestionBlock: { role: 'choices', reads: choice },
  NumericQuestionBlock: { role: 'number', reads: ['maxNumericDigits', 'addExitForNoResponse'] },
  OpenQuestionBlock: { role: 'open', reads: ['addExitForNoResponse'] },
  WebhookBlock: { role: 'webhook', reads: ['url', 'method'] },
  WebhookContentBlock: { role: 'webhook', reads: ['url', 'method'] },
  GroupPropertyBlock: { role: 'group', reads: ['action', 'groupId'] },
  RunTreeBlock: { role: 'run-tree', reads: ['destinationTreeSetId', 'destinationTreeId'] },
  ExpressionBranchBlock: { role: 'expression', reads: ['outputs', 'numOutputs'] },
};

export function roleOf(type: string): BlockRole | undefined {
  return Object.hasOwn(knownTypes, type) ? knownTypes[type]?.role : undefined;
}

/** Blocks that ask the contact something. */
export function asks(role: BlockRole | undefined): boolean {
  return role === 'choice' || role === 'choices' || role === 'number' || role === 'open';
}

/** Settings that every block may have, and that are read or mean nothing outside the editor. */
const ofAll = ['title', 'label', 'tags', 'reviewed', 'approved', 'summaryConfiguration'];

/** True for a setting that is read, or that says something about the editor only. */
export function isRead(type: string, setting: string): boolean {
  if (ofAll.includes(setting)) return true;
  const known = Object.hasOwn(knownTypes, type) ? knownTypes[type] : undefined;
  return known?.reads.includes(setting) === true;
}
