/** The library as a browser gets it: bundled, and run where there is nothing but the language itself. */
import * as path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/text/json-value.ts';
import { profileOn, profileUrl } from './case.ts';
import { testDefinitions } from './definitions.ts';

const root = path.resolve(import.meta.dirname, '../..');
const definitions = testDefinitions([
  profileOn('Patient', [{ id: 'Patient.name', path: 'Patient.name', min: 1 }]),
]);

/** Runs statements in a context without `process`, `require`, `URL`, `TextDecoder` and all else of Node or the web. */
let run: (code: string) => unknown;
let size = 0;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src/validation/validator.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'mhero',
    // For a browser esbuild fails on every module of Node.
    platform: 'browser',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  });
  const [bundle] = outputFiles;
  size = bundle?.text.length ?? 0;
  // Definitions cross the border as texts: objects of this side would bring this side's prototypes along.
  const lookUp = (type: string, canonical: string) => {
    const found = definitions.get(type as 'ValueSet', canonical);
    return found === undefined ? '' : JSON.stringify(found);
  };
  const context = vm.createContext({ lookUp });
  vm.runInContext(
    `${bundle?.text ?? ''};
    var validator = new mhero.Validator({
      definitions: {
        get: (type, canonical) => { const text = lookUp(type, canonical); return text === '' ? undefined : JSON.parse(text); },
        urls: () => [],
      },
    });`,
    context,
  );
  run = (code) => JSON.parse(String(vm.runInContext(`JSON.stringify(${code})`, context)));
}, 60_000);

const errorsOf = (code: string) =>
  (run(code) as { code: string; severity: string; line?: number }[])
    .filter(({ severity }) => severity === 'error')
    .map(({ code: found, line }) => [found, line ?? null]);

describe('in a browser', () => {
  it('is a bundle of less than 1.5 MB', () => {
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThan(1_500_000);
  });

  it('checks JSON by the specification and by a profile', () => {
    const patient: JsonObject = { resourceType: 'Patient', gender: 'f', birthDate: '1990-02-30' };
    expect(errorsOf(`validator.validate(${JSON.stringify(patient)})`)).toEqual([
      ['profile.format', null],
      ['profile.binding-required', null],
    ]);
    expect(errorsOf(`validator.compile('${profileUrl}').validate({ resourceType: 'Patient' })`)).toEqual([
      ['profile.cardinality-min', null],
    ]);
  });

  it('checks texts, of XML too', () => {
    const xml = '<Patient xmlns="http://hl7.org/fhir">\\n<active value="yes"/></Patient>';
    expect(errorsOf(`validator.validateText('${xml}').findings`)).toEqual([['profile.value-type', 2]]);
    expect(
      errorsOf(`validator.validateText('{"resourceType": "Patient",\\n"active": .5}').findings`),
    ).toEqual([['json.number', 2]]);
  });
});
