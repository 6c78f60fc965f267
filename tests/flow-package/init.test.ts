import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../src/flow/model.ts';
import { manifestFor } from '../../src/flow-package/init.ts';
import { readManifest } from '../../src/flow-package/manifest.ts';
import { detect } from '../../src/formats/detect.ts';
import { rapidpro } from '../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../src/text/json.ts';
import { askingExport, flowUuid, type AskedFlow } from './exports.ts';

function documentOf(flow?: AskedFlow): FlowDocument {
  const { document } = parseJson(JSON.stringify(askingExport(flow)), 'a.json');
  if (document === undefined) throw new Error('not JSON');
  const read = rapidpro.read(document, detect(document.value));
  if (read.document === undefined) throw new Error('not read');
  return read.document;
}

describe('manifestFor', () => {
  it('writes flows, languages, results and empty codes', () => {
    expect(manifestFor([{ file: 'a.json', document: documentOf() }]))
      .toBe(`# What this flow package is and what its answers mean.
# Fill in what you know and leave the rest empty, then check it with: mhero validate FOLDER
name: stock
title: Stock
publisher: # who answers for the package
canonical: # base of the urls of its resources, such as https://moh.example.org/fhir
flows:
  - file: a.json # Stock
    uuid: "${flowUuid}"
    profile: mhero-flow # or the profile of a use case, such as mhero-eidsr-alert-flow
    languages: [eng, fra]
    results:
      has_stock: # In stock?
        code: { system: , code: , display: }
        answers:
          "Yes": { system: , code: , display: }
          "No": { system: , code: , display: }
    runs: [] # conversations to try the flow with, such as runs/first.yaml
`);
  });

  it('makes one entry of a flow that several files have', () => {
    const document = documentOf();
    const { manifest } = readManifest(
      manifestFor([
        { file: 'a.json', document },
        { file: 'b b.json', document },
      ]),
      'mhero.yaml',
    );
    expect(manifest?.flows.map(({ files }) => files.map(({ path }) => path))).toEqual([
      ['a.json', 'b b.json'],
    ]);
  });

  it.each([
    'Stock: the "survey" # of {the} [week]',
    '- a\n- b',
    'yes',
    'null',
    '1.0',
    'Fièvre jaune',
    '!!binary x',
    '&a *b',
    "it's",
    ' spaces ',
    '%YAML',
    '\u2028 line',
  ])('gives a manifest that reads back: %j', (name) => {
    const text = manifestFor([{ file: 'my: flow.json', document: documentOf({ name }) }]);
    const { manifest, findings } = readManifest(text, 'mhero.yaml');
    expect(findings).toEqual([]);
    expect(manifest?.title).toBe(name);
    expect(manifest?.flows[0]?.uuid).toBe(flowUuid);
  });

  it('names the package as it is told', () => {
    const { manifest } = readManifest(
      manifestFor([{ file: 'a.json', document: documentOf() }], { name: 'Événements 2024!' }),
      'mhero.yaml',
    );
    expect(manifest?.name).toBe('evenements-2024');
  });
});
