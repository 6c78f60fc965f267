/** OperationOutcome: what every error, and some success, is told with (R4 section 2.36). */
import type { JsonObject } from '../text/json-value.ts';

/** The codes of http://hl7.org/fhir/issue-type that the server uses. */
export type IssueCode =
  | 'invalid'
  | 'structure'
  | 'required'
  | 'value'
  | 'invariant'
  | 'not-supported'
  | 'not-found'
  | 'deleted'
  | 'too-long'
  | 'too-costly'
  | 'duplicate'
  | 'multiple-matches'
  | 'conflict'
  | 'processing'
  | 'exception'
  | 'informational';

export interface OutcomeIssue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  readonly code: IssueCode;
  readonly diagnostics: string;
  readonly expression?: readonly string[];
}

export function operationOutcome(issues: readonly OutcomeIssue[]): JsonObject {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ severity, code, diagnostics, expression }) => ({
      severity,
      code,
      diagnostics,
      ...(expression === undefined ? {} : { expression: [...expression] }),
    })),
  };
}

/** A request that ends in an error: a status and the issues of its OperationOutcome. */
export class FhirError extends Error {
  readonly status: number;
  readonly issues: readonly OutcomeIssue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    issues: readonly OutcomeIssue[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(issues.map((issue) => issue.diagnostics).join('; '));
    this.name = 'FhirError';
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }
}

/** A `FhirError` with one issue. */
export function refuse(status: number, code: IssueCode, diagnostics: string, expression?: string): FhirError {
  const place = expression === undefined ? {} : { expression: [expression] };
  return new FhirError(status, [{ severity: 'error', code, diagnostics, ...place }]);
}
