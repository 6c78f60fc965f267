import type { JsonObject } from '../../../src/text/json-value.ts';
import { profileOn, type RuleCase } from '../case.ts';

const own = 'http://example.org/fhir/StructureDefinition/derived';
const supported = 'http://example.org/fhir/StructureDefinition/supported';

/** A profile on Observation by its differential; each element has its path for an id unless it says another. */
function on(...elements: JsonObject[]): JsonObject {
  return derived('Observation', elements);
}

function derived(type: string, elements: readonly JsonObject[], base?: string): JsonObject {
  const withIds = elements.map((element) => ({ id: element['path'] ?? null, ...element }));
  const profile = profileOn(type, withIds, own);
  return base === undefined ? profile : { ...profile, baseDefinition: base };
}

const value = 'Observation.value[x]';
const byType: JsonObject = { discriminator: [{ type: 'type', path: '$this' }], rules: 'open' };
const sliced: JsonObject = { path: value, slicing: byType };
const slice = (type: string, more: JsonObject = {}): JsonObject => ({
  id: `${value}:value${type}`,
  path: value,
  sliceName: `value${type}`,
  type: [{ code: type }],
  ...more,
});
const components: JsonObject = {
  path: 'Observation.component',
  slicing: { discriminator: [{ type: 'value', path: 'code' }], rules: 'open' },
};

const typeOfFhir: JsonObject = {
  url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type',
  valueUrl: 'string',
};

export const derivationCases: readonly RuleCase[] = [
  {
    code: 'profile.extension-context',
    about: 'where R4 itself has the extension',
    valid: on({ path: value, type: [{ code: 'string', extension: [typeOfFhir] }] }),
    invalid: on({ path: value, type: [{ code: 'string' }], extension: [typeOfFhir] }),
  },
  {
    code: 'profile.differential-path',
    valid: on({ path: 'Observation.device', min: 1 }),
    invalid: on({ path: 'Observation.machine', min: 1 }),
    at: '/differential/element/0',
  },
  {
    code: 'profile.differential-path',
    about: 'below a type',
    valid: on({ path: 'Observation.code.coding.system', min: 1 }),
    invalid: on({ path: 'Observation.code.coding.name', min: 1 }),
  },
  {
    code: 'profile.differential-type',
    valid: on({ path: value, type: [{ code: 'Quantity' }] }),
    invalid: on({ path: value, type: [{ code: 'Address' }] }),
    at: '/differential/element/0',
  },
  {
    code: 'profile.differential-type',
    about: 'kinds of an abstract type',
    valid: derived('Bundle', [{ path: 'Bundle.entry.resource', type: [{ code: 'Patient' }] }]),
    invalid: derived('Bundle', [{ path: 'Bundle.entry.resource', type: [{ code: 'Reference' }] }]),
  },
  {
    code: 'profile.differential-min',
    valid: on({ path: 'Observation.code', min: 1 }),
    invalid: on({ path: 'Observation.code', min: 0 }),
  },
  {
    code: 'profile.differential-max',
    valid: on({ path: 'Observation.category', max: '*' }),
    invalid: on({ path: 'Observation.subject', max: '*' }),
  },
  {
    code: 'profile.differential-must-support',
    definitions: [profileOn('Observation', [{ path: value, mustSupport: true }], supported)],
    valid: derived('Observation', [{ path: value, mustSupport: true }], supported),
    invalid: derived('Observation', [{ path: value, mustSupport: false }], supported),
  },
  {
    code: 'profile.differential-value-type',
    valid: on({ path: 'Observation.status', fixedCode: 'final' }),
    invalid: on({ path: 'Observation.status', fixedBoolean: true }),
  },
  {
    code: 'profile.differential-value-type',
    about: 'of a choice',
    valid: on({ path: value, patternString: 'none' }),
    invalid: on({ path: value, patternUri: 'urn:none' }),
  },
  {
    code: 'profile.differential-repeated',
    valid: on(components, { id: 'Observation.component:a', path: 'Observation.component', sliceName: 'a' }),
    invalid: on(components, { id: 'Observation.component:a', path: 'Observation.component', min: 1 }),
    at: '/differential/element/1',
  },
  {
    code: 'profile.differential-order',
    valid: on({ path: 'Observation.status', short: 'A' }, { path: 'Observation.code', short: 'B' }),
    invalid: on({ path: 'Observation.code', short: 'B' }, { path: 'Observation.status', short: 'A' }),
    at: '/differential/element/1',
  },
  {
    code: 'profile.differential-slice-name',
    valid: on(sliced, slice('Quantity')),
    invalid: on(sliced, slice('Quantity', { id: `${value}:amount`, sliceName: 'amount' })),
  },
  {
    code: 'profile.differential-slice-single',
    valid: on(components),
    invalid: on({
      path: 'Observation.method',
      slicing: { discriminator: [{ type: 'value', path: 'text' }], rules: 'open' },
    }),
  },
  {
    code: 'profile.differential-discriminator',
    valid: on(components),
    invalid: on({
      ...components,
      slicing: { discriminator: [{ type: 'value', path: 'kind' }], rules: 'open' },
    }),
  },
  {
    code: 'profile.differential-slice-impossible',
    valid: on(sliced, slice('Quantity', { min: 0 }), slice('Period')),
    invalid: on(sliced, slice('Quantity', { min: 1 }), slice('Period')),
    at: '/differential/element/2',
  },
];
