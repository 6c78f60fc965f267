/**
 * HL7's cases of snapshot generation: a folder with a manifest.xml that names, for each case, a differential, the
 * definitions that it needs, and either the snapshot that is expected or that there is none.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../src/fhir/definitions.ts';
import { layerDefinitions } from '../../src/fhir/layered-definitions.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../src/text/json-value.ts';
import { parseXml } from '../../src/text/xml-tree.ts';
import { withSnapshot } from '../../src/validation/snapshot/snapshot.ts';
import { Validator } from '../../src/validation/validator.ts';
import { mapDefinitions } from './map-definitions.ts';
import { compareElements, elementsOf, type SnapshotDifference } from './snapshots.ts';

interface SnapshotCase {
  readonly id: string;
  /** Version of FHIR that the case names, if it does. */
  readonly version: string | undefined;
  /** False if only the order of a differential is tested. */
  readonly isGenerated: boolean;
  /** Names of files with definitions that the case needs. */
  readonly registered: readonly string[];
  /** No snapshot can be made, and that is to be told. */
  readonly fails: boolean;
}

export interface SnapshotCaseResult {
  readonly id: string;
  readonly fails: boolean;
  /** Undefined if the case has no expected snapshot, or can't be read. */
  readonly differences: readonly SnapshotDifference[] | undefined;
  /** Elements whose texts for readers (short, definition, comment) differ. */
  readonly texts: number;
  /** Errors that the validator gives for the definition. */
  readonly errors: readonly string[];
  readonly note?: string;
}

export interface SnapshotCaseOptions {
  /** Only cases of this version of FHIR, by how it begins, and those that name none. */
  readonly version: string;
  /** The expected snapshots were made of another version of the base: what no differential speaks of is left aside. */
  readonly otherBase?: boolean;
}

/** Runs the cases of a folder whose version of FHIR starts with `version`; those without one are run, too. */
export function runSnapshotCases(
  folder: string,
  base: Definitions,
  options: SnapshotCaseOptions,
): SnapshotCaseResult[] {
  const cases = readManifest(folder).filter(
    (one) => one.isGenerated && one.version?.startsWith(options.version) !== false,
  );
  const reader = new Validator({ definitions: base });
  // Cases build on each other.
  const inputs = cases
    .map(({ id }) => readDefinition(path.join(folder, `${id}-input`), reader))
    .filter((input) => input !== undefined)
    .map((input) => without(input, 'snapshot'));
  // Of several with one url the first is meant.
  const known = layerDefinitions([mapDefinitions(inputs.reverse()), base]);
  return cases.map((one) => runSnapshotCase(one, folder, known, reader, options));
}

function readManifest(folder: string): SnapshotCase[] {
  const file = path.join(folder, 'manifest.xml');
  const { root } = parseXml(fs.readFileSync(file, 'utf8'), file);
  const tests = (root?.children ?? []).filter(({ local }) => local === 'test');
  return tests.map((test) => {
    const value = (name: string) => test.attributes.find(({ local }) => local === name)?.value;
    return {
      id: value('id') ?? '',
      version: value('version'),
      isGenerated: value('gen') === 'true',
      registered: [value('register'), value('include')]
        .flatMap((names) => names?.split(',') ?? [])
        .map((name) => name.trim()),
      fails: value('fail') === 'true',
    };
  });
}

