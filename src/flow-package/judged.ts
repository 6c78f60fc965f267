import type { Finding } from '../findings/finding.ts';
import type { FlowDocument } from '../flow/model.ts';
import type { FlowVerdict } from '../formats/format.ts';

/** What the check of a file's content gives. */
export interface Judged {
  /** What holds unless there is an error among the findings. */
  readonly valid: true | null;
  readonly flows: readonly FlowVerdict[];
  readonly findings: readonly Finding[];
  /** Made when it is asked for. */
  readonly document?: FlowDocument | undefined;
}
