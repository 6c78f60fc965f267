/** The guide's ConceptMaps say what the code does: each is equal to the table that the mapping uses. */
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { readCompiled } from '../../scripts/guide/guide-definitions.ts';
import { outlineOf } from '../../src/flow/outline-of.ts';
import type { AnswerType } from '../../src/flow/outline.ts';
import { isOldSelectMany, responseTypes } from '../../src/formats/floip/block-types.ts';
import { itemType } from '../../src/formats/questionnaire/write-item.ts';
import { urnSchemes } from '../../src/formats/rapidpro/urn-schemes.ts';
import { contactPoint } from '../../src/mapping/platform/contact-point.ts';
import { messageStatus, requestStatus, responseStatus } from '../../src/mapping/platform/codes.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';
import { at, blockOf, readValue } from '../formats/floip/read-value.ts';
import { container } from '../formats/floip/containers.ts';

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

/** Every answer type of an outline: a type that is added fails to compile here. */
const answerTypes: Readonly<Record<AnswerType, true>> = {
  choice: true,
  choices: true,
  integer: true,
  decimal: true,
  date: true,
  time: true,
  text: true,
  audio: true,
  image: true,
  video: true,
  location: true,
};

/** What each block that waits becomes in a container that has all of them. */
function answersOfBlocks(): Record<string, string | undefined> {
  const value = container('1.0.0-rc4');
  // Whole bounds make the number an integer, as the map's comment says.
  const numeric = at(blockOf(value, 'MobilePrimitives.NumericResponse'), 'config');
  delete numeric['validation_minimum'];
  delete numeric['validation_maximum'];
  const flow = readValue(value).document?.flows[0];
  if (flow === undefined) throw new Error('The container has no flow.');
  const { items } = outlineOf(flow).outline;
  const types = [...responseTypes].filter((type) => !isOldSelectMany(type));
  return Object.fromEntries(
    types.map((type) => {
      const uuid = textOf(blockOf(value, type), 'uuid');
      const item = items.find(({ linkId }) => linkId === uuid);
      return [type, item?.kind === 'question' ? item.answer : undefined];
    }),
  );
}

describe('a ConceptMap of the guide', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>]>([
    ['mhero-message-status-map', messageStatus],
    ['mhero-request-status-map', requestStatus],
    ['mhero-run-exit-type-map', responseStatus],
    [
      'mhero-flow-answer-type-map',
      Object.fromEntries(
        Object.keys(answerTypes).map((answer) => [answer, itemType(answer as AnswerType, 2)]),
      ),
    ],
    ['mhero-floip-block-map', answersOfBlocks()],
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