function runSnapshotCase(
  { id, registered, fails }: SnapshotCase,
  folder: string,
  base: Definitions,
  reader: Validator,
  options: SnapshotCaseOptions,
): SnapshotCaseResult {
  const read = (name: string) => readDefinition(path.join(folder, name), reader);
  const input = read(`${id}-input`);
  if (input === undefined)
    return { id, fails, differences: undefined, texts: 0, errors: [], note: 'no input' };
  const supporting = registered.map(read).filter((json) => json !== undefined);
  const definitions = layerDefinitions([mapDefinitions(supporting), base]);
  const differential = without(input, 'snapshot');
  const errors = new Validator({
    definitions: layerDefinitions([mapDefinitions([differential]), definitions]),
  })
    .validate(differential as JsonValue)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, expression, message }) => `${code} ${expression} ${message}`);
  const made = withSnapshot(differential, definitions);
  const baseUrl = textOf(input, 'baseDefinition') ?? '';
  if (!fails && definitions.get('StructureDefinition', baseUrl) === undefined)
    return { id, fails, differences: undefined, texts: 0, errors, note: `${baseUrl} is not among its files` };
  if (fails)
    return {
      id,
      fails,
      differences: [],
      texts: 0,
      errors,
      note: made === undefined ? 'no snapshot' : 'snapshot made',
    };
  const expected = read(`${id}-expected`) ?? read(`${id}-output`);
  if (expected === undefined)
    return { id, fails, differences: undefined, texts: 0, errors, note: 'no expected snapshot' };
  if (made === undefined) {
    const missing = { id: '', what: 'snapshot', published: 'there', made: 'none' };
    return { id, fails, differences: [missing], texts: 0, errors };
  }
  const [wanted, own] = [elementsOf(expected), elementsOf(made)].map((elements) => elements.map(plain)) as [
    JsonObject[],
    JsonObject[],
  ];
  const implied = impliedBy(definitions, own);
  const all = [...compareElements(wanted, own), ...compareOrder(wanted, own)].filter(
    (difference) => !implied(difference) && !isSumOfSlices(difference, wanted, own),
  );
  const differences =
    options.otherBase === true ? all.filter(isOfProfiles([differential, ...supporting])) : all;
  return { id, fails, differences, texts: countTexts(wanted, own), errors };
}

/** A definition by the name of its file without extension. */
function readDefinition(file: string, reader: Validator): JsonObject | undefined {
  for (const extension of ['.json', '.xml']) {
    if (!fs.existsSync(file + extension)) continue;
    const text = fs.readFileSync(file + extension, 'utf8').replace(/^\uFEFF/, '');
    const json: unknown =
      extension === '.json' ? JSON.parse(text) : reader.readXml(text, file).document?.value;
    return isObject(json) ? json : undefined;
  }
  return undefined;
}

function compareOrder(expected: readonly JsonObject[], made: readonly JsonObject[]): SnapshotDifference[] {
  const ids = (elements: readonly JsonObject[]) => elements.map((element) => textOf(element, 'id') ?? '');
  const [wanted, own] = [ids(expected), ids(made)];
  const common = own.filter((id) => wanted.includes(id));
  const at = wanted.filter((id) => own.includes(id)).findIndex((id, i) => id !== common[i]);
  if (at < 0) return [];
  const id = common[at] ?? '';
  return [{ id, what: 'order', published: String(wanted.indexOf(id)), made: String(own.indexOf(id)) }];
}

function countTexts(expected: readonly JsonObject[], made: readonly JsonObject[]): number {
  const byId = new Map(made.map((element) => [textOf(element, 'id'), element]));
  return expected.filter((element) => {
    const own = byId.get(textOf(element, 'id'));
    return (
      own !== undefined &&
      ['short', 'definition', 'comment'].some((key) => textOf(own, key) !== textOf(element, key))
    );
  }).length;
}

function without(json: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== key));
}

/** Without what hangs on the version of the base: versions of its canonicals, and notes on its types. */
function plain(element: JsonObject): JsonObject {
  const bare = (value: JsonValue, key: string): JsonValue => {
    if (typeof value === 'string')
      return value.replace(/^(http:\/\/(?:hl7|terminology\.hl7)\.org\/.*)\|\d[\w.-]*$/, '$1');
    if (Array.isArray(value)) return value.map((item) => bare(item, key));
    if (!isObject(value)) return value;
    const kept = Object.entries(value).filter(
      ([name]) => key !== 'type' || (name !== 'extension' && !name.startsWith('_')),
    );
    return Object.fromEntries(kept.map(([name, item]) => [name, bare(item, name)]));
  };
  return Object.fromEntries(Object.entries(element).map(([key, value]) => [key, bare(value, key)]));
}

