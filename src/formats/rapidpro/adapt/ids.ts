import { isUuid, uuidV5 } from '../../../text/uuid.ts';

/** The namespace of all UUIDs that are made here: that of `http://mhero.org/fhir` (RFC 9562 section 6.6, URLs). */
const namespace = uuidV5('http://mhero.org/fhir/rapidpro', '6ba7b811-9dad-11d1-80b4-00c04fd430c8');

/** The id as RapidPro wants it: itself if it is a UUID, in small letters, else one made of it. */
export function rapidproUuid(id: string): string {
  const lower = id.toLowerCase();
  return isUuid(lower) ? lower : uuidV5(id, namespace);
}

/** The UUID of something that the source has no id for; the same parts give the same UUID. */
function madeUuid(...parts: string[]): string {
  return uuidV5(JSON.stringify(parts), namespace);
}

/** The UUIDs of one flow, in which nodes, actions and exits share one set. */
export class FlowIds {
  readonly #flow: string;
  readonly #used = new Set<string>();

  constructor(flow: string) {
    this.#flow = flow;
  }

  /** The UUID of a part: made of its own id if that is still free, else of its place. */
  take(id: string, ...place: string[]): string {
    let uuid = id === '' ? madeUuid(this.#flow, ...place) : rapidproUuid(id);
    for (let n = 0; this.#used.has(uuid); n++) uuid = madeUuid(this.#flow, id, ...place, String(n));
    this.#used.add(uuid);
    return uuid;
  }

  /** A UUID of what needs not be unique: a category or a case. */
  of(...place: string[]): string {
    return madeUuid(this.#flow, ...place);
  }
}
