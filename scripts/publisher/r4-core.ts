/**
 * Makes the package hl7.fhir.r4.core, which npm lacks, of hl7.fhir.r4.examples, which holds all of R4. The map of the
 * specification's pages, against which the publisher checks links, comes from the manifest in it.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { isObject, listOf, property, setProperty, textOf } from '../../src/text/json-value.ts';
import { readJson, writeIndex, writeJson } from './fhir-package.ts';

const conformance =
  /^(StructureDefinition|ValueSet|CodeSystem|SearchParameter|ConceptMap|OperationDefinition|CapabilityStatement|CompartmentDefinition|NamingSystem)-.*\.json$/;

/** @param mappingSpaces the registry of mapping languages, from R5: it hardly differs */
export function makeR4Core(source: string, folder: string, mappingSpaces: string): void {
  fs.mkdirSync(folder, { recursive: true });
  const canonicals = new Map<string, string>();
  for (const file of fs.readdirSync(source)) {
    if (!conformance.test(file)) continue;
    fs.copyFileSync(path.join(source, file), path.join(folder, file));
    const resource = readJson(path.join(source, file));
    const url = textOf(resource, 'url');
    if (url !== undefined)
      canonicals.set(`${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`, url);
  }
  writeJson(path.join(folder, 'package.json'), {
    ...readJson(path.join(source, 'package.json')),
    name: 'hl7.fhir.r4.core',
    type: 'Core',
    title: 'FHIR R4 package : Core',
    url: 'http://hl7.org/fhir/R4/',
    dependencies: {},
  });
  fs.copyFileSync(path.join(source, 'ig-r4.json'), path.join(folder, 'ig-r4.json'));
  writeJson(path.join(folder, 'other', 'spec.internals'), specificationPages(source, canonicals));
  fs.copyFileSync(mappingSpaces, path.join(folder, 'other', 'mappingSpaces.details'));
  writeIndex(folder);
}

function specificationPages(source: string, canonicals: ReadonlyMap<string, string>): JsonValue {
  const manifest = property(readJson(path.join(source, 'ig-r4.json')), 'manifest');
  if (!isObject(manifest)) throw new Error('ig-r4.json has no manifest');
  const paths: JsonObject = {};
  for (const resource of listOf(manifest, 'resource').filter(isObject)) {
    const reference = property(resource, 'reference');
    const literal = isObject(reference) ? (textOf(reference, 'reference') ?? '') : '';
    const page = textOf(resource, 'relativePath');
    if (page === undefined) continue;
    paths[`http://hl7.org/fhir/${literal}`] = page;
    const canonical = canonicals.get(literal);
    if (canonical !== undefined) paths[canonical] = page;
  }
  const pages: JsonObject = {};
  const targets = new Set<string>();
  for (const page of listOf(manifest, 'page').filter(isObject)) {
    const name = textOf(page, 'name') ?? '';
    const title = textOf(page, 'title');
    if (title !== undefined) setProperty(pages, name, title);
    targets.add(title ?? name);
  }
  for (const page of Object.values(paths)) if (typeof page === 'string') targets.add(page);
  return {
    'npm-name': 'hl7.fhir.core',
    'ig-version': '4.0.1',
    'tool-version': '4.0.1',
    webUrl: 'http://hl7.org/fhir/R4/',
    date: '2019-10-30',
    paths,
    pages,
    targets: [...targets].filter((target) => /\.html?$/.test(target)),
    images: listOf(manifest, 'image'),
  };
}
