/**
 * Whom a message concerns (MH-SRV-13): roles are found by cadre, place, employer, skill and training, over chains and all
 * at once, and a search that differs in one of them finds nothing.
 */
import { isObject, type JsonObject } from '../../text/json-value.ts';
import { valueAt } from '../counter-example.ts';
import { fail } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { ConformanceTest } from '../test.ts';
import { searchFinds } from './search.ts';

const role = 'PractitionerRole/contact-role-musu-flomo';
const contact = 'Practitioner/contact-musu-flomo';
const place = 'Location/location-riverside-clinic';

/** A criterion of the search, its value taken from an example as it is on the server. */
interface Trait {
  readonly id: string;
  readonly parameter: string;
  /** Chains are a SHOULD. */
  readonly level: 'SHALL' | 'SHOULD';
  readonly value: (session: Session) => Promise<string>;
  readonly miss: string;
}

const optedOut = 'http://mhero.org/codesystem|optedout';

export const traits: readonly Trait[] = [
  {
    id: 'cadre',
    parameter: 'role',
    level: 'SHALL',
    value: coded(role, '/code/0/coding/0'),
    miss: 'no-cadre',
  },
  {
    id: 'place',
    parameter: 'location',
    level: 'SHALL',
    value: text(role, '/location/0/reference'),
    miss: 'Location/no-such-id',
  },
  {
    id: 'employer',
    parameter: 'organization',
    level: 'SHALL',
    value: text(role, '/organization/reference'),
    miss: 'Organization/no-such-id',
  },
  {
    id: 'skill',
    parameter: 'specialty',
    level: 'SHALL',
    value: coded(role, '/specialty/0/coding/0'),
    miss: 'no-skill',
  },
  {
    id: 'district',
    parameter: 'location.partof',
    level: 'SHOULD',
    value: text(place, '/partOf/reference'),
    miss: 'Location/no-such-id',
  },
  {
    id: 'facility-type',
    parameter: 'location.type',
    level: 'SHOULD',
    value: coded(place, '/type/0/coding/0'),
    miss: 'no-type',
  },
  {
    id: 'training',
    parameter: 'practitioner.qualification',
    level: 'SHOULD',
    value: coded(contact, '/qualification/0/code/coding/0'),
    miss: 'no-training',
  },
];

export const targetingTests: readonly ConformanceTest[] = [
  ...traits.map((trait): ConformanceTest => ({
    id: `targeting.${trait.id}`,
    title: `A search for PractitionerRole by ${trait.parameter} finds whom a message concerns, and nobody else`,
    requirements: ['MH-SRV-13'],
    level: trait.level,
    run: (session) => finds(session, [trait]),
  })),
  {
    id: 'targeting.all',
    title: 'A search for PractitionerRole by cadre, place, employer, skill and training together',
    requirements: ['MH-SRV-13'],
    level: 'SHOULD',
    run: (session) => finds(session, traits),
  },
  {
    id: 'targeting.opted-out',
    title: 'A search for PractitionerRole leaves out who has opted out',
    requirements: ['MH-SRV-13'],
    level: 'SHOULD',
    run: leavesOut,
  },
];

/** With each trait by its own value the role is found; with any one of them by another value it isn't. */
async function finds(session: Session, by: readonly Trait[]): Promise<string> {
  const live = await session.live(role);
  const values = new Map<Trait, string>();
  for (const trait of by) values.set(trait, await trait.value(session));
  const query = (other?: Trait) => {
    const pairs = by.map((trait): [string, string] => [
      trait.parameter,
      trait === other ? trait.miss : (values.get(trait) ?? ''),
    ]);
    return `PractitionerRole?${new URLSearchParams([...pairs, ['_count', '100']]).toString()}`;
  };
  if (!(await searchFinds(session, query(), live, true)))
    fail(`GET ${query()} does not find ${live.type}/${live.id}.`);
  for (const trait of by)
    if (await searchFinds(session, query(trait), live, false))
      fail(
        `GET ${query(trait)} finds ${live.type}/${live.id}, which has another value of ${trait.parameter}.`,
      );
  return `Found by ${by.map(({ parameter }) => parameter).join(', ')}, and not when one of them differs.`;
}

async function leavesOut(session: Session): Promise<string> {
  const live = await session.live(role);
  const query = `PractitionerRole?${new URLSearchParams({
    role: await coded(role, '/code/0/coding/0')(session),
    'practitioner._tag:not': optedOut,
    _count: '100',
  }).toString()}`;
  if (!(await searchFinds(session, query, live, true)))
    fail(`GET ${query} does not find ${live.type}/${live.id}, who has not opted out.`);
  const [system, code] = optedOut.split('|');
  const person = await session.prepared(contact);
  const gone = await session.create({
    ...person,
    meta: { ...metaOf(person), tag: [{ system: system ?? '', code: code ?? '' }] },
  });
  const id = isObject(gone.body) ? gone.body['id'] : undefined;
  if (typeof id !== 'string')
    fail(`The server did not take a contact who has opted out: status ${gone.status}.`);
  const made = await session.create({
    ...(await session.prepared(role)),
    practitioner: { reference: `Practitioner/${id}` },
  });
  const roleId = isObject(made.body) ? made.body['id'] : undefined;
  if (typeof roleId !== 'string') fail(`The server did not take a role: status ${made.status}.`);
  if (await searchFinds(session, query, { type: 'PractitionerRole', id: roleId }, false))
    fail(`GET ${query} finds PractitionerRole/${roleId}, whose contact has opted out.`);
  return 'Who has opted out is not found.';
}

function metaOf(resource: JsonObject): JsonObject {
  return isObject(resource['meta']) ? resource['meta'] : {};
}

/** The text at a place of an example, as it is on the server: references point to what is there. */
function text(example: string, at: string): Trait['value'] {
  return async (session) => {
    await session.live(example);
    const value = valueAt(await session.prepared(example), at);
    if (typeof value !== 'string') throw new Error(`${example} has no text at ${at}`);
    return value;
  };
}

/** A coding of an example as `system|code`. */
function coded(example: string, at: string): Trait['value'] {
  return async (session) =>
    `${await text(example, `${at}/system`)(session)}|${await text(example, `${at}/code`)(session)}`;
}
