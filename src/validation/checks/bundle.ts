/** Rules for Bundles that no invariant states (FHIR R4 sections 2.36 and 3.1.1). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import { childNodes, type Node, type Scope } from '../node.ts';
import {
  type BundleEntry,
  bundleEntries,
  findResource,
  hasLiteral,
  matchesInBundle,
  readRestUrl,
} from '../references/resolve.ts';
import type { Run } from '../run.ts';
import { show } from './fixed.ts';

export const bundleMessages = catalogue({
  'profile.full-url-relative': {
    severity: 'error',
    title: 'fullUrl is not absolute',
    text: ({ fullUrl }: { fullUrl: string }) => `A fullUrl is an absolute URL, found ${fullUrl}.`,
    why: 'FHIR R4 section 2.36.4: the fullUrl is the identity of the entry, whatever server it is on.',
    fix: 'Write the whole URL, or urn:uuid: and a UUID.',
  },
  'profile.signature-not-checked': {
    severity: 'information',
    title: 'Signature not verified',
    text: ({ format }: { format: string }) => `The signature (${format}) was not verified.`,
    why: 'Whether a signature is that of who signed, and of this Bundle, needs keys and certificates, which are not here (FHIR R4 section 2.36.5).',
    fix: 'Verify it with a tool for signatures.',
  },
  'profile.full-url-missing': {
    severity: 'error',
    title: 'No fullUrl',
    text: () => 'An entry of this kind of Bundle needs a fullUrl.',
    why: 'FHIR R4 section 2.36.4: but for batches and transactions each entry has a fullUrl.',
    fix: 'Add the fullUrl of the resource.',
  },
  'profile.full-url-differs': {
    severity: 'error',
    title: 'fullUrl and id differ',
    text: ({ fullUrl, expected }: { fullUrl: string; expected: string }) =>
      `The fullUrl ${fullUrl} looks like one of a server, so it must end with ${expected}.`,
    why: 'FHIR R4 section 2.36.4: the fullUrl must not disagree with the id in the resource.',
    fix: 'Correct the fullUrl or the id.',
  },
  'profile.full-url-without-id': {
    severity: 'error',
    title: 'fullUrl of a server, resource without id',
    text: ({ fullUrl }: { fullUrl: string }) =>
      `The fullUrl ${fullUrl} looks like one of a server, but the resource has no id.`,
    why: 'FHIR R4 section 2.36.4: a resource on a server has an id, and its fullUrl ends with it.',
    fix: 'Give the resource its id, or write urn:uuid: and a UUID.',
  },
  'profile.bundle-link-repeated': {
    severity: 'error',
    title: 'Link given twice',
    text: ({ relation }: { relation: string }) => `The link ${relation} may be there only once.`,
    why: 'Links such as self, first or next of a search set name one page (FHIR R4 section 3.1.1.5.2).',
    fix: 'Remove one of them.',
  },
  'profile.search-entry': {
    severity: 'error',
    title: 'Entry does not fit the search',
    text: ({ fault }: { fault: string }) => `The entry does not fit its search set: ${fault}.`,
    why: 'A search set holds what was searched for, what was included, and outcomes (FHIR R4 section 3.1.1.4).',
    fix: 'Correct the entry, its search.mode, or the self link.',
  },
  'profile.reference-not-carried': {
    severity: 'error',
    title: 'Target not in the Bundle',
    text: ({ reference }: { reference: string }) => `The Bundle has no entry ${reference}.`,
    why: 'A document holds what its Composition refers to, and a message what its header is about (FHIR R4 sections 3.3.1 and 2.4.1).',
    fix: 'Add the resource as an entry with that fullUrl, or correct the reference.',
  },
  'profile.document-unreachable': {
    severity: 'error',
    title: 'Entry not part of the document',
    text: ({ entry }: { entry: string }) => `${entry} can't be reached by references from the Composition.`,
    why: 'A document holds what its Composition refers to, directly or not (FHIR R4 section 3.3.1).',
    fix: 'Refer to the entry, or remove it.',
  },
});

const report = reporter(bundleMessages);

export function checkBundle(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const type = textOf(node.value, 'type');
  checkFullUrls(node, type, run);
  for (const signature of childNodes(node, 'signature', false)) checkSignature(signature, run);
  if (type === 'searchset') checkSearchSet(node, run);
  if (type === 'document') checkDocument(node.scope, run);
  if (type === 'document' || type === 'message') checkCarried(node.scope, run);
}

/** Nothing is verified here; a picture of a signature has nothing that could be. */
function checkSignature(signature: Node, run: Run): void {
  if (!isObject(signature.value) || !Object.hasOwn(signature.value, 'data')) return;
  const format = textOf(signature.value, 'sigFormat') ?? 'of no stated format';
  if (/^(?:image\/|application\/pdf)/.test(format)) return;
  run.add(signature, report('profile.signature-not-checked', { format: show(format) }, {}));
}

