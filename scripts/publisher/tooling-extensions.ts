/**
 * Puts together hl7.fhir.uv.tools.r4, which npm lacks: stand-ins, with the url, contexts and value types of HL7's own,
 * for the extensions that the publisher writes. They are listed in tools-extensions.json.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { writeJson } from './fhir-package.ts';
import { toolingVersion } from './npm-packages.ts';

interface ToolingExtension {
  readonly id: string;
  readonly context: readonly string[];
  /** Types of its value, or of its parts by name. */
  readonly value?: readonly string[];
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

/** Writes all of the package but its index. */
export function makeToolingExtensions(list: string, folder: string): void {
  const webUrl = `http://hl7.org/fhir/tools/${toolingVersion}`;
  const guide = 'http://hl7.org/fhir/tools/ImplementationGuide/hl7.fhir.uv.tools';
  writeJson(path.join(folder, 'package.json'), {
    name: 'hl7.fhir.uv.tools.r4',
    version: toolingVersion,
    'tools-version': 3,
    type: 'IG',
    license: 'CC0-1.0',
    author: 'HL7 International / FHIR Infrastructure',
    title: 'FHIR Tooling Extensions',
    canonical: 'http://hl7.org/fhir/tools',
    url: webUrl,
    fhirVersions: ['4.0.1'],
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  });
  writeJson(path.join(folder, 'ImplementationGuide-hl7.fhir.uv.tools.json'), {
    resourceType: 'ImplementationGuide',
    id: 'hl7.fhir.uv.tools',
    url: guide,
    version: toolingVersion,
    name: 'FHIRTooling',
    status: 'active',
    packageId: 'hl7.fhir.uv.tools.r4',
    fhirVersion: ['4.0.1'],
  });
  const paths: JsonObject = { [guide]: 'index.html' };
  for (const extension of JSON.parse(fs.readFileSync(list, 'utf8')) as ToolingExtension[]) {
    paths[urlOf(extension)] = `StructureDefinition-${extension.id}.html`;
    writeJson(path.join(folder, `StructureDefinition-${extension.id}.json`), definitionOf(extension));
  }
  writeJson(path.join(folder, 'other', 'spec.internals'), {
    'npm-name': 'hl7.fhir.uv.tools.r4',
    'ig-version': toolingVersion,
    'tool-version': toolingVersion,
    webUrl,
    paths,
    pages: {},
    targets: Object.values(paths),
    images: [],
  });
}

function urlOf({ id }: ToolingExtension): string {
  return `http://hl7.org/fhir/tools/StructureDefinition/${id}`;
}

function definitionOf(extension: ToolingExtension): JsonObject {
  const { id, context } = extension;
  return {
    resourceType: 'StructureDefinition',
    id,
    url: urlOf(extension),
    version: toolingVersion,
    name: id
      .split('-')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(''),
    title: id,
    status: 'active',
    publisher: 'stand-in for HL7 International / FHIR Infrastructure',
    description: `Stands in for ${urlOf(extension)}, whose package is not on npm.`,
    fhirVersion: '4.0.1',
    kind: 'complex-type',
    abstract: false,
    context: context.map((expression) => ({ type: 'element', expression })),
    type: 'Extension',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
    derivation: 'constraint',
    differential: { element: elementsOf(extension) },
  };
}

function elementsOf(extension: ToolingExtension): JsonValue[] {
  const types = (codes: readonly string[]): JsonValue[] => codes.map((code) => ({ code }));
  const url = { id: 'Extension.url', path: 'Extension.url', fixedUri: urlOf(extension) };
  const value = { id: 'Extension.value[x]', path: 'Extension.value[x]' };
  if (extension.parts === undefined)
    return [
      { id: 'Extension', path: 'Extension' },
      { id: 'Extension.extension', path: 'Extension.extension', max: '0' },
      url,
      { ...value, min: 1, type: types(extension.value ?? []) },
    ];
  const parts = Object.entries(extension.parts);
  const slicing = { discriminator: [{ type: 'value', path: 'url' }], ordered: false, rules: 'open' };
  return [
    { id: 'Extension', path: 'Extension' },
    { id: 'Extension.extension', path: 'Extension.extension', slicing, min: parts.length },
    ...parts.flatMap(([name, codes]): JsonValue[] => {
      const slice = `Extension.extension:${name}`;
      return [
        { id: slice, path: 'Extension.extension', sliceName: name, min: 1, max: '1' },
        { id: `${slice}.extension`, path: 'Extension.extension.extension', max: '0' },
        { id: `${slice}.url`, path: 'Extension.extension.url', fixedUri: name },
        { id: `${slice}.value[x]`, path: 'Extension.extension.value[x]', min: 1, type: types(codes) },
      ];
    }),
    url,
    { ...value, max: '0' },
  ];
}
