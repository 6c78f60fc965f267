import { isObject, type JsonObject, type JsonValue, textOf } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { versionOf } from '../detect/properties.ts';
import type { AgedFlow } from '../rapidpro-legacy/history/migrate-history.ts';
import { migrateLegacyFlow } from '../rapidpro-legacy/migrate.ts';
import { looksLegacy, unwrapped } from '../rapidpro-legacy/wrapped.ts';
import { checkHeader, checkSpecFlow, type FlowCheck, type KnownOfFlow } from './check-spec-flow.ts';
import { withKnownCase } from './known-case.ts';
import { ageOldFlows } from './read/old-flows.ts';

/** What is known of a flow beside itself. */
export interface FlowContext extends KnownOfFlow {
  /** The version that the file around it states. */
  readonly exportVersion?: string | undefined;
  /** Gives what became of it together with the other flows of its file, if it is from before version 11. */
  readonly aged?: () => AgedFlow | undefined;
}

/**
 * Judges one flow as goflow 0.293 would. A legacy flow, which has no header of spec 13, is judged as the flow that
 * it is migrated to; one from before version 11 as RapidPro migrates it first. `at` is the flow's place in the file.
 */
export function checkFlow(value: JsonValue, at: JsonPointer, context: FlowContext = {}): FlowCheck {
  if (!isObject(value)) return checkSpecFlow(value, at);
  const { exportVersion, aged: agedInFile = () => ageAlone(value, exportVersion) } = context;
  const { flow, within } = unwrapped(value);
  const version = versionOf(value['version'] ?? flow['version']) ?? exportVersion;
  const aged = agedInFile();
  if (aged !== undefined) return checkAgedFlow(aged, value, at, version);
  if (!looksLegacy(flow)) return checkSpecFlow(value, at, context);
  const hasHeader = checkHeader(withKnownCase(flow, at).object, { pointer: at }).length === 0;
  if (hasHeader) return checkSpecFlow(value, at);
  return checkLegacyFlow(flow, at, version, (pointer) => within + pointer);
}

function ageAlone(value: JsonValue, exportVersion: string | undefined): AgedFlow | undefined {
  const around = exportVersion === undefined ? value : { version: exportVersion };
  return ageOldFlows([value], around).flows.get(0);
}

function checkAgedFlow(
  { flow, findings: before, originOf }: AgedFlow,
  value: JsonObject,
  at: JsonPointer,
  version: string | undefined,
): FlowCheck {
  const findings = before.map((one) => ({ ...one, pointer: at + (one.pointer ?? '') }));
  if (flow === undefined) return { verdict: verdictOf(value, at, version, false), findings };
  const check = checkLegacyFlow(flow, at, version, originOf);
  return { ...check, findings: [...findings, ...check.findings] };
}

/** `originOf` gives the place in the file's flow of a place in `legacy`. */
function checkLegacyFlow(
  legacy: JsonObject,
  at: JsonPointer,
  version: string | undefined,
  originOf: (pointer: JsonPointer) => JsonPointer,
): FlowCheck {
  const migration = migrateLegacyFlow(legacy);
  const { flow } = migration;
  const uuid = flow === undefined ? undefined : textOf(flow, 'uuid');
  const place = uuid === undefined ? {} : { flow: uuid };
  const placed = (pointer: JsonPointer) => at + originOf(migration.originOf(pointer.slice(at.length)));
  const check = flow === undefined ? undefined : checkSpecFlow(flow, at);
  const findings = [
    ...migration.findings.map((one) => ({ ...one, ...place, pointer: at + originOf(one.pointer ?? '') })),
    ...(check?.findings ?? []).map((one) => ({ ...one, pointer: placed(one.pointer ?? at) })),
  ];
  const verdict = verdictOf(flow ?? legacy, at, version, check?.verdict.valid === true);
  if (check === undefined) return { verdict, findings };
  return { ...check, verdict, findings, originOf: placed };
}

function verdictOf(flow: JsonObject, pointer: JsonPointer, version: string | undefined, valid: boolean) {
  return {
    uuid: textOf(flow, 'uuid') ?? null,
    name: textOf(flow, 'name') ?? null,
    version: version ?? null,
    pointer,
    valid,
  };
}
