/**
 * The definitions of R4, HL7's terminology and the standard extensions that checking resources needs, in the
 * short form in which they ship: without narrative, texts for readers, mappings to other standards, and
 * differentials (the snapshots are there).
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { isObject, textOf } from '../../src/text/json-value.ts';

/** npm packages that hold FHIR definitions, in the order in which they are read. */
export const definitionPackages = [
  'hl7.fhir.r4.core',
  'hl7.terminology.r4',
  'hl7.fhir.uv.extensions.r4',
] as const;

/** Of each type, what stays; a property that is not named is dropped. */
const kept: Readonly<Record<string, readonly string[]>> = {
  StructureDefinition: [
    'fhirVersion',
    'kind',
    'abstract',
    'context',
    'contextInvariant',
    'type',
    'baseDefinition',
    'derivation',
    'snapshot',
  ],
  ValueSet: ['immutable', 'compose', 'expansion'],
  CodeSystem: [
    'caseSensitive',
    'valueSet',
    'hierarchyMeaning',
    'compositional',
    'versionNeeded',
    'content',
    'supplements',
    'filter',
    'property',
    'concept',
  ],
  SearchParameter: [
    'code',
    'base',
    'type',
    'expression',
    'target',
    'multipleOr',
    'multipleAnd',
    'comparator',
    'modifier',
    'chain',
    'component',
  ],
};
const keptOfAll = [
  'resourceType',
  'id',
  'extension',
  'url',
  'version',
  'name',
  'title',
  'status',
  'experimental',
];

/** Properties of the parts of a definition that only a reader of the specification needs. */
const droppedFromParts: Readonly<Record<string, ReadonlySet<string>>> = {
  StructureDefinition: new Set([
    'mapping',
    'definition',
    'comment',
    'requirements',
    'alias',
    'example',
    'meaningWhenMissing',
    'orderMeaning',
    'isModifierReason',
    'xpath',
    'description',
  ]),
  CodeSystem: new Set(['definition', 'description']),
  ValueSet: new Set(['definition']),
  SearchParameter: new Set(),
};

/** Lists of whole other standards, and lists about lists, that nothing checked here refers to. */
const leftOut = new Set([
  'http://terminology.hl7.org/CodeSystem/conceptdomains',
  'http://terminology.hl7.org/CodeSystem/v2-tables',
  'http://hl7.org/fhir/uv/ips/ValueSet/snomed-intl-gps',
  'http://terminology.hl7.org/ValueSet/snomed-intl-gps',
]);

/**
 * Reads and shortens the definitions of the packages in `nodeModules`. For a url that several packages define
 * R4 comes first if it is one of R4's own (`http://hl7.org/fhir/`), else the terminology and extension packages,
 * which are newer; R4's is then kept beside it only where R4 names that version.
 */
export function coreDefinitions(nodeModules: string): JsonObject[] {
  const byUrl = new Map<string, JsonObject[]>();
  const versioned = new Set<string>();
  for (const name of definitionPackages) {
    for (const resource of readDefinitions(path.join(nodeModules, name))) {
      const url = textOf(resource, 'url') ?? '';
      if (name === 'hl7.fhir.r4.core') collectVersioned(resource, versioned);
      const others = byUrl.get(url);
      if (others === undefined) byUrl.set(url, [resource]);
      else if (!url.startsWith('http://hl7.org/fhir/')) others.unshift(resource);
    }
  }
  const chosen: JsonObject[] = [];
  for (const url of [...byUrl.keys()].sort()) {
    const [first, ...others] = byUrl.get(url) ?? [];
    if (first === undefined) continue;
    chosen.push(first, ...others.filter((other) => isWanted(other, first, versioned)));
  }
  return chosen;
}

function isWanted(other: JsonObject, first: JsonObject, versioned: ReadonlySet<string>): boolean {
  const version = textOf(other, 'version');
  return (
    textOf(other, 'resourceType') !== textOf(first, 'resourceType') ||
    (version !== textOf(first, 'version') && versioned.has(`${textOf(other, 'url') ?? ''}|${version ?? ''}`))
  );
}

function* readDefinitions(folder: string): Generator<JsonObject> {
  for (const file of fs.readdirSync(folder).sort()) {
    const type = file.slice(0, Math.max(0, file.indexOf('-')));
    if (!file.endsWith('.json') || !Object.hasOwn(kept, type)) continue;
    const resource: unknown = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    if (!isObject(resource) || textOf(resource, 'resourceType') !== type) continue;
    const url = textOf(resource, 'url');
    if (url !== undefined && !leftOut.has(url)) yield shorten(resource, type);
  }
}

function shorten(resource: JsonObject, type: string): JsonObject {
  const short: JsonObject = {};
  const dropped = droppedFromParts[type] ?? new Set();
  for (const key of [...keptOfAll, ...(kept[type] ?? [])]) {
    const value = resource[key];
    if (value !== undefined) short[key] = withoutProperties(value, dropped);
  }
  return short;
}

function withoutProperties(value: JsonValue, dropped: ReadonlySet<string>): JsonValue {
  if (Array.isArray(value)) return value.map((item) => withoutProperties(item, dropped));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !dropped.has(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutProperties(item, dropped)]));
}

/** Canonicals with a version that R4's own definitions refer to. */
function collectVersioned(value: JsonValue, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value.startsWith('http://') && value.includes('|')) into.add(value);
  } else if (value !== null && typeof value === 'object') {
    for (const item of Object.values(value)) collectVersioned(item, into);
  }
}
