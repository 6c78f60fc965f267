/** An export that is read a flow at a time is told the same of as one that is read as a whole. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { readInPieces } from '../../../src/formats/rapidpro/read-in-pieces.ts';
import { readRapidPro } from '../../../src/formats/rapidpro/read.ts';
import { measuredJson, parseJson } from '../../../src/text/json.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { locate } from '../../../src/text/locate.ts';
import { id, sampleFlow } from './sample-flow.ts';

/** What is told of a text that is read as a whole; undefined if it is no JSON, or has a fault that JSON.parse forgives. */
function told(text: string) {
  const { document, findings } = parseJson(text, 'a.json');
  if (document === undefined || findings.length > 0) return undefined;
  const detected = detect(document.value);
  const read = readRapidPro(document, detected);
  return {
    detected,
    flows: read.flows,
    findings: locate(read.findings, 'a.json', document.positions),
    document: read.document,
  };
}

/** The same of one that is read in pieces; undefined if it has to be read as a whole. */
function toldInPieces(text: string) {
  const pieces = readInPieces(measuredJson(text));
  if (pieces === undefined) return undefined;
  const { detected, json, read } = pieces;
  return {
    detected,
    flows: read.flows,
    findings: locate(read.findings, 'a.json', json.positions),
    document: read.document,
  };
}

function flow(number: number, more: JsonObject = {}): JsonObject {
  return { ...sampleFlow(), uuid: id(number), name: `Flow ${number}`, ...more };
}

function exportOf(flows: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ version: '13', site: 'https://example.org', flows, fields: [], ...more }, null, 2);
}

const usesNext = {
  nodes: [
    {
      uuid: id(40),
      actions: [
        { type: 'enter_flow', uuid: id(41), flow: { uuid: id(2), name: 'Flow 2' } },
        { type: 'add_contact_groups', uuid: id(43), groups: [{ uuid: id(90), name: 'Nurses' }] },
      ],
      exits: [{ uuid: id(42), destination_uuid: null }],
    },
  ],
  localization: {},
};
/** A node that starts a flow for those whom a query finds. */
function starts(contact_query: string): JsonObject {
  const action = {
    type: 'start_session',
    uuid: id(45),
    flow: { uuid: id(2), name: 'Flow 2' },
    contact_query,
  };
  return { uuid: id(44), actions: [action], exits: [{ uuid: id(46), destination_uuid: null }] };
}

const sound = exportOf([flow(1, usesNext), flow(2)]);
const glific = { type: 'send_interactive_msg', uuid: id(51), name: 'Menu', id: 7, text: 'x', labels: [] };

describe('read in pieces, a file is told the same of', () => {
  it.each([
    ['two flows, of which one enters the other', sound],
    ['a group that it has', exportOf([flow(1, usesNext)], { groups: [{ uuid: id(90), name: 'Nurses' }] })],
    ['a flow that is not in it', exportOf([flow(1, usesNext), flow(3)])],
    ['a trigger of one of its flows', exportOf([flow(1)], { triggers: [{ flow: { uuid: id(1) } }] })],
    ['no space', JSON.stringify(JSON.parse(sound))],
    ['an error in its second flow', exportOf([flow(1), flow(2, { nodes: [{ uuid: 'x' }] }), flow(3)])],
    ['flows of older specs', exportOf([flow(1, { spec_version: '13.1.0', language: 'base' }), flow(2)])],
    ['a flow of a spec that is too new', exportOf([flow(1), flow(2, { spec_version: '99.0.0' })])],
    ['a flow without nodes', exportOf([{ uuid: id(1), spec_version: '14.4.2', name: 'A' }])],
    ['names in capitals', sound.replace('"language"', '"LANGUAGE"')],
    ['a number with a point', sound.replace('"revision": 7', '"revision": 7.0')],
    ['a language without texts', exportOf([flow(1, { localization: { spa: {} } })])],
    ['a dialect that its site tells', exportOf([flow(1)], { site: 'https://my.glific.com' })],
    [
      'metadata of a flow',
      exportOf([flow(1, { metadata: { uuid: id(7), name: 'Other name, a long one' } })]),
    ],
    [
      'queries about its fields, groups and flows',
      exportOf([flow(1, { nodes: [starts('history = "flow 2" or group = Nurses or ward > 3')] }), flow(2)], {
        groups: [{ uuid: id(90), name: 'Nurses', query: 'age > 3 and status = active' }],
      }),
    ],
    ['letters beyond ASCII', sound.replace('Do you have', '你有 “疫苗” 😀 ')],
  ])('%s', (_, text) => {
    const inPieces = toldInPieces(text);
    expect(inPieces).toBeDefined();
    expect(inPieces).toEqual(told(text));
  });

  it.each(globSync('examples/**/rapidpro.json').sort())('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(toldInPieces(text) ?? told(text)).toEqual(told(text));
  });

  it('reads most of the examples in pieces', () => {
    const files = globSync('examples/**/rapidpro.json');
    const taken = files.filter((file) => toldInPieces(readFileSync(file, 'utf8')) !== undefined);
    expect(files.length - taken.length).toBeLessThan(5);
  });
});

describe('read as a whole is', () => {
  it.each([
    ['a single flow', JSON.stringify(flow(1))],
    ['an export without flows', '{"version": "13"}'],
    ['flows that are no list', '{"version": "13", "flows": {}}'],
    ['a flow that is no object', exportOf([flow(1), 7])],
    ['a flow of the old form', exportOf([flow(1), { action_sets: [], rule_sets: [], base_language: 'eng' }])],
    ['a flow in a definition', exportOf([{ definition: flow(1), spec_version: '14' }])],
    ['a flow with the marks of a dialect', exportOf([flow(1), flow(2, { nodes: [{ actions: [glific] }] })])],
    ['a key that is given twice in a flow', sound.replace('"revision": 7', '"revision": 7, "revision": 8')],
    ['a key that is given twice in the file', sound.replace('"site"', '"fields"')],
    ['flows given twice', sound.replace('"fields": []', '"flows": []')],
    ['a key that reaches a prototype', sound.replace('"revision"', '"__proto__"')],
    ['a flow that is no JSON', sound.replace('"revision": 7', '"revision": 7 7')],
    ['flows without a comma between them', sound.replace(/\},\n {4}\{/, '}\n {')],
    ['a bracket that does not fit', sound.replace(/\]\s*\}\s*$/, '}}')],
    ['a text that ends too early', sound.slice(0, -20)],
    ['more after the end', `${sound} 1`],
    ['nothing', ''],
    ['a FLOIP container', '{"specification_version": "1.0.0-rc4", "flows": [{"blocks": []}]}'],
    [
      'something nested too deep',
      sound.replace('"fields": []', `"fields": ${'['.repeat(250)}${']'.repeat(250)}`),
    ],
  ])('%s', (_, text) => {
    expect(toldInPieces(text)).toBeUndefined();
  });
});
