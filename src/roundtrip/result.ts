import type { Difference } from '../flow/compare-outlines.ts';
import type { Loss } from '../flow/loss.ts';
import type { JsonPointer } from '../text/pointer.ts';

/** What came of sending one export to a server and back. */
export interface RoundTripResult {
  /** The file as the user named it. */
  readonly file: string;
  /** Base url of the server. */
  readonly server: string;
  /**
   * True if the export came back equal, every flow could be read from its Questionnaire with each difference
   * named as a loss, and the server is as it was found.
   */
  readonly ok: boolean;
  readonly export: ExportComparison;
  readonly flows: readonly FlowComparison[];
  /** All that the conversion to FHIR leaves out, flow by flow. */
  readonly losses: readonly Loss[];
  /** The same by kind, sorted by code. */
  readonly lossCounts: Readonly<Record<string, number>>;
  readonly resources: readonly ServerResource[];
  /** What went wrong on the way; empty if nothing did. */
  readonly problems: readonly Problem[];
}

/** What came of sending what a platform told to a server and back. */
export interface PlatformRoundTripResult {
  /** The answers as the user named them: their folder, or a file. */
  readonly file: string;
  /** Base url of the server. */
  readonly server: string;
  /** True if every resource came back with all that was sent, and the server is as it was found. */
  readonly ok: boolean;
  /** How many resources were sent and compared. */
  readonly sent: number;
  /** The same by type. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly resources: readonly ServerResource[];
  readonly problems: readonly Problem[];
}

/** The export that the Library carried: rebuilt through the flow model, and compared. */
export interface ExportComparison {
  /** The bytes of the file came back as they were. */
  readonly sameBytes: boolean;
  /** Read, written again and compared as canonical JSON. */
  readonly equal: boolean;
  /** The first differences, if there are some. */
  readonly differences: readonly JsonDifference[];
}

/** A place where two JSON values differ; a side that is missing has no text. */
export interface JsonDifference {
  readonly pointer: JsonPointer;
  readonly before?: string;
  readonly after?: string;
}

/** One flow, as its Questionnaire alone tells it. */
export interface FlowComparison {
  readonly uuid: string;
  readonly name: string;
  readonly pointer: JsonPointer;
  /** The Questionnaire came back from the search and could be read. */
  readonly found: boolean;
  /** It tells the same flow in all that it asks: questions, choices, ranges, results, languages, routes. */
  readonly whole: boolean;
  readonly differences: readonly NamedDifference[];
}

/** A difference, and whether the conversion had said that it would be there. */
export interface NamedDifference extends Difference {
  /** Code of the loss that names it; missing for a difference that nobody foretold. */
  readonly loss?: string;
}

/** What became of one resource on the server. */
export interface ServerResource {
  /** `Questionnaire/6d3a9c1e-..`. */
  readonly reference: string;
  readonly before: 'absent' | 'present' | 'unknown';
  readonly after: 'removed' | 'restored' | 'kept' | 'untouched' | 'left';
  /** Why it was left, if it was. */
  readonly note?: string;
}

export interface Problem {
  /** `roundtrip.transaction-refused`, ...: see messages.ts. */
  readonly code: string;
  readonly message: string;
}
