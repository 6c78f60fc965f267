import { isObject, type JsonObject, type JsonValue, listOf, property } from '../../text/json-value.ts';

/** The versions of the Flow Spec, oldest first. */
export const floipVersions = ['1.0.0-rc1', '1.0.0-rc2', '1.0.0-rc3', '1.0.0-rc4'] as const;

export type FloipVersion = (typeof floipVersions)[number];

/**
 * The version that a `specification_version` means. Semantic Versioning writes `1.0.0-rc.1`, older tools wrote
 * that too: it is understood, but it is not the name that the specification uses.
 */
export function versionNamed(text: string): FloipVersion | undefined {
  const name = text.trim().replace(/^v/, '').replace('-rc.', '-rc');
  return floipVersions.find((version) => version === name);
}

/**
 * The version that a document without a usable `specification_version` comes nearest to, by the parts that
 * changed (CHANGELOG of the Flow Spec), the surest first: `tag` became `name` in rc2, choices became a list in
 * rc3 and got tests by language in rc4, and resources moved into the flow with rc4.
 */
export function versionByContent(container: JsonObject): FloipVersion {
  const flows = listOf(container, 'flows').filter(isObject);
  const blocks = flows.flatMap((flow) => listOf(flow, 'blocks')).filter(isObject);
  const exits = blocks.flatMap((block) => listOf(block, 'exits')).filter(isObject);
  if (exits.some((exit) => Object.hasOwn(exit, 'tag'))) return '1.0.0-rc1';
  const resources = flows.some((flow) => property(flow, 'resources') !== undefined);
  const inFlows = resources && !Object.hasOwn(container, 'resources');
  // A flow alone has no container whose resources it could have.
  if (inFlows && Object.hasOwn(container, 'uuid')) return '1.0.0-rc4';
  if (blocks.some(hasChoicesByName)) return '1.0.0-rc2';
  const choices = blocks.flatMap(choicesOf);
  if (choices.some((choice) => Object.hasOwn(choice, 'text_tests') || Object.hasOwn(choice, 'ivr_test')))
    return '1.0.0-rc4';
  if (inFlows) return '1.0.0-rc4';
  return choices.length > 0 ? '1.0.0-rc3' : '1.0.0-rc2';
}

/** Up to rc2 `choices` maps names to resources. */
function hasChoicesByName(block: JsonObject): boolean {
  const config = property(block, 'config');
  return isObject(config) && isObject(property(config, 'choices'));
}

function choicesOf(block: JsonObject): JsonObject[] {
  const config: JsonValue | undefined = property(block, 'config');
  return isObject(config) ? listOf(config, 'choices').filter(isObject) : [];
}

/** True from rc4 on, where a flow has its own resources; before, the container has them for all its flows. */
export function resourcesInFlow(version: FloipVersion): boolean {
  return version === '1.0.0-rc4';
}

/** True from rc3 on, where `choices` is a list; before, it maps names to resources. */
export function choicesAreList(version: FloipVersion): boolean {
  return version === '1.0.0-rc3' || version === '1.0.0-rc4';
}
