import type { Finding } from '../findings/finding.ts';
import type { FlowVerdict } from '../formats/format.ts';

/** What the check of one file has to say of it. */
export interface FileReport {
  /** As the user named it; `-` is standard input. */
  readonly file: string;
  /** `rapidpro-export`, `floip-container`, `fhir-resource`, `viamo-tree`, `unknown`, ... */
  readonly kind: string;
  readonly version: string | null;
  /** Null for what can't be judged: a format that is named but not read. */
  readonly valid: boolean | null;
  readonly flows: readonly FlowVerdict[];
  readonly findings: readonly Finding[];
}
