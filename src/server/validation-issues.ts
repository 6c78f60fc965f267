import type { ProfileFinding } from '../validation/validator.ts';
import type { OutcomeIssue } from './outcome.ts';

/** More would only bury the first ones. */
const most = 100;

/** Findings of the validator as issues of an OperationOutcome, errors first. */
export function issuesOf(findings: readonly ProfileFinding[]): OutcomeIssue[] {
  const rank = { error: 0, warning: 1, information: 2 };
  return [...findings]
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .slice(0, most)
    .map((finding) => ({
      severity: finding.severity,
      code: finding.code.includes('invariant') ? 'invariant' : 'invalid',
      diagnostics: `${finding.message} [${finding.code}]${
        finding.profile === undefined ? '' : ` Profile: ${finding.profile}`
      }`,
      expression: [finding.expression],
    }));
}
