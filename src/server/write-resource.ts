/** The one way in which resources come into the store: checked, stamped with id and meta, indexed. */
import { isObject, type JsonObject, property, setProperty, textOf } from '../text/json-value.ts';
import { type Interaction, instant, type ServerParts } from './interaction.ts';
import { FhirError, refuse } from './outcome.ts';
import { parseReference, relativeTo } from './reference.ts';
import type { StoredVersion, WriteMethod } from './resource-store.ts';
import { parseStored, writeBody } from './resource-text.ts';
import { basesOf, readSearchParameter } from './search-parameter.ts';
import { compileIndexExpression } from './index-expression.ts';
import { quote } from './search-request.ts';
import { issuesOf } from './validation-issues.ts';

export interface WriteContext extends Pick<Interaction, 'parts' | 'ignoreMetaProfile'> {
  /** By `Type/id`: what the same transaction writes, so that references to it can be looked into. */
  readonly pending?: ReadonlyMap<string, JsonObject>;
}

/** Refuses a body whose type is not the one of the url (400). */
export function checkType(resource: JsonObject, type: string): void {
  const found = textOf(resource, 'resourceType');
  if (found === undefined) throw refuse(400, 'required', 'The body has no resourceType', 'resourceType');
  if (found !== type) {
    throw refuse(400, 'invalid', `The body is a ${quote(found)}, the url says ${type}`, 'resourceType');
  }
}

/**
 * Adds a version of a resource. Id, versionId and lastUpdated are the server's, all else stays as it came.
 *
 * @throws FhirError 422 if the resource breaks its base type or a profile that it claims
 */
export function writeResource(
  context: WriteContext,
  type: string,
  id: string,
  resource: JsonObject,
  method: WriteMethod,
): StoredVersion {
  const { store, index, clock } = context.parts;
  const before = store.current(type, id);
  const updated = clock().getTime();
  const text = writeBody(stamp(resource, id, (before?.version ?? 0) + 1, updated));
  const plain = parseStored(text);
  validate(context, plain);
  if (type === 'SearchParameter') checkSearchParameter(plain);
  return store.transaction(() => {
    const stored = store.write({ type, id, method, updated, text }, before);
    index.update(stored, plain);
    if (type === 'SearchParameter') searchParameterChanged(context.parts, before, plain);
    context.parts.onChange?.(type);
    return stored;
  });
}

/** Marks a resource as deleted; its versions stay. */
export function removeResource(context: WriteContext, before: StoredVersion): StoredVersion {
  const { store, index, clock } = context.parts;
  const { type, id } = before;
  return store.transaction(() => {
    const next = { type, id, method: 'DELETE', updated: clock().getTime(), text: undefined } as const;
    const stored = store.write(next, before);
    index.update(stored, undefined);
    if (type === 'SearchParameter') searchParameterChanged(context.parts, before, undefined);
    context.parts.onChange?.(type);
    return stored;
  });
}

/** The resource with its id and meta in front, as resources are usually written. */
function stamp(resource: JsonObject, id: string, version: number, updated: number): JsonObject {
  const given = property(resource, 'meta');
  if (given !== undefined && !isObject(given)) {
    throw refuse(
      422,
      'structure',
      'meta must be an object',
      `${textOf(resource, 'resourceType') ?? ''}.meta`,
    );
  }
  const meta: JsonObject = { versionId: String(version), lastUpdated: instant(updated) };
  for (const [key, value] of Object.entries(given ?? {})) {
    if (key !== 'versionId' && key !== 'lastUpdated') setProperty(meta, key, value);
  }
  const stamped: JsonObject = { resourceType: property(resource, 'resourceType') ?? null, id, meta };
  for (const [key, value] of Object.entries(resource)) {
    if (key !== 'resourceType' && key !== 'id' && key !== 'meta') setProperty(stamped, key, value);
  }
  return stamped;
}

function validate({ parts, ignoreMetaProfile, pending }: WriteContext, resource: JsonObject): void {
  if (parts.validator === undefined) return;
  const checked = ignoreMetaProfile ? withoutProfiles(resource) : resource;
  const findings = parts.validator.validate(checked, {
    resolve: (text) => pending?.get(relativeTo(parts.base(), text)) ?? resolve(parts, text),
  });
  if (!findings.some((finding) => finding.severity === 'error')) return;
  // What could not be checked is told by $validate; here it would bury the reason.
  throw new FhirError(422, issuesOf(findings.filter(({ severity }) => severity !== 'information')));
}

function withoutProfiles(resource: JsonObject): JsonObject {
  const meta = property(resource, 'meta');
  if (!isObject(meta)) return resource;
  return { ...resource, meta: Object.fromEntries(Object.entries(meta).filter(([key]) => key !== 'profile')) };
}

/** The stored resource that a reference points to; undefined if it isn't here. */
export function resolve(parts: ServerParts, text: string): JsonObject | undefined {
  const reference = parseReference(relativeTo(parts.base(), text));
  if (reference?.type === undefined || reference.id === undefined) return undefined;
  const stored = parts.store.current(reference.type, reference.id);
  return stored?.text === undefined ? undefined : parseStored(stored.text);
}

/** An active SearchParameter whose expression can't be compiled would silently find nothing. */
function checkSearchParameter(resource: JsonObject): void {
  if (textOf(resource, 'status') !== 'active') return;
  const parameter = readSearchParameter(resource);
  if (parameter === undefined) {
    if (textOf(resource, 'type') === 'special') return;
    throw refuse(
      422,
      'invalid',
      'An active SearchParameter needs code, type and expression',
      'SearchParameter',
    );
  }
  try {
    for (const base of basesOf(resource)) compileIndexExpression(parameter.expression, base);
  } catch {
    const message = `The expression ${quote(parameter.expression)} is no FHIRPath that can be indexed`;
    throw refuse(422, 'invalid', message, 'SearchParameter.expression');
  }
}

/** A parameter takes effect at once, also for what was stored before it. */
function searchParameterChanged(
  parts: ServerParts,
  before: StoredVersion | undefined,
  after: JsonObject | undefined,
): void {
  const old = before?.text === undefined ? [] : basesOf(parseStored(before.text));
  const types = new Set([...old, ...(after === undefined ? [] : basesOf(after))]);
  parts.parameters.forget();
  for (const type of types) parts.index.reindex(type);
}
