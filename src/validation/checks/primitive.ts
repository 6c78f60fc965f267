/** Primitive values: their JSON type and their format (FHIR R4 section 2.24.0.1). */
import { catalogue, reporter } from '../../findings/message.ts';
import { type Node, pointerOf } from '../node.ts';
import type { Run } from '../run.ts';
import { isExample } from './extension.ts';
import { show } from './fixed.ts';
import { checkNarrative } from './narrative.ts';
import { primitiveFault } from './primitive-formats.ts';

export const primitiveMessages = catalogue({
  'profile.value-type': {
    severity: 'error',
    title: 'Wrong kind of value',
    text: ({ type, expected, found }: { type: string; expected: string; found: string }) =>
      `The value of a ${type} must be ${expected}, found ${found}.`,
    why: 'Each primitive type has one JSON type (FHIR R4 section 2.6.1.3).',
    fix: 'Write numbers and booleans without quotes, all else with quotes.',
    example: {
      wrong: '{"resourceType": "Patient", "active": "true"}',
      right: '{"resourceType": "Patient", "active": true}',
    },
  },
  'profile.format': {
    severity: 'error',
    title: 'Wrong format',
    text: ({ type, fault, found }: { type: string; fault: string; found: string }) =>
      `${found} is no ${type}: ${fault}.`,
    why: 'Each primitive type has a format (FHIR R4 section 2.24.0.1).',
    fix: 'Write the value in the format of its type.',
  },
  'profile.canonical-fragment': {
    severity: 'error',
    title: 'No such contained resource',
    text: ({ found }: { found: string }) => `There is no contained resource ${found}.`,
    why: 'A canonical that starts with "#" names a contained resource by its id.',
    fix: 'Add the contained resource, or correct the id.',
  },
  'profile.whitespace': {
    severity: 'warning',
    title: 'Space at the ends',
    text: ({ found }: { found: string }) => `${found} starts or ends with white space.`,
    why: 'Such spaces are lost or misread by many systems.',
    fix: 'Remove the spaces.',
  },
  'profile.control-character': {
    severity: 'warning',
    title: 'Control character',
    text: ({ found }: { found: string }) => `${found} holds a control character.`,
    why: 'A text should hold no characters below 32 but tabs and ends of lines (FHIR R4 section 2.24.0.1).',
    fix: 'Remove the character.',
  },
  'profile.example-url': {
    severity: 'error',
    title: 'Address of an example',
    text: ({ found }: { found: string }) => `${found} is an address for examples, where nothing is.`,
    why: 'The check was asked to refuse addresses such as example.org, which lead nowhere.',
    fix: 'Write the real address.',
  },
});

const report = reporter(primitiveMessages);

const jsonTypes: Readonly<Record<string, 'number' | 'boolean'>> = {
  boolean: 'boolean',
  integer: 'number',
  positiveInt: 'number',
  unsignedInt: 'number',
  decimal: 'number',
};

export function checkPrimitive(node: Node, run: Run): void {
  const { value, type } = node;
  if (value === undefined) return;
  const expected = jsonTypes[type] ?? 'string';
  if (typeof value !== expected) {
    run.add(node, report('profile.value-type', { type, expected: `a ${expected}`, found: show(value) }, {}));
    return;
  }
  if (type === 'xhtml') {
    checkNarrative(node, run);
    return;
  }
  const fault = primitiveFault(type, value) ?? integerFault(node, run);
  if (fault !== undefined) run.add(node, report('profile.format', { type, fault, found: show(value) }, {}));
  else if (type === 'canonical' && typeof value === 'string' && value.startsWith('#'))
    checkFragment(node, value, run);
  else if (type === 'url' && typeof value === 'string') checkExample(node, value, run);
  else if (typeof value === 'string' && (type === 'string' || type === 'markdown'))
    checkText(node, value, run);
}

/** An integer is written without a fraction or an exponent, whatever its value (FHIR R4 section 2.24.0.1). */
function integerFault(node: Node, run: Run): string | undefined {
  if (run.options.numberText === undefined || typeof node.value !== 'number' || node.type === 'decimal')
    return undefined;
  const written = run.options.numberText(pointerOf(node));
  return written === undefined || /^-?\d+$/.test(written)
    ? undefined
    : `a whole number is written without a fraction or an exponent, found ${written}`;
}

function checkExample(node: Node, value: string, run: Run): void {
  if (!run.context.allowExampleUrls && isExample(value))
    run.add(node, report('profile.example-url', { found: show(value) }, {}));
}

function checkText(node: Node, value: string, run: Run): void {
  const trimmed = value.trim();
  if (trimmed !== value && (node.type === 'string' || trimmed === ''))
    run.add(node, report('profile.whitespace', { found: show(value) }, {}));
  if (controlCharacter.test(value))
    run.add(node, report('profile.control-character', { found: show(value) }, {}));
}

// eslint-disable-next-line no-control-regex -- the characters that a string should not hold
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function checkFragment(node: Node, value: string, run: Run): void {
  if (run.resolve(value, node) === undefined)
    run.add(node, report('profile.canonical-fragment', { found: show(value) }, {}));
}
