/** References as they are written: `Patient/1`, an absolute url, a canonical, a urn (R4 section 2.3.0.1). */
import { isFhirId } from '../fhir/primitives.ts';
import { isResourceType } from './resource-types.ts';

export interface ParsedReference {
  /** Type and id, if the reference is relative to a server. */
  readonly type?: string;
  readonly id?: string;
  /** The whole reference, without a canonical's version, if it is not relative. */
  readonly url?: string;
  /** Version of a canonical (`url|version`) or of the target (`Patient/1/_history/2`). */
  readonly version?: string;
}

/** Takes a reference apart; undefined for one into the resource itself (`#id`) and for an empty one. */
export function parseReference(text: string): ParsedReference | undefined {
  if (text === '' || text.startsWith('#')) return undefined;
  const [path = '', version] = text.split(/\/_history\//);
  const [type, id, ...rest] = path.split('/');
  if (type !== undefined && id !== undefined && rest.length === 0) {
    if (isResourceType(type) && isFhirId(id)) {
      return { type, id, ...(version === undefined ? {} : { version }) };
    }
  }
  const bar = text.lastIndexOf('|');
  if (bar > 0) return { url: text.slice(0, bar), version: text.slice(bar + 1) };
  return { url: text };
}

/** An absolute reference to this server as a relative one; any other text as it is. */
export function relativeTo(base: string, reference: string): string {
  return reference.startsWith(`${base}/`) ? reference.slice(base.length + 1) : reference;
}
