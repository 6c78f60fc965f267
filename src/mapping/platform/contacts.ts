/**
 * Contacts of a platform as the people of a registry. A contact that carries the id of its record (emNutt's fields
 * `globalid` and `mheroentitytype`) is known there: it is referred to and never written, since the registry says
 * who somebody is. Every other one is created, unless the registry has its identifier already.
 */
import { ours } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { fhirString, isFhirId } from '../../fhir/primitives.ts';
import { languageTag } from '../../flow/language-tags.ts';
import type { ApiContact, ApiReference, Item } from '../../formats/rapidpro-api/answers.ts';
import { contactPoint } from './contact-point.ts';
import type { Losses } from './losses.ts';

/** The system of the uuid that RapidPro gave a contact. */
export const contactSystem = 'http://app.rapidpro.io/contact-uuid';

export type ContactResource = fhir4.Practitioner | fhir4.Patient | fhir4.Person;
type ContactType = ContactResource['resourceType'];

const types: Readonly<Record<string, ContactType>> = {
  practitioner: 'Practitioner',
  patient: 'Patient',
  person: 'Person',
};

/** What a contact with an address conforms to, by what it is. */
const profiles: Readonly<Record<ContactType, string>> = {
  Practitioner: 'mhero-contact',
  Patient: 'mhero-client',
  Person: 'mhero-person',
};

/** Fields of the platform that say which record of the registry a contact is. */
const idField = 'globalid';
const typeField = 'mheroentitytype';

/** The contacts that others refer to; asked for one that is in no list, it makes what the reference tells. */
export class Contacts {
  readonly #listed = new Map<string, ApiContact>();
  readonly #made = new Map<string, ContactResource>();
  readonly #losses: Losses;

  constructor(contacts: readonly ApiContact[], losses: Losses) {
    this.#losses = losses;
    for (const contact of contacts) this.#listed.set(contact.uuid, contact);
    for (const contact of contacts) this.reference(contact, contact);
  }

  /** A literal reference to a contact: into the registry where its id is known, else to what is created here. */
  reference(contact: ApiReference, at: Item): { readonly reference: string; readonly type: ContactType } {
    const listed = this.#listed.get(contact.uuid);
    const type = types[(listed?.fields.get(typeField) ?? '').toLowerCase()] ?? 'Practitioner';
    const known = listed?.fields.get(idField)?.replace(/^(Practitioner|Patient|Person)\//, '');
    if (known !== undefined && isFhirId(known)) return { reference: `${type}/${known}`, type };
    if (!this.#made.has(contact.uuid)) {
      const source = listed ?? this.#stub(contact, at);
      this.#made.set(contact.uuid, contactResource(source, type, this.#losses));
    }
    return { reference: `urn:uuid:${contact.uuid}`, type };
  }

  /** The resources that are to be created, by uuid of the contact. */
  get created(): ReadonlyMap<string, ContactResource> {
    return this.#made;
  }

  /** True if the contact was in a list, so that more than its name is known. */
  has(uuid: string): boolean {
    return this.#listed.has(uuid);
  }

  /** The contact as a list told it. */
  listed(uuid: string): ApiContact | undefined {
    return this.#listed.get(uuid);
  }

  #stub(contact: ApiReference, { file, at }: Item): ApiContact {
    return {
      ...contact,
      file,
      at,
      urns: contact.urn === undefined ? [] : [contact.urn],
      groups: [],
      fields: new Map(),
    };
  }
}

function contactResource(contact: ApiContact, type: ContactType, losses: Losses): ContactResource {
  const lost = losses.of(contact, `contact ${contact.uuid}`);
  const telecom = contact.urns.flatMap((urn) => {
    const point = contactPoint(urn);
    if (point === undefined) lost(`address ${JSON.stringify(urn)}`, 'It is no URN: scheme:path.');
    return point ?? [];
  });
  const name = fhirString(contact.name ?? '');
  const language = contact.language === undefined ? undefined : languageTag(contact.language);
  const stopped = contact.status === 'stopped';
  const fields = [...contact.fields].filter(([key]) => key !== idField && key !== typeField);
  if (contact.lastSeenOn !== undefined)
    lost('when it was last seen', 'A person of a registry has no place for it; its messages tell.');
  if (contact.status === 'blocked')
    lost('that the platform blocked it', 'To the registry it is a person who is not active.');
  if (language !== undefined && type === 'Person') lost(`language ${language}`, 'A Person has none in R4.');
  const communication = { coding: [{ system: 'urn:ietf:bcp:47', code: language ?? 'und' }] };
  if (telecom.length === 0)
    lost('that it is an mHero contact', 'It has no address at which messages reach it.');
  const isWhole = telecom.length > 0;
  const meta = {
    ...(isWhole && { profile: [ours(profiles[type])] }),
    ...(stopped && {
      tag: [{ system: 'http://mhero.org/codesystem', code: 'optedout', display: 'Opted out' }],
    }),
  };
  const common = {
    ...((isWhole || stopped) && { meta }),
    text: narrative({
      title: name ?? `Contact ${contact.uuid}`,
      ...(stopped && { sentence: 'Wants no messages.' }),
      entries: telecom.map(({ value = '' }) => value),
    }),
    ...(fields.length > 0 && {
      extension: fields.flatMap(([key, value]) => {
        const text = fhirString(value);
        return text === undefined
          ? []
          : [
              {
                url: ours('mhero-contact-field'),
                extension: [
                  { url: 'key', valueString: key },
                  { url: 'value', valueString: text },
                ],
              },
            ];
      }),
    }),
    identifier: [{ system: contactSystem, value: contact.uuid }],
    active: contact.status !== 'blocked' && contact.status !== 'archived',
    ...(name !== undefined && { name: [{ text: name }] }),
    ...(telecom.length > 0 && { telecom }),
  };
  if (type === 'Practitioner')
    return {
      resourceType: type,
      ...common,
      ...(language !== undefined && { communication: [communication] }),
    };
  if (type === 'Patient')
    return {
      resourceType: type,
      ...common,
      ...(language !== undefined && { communication: [{ language: communication, preferred: true }] }),
    };
  return { resourceType: type, ...common };
}
