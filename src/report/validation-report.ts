/** The answer of `mhero validate`: a contract for other programs, published as a JSON Schema. */
import type { Finding } from '../findings/finding.ts';
import type { FlowVerdict } from '../formats/format.ts';

export interface FileReport {
  readonly file: string;
  /** `rapidpro-export`, `floip-container`, `fhir-resource`, `viamo-tree`, `unknown`, ... */
  readonly kind: string;
  readonly version: string | null;
  /** Null for what can't be judged: a format that is named but not read. */
  readonly valid: boolean | null;
  readonly flows: readonly FlowVerdict[];
  readonly findings: readonly Finding[];
}

export interface ValidationReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly FileReport[];
  readonly summary: {
    readonly files: number;
    readonly valid: number;
    readonly invalid: number;
    readonly notJudged: number;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
  };
}
