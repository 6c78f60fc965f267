import type { Finding } from '../findings/finding.ts';
import type { Positions } from './positions.ts';

/** Adds the file, and the line and column of each finding's JSON pointer. */
export function locate(findings: readonly Finding[], file: string, positions: Positions): Finding[] {
  return findings.map((finding) =>
    finding.pointer === undefined || finding.line !== undefined
      ? { ...finding, file }
      : { ...finding, file, ...positions.at(finding.pointer) },
  );
}
