/** HL7's cases: verdicts, and how many of HL7's errors we name at the same place and of the same kind. */
import type { Definitions } from '../../src/fhir/definitions.ts';
import { isSamePlace, kindOfOurs, kindOfReference } from './kinds.ts';
import type { ReferenceVerdict } from './reference.ts';
import { type CaseResult, readCases, runCase } from './run-case.ts';

/** An error of HL7's that we do not name. */
export interface Miss {
  readonly name: string;
  readonly id: string;
  readonly kind: string;
  readonly expression: string;
  /** Our codes at that place, or wherever they are. */
  readonly ours: readonly string[];
}

export interface ErrorCount {
  readonly errors: number;
  readonly atPlace: number;
  readonly ofKind: number;
  readonly misses: readonly Miss[];
}

export interface CaseComparison extends ErrorCount {
  readonly results: readonly CaseResult[];
}

/** Runs the cases of a folder; `reference` are the errors that HL7's validator gives for them. */
export function compareCases(
  folder: string,
  definitions: Definitions,
  reference: ReadonlyMap<string, ReferenceVerdict>,
): CaseComparison {
  const results = readCases(folder).map((one) => runCase(one, folder, definitions));
  const errors = results.map(({ id, findings }) => countErrors(id, reference.get(id), findings));
  return { results, ...sumOf(errors) };
}

/** Looks for each of HL7's errors among ours. */
export function countErrors(
  name: string,
  reference: ReferenceVerdict | undefined,
  findings: CaseResult['findings'],
): ErrorCount {
  const ours = findings.filter(({ severity }) => severity === 'error');
  const misses: Miss[] = [];
  let atPlace = 0;
  for (const { id, expression } of reference?.errors ?? []) {
    const kind = kindOfReference(id);
    const near = ours.filter((finding) => isSamePlace(finding.expression ?? '', expression));
    if (near.length > 0) atPlace++;
    if (near.some(({ code }) => kindOfOurs(code) === kind)) continue;
    const codes = (near.length > 0 ? near : ours).map(({ code }) => code);
    misses.push({ name, id, kind, expression, ours: [...new Set(codes)].sort() });
  }
  const errors = reference?.errors.length ?? 0;
  return { errors, atPlace, ofKind: errors - misses.length, misses };
}

export function sumOf(counts: readonly ErrorCount[]): ErrorCount {
  const sum = (of: (count: ErrorCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  return {
    errors: sum((count) => count.errors),
    atPlace: sum((count) => count.atPlace),
    ofKind: sum((count) => count.ofKind),
    misses: counts.flatMap(({ misses }) => misses),
  };
}
