/** What a differential asks that its base does not allow: a profile only narrows. */
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import type { ElementNode } from './element-nodes.ts';

export type FaultKind =
  | 'path'
  | 'type'
  | 'min'
  | 'max'
  | 'must-support'
  | 'value-type'
  | 'repeated'
  | 'order'
  | 'slice-name'
  | 'slice-single'
  | 'discriminator'
  | 'slice-impossible';

export interface DifferentialFault {
  readonly kind: FaultKind;
  /** Index of the element in the differential. */
  readonly index: number;
  /** Its path. */
  readonly path: string;
  /** What the base has, and what the differential asks. */
  readonly base: string;
  readonly found: string;
}

/** True if a type is another, or a specialization of it. */
export type IsKindOf = (type: string, ancestor: string) => boolean;

const abstractTypes = new Set(['Resource', 'DomainResource', 'Element', 'BackboneElement', 'Base', '*']);

/** Compares an element of a differential with the element of the base that it constrains. */
export function faultsOf(
  node: ElementNode,
  element: JsonObject,
  index: number,
  isKindOf: IsKindOf,
): DifferentialFault[] {
  const path = textOf(element, 'path') ?? '';
  const faults: DifferentialFault[] = [];
  const add = (kind: FaultKind, base: string, found: string) => {
    faults.push({ kind, index, path, base, found });
  };
  const [before, asked] = [codesOf(node.json), codesOf(element)];
  const allows = (type: string) =>
    before.some(
      (code) =>
        code === type ||
        (abstractTypes.has(code) && isKindOf(type, code)) ||
        code === '*' ||
        isOfFhirPath(code),
    );
  const wrong = before.length === 0 ? undefined : asked.find((type) => !allows(type));
  if (wrong !== undefined) add('type', before.join(', '), wrong);

  const [min, max] = [numberOf(element['min']), numberOf(element['max'])];
  const [least, most] = [numberOf(node.json['min']), numberOf(node.json['max'])];
  if (min !== undefined && least !== undefined && min < least && node.sliceName === undefined)
    add('min', String(least), String(min));
  // A slice has what its element leaves it.
  const isSlice = node.sliceName !== undefined && node.before === node.json;
  if (max !== undefined && most !== undefined && max > most && !isSlice)
    add('max', String(most), String(max));
  if (element['mustSupport'] === false && node.json['mustSupport'] === true)
    add('must-support', 'true', 'false');

  const { base } = node.json;
  const isSliced = isObject(element['slicing']) && node.sliceName === undefined;
  if (isSliced && !node.name.endsWith('[x]') && isObject(base) && base['max'] === '1')
    add('slice-single', '1', path);

  const types = asked.length > 0 ? asked : before;
  for (const key of Object.keys(element)) {
    const suffix = /^(?:fixed|pattern|minValue|maxValue)([A-Z]\w*)$/.exec(key)?.[1];
    if (suffix === undefined || types.length === 0) continue;
    const fits = types.some((type) => isValueFor(suffix, type, isKindOf));
    if (!fits) add('value-type', types.join(', '), key);
  }
  return faults;
}

/** A value is written with its own type, with one above it, or with what FHIRPath calls it. */
function isValueFor(suffix: string, type: string, isKindOf: IsKindOf): boolean {
  if (isOfFhirPath(type) || abstractTypes.has(type)) return true;
  const own = suffix.charAt(0).toLowerCase() + suffix.slice(1);
  return [own, suffix].some((name) => name === type || isKindOf(type, name) || isKindOf(name, type));
}

/** Ids and urls have types of FHIRPath in the specification; what is written for them in FHIR's terms is the same. */
function isOfFhirPath(type: string): boolean {
  return type.startsWith('http://hl7.org/fhirpath/');
}

function codesOf(element: JsonObject): string[] {
  return listOf(element, 'type')
    .filter(isObject)
    .map((type) => textOf(type, 'code') ?? '')
    .filter((code) => code !== '');
}

function numberOf(value: unknown): number | undefined {
  if (value === '*') return Infinity;
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isInteger(number) ? number : undefined;
}
