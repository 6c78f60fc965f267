/** The guide's invariants in another FHIRPath engine than the validator's own: fhirpath.js. */
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { describe, expect, it } from 'vitest';
import { breakExample } from '../../src/conformance/counter-example.ts';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { isObject, listOf, textOf } from '../../src/text/json-value.ts';
import { counterExamples, elementsOf, examples, guide } from './built-guide.ts';

// Its types ask for optional properties that are absent, not undefined, and then declare them undefined.
const model = r4 as NonNullable<Parameters<typeof fhirpath.evaluate>[3]>;

interface Rule {
  readonly path: string;
  readonly requirement: string;
  readonly expression: string;
}

/** The rules that a profile, or the extensions of the guide in a resource, states by an invariant of the guide. */
function rulesFor(profile: string, resource: JsonObject): Rule[] {
  const rules = rulesOf(profile, (path) => path);
  const type = textOf(resource, 'resourceType') ?? '';
  return [
    ...rules,
    ...extensionsIn(resource, type).flatMap(({ url, at }) =>
      rulesOf(url, (path) => path.replace(/^Extension/, at).replaceAll('[x]', '')),
    ),
  ];
}

/** The extensions of a resource at any depth, each with its FHIRPath; those inside of extensions are their own parts. */
function extensionsIn(value: JsonObject, at: string): { readonly url: string; readonly at: string }[] {
  return Object.entries(value).flatMap(([name, child]) => {
    if (name.startsWith('_')) return [];
    const children = Array.isArray(child) ? child : [child];
    return children.filter(isObject).flatMap((one, i) => {
      const place = `${at}.${name}${Array.isArray(child) ? `[${i}]` : ''}`;
      return name === 'extension'
        ? [{ url: textOf(one, 'url') ?? '', at: place }]
        : name === 'resource'
          ? []
          : extensionsIn(one, place);
    });
  });
}

function rulesOf(url: string, placed: (path: string) => string): Rule[] {
  const elements = elementsOf(guide.get('StructureDefinition', url) ?? {});
  return elements.flatMap((element) => {
    const path = placed(textOf(element, 'path') ?? '');
    const slice = sliceOf(element, elements);
    if (slice === undefined) return [];
    return listOf(element, 'constraint')
      .filter(isObject)
      .filter((constraint) => textOf(constraint, 'requirements')?.startsWith('MH-') === true)
      .map((constraint) => ({
        path: path + slice,
        requirement: textOf(constraint, 'requirements') ?? '',
        expression: textOf(constraint, 'expression') ?? '',
      }));
  });
}

/**
 * What restricts a path to the slice of an element: nothing outside of slices, the system in one of identifiers, the
 * code in one of questions.
 */
function sliceOf(element: JsonObject, elements: readonly JsonObject[]): string | undefined {
  const id = textOf(element, 'id') ?? '';
  if (!id.includes(':')) return '';
  const system = elements.find((other) => textOf(other, 'id') === `${id}.system`);
  const pattern = system === undefined ? undefined : textOf(system, 'patternUri');
  const code = elements.find((other) => textOf(other, 'id') === `${id}.code`)?.['patternCoding'];
  if (isObject(code))
    return `.where(code.where(system = '${textOf(code, 'system') ?? ''}' and code = '${textOf(code, 'code') ?? ''}').exists())`;
  return pattern === undefined ? undefined : `.where(system = '${pattern}')`;
}

function brokenRules(profile: string, resource: JsonObject): string[] {
  const broken = new Set<string>();
  for (const rule of rulesFor(profile, resource)) {
    // Evaluated in place, so that %resource and the texts beside primitives are there.
    const expression = `${rule.path}.all(${rule.expression})`;
    const answer = fhirpath.evaluate(resource, expression, { resource }, model) as JsonValue[];
    if (answer[0] !== true) broken.add(rule.requirement);
  }
  return [...broken];
}

describe('the invariants of the guide', () => {
  it.each(examples.map(({ profile, resource }) => [textOf(resource, 'id'), profile, resource] as const))(
    'hold for the example %s',
    (_, profile, resource) => {
      expect(brokenRules(profile, resource)).toEqual([]);
    },
  );

  it.each(
    counterExamples
      .filter(({ byInvariant }) => byInvariant === true)
      .map((change) => [change.name, change] as const),
  )('refuse a %s', (_, change) => {
    const example = examples.find(
      ({ resource }) =>
        `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}` === change.example,
    );
    expect(brokenRules(example?.profile ?? '', breakExample(example?.resource ?? {}, change))).toEqual([
      change.requirement,
    ]);
  });
});
