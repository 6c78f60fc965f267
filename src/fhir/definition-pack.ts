/**
 * The definition pack: one file with thousands of conformance resources, each compressed alone, so that opening
 * it reads a table of contents and looking one up inflates and parses that one.
 *
 * Layout: the magic line, the length of the header (uint32, little endian), the header as JSON, then the parts
 * that the header and the indexes point into. Each type has an index (a deflated JSON list of entries) and a
 * dictionary that its resources are deflated against: they resemble each other, and it halves their size.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { JsonObject } from '../text/json-value.ts';
import { isObject, listOf, textOf } from '../text/json-value.ts';
import { type Definitions, type DefinitionType, definitionTypes } from './definitions.ts';
import { Failure } from '../findings/failure.ts';

const magic = 'mhero definition pack 1\n';

/** Deflate looks back no further than this. */
const dictionaryLimit = 32_000;

/** One definition in an index: url, version (empty if none), offset, length, and the resource types it is about. */
type Entry = readonly [
  url: string,
  version: string,
  offset: number,
  length: number,
  about: readonly string[],
];

/** Offset and length of a part, counted from the end of the header. */
type Part = readonly [offset: number, length: number];

type Header = Partial<Record<DefinitionType, { readonly index: Part; readonly dictionary: Part }>>;

/** Definitions that also know which of them concern a resource type. */
export interface DefinitionPack extends Definitions {
  /**
   * Urls of the definitions of one type that are about a resource type: the SearchParameters whose `base` it is,
   * the StructureDefinitions that constrain it. Sorted.
   */
  urlsAbout(type: DefinitionType, resourceType: string): readonly string[];
}

/**
 * Packs conformance resources. Of several with one url the first is the one that a look-up without version
 * finds; a second one with the same version is an error of the caller. Same input, same bytes.
 */
export function writeDefinitionPack(definitions: readonly JsonObject[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const add = (bytes: Uint8Array): Part => {
    parts.push(bytes);
    size += bytes.length;
    return [size - bytes.length, bytes.length];
  };
  const header: Header = {};
  for (const [type, resources] of byType(definitions)) {
    const texts = resources.map((resource) => Buffer.from(JSON.stringify(resource)));
    const dictionary = chooseDictionary(texts);
    const entries = resources.map((resource, i): Entry => {
      const part = add(deflateRawSync(texts[i] ?? '', { level: 9, dictionary }));
      return [textOf(resource, 'url') ?? '', textOf(resource, 'version') ?? '', ...part, aboutOf(resource)];
    });
    header[type] = {
      dictionary: add(deflateRawSync(dictionary, { level: 9 })),
      index: add(deflateRawSync(JSON.stringify(entries), { level: 9 })),
    };
  }
  const headerBytes = Buffer.from(JSON.stringify({ size, types: header }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(headerBytes.length);
  return Buffer.concat([Buffer.from(magic), length, headerBytes, ...parts]);
}

/** Opens a pack. Throws a `Failure` if the bytes are not a whole pack of this version. */
export function readDefinitionPack(bytes: Uint8Array): DefinitionPack {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, start } = readHeader(buffer);
  const part = ([offset, length]: Part) => buffer.subarray(start + offset, start + offset + length);
  const tables = new Map<DefinitionType, TypeTable>();
  const table = (type: DefinitionType): TypeTable | undefined => {
    const known = tables.get(type);
    const place = header[type];
    if (known !== undefined || place === undefined) return known;
    const entries = JSON.parse(inflateRawSync(part(place.index)).toString()) as Entry[];
    const opened = new TypeTable(entries, inflateRawSync(part(place.dictionary)), part);
    tables.set(type, opened);
    return opened;
  };
  return {
    get: (type, canonical) => table(type)?.get(canonical),
    urls: (type) => table(type)?.urls ?? [],
    urlsAbout: (type, resourceType) => table(type)?.about(resourceType) ?? [],
  };
}

/** The definitions of one type, with those already parsed. */
class TypeTable {
  readonly urls: readonly string[];
  readonly #byCanonical = new Map<string, Entry>();
  readonly #parsed = new Map<Entry, JsonObject>();
  readonly #entries: readonly Entry[];
  readonly #dictionary: Buffer;
  readonly #part: (part: Part) => Buffer;

  constructor(entries: readonly Entry[], dictionary: Buffer, part: (part: Part) => Buffer) {
    this.#entries = entries;
    this.#dictionary = dictionary;
    this.#part = part;
    const urls = new Set<string>();
    for (const entry of entries) {
      const [url, version] = entry;
      urls.add(url);
      if (!this.#byCanonical.has(url)) this.#byCanonical.set(url, entry);
      if (version !== '') this.#byCanonical.set(`${url}|${version}`, entry);
    }
    this.urls = [...urls].sort();
  }

  get(canonical: string): JsonObject | undefined {
    const entry = this.#byCanonical.get(canonical);
    if (entry === undefined) return undefined;
    const known = this.#parsed.get(entry);
    if (known !== undefined) return known;
    const [, , offset, length] = entry;
    const bytes = inflateRawSync(this.#part([offset, length]), { dictionary: this.#dictionary });
    const resource: unknown = JSON.parse(bytes.toString());
    if (!isObject(resource)) return undefined;
    this.#parsed.set(entry, resource);
    return resource;
  }

  about(resourceType: string): readonly string[] {
    const urls = new Set<string>();
    for (const [url, , , , about] of this.#entries) if (about.includes(resourceType)) urls.add(url);
    return [...urls].sort();
  }
}

function readHeader(buffer: Buffer): { header: Header; start: number } {
  const lengthAt = magic.length;
  const headerAt = lengthAt + 4;
  if (buffer.length < headerAt || buffer.subarray(0, lengthAt).toString('latin1') !== magic) throw broken();
  const start = headerAt + buffer.readUInt32LE(lengthAt);
  if (buffer.length < start) throw broken();
  const { size, types } = JSON.parse(buffer.subarray(headerAt, start).toString()) as {
    size: number;
    types: Header;
  };
  if (buffer.length !== start + size) throw broken();
  return { header: types, start };
}

function broken(): Failure {
  return new Failure(
    'definitions.not-a-pack',
    'The definitions are not a whole pack of the version that this program reads.',
    { hint: 'Build them anew: npm run guide' },
  );
}

function byType(definitions: readonly JsonObject[]): Map<DefinitionType, JsonObject[]> {
  const groups = new Map<DefinitionType, JsonObject[]>();
  for (const type of definitionTypes) {
    const group = definitions.filter((definition) => textOf(definition, 'resourceType') === type);
    if (group.length > 0) groups.set(type, group);
  }
  return groups;
}

function aboutOf(resource: JsonObject): string[] {
  if (textOf(resource, 'resourceType') === 'SearchParameter')
    return listOf(resource, 'base').filter((base) => typeof base === 'string');
  const type = textOf(resource, 'type');
  return textOf(resource, 'resourceType') === 'StructureDefinition' && type !== undefined ? [type] : [];
}

/** Pieces of resources spread over the list: what most of them have in common is in there. */
function chooseDictionary(texts: readonly Buffer[]): Buffer {
  const samples = Math.min(texts.length, 16);
  const share = Math.floor(dictionaryLimit / Math.max(samples, 1));
  const pieces: Buffer[] = [];
  for (let i = 0; i < samples; i++) {
    const text = texts[Math.floor(((i + 0.5) * texts.length) / samples)];
    if (text !== undefined) pieces.push(text.subarray(0, share));
  }
  return Buffer.concat(pieces);
}
