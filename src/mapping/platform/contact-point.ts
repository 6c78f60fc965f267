/** URNs of RapidPro's contacts as FHIR's ContactPoint (guide, MH-CONTACT-05; ConceptMap of URN schemes). */
import { contactPointSystem } from './codes.ts';

/**
 * A URN as a ContactPoint. Of a phone and an email the value is the bare address; of every other channel it is the
 * URN itself (`whatsapp:231770000141`), since FHIR has no system for them and the scheme says which one it is.
 */
export function contactPoint(urn: string): fhir4.ContactPoint | undefined {
  const [, scheme = '', path = ''] = /^([a-z][a-z0-9+.-]*):([^?#]+)/i.exec(urn.trim()) ?? [];
  if (scheme === '' || path === '') return undefined;
  const system = contactPointSystem[scheme.toLowerCase()];
  if (system === 'phone' && !/^[+]?[0-9][-0-9 ().]*$/.test(path))
    return { system: 'other', value: urn.trim() };
  if (system === undefined) return { system: 'other', value: `${scheme.toLowerCase()}:${path}` };
  return { system, value: path, ...(system === 'phone' && { use: 'mobile' }) };
}
