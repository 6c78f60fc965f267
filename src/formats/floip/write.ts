import type { FlowDocument } from '../../flow/model.ts';
import type { Written } from '../format.ts';
import { isObject } from '../../text/json-value.ts';
import { convertDocument } from './convert/convert-document.ts';
import { keepSource } from './convert/keep-source.ts';
import { writeContainer } from './write-container.ts';

/**
 * A document as a container: one read from FLOIP in its own version, any other in rc4. It must be rc4 because
 * only there a response needs no prompt of its own (a node that waits may be reached from several messages),
 * a webhook has a block, and words that mean a choice stand by language.
 */
export function writeFloip(document: FlowDocument): Written {
  if (document.format === 'floip') return { value: writeContainer(document), losses: [] };
  const { document: made, flows, losses } = convertDocument(document);
  const container = writeContainer(made);
  const isWhole = document.format === 'rapidpro' && isObject(container);
  return { value: isWhole ? keepSource(container, document, flows) : container, losses };
}