/** Tells the differences that hang on what the differentials say from those between two versions of the base. */
function isOfProfiles(profiles: readonly JsonObject[]): (difference: SnapshotDifference) => boolean {
  const elements = profiles.flatMap(({ differential }) =>
    isObject(differential) ? listOf(differential, 'element').filter(isObject) : [],
  );
  const paths = elements.map((element) => ({
    path: (textOf(element, 'path') ?? '').split('.'),
    says: new Set(Object.keys(element)),
  }));
  const keys = elements.flatMap((element) =>
    listOf(element, 'constraint')
      .filter(isObject)
      .map((constraint) => `"${textOf(constraint, 'key') ?? ''} `),
  );
  const ofBase = new Set(['type', 'binding']);
  const ofStructure = new Set(['snapshot', 'element', 'order', 'slicing', 'sliceName']);
  return ({ id, what, published, made }) => {
    if (ofStructure.has(what)) return true;
    if (what === 'constraint') return keys.some((key) => published.includes(key) !== made.includes(key));
    const names = id
      .replace(/:[^.]*/g, '')
      .replaceAll('[x]', '')
      .split('.');
    return paths.some(
      ({ path, says }) =>
        path.length === names.length &&
        names.every((name, i) => path[i]?.startsWith(name)) &&
        (says.has(what) || !ofBase.has(what)),
    );
  };
}

/**
 * Tells differences that the types make up for: an invariant of an element's type, or of the profile on it, holds
 * whether or not the element repeats it.
 */
function impliedBy(
  definitions: Definitions,
  made: readonly JsonObject[],
): (difference: SnapshotDifference) => boolean {
  const byId = new Map(made.map((element) => [textOf(element, 'id'), element]));
  return ({ id, what, published, made: ours }) => {
    const element = byId.get(id);
    if (what !== 'constraint' || element === undefined) return false;
    const known = new Set<string>();
    for (const type of listOf(element, 'type').filter(isObject)) {
      const code = `http://hl7.org/fhir/StructureDefinition/${textOf(type, 'code') ?? ''}`;
      const profiles = listOf(type, 'profile').filter((url) => typeof url === 'string');
      for (const url of [code, ...profiles])
        for (const key of rootConstraints(url, definitions)) known.add(key);
    }
    const [theirs, own] = [keysOf(published), keysOf(ours)];
    const differing = [...theirs, ...own].filter((key) => theirs.has(key) !== own.has(key));
    return differing.length > 0 && differing.every((key) => known.has(key));
  };
}

function keysOf(shown: string): Set<string> {
  const constraints: unknown = shown === 'none' ? [] : JSON.parse(shown);
  return new Set(
    Array.isArray(constraints) ? constraints.map((text) => String(text).split(' ')[0] ?? '') : [],
  );
}

function rootConstraints(url: string, definitions: Definitions): string[] {
  const found = definitions.get('StructureDefinition', url);
  const complete = found === undefined ? undefined : withSnapshot(found, definitions);
  const [root] = complete === undefined ? [] : elementsOf(complete);
  return root === undefined
    ? []
    : listOf(root, 'constraint')
        .filter(isObject)
        .map((constraint) => textOf(constraint, 'key') ?? '');
}

/** Slices that must be there say how many of the sliced element there are, whether or not it says so itself. */
function isSumOfSlices(
  { id, what, published, made: ours }: SnapshotDifference,
  expected: readonly JsonObject[],
  made: readonly JsonObject[],
): boolean {
  if (what !== 'min') return false;
  const least = (elements: readonly JsonObject[], stated: string) => {
    const slices = elements.filter((element) =>
      new RegExp(`^${escaped(id)}:[^.]*$`).test(textOf(element, 'id') ?? ''),
    );
    const sum = slices.reduce((total, slice) => total + Number(slice['min'] ?? 0), 0);
    return Math.max(Number(stated), sum);
  };
  return least(expected, published) === least(made, ours);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
