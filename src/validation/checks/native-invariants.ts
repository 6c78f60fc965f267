/**
 * Invariants of the specification that hold for every resource or extension, written out: they are run so often,
 * or walk so much, that an interpreter would take most of the time. Found by their expression, not by their key.
 */
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';

type NativeInvariant = (node: Node, run: Run) => boolean;

/** Calls for every string at a key `reference`, `url`-like or canonical: whatever may point to a contained resource. */
function collectTexts(value: JsonValue, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value.startsWith('#')) into.add(value);
    // Images in a narrative.
    else if (value.includes('src='))
      for (const [, id = ''] of value.matchAll(/\ssrc\s*=\s*["'](#[^"']+)["']/g)) into.add(id);
  } else if (Array.isArray(value)) for (const item of value) collectTexts(item, into);
  else if (isObject(value)) for (const item of Object.values(value)) collectTexts(item, into);
}

function containedOf(node: Node): JsonObject[] {
  return isObject(node.value) ? listOf(node.value, 'contained').filter(isObject) : [];
}

/** Every contained resource is pointed to from elsewhere in the resource, or points to the resource (dom-3). */
function containedIsReferenced(node: Node, run: Run): boolean {
  if (run.context.ignoreContained) return true;
  const contained = containedOf(node);
  if (contained.length === 0 || !isObject(node.value)) return true;
  const outside = new Set<string>();
  for (const [key, value] of Object.entries(node.value))
    if (key !== 'contained') collectTexts(value, outside);
  // How many of the contained resources name each id: one that only it names itself does not count.
  const named = new Map<string, number>();
  const inside = contained.map((resource) => {
    const texts = new Set<string>();
    collectTexts(resource, texts);
    for (const text of texts) named.set(text, (named.get(text) ?? 0) + 1);
    return texts;
  });
  return contained.every((resource, i) => {
    const id = `#${textOf(resource, 'id') ?? ''}`;
    const byItself = inside[i]?.has(id) === true ? 1 : 0;
    return outside.has(id) || (named.get(id) ?? 0) > byItself || inside[i]?.has('#') === true;
  });
}

const extensionHasOne: NativeInvariant = ({ value }) => {
  if (!isObject(value)) return true;
  const hasValue = Object.keys(value).some((key) => key.startsWith('value') || key.startsWith('_value'));
  return hasValue !== listOf(value, 'extension').length > 0;
};

const noContained: NativeInvariant = (node) =>
  containedOf(node).every((resource) => listOf(resource, 'contained').length === 0);

const noMeta =
  (key: string): NativeInvariant =>
  (node) =>
    containedOf(node).every(
      (resource) => !isObject(resource['meta']) || !Object.hasOwn(resource['meta'], key),
    );

/** Narrative is asked of resources that stand on their own. */
const hasNarrative: NativeInvariant = ({ value, scope }) =>
  scope.kind === 'contained' ||
  (isObject(value) && isObject(value['text']) && textOf(value['text'], 'div') !== undefined);

/** A reference to a fragment names a contained resource, or with `#` alone the one around (ref-1). */
const fragmentIsContained: NativeInvariant = (node, run) => {
  const reference = isObject(node.value) ? textOf(node.value, 'reference') : undefined;
  return (
    reference?.startsWith('#') !== true || reference === '#' || run.resolve(reference, node) !== undefined
  );
};

const ref1 =
  "reference.startsWith('#').not() or " +
  "(reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids'))";

const dom3 =
  "contained.where((('#'+id in (%resource.descendants().reference | %resource.descendants().as(canonical) | " +
  '%resource.descendants().as(uri) | %resource.descendants().as(url))) or descendants().where(reference = ' +
  "'#').exists() or descendants().where(as(canonical) = '#').exists() or descendants().where(as(canonical) = " +
  "'#').exists()).not()).trace('unmatched', id).empty()";

export const nativeInvariants: ReadonlyMap<string, NativeInvariant> = new Map<string, NativeInvariant>([
  ['extension.exists() != value.exists()', extensionHasOne],
  ['contained.contained.empty()', noContained],
  ['contained.meta.security.empty()', noMeta('security')],
  [
    'contained.meta.versionId.empty() and contained.meta.lastUpdated.empty()',
    (node, run) => noMeta('versionId')(node, run) && noMeta('lastUpdated')(node, run),
  ],
  ['text.`div`.exists()', hasNarrative],
  [dom3, containedIsReferenced],
  [ref1, fragmentIsContained],
]);
