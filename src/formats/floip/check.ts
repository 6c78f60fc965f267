import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { describeValue } from '../describe-value.ts';
import { applyRules } from './rules/index.ts';
import { type ContainerScope, type FlowScope, type Placed, report } from './rules/rule.ts';
import { checksOf } from './schema/checks.ts';
import { hasConfig, placedItems, resourcesOf } from './shape.ts';
import { type FloipVersion, resourcesInFlow } from './version.ts';

/**
 * All findings of a container of a known version: those of the schemas, and those of the rules. The schemas
 * are chosen by block type, so that an error is about the block at hand and not about all its alternatives.
 */
export function checkContainer(container: JsonObject, version: FloipVersion): Finding[] {
  const findings = checksOf(version).container(container, { pointer: '' });
  const flows = property(container, 'flows');
  if (Array.isArray(flows)) {
    flows.forEach((flow, index) => {
      const pointer = child('', 'flows', index);
      if (isObject(flow)) findings.push(...flowSchemaFindings(flow, pointer, version));
      else {
        const args = { what: 'a flow', found: describeValue(flow) };
        findings.push(report('floip.not-an-object', args, { pointer }));
      }
    });
  }
  return [...findings, ...applyRules(containerScope(container, version))];
}

/** The findings of a flow that is not in a container. */
export function checkFlow(flow: JsonObject, version: FloipVersion): Finding[] {
  const place: Placed = { value: flow, pointer: '' };
  const scope = flowScope(place, version, resourceIds(place), undefined);
  const known = languageIds(place);
  const resources = [{ items: resourceItems(place), languages: known, flow: scope.uuid }];
  const container: ContainerScope = { ...place, version, flows: [scope], resources };
  return [...flowSchemaFindings(flow, '', version), ...applyRules(container)];
}

function flowSchemaFindings(flow: JsonObject, pointer: JsonPointer, version: FloipVersion): Finding[] {
  const checks = checksOf(version);
  const uuid = textOf(flow, 'uuid');
  const at = (place: JsonPointer) => ({ pointer: place, ...(uuid === undefined ? {} : { flow: uuid }) });
  const findings = checks.flow(flow, at(pointer));
  const blocks = property(flow, 'blocks');
  if (!Array.isArray(blocks)) return findings;
  blocks.forEach((block, index) => {
    const place = child(pointer, 'blocks', index);
    if (!isObject(block)) {
      const args = { what: 'a block', found: describeValue(block) };
      findings.push(report('floip.not-an-object', args, at(place)));
      return;
    }
    findings.push(...checks.block(block, at(place)));
    if (!hasConfig(block)) return;
    const config = block['config'] ?? null;
    const type = textOf(block, 'type') ?? '';
    const ofType = checks.configs.get(type);
    findings.push(...(ofType?.(config, at(child(place, 'config'))) ?? []));
    if (type !== 'Core.SetContactProperty') {
      findings.push(...checks.anyConfig(config, at(child(place, 'config'))));
    }
  });
  return findings;
}

function containerScope(value: JsonObject, version: FloipVersion): ContainerScope {
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
