/** A valid flow, judged as the Questionnaire that it becomes. */
import { ours } from '../fhir/canonicals.ts';
import type { Definitions } from '../fhir/definitions.ts';
import { resourceJson } from '../fhir/resource-json.ts';
import type { Finding } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import type { Flow } from '../flow/model.ts';
import { outlineOf } from '../flow/outline-of.ts';
import type { Outline } from '../flow/outline.ts';
import { originOf, writeQuestionnaire, type WrittenQuestionnaire } from '../formats/questionnaire/write.ts';
import { isObject, listOf, textOf } from '../text/json-value.ts';
import type { ProfileFinding, ResourceValidator } from '../validation/validator.ts';
import { asFinding } from './as-finding.ts';
import { checkMessages } from './check-messages.ts';
import type { FlowClaim } from './claims.ts';

const report = reporter(checkMessages);

/** What a flow is judged with. */
export interface FlowContext {
  readonly definitions: Definitions;
  readonly validator: ResourceValidator;
  /** Profiles that a flow which claims one is to conform to as well. */
  readonly profiles?: readonly string[];
}

/**
 * Writes a flow as a Questionnaire and checks it. Findings have the pointer in the flow's file beside the
 * FHIRPath, and the flow's uuid.
 *
 * The Questionnaire is made twice: without the claim it must conform to mhero-flow whatever the flow is, so an
 * error there is a fault of this program and said to be one; what the claim adds is the author's.
 */
export function checkFlow(
  flow: Flow,
  claim: FlowClaim | undefined,
  { definitions, validator, profiles = [] }: FlowContext,
): Finding[] {
  const { outline } = outlineOf(flow);
  const plain = judge(outline, {}, validator);
  const faults = plain.found
    .filter(({ severity }) => severity === 'error')
    .map(({ message, expression, pointer }) => ({
      ...report('flow.not-fhir', { message, expression }, placeOf(plain.written, pointer, flow)),
      expression,
    }));
  if (claim === undefined) return faults;
  const known = new Set(plain.found.map(identityOf));
  const claimed = judge(outline, claim, validator, profiles);
  const broken = claimed.found
    .filter((finding) => !known.has(identityOf(finding)))
    .map((finding) => ({
      ...asFinding(finding),
      message: messageFor(finding, definitions),
      ...placeOf(claimed.written, finding.pointer, flow),
    }));
  return [...faults, ...broken];
}

interface Judged {
  readonly written: WrittenQuestionnaire;
  readonly found: readonly ProfileFinding[];
}

function judge(
  outline: Outline,
  claim: FlowClaim,
  validator: ResourceValidator,
  more: readonly string[] = [],
): Judged {
  const written = writeQuestionnaire(outline, claim);
  const claimed = claim.profile === undefined ? [] : [claim.profile, ...more];
  const profiles = [...new Set([ours('mhero-flow'), ...claimed])];
  return { written, found: validator.validate(resourceJson(written.resource), { profiles }) };
}

/** The message, with what the profile says of the slice that it is about: its author's words for what it wants. */
function messageFor({ message, element, profile }: ProfileFinding, definitions: Definitions): string {
  const slice = /^[^:]*:[^.:]+/.exec(element ?? '')?.[0];
  if (slice === undefined || profile === undefined) return message;
  const snapshot = definitions.get('StructureDefinition', profile)?.['snapshot'];
  const elements = isObject(snapshot) ? listOf(snapshot, 'element').filter(isObject) : [];
  const found = elements.find((one) => one['id'] === slice);
  const short = found === undefined ? undefined : textOf(found, 'short');
  return short === undefined ? message : `${message} What the profile wants here: ${short}.`;
}

function identityOf({ code, expression, message }: ProfileFinding): string {
  return JSON.stringify([code, expression, message]);
}

function placeOf(
  { origins }: WrittenQuestionnaire,
  pointer: string,
  flow: Flow,
): Pick<Finding, 'flow'> & { pointer: string } {
  return { pointer: originOf(origins, pointer) ?? flow.at, flow: flow.uuid };
}
