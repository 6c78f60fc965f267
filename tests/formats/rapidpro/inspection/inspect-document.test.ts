import { describe, expect, it } from 'vitest';
import { inspectDocument } from '../../../../src/formats/rapidpro/inspection/inspect-document.ts';
import type { JsonObject, JsonValue } from '../../../../src/text/json-value.ts';
import { legacyFlow, uuids } from '../../rapidpro-legacy/legacy-flow.ts';
import { changed, id, sampleFlow } from '../sample-flow.ts';

const starter = (uuid: string, other: string): JsonObject =>
  changed(sampleFlow(), {
    '/uuid': uuid,
    '/nodes/1/actions/0': { type: 'enter_flow', uuid: id(15), flow: { uuid: other, name: 'Other' } },
  });

function missingOf(document: JsonValue): unknown[] {
  return inspectDocument(document, 'rapidpro-export').map(({ inspection }) =>
    inspection?.dependencies.map(({ missing }) => missing === true),
  );
}

describe('inspecting a file', () => {
  it('looks flows up among those of the file', () => {
    expect(missingOf({ version: '13', flows: [starter(id(1), id(90)), starter(id(90), id(91))] })).toEqual([
      [false],
      [true],
    ]);
  });

  it('a flow that is refused counts as missing, and tells its errors instead', () => {
    const refused = changed(starter(id(90), id(1)), { '/type': 'talk' });
    const flows = inspectDocument(
      { version: '13', flows: [starter(id(1), id(90)), refused] },
      'rapidpro-export',
    );
    expect(flows[0]?.inspection?.dependencies).toMatchObject([{ missing: true }]);
    expect(flows[1]?.inspection).toBeUndefined();
    expect(flows[1]?.errors).toMatchObject([{ code: 'schema.enum', pointer: '/flows/1/type' }]);
  });

  it('a legacy flow is inspected as what it is migrated to, and found by its uuid', () => {
    const document = { version: '11.12', flows: [legacyFlow(), starter(id(1), uuids.flow)] };
    const [legacy, other] = inspectDocument(document, 'rapidpro-export');
    expect(legacy?.inspection?.nodes).toBeGreaterThan(0);
    expect(other?.inspection?.dependencies).toMatchObject([{ type: 'flow', uuid: uuids.flow }]);
    expect(other?.inspection?.dependencies[0]?.missing).toBeUndefined();
  });

  it('a flow on its own has nothing looked up', () => {
    const [flow] = inspectDocument(starter(id(1), id(90)), 'rapidpro-flow');
    expect(flow).toMatchObject({ assets: 'none' });
    expect(flow?.inspection?.issues).toEqual([]);
  });

  it('stops at a spec: what a later migration changes is not there', () => {
    const flow = changed(sampleFlow(), {
      '/spec_version': '13.0.0',
      '/nodes/0/router/cases/0/arguments': ['yes', 'ok'],
    });
    const templates = (spec: string) =>
      inspectDocument(flow, 'rapidpro-flow', spec)[0]?.inspection?.templates;
    expect([templates('14.2.0'), templates('14.4.2')]).toEqual([12, 11]);
  });
});
