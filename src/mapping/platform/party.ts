import type { ContactResource } from './contacts.ts';

/** A contact as the sender or recipient of a message. R4 takes everybody there but a Person. */
export function asParty(
  { reference, type }: { readonly reference: string; readonly type: ContactResource['resourceType'] },
  lost: (what: string, why: string) => void,
): fhir4.Reference | undefined {
  if (type !== 'Person') return { reference };
  lost(`the contact ${reference}`, 'A Person can neither send nor receive a message in R4.');
  return undefined;
}
