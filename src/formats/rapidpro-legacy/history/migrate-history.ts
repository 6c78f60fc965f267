/** Legacy flows before version 11 as flows of a later one: what RapidPro does when it imports a file. */
import type { Finding } from '../../../findings/finding.ts';
import { canonicalJson } from '../../../text/canonical-json.ts';
import { type JsonObject, type JsonValue, property, setProperty, textOf } from '../../../text/json-value.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { objectIn } from '../../rapidpro/migrations/step.ts';
import { FlowDraft, IdMap } from './draft.ts';
import { eachFlow } from './each-flow.ts';
import { existingPart } from './origins.ts';
import { checkOldShape } from './shape.ts';
import { historySteps } from './steps.ts';
import { isVersionBefore, lastLegacyVersion } from './version.ts';

/** What became of one flow. */
export interface AgedFlow {
  /** The flow of the later version; missing if RapidPro's migration fails at it. */
  readonly flow?: JsonObject;
  /** Why, or what could not be known; places are those of the flow in the file. */
  readonly findings: readonly Finding[];
  /** The place in the file's flow that a place in the later one comes from. Pointers start at the flow. */
  readonly originOf: (pointer: JsonPointer) => JsonPointer;
}

export interface AgedExport {
  readonly flows: readonly AgedFlow[];
  /** Campaigns and triggers of the later version. */
  readonly rest: JsonObject;
}

/** What is in the file beside the flows. */
export interface AroundFlows {
  readonly site?: string;
  readonly campaigns?: JsonValue;
  readonly triggers?: JsonValue;
}

/**
 * Takes flows of one file from one legacy version to a later one, the last if not said. Nothing that is given is
 * changed. UUIDs of new parts depend on the flows alone.
 */
export function ageFlows(
  items: readonly JsonObject[],
  from: string,
  { site = '', ...around }: AroundFlows = {},
  to: string = lastLegacyVersion,
): AgedExport {
  const flows = items.map((item) => new FlowDraft(item, seedOf(item)));
  for (const [index, draft] of flows.entries()) {
    const [problem, ...others] = checkOldShape(items[index] ?? {}, { pointer: '' });
    draft.refusal = problem;
    for (const other of others) draft.tell(other);
  }
  const rest: JsonObject = {};
  for (const [key, value] of Object.entries(around)) setProperty(rest, key, structuredClone(value));
  const ids = new IdMap(site);
  for (const step of historySteps) {
    if (!isVersionBefore(from, step.to) || isVersionBefore(to, step.to)) continue;
    const { flow: change } = step;
    step.export?.({ flows, rest, ids });
    eachFlow(flows, (draft) => {
      change?.(draft);
      setProperty(draft.json, 'version', step.to);
    });
  }
  return { flows: flows.map((draft, index) => aged(draft, items[index] ?? {})), rest };
}

function seedOf(item: JsonObject): string {
  const inner = objectIn(item, 'definition') ?? item;
  const uuid = textOf(objectIn(inner, 'metadata') ?? {}, 'uuid') ?? textOf(item, 'uuid') ?? '';
  const id = property(item, 'id') ?? property(objectIn(inner, 'metadata') ?? {}, 'id') ?? null;
  return uuid !== '' ? uuid : canonicalJson([id, property(item, 'name') ?? null, inner]);
}

function aged(draft: FlowDraft, item: JsonObject): AgedFlow {
  const { json, origins, refusal } = draft;
  const originOf = (pointer: JsonPointer) => existingPart(item, origins.originOf(json, pointer));
  if (refusal !== undefined) return { findings: [...draft.findings, refusal], originOf };
  const findings = draft.findings.map((finding) => ({
    ...finding,
    pointer: existingPart(item, finding.pointer ?? ''),
  }));
  return { flow: json, findings, originOf };
}
