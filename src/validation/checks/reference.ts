/** References by themselves: their form, and whether what they point to is there. */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { Node, Scope } from '../node.ts';
import { hasLiteral, matchesInBundle, readRestUrl } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import { isExample } from './extension.ts';
import { show } from './fixed.ts';

export const referenceMessages = catalogue({
  'profile.reference-unresolved': {
    severity: 'error',
    title: 'Target not found',
    text: ({ reference }: { reference: string }) => `There is no resource ${reference}.`,
    why: 'The check was asked to follow references; this one leads nowhere.',
    fix: 'Correct the reference, or create the resource that it names.',
  },
  'profile.reference-form': {
    severity: 'error',
    title: 'No reference',
    text: ({ reference }: { reference: string }) => `${reference} is no URL of a resource.`,
    why: 'A literal reference is a URL: relative, absolute, or "#" and an id (FHIR R4 section 2.3.0.1).',
    fix: 'Write the URL; put words for people in Reference.display.',
  },
  'profile.reference-in-bundle': {
    severity: 'error',
    title: 'Target not reachable in the Bundle',
    text: ({ reference }: { reference: string }) =>
      `${reference} names no entry of the Bundle by its fullUrl, though an entry has that type and id.`,
    why: 'In a Bundle a relative reference is read relative to the fullUrl of its own entry (FHIR R4 section 2.36.4.1).',
    fix: 'Give the entries fullUrls of one base, or refer by fullUrl.',
  },
  'profile.reference-ambiguous': {
    severity: 'error',
    title: 'Several targets in the Bundle',
    text: ({ reference, count }: { reference: string; count: number }) =>
      `${reference} names ${count} entries of the Bundle.`,
    why: 'A reference leads to one resource; versions of one resource are told by /_history/ and the version (FHIR R4 section 2.36.4.1).',
    fix: 'Refer to one version, or give the entries fullUrls of their own.',
  },
  'profile.reference-target-type': {
    severity: 'error',
    title: 'Target of another type than the reference says',
    text: ({ reference, found }: { reference: string; found: string }) =>
      `${reference} leads to an entry of the Bundle that is a ${found}.`,
    why: 'The type in a relative reference is that of the resource it points to (FHIR R4 section 2.3.0.1).',
    fix: 'Correct the type in the reference, or the resource of the entry.',
  },
  'profile.reference-type-differs': {
    severity: 'error',
    title: 'Reference.type differs',
    text: ({ stated, found }: { stated: string; found: string }) =>
      `Reference.type says ${stated}, the reference is to a ${found}.`,
    why: 'Reference.type is the type of the resource that the reference points to.',
    fix: 'Correct the type, or leave it out.',
  },
});

const report = reporter(referenceMessages);

export function checkReference(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const reference = textOf(node.value, 'reference');
  if (reference === undefined || reference === '') return;
  if (/\s/.test(reference)) {
    run.add(node, report('profile.reference-form', { reference: show(reference) }, {}));
    return;
  }
  const resolved = run.resolve(reference, node);
  const found = resolved?.type ?? readRestUrl(reference)?.type;
  const stated = textOf(node.value, 'type')?.replace('http://hl7.org/fhir/StructureDefinition/', '');
  if (stated !== undefined && found !== undefined && stated !== found)
    run.add(node, report('profile.reference-type-differs', { stated, found }, {}));
  if (reference.startsWith('#')) return;
  const place = bundlePlace(node.scope);
  if (resolved !== undefined) {
    checkMatch(node, reference, resolved, place, run);
    return;
  }
  if (place !== undefined && !canBeInBundle(reference, place)) {
    run.add(node, report('profile.reference-form', { reference: show(reference) }, {}));
    return;
  }
  if (place !== undefined && hasTypeAndId(reference, place)) {
    const finding = report('profile.reference-in-bundle', { reference: show(reference) }, {});
    // Documents and messages carry what they refer to; in other Bundles the reference may leave the Bundle.
    const type = textOf(place.resource, 'type');
    run.add(node, type === 'document' || type === 'message' ? finding : { ...finding, severity: 'warning' });
  } else if (run.context.references === 'exist' && !(run.context.allowExampleUrls && isExample(reference)))
    run.add(node, report('profile.reference-unresolved', { reference: show(reference) }, {}));
}

/** In a Bundle a relative reference is type and id, with or without a version; in a transaction also a search. */
function canBeInBundle(reference: string, { resource }: Scope): boolean {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)) return true;
  const steps = reference.split('/').length;
  const type = textOf(resource, 'type');
  const isSearch = /^[A-Za-z]+\?/.test(reference) && (type === 'transaction' || type === 'batch');
  return steps === 2 || steps === 4 || isSearch;
}

/** What a Bundle answers a reference with: one entry, of the type that the reference names. */
function checkMatch(node: Node, reference: string, resolved: Node, place: Scope | undefined, run: Run): void {
  const count =
    place === undefined ? 0 : matchesInBundle(reference, entryScope(node.scope, place), place).length;
  if (count > 1)
    run.add(node, report('profile.reference-ambiguous', { reference: show(reference), count }, {}));
  const named = readRestUrl(reference);
  if (count > 0 && named?.base === '' && named.type !== resolved.type)
    run.add(
      node,
      report('profile.reference-target-type', { reference: show(reference), found: resolved.type }, {}),
    );
}

/** The resource of an entry that a scope is in. */
function entryScope(scope: Scope, bundle: Scope): Scope {
  let at = scope;
  while (at.around !== undefined && at.around !== bundle) at = at.around;
  return at;
}

/** The Bundle around a resource, where relative references are read by fullUrl. */
function bundlePlace(scope: Scope): Scope | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.around) {
    if (at.type === 'Bundle' && at !== scope) return at;
  }
  return undefined;
}

function hasTypeAndId(reference: string, bundle: Scope): boolean {
  const wanted = readRestUrl(reference);
  if (wanted === undefined || wanted.base !== '') return false;
  return hasLiteral(bundle, wanted.type, wanted.id);
}
