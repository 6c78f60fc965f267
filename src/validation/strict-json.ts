/** What FHIR's JSON forbids where JSON in general only advises against it. */
import type { Finding } from '../findings/finding.ts';

/** A key given twice is an error in a resource: readers differ in which of the two they take. */
export function strictJson(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) =>
    finding.code === 'json.duplicate-key' ? { ...finding, severity: 'error' } : finding,
  );
}
