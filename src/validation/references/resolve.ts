/** What a reference points to: a contained resource, an entry of the Bundle around it, or what the caller knows. */
import { isObject, textOf } from '../../text/json-value.ts';
import { rootOf } from '../checks/invariant.ts';
import type { Node, Scope } from '../node.ts';
import { childNodes, Node as ResourceNode } from '../node.ts';
import type { Run } from '../run.ts';

/** The resource that a literal reference or canonical names, seen from a node. */
export function findResource(reference: string, from: Node, run: Run): Node | undefined {
  if (reference.startsWith('#')) return findContained(reference.slice(1), from.scope);
  for (let scope: Scope | undefined = from.scope; scope !== undefined; scope = scope.around) {
    if (scope.around?.type === 'Parameters') {
      const beside = parametersOf(scope.around).get(reference);
      if (beside !== undefined) return beside;
    }
    if (scope.around?.type !== 'Bundle') continue;
    const [found] = matchesInBundle(reference, scope, scope.around);
    if (found !== undefined) return found.resource;
  }
  return findByCaller(reference, run);
}

const containedOf = new WeakMap<Scope, Map<string, Node>>();

function findContained(id: string, scope: Scope): Node | undefined {
  const root = rootOf(scope);
  if (id === '') return root.node;
  let byId = containedOf.get(root);
  if (byId === undefined) {
    byId = new Map();
    for (const node of childNodes(root.node, 'contained', false)) {
      const own = textOf(node.scope.resource, 'id');
      if (own !== undefined && !byId.has(own)) byId.set(own, node);
    }
    containedOf.set(root, byId);
  }
  return byId.get(id);
}

const parametersIn = new WeakMap<Scope, Map<string, Node>>();

/** The resources that a Parameters resource carries, by type and id: those of one operation refer to each other. */
function parametersOf(scope: Scope): Map<string, Node> {
  let byLiteral = parametersIn.get(scope);
  if (byLiteral !== undefined) return byLiteral;
  byLiteral = new Map();
  const rest = childNodes(scope.node, 'parameter', false);
  for (let at = rest.shift(); at !== undefined; at = rest.shift()) {
    const [resource] = childNodes(at, 'resource', false);
    const id = resource === undefined ? undefined : textOf(resource.scope.resource, 'id');
    if (resource !== undefined && id !== undefined) {
      const literal = `${resource.type}/${id}`;
      if (!byLiteral.has(literal)) byLiteral.set(literal, resource);
    }
    for (const part of childNodes(at, 'part', false)) rest.push(part);
  }
  parametersIn.set(scope, byLiteral);
  return byLiteral;
}

/** One entry of a Bundle that holds a resource. */
export interface BundleEntry {
  readonly fullUrl: string | undefined;
  readonly entry: Node;
  readonly resource: Node;
}

/** The entries of a Bundle, with what they are looked up by. */
interface BundleIndex {
  readonly entries: readonly BundleEntry[];
  readonly byFullUrl: ReadonlyMap<string, readonly BundleEntry[]>;
  readonly byResource: ReadonlyMap<unknown, BundleEntry>;
  /** `Patient/1` of each resource that has an id. */
  readonly literals: ReadonlySet<string>;
}

const indexes = new WeakMap<Scope, BundleIndex>();

function indexOf(bundle: Scope): BundleIndex {
  const known = indexes.get(bundle);
  if (known !== undefined) return known;
  const entries: BundleEntry[] = [];
  const byFullUrl = new Map<string, BundleEntry[]>();
  const byResource = new Map<unknown, BundleEntry>();
  const literals = new Set<string>();
  for (const node of childNodes(bundle.node, 'entry', false)) {
    const [resource] = childNodes(node, 'resource', false);
    if (resource === undefined || !isObject(node.value)) continue;
    const entry = { fullUrl: textOf(node.value, 'fullUrl'), entry: node, resource };
    entries.push(entry);
    if (entry.fullUrl !== undefined) {
      const same = byFullUrl.get(entry.fullUrl);
      if (same === undefined) byFullUrl.set(entry.fullUrl, [entry]);
      else same.push(entry);
    }
    byResource.set(resource.value, entry);
    literals.add(`${resource.type}/${textOf(resource.scope.resource, 'id') ?? ''}`);
  }
  const index = { entries, byFullUrl, byResource, literals };
  indexes.set(bundle, index);
  return index;
}

export function bundleEntries(bundle: Scope): readonly BundleEntry[] {
  return indexOf(bundle).entries;
}

/** True if an entry has the type and id of a relative reference. */
export function hasLiteral(bundle: Scope, type: string, id: string): boolean {
  return indexOf(bundle).literals.has(`${type}/${id}`);
}

/** A RESTful url: base, type, id and version. */
export interface RestUrl {
  readonly base: string;
  readonly type: string;
  readonly id: string;
}

export function readRestUrl(url: string): RestUrl | undefined {
  const match =
    /^(https?:\/\/.*\/)?([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/.exec(
      url,
    );
  if (match === null) return undefined;
  const [, base = '', type = '', id = ''] = match;
  return { base, type, id };
}

const withoutVersion = (url: string) => url.replace(/\/_history\/[^/]*$/, '').replace(/#.*$/, '');

/** By the rules for references in Bundles (FHIR R4 section 2.36.4.1). */
export function matchesInBundle(reference: string, source: Scope, bundle: Scope): readonly BundleEntry[] {
  const wanted = absoluteReference(reference, source, bundle);
  const found = wanted === undefined ? undefined : indexOf(bundle).byFullUrl.get(wanted);
  const version = /\/_history\/([^/#]+)/.exec(reference)?.[1];
  if (found === undefined || version === undefined) return found ?? [];
  return found.filter(({ resource }) => versionOf(resource) === version);
}

function versionOf(resource: Node): string | undefined {
  const meta = resource.scope.resource['meta'];
  return isObject(meta) ? textOf(meta, 'versionId') : undefined;
}

function absoluteReference(reference: string, source: Scope, bundle: Scope): string | undefined {
  const plain = withoutVersion(reference);
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(plain)) return plain;
  const own = indexOf(bundle).byResource.get(source.resource)?.fullUrl;
  const rest = own === undefined ? undefined : readRestUrl(own);
  if (rest !== undefined) return `${rest.base}${plain}`;
  // Beside an entry that is named by a UUID or OID, an id is the end of such a name.
  const name = own === undefined ? undefined : /^urn:[a-z]+:/.exec(own)?.[0];
  const id = readRestUrl(plain)?.id;
  return name === undefined || id === undefined ? undefined : name + id;
}

function findByCaller(reference: string, run: Run): Node | undefined {
  const value = run.options.resolve?.(reference);
  if (!isObject(value)) return undefined;
  const type = textOf(value, 'resourceType') ?? '';
  const contents = run.structures.type(type)?.rules;
  return new ResourceNode({
    parent: undefined,
    key: '',
    name: '',
    index: -1,
    type,
    value,
    contents,
    scope: undefined,
  });
}
