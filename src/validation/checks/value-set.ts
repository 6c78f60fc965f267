/** ValueSet as an instance: what its compose names is there and is what it is taken for (FHIR R4 section 4.9). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { show } from './fixed.ts';

export const valueSetMessages = catalogue({
  'profile.value-set-system': {
    severity: 'error',
    title: 'Not the URI of a code system',
    text: ({ found, fault }: { found: string; fault: string }) => `The system ${found} ${fault}.`,
    why: 'ValueSet.compose.include.system is the absolute URI of the code system that the codes are of.',
    fix: 'Write the url of the code system.',
  },
  'profile.value-set-code': {
    severity: 'error',
    title: 'Code not in its system',
    text: ({ code, system }: { code: string; system: string }) =>
      `The code system ${system} has no code ${code}.`,
    why: 'A value set selects codes of code systems; it can not make any.',
    fix: 'Correct the code or the system.',
  },
  'profile.value-set-filter': {
    severity: 'error',
    title: 'Filter that selects nothing',
    text: ({ property, value, expected }: { property: string; value: string; expected: string }) =>
      `A filter on ${property} has ${expected} as its value, found ${value}.`,
    why: 'The value of a filter is of the type of its property (ValueSet.compose.include.filter.value).',
    fix: 'Correct the value.',
  },
});

const report = reporter(valueSetMessages);

export function checkValueSet(node: Node, run: Run): void {
  for (const compose of childNodes(node, 'compose', false))
    for (const name of ['include', 'exclude'])
      for (const part of childNodes(compose, name, false)) checkPart(part, run);
}

function checkPart(part: Node, run: Run): void {
  const system = isObject(part.value) ? textOf(part.value, 'system') : undefined;
  if (!isObject(part.value) || system === undefined) return;
  const version = textOf(part.value, 'version');
  const fault = systemFault(system, version, run);
  if (fault !== undefined) {
    run.add(part, report('profile.value-set-system', { found: show(system), fault }, {}));
    return;
  }
  for (const concept of childNodes(part, 'concept', false)) {
    const code = isObject(concept.value) ? textOf(concept.value, 'code') : undefined;
    if (code !== undefined && run.terminology.hasCode(system, code, version) === 'out')
      run.add(concept, report('profile.value-set-code', { code: show(code), system: show(system) }, {}));
  }
  for (const filter of childNodes(part, 'filter', false)) checkFilter(filter, system, version, run);
}

function systemFault(system: string, version: string | undefined, run: Run): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(system)) return 'is no absolute URI';
  const known = run.terminology.codeSystem(system, version) ?? run.terminology.codeSystem(system);
  if (known?.supplements !== undefined) return `is a supplement; its codes are those of ${known.supplements}`;
  if (known === undefined && run.structures.definitions.get('ValueSet', system) !== undefined)
    return 'is the url of a value set';
  return undefined;
}

function checkFilter(filter: Node, system: string, version: string | undefined, run: Run): void {
  if (!isObject(filter.value)) return;
  const [property, op, value] = ['property', 'op', 'value'].map((key) =>
    isObject(filter.value) ? textOf(filter.value, key) : undefined,
  );
  if (property === undefined || op === undefined || value === undefined) return;
  const add = (expected: string) => {
    const args = { property: show(property), value: show(value), expected };
    run.add(filter, report('profile.value-set-filter', args, {}));
  };
  if (op === 'exists') {
    if (value !== 'true' && value !== 'false') add('true or false');
    return;
  }
  if (['is-a', 'descendent-of', 'is-not-a', 'generalizes'].includes(op)) {
    if (property === 'concept' && run.terminology.hasCode(system, value, version) === 'out')
      add('a code of the system');
    return;
  }
  if (op !== '=') return;
  const type = run.terminology.codeSystem(system, version)?.propertyType(property);
  if (type === 'boolean' && value !== 'true' && value !== 'false') add('true or false');
  if (type === 'Coding') checkCoded(value, add, run);
}

/** Codings are written as `system|version#code` in a filter. */
function checkCoded(value: string, add: (expected: string) => void, run: Run): void {
  const [, system = '', version, code = ''] = /^([^|#]+)(?:\|([^#]*))?#(.+)$/.exec(value) ?? [];
  if (code === '') add('system#code');
  else if (run.terminology.hasCode(system, code, version) === 'out') add('a code that its system has');
}
