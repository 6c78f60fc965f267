/** StructureDefinitions as instances: what a snapshot could not be made of. */
import { catalogue, reporter } from '../../findings/message.ts';
import { deepEqual } from '../../fhir/fhirpath/values.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { childNodes, expressionOf, type Node, pointerOf } from '../node.ts';
import type { Run } from '../run.ts';
import { readElementDefinition } from '../structure/element-definition.ts';
import { checkDerivation, isElementPath } from './derivation.ts';
import { show } from './fixed.ts';

export const definitionMessages = catalogue({
  'profile.element-path': {
    severity: 'error',
    title: 'Path of no element',
    text: ({ path }: { path: string }) => `${JSON.stringify(path)} is no path of an element.`,
    why: 'The path of an ElementDefinition starts with the type and has a name after each dot.',
    fix: 'Correct the path.',
  },
  'profile.type-profile-wrong': {
    severity: 'error',
    title: 'Profile of another type',
    text: ({
      element,
      profile,
      type,
      found,
    }: {
      element: string;
      profile: string;
      type: string;
      found: string;
    }) => `${element} is of type ${type}, but its profile ${profile} is on ${found}.`,
    why: 'A profile on a type of an element constrains that type (ElementDefinition.type.profile).',
    fix: 'Name a profile on that type, or correct the type.',
  },
  'profile.fixed-differs-from-base': {
    severity: 'error',
    title: 'Fixed value changed',
    text: ({ element, expected, found }: { element: string; expected: string; found: string }) =>
      `${element} is fixed to ${found}, but the base profile fixes it to ${expected}.`,
    why: 'A profile can only narrow what its base allows; nothing conforms to both values.',
    fix: 'Keep the value of the base, or derive from another base.',
  },
});

const report = reporter(definitionMessages);

export function checkDefinition(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const type = textOf(node.value, 'type');
  checkFixedOfBase(node, node.value, run);
  checkTypeProfiles(node, run);
  checkDerivation(node, node.value, run);
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

function checkTypeProfiles(node: Node, run: Run): void {
  for (const part of childNodes(node, 'differential', false))
    for (const element of childNodes(part, 'element', false))
      for (const type of childNodes(element, 'type', false)) {
        const code = isObject(type.value) ? textOf(type.value, 'code') : undefined;
        const id = isObject(element.value) ? textOf(element.value, 'path') : undefined;
        if (code === undefined || run.structures.type(code) === undefined) continue;
        for (const canonical of childNodes(type, 'profile', false)) {
          if (typeof canonical.value !== 'string') continue;
          // A profile on a backbone element is on the resource that has it.
          const found = run.structures.profile(canonical.value.replace(/#.*$/, ''));
          if (found === undefined || isProfileOn(code, found.type, run)) continue;
          if (code === 'BackboneElement' || found.kind === 'logical') continue;
          const args = { element: id ?? '', profile: show(canonical.value), type: code, found: found.type };
          run.add(canonical, report('profile.type-profile-wrong', args, {}));
        }
      }
}

/** A Count is a kind of Quantity and no profile on it; what is abstract stands for the types below it. */
function isProfileOn(code: string, type: string, run: Run): boolean {
  if (type === code) return true;
  return run.structures.type(code)?.isAbstract === true && run.structures.isKindOf(type, code);
}

function checkFixedOfBase(node: Node, definition: JsonObject, run: Run): void {
  const base = run.structures.profile(textOf(definition, 'baseDefinition') ?? '');
  const differential = definition['differential'];
  if (base === undefined || !isObject(differential)) return;
  for (const [i, json] of listOf(differential, 'element').entries()) {
    if (!isObject(json)) continue;
    const { id, fixed } = readElementDefinition(json);
    const expected = fixed === undefined ? undefined : base.elementById(id)?.definition.fixed;
    if (fixed === undefined || expected === undefined || deepEqual(fixed.value, expected.value)) continue;
    const args = { element: id, expected: show(expected.value), found: show(fixed.value) };
    const pointer = child(pointerOf(node), 'differential', 'element', i);
    const expression = `${expressionOf(node)}.differential.element[${i}]`;
    run.add(node, { ...report('profile.fixed-differs-from-base', args, {}), pointer, expression });
  }
}
