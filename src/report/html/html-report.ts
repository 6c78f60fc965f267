/** What the HTML report is made of. All parts but the tool are optional; a part that is missing is not shown. */
import type { TestRun } from '../../conformance/result.ts';
import type { Loss } from '../../flow/loss.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Flow } from '../../flow/model.ts';
import type { Tool, ValidationReport } from '../validation-report.ts';

export interface ConversionRow {
  readonly file: string;
  readonly to: string;
  readonly losses: readonly Loss[];
  /** What was written is valid in its own format. */
  readonly valid: boolean;
}

export interface RoundTripRow {
  readonly file: string;
  readonly server: string;
  readonly comparisons: readonly {
    readonly what: string;
    readonly holds: boolean;
    readonly result: string;
  }[];
  /** In words, one a difference. */
  readonly differences: readonly string[];
}

export interface DrawnFlow {
  readonly file: string;
  readonly flow: Flow;
  /** What was found in the file. */
  readonly findings?: readonly Finding[];
}

export interface HtmlReport {
  readonly title: string;
  readonly tool: Tool;
  readonly validation?: ValidationReport;
  readonly conversions?: readonly ConversionRow[];
  readonly roundTrips?: readonly RoundTripRow[];
  readonly testRun?: TestRun;
  readonly flows?: readonly DrawnFlow[];
}
