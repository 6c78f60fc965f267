import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import type { FlowVerdict } from '../format.ts';
import { schemaCheck } from '../schema-findings.ts';
import { checkShape } from './check-shape.ts';
import { report } from './flow-part.ts';
import { CheckedFlow, FlowParts } from './flow-parts.ts';
import { withKnownCase } from './known-case.ts';
import { limits } from './limits.ts';
import { checkRules } from './rules.ts';
import { headerSchema } from './schema.ts';
import { isTooNew, newestSpec, parseSpecVersion } from './spec-version.ts';
import { migrateParts } from './migrations/migrate.ts';

export const checkHeader = schemaCheck(headerSchema);
const checkIsObject = schemaCheck({ type: 'object' });
/** As in goflow the size comes first: nothing of a flow of a million nodes is looked at. */
const checkSize = schemaCheck({ properties: { nodes: { maxItems: limits.nodes } } });

/** Findings told of one flow at most. */
const maxFindings = 1000;

/** What was found in one flow of a file. */
export interface FlowCheck {
  readonly verdict: FlowVerdict;
  readonly findings: readonly Finding[];
  /** The flow as the engine has it after its migrations; missing if it can't be read as a flow of spec 13 or 14. */
  readonly checked?: CheckedFlow;
  /** The flow as the file has it, with the names of properties in small letters. */
  readonly original?: FlowParts;
  /** For a legacy flow: the place in the file of a place in the flow that it was migrated to. */
  readonly originOf?: (pointer: JsonPointer) => JsonPointer;
}

/** What who has the text of a flow knows of it; it saves looking for what can't be there. */
export interface KnownOfFlow {
  /** The names of all properties are as the engine writes them. */
  readonly hasKnownCase?: boolean;
  /** How many characters the flow is written in. */
  readonly length?: number | undefined;
}

/**
 * Judges a flow of spec 13 or newer as goflow 0.293 would: by its header, its schema and the rules, after what
 * goflow's migrations forgive an older version. `at` is the flow's place in the file.
 */
export function checkSpecFlow(value: JsonValue, at: JsonPointer, known: KnownOfFlow = {}): FlowCheck {
  if (!isObject(value)) return judged(null, at, false, checkIsObject(value, { pointer: at }));
  const { object: original, findings: caseFindings } = known.hasKnownCase
    ? { object: value, findings: [] }
    : withKnownCase(value, at);
  const uuid = textOf(original, 'uuid');
  const place = { pointer: at, ...(uuid === undefined ? {} : { flow: uuid }) };
  const header = checkHeader(original, place);
  const stated = textOf(original, 'spec_version') ?? '';
  const version = parseSpecVersion(stated);
  const versionPlace = { ...place, pointer: child(at, 'spec_version') };
  const isStated = textOf(original, 'spec_version') !== undefined;
  if (isStated && version === undefined) {
    const found = report('rapidpro.spec-version', { found: stated.slice(0, 60) }, versionPlace);
    return judged(original, at, false, [...caseFindings, found, ...header]);
  }
  if (header.length > 0 || version === undefined) {
    return judged(original, at, false, [...caseFindings, ...header]);
  }
  if (isTooNew(version)) {
    const args = { found: stated.slice(0, 60), newest: newestSpec };
    return judged(original, at, false, [
      ...caseFindings,
      report('rapidpro.spec-too-new', args, versionPlace),
    ]);
  }
  const tooLarge = checkSize(original, place);
  if (tooLarge.length > 0) return judged(original, at, false, [...caseFindings, ...tooLarge]);
  const parts = new FlowParts(original, at);
  const current = migrateParts(parts, version);
  const checked = new CheckedFlow(current, version, uuid, known.length);
  const shape = checkShape(checked, maxFindings);
  const findings = [...caseFindings, ...shape, ...checkRules(checked)].slice(0, maxFindings);
  const valid = !findings.some((finding) => finding.severity === 'error');
  return { ...judged(original, at, valid, findings), checked, original: parts };
}

function judged(
  flow: JsonObject | null,
  pointer: JsonPointer,
  valid: boolean | null,
  findings: readonly Finding[],
): FlowCheck {
  const version = flow === null ? undefined : (property(flow, 'spec_version') ?? property(flow, 'version'));
  return {
    verdict: {
      uuid: (flow === null ? undefined : textOf(flow, 'uuid')) ?? null,
      name: (flow === null ? undefined : textOf(flow, 'name')) ?? null,
      version: typeof version === 'string' ? version : typeof version === 'number' ? String(version) : null,
      pointer,
      valid,
    },
    findings,
  };
}
