import type { Action, Exit, FlowNode, Localized, Wait } from '../../flow/model.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { responseTypes } from './block-types.ts';
import { derivedId } from './ids.ts';
import { keptIn, without } from './kept.ts';
import { readChoices } from './read-choices.ts';
import type { ReadContext } from './read-context.ts';
import { readExits } from './read-exits.ts';
import type { Placed } from './rules/rule.ts';
import { turnCall, turnWebhook } from './turn-webhook.ts';
import { configOf, exitsOf, isSelect, placedItems, resultName, toldOf, typeOf } from './shape.ts';
import { bareBlock } from './write-block.ts';
import { exitWriter } from './write-exits.ts';

/** A block as a node: what it says and does, what it waits for, and its exits. Never throws. */
export function readBlock(block: Placed, context: ReadContext): FlowNode {
  const type = typeOf(block.value);
  const waits = responseTypes.has(type);
  const name = textOf(block.value, 'name');
  const position = positionOf(block.value);
  const wait = waits ? readWait(block, type, context) : undefined;
  const node: FlowNode = {
    at: block.pointer,
    uuid: textOf(block.value, 'uuid') ?? derivedId(block.pointer),
    ...(name === undefined ? {} : { name }),
    actions: readActions(block, type, context),
    ...(wait === undefined ? {} : { wait }),
    ...readExits(block, waits),
    ...(position === undefined ? {} : { position }),
  };
  return keepRest(node, block, context);
}

/** Adds to the node and its exits what the writer would not make of them. */
function keepRest(node: FlowNode, block: Placed, context: ReadContext): FlowNode {
  const originals = exitsOf(block);
  const bareExit = exitWriter(node);
  const exits = node.exits.map((exit, index): Exit => {
    const original = originals[index]?.value;
    return original === undefined ? exit : { ...exit, ...keptIn(original, bareExit(exit)) };
  });
  const written = bareBlock(node, context);
  const exitsAreKept = !Array.isArray(property(block.value, 'exits'));
  const rest = (value: JsonObject) => (exitsAreKept ? value : without(value, ['exits']));
  return { ...node, exits, ...keptIn(rest(block.value), rest(written)) };
}

function positionOf(block: JsonObject): FlowNode['position'] {
  const metadata = property(block, 'ui_metadata');
  const canvas = isObject(metadata) ? property(metadata, 'canvas_coordinates') : undefined;
  if (!isObject(canvas)) return undefined;
  const left = property(canvas, 'x');
  const top = property(canvas, 'y');
  return typeof left === 'number' && typeof top === 'number' ? { left, top } : undefined;
}

