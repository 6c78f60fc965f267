/** The capability statements of the guide name what is there, and the reference server does what they ask of a server. */
import { describe, expect, it } from 'vitest';
import { openGuideDefinitions, openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { openReferenceServer } from '../../src/server/reference-server.ts';
import { basesOf } from '../../src/server/search-parameter.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';

const guide = openGuideDefinitions();
const definitions = openPackagedDefinitions();
const statements = guide
  .urls('CapabilityStatement')
  .map((url) => guide.get('CapabilityStatement', url) ?? {});
const expectationUrl = 'http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation';

const objects = (of: JsonObject, name: string): JsonObject[] => listOf(of, name).filter(isObject);
const typesOf = (statement: JsonObject) =>
  objects(statement, 'rest').flatMap((rest) => objects(rest, 'resource'));

function expectationOf(part: JsonObject): string | undefined {
  const extension = objects(part, 'extension').find(({ url }) => url === expectationUrl);
  return extension === undefined ? undefined : textOf(extension, 'valueCode');
}

describe('the capability statements', () => {
  it('are nine, one an actor', () => {
    expect(statements.map((statement) => textOf(statement, 'kind'))).toEqual(Array(9).fill('requirements'));
  });

  it.each(statements.map((statement) => [textOf(statement, 'id'), statement] as const))(
    '%s names what is there, and says how binding each part is',
    (_, statement) => {
      for (const resource of typesOf(statement)) {
        const type = textOf(resource, 'type') ?? '';
        for (const profile of listOf(resource, 'supportedProfile').filter((url) => typeof url === 'string')) {
          const definition = guide.get('StructureDefinition', profile) ?? {};
          expect([profile, textOf(definition, 'type')]).toEqual([profile, type]);
        }
        for (const parameter of objects(resource, 'searchParam')) {
          const url = textOf(parameter, 'definition') ?? '';
          const definition = definitions.get('SearchParameter', url);
          expect([url, definition !== undefined]).toEqual([url, true]);
          expect([url, textOf(definition ?? {}, 'code'), textOf(definition ?? {}, 'type')]).toEqual([
            url,
            textOf(parameter, 'name'),
            textOf(parameter, 'type'),
          ]);
          expect(basesOf(definition ?? {})).toContain(type);
        }
        const names = objects(resource, 'searchParam').map((parameter) => textOf(parameter, 'name'));
        const combined = objects(resource, 'extension')
          .filter((extension) => textOf(extension, 'url')?.endsWith('search-parameter-combination') === true)
          .flatMap((combination) => objects(combination, 'extension'))
          .filter(({ url }) => url === 'required')
          .map((part) => textOf(part, 'valueString'));
        expect(combined.filter((name) => !names.includes(name))).toEqual([]);
        const parts = [
          resource,
          ...['interaction', 'searchParam', 'operation'].flatMap((name) => objects(resource, name)),
        ];
        expect(parts.filter((part) => expectationOf(part) === undefined)).toEqual([]);
      }
    },
  );

  it('the reference server meets that of a conformance server', async () => {
    const server = await openReferenceServer({ definitions });
    const { body } = await server.client.request({ method: 'GET', path: 'metadata', headers: {} });
    await server.close();
    const wanted = statements.find(({ id }) => id === 'mhero-conformance-server') ?? {};
    const offered = isObject(body) ? typesOf(body) : [];
    for (const resource of typesOf(wanted)) {
      const found = offered.find(({ type }) => type === resource['type']) ?? {};
      expect(listOf(found, 'supportedProfile')).toEqual(
        expect.arrayContaining(listOf(resource, 'supportedProfile')),
      );
      for (const [list, key] of [
        ['interaction', 'code'],
        ['searchParam', 'name'],
        ['operation', 'name'],
      ] as const) {
        const has = objects(found, list).map((part) => textOf(part, key));
        const asked = objects(resource, list).map((part) => textOf(part, key));
        expect([resource['type'], list, asked.filter((name) => !has.includes(name))]).toEqual([
          resource['type'],
          list,
          [],
        ]);
      }
    }
  });

  it('that of a conformance server names every profile of what is stored, and each once', () => {
    const wanted = statements.find(({ id }) => id === 'mhero-conformance-server') ?? {};
    const named = typesOf(wanted).flatMap((resource) => listOf(resource, 'supportedProfile').map(String));
    // Bundles are sent, Parameters belong to operations, an OperationOutcome is an answer: a server keeps none of them.
    const passing = ['Bundle', 'Parameters', 'OperationOutcome'];
    const stored = guide.urls('StructureDefinition').filter((url) => {
      const { kind, derivation, type } = guide.get('StructureDefinition', url) ?? {};
      return (
        kind === 'resource' &&
        derivation === 'constraint' &&
        typeof type === 'string' &&
        !passing.includes(type)
      );
    });
    expect(stored.length).toBeGreaterThan(50);
    expect([...named].sort()).toEqual([...stored].sort());
  });
});
