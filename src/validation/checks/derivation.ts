/** Profiles as instances: a differential asks no more and no less than its base allows (FHIR R4, Profiling FHIR). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { expressionOf, type Node, pointerOf } from '../node.ts';
import type { Run } from '../run.ts';
import type { DifferentialFault } from '../snapshot/differential-faults.ts';
import { differentialFaults } from '../snapshot/snapshot.ts';
import { show } from './fixed.ts';

/** What each message says: the element, what the base has, what the differential asks. */
export interface DerivationArgs {
  readonly path: string;
  readonly base: string;
  readonly found: string;
}

const why = 'A profile only narrows what its base allows (FHIR R4, Profiling FHIR).';

export const derivationMessages = catalogue({
  'profile.differential-path': {
    severity: 'error',
    title: 'Element that the base does not have',
    text: ({ path, base }: DerivationArgs) =>
      `${show(path)} is no element of ${base}, the base of the profile.`,
    why: 'A differential constrains elements of its base; with another one no snapshot can be made.',
    fix: 'Correct the path, or derive from the base that has the element.',
  },
  'profile.differential-type': {
    severity: 'error',
    title: 'Type that the base does not allow',
    text: ({ path, base, found }: DerivationArgs) =>
      `${show(path)} is given the type ${show(found)}, the base allows ${base.slice(0, 300)}.`,
    why,
    fix: 'Keep to the types of the base.',
  },
  'profile.differential-min': {
    severity: 'error',
    title: 'Fewer than the base needs',
    text: ({ path, base, found }: DerivationArgs) =>
      `${show(path)} is given the minimum ${found}, the base has ${base}.`,
    why,
    fix: 'Raise the minimum to that of the base, or leave it out.',
  },
  'profile.differential-max': {
    severity: 'error',
    title: 'More than the base allows',
    text: ({ path, base, found }: DerivationArgs) =>
      `${show(path)} is given the maximum ${found === 'Infinity' ? '*' : found}, the base has ${base}.`,
    why,
    fix: 'Lower the maximum to that of the base, or leave it out.',
  },
  'profile.differential-must-support': {
    severity: 'error',
    title: 'mustSupport taken back',
    text: ({ path }: DerivationArgs) =>
      `${show(path)} must be supported in the base, and the profile takes that back.`,
    why,
    fix: 'Leave mustSupport out.',
  },
  'profile.differential-value-type': {
    severity: 'error',
    title: 'Value of another type',
    text: ({ path, base, found }: DerivationArgs) =>
      `${show(path)} has ${found}, and can only be ${base.slice(0, 300)}.`,
    why: 'A fixed value, a pattern and a limit are of a type that the element can have (ElementDefinition).',
    fix: 'Give the value in a type of the element.',
  },
  'profile.differential-repeated': {
    severity: 'error',
    title: 'Element constrained twice',
    text: ({ path }: DerivationArgs) =>
      `${show(path)} stands twice in the differential, and no slice is named.`,
    why: 'Each element of a differential is another element or slice of the base; a slice has a sliceName (ElementDefinition.slicing).',
    fix: 'Give the slice its sliceName, or join the two elements.',
  },
  'profile.differential-order': {
    severity: 'error',
    title: 'Elements out of order',
    text: ({ path, base }: DerivationArgs) =>
      `${show(path)} comes after ${base}, which follows it in the base.`,
    why: 'A differential has the order of the snapshot; without ids, that is what tells which slice an element is in (ElementDefinition.slicing).',
    fix: 'Put the elements in the order of the base.',
  },
  'profile.differential-slice-name': {
    severity: 'error',
    title: 'Name of a slice by type',
    text: ({ path, base, found }: DerivationArgs) =>
      `The slice ${show(found)} of ${show(path)} must be named ${base}, by its type.`,
    why: 'A slice of one type has the name of the element with that type, as JSON has it (ElementDefinition.slicing).',
    fix: 'Rename the slice.',
  },
  'profile.differential-slice-single': {
    severity: 'error',
    title: 'Slices of what does not repeat',
    text: ({ path }: DerivationArgs) => `${show(path)} is sliced, and there can only be one of it.`,
    why: 'What repeats in the base resource can be sliced, and what has a choice of types (ElementDefinition.slicing).',
    fix: 'Constrain the element itself.',
  },
  'profile.differential-discriminator': {
    severity: 'error',
    title: 'Discriminator that leads nowhere',
    text: ({ path, found }: DerivationArgs) =>
      `${show(path)} is sliced by ${show(found)}, which is no element of it.`,
    why: 'Slices are told apart by an element of what is sliced (ElementDefinition.slicing.discriminator.path).',
    fix: 'Correct the path of the discriminator.',
  },
  'profile.differential-slice-impossible': {
    severity: 'error',
    title: 'Slice that no value can have',
    text: ({ base, found }: DerivationArgs) =>
      `The slice ${show(found)} can have no value: the slice ${show(base)} of another type must be there.`,
    why: 'An element with a choice of types has one value (ElementDefinition.slicing).',
    fix: 'Set the minimum on the element itself, or leave the other slice out.',
  },
});

const report = reporter(derivationMessages);

export function checkDerivation(node: Node, definition: JsonObject, run: Run): void {
  if (textOf(definition, 'derivation') !== 'constraint' || !isObject(definition['differential'])) return;
  const elements = listOf(definition['differential'], 'element');
  const { structures } = run;
  const faults = differentialFaults(definition, structures.definitions, (type, ancestor) =>
    structures.isKindOf(type, ancestor),
  );
  for (const fault of faults) {
    // A path that can be of no element is told as such.
    if (fault.kind === 'path' && !isElementPath(fault.path, textOf(definition, 'type'))) continue;
    // Elements that are no objects are told by the walk, and not counted in the faults.
    const index = indexOf(elements, fault.index);
    const pointer = child(pointerOf(node), 'differential', 'element', index);
    const expression = `${expressionOf(node)}.differential.element[${index}]`;
    run.add(node, { ...findingOf(fault), pointer, expression });
  }
}

function findingOf({ kind, path, base, found }: DifferentialFault) {
  return report(`profile.differential-${kind}`, { path, base, found }, {});
}

/** True if a path starts with the type and has a name after each dot. */
export function isElementPath(path: string, type: string | undefined): boolean {
  const [first = '', ...rest] = path.split('.');
  const root = type?.replace(/^.*\//, '') ?? first;
  return first === root && rest.every((name) => name !== '' && !/\s/.test(name));
}

function indexOf(elements: readonly unknown[], nth: number): number {
  let left = nth;
  for (const [i, element] of elements.entries()) if (isObject(element) && left-- === 0) return i;
  return nth;
}
