/** The validators on npm, each as a function that says whether a response is valid. Loaded only when installed. */
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { isObject, type JsonObject } from '../../src/text/json-value.ts';

export type Check = (resource: JsonObject) => boolean;

export interface Rival {
  readonly name: string;
  /** What it is given of what is asked: some know neither profiles nor Questionnaires. */
  readonly checks: string;
  /** @param structures the profile and every type that it needs, with snapshots; the profile is the first */
  readonly load: (structures: readonly JsonObject[]) => Promise<Check>;
}

const require = createRequire(import.meta.url);

/** How to get them, as a line to type; undefined if they are there. */
export function missingRivals(): string | undefined {
  const folder = new URL('.', import.meta.url).pathname;
  return fs.existsSync(`${folder}node_modules`) ? undefined : 'npm ci --prefix bench/rivals';
}

type Callable = (...given: unknown[]) => unknown;

function callable(owner: unknown, name: string): Callable {
  const found: unknown = typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
  if (typeof found !== 'function') throw new TypeError(`There is no function ${name}`);
  return (...given) => Reflect.apply(found, owner, given) as unknown;
}

function construct(owner: unknown, name: string, ...given: unknown[]): unknown {
  const found: unknown = typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
  if (typeof found !== 'function') throw new TypeError(`There is no class ${name}`);
  return Reflect.construct(found, given) as unknown;
}

const isValid = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && Reflect.get(answer, 'valid') === true;

export const rivals: readonly Rival[] = [
  {
    name: 'fhir',
    checks: 'the type',
    load: async () => {
      const validate = callable(construct(await import(require.resolve('fhir')), 'Fhir'), 'validate');
      return (resource) => isValid(validate(resource, {}));
    },
  },
  {
    name: '@medplum/core',
    checks: 'type and profile',
    load: async ([profile, ...types]) => {
      // Its bundle names this class when it is loaded, and Node 20 does not have it.
      if (!Reflect.has(globalThis, 'WebSocket')) Reflect.set(globalThis, 'WebSocket', EventTarget);
      const module: unknown = await import(require.resolve('@medplum/core'));
      callable(module, 'indexStructureDefinitionBundle')(types);
      const validate = callable(module, 'validateResource');
      return (resource) => {
        try {
          validate(resource, { profile });
          return true;
        } catch {
          return false;
        }
      };
    },
  },
  {
    name: '@atomic-ehr/fhirschema',
    checks: 'type and profile',
    load: async (structures) => {
      const module: unknown = await import(require.resolve('@atomic-ehr/fhirschema'));
      const translate = callable(module, 'translate');
      const schemas: Record<string, unknown> = {};
      for (const structure of structures) {
        const schema = translate(structure);
        const key = structure['derivation'] === 'constraint' ? structure['url'] : structure['type'];
        if (typeof key === 'string' && isObject(schema)) schemas[key] = schema;
      }
      const validate = callable(module, 'validate');
      const url = structures[0]?.['url'];
      return (resource) => isValid(validate({ schemas }, [url], resource));
    },
  },
];
