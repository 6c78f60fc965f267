import { describe, expect, test } from 'vitest';
import { resourceJson } from '../../../src/fhir/resource-json.ts';
import { compareOutlines } from '../../../src/flow/compare-outlines.ts';
import { outlineOf } from '../../../src/flow/outline-of.ts';
import { readQuestionnaire } from '../../../src/formats/questionnaire/read.ts';
import { writeQuestionnaire } from '../../../src/formats/questionnaire/write.ts';
import type { JsonValue } from '../../../src/text/json-value.ts';
import { flowOf } from '../../flow/build-flow.ts';
import { everything } from './sample.ts';

describe('a flow from its Questionnaire alone', () => {
  test.each([
    ['something of everything', everything],
    ['a flow without nodes', flowOf([])],
    ['an id that is no UUID', flowOf([], { uuid: '17' })],
    [
      'a language that is none',
      flowOf([{ id: 'm', says: [{ base: 'Hi', x1: 'Ho' }] }], { baseLanguage: 'base' }),
    ],
    ['a voice flow', flowOf([{ id: 'q', says: ['?'], expects: { kind: 'digits' } }], { type: 'voice' })],
  ])('is the same: %s', (_, flow) => {
    const { outline } = outlineOf(flow);
    const { outline: back, findings } = readQuestionnaire(resourceJson(writeQuestionnaire(outline).resource));
    expect(findings).toEqual([]);
    expect(back === undefined ? 'not read' : compareOutlines(outline, back)).toEqual([]);
  });

  test('is the same with codes that the manifest gives', () => {
    const { outline } = outlineOf(everything);
    const code = {
      system: 'http://hl7.org/fhir/administrative-gender',
      code: 'male',
      display: 'Male person',
    };
    const { resource } = writeQuestionnaire(outline, {
      meanings: { sex_of_the_patient: { answers: { Male: code, Female: { ...code, code: 'female' } } } },
    });
    const back = readQuestionnaire(resourceJson(resource)).outline;
    expect(back === undefined ? 'not read' : compareOutlines(outline, back)).toEqual([]);
  });

  test('every part that is taken away is missed', () => {
    const { outline } = outlineOf(everything);
    const whole = resourceJson(writeQuestionnaire(outline).resource);
    const missed = (mend: (text: string) => string): string[] => {
      const back = readQuestionnaire(JSON.parse(mend(JSON.stringify(whole))) as JsonValue).outline;
      return back === undefined
        ? ['not read']
        : [...new Set(compareOutlines(outline, back).map(({ code }) => code))].sort();
    };
    const without = (id: string) => (text: string) => text.replaceAll(`mhero-flow-${id}"`, 'other"');
    expect(missed((text) => text)).toEqual([]);
    expect(missed(without('route'))).toEqual(['difference.route']);
    expect(missed(without('result'))).toEqual(['difference.result']);
    expect(missed(without('timeout'))).toEqual(['difference.timeout']);
    expect(missed(without('media'))).toEqual(['difference.media']);
    expect(missed(without('quick-reply'))).toEqual(['difference.quick-replies']);
    expect(missed(without('decision'))).toEqual(['difference.kind']);
    expect(missed(without('answer-type'))).toEqual(['difference.answer']);
    expect(missed(without('choice'))).toEqual(['difference.choices']);
    expect(missed((text) => text.replaceAll('/minValue"', '/other"'))).toEqual(['difference.range']);
    expect(missed((text) => text.replaceAll('"Âge ?"', '"?"'))).toEqual(['difference.text']);
    expect(missed((text) => text.replaceAll('"A fever"', '"?"'))).toEqual(['difference.choice-label']);
    expect(missed((text) => text.replaceAll('"weight"', '"height"'))).toEqual([
      'difference.item-added',
      'difference.item-missing',
      'difference.route',
    ]);
  });

  test.each<{ name: string; resource: JsonValue; codes: string[] }>([
    { name: 'no object', resource: 'x', codes: ['questionnaire.not-a-questionnaire'] },
    {
      name: 'another type',
      resource: { resourceType: 'Library' },
      codes: ['questionnaire.not-a-questionnaire'],
    },
    { name: 'no id', resource: { resourceType: 'Questionnaire' }, codes: ['questionnaire.identity-missing'] },
    {
      name: 'items without linkId, or with one twice',
      resource: {
        resourceType: 'Questionnaire',
        id: 'a',
        item: [{ type: 'text' }, { linkId: '1', type: 'text' }, { linkId: '1', type: 'text' }],
      },
      codes: ['questionnaire.link-id', 'questionnaire.link-id'],
    },
    {
      name: 'a Questionnaire of another program',
      resource: {
        resourceType: 'Questionnaire',
        id: 'a',
        item: [
          { linkId: '1', type: 'group', text: 'About you', item: [{ linkId: '1.1', type: 'quantity' }] },
          { linkId: '2', type: 'string' },
        ],
      },
      codes: ['questionnaire.nested', 'questionnaire.item-type', 'questionnaire.routes-missing'],
    },
    {
      name: 'a route to nowhere',
      resource: {
        resourceType: 'Questionnaire',
        id: 'a',
        item: [
          {
            linkId: '1',
            type: 'text',
            extension: [
              {
                url: 'http://mhero.org/fhir/StructureDefinition/mhero-flow-route',
                extension: [
                  { url: 'kind', valueCode: 'only' },
                  { url: 'to', valueString: '2' },
                ],
              },
            ],
          },
        ],
      },
      codes: ['questionnaire.route-target'],
    },
  ])('says what stands in the way: $name', ({ resource, codes }) => {
    expect(
      readQuestionnaire(resource)
        .findings.map(({ code }) => code)
        .sort(),
    ).toEqual(codes.toSorted());
  });

  test('without routes each item leads to the next', () => {
    const item = ['1', '2'].map((linkId) => ({ linkId, type: 'text' }));
    const { outline } = readQuestionnaire({ resourceType: 'Questionnaire', id: 'a', item });
    expect(outline?.items.map(({ routes }) => routes.map(({ to }) => to))).toEqual([['2'], [undefined]]);
  });

  test('nothing of the wrong type is taken', () => {
    const wrong: JsonValue[] = [null, 7, 'x', [], {}, [null, 7, 'x', []]];
    for (const value of wrong) {
      const resource = {
        resourceType: 'Questionnaire',
        id: 'a',
        extension: value,
        identifier: value,
        item: value,
      };
      const nested = {
        ...resource,
        item: [{ linkId: 'q', type: value, extension: value, answerOption: value, text: value }],
      };
      expect(readQuestionnaire(resource).outline?.items).toEqual([]);
      expect(readQuestionnaire(nested).outline?.items.map(({ linkId }) => linkId)).toEqual(['q']);
    }
  });
});
