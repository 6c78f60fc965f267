/** FHIR's XML (FHIR R4 section 2.6.2) read into the JSON of the same resource (section 2.6.1). */
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import type { JsonDocument } from '../../text/json.ts';
import { type JsonObject, type JsonValue, setProperty } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { parseXml, type XmlElement, type XmlLimits } from '../../text/xml-tree.ts';
import { fhirXmlMessages } from './messages.ts';
import { narrativeText } from './narrative-text.ts';
import { expressionOf, type Place, placeBelow, pointerOf } from './place.ts';
import { XmlPositions } from './positions.ts';
import type { XmlContents, XmlMember, XmlTypes } from './types.ts';

const report = reporter(fhirXmlMessages);
const fhirNamespace = 'http://hl7.org/fhir';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

export interface ReadFhirXml {
  /** The resource; missing if the text is not XML, or its root is no resource. */
  readonly document?: JsonDocument;
  /** The name of the root of well-formed XML that is about something else than FHIR. */
  readonly foreign?: string;
  readonly findings: readonly Finding[];
}

/** Told of every part of the resource: its pointer, and where it stands in the text. */
type Record = (pointer: JsonPointer, offset: number) => void;

/**
 * Reads a resource. What the JSON can't hold (unknown elements, a second value where one is allowed) is a finding
 * and left out; what the JSON can hold, right or wrong, is for the validator to judge. Never throws.
 *
 * @param types what the definitions say of the elements
 */
export function readFhirXml(text: string, file: string, types: XmlTypes, limits?: XmlLimits): ReadFhirXml {
  const { root, lines, findings: before } = parseXml(text, file, limits);
  if (root === undefined) return { findings: before };
  if (root.uri !== fhirNamespace && types.resource(root.local) === undefined)
    return { foreign: root.local, findings: before };
  const findings: Finding[] = [];
  const numbers = new Map<JsonPointer, string>();
  const reader = new Reader({
    text,
    types,
    number: (place, written) => numbers.set(pointerOf(place), written),
    add: (finding, offset) => findings.push({ ...finding, file, ...lines.lineColumn(offset) }),
  });
  const value = reader.resource(root, { parent: undefined, key: '', name: root.local, index: -1 });
  const all = [...before, ...findings];
  if (value === undefined) return { findings: all };
  const positions = new XmlPositions(lines, (record) => {
    const again = new Reader({ text, types, add: () => undefined, record });
    again.resource(root, { parent: undefined, key: '', name: root.local, index: -1 });
  });
  const numberText = (pointer: JsonPointer) => numbers.get(pointer);
  return { document: { value, positions, ...(numbers.size > 0 ? { numberText } : {}) }, findings: all };
}

interface Source {
  readonly text: string;
  readonly types: XmlTypes;
  readonly add: (finding: Finding, offset: number) => void;
  readonly record?: Record;
  /** Told of each number that is written otherwise than its value would be: `1.0`. */
  readonly number?: (place: Place, written: string) => void;
}

/** A primitive in two halves, as JSON has it: its value, and its id and extensions. */
interface Primitive {
  readonly value: JsonValue | undefined;
  readonly extra: JsonObject | undefined;
}

class Reader {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  resource(element: XmlElement, place: Place): JsonObject | undefined {
    const contents = this.#source.types.resource(element.local);
    if (contents === undefined) {
      this.#report('fhir-xml.not-a-resource', { element: element.local }, element, place);
      return undefined;
    }
    const resource: JsonObject = { resourceType: element.local };
    this.#checkNamespace(element, fhirNamespace, place);
    this.#members(element, contents, resource, place);
    this.#source.record?.(pointerOf(place), element.start);
    return resource;
  }

