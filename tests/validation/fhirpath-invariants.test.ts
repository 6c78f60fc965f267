import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import fhirpath from 'fhirpath';
import { expect, test } from 'vitest';
import { placesOf } from '../../scripts/agreement/mutations/place.ts';
import { createRandom } from '../../scripts/agreement/mutations/random.ts';
import { invariantOf } from '../../src/fhir/fhirpath/engine.ts';
import type { FhirPathHost } from '../../src/fhir/fhirpath/environment.ts';
import { guideExamples } from '../../src/fhir/guide-examples.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { compareQuantities } from '../../src/fhir/units.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';
import { itemOf } from '../../src/validation/checks/invariant.ts';
import { elementPathOf, type Node } from '../../src/validation/node.ts';
import type { Constraint } from '../../src/validation/structure/element-definition.ts';
import { Structures } from '../../src/validation/structures.ts';

const definitions = openPackagedDefinitions();
const structures = new Structures(definitions);
const host: FhirPathHost = {
  types: structures,
  compareQuantities,
  now: undefined,
  resolve: () => undefined,
  memberOf: () => undefined,
  conformsTo: () => undefined,
};

/** Invariants that are not compared, and why. */
const notCompared: ReadonlyMap<string, string> = new Map([
  ['txt-1', 'htmlChecks() is a rule of the narrative, checked by our reader of XHTML'],
  ['txt-2', 'htmlChecks() is a rule of the narrative, checked by our reader of XHTML'],
  ['dom-3', 'the package reads as(uri) of the specification in another way; ours is written out by hand'],
  ['ele-1', 'the walk over the structure proves it'],
  ['que-7', 'R4 writes Boolean for boolean; our errata mend the expression'],
  ['bdl-8', 'contains() of nothing is false here, as in the engine of HL7, and nothing in the package'],
  ['ref-1', 'startsWith() of nothing is false here, as in the engine of HL7, and nothing in the package'],
]);

/** Up to ten of the specification's examples of each type, and the guide's. */
function examples(): JsonObject[] {
  const folder = path.resolve(import.meta.dirname, '../../node_modules/hl7.fhir.r4.core');
  const count = new Map<string, number>();
  const found: JsonObject[] = [...guideExamples()];
  for (const file of fs.readdirSync(folder).sort()) {
    const type = /^([A-Z][A-Za-z]+)-.*\.json$/.exec(file)?.[1] ?? '';
    if (type === '' || (count.get(type) ?? 0) >= 10) continue;
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const json: unknown = text.length > 40_000 ? undefined : JSON.parse(text);
    if (!isObject(json)) continue;
    count.set(type, (count.get(type) ?? 0) + 1);
    found.push(json);
  }
  return found;
}

/** The invariants of an element: of its definition, of its type and, for a resource, of the profiles it claims. */
function constraintsOf(node: Node): Constraint[] {
  const own = [...(node.rules?.definition.constraints ?? [])];
  if (node.contents?.tree.parent === undefined) own.push(...(node.contents?.definition.constraints ?? []));
  const meta = node.scope.resource['meta'];
  for (const url of isObject(meta) ? listOf(meta, 'profile') : []) {
    const profile = typeof url === 'string' ? structures.profile(url) : undefined;
    own.push(...(profile?.elementByPath(elementPathOf(node))?.constraints ?? []));
  }
  return own;
}

const model = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../../node_modules/fhirpath/fhir-context/r4/index.js'),
) as Parameters<typeof fhirpath.compile>[1];

const compiled = new Map<string, (focus: unknown, variables: Record<string, unknown>) => unknown>();

/** What the package gives; undefined if it can't evaluate the expression. */
function packageAnswer(
  base: string,
  expression: string,
  focus: unknown,
  resource: unknown,
): boolean | undefined {
  const key = `${base} ${expression}`;
  try {
    let evaluate = compiled.get(key);
    if (evaluate === undefined) {
      const fresh = fhirpath.compile({ base, expression }, model, { traceFn: () => undefined, async: false });
      compiled.set(key, (evaluate = (value, variables): unknown => fresh(value, variables)));
    }
    const answer = evaluate(structuredClone(focus), { resource, rootResource: resource });
    return Array.isArray(answer) && answer[0] === true;
  } catch {
    return undefined;
  }
}

test('every invariant of the specification and the guide gives what the fhirpath package gives', () => {
  const random = createRandom(1);
  const differing = new Map<string, string>();
  const expressions = new Set<string>();
  let compared = 0;
  let ofGuide = 0;
  const notTold = new Set<string>();
  for (const resource of examples()) {
    const file = `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`;
    for (const { node } of placesOf(resource, structures, random)) {
      if (!isObject(node.value) || node.scope.kind !== 'root') continue;
      const item = itemOf(node);
      for (const { key, expression } of constraintsOf(node)) {
        if (expression === undefined || notCompared.has(key)) continue;
        const theirs = packageAnswer(item.type ?? '', expression, node.value, resource);
        const root = itemOf(node.scope.node);
        const ours = invariantOf(expression)({ focus: item, resource: root, rootResource: root }, host);
        if (typeof ours === 'object') notTold.add(key);
        if (typeof ours === 'object' || theirs === undefined) continue;
        compared++;
        if (key.startsWith('mhero-')) ofGuide++;
        expressions.add(expression);
        if (ours !== theirs)
          differing.set(`${key} on ${item.type ?? ''}`, `${file}: ${expression} is ${String(ours)} here`);
      }
    }
  }
  expect(Object.fromEntries(differing)).toEqual({});
  // Their regular expressions can't be run within bounds, and that is said.
  expect([...notTold].sort()).toEqual(['eld-19', 'eld-20']);
  expect(compared).toBeGreaterThan(8_000);
  expect(expressions.size).toBeGreaterThan(180);
  expect(ofGuide).toBeGreaterThan(20);
}, 60_000);
