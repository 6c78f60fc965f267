import { isUuid, uuidV5 } from '../../text/uuid.ts';

/** The namespace of the ids that this room makes: the UUIDv5 of `http://mhero.org/fhir` in the URL namespace. */
const namespace = uuidV5('http://mhero.org/fhir', '6ba7b811-9dad-11d1-80b4-00c04fd430c8');

/** An id made of where it belongs, the same for the same file. */
export function derivedId(...parts: readonly string[]): string {
  return uuidV5(parts.join('/'), namespace);
}

/** The id itself if it is a UUID, else one made of it: FLOIP takes nothing else. */
export function asUuid(id: string, ...owner: readonly string[]): string {
  return isUuid(id) ? id : derivedId(...owner, id);
}
