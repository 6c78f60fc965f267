import type {
  Action,
  Choice,
  Expectation,
  FlowNode,
  Localized,
  MessageAction,
  SetContactAction,
} from '../../flow/model.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  property,
  setProperty,
  textOf,
} from '../../text/json-value.ts';
import { derivedId } from './ids.ts';
import { setIf, withKept } from './kept.ts';
import { responseType } from './response-type.ts';
import { choicesAreList, type FloipVersion } from './version.ts';
import { writeExits } from './write-exits.ts';

/** What a block needs to know of the document that it is written into. */
export interface BlockContext {
  readonly version: FloipVersion;
  /** Takes what a resource says; the same id twice is one resource. */
  readonly put: (resource: string, content: Localized) => void;
  /** The identifier that the flow gives to a language. */
  readonly languageId: (code: string) => string;
}

/**
 * The block of a node of FLOIP's shape: one block's worth of actions, or a wait. (`convert/` makes
 * that shape of other formats' nodes.) What the node keeps of its own file is laid over it.
 */
export function writeBlock(node: FlowNode, context: BlockContext): JsonObject {
  const block = withKept(bareBlock(node, context), node);
  const prompt = promptOf(node);
  const config = property(block, 'config');
  if (prompt !== undefined && isObject(config)) {
    const id = ['prompt', 'message', 'question_prompt']
      .map((key) => textOf(config, key))
      .find((text) => text !== undefined);
    if (id !== undefined) context.put(id, prompt.content);
  }
  return block;
}

/** The block without what the node keeps, which is how the reader finds out what to keep. */
export function bareBlock(node: FlowNode, context: BlockContext): JsonObject {
  const block: JsonObject = { uuid: node.uuid, name: node.name ?? '' };
  const { type, config } = typeAndConfig(node, context);
  setProperty(block, 'type', type);
  setProperty(block, 'config', config);
  if (node.position !== undefined) {
    const { left, top } = node.position;
    setProperty(block, 'ui_metadata', { canvas_coordinates: { x: left, y: top } });
  }
  setProperty(block, 'exits', writeExits(node));
  return block;
}

/** The message that a block says or asks with. */
function promptOf(node: FlowNode): MessageAction | undefined {
  return node.actions.find((action) => action.kind === 'message');
}

function typeAndConfig(node: FlowNode, context: BlockContext): { type: string; config: JsonObject } {
  if (node.wait !== undefined) {
    const type = responseType(node.wait.expects);
    return { type, config: responseConfig(node, node.wait.expects, context) };
  }
  const [first] = node.actions;
  if (first === undefined) return { type: 'Core.Case', config: {} };
  const { type, config } = actionConfig(first, context.version);
  const properties = node.actions.filter((action) => action.kind === 'set-contact');
  if (properties.length > 0)
    setProperty(config, 'set_contact_property', contactProperties(properties, context));
  return { type, config };
}

function actionConfig(action: Action, version: FloipVersion): { type: string; config: JsonObject } {
  switch (action.kind) {
    case 'message': {
      const key = version === '1.0.0-rc1' ? 'message' : 'prompt';
      return { type: 'MobilePrimitives.Message', config: { [key]: action.uuid } };
    }
    case 'set-contact':
      return { type: 'Core.SetContactProperty', config: {} };
    case 'add-to-groups':
    case 'remove-from-groups':
      return { type: 'Core.SetGroupMembership', config: groupConfig(action, version) };
    case 'set-result':
      return { type: 'Core.Output', config: { value: action.value } };
    case 'run-flow':
      return { type: 'Core.RunFlow', config: { flow_id: action.flow.uuid } };
    case 'webhook': {
      const config: JsonObject = { method: action.method, url: action.url };
      if (action.headers !== undefined) config['headers'] = { ...action.headers };
      setIf(config, 'body', action.body);
      return { type: 'Core.Webhook', config };
    }
    case 'other':
      return { type: action.type, config: {} };
  }
}

function groupConfig(
  action: Extract<Action, { kind: 'add-to-groups' | 'remove-from-groups' }>,
  version: FloipVersion,
): JsonObject {
  if (action.all === true) return { clear: true };
  const groups = action.groups.map(({ uuid, name }) => ({ group_key: uuid ?? name, group_name: name }));
  const is_member = action.kind === 'add-to-groups';
  if (version === '1.0.0-rc4') return { groups, is_member };
  return { ...groups[0], is_member };
}

function contactProperties(actions: readonly SetContactAction[], { version }: BlockContext): JsonValue {
  const list = actions.map(({ property: name, field, value }) => ({
    property_key: name === 'field' ? (field?.key ?? '') : name,
    property_value: value,
  }));
  return version === '1.0.0-rc4' ? list : (list[0] ?? null);
}

function responseConfig(node: FlowNode, expects: Expectation, context: BlockContext): JsonObject {
  const config: JsonObject = {};
  setIf(config, 'prompt', promptOf(node)?.uuid);
  switch (expects.kind) {
    case 'choice':
      setProperty(config, 'choices', writeChoices(node, expects.choices, context));
      setIf(config, 'minimum_choices', expects.minimum);
      setIf(config, 'maximum_choices', expects.maximum);
      break;
    case 'number':
      setIf(config, 'validation_minimum', expects.minimum);
      setIf(config, 'validation_maximum', expects.maximum);
      if (expects.maxDigits !== undefined) config['ivr'] = { max_digits: expects.maxDigits };
      break;
    default:
      break;
  }
  return config;
}

function writeChoices(node: FlowNode, choices: readonly Choice[], context: BlockContext): JsonValue {
  const written = choices.map((choice) => {
    const value = withKept(bareChoice(node.uuid, choice, context), choice);
    const prompt = textOf(value, 'prompt');
    if (prompt !== undefined) context.put(prompt, choice.label);
    return value;
  });
  if (choicesAreList(context.version)) return written;
  const map: JsonObject = {};
  for (const choice of written)
    setProperty(map, textOf(choice, 'name') ?? '', property(choice, 'prompt') ?? null);
  return map;
}

/** A choice as the version writes it; before rc3, where it is an entry of a map, its name and resource. */
export function bareChoice(block: string, choice: Choice, { version, languageId }: BlockContext): JsonObject {
  const written: JsonObject = { name: choice.name };
  if (choice.label.length > 0) written['prompt'] = derivedId(block, 'choice', choice.name);
  if (!choicesAreList(version)) return written;
  const words = choice.words ?? [];
  if (version === '1.0.0-rc3') {
    const tests = [...new Set(words.flatMap((entry) => entry.words))].map(wordTest);
    written['test'] = tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(', ')})`;
  } else if (words.length > 0) {
    written['text_tests'] = words.flatMap((entry) =>
      entry.words.map((word) => ({ language: languageId(entry.language), test_expression: wordTest(word) })),
    );
  }
  return written;
}

/** As in the specification's example of choices. */
function wordTest(word: string): string {
  return word.includes('"') ? `block.response = '${word}'` : `block.response = "${word}"`;
}
