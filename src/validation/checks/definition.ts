/** StructureDefinitions as instances: what a snapshot could not be made of. */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { expressionOf, type Node, pointerOf } from '../node.ts';
import type { Run } from '../run.ts';

export const definitionMessages = catalogue({
  'profile.element-path': {
    severity: 'error',
    title: 'Path of no element',
    text: ({ path }: { path: string }) => `${JSON.stringify(path)} is no path of an element.`,
    why: 'The path of an ElementDefinition starts with the type and has a name after each dot.',
    fix: 'Correct the path.',
  },
});

const report = reporter(definitionMessages);

export function checkDefinition(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const type = textOf(node.value, 'type');
  for (const part of ['snapshot', 'differential']) {
    const elements = node.value[part];
    if (!isObject(elements)) continue;
    for (const [i, element] of listOf(elements, 'element').entries()) {
      const path = isObject(element) ? textOf(element, 'path') : undefined;
      if (path === undefined || isElementPath(path, type)) continue;
      const finding = report('profile.element-path', { path: path.slice(0, 200) }, {});
      const pointer = child(pointerOf(node), part, 'element', i);
      run.add(node, { ...finding, pointer, expression: `${expressionOf(node)}.${part}.element[${i}]` });
    }
  }
}

function isElementPath(path: string, type: string | undefined): boolean {
  const [first = '', ...rest] = path.split('.');
  const root = type?.replace(/^.*\//, '') ?? first;
  return first === root && rest.every((name) => name !== '' && !/\s/.test(name));
}
