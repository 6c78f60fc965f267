/** What a conformance run says; states as in HL7's inferno: see `docs/test-kit.md`. */
import type { FhirRequest, FhirResponse } from '../fhir/client.ts';

/**
 * `pass` it holds; `fail` it doesn't; `warning` a SHOULD doesn't; `skip` it could not be tried, because
 * something before it failed; `omit` the server says that it does not offer it and need not; `error` the kit
 * itself failed.
 */
export type ResultState = 'pass' | 'fail' | 'warning' | 'skip' | 'omit' | 'error';

export interface Exchange {
  readonly request: FhirRequest;
  readonly response: FhirResponse;
}

export interface TestResult {
  /** Stable: `contact.read`. */
  readonly id: string;
  readonly title: string;
  readonly state: ResultState;
  readonly message: string;
  /** Ids of the guide's requirements that this test verifies. */
  readonly requirements: readonly string[];
  /** Secrets in headers are already removed. */
  readonly exchanges: readonly Exchange[];
}

export interface TestRun {
  readonly server: string;
  readonly results: readonly TestResult[];
  /** What the run made and could not remove again. */
  readonly left: readonly string[];
}
