/** Flows written as FLOIP, and how the tests look at them. */
import { expect } from 'vitest';
import type { FlowNode } from '../../../src/flow/model.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import { documentWith } from './rapidpro-flow.ts';
import { at, readValue } from './read-value.ts';

interface Result {
  readonly value: JsonValue;
  readonly blocks: JsonObject[];
  readonly losses: string[];
}

/** Writes the nodes, and holds that our own reader takes what was written, and writes it again the same. */
export function written(
  nodes: readonly FlowNode[],
  flow: Parameters<typeof documentWith>[0] = { nodes },
): Result {
  const { value, losses } = floip.write(documentWith({ ...flow, nodes }));
  const read = readValue(value);
  expect(
    read.findings.filter(({ severity }) => severity !== 'information' && severity !== 'warning'),
  ).toEqual([]);
  expect(read.document && canonicalJson(floip.write(read.document).value)).toBe(canonicalJson(value));
  return {
    value,
    blocks: at(value, 'flows', 0)['blocks'] as JsonObject[],
    losses: losses.map(({ code, what }) => `${code}: ${what}`),
  };
}

export const types = (blocks: readonly JsonObject[]) => blocks.map((block) => block['type']);
export const exitsOf = (block: JsonObject | undefined) => (block?.['exits'] ?? []) as JsonObject[];
export const ways = (block: JsonObject | undefined) =>
  exitsOf(block).map((item) => [item['name'], item['test'] ?? item['default'], item['destination_block']]);
