/** Groups of a platform (profile mhero-contact-group): who is in one is told by the contacts. */
import { ours } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { fhirId, fhirString } from '../../fhir/primitives.ts';
import type { ApiContact, ApiGroup } from '../../formats/rapidpro-api/answers.ts';
import type { Contacts } from './contacts.ts';
import type { Losses } from './losses.ts';

/**
 * Makes the Group. Members are listed only if all of them are there: part of a list, taken for the whole, would
 * take people out of the group (MH-GROUP-05).
 */
export function groupResource(
  group: ApiGroup,
  all: readonly ApiContact[],
  contacts: Contacts,
  losses: Losses,
): fhir4.Group {
  const members = all
    .filter(({ groups }) => groups.some(({ uuid }) => uuid === group.uuid))
    .map((contact) => contacts.reference(contact, contact));
  const isWhole = group.count === undefined ? members.length > 0 : members.length === group.count;
  const name = fhirString(group.name ?? '') ?? group.uuid;
  if (!isWhole && members.length > 0) {
    losses.add(
      group,
      `group ${name}: ${members.length} of ${String(group.count)} members`,
      'The other members are in no file that was given, and a part of a list is no list.',
    );
  }
  const onlyPractitioners = members.every(({ type }) => type === 'Practitioner');
  return {
    resourceType: 'Group',
    id: fhirId(group.uuid),
    meta: { profile: [ours('mhero-contact-group')] },
    text: narrative({
      title: name,
      ...(group.query !== undefined && { sentence: `Chosen by: ${group.query}` }),
    }),
    ...(group.query !== undefined && {
      extension: [{ url: ours('mhero-group-query'), valueString: group.query }],
    }),
    identifier: [{ system: 'http://app.rapidpro.io/group-uuid', value: group.uuid }],
    active: true,
    type: onlyPractitioners ? 'practitioner' : 'person',
    actual: true,
    name,
    ...(group.count !== undefined && { quantity: group.count }),
    ...(isWhole &&
      members.length > 0 && { member: members.map(({ reference }) => ({ entity: { reference } })) }),
  };
}
