import type { Finding } from '../findings/finding.ts';
import type { ProfileFinding } from '../validation/validator.ts';

/** A finding of the validator as reports have it: without the id of the element definition. */
export function asFinding(finding: ProfileFinding): Finding {
  const { element, ...rest } = finding;
  return element === undefined ? finding : rest;
}
