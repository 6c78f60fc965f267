/** The guide's ConceptMaps say what the code does: each is equal to the table that the mapping uses. */
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { readCompiled } from '../../scripts/guide/guide-definitions.ts';
import { urnSchemes } from '../../src/formats/rapidpro/urn-schemes.ts';
import { contactPoint } from '../../src/mapping/platform/contact-point.ts';
import { messageStatus, requestStatus, responseStatus } from '../../src/mapping/platform/codes.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';

const maps = readCompiled(path.join(root, 'fsh-generated', 'resources')).filter(
  (resource) => resource['resourceType'] === 'ConceptMap',
);

function tableOf(id: string): Record<string, string> {
  const map = maps.find((one) => textOf(one, 'id') === id);
  if (map === undefined) throw new Error(`The guide has no ConceptMap ${id}`);
  return Object.fromEntries(
    objects(map, 'group')
      .flatMap((group) => objects(group, 'element'))
      .map((element) => [
        textOf(element, 'code') ?? '',
        textOf(objects(element, 'target')[0] ?? {}, 'code') ?? '',
      ]),
  );
}

function objects(of: JsonObject, name: string): JsonObject[] {
  return listOf(of, name).filter(isObject);
}

describe('a ConceptMap of the guide', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>]>([
    ['mhero-message-status-map', messageStatus],
    ['mhero-request-status-map', requestStatus],
    ['mhero-run-exit-type-map', responseStatus],
    [
      'mhero-urn-scheme-map',
      Object.fromEntries(
        [...urnSchemes].map((scheme) => [scheme, contactPoint(`${scheme}:1234567`)?.system]),
      ),
    ],
  ])('%s is what the mapping does', (id, table) => {
    expect(tableOf(id)).toEqual(table);
  });
});