function checkFullUrls(node: Node, type: string | undefined, run: Run): void {
  const needed =
    type !== undefined &&
    !['batch', 'transaction', 'batch-response', 'transaction-response', 'history'].includes(type);
  for (const { fullUrl, entry, resource } of bundleEntries(node.scope)) {
    if (fullUrl === undefined) {
      if (needed) run.add(entry, report('profile.full-url-missing', {}, {}));
      continue;
    }
    if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(fullUrl)) {
      run.add(entry, report('profile.full-url-relative', { fullUrl: show(fullUrl) }, {}));
      continue;
    }
    const rest = readRestUrl(fullUrl);
    const id = textOf(resource.scope.resource, 'id');
    if (rest === undefined || run.structures.type(rest.type)?.kind !== 'resource') continue;
    if (id === undefined)
      run.add(entry, report('profile.full-url-without-id', { fullUrl: show(fullUrl) }, {}));
    else if (rest.type !== resource.type || rest.id !== id) {
      const expected = `${resource.type}/${id}`;
      run.add(entry, report('profile.full-url-differs', { fullUrl: show(fullUrl), expected }, {}));
    }
  }
}

const pageLinks = new Set(['self', 'first', 'last', 'next', 'previous', 'prev']);

function checkSearchSet(node: Node, run: Run): void {
  const seen = new Set<string>();
  for (const link of childNodes(node, 'link', false)) {
    const relation = isObject(link.value) ? textOf(link.value, 'relation') : undefined;
    if (relation === undefined || !pageLinks.has(relation)) continue;
    if (seen.has(relation)) run.add(link, report('profile.bundle-link-repeated', { relation }, {}));
    seen.add(relation);
  }
  const types = searchedTypes(node, run);
  for (const entry of bundleEntries(node.scope)) checkSearchEntry(entry, types, run);
}

/** The types that the self link searched for; undefined if it does not say. */
function searchedTypes(node: Node, run: Run): readonly string[] | undefined {
  const self = isObject(node.value)
    ? listOf(node.value, 'link')
        .filter(isObject)
        .find((link) => textOf(link, 'relation') === 'self')
    : undefined;
  const url = self === undefined ? undefined : textOf(self, 'url');
  if (url === undefined) return undefined;
  const [path = '', query = ''] = url.split('?');
  const typed = /(?:^|[?&])_type=([^&]*)/.exec(`?${query}`)?.[1];
  if (typed !== undefined) return typed.split(/,|%2C/i);
  const last = path.split('/').at(-1) ?? '';
  return run.structures.type(last)?.kind === 'resource' && url.includes('?') ? [last] : undefined;
}

function checkSearchEntry(
  { entry, resource }: BundleEntry,
  types: readonly string[] | undefined,
  run: Run,
): void {
  const fault = (what: string) => run.add(resource, report('profile.search-entry', { fault: what }, {}));
  const search = isObject(entry.value) ? entry.value['search'] : undefined;
  const mode = isObject(search) ? textOf(search, 'mode') : undefined;
  if (textOf(resource.scope.resource, 'id') === undefined && resource.type !== 'OperationOutcome')
    fault('a resource that was found has an id');
  if (mode === 'outcome' && resource.type !== 'OperationOutcome')
    fault(`an outcome is an OperationOutcome, found ${resource.type}`);
  if (mode === 'match' && types !== undefined && !types.includes(resource.type))
    fault(`a match is ${types.join(' or ')}, found ${resource.type}`);
}

