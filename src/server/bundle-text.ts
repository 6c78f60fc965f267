/** Bundles as JSON, with resources put in as the texts that they are kept as. */
import type { JsonObject } from '../text/json-value.ts';

export interface BundleLink {
  readonly relation: 'self' | 'first' | 'next';
  readonly url: string;
}

export interface TextEntry {
  readonly fullUrl?: string;
  /** A resource as JSON. */
  readonly resource?: string | undefined;
  /** `search`, `request`, `response`. */
  readonly rest: JsonObject;
}

/** The Bundle: nothing in it is parsed again, so decimals stay as they were written. */
export function bundleText(
  head: JsonObject,
  links: readonly BundleLink[],
  entries: readonly TextEntry[],
): string {
  const start = JSON.stringify({
    resourceType: 'Bundle',
    ...head,
    ...(links.length === 0 ? {} : { link: links.map(({ relation, url }) => ({ relation, url })) }),
  });
  if (entries.length === 0) return start;
  return `${start.slice(0, -1)},"entry":[${entries.map(entryText).join(',')}]}`;
}

function entryText({ fullUrl, resource, rest }: TextEntry): string {
  const members: string[] = [];
  if (fullUrl !== undefined) members.push(`"fullUrl":${JSON.stringify(fullUrl)}`);
  if (resource !== undefined) members.push(`"resource":${resource}`);
  for (const [key, value] of Object.entries(rest))
    members.push(`${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${members.join(',')}}`;
}