  /** Reads attributes and children of an element into an object. */
  #members(element: XmlElement, contents: XmlContents, into: JsonObject, place: Place): void {
    this.#attributes(element, contents, into, place);
    this.#children(element, contents, into, place);
  }

  #attributes(
    element: XmlElement,
    contents: XmlContents | undefined,
    into: JsonObject,
    place: Place,
    isPrimitive = false,
  ): void {
    for (const { name, local, uri, value } of element.attributes) {
      if (isPrimitive && name === 'value') continue;
      const member = uri === '' ? contents?.member(local) : undefined;
      if (member?.isAttribute === true) {
        setProperty(into, local, value);
        this.#source.record?.(pointerOf(placeBelow(place, local, local)), element.start);
      } else {
        this.#report(
          'fhir-xml.unknown-attribute',
          { attribute: name, element: element.local },
          element,
          place,
        );
      }
    }
  }

  #children(element: XmlElement, contents: XmlContents, into: JsonObject, place: Place): void {
    for (const { text, offset } of element.texts) {
      const args = { text: JSON.stringify(text.trim().replace(/\s+/g, ' ').slice(0, 60)) };
      this.#reportAt('fhir-xml.text', args, offset, place);
    }
    const lists = new Map<string, number>();
    let last: XmlMember | undefined;
    for (const child of element.children) {
      const member = contents.member(child.local);
      if (member === undefined) {
        const args = { element: child.local.slice(0, 100), type: contents.name };
        this.#report('fhir-xml.unknown-element', args, child, place);
        continue;
      }
      if (member.isAttribute) {
        const args = { attribute: child.local, element: element.local };
        this.#report('fhir-xml.attribute-expected', args, child, place);
        continue;
      }
      if (last !== undefined && member.order < last.order) {
        const args = { element: child.local, after: last.key };
        this.#report('fhir-xml.order', args, child, place);
      } else last = member;
      const count = lists.get(member.key) ?? 0;
      if (count > 0 && !member.isList) {
        this.#report('fhir-xml.repeated', { element: child.local, type: contents.name }, child, place);
        continue;
      }
      lists.set(member.key, count + 1);
      const at = placeBelow(place, member.key, member.name, member.isList ? count : -1);
      this.#member(element, child, member, into, at);
    }
  }

  #member(parent: XmlElement, child: XmlElement, member: XmlMember, into: JsonObject, place: Place): void {
    const index = Math.max(place.index, 0);
    const namespace = member.form === 'xhtml' ? xhtmlNamespace : fhirNamespace;
    // What stands in a wrong namespace with all around it is told once.
    if (member.form === 'xhtml' || child.uri !== parent.uri) this.#checkNamespace(child, namespace, place);
    this.#source.record?.(pointerOf(place), child.start);
    if (member.form !== 'complex' && member.form !== 'resource') {
      const { value, extra } = this.#primitive(child, member, place);
      this.#source.record?.(pointerOf({ ...place, key: `_${place.key}` }), child.start);
      if (value === undefined && extra === undefined) return;
      put(into, member, index, value);
      if (extra !== undefined) put(into, { ...member, key: `_${member.key}` }, index, extra);
      return;
    }
    const value =
      member.form === 'resource' ? this.#inner(child, place) : this.#complex(child, member, place);
    if (value !== undefined) put(into, member, index, value);
  }

  #complex(element: XmlElement, member: XmlMember, place: Place): JsonObject {
    const value: JsonObject = {};
    if (member.contents !== undefined) this.#members(element, member.contents, value, place);
    return value;
  }

  /** The resource in `contained`, `Bundle.entry.resource` or `Parameters.parameter.resource`. */
  #inner(element: XmlElement, place: Place): JsonObject | undefined {
    this.#attributes(element, undefined, {}, place);
    const [only] = element.children;
    const found = element.children.length;
    if (only === undefined || found !== 1) {
      this.#report('fhir-xml.one-resource', { element: element.local, found }, element, place);
      if (only === undefined) return undefined;
    }
    return this.resource(only, place);
  }

  #primitive(element: XmlElement, member: XmlMember, place: Place): Primitive {
    if (member.form === 'xhtml')
      return { value: narrativeText(element, this.#source.text), extra: undefined };
    const given = element.attributes.find(({ name }) => name === 'value')?.value;
    const extra: JsonObject = {};
    this.#attributes(element, member.contents, extra, place, true);
    if (member.contents !== undefined) this.#children(element, member.contents, extra, place);
    const value = given === undefined ? undefined : primitiveValue(given, member);
    if (typeof value === 'number' && given !== undefined && String(value) !== given)
      this.#source.number?.(place, given);
    const hasExtra = Object.keys(extra).length > 0;
    if (given === undefined && !hasExtra && element.texts.length === 0)
      this.#report('fhir-xml.empty', { element: element.local }, element, place);
    return { value, extra: hasExtra ? extra : undefined };
  }

  #checkNamespace(element: XmlElement, expected: string, place: Place): void {
    if (element.uri === expected) return;
    const args = { element: element.local, expected, found: element.uri.slice(0, 200) };
    this.#report('fhir-xml.namespace', args, element, place);
  }

  #report<K extends keyof typeof fhirXmlMessages>(
    code: K,
    args: Parameters<(typeof fhirXmlMessages)[K]['text']>[0],
    element: XmlElement,
    place: Place,
  ): void {
    this.#reportAt(code, args, element.start, place);
  }

  #reportAt<K extends keyof typeof fhirXmlMessages>(
    code: K,
    args: Parameters<(typeof fhirXmlMessages)[K]['text']>[0],
    offset: number,
    place: Place,
  ): void {
    const make = report as (code: K, args: unknown, place: object) => Finding;
    const where = { expression: expressionOf(place), pointer: pointerOf(place) };
    this.#source.add(make(code, args, where), offset);
  }
}

/** Puts a value into its property; arrays of primitives are filled with nulls, so that both halves stay together. */
function put(into: JsonObject, member: XmlMember, index: number, value: JsonValue | undefined): void {
  if (!member.isList) {
    if (value !== undefined) into[member.key] = value;
    return;
  }
  if (value === undefined) return;
  const known = into[member.key];
  const list = Array.isArray(known) ? known : [];
  while (list.length < index) list.push(null);
  list.push(value);
  into[member.key] = list;
}

const integer = /^-?(?:0|[1-9]\d{0,15})$/;
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The value as JSON has it. What is no such number or boolean stays a text, which the validator refuses. */
function primitiveValue(text: string, { form }: XmlMember): JsonValue {
  if (form === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (form === 'integer') return integer.test(text) ? Number(text) : text;
  if (form === 'decimal') return decimal.test(text) ? Number(text) : text;
  return text;
}