/** Elements whose targets a document or message brings along. */
const carried: Readonly<Record<string, readonly string[]>> = {
  Composition: ['subject', 'author', 'encounter', 'custodian', 'attester.party', 'event.detail'],
  MessageHeader: ['focus'],
};

function checkCarried(bundle: Scope, run: Run): void {
  const [first] = bundleEntries(bundle);
  if (first === undefined) return;
  for (const path of carried[first.resource.type] ?? [])
    for (const reference of nodesBelow(first.resource, path)) checkIsCarried(reference, first, bundle, run);
  if (first.resource.type !== 'Composition') return;
  const sections = nodesBelow(first.resource, 'section');
  for (let section = sections.pop(); section !== undefined; section = sections.pop()) {
    for (const path of ['author', 'focus', 'entry'])
      for (const reference of nodesBelow(section, path)) checkIsCarried(reference, first, bundle, run);
    for (const inner of nodesBelow(section, 'section')) sections.push(inner);
  }
}

function nodesBelow(node: Node, path: string): Node[] {
  return path.split('.').reduce((nodes, name) => nodes.flatMap((at) => childNodes(at, name, false)), [node]);
}

function checkIsCarried(node: Node, { resource }: BundleEntry, bundle: Scope, run: Run): void {
  const reference = isObject(node.value) ? textOf(node.value, 'reference') : undefined;
  if (reference === undefined || reference === '' || reference.startsWith('#')) return;
  if (matchesInBundle(reference, resource.scope, bundle).length > 0) return;
  const named = readRestUrl(reference);
  // Relative to the entry, and there under another fullUrl: told with the reference itself.
  if (named?.base === '' && hasLiteral(bundle, named.type, named.id)) return;
  // What is no url of a server and no absolute name is told with the reference too.
  if (named === undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)) return;
  if (named !== undefined && isDefinition(named.type, run)) return;
  run.add(node, report('profile.reference-not-carried', { reference: show(reference) }, {}));
}

/** Definitions are found by their url, wherever they are. */
function isDefinition(type: string, run: Run): boolean {
  return run.structures.type(type)?.rules.property('url')?.type === 'uri';
}

/** Entries of a document that neither refer to what is reached from the Composition, nor are referred to. */
function checkDocument(bundle: Scope, run: Run): void {
  const entries = bundleEntries(bundle);
  const [first] = entries;
  if (first?.resource.type !== 'Composition') return;
  const links = new Map(entries.map((entry) => [entry.resource.value, linksOf(entry.resource, run)]));
  const reached = new Set<unknown>([first.resource.value]);
  for (let grew = true; grew;) {
    grew = false;
    for (const { resource } of entries) {
      const targets = links.get(resource.value) ?? new Set();
      if (reached.has(resource.value)) {
        for (const target of targets) {
          if (!reached.has(target)) grew = true;
          reached.add(target);
        }
      } else if ([...targets].some((target) => reached.has(target))) {
        reached.add(resource.value);
        grew = true;
      }
    }
  }
  for (const { fullUrl, entry, resource } of entries)
    if (!reached.has(resource.value))
      run.add(entry, report('profile.document-unreachable', { entry: show(fullUrl ?? resource.type) }, {}));
}

/** The resources that a resource refers to, anywhere in it. */
function linksOf(resource: Node, run: Run): Set<unknown> {
  const found = new Set<unknown>();
  const rest: unknown[] = [resource.value];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (Array.isArray(value)) for (const item of value as unknown[]) rest.push(item);
    else if (isObject(value)) {
      const reference = textOf(value, 'reference');
      const target = reference === undefined ? undefined : findResource(reference, resource, run);
      if (target !== undefined) found.add(target.value);
      for (const item of Object.values(value)) rest.push(item);
    }
  }
  return found;
}
