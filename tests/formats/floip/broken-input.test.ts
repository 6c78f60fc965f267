import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/text/json-value.ts';
import { id } from './containers.ts';
import { codes, readValue } from './read-value.ts';

describe('broken input', () => {
  it.each<[string, JsonValue]>([
    ['a list', []],
    ['a text', 'flows'],
    ['nothing', null],
    ['an empty object', {}],
    [
      'flows of anything',
      {
        specification_version: '1.0.0-rc4',
        flows: [
          1,
          null,
          [],
          { blocks: [[]] },
          { uuid: 'a', name: 'b', blocks: [{ exits: [1] }, { config: 5, exits: 'x' }] },
        ],
      },
    ],
    [
      'resources of anything',
      {
        specification_version: '1.0.0-rc3',
        resources: [1, { uuid: 'r', values: [null, { value: 3 }] }],
        flows: [
          { uuid: 'a', name: 'b', blocks: [{ type: 'MobilePrimitives.Message', config: { prompt: 'r' } }] },
        ],
      },
    ],
  ])('of %s ends in findings', (_, value) => {
    const read = readValue(value);
    expect(codes(read, 'error').length).toBeGreaterThan(0);
    expect(read.flows.every(({ valid }) => valid === false)).toBe(true);
  });

  it('of one huge block is read in linear time', () => {
    const exits = Array.from({ length: 20_000 }, (_, index) => ({
      uuid: id(index),
      name: 'a',
      test: `block.value = ${index}`,
    }));
    const languages = Array.from({ length: 5_000 }, (_, index) => ({ id: `l${index}`, iso_639_3: 'eng' }));
    const started = performance.now();
    readValue({
      specification_version: '1.0.0-rc4',
      flows: [
        {
          uuid: id(1),
          name: 'b',
          languages,
          blocks: [{ uuid: id(2), name: 'c', type: 'Core.Case', config: {}, exits }],
        },
      ],
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
