/** How much a finding weighs: only an `error` makes a file invalid. */
export type Severity = 'error' | 'warning' | 'information';

/** Where something stands. All parts are optional, because not every source has every kind of place. */
export interface Place {
  /** The file as the user named it; `-` is standard input. */
  readonly file?: string;
  /** The place in the file's JSON, as a JSON Pointer (RFC 6901). */
  readonly pointer?: string;
  /** FHIRPath of the place in a resource, as HL7's validator writes it: `Questionnaire.item[2].text`. */
  readonly expression?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column?: number;
  /** The uuid of the flow that the place is in. */
  readonly flow?: string;
}

/** One thing that a check has to say. */
export interface Finding extends Place {
  /** Stable: `flow.exit-destination-missing`. `mhero explain CODE` says what it means. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what was expected, in a sentence. */
  readonly message: string;
  /** The requirement of the guide that is broken, such as `MH-EIDSR-03`. */
  readonly requirement?: string;
  /** The profile that asks for it. */
  readonly profile?: string;
}

/** By file, line, column and code: the order in which reports list findings. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
