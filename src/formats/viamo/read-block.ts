/** A block of a tree as nodes of the flow model. */
import { resultKey } from '../../flow/model.ts';
import type {
  Action,
  Case,
  Category,
  Choice,
  Expectation,
  Flow,
  FlowNode,
  SwitchRouter,
} from '../../flow/model.ts';
import { isObject, property, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { asks, type BlockRole, roleOf } from './block-types.ts';
import { contentOf } from './content.ts';
import { readExpression } from './expressions.ts';
import { derivedId, treeSetUuid } from './ids.ts';
import type { TreeLanguages } from './languages.ts';
import { branches, branchOutputs, choiceNames, type Output, outputsOf } from './outputs.ts';
import { idText, isSet, labelOf, objectIn, type Tree, type TreeBlock } from './tree.ts';

export interface BlockContext {
  readonly tree: Tree;
  readonly flow: string;
  readonly type: Flow['type'];
  readonly languages: TreeLanguages;
  /** The uuid of the node that a block becomes; undefined for a key that names no block. */
  readonly nodeOf: (key: string) => string | undefined;
}

/** The node of a block, and the one that stores the answer in a property of the contact, if there is one. */
export function readBlock(block: TreeBlock, context: BlockContext): FlowNode[] {
  const { pointer: at, uiData } = block;
  const uuid = context.nodeOf(block.key) ?? '';
  const outputs = outputsOf(block, context.tree);
  const role = roleOf(block.type);
  const stored = contactProperty(block, outputs);
  const left = property(uiData, 'xPosition');
  const top = property(uiData, 'yPosition');
  const position = typeof left === 'number' && typeof top === 'number' ? { position: { left, top } } : {};
  const exits = outputs.map((output) => {
    const destination =
      stored === undefined ? output.to && context.nodeOf(output.to) : derivedId(uuid, 'property');
    return {
      at: output.at,
      uuid: derivedId(uuid, 'exit', String(output.number)),
      name: output.name,
      ...(destination === undefined || destination === '' ? {} : { destination }),
    };
  });
  // Where a block has no output the flow ends, which a node says by an exit that leads nowhere.
  if (exits.length === 0) exits.push({ at, uuid: derivedId(uuid, 'exit', '1'), name: '1' });
  const name = labelOf(block);
  const node: FlowNode = {
    at,
    uuid,
    ...(name === undefined ? {} : { name }),
    actions: actionsOf(block, role, uuid, context),
    ...(asks(role) ? { wait: { at, expects: expectationOf(block, role, context) } } : {}),
    ...routerOf(block, role, exits),
    exits,
    ...position,
    kept: { format: 'viamo', properties: { type: block.type, customData: block.customData } },
  };
  return stored === undefined ? [node] : [node, propertyNode(node, stored, outputs[0], context)];
}

interface ContactProperty {
  readonly id: string;
  /** The key of the answer. */
  readonly label: string;
}

/** The property of the contact that takes the answer. Where a question branches there is no one place for it. */
export function contactProperty(block: TreeBlock, outputs: readonly Output[]): ContactProperty | undefined {
  const configuration = objectIn(block.customData, 'setSubscriberPropertyConfiguration');
  const id = idText(property(configuration, 'propertyFieldId'));
  const label = labelOf(block);
  if (!isSet(configuration, 'shouldSetSubscriberProperty') || id === undefined || label === undefined)
    return undefined;
  return asks(roleOf(block.type)) && outputs.length === 1 ? { id, label } : undefined;
}

function propertyNode(
  node: FlowNode,
  { id, label }: ContactProperty,
  output: Output | undefined,
  { nodeOf }: BlockContext,
): FlowNode {
  const uuid = derivedId(node.uuid, 'property');
  const at = child(node.at, 'customData', 'setSubscriberPropertyConfiguration');
  const destination = output?.to === undefined ? undefined : nodeOf(output.to);
  return {
    at,
    uuid,
    actions: [
      {
        kind: 'set-contact',
        at,
        uuid: derivedId(uuid, 'action'),
        property: 'field',
        field: { key: `viamo_${id}`, name: `Viamo property ${id}` },
        value: `@results.${resultKey(label)}`,
      },
    ],
    exits: [
      {
        at: output?.at ?? at,
        uuid: derivedId(uuid, 'exit'),
        name: '1',
        ...(destination === undefined ? {} : { destination }),
      },
    ],
    ...(node.position === undefined
      ? {}
      : { position: { left: node.position.left, top: node.position.top + 60 } }),
  };
}

function actionsOf(
  block: TreeBlock,
  role: BlockRole | undefined,
  node: string,
  context: BlockContext,
): Action[] {
  const { customData, pointer: at, type } = block;
  const part = { at, uuid: derivedId(node, 'action') };
  const kept = { format: 'viamo' as const, properties: customData };
  const content = contentOf(block, context.languages);
  const mode = context.type === 'voice' ? ('voice' as const) : ('text' as const);
  const said: Action[] = content.length === 0 ? [] : [{ ...part, kind: 'message', mode, content }];
  switch (role) {
    case 'webhook': {
      const url = textOf(customData, 'url');
      const method = textOf(customData, 'method');
      if (url === undefined || url === '') break;
      return [{ ...part, kind: 'webhook', method: method?.toUpperCase() ?? 'GET', url, kept }];
    }
    case 'group': {
      const group = idText(property(customData, 'groupId'));
      const action = textOf(customData, 'action');
      if (group === undefined || (action !== 'add' && action !== 'remove')) break;
      const groups = [{ uuid: derivedId('group', group), name: `Viamo group ${group}` }];
      return [{ ...part, kind: action === 'add' ? 'add-to-groups' : 'remove-from-groups', groups }];
    }
    case 'run-tree': {
      const set = idText(property(customData, 'destinationTreeSetId'));
      if (set === undefined) break;
      return [{ ...part, kind: 'run-flow', flow: { uuid: treeSetUuid(set, context.tree) } }];
    }
    case 'expression':
      return [];
    case undefined:
      break;
    default:
      return said;
  }
  const says = said.map((action) => ({ ...action, uuid: derivedId(node, 'message') }));
  return [...says, { ...part, kind: 'other', type, kept }];
}

function expectationOf(
  block: TreeBlock,
  role: BlockRole | undefined,
  { type, languages }: BlockContext,
): Expectation {
  const { customData, pointer } = block;
  if (role === 'number') {
    const digits = property(customData, 'maxNumericDigits');
    const isCount = typeof digits === 'number' && Number.isInteger(digits) && digits > 0;
    return { kind: 'number', ...(isCount ? { maxDigits: digits } : {}) };
  }
  if (role === 'open') return type === 'voice' ? { kind: 'media', media: 'audio' } : { kind: 'text' };
  const keypresses = objectIn(customData, 'choiceKeypresses');
  const choices = choiceNames(block).map((name, index): Choice => {
    const key = idText(property(keypresses, String(index + 1))) ?? String(index + 1);
    return {
      at: child(pointer, 'customData', 'choices', index),
      name,
      label: languages.ids.slice(0, 1).map((id) => ({ language: languages.codeOf(id), text: name })),
      words: languages.ids.map((id) => ({ language: languages.codeOf(id), words: [key, name] })),
    };
  });
  return { kind: 'choice', choices, multiple: role === 'choices' };
}

type Exits = FlowNode['exits'];

/** Where a block has a question, or more than one output. */
function routerOf(block: TreeBlock, role: BlockRole | undefined, exits: Exits): { router?: SwitchRouter } {
  const isQuestion = asks(role);
  if (!isQuestion && exits.length < 2) return {};
  const categories = exits.map(({ at, uuid, name = '' }): Category => ({
    at,
    uuid: derivedId('category', uuid),
    name,
    exit: uuid,
  }));
  const last = categories.at(-1);
  const label = labelOf(block);
  const cases = role === 'expression' ? branchCases(block, categories) : choiceCases(block, categories);
  const tested = new Set(cases.map(({ category }) => category));
  // An output that no case leads to takes what is left; without one the contact is asked again.
  const rest = last !== undefined && !tested.has(last.uuid) ? last : undefined;
  return {
    router: {
      kind: 'switch',
      at: block.pointer,
      operand: isQuestion ? '@input.text' : '',
      cases,
      categories: categories.map((category) =>
        category === rest && isQuestion ? { ...category, name: restName(block) } : category,
      ),
      ...(rest === undefined ? {} : { defaultCategory: rest.uuid }),
      ...(isQuestion && label !== undefined ? { resultName: label } : {}),
    },
  };
}

function restName(block: TreeBlock): string {
  return isSet(block.customData, 'addExitForNoResponse') ? 'No Response' : 'All Responses';
}

/** A case for each choice that has its own output. */
function choiceCases(block: TreeBlock, categories: readonly Category[]): Case[] {
  if (!branches(block)) return [];
  return choiceNames(block).flatMap((name, index): Case[] => {
    const category = categories[index];
    if (category === undefined) return [];
    return [
      {
        at: child(block.pointer, 'customData', 'choices', index),
        uuid: derivedId('case', category.uuid),
        test: { kind: 'function', name: 'has_only_text', arguments: [name] },
        category: category.uuid,
      },
    ];
  });
}

/** A case for each output of a branch that has a test. */
function branchCases(block: TreeBlock, categories: readonly Category[]): Case[] {
  return branchOutputs(block).flatMap((output, index): Case[] => {
    const category = categories[index];
    const test: string | undefined = isObject(output) ? textOf(output, 'test') : undefined;
    if (category === undefined || test === undefined || test.trim() === '') return [];
    return [
      {
        at: child(block.pointer, 'customData', 'outputs', index),
        uuid: derivedId('case', category.uuid),
        test: { kind: 'expression', expression: readExpression(test) },
        category: category.uuid,
      },
    ];
  });
}
