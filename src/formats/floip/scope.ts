/** Containers and flows with all that a rule may ask about them. */
import { type JsonObject, textOf } from '../../text/json-value.ts';
import type { ContainerScope, FlowScope, Placed } from './rules/rule.ts';
import { placedItems, resourcesOf } from './shape.ts';
import { type FloipVersion, resourcesInFlow } from './version.ts';

/** A flow that is in no container; its resources are its own. */
export function scopeOfFlow(flow: JsonObject, version: FloipVersion): ContainerScope {
  const place: Placed = { value: flow, pointer: '' };
  const scope = flowScope(place, version, resourceIds(place), undefined);
  const resources = [{ items: resourceItems(place), languages: languageIds(place), flow: scope.uuid }];
  return { ...place, version, flows: [scope], resources };
}

export function scopeOfContainer(value: JsonObject, version: FloipVersion): ContainerScope {
  const container: Placed = { value, pointer: '' };
  const flows = placedItems(container, 'flows');
  const uuids = new Set(flows.flatMap((flow) => textOf(flow.value, 'uuid') ?? []));
  if (resourcesInFlow(version)) {
    const scopes = flows.map((flow) => flowScope(flow, version, resourceIds(flow), uuids));
    const resources = scopes.map((flow) => ({
      items: resourceItems(flow),
      languages: languageIds(flow),
      flow: flow.uuid,
    }));
    return { ...container, version, flows: scopes, resources };
  }
  const ids = resourceIds(container);
  const scopes = flows.map((flow) => flowScope(flow, version, ids, uuids));
  const known = new Set(flows.flatMap((flow) => [...languageIds(flow)]));
  const resources = [{ items: resourceItems(container), languages: known, flow: undefined }];
  return { ...container, version, flows: scopes, resources };
}

function flowScope(
  flow: Placed,
  version: FloipVersion,
  resources: ReadonlySet<string>,
  flows: ReadonlySet<string> | undefined,
): FlowScope {
  const blocks = placedItems(flow, 'blocks');
  return { ...flow, version, uuid: textOf(flow.value, 'uuid'), blocks, resources, flows };
}

function resourceIds(of: Placed): Set<string> {
  return new Set(resourcesOf(of).map(({ id }) => id));
}

function resourceItems(of: Placed): Placed[] {
  return resourcesOf(of).map(({ resource }) => resource);
}

function languageIds(flow: Placed): Set<string> {
  return new Set(placedItems(flow, 'languages').flatMap(({ value }) => textOf(value, 'id') ?? []));
}
