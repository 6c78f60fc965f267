/** What every format is: a schema, a reader and a writer, behind one small interface. */
import type { Finding } from '../findings/finding.ts';
import type { FlowDocument } from '../flow/model.ts';
import type { Loss } from '../flow/loss.ts';
import type { JsonDocument } from '../text/json.ts';
import type { JsonValue } from '../text/json-value.ts';
import type { JsonPointer } from '../text/pointer.ts';

/** What a file is, told from its content alone. */
export interface Detected {
  /** The room that reads it; `none` for files that are named but not read. */
  readonly format: FormatReader['name'] | 'fhir' | 'none';
  /** `rapidpro-export`, `rapidpro-flow`, `rapidpro-legacy-export`, `floip-container`, `viamo-tree`, ... */
  readonly kind: string;
  /** As the file states it; missing if it states none. */
  readonly version?: string;
  /** For people: `RapidPro export, spec 13`. */
  readonly title: string;
}

/** A flow of a file, whether or not it could be read. */
export interface FlowVerdict {
  readonly uuid: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly pointer: JsonPointer;
  /** Null for a flow that can't be judged: of a version that this program does not read. */
  readonly valid: boolean | null;
}

/** What a reader makes of a file. */
export interface Read {
  /** Missing if nothing could be read; it holds the flows that are valid enough to be worked with. */
  readonly document?: FlowDocument | undefined;
  readonly flows: readonly FlowVerdict[];
  /** With `pointer`, and `flow` where there is one; file, line and column are added by the caller (`locate`). */
  readonly findings: readonly Finding[];
}

export interface Written {
  readonly value: JsonValue;
  readonly losses: readonly Loss[];
}

/** A format that flows are read from. */
export interface FormatReader {
  readonly name: 'rapidpro' | 'floip' | 'viamo';
  read(document: JsonDocument, detected: Detected): Read;
}

/** A format that flows are written in, too. */
export interface Format extends FormatReader {
  readonly name: 'rapidpro' | 'floip';
  /** Writes the newest version that the format has, or the document's own version when it is of this format. */
  write(document: FlowDocument): Written;
}
