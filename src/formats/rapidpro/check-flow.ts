import { isObject, type JsonObject, type JsonValue, textOf } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { versionOf } from '../detect/properties.ts';
import { migrateLegacyFlow } from '../rapidpro-legacy/migrate.ts';
import { report as reportLegacy } from '../rapidpro-legacy/drafting.ts';
import { looksLegacy, unwrapped } from '../rapidpro-legacy/wrapped.ts';
import { checkHeader, checkSpecFlow, type FlowCheck } from './check-spec-flow.ts';
import { withKnownCase } from './known-case.ts';

/** The first version of flows that the engine migrates; older ones RapidPro itself brings to it. */
const firstMigrated = 11;

/**
 * Judges one flow as goflow 0.293 would. A legacy flow, which has no header of spec 13, is judged as the flow that
 * it is migrated to; one of a version before 11 that can't be migrated is not judged, as RapidPro would mend it
 * first. `at` is the flow's place in the file, `exportVersion` what the file around it says.
 */
export function checkFlow(value: JsonValue, at: JsonPointer, exportVersion?: string): FlowCheck {
  if (!isObject(value)) return checkSpecFlow(value, at);
  const { flow, within } = unwrapped(value);
  if (!looksLegacy(flow)) return checkSpecFlow(value, at);
  const hasHeader = checkHeader(withKnownCase(flow, at).object, { pointer: at }).length === 0;
  return hasHeader ? checkSpecFlow(value, at) : checkLegacyFlow(flow, at, within, exportVersion);
}

function checkLegacyFlow(
  legacy: JsonObject,
  at: JsonPointer,
  within: string,
  exportVersion: string | undefined,
): FlowCheck {
  const { flow, findings: migrationFindings, originOf } = migrateLegacyFlow(legacy);
  const version = versionOf(legacy['version']) ?? exportVersion;
  const uuid = flow === undefined ? undefined : textOf(flow, 'uuid');
  const place = { pointer: at, ...(uuid === undefined ? {} : { flow: uuid }) };
  const placed = (pointer: JsonPointer) => at + within + originOf(pointer.slice(at.length));
  const check = flow === undefined ? undefined : checkSpecFlow(flow, at);
  const findings = [
    ...migrationFindings.map((one) => ({ ...one, ...place, pointer: at + within + (one.pointer ?? '') })),
    ...(check?.findings ?? []).map((one) => ({ ...one, pointer: placed(one.pointer ?? at) })),
  ];
  const named = flow ?? legacy;
  const verdict = {
    uuid: textOf(named, 'uuid') ?? null,
    name: textOf(named, 'name') ?? null,
    version: version ?? null,
    pointer: at,
  };
  const valid = check?.verdict.valid === true;
  if (!valid && version !== undefined && Number.parseFloat(version) < firstMigrated) {
    const older = reportLegacy('rapidpro-legacy.older', { found: version }, place);
    return { verdict: { ...verdict, valid: null }, findings: [older] };
  }
  if (check === undefined) return { verdict: { ...verdict, valid: false }, findings };
  return { ...check, verdict: { ...verdict, valid }, findings, originOf: placed };
}
