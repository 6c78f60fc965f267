/** The queries of a file and what they ask for: what `mhero inspect` shows beside the flows. */
import { isObject, type JsonValue } from '../../../text/json-value.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { faultsOf } from '../contact-query/check.ts';
import { formatQuery } from '../contact-query/format.ts';
import { inspectQuery } from '../contact-query/inspect.ts';
import { namesOfFile } from '../contact-query/names-of-file.ts';
import { type FoundQuery, queriesBesideFlows, queriesOfAction } from '../contact-query/queries-in.ts';
import { type ParsedTemplate, parseQueryTemplate } from '../contact-query/template.ts';
import { parseQuery } from '../contact-query/parse.ts';
import { FlowParts } from '../flow-parts.ts';
import { flowsIn } from '../flows-in.ts';

/** A query, with what it asks for as the engine tells it (goflow, `contactql/inspect.go`). */
export interface InspectedQuery {
  readonly pointer: JsonPointer;
  readonly of: FoundQuery['of'];
  /** Of the group, or the type of the action. */
  readonly name: string;
  readonly query: string;
  /** As the engine writes it; missing for one with expressions, and for one that can't be read. */
  readonly formatted?: string;
  readonly attributes?: readonly string[];
  readonly schemes?: readonly string[];
  readonly fields?: readonly string[];
  readonly groups?: readonly string[];
  readonly allow_as_group?: boolean;
  /** The engine's codes of what is wrong with it. */
  readonly errors: readonly string[];
}

/** The queries of a RapidPro file in its order, `kind` as it was detected. */
export function inspectQueries(value: JsonValue, kind: string): InspectedQuery[] {
  const flows = [...flowsIn(value, kind)].flatMap(({ item, at }) =>
    isObject(item) ? new FlowParts(item, at).actions : [],
  );
  const resolver = namesOfFile(value);
  const found = [...queriesBesideFlows(value), ...flows.flatMap((action) => [...queriesOfAction(action)])];
  return found.map(({ of, name, text, at }) => {
    const inspected = { pointer: at, of, name, query: text };
    const parsed: ParsedTemplate = of === 'group' ? parseQuery(text) : parseQueryTemplate(text);
    if (parsed.isQuoted === true) return { ...inspected, errors: [] };
    if (parsed.fault !== undefined) return { ...inspected, errors: [parsed.fault.code] };
    const { allowAsGroup, ...asks } = inspectQuery(parsed.query);
    const isTemplate = of === 'action' && text.includes('@');
    return {
      ...inspected,
      ...(!isTemplate && { formatted: formatQuery(parsed.query) }),
      ...asks,
      allow_as_group: allowAsGroup,
      errors: faultsOf(parsed.query, resolver).map(({ code }) => code),
    };
  });
}
