import type { JsonPointer } from '../text/pointer.ts';

/** One thing that a conversion could not carry over. */
export interface Loss {
  /** Stable kind: `loss.action`, `loss.route`, `loss.language`. */
  readonly code: string;
  /** Place in the source file. */
  readonly at: JsonPointer;
  /** What was lost, named as its author knows it: `action send_email`. */
  readonly what: string;
  /** Why the target can't hold it. */
  readonly why: string;
  /** Where it is still to be found, if it is: an extension, vendor_metadata, the Library. */
  readonly keptIn?: string;
}
