/** A place in a resource where a mutation can be made. */
import { isObject, type JsonObject, type JsonValue, textOf } from '../../../src/text/json-value.ts';
import { allChildNodes, Node } from '../../../src/validation/node.ts';
import type { Structures } from '../../../src/validation/structures.ts';
import type { Random } from './random.ts';

export interface Place {
  readonly node: Node;
  /** The object whose property this is. */
  readonly holder: JsonObject;
  readonly structures: Structures;
  readonly random: Random;
}

/** One way to change a resource; false if it does not apply to this place. */
export interface Mutation {
  readonly name: string;
  readonly apply: (place: Place) => boolean;
}

/** Every element of a resource; an element that no definition knows is left out. */
export function placesOf(resource: JsonObject, structures: Structures, random: Random): Place[] {
  const type = textOf(resource, 'resourceType') ?? '';
  const contents = structures.type(type)?.rules;
  const from = { parent: undefined, key: '', name: '', index: -1, scope: undefined };
  const root = new Node({ ...from, type, value: resource, contents });
  const places: Place[] = [];
  const rest = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const holder = node.parent === undefined ? resource : node.parent.value;
    if (isObject(holder)) places.push({ node, holder, structures, random });
    rest.push(...allChildNodes(node));
  }
  return places;
}

export function isRoot({ node }: Place): boolean {
  return node.parent === undefined;
}

export function setValue({ node, holder }: Place, value: JsonValue): boolean {
  if (node.parent === undefined) return false;
  const list = holder[node.key];
  if (node.index < 0) holder[node.key] = value;
  else if (Array.isArray(list)) list[node.index] = value;
  return true;
}

export function removeValue({ node, holder }: Place): boolean {
  if (node.parent === undefined) return false;
  const list = holder[node.key];
  if (Array.isArray(list) && list.length > 1) list.splice(node.index, 1);
  else Reflect.deleteProperty(holder, node.key);
  return true;
}

/** A value that is right for a type. */
export function goodValue(type: string): JsonValue {
  return structuredClone(goodValues[type] ?? 'text');
}

/** Key of a choice element for one of its types. */
export function choiceKey(name: string, type: string): string {
  return name + type.charAt(0).toUpperCase() + type.slice(1);
}

const goodValues: Readonly<Record<string, JsonValue>> = {
  boolean: true,
  integer: 7,
  positiveInt: 7,
  unsignedInt: 7,
  decimal: 7.5,
  string: 'Some text',
  markdown: 'Some *text*',
  code: 'final',
  id: 'an-id',
  uri: 'urn:some:thing',
  url: 'http://example.org/page',
  canonical: 'http://example.org/fhir/ValueSet/some',
  oid: 'urn:oid:1.2.3',
  uuid: 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520',
  date: '2021-03-04',
  dateTime: '2021-03-04T05:06:07Z',
  instant: '2021-03-04T05:06:07.008Z',
  time: '05:06:07',
  base64Binary: 'YWJj',
  Coding: { system: 'http://example.org/codes', code: 'a' },
  CodeableConcept: { text: 'Some text' },
  Quantity: { value: 3, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
  Reference: { display: 'Somebody' },
  Period: { start: '2020-01-01', end: '2021-01-01' },
  Range: { low: { value: 1 }, high: { value: 2 } },
  Ratio: { numerator: { value: 1 }, denominator: { value: 2 } },
  Identifier: { system: 'urn:some:system', value: '1' },
  HumanName: { family: 'Kamara' },
  Attachment: { url: 'http://example.org/file' },
  Age: { value: 3, unit: 'a', system: 'http://unitsofmeasure.org', code: 'a' },
  Duration: { value: 3, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' },
  Timing: { code: { text: 'daily' } },
  Money: { value: 3, currency: 'USD' },
  Annotation: { text: 'A note' },
};
