/** The inspection of every flow of a file: what `mhero inspect` shows. */
import { isObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import type { Finding } from '../../../findings/finding.ts';
import { versionOf } from '../../detect/properties.ts';
import type { FlowVerdict } from '../../format.ts';
import { addFindings } from '../../too-many.ts';
import { checkFlow } from '../check-flow.ts';
import type { FlowCheck } from '../check-spec-flow.ts';
import { flowsIn } from '../flows-in.ts';
import { migrateFlow } from '../migrations/migrate.ts';
import { newestSpec } from '../spec-version.ts';
import { inspectFlow } from './inspect-flow.ts';
import type { Inspection } from './inspection.ts';
import { knownIn } from './known-things.ts';

export interface InspectedFlow {
  readonly verdict: FlowVerdict;
  /** Where things were looked up: in the file, or nowhere for a flow that came alone. */
  readonly assets: 'document' | 'none';
  /** Missing for a flow that the engine refuses. */
  readonly inspection?: Inspection;
  /** Why it is refused. */
  readonly errors: readonly Finding[];
}

/**
 * Inspects the flows of a RapidPro file, `kind` as it was detected. Things that a flow refers to are looked up in
 * an export or an assets file; a flow that can't be read counts as missing for the others, as in the engine.
 * `spec` is the spec that flows are migrated to before, the newest if not said.
 */
export function inspectDocument(value: JsonValue, kind: string, spec: string = newestSpec): InspectedFlow[] {
  const version = isObject(value) ? versionOf(property(value, 'version')) : undefined;
  let told = 0;
  const flows = [...flowsIn(value, kind)].map(({ item, at }) => {
    const check = checkFlow(item, at, { exportVersion: version });
    if (check.verdict.valid === true) return { item, check };
    // Nothing but its errors is kept of a flow that is refused; of very many flows no more than the first.
    const errors: Finding[] = [];
    addFindings(errors, check.findings.filter(isError), told);
    told += errors.length;
    return { item, check: { verdict: check.verdict, findings: errors } };
  });
  const isWhole = isObject(value) && Array.isArray(property(value, 'flows'));
  const read = flows.filter(({ check }) => check.verdict.valid === true);
  const uuids = read.flatMap(({ item }) => flowUuid(item) ?? []);
  const isKnown = isWhole ? knownIn(value, uuids) : undefined;
  const assets = isWhole ? 'document' : 'none';
  return flows.map(({ check }) => {
    const { verdict, findings } = check;
    const errors = findings.filter(isError);
    const flow = flowAt(check, spec);
    if (flow === undefined) return { verdict, assets, errors };
    return { verdict, assets, inspection: inspectFlow(flow, isKnown), errors };
  });
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** The flow as it is migrated to a spec. */
function flowAt({ verdict, checked, original }: FlowCheck, spec: string) {
  if (verdict.valid !== true || checked === undefined || original === undefined) return undefined;
  return spec === newestSpec ? checked.value : migrateFlow(original.value, checked.version, spec);
}

/** By what others refer to it; a legacy flow tells it in its metadata. */
function flowUuid(item: JsonValue): string | undefined {
  if (!isObject(item)) return undefined;
  const metadata = property(item, 'metadata');
  return textOf(item, 'uuid') ?? (isObject(metadata) ? textOf(metadata, 'uuid') : undefined);
}
