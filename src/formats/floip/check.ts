import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { describeValue } from '../describe-value.ts';
import { addFindings } from '../too-many.ts';
import { applyRules } from './rules/index.ts';
import { type ContainerScope, report } from './rules/rule.ts';
import { checksOf } from './schema/checks.ts';
import { hasConfig } from './shape.ts';
import type { FloipVersion } from './version.ts';

/**
 * All findings of a container of a known version: those of the schemas, and those of the rules. The schemas
 * are chosen by block type, so that an error is about the block at hand and not about all its alternatives.
 */
export function checkContainer(scope: ContainerScope): Finding[] {
  const { value: container, version } = scope;
  const findings = checksOf(version).container(container, { pointer: '' });
  const flows = property(container, 'flows');
  if (Array.isArray(flows)) {
    flows.forEach((flow, index) => {
      const pointer = child('', 'flows', index);
      if (isObject(flow)) addFindings(findings, flowSchemaFindings(flow, pointer, version));
      else {
        const args = { what: 'a flow', found: describeValue(flow) };
        findings.push(report('floip.not-an-object', args, { pointer }));
      }
    });
  }
  return findings.length > tooManyForRules ? findings : [...findings, ...applyRules(scope)];
}

/** Findings of the form of a container after which nobody wants to know what else is wrong. */
const tooManyForRules = 10_000;

/** The findings of a flow that is not in a container. */
export function checkFlow(scope: ContainerScope): Finding[] {
  return [...flowSchemaFindings(scope.value, '', scope.version), ...applyRules(scope)];
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
