import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Flow, FlowDocument, FlowNode } from '../../../src/flow/model.ts';
import { detect } from '../../../src/formats/detect.ts';
import { floip } from '../../../src/formats/floip/index.ts';
import { floipVersions } from '../../../src/formats/floip/version.ts';
import { canonicalJson } from '../../../src/text/canonical-json.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import { container, id } from './containers.ts';
import { at, blockOf, readValue } from './read-value.ts';

function documentOf(value: JsonValue): FlowDocument {
  const { document } = readValue(value);
  if (document === undefined) throw new Error('Nothing was read.');
  return document;
}

const writtenBack = (value: JsonValue) => canonicalJson(floip.write(documentOf(value)).value);

/** Ways in which files differ from what the writer would make by itself. */
const oddities: readonly [string, (all: JsonObject) => void][] = [
  ['as it is', () => undefined],
  ['without version', (all) => delete all['specification_version']],
  [
    'with unknown keys everywhere',
    (all) => {
      all['extra'] = { a: [1, null] };
      at(all, 'flows', 0)['extra'] = false;
      blockOf(all, 'Core.Case')['extra'] = [[]];
      at(blockOf(all, 'Core.Case'), 'config')['extra'] = 1.5;
      at(blockOf(all, 'Core.Case'), 'exits', 0)['extra'] = {};
    },
  ],
  [
    'with keys like signs of our own',
    (all) => {
      all['$absent'] = ['uuid'];
      all['$flows'] = [null];
      at(all, 'flows', 0)['$absent'] = ['name'];
    },
  ],
  [
    'with broken blocks',
    (all) => {
      blockOf(all, 'Core.RunFlow')['config'] = [];
      blockOf(all, 'Core.Output')['config'] = null;
      delete blockOf(all, 'Core.Log')['exits'];
      blockOf(all, 'Core.Case')['exits'] = [];
      delete blockOf(all, 'MobilePrimitives.NumericResponse')['uuid'];
    },
  ],
  [
    'with exits that contradict each other',
    (all) => {
      for (const exit of blockOf(all, 'MobilePrimitives.SelectOneResponse')['exits'] as JsonObject[]) {
        exit['uuid'] = id(7);
        exit['default'] = true;
        exit['test'] = 'block.value = "yes"';
      }
    },
  ],
  [
    'with flows that are none',
    (all) => {
      (all['flows'] as JsonValue[]).unshift(null, { uuid: id(1) }, { uuid: id(5), name: 'a', blocks: [1] });
      (all['flows'] as JsonValue[]).push(7);
    },
  ],
  [
    'with resources in both places',
    (all) => {
      const held = all['resources'] ?? at(all, 'flows', 0)['resources'] ?? [];
      all['resources'] = held;
      at(all, 'flows', 0)['resources'] = held;
    },
  ],
  [
    'with resources given twice',
    (all) => {
      const holder = all['resources'] === undefined ? at(all, 'flows', 0) : all;
      const list = holder['resources'] as JsonObject[];
      list.push({ uuid: list[0]?.['uuid'] ?? '', values: [] });
    },
  ],
  ['without languages', (all) => delete at(all, 'flows', 0)['languages']],
  ['with languages of one code', (all) => (at(all, 'flows', 0, 'languages', 1)['iso_639_3'] = 'eng')],
];

describe.each(floipVersions)('%s comes back whole', (version) => {
  it.each(oddities)('%s', (_, change) => {
    const all = container(version);
    change(all);
    expect(writtenBack(all)).toBe(canonicalJson(all));
  });

  it('as a flow alone', () => {
    const flow = at(container(version), 'flows', 0);
    expect(documentOf(flow).kind).toBe('floip-flow');
    expect(writtenBack(flow)).toBe(canonicalJson(flow));
  });
});

describe('a change of the model shows in the file', () => {
  const changed = (document: FlowDocument, change: (node: FlowNode) => FlowNode): JsonValue => {
    const flows = document.flows.map((flow): Flow => ({ ...flow, nodes: flow.nodes.map(change) }));
    return floip.write({ ...document, flows }).value;
  };

  it.each(floipVersions)('a text in %s', (version) => {
    const written = changed(documentOf(container(version)), (node) => ({
      ...node,
      actions: node.actions.map((action) =>
        action.kind === 'message' && action.uuid === id(905)
          ? { ...action, content: [{ language: 'eng', text: 'Your age?' }] }
          : action,
      ),
    }));
    const text = canonicalJson(written);
    expect(text).toContain('Your age?');
    expect(text).not.toContain('How old are you?');
    expect(text).toContain('Tell us more');
  });

  it('a destination and a test', () => {
    const written = changed(documentOf(container('1.0.0-rc3')), (node) => ({
      ...node,
      exits: node.exits.map((exit) => ({ ...exit, destination: id(22) })),
      ...(node.router?.kind === 'switch'
        ? {
            router: {
              ...node.router,
              cases: node.router.cases.map((item) =>
                item.test.kind === 'function' && item.test.name === 'has_only_text'
                  ? { ...item, test: { ...item.test, arguments: ['maybe'] } }
                  : item,
              ),
            },
          }
        : {}),
    }));
    const exits = at(written, 'flows', 0, 'blocks', 1)['exits'] as JsonObject[];
    expect(exits.map((exit) => [exit['test'], exit['destination_block']])).toEqual([
      ['block.value = "maybe"', id(22)],
      ["block.value == 'maybe'", id(22)],
      [undefined, id(22)],
    ]);
  });
});

const corpus = new URL('../../../../shared/corpus/floip/', import.meta.url);

describe.skipIf(!existsSync(corpus))(
  'real containers (skipped where the shared corpus is not mounted)',
  () => {
    it('come back whole', () => {
      let count = 0;
      for (const file of readdirSync(corpus)) {
        const { document } = parseJson(readFileSync(new URL(file, corpus), 'utf8'), file);
        if (document === undefined) continue;
        const detected = detect(document.value);
        if (detected.format !== 'floip') continue;
        const read = floip.read(document, detected);
        if (read.document === undefined) continue;
        count++;
        expect(canonicalJson(floip.write(read.document).value) === canonicalJson(document.value), file).toBe(
          true,
        );
      }
      expect(count).toBeGreaterThan(40);
    }, 60_000);
  },
);
