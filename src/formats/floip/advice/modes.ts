import type { Finding } from '../../../findings/finding.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { type FlowScope, type Placed, placeIn } from '../rules/rule.ts';
import { configOf, isSelect, placedItems, typeOf } from '../shape.ts';
import { type FlowAdvice, report } from './advice.ts';

/** "TEXT: general text-based interactions. This includes SMS and USSD". */
const contentFor: Readonly<Record<string, readonly string[]>> = {
  TEXT: ['TEXT', 'SMS', 'USSD'],
  SMS: ['SMS', 'TEXT'],
  USSD: ['USSD', 'TEXT'],
};

export function modesOf(scope: FlowScope): string[] {
  return listOf(scope.value, 'supported_modes').filter((mode) => typeof mode === 'string');
}

/** Every prompt has content for each mode that the flow supports. */
export const contentForModes: FlowAdvice = ({ scope, resources }) => {
  const prompts = scope.blocks.flatMap(promptsOf);
  return modesOf(scope).flatMap((mode) => {
    const wanted = contentFor[mode] ?? [mode];
    const missing = prompts.filter(({ id }) => {
      const resource = resources.get(id);
      return resource !== undefined && !hasContent(resource, wanted);
    });
    const [first] = missing;
    if (first === undefined) return [];
    const args = { mode, missing: missing.length, first: first.pointer };
    return [report('floip.mode-content-missing', args, placeIn(scope, first.pointer))];
  });
};

/** What a block says or asks; choices need no prompt of their own on every mode. */
function promptsOf(block: Placed): { readonly id: string; readonly pointer: string }[] {
  if (!/^(?:MobilePrimitives|SmartDevices)\./.test(typeOf(block.value))) return [];
  const config = configOf(block.value);
  const key = ['question_prompt', 'prompt', 'message'].find((one) => textOf(config, one) !== undefined);
  const id = key === undefined ? undefined : textOf(config, key);
  return key === undefined || id === undefined ? [] : [{ id, pointer: child(block.pointer, 'config', key) }];
}

function hasContent(resource: Placed, modes: readonly string[]): boolean {
  return placedItems(resource, 'values').some(
    ({ value }) =>
      (textOf(value, 'value') ?? '') !== '' &&
      listOf(value, 'modes').some((mode) => typeof mode === 'string' && modes.includes(mode)),
  );
}

const smart = ['OFFLINE', 'RICH_MESSAGING'];

/** Blocks of smart devices are for modes that have such devices. */
export const blocksForModes: FlowAdvice = ({ scope }) => {
  const others = modesOf(scope).filter((mode) => !smart.includes(mode));
  if (others.length === 0) return [];
  return scope.blocks.flatMap((block) => {
    const type = typeOf(block.value);
    if (!type.startsWith('SmartDevices.')) return [];
    const args = { type, modes: others.join(', '), supported: smart.join(' and ') };
    return [report('floip.mode-of-block', args, placeIn(scope, child(block.pointer, 'type')))];
  });
};

/** A flow for the phone says how an answer ends, and what each key means. */
export const settingsForVoice: FlowAdvice = ({ scope }) =>
  modesOf(scope).includes('IVR') ? scope.blocks.flatMap((block) => missingForVoice(scope, block)) : [];

function missingForVoice(scope: FlowScope, block: Placed): Finding[] {
  const type = typeOf(block.value);
  const config = configOf(block.value);
  const place = placeIn(scope, child(block.pointer, 'config'));
  const lacks = (setting: string, what: string) => [
    report('floip.voice-setting-missing', { setting, what }, place),
  ];
  if (type === 'MobilePrimitives.NumericResponse' && !hasVoiceSetting(config, 'max_digits'))
    return lacks('"max_digits"', 'after how many keys the number is complete');
  if (type === 'MobilePrimitives.OpenResponse' && !hasVoiceSetting(config, 'max_duration_seconds'))
    return lacks('"max_duration_seconds"', 'how long the answer is recorded');
  if (!isSelect(type) || scope.version !== '1.0.0-rc4') return [];
  const choices = placedItems({ value: config, pointer: '' }, 'choices');
  const silent = choices.filter(({ value }) => !isObject(property(value, 'ivr_test')));
  return silent.length === 0
    ? []
    : lacks(`"ivr_test" on ${silent.length} of ${choices.length} choices`, 'which key selects them');
}

function hasVoiceSetting(config: JsonObject, key: string): boolean {
  const voice = property(config, 'IVR') ?? property(config, 'ivr');
  return isObject(voice) && typeof property(voice, key) === 'number';
}
