/**
 * Legacy flows that tell no version: what an editor, a library or a database had of a flow, not an export. RapidPro's
 * import refuses them, and its engine reads them as ones of version 11; older ones are told by their shape.
 */
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { type AgedFlow, ageFlows } from '../../rapidpro-legacy/history/migrate-history.ts';
import { looksLegacy, unwrapped } from '../../rapidpro-legacy/wrapped.ts';
import { legacyVersionOf } from './old-flows.ts';

export interface UnversionedFlow {
  /** What it is called because its file has no name of it; missing if it has. */
  readonly called?: string;
  readonly aged: AgedFlow;
}

/** No export is older: the steps to version 5 and 6 look for themselves whether there is something to do. */
const oldest = '3';

const wrapperPath = '/definition';

/**
 * A flow from before version 7 that tells no version, brought to the last legacy one: up to then a flow stood in the
 * `definition` of a wrapper that had its name and type, so it is known by the wrapper, or by having no type of its
 * own. Undefined if it tells a version, or if its action sets have exits, as those that the engine reads have.
 */
export function ageUnversioned(
  item: JsonValue,
  exportVersion: string | undefined,
): UnversionedFlow | undefined {
  if (!isObject(item) || legacyVersionOf(item, exportVersion) !== undefined) return undefined;
  const { flow, within } = unwrapped(item);
  if (!looksLegacy(flow)) return undefined;
  if (objectsIn(flow, 'action_sets').some((set) => property(set, 'exit_uuid') !== undefined))
    return undefined;
  if (within !== '') {
    const [aged] = ageFlows([withLanguageInside(item)], oldest).flows;
    return aged && { aged };
  }
  if (property(flow, 'flow_type') !== undefined) return undefined;
  const name = nameOf(item);
  const wrapper = { definition: item, name: name ?? unnamed };
  const [found] = ageFlows([wrapper], oldest).flows;
  if (found === undefined) return undefined;
  const aged = withoutWrapper(found);
  return name === undefined ? { aged, called: unnamed } : { aged };
}

/** The name stood in the wrapper, and a flow without one is refused. */
const unnamed = 'Unnamed flow';

function nameOf(flow: JsonObject): string | undefined {
  const metadata = property(flow, 'metadata') ?? null;
  const inMetadata = isObject(metadata) ? textOf(metadata, 'name') : undefined;
  return [inMetadata, textOf(flow, 'name')].find((name) => name !== undefined && name !== '');
}

/** A library for Android wrote the language beside the `definition`, and not in it. */
function withLanguageInside(wrapper: JsonObject): JsonObject {
  const definition = property(wrapper, 'definition');
  const language = property(wrapper, 'base_language');
  if (definition === undefined || !isObject(definition) || language === undefined) return wrapper;
  return { ...wrapper, definition: { base_language: language, ...definition } };
}

/** Places in the flow itself, which was put into a wrapper that its file does not have. */
function withoutWrapper({ findings, originOf, ...aged }: AgedFlow): AgedFlow {
  const inFile = (pointer: string) =>
    pointer.startsWith(wrapperPath) ? pointer.slice(wrapperPath.length) : '';
  return {
    ...aged,
    findings: findings.map((one) => ({ ...one, pointer: inFile(one.pointer ?? '') })),
    originOf: (pointer) => inFile(originOf(pointer)),
  };
}
