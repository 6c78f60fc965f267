/** Every example of the guide conforms, and each counter-example breaks the one rule that it is made to break. */
import { describe, expect, it } from 'vitest';
import { breakExample } from '../../src/conformance/counter-example.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import type { JsonValue } from '../../src/text/json-value.ts';
import { textOf } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';
import { counterExamples, examples, requirements } from './built-guide.ts';

const validator = new Validator({ definitions: openPackagedDefinitions() });
const byReference = new Map(
  examples.map(({ resource }) => [
    `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`,
    resource,
  ]),
);
const resolve = (reference: string): JsonValue | undefined => byReference.get(reference);

describe('the examples of the guide', () => {
  it.each([...byReference])('%s conforms', (_, resource) => {
    const findings = validator.validate(resource, { resolve });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a counter-example', () => {
  it.each(counterExamples.map((change) => [change.name, change.requirement, change] as const))(
    '%s breaks %s',
    (_, requirement, change) => {
      const example = byReference.get(change.example);
      if (example === undefined) throw new Error(`the guide has no example ${change.example}`);
      const findings = validator.validate(breakExample(example, change), { resolve });
      const grave = findings.filter(({ severity }) => severity === 'error' || severity === change.severity);
      const said = grave.filter((finding) => finding.requirement === requirement);
      expect(said.map(({ element }) => element)).toContain(change.element);
      // Whatever else is said follows from the same fault: it breaks no other requirement.
      const others = new Set(grave.flatMap((finding) => finding.requirement ?? []));
      expect([...others]).toEqual([requirement]);
      if (change.severity === 'warning')
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('is there for every requirement on data', () => {
    const broken = new Set(counterExamples.map(({ requirement }) => requirement));
    const onData = requirements
      .filter(({ id, notTested }) => !id.startsWith('MH-SRV-') && notTested === undefined)
      .map(({ id }) => id);
    expect(onData.filter((id) => !broken.has(id))).toEqual([]);
  });
});
