/** What emNutt writes: what is right is valid, and each fault is refused by its name, and by nothing else. */
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { readEmnuttData } from '../../scripts/guide/pages/emnutt.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { isObject, type JsonObject, listOf } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';

const validator = new Validator({ definitions: openPackagedDefinitions() });
const { right, wrong } = readEmnuttData(path.join(root, 'input', 'emnutt'));

function errorsOf(resource: JsonObject): string[] {
  return validator
    .validate(resource)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, expression }) => `${code} ${expression}`);
}

describe("emNutt's data", () => {
  it.each(right.map((item) => [item.title, item.resource] as const))('is valid: %s', (_, resource) => {
    const profiles = isObject(resource['meta']) ? listOf(resource['meta'], 'profile') : [];
    expect(profiles[0]).toMatch(/^http:\/\/mhero\.org\/fhir\/StructureDefinition\/mhero-/);
    expect(errorsOf(resource)).toEqual([]);
  });

  it.each(wrong.map((item) => [item.title, item] as const))('is refused: %s', (_, { resource, refused }) => {
    expect(refused.length).toBeGreaterThan(0);
    expect(errorsOf(resource).sort()).toEqual([...refused].sort());
  });

  it('says of each fault where it comes from and what is right', () => {
    expect(wrong.length).toBeGreaterThan(15);
    for (const { from = '', mend = '' } of wrong) {
      expect(from).not.toBe('');
      expect(mend).not.toBe('');
    }
  });
});
