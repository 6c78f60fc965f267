/**
 * Profiles of what is sent and answered but never stored (Parameters, OperationOutcome): a server that offers
 * `$validate` has to judge them (FHIR R4 resource-operation-validate.html).
 */
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { breakExample, type CounterExample } from '../counter-example.ts';
import { fail, omit, skip } from '../outcome.ts';
import { type Session, statusOf } from '../session.ts';
import type { ConformanceTest } from '../test.ts';
import { operationsOf } from './capability.ts';
import { profiles } from './subjects/searches.ts';

/** A profile of what is exchanged and not stored. */
export interface Exchanged {
  /** First part of the ids of its tests. */
  readonly id: string;
  readonly profile: string;
  readonly type: string;
  /** `Type/id` of the guide's example. */
  readonly example: string;
}

export const exchanged: readonly Exchanged[] = [
  {
    id: 'outcome',
    profile: `${profiles}/mhero-outcome`,
    type: 'OperationOutcome',
    example: 'OperationOutcome/outcome-flow-refused',
  },
  {
    id: 'sync-request',
    profile: `${profiles}/mhero-sync-request`,
    type: 'Parameters',
    example: 'Parameters/sync-request',
  },
  {
    id: 'sync-result',
    profile: `${profiles}/mhero-sync-result`,
    type: 'Parameters',
    example: 'Parameters/sync-result',
  },
  {
    id: 'start-flow-request',
    profile: `${profiles}/mhero-start-flow-request`,
    type: 'Parameters',
    example: 'Parameters/start-flow-request',
  },
];

/** @param counterExamples those of the profile; what breaks a SHOULD is passed over */
export function exchangedTests(
  { id, profile, type, example }: Exchanged,
  counterExamples: readonly CounterExample[],
): ConformanceTest[] {
  return [
    {
      id: `${id}.validates`,
      title: `$validate finds nothing wrong with a ${type} of ${profile.slice(profile.lastIndexOf('/') + 1)}`,
      requirements: ['MH-SRV-12'],
      level: 'SHALL',
      async run(session) {
        const errors = await errorsOf(session, type, profile, await session.prepared(example));
        if (errors.length > 0) fail(`$validate finds errors in a valid one: ${errors[0] ?? ''}`);
        return 'It finds no error.';
      },
    },
    ...counterExamples
      .filter(({ severity }) => severity !== 'warning')
      .map((counterExample): ConformanceTest => ({
        id: `${id}.validate-refuses-${counterExample.id}`,
        title: `$validate finds the error in: ${counterExample.name}`,
        requirements: ['MH-SRV-12', counterExample.requirement],
        level: 'SHALL',
        async run(session) {
          const sound = await session.prepared(example);
          // What finds errors in anything, because it lacks the profile, has not found this one.
          if ((await errorsOf(session, type, profile, sound)).length > 0)
            skip('$validate finds errors in a valid one, so that an error tells nothing of this fault.');
          const broken = breakExample(sound, counterExample);
          const errors = await errorsOf(session, type, profile, broken);
          if (errors.length === 0) fail('$validate finds no error.');
          return `It says: ${errors[0] ?? ''}`;
        },
      })),
  ];
}

/** What `$validate` says is wrong. The resource is sent inside of Parameters, with the profile that is meant. */
async function errorsOf(
  session: Session,
  type: string,
  profile: string,
  resource: JsonObject,
): Promise<string[]> {
  const capability = await session.capability();
  if (capability === undefined || !operationsOf(capability, type).includes('validate'))
    omit(`The CapabilityStatement does not offer $validate of ${type}.`);
  const response = await session.send({
    method: 'POST',
    path: `${type}/$validate`,
    body: {
      resourceType: 'Parameters',
      parameter: [
        { name: 'resource', resource },
        { name: 'profile', valueUri: profile },
      ],
    },
  });
  const { body } = response;
  if (!isObject(body) || body['resourceType'] !== 'OperationOutcome')
    fail(`Expected an OperationOutcome of POST ${type}/$validate, got ${statusOf(response)}.`);
  return listOf(body, 'issue')
    .filter(isObject)
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map((issue) => {
      const details = isObject(issue['details']) ? textOf(issue['details'], 'text') : undefined;
      return textOf(issue, 'diagnostics') ?? details ?? 'an error';
    });
}
