/** What many subjects share. */
import type { SearchCase } from '../../subject.ts';

/** Where the guide's profiles are. */
export const profiles = 'http://mhero.org/fhir/StructureDefinition';

/** A search by the logical id, which every server has (FHIR R4 search.html#id). */
export const byId: SearchCase = { parameter: '_id', find: { at: '/id' }, miss: 'no-such-id' };

/** A search by an identifier of the example, given as system|value. */
export function byIdentifier(system: string, at: string): SearchCase {
  return { parameter: 'identifier', find: { at, prefix: `${system}|` }, miss: `${system}|no-such-value` };
}
