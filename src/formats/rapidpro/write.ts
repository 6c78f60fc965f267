import type { FlowDocument } from '../../flow/model.ts';
import type { Written } from '../format.ts';
import { documentJson } from './write/document.ts';

/** Writes a document of RapidPro as its file was, canonically equal. */
export function writeRapidPro(document: FlowDocument): Written {
  return { value: documentJson(document), losses: [] };
}
