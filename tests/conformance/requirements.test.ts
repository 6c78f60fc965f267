import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCounterExamples } from '../../src/conformance/counter-example.ts';
import { conformanceTests as testsOf } from '../../src/conformance/suite/all-tests.ts';
import { exchanged } from '../../src/conformance/suite/exchanged-tests.ts';
import { subjects } from '../../src/conformance/suite/subjects.ts';
import { guideCounterExamples, guideExamples } from '../../src/fhir/guide-examples.ts';
import { openGuideDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { textOf } from '../../src/text/json-value.ts';

const requirements = JSON.parse(
  readFileSync(new URL('../../definitions/requirements.json', import.meta.url), 'utf8'),
) as { id: string; level: string }[];

const conformanceTests = testsOf({
  examples: new Map(
    guideExamples().map((example) => [
      `${textOf(example, 'resourceType') ?? ''}/${textOf(example, 'id') ?? ''}`,
      example,
    ]),
  ),
  counterExamples: readCounterExamples(guideCounterExamples()),
});

describe('the kit and the guide', () => {
  it('tests only requirements that the guide has', () => {
    const known = new Set(requirements.map(({ id }) => id));
    const named = new Set(conformanceTests.flatMap((test) => test.requirements));
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
  });

  it('tests every requirement of a server', () => {
    const named = new Set(conformanceTests.flatMap((test) => test.requirements));
    expect(
      requirements.map(({ id }) => id).filter((id) => id.startsWith('MH-SRV-') && !named.has(id)),
    ).toEqual([]);
  });

  it('has every profile of the guide on a resource', () => {
    const definitions = openGuideDefinitions();
    const profiles = definitions.urls('StructureDefinition').filter((url) => {
      const definition = definitions.get('StructureDefinition', url);
      return definition?.['kind'] === 'resource';
    });
    expect([...subjects, ...exchanged].map(({ profile }) => profile).sort()).toEqual(profiles);
  });

  it('gives every test an id of its own', () => {
    const ids = conformanceTests.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
