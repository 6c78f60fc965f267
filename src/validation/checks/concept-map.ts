/** ConceptMap: the codes of its groups are those of the code systems that it names (FHIR R4 section 4.10). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { show } from './fixed.ts';

export const conceptMapMessages = catalogue({
  'profile.concept-map-code': {
    severity: 'error',
    title: 'Code not in the mapped system',
    text: ({ code, system }: { code: string; system: string }) =>
      `The code system ${system} has no code ${code}.`,
    why: 'The codes of a group are codes of its source and its target (ConceptMap.group.source and target).',
    fix: 'Correct the code, or the code system of the group.',
  },
});

const report = reporter(conceptMapMessages);

export function checkConceptMap(node: Node, run: Run): void {
  for (const group of childNodes(node, 'group', false)) {
    if (!isObject(group.value)) continue;
    const [source, target] = [textOf(group.value, 'source'), textOf(group.value, 'target')];
    for (const element of childNodes(group, 'element', false)) {
      checkCode(element, source, run);
      for (const mapped of childNodes(element, 'target', false)) checkCode(mapped, target, run);
    }
  }
}

function checkCode(node: Node, system: string | undefined, run: Run): void {
  const code = isObject(node.value) ? textOf(node.value, 'code') : undefined;
  if (code === undefined || system === undefined || run.terminology.hasCode(system, code) !== 'out') return;
  run.add(node, report('profile.concept-map-code', { code: show(code), system }, {}));
}
