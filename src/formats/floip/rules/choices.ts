import type { Finding } from '../../../findings/finding.ts';
import { isObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { configOf, isSelect, placedItems, typeOf } from '../shape.ts';
import { type FlowRule, type FlowScope, type Placed, placeIn, report } from './rule.ts';

/** Choices have names of their own; with `question_prompt` they have prompts and, for voice, digit prompts. */
export const choices: FlowRule = (flow) =>
  flow.blocks.filter(({ value }) => isSelect(typeOf(value))).flatMap((block) => choicesOf(flow, block));

function choicesOf(flow: FlowScope, block: Placed): Finding[] {
  const config: Placed = { value: configOf(block.value), pointer: child(block.pointer, 'config') };
  const listed = placedItems(config, 'choices');
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const asksApart = textOf(config.value, 'question_prompt') !== undefined;
  for (const { value, pointer } of listed) {
    const name = textOf(value, 'name');
    if (name === undefined) continue;
    if (seen.has(name))
      findings.push(report('floip.choice-repeated', { name }, placeIn(flow, child(pointer, 'name'))));
    seen.add(name);
    if (asksApart && flow.version === '1.0.0-rc4' && textOf(value, 'prompt') === undefined)
      findings.push(report('floip.choice-prompt-missing', { name }, placeIn(flow, pointer)));
  }
  const speaks = listOf(flow.value, 'supported_modes').includes('IVR');
  const found = digitPrompts(config);
  const map = property(config.value, 'choices');
  const expected = isObject(map) ? Object.keys(map).length : listed.length;
  const isWrong = saysLength(flow, block) ? found !== expected : found === 0 && expected > 0;
  if (speaks && asksApart && isWrong)
    findings.push(report('floip.digit-prompts-missing', { found, expected }, placeIn(flow, config.pointer)));
  return findings;
}

function digitPrompts(config: Placed): number {
  const voice = property(config.value, 'IVR') ?? property(config.value, 'ivr');
  return isObject(voice) ? listOf(voice, 'digit_prompts').length : 0;
}

/** That there are as many as choices is said of questions for one answer, and from rc4 on of those for several. */
function saysLength(flow: FlowScope, block: Placed): boolean {
  return flow.version === '1.0.0-rc4' || typeOf(block.value) === 'MobilePrimitives.SelectOneResponse';
}
