/** Links between the entries of a transaction, made into links to what the entries become (R4 section 3.1.0.11.2). */
import { isObject, type JsonObject, type JsonValue, setProperty } from '../text/json-value.ts';
import { elementType } from './resource-types.ts';

/** Elements whose value may be a link to another entry. Canonicals stay as they are, as R4 says. */
const linkTypes = new Set(['uri', 'url', 'oid', 'uuid']);

/**
 * Rewrites the links of a resource in place: `Reference.reference`, elements of the types uri, url, oid and uuid,
 * and `href` and `src` in the narrative. A text that merely looks alike, such as the value of an identifier, is
 * left alone.
 *
 * @param replace gives what a link becomes, or undefined to leave it
 */
export function rewriteLinks(resource: JsonObject, type: string, replace: Replace): void {
  rewriteObject(resource, type, replace);
}

/** `kind` tells a reference, which may also be conditional, from another link. */
export type Replace = (link: string, kind: 'reference' | 'link') => string | undefined;

function rewriteObject(object: JsonObject, path: string, replace: Replace): void {
  for (const [key, value] of Object.entries(object)) {
    const element = elementType(path, key);
    if (element === undefined) {
      // Contained resources and entries of a Bundle say themselves what they are.
      if (key === 'contained' || key === 'resource') rewriteEach(value, 'Resource', replace);
      continue;
    }
    const isReference = path === 'Reference' && key === 'reference';
    if (isReference || linkTypes.has(element.type)) {
      const kind = isReference ? 'reference' : 'link';
      setProperty(
        object,
        key,
        rewriteValue(value, (link) => replace(link, kind)),
      );
    } else if (path === 'Narrative' && key === 'div') {
      setProperty(
        object,
        key,
        rewriteValue(value, (html) => rewriteNarrative(html, replace)),
      );
    } else rewriteEach(value, element.path, replace);
  }
}

function rewriteEach(value: JsonValue, path: string, replace: Replace): void {
  for (const item of Array.isArray(value) ? value : [value]) {
    if (!isObject(item)) continue;
    const type = path === 'Resource' ? item['resourceType'] : path;
    if (typeof type === 'string') rewriteObject(item, type, replace);
  }
}

function rewriteValue(value: JsonValue, replace: (link: string) => string | undefined): JsonValue {
  if (typeof value === 'string') return replace(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => rewriteValue(item, replace));
  return value;
}

function rewriteNarrative(html: string, replace: Replace): string {
  return html.replace(/\b(href|src)="([^"]*)"/g, (whole, name: string, link: string) => {
    const replaced = replace(link, 'link');
    return replaced === undefined ? whole : `${name}="${replaced}"`;
  });
}
