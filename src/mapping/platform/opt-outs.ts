/**
 * Contacts that the platform has stopped, as records of their opt-out (profile mhero-opt-out), each with where that was
 * learned (mhero-sync-provenance). The tag on the contact is what a sender looks at; a contact of the registry is never
 * written, so of such a one the record is all there is.
 */
import { ours } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { fhirId, idNamespace } from '../../fhir/primitives.ts';
import type { ApiContact, ApiRun } from '../../formats/rapidpro-api/answers.ts';
import { uuidV5 } from '../../text/uuid.ts';
import { type Contacts, contactSystem } from './contacts.ts';
import type { Losses } from './losses.ts';

/** The flow profile that says of a flow that contacts opt out by it. */
export const optOutFlow = ours('mhero-opt-out-flow');

export interface OptOutContext {
  readonly contacts: Contacts;
  readonly runs: readonly ApiRun[];
  /** True of a flow that claims `optOutFlow`, as far as the flows are known. */
  readonly isOptOutFlow: (flow: string) => boolean;
  readonly losses: Losses;
}

/** When a contact opted out, and the run that it did so by, if it was one. */
interface Told {
  readonly since: string;
  readonly run?: ApiRun;
}

/**
 * Makes a Consent and a Provenance of each contact that is stopped. It holds since the last run of an opt-out flow, or
 * since the contact was last seen: a platform stops a contact at its last word, and begins again at the next. Without
 * either, and of a Person, whom R4's Consent does not take, nothing is made and that is told.
 */
export function optOutResources(
  listed: readonly ApiContact[],
  context: OptOutContext,
): (fhir4.Consent | fhir4.Provenance)[] {
  const lastRuns = lastOptOutRuns(context);
  return listed
    .filter(({ status }) => status === 'stopped')
    .flatMap((contact) => {
      const lost = context.losses.of(contact, `contact ${contact.uuid}`);
      const { reference, type } = context.contacts.reference(contact, contact);
      const told = toldBy(contact, lastRuns.get(contact.uuid));
      if (type === 'Person') {
        lost('the record of its opt-out', 'A Person can not be the performer of a Consent in R4.');
        return [];
      }
      if (told === undefined) {
        lost(
          'the record of its opt-out',
          'Nothing says since when: no run of an opt-out flow, and not when it was last seen.',
        );
        return [];
      }
      const consent = optOut(contact, { reference, isClient: type === 'Patient', since: told.since });
      return [consent, provenance(contact, { consent, reference, told })];
    });
}

/** The last run of each contact by a flow that opts out. */
function lastOptOutRuns({ runs, isOptOutFlow }: OptOutContext): ReadonlyMap<string, ApiRun> {
  const last = new Map<string, ApiRun>();
  for (const run of runs) {
    if (!isOptOutFlow(run.flow.uuid)) continue;
    const known = last.get(run.contact.uuid);
    if (known === undefined || Date.parse(known.createdOn) < Date.parse(run.createdOn))
      last.set(run.contact.uuid, run);
  }
  return last;
}

function toldBy({ lastSeenOn }: ApiContact, run: ApiRun | undefined): Told | undefined {
  if (run !== undefined) return { since: run.exitedOn ?? run.modifiedOn ?? run.createdOn, run };
  return lastSeenOn === undefined ? undefined : { since: lastSeenOn };
}

function optOut(
  { uuid, name }: ApiContact,
  { reference, isClient, since }: { reference: string; isClient: boolean; since: string },
): fhir4.Consent & { id: string } {
  return {
    resourceType: 'Consent',
    id: uuidV5(`opt-out ${uuid}`, idNamespace),
    meta: { profile: [ours('mhero-opt-out')] },
    text: narrative({
      title: `Opt-out of ${name ?? uuid}`,
      sentence: `Wants no messages since ${since.slice(0, 10)}.`,
    }),
    status: 'active',
    scope: coded('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
    category: [coded('http://loinc.org', '59284-0')],
    ...(isClient && { patient: { reference } }),
    dateTime: since,
    performer: [{ reference }],
    policyRule: coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'OPTOUT'),
    provision: { type: 'deny' },
  };
}

/** Where it was learned: what the platform says of the contact, and the run in which it said stop. */
function provenance(
  { uuid, name }: ApiContact,
  { consent, reference, told }: { consent: { id: string }; reference: string; told: Told },
): fhir4.Provenance {
  const source = 'source' as const;
  return {
    resourceType: 'Provenance',
    id: uuidV5(`opt-out provenance ${uuid}`, idNamespace),
    meta: { profile: [ours('mhero-sync-provenance')] },
    text: narrative({
      title: `Where the opt-out of ${name ?? uuid} comes from`,
      sentence:
        told.run === undefined ? 'The platform has stopped the contact.' : 'It sent the word that stops.',
    }),
    extension: [
      {
        url: ours('mhero-sync-decision'),
        extension: [
          { url: 'rule', valueCode: 'platform-wins' },
          { url: 'element', valueString: 'provision' },
        ],
      },
    ],
    target: [{ reference: `Consent/${consent.id}` }],
    recorded: told.since,
    activity: coded('http://terminology.hl7.org/CodeSystem/v3-DataOperation', 'CREATE'),
    agent: [
      {
        type: coded('http://terminology.hl7.org/CodeSystem/provenance-participant-type', 'author'),
        who: { reference },
      },
    ],
    entity: [
      { role: source, what: { identifier: { system: contactSystem, value: uuid } } },
      ...(told.run === undefined
        ? []
        : [{ role: source, what: { reference: `Basic/${fhirId(told.run.uuid)}` } }]),
    ],
  };
}

function coded(system: string, code: string): fhir4.CodeableConcept {
  return { coding: [{ system, code }] };
}
