import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { openReferenceServer, type ReferenceServer } from '../../src/server/reference-server.ts';
import type { JsonObject } from '../../src/text/json-value.ts';
import { runExchange } from './exchange.ts';

/** The whole server: with the built definitions (R4 and the guide) and the project's validator. */
describe('the reference server', () => {
  let server: ReferenceServer;
  beforeAll(async () => {
    server = await openReferenceServer({ definitions: openPackagedDefinitions() });
  });
  afterAll(async () => {
    await server.close();
  });

  it('lists the profiles of the guide and its search parameters', async () => {
    const { body } = await server.client.request({ method: 'GET', path: 'metadata' });
    const { rest } = body as unknown as { rest: { resource: { type: string }[] }[] };
    const of = (type: string) => rest[0]?.resource.find((each) => each.type === type);
    expect(of('Questionnaire')).toMatchObject({
      supportedProfile: expect.arrayContaining([
        'http://mhero.org/fhir/StructureDefinition/mhero-flow',
      ]) as string[],
    });
    expect(JSON.stringify(of('CommunicationRequest'))).toContain('"rpflowstarts"');
  });

  it('refuses what breaks R4, and what breaks a profile of the guide', async () => {
    const questionnaire: JsonObject = { resourceType: 'Questionnaire', status: 'active' };
    const { handle } = server;
    await runExchange(handle, { send: 'POST Questionnaire', body: questionnaire, status: 201 });
    await runExchange(handle, {
      send: 'POST Questionnaire',
      body: { ...questionnaire, status: 'nonsense' },
      status: 422,
      gives: { 'issue.0.expression.0': 'Questionnaire.status' },
    });
    const meta = { profile: ['http://mhero.org/fhir/StructureDefinition/mhero-flow'] };
    await runExchange(handle, {
      send: 'POST Questionnaire',
      body: { ...questionnaire, meta },
      status: 422,
      gives: { 'issue.0.expression.0': /^Questionnaire/, 'issue.0.severity': 'error' },
    });
  });

  it('takes its own CapabilityStatement for valid', async () => {
    const { body } = await server.client.request({ method: 'GET', path: 'metadata' });
    await runExchange(server.handle, {
      send: 'POST CapabilityStatement/$validate',
      body: body ?? null,
      status: 200,
      gives: { 'issue.0.severity': /^(?:warning|information)$/ },
    });
  });

  it('checks by profiles that were stored on it, from the moment that they are', async () => {
    const { handle } = server;
    const url = 'http://example.org/StructureDefinition/named-group';
    const profile: JsonObject = {
      resourceType: 'StructureDefinition',
      id: 'named-group',
      url,
      name: 'NamedGroup',
      status: 'active',
      kind: 'resource',
      abstract: false,
      type: 'Group',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Group',
      derivation: 'constraint',
      differential: { element: [{ id: 'Group.name', path: 'Group.name', min: 1 }] },
    };
    const group: JsonObject = {
      resourceType: 'Group',
      meta: { profile: [url] },
      type: 'person',
      actual: true,
    };
    // Something is asked for the profile before it is there.
    await server.client.request({ method: 'POST', path: 'Group', body: group });
    await runExchange(handle, { send: 'PUT StructureDefinition/named-group', body: profile, status: 201 });
    await runExchange(handle, {
      send: 'POST Group',
      body: group,
      status: 422,
      gives: { 'issue.0.expression.0': /Group/ },
    });
    await runExchange(handle, { send: 'POST Group', body: { ...group, name: 'x' }, status: 201 });
  });
});
