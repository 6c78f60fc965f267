import { describe, expect, test } from 'vitest';
import { ours } from '../../src/fhir/canonicals.ts';
import { resourceJson } from '../../src/fhir/resource-json.ts';
import type { FlowDocument } from '../../src/flow/model.ts';
import { flowBundle } from '../../src/mapping/flow-bundle.ts';
import { canonicalJson } from '../../src/text/canonical-json.ts';
import { flowOf } from '../flow/build-flow.ts';

const other = '6a1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a02';
const documentOf = (properties: Partial<FlowDocument> = {}): FlowDocument => ({
  at: '',
  format: 'rapidpro',
  version: '13',
  kind: 'rapidpro-export',
  flows: [
    flowOf([{ id: 'm', says: ['Hello'] }], { expireAfterMinutes: 720 }),
    flowOf([], { uuid: other, name: 'Poll', type: 'offline', at: '/flows/1' }),
  ],
  ...properties,
});
const bytes = new TextEncoder().encode('{"version":"13"}\n');

describe('the bundle of an export', () => {
  test('is a transaction of Questionnaires, Basics and the Library, each under its own id', () => {
    const { bundle, resources } = flowBundle(documentOf(), bytes, { file: 'flows/survey.json' });
    expect(bundle.type).toBe('transaction');
    expect(bundle.entry?.map(({ request }) => `${request?.method ?? ''} ${request?.url ?? ''}`)).toEqual([
      'PUT Questionnaire/5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01',
      `PUT Questionnaire/${other}`,
      'PUT Basic/5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01',
      `PUT Basic/${other}`,
      `PUT Library/${resources[4]?.resource.id ?? ''}`,
    ]);
    expect(resources.map(({ flow }) => flow)).toEqual([
      '5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01',
      other,
      '5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01',
      other,
      undefined,
    ]);
  });

  test('the Library carries the bytes of the file and names the flows', () => {
    const { resources } = flowBundle(documentOf(), bytes, { file: 'flows/survey.json' });
    const library = resources.at(-1)?.resource;
    if (library?.resourceType !== 'Library') throw new Error('expected a Library');
    const { id, url, identifier, text, ...rest } = library;
    expect(text?.div).toContain('survey.json (rapidpro-export)');
    expect(url).toBe(`http://mhero.org/fhir/Library/${id ?? ''}`);
    expect(identifier?.[0]?.value).toBe(`urn:uuid:${id ?? ''}`);
    expect(rest).toEqual({
      resourceType: 'Library',
      meta: { profile: [ours('mhero-flow-package')] },
      extension: [
        {
          url: ours('mhero-flow-format'),
          extension: [
            { url: 'format', valueCode: 'rapidpro' },
            { url: 'kind', valueString: 'rapidpro-export' },
            { url: 'version', valueString: '13' },
          ],
        },
      ],
      name: 'Survey',
      title: 'survey',
      status: 'draft',
      type: {
        coding: [
          { system: 'http://mhero.org/fhir/CodeSystem/mhero-library-type', code: 'flow-export' },
          { system: 'http://terminology.hl7.org/CodeSystem/library-type', code: 'asset-collection' },
        ],
      },
      relatedArtifact: [
        {
          type: 'composed-of',
          resource: 'http://mhero.org/fhir/Questionnaire/5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01',
        },
        { type: 'composed-of', resource: `http://mhero.org/fhir/Questionnaire/${other}` },
      ],
      content: [{ contentType: 'application/json', data: 'eyJ2ZXJzaW9uIjoiMTMifQo=', title: 'survey.json' }],
    });
  });

  test('the id of the Library is that of its flows, or the container’s own', () => {
    const idOf = (document: FlowDocument, file = 'a.json', content = bytes) =>
      flowBundle(document, content, { file }).resources.at(-1)?.resource.id;
    const id = idOf(documentOf());
    expect(idOf(documentOf(), 'b.json', new Uint8Array([1]))).toBe(id);
    expect(idOf(documentOf({ flows: [flowOf([])] }))).not.toBe(id);
    expect(idOf(documentOf({ uuid: other }))).toBe(other);
  });

  test('a flow as emNutt lists it', () => {
    const { resources } = flowBundle(documentOf(), bytes, { file: 'a.json' });
    const details = resources.slice(2, 4).map(({ resource }) => resource.extension?.[0]?.extension);
    expect(details).toEqual([
      [
        { url: 'name', valueString: 'Stock survey' },
        { url: 'uuid', valueString: '5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01' },
        { url: 'flow_type', valueString: 'message' },
        { url: 'expires', valueInteger: 720 },
      ],
      [
        { url: 'name', valueString: 'Poll' },
        { url: 'uuid', valueString: other },
        { url: 'flow_type', valueString: 'survey' },
      ],
    ]);
  });

  test('what the manifest says goes to its flow', () => {
    const { resources } = flowBundle(documentOf(), bytes, {
      file: 'a.json',
      canonicalBase: 'http://example.org',
      manifestOf: ({ uuid }) => (uuid === other ? { profile: 'http://example.org/claimed' } : {}),
    });
    expect(resources.slice(0, 2).map(({ resource }) => resource.meta?.profile)).toEqual([
      [ours('mhero-flow')],
      [ours('mhero-flow'), 'http://example.org/claimed'],
    ]);
  });

  test("two flows with one uuid: the later counts, as in RapidPro's import, the first is a loss", () => {
    const flows = [flowOf([]), flowOf([], { name: 'Copy', at: '/flows/1' })];
    const { bundle, losses } = flowBundle(documentOf({ flows }), bytes, { file: 'a.json' });
    expect(bundle.entry).toHaveLength(3);
    expect(losses.map(({ code, at }) => [code, at])).toEqual([['loss.flow', flows[0]?.at]]);
    expect(JSON.stringify(bundle.entry)).toContain('"Copy"');
  });

  test('a document without flows gives an empty bundle', () => {
    const { bundle } = flowBundle(documentOf({ flows: [] }), bytes, { file: 'a.json' });
    expect(bundle).toEqual({ resourceType: 'Bundle', type: 'transaction' });
  });

  test('the same document gives the same bundle', () => {
    const make = () =>
      canonicalJson(resourceJson(flowBundle(documentOf(), bytes, { file: 'a.json' }).bundle));
    expect(make()).toBe(make());
  });
});