function readActions(block: Placed, type: string, context: ReadContext): Action[] {
  const config = configOf(block.value);
  const at = child(block.pointer, 'config');
  const own = responseTypes.has(type) ? promptAction(block, context) : actionOf(block, type, context);
  // A response sets its properties after the answer, which a node of the model does before: they are kept.
  if (responseTypes.has(type)) return own;
  const given = property(config, 'set_contact_property');
  const properties: readonly JsonValue[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const changes = properties.flatMap((value, index): Action[] => {
    if (!isObject(value)) return [];
    const key = textOf(value, 'property_key');
    const text = textOf(value, 'property_value');
    if (key === undefined || text === undefined) return [];
    const part = {
      kind: 'set-contact' as const,
      at: child(at, 'set_contact_property', ...(Array.isArray(given) ? [index] : [])),
      uuid: derivedId(block.pointer, textOf(block.value, 'uuid') ?? '', 'set-contact', String(index)),
      value: text,
    };
    if (key === 'name' || key === 'language' || key === 'timezone') return [{ ...part, property: key }];
    return [{ ...part, property: 'field', field: { key, name: key } }];
  });
  return [...own, ...changes];
}

function promptAction(block: Placed, context: ReadContext): Action[] {
  const config = configOf(block.value);
  for (const key of ['prompt', 'message', 'question_prompt']) {
    const id = textOf(config, key);
    if (id === undefined || id === '') continue;
    const mode = context.type === 'voice' ? 'voice' : 'text';
    const at = child(block.pointer, 'config', key);
    const content = withQuickReplies(context.content(id), property(toldOf(block.value), 'quick_replies'));
    return [{ kind: 'message', at, uuid: id, mode, content }];
  }
  return [];
}

/** Quick replies that this program kept of another format, by language. */
function withQuickReplies(content: Localized, replies: JsonValue | undefined): Localized {
  if (!isObject(replies)) return content;
  return content.map((part) => {
    const quickReplies = listOf(replies, part.language).filter((reply) => typeof reply === 'string');
    return quickReplies.length === 0 ? part : { ...part, quickReplies };
  });
}

function actionOf(block: Placed, type: string, context: ReadContext): Action[] {
  const config = configOf(block.value);
  const part = { at: block.pointer, uuid: derivedId(textOf(block.value, 'uuid') ?? block.pointer, 'action') };
  const other: Action[] = [{ ...part, kind: 'other', type: textOf(block.value, 'type') ?? '' }];
  switch (type) {
    case 'MobilePrimitives.Message': {
      const said = promptAction(block, context);
      return said.length > 0 ? said : other;
    }
    case 'Core.Case':
    case 'Core.SetContactProperty':
      return [];
    case 'Core.RunFlow': {
      const uuid = textOf(config, 'flow_id');
      if (uuid === undefined) return other;
      const name = context.flowName(uuid);
      return [{ ...part, kind: 'run-flow', flow: { uuid, ...(name === undefined ? {} : { name }) } }];
    }
    case 'Core.Output': {
      const value = textOf(config, 'value');
      if (value === undefined || textOf(block.value, 'name') === undefined) return other;
      const category = textOf(toldOf(block.value), 'category');
      const result = {
        name: resultName(block.value),
        value,
        ...(category === undefined ? {} : { category }),
      };
      return [{ ...part, kind: 'set-result', ...result }];
    }
    case 'Core.SetGroupMembership': {
      const change = groupChange({ value: config, pointer: child(block.pointer, 'config') });
      return change === undefined ? other : [{ ...part, ...change }];
    }
    case 'Core.Webhook': {
      const method = textOf(config, 'method');
      const url = textOf(config, 'url');
      if (method === undefined || url === undefined) return other;
      const headers = textsOf(property(config, 'headers'));
      const body = textOf(config, 'body');
      return [
        {
          ...part,
          kind: 'webhook',
          method,
          url,
          ...(headers === undefined ? {} : { headers }),
          ...(body === undefined ? {} : { body }),
          resultName: resultName(block.value),
        },
      ];
    }
    case turnWebhook: {
      const call = turnCall(config);
      return call === undefined
        ? other
        : [{ ...part, kind: 'webhook', ...call, resultName: resultName(block.value) }];
    }
    default:
      return other;
  }
}

type GroupChange = Pick<
  Extract<Action, { kind: 'add-to-groups' | 'remove-from-groups' }>,
  'kind' | 'groups' | 'all'
>;

function groupChange(config: Placed): GroupChange | undefined {
  if (property(config.value, 'clear') === true) return { kind: 'remove-from-groups', groups: [], all: true };
  const isMember = property(config.value, 'is_member');
  if (typeof isMember !== 'boolean') return undefined;
  const listed = placedItems(config, 'groups');
  const groups = (listed.length > 0 ? listed : [config]).flatMap(({ value }) => {
    const uuid = textOf(value, 'group_key');
    return uuid === undefined ? [] : [{ uuid, name: textOf(value, 'group_name') ?? uuid }];
  });
  return groups.length === 0
    ? undefined
    : { kind: isMember ? 'add-to-groups' : 'remove-from-groups', groups };
}

function textsOf(value: JsonValue | undefined): Record<string, string> | undefined {
  if (!isObject(value)) return undefined;
  const texts = Object.entries(value).flatMap(([key, text]) =>
    typeof text === 'string' ? [[key, text] as const] : [],
  );
  return Object.fromEntries(texts);
}

function readWait(block: Placed, type: string, context: ReadContext): Wait {
  const at = block.pointer;
  const config = configOf(block.value);
  const number = (key: string) => {
    const value = property(config, key);
    return typeof value === 'number' ? value : undefined;
  };
  if (isSelect(type)) {
    const minimum = number('minimum_choices');
    const maximum = number('maximum_choices');
    return {
      at,
      expects: {
        kind: 'choice',
        choices: readChoices(block, context),
        multiple: type !== 'MobilePrimitives.SelectOneResponse',
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      },
    };
  }
  switch (type) {
    case 'MobilePrimitives.NumericResponse': {
      const minimum = number('validation_minimum');
      const maximum = number('validation_maximum');
      const voice = property(config, 'ivr') ?? property(config, 'IVR');
      const digits = isObject(voice) ? property(voice, 'max_digits') : undefined;
      return {
        at,
        expects: {
          kind: 'number',
          ...(minimum === undefined ? {} : { minimum }),
          ...(maximum === undefined ? {} : { maximum }),
          ...(typeof digits === 'number' ? { maxDigits: digits } : {}),
        },
      };
    }
    case 'SmartDevices.LocationResponse':
      return { at, expects: { kind: 'location' } };
    case 'SmartDevices.PhotoResponse':
      return { at, expects: { kind: 'media', media: 'image' } };
    default:
      if (textOf(toldOf(block.value), 'expects') === 'any') return { at, expects: { kind: 'any' } };
      // On a voice channel an open response is a recording.
      return { at, expects: context.type === 'voice' ? { kind: 'media', media: 'audio' } : { kind: 'text' } };
  }
}
