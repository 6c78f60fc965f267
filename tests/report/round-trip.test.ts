import { describe, expect, it } from 'vitest';
import { colored } from '../../src/report/color.ts';
import { roundTripRow } from '../../src/report/html/round-trip-row.ts';
import { roundTripJson } from '../../src/report/round-trip/json.ts';
import { roundTripText } from '../../src/report/round-trip/text.ts';
import type { RoundTripResult } from '../../src/roundtrip/result.ts';
import { expectGolden } from '../golden.ts';

const whole: RoundTripResult = {
  file: 'flows/survey.json',
  server: 'http://localhost:8080/fhir',
  ok: true,
  export: { sameBytes: false, equal: true, differences: [] },
  flows: [
    { uuid: 'a', name: 'Survey', pointer: '/flows/0', found: true, whole: true, differences: [] },
    {
      uuid: 'b',
      name: 'Thanks \u001b[31m',
      pointer: '/flows/1',
      found: true,
      whole: false,
      differences: [
        {
          code: 'difference.text',
          at: '/flows/1/nodes/0',
          what: 'the text',
          before: 'a\u0007b',
          after: 'ab',
          loss: 'loss.text',
        },
      ],
    },
  ],
  losses: [
    { code: 'loss.text', at: '/flows/1/nodes/0', what: 'control characters', why: 'FHIR takes none.' },
  ],
  lossCounts: { 'loss.text': 1 },
  resources: [{ reference: 'Questionnaire/a', before: 'absent', after: 'removed' }],
  problems: [],
};

const broken: RoundTripResult = {
  ...whole,
  file: 'flows/broken.json',
  ok: false,
  export: {
    sameBytes: false,
    equal: false,
    differences: [{ pointer: '/flows/0/name', before: '"Survey"' }],
  },
  flows: [
    { uuid: 'a', name: 'Survey', pointer: '/flows/0', found: false, whole: false, differences: [] },
    {
      uuid: 'c',
      name: 'Route',
      pointer: '/flows/2',
      found: true,
      whole: false,
      differences: [{ code: 'difference.route', at: '/flows/2', what: 'the route of "Yes"' }],
    },
  ],
  lossCounts: {},
  problems: [{ code: 'roundtrip.not-found', message: 'Expected Questionnaire/a.' }],
};

describe('reports of round trips', () => {
  it('text is as reviewed', () => {
    expectGolden('report/round-trip.txt', roundTripText([whole, broken]));
  });

  it('text has colours where asked, and no control character of a file', () => {
    const text = roundTripText([whole], { paint: colored });
    expect(text).toContain('\u001b[32mok');
    expect(text).not.toContain('Thanks \u001b');
    expect(text).not.toContain('\u0007');
  });

  it('JSON counts and has every result whole', () => {
    expect(JSON.parse(roundTripJson([whole, broken]))).toEqual({
      summary: { exports: 2, ok: 1, exportsEqual: 1, flows: 4, flowsWhole: 1 },
      results: [whole, broken],
    });
  });

  it.each<[string, RoundTripResult, boolean[]]>([
    ['named differences hold', whole, [true, true, true]],
    [
      'an export that differs, a flow not found, a difference not named and a problem do not',
      broken,
      [false, false, false, false],
    ],
  ])('in the HTML report %s', (_, result, holds) => {
    expect(roundTripRow(result).comparisons.map((one) => one.holds)).toEqual(holds);
  });
});
