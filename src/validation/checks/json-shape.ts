/** The shape of FHIR's JSON (FHIR R4 section 2.6.1): which keys, arrays, nulls and empty things there may be. */
import { catalogue, reporter } from '../../findings/message.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';

export const jsonShapeMessages = catalogue({
  'profile.not-an-object': {
    severity: 'error',
    title: 'Not an object',
    text: ({ found }: { found: string }) => `Expected an object, found ${found}.`,
    why: 'Resources and complex types are JSON objects (FHIR R4 section 2.6.1).',
    fix: 'Write it as an object.',
  },
  'profile.resource-type-missing': {
    severity: 'error',
    title: 'No resourceType',
    text: () => 'A resource says what it is in "resourceType", which is missing.',
    why: 'Without its type a resource can not be read (FHIR R4 section 2.6.1.5).',
    fix: 'Add "resourceType".',
  },
  'profile.resource-type-unknown': {
    severity: 'error',
    title: 'Unknown resourceType',
    text: ({ type }: { type: string }) =>
      `${JSON.stringify(type.slice(0, 100))} is not a type of resource that is known.`,
    why: 'Only the types of FHIR R4, and those that a package defines, can be checked.',
    fix: 'Correct "resourceType".',
  },
  'profile.unknown-property': {
    severity: 'error',
    title: 'Unknown property',
    text: ({ key, type }: { key: string; type: string }) =>
      `${type} has no element ${JSON.stringify(key.slice(0, 100))}.`,
    why: 'FHIR does not allow properties that its definitions do not have; extensions are the way to add.',
    fix: 'Correct the name, or use an extension.',
    example: {
      wrong: '{"resourceType": "Patient", "surname": "Doe"}',
      right: '{"resourceType": "Patient", "name": [{"family": "Doe"}]}',
    },
  },
  'profile.array-expected': {
    severity: 'error',
    title: 'Array expected',
    text: ({ key }: { key: string }) => `"${key}" may repeat, so it must be an array, even of one.`,
    why: 'An element that can repeat is an array always (FHIR R4 section 2.6.1.2).',
    fix: 'Put the value in an array.',
  },
  'profile.array-unexpected': {
    severity: 'error',
    title: 'No array expected',
    text: ({ key }: { key: string }) => `"${key}" does not repeat, so it must not be an array.`,
    why: 'An element that can not repeat is never an array (FHIR R4 section 2.6.1.2).',
    fix: 'Write the value without the array.',
  },
  'profile.empty-array': {
    severity: 'error',
    title: 'Empty array',
    text: ({ key }: { key: string }) => `"${key}" is an empty array; leave it out instead.`,
    why: 'Arrays are never empty in FHIR (FHIR R4 section 2.6.1.2).',
    fix: 'Remove the property.',
  },
  'profile.empty-object': {
    severity: 'error',
    title: 'Empty element',
    text: () => 'An element must have a value or children, found an empty object.',
    why: 'Objects are never empty in FHIR (FHIR R4 section 2.6.1, invariant ele-1).',
    fix: 'Remove the element.',
  },
  'profile.only-id': {
    severity: 'error',
    title: 'Element with nothing but an id',
    text: () => 'An element must have a value or children beside its id.',
    why: 'An id names what is in an element; with nothing in it there is no element (FHIR R4 invariant ele-1).',
    fix: 'Remove the element, or give it its value.',
  },
  'profile.null-value': {
    severity: 'error',
    title: 'Null',
    text: () => 'null stands for nothing here; leave the property out.',
    why: 'null is allowed in arrays of primitives only, where the underscore property has an extension (FHIR R4 section 2.6.1.3).',
    fix: 'Remove the property, or the item of the array.',
  },
  'profile.too-deep': {
    severity: 'error',
    title: 'Nested too deeply',
    text: ({ limit }: { limit: number }) => `More than ${limit} levels are nested; nothing was checked.`,
    why: 'Resources of unbounded depth could exhaust the machine that checks them.',
    fix: 'Reduce the nesting.',
  },
});

const report = reporter(jsonShapeMessages);

/** Reports a fault of the JSON itself. */
export function jsonFault<K extends keyof typeof jsonShapeMessages>(
  node: Node,
  code: K,
  args: Parameters<(typeof jsonShapeMessages)[K]['text']>[0] extends undefined
    ? Record<string, never>
    : NonNullable<Parameters<(typeof jsonShapeMessages)[K]['text']>[0]>,
  run: Run,
): void {
  run.add(
    node,
    (report as (code: string, args: unknown, place: object) => ReturnType<typeof report>)(code, args, {}),
  );
}
