import type { FlowDocument } from '../../flow/model.ts';
import type { Written } from '../format.ts';
import { foreignDocumentJson } from './adapt/document.ts';
import { documentJson } from './write/document.ts';

/**
 * Writes a document of RapidPro as its file was, canonically equal; a document of another format as an export
 * of version 13, with a loss for each thing that RapidPro has no place for.
 */
export function writeRapidPro(document: FlowDocument): Written {
  if (document.format !== 'rapidpro') return foreignDocumentJson(document);
  return { value: documentJson(document), losses: [] };
}
