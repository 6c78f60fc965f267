/** The formats of flows by name. A format is added here and in `detect.ts`. */
import { floip } from './floip/index.ts';
import type { Detected, Format, FormatReader } from './format.ts';
import { rapidpro } from './rapidpro/index.ts';
import { viamo } from './viamo/index.ts';

/** Formats that are read and written. */
export const formats: Readonly<Record<Format['name'], Format>> = { rapidpro, floip };

/** All formats that are read. */
const readers: Readonly<Record<FormatReader['name'], FormatReader>> = { ...formats, viamo };

/** What reads flows from a file of this kind; undefined for one that holds none. */
export function readerOf({ format }: Detected): FormatReader | undefined {
  return format === 'fhir' || format === 'none' ? undefined : readers[format];
}
