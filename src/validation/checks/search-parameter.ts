/** SearchParameter as an instance (FHIR R4 section 2.17). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { textsOf } from '../structure/element-definition.ts';

export const searchParameterMessages = catalogue({
  'profile.search-components': {
    severity: 'error',
    title: 'Composite of fewer than two',
    text: ({ found }: { found: number }) =>
      `A composite search parameter has two components or more, found ${found}.`,
    why: 'A composite parameter joins others (SearchParameter.component).',
    fix: 'Add the components, or correct the type.',
  },
  'profile.search-derived': {
    severity: 'error',
    title: 'Differs from what it is derived from',
    text: ({ what, expected, found }: { what: string; expected: string; found: string }) =>
      `The ${what} of the parameter that it is derived from is ${expected}, found ${found}.`,
    why: 'A derived search parameter searches no more than the one that it is derived from.',
    fix: 'Correct it, or derivedFrom.',
  },
});

const report = reporter(searchParameterMessages);

export function checkSearchParameter(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const type = textOf(node.value, 'type');
  const components = listOf(node.value, 'component').length;
  if (type === 'composite' && components < 2)
    run.add(node, report('profile.search-components', { found: components }, {}));
  const derivedFrom = textOf(node.value, 'derivedFrom');
  const origin =
    derivedFrom === undefined ? undefined : run.structures.definitions.get('SearchParameter', derivedFrom);
  if (origin === undefined) return;
  const expected = textOf(origin, 'type');
  if (type !== undefined && expected !== undefined && expected !== type)
    run.add(node, report('profile.search-derived', { what: 'type', expected, found: type }, {}));
  const bases = textsOf(origin, 'base');
  for (const base of textsOf(node.value, 'base')) {
    if (bases.includes(base) || bases.includes('Resource')) continue;
    const args = { what: 'base', expected: bases.join(' or '), found: base };
    run.add(node, report('profile.search-derived', args, {}));
  }
}
