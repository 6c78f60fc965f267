import { openLibsql } from '../../src/server/libsql-database.ts';
import { createFhirServer } from '../../src/server/fhir-server.ts';
import type { Handle } from '../../src/server/request.ts';
import { ResourceStore } from '../../src/server/resource-store.ts';
import { createTables } from '../../src/server/schema.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../src/text/json-value.ts';
import type { ProfileFinding, ResourceValidator } from '../../src/validation/validator.ts';
import { coreDefinitions } from './core-definitions.ts';

export const base = 'http://test/fhir';

/** A profile that the stub knows: patients with a birth date. */
export const bornProfile = 'http://example.org/StructureDefinition/born';

const born: JsonObject = {
  resourceType: 'StructureDefinition',
  url: bornProfile,
  type: 'Patient',
  derivation: 'constraint',
};

/** Ids count up: `new-1`, `new-2`; the clock moves on by a second with every look at it. */
export async function openTestServer(
  extra: readonly JsonObject[] = [],
): Promise<{ handle: Handle; faults: unknown[] }> {
  const database = await openLibsql(':memory:');
  database.exec(createTables);
  let ids = 0;
  let seconds = 0;
  const faults: unknown[] = [];
  const { handle } = createFhirServer({
    store: new ResourceStore(database),
    definitions: coreDefinitions([born, ...extra]),
    validator: stubValidator,
    clock: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++),
    newId: () => `new-${String(++ids)}`,
    base: () => base,
    onFault: (error) => faults.push(error),
  });
  return { handle, faults };
}

/** Knows two rules: a gender is one of R4's, and who claims `bornProfile` has a birth date. */
const stubValidator: ResourceValidator = {
  validate(resource, options) {
    if (!isObject(resource)) return [];
    if (textOf(resource, 'language') === 'crash-the-validator') throw new Error('the stub fails');
    const type = textOf(resource, 'resourceType') ?? '';
    const findings: ProfileFinding[] = [];
    const gender = textOf(resource, 'gender');
    if (gender !== undefined && !['male', 'female', 'other', 'unknown'].includes(gender)) {
      findings.push(error(`${type}.gender`, 'stub.gender'));
    }
    const meta = property(resource, 'meta');
    const profiles = [...(isObject(meta) ? listOf(meta, 'profile') : []), ...(options?.profiles ?? [])];
    if (profiles.includes(bornProfile) && textOf(resource, 'birthDate') === undefined) {
      findings.push({ ...error(`${type}.birthDate`, 'stub.born'), profile: bornProfile });
    }
    return findings;
  },
};

function error(expression: string, code: string): ProfileFinding {
  return { code, severity: 'error', message: 'This is wrong.', expression, pointer: '' };
}
