/**
 * The flow itself, kept on its Questionnaire in the extension mhero-flow-source: the file that it came from,
 * with this flow alone. So a Questionnaire without its Library still gives back what it has no place for.
 */
import { ours } from '../../fhir/canonicals.ts';
import type { FlowDocument } from '../../flow/model.ts';
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import { extensionsOf } from './extensions.ts';

/** Larger flows are not kept on the Questionnaire: servers bound the size of a resource. */
export const longestSource = 512 * 1024;

/** The extension, or undefined for a source that is too large. */
export function sourceExtension(source: string): fhir4.Extension | undefined {
  const bytes = new TextEncoder().encode(source);
  if (bytes.length > longestSource) return undefined;
  return {
    url: ours('mhero-flow-source'),
    valueAttachment: { contentType: 'application/json', data: Buffer.from(bytes).toString('base64') },
  };
}

/** The bytes that a Questionnaire keeps of its flow. */
export function keptSource(questionnaire: JsonObject): Uint8Array | undefined {
  const [extension] = extensionsOf(questionnaire, '', ours('mhero-flow-source'));
  const attachment = extension === undefined ? undefined : property(extension.value, 'valueAttachment');
  const data = isObject(attachment) ? textOf(attachment, 'data') : undefined;
  // A third more than the bytes themselves.
  if (data === undefined || data.length > longestSource * 1.4) return undefined;
  return Buffer.from(data, 'base64');
}

/** What stays of a document beside its flows; the first Questionnaire has it, and small ones have it all. */
export function withFlowAlone(document: FlowDocument, index: number, shellBytes: number): FlowDocument {
  const flow = document.flows[index];
  const flows = flow === undefined ? [] : [flow];
  const { at, format, version, kind, name, uuid, kept } = document;
  const isWhole = index === 0 || shellBytes <= smallShell;
  return {
    at,
    format,
    version,
    kind,
    flows,
    ...(name !== undefined && { name }),
    ...(uuid !== undefined && { uuid }),
    ...(kept !== undefined && isWhole && { kept: { ...kept, properties: withoutUnread(kept.properties) } }),
  };
}

const smallShell = 8 * 1024;

/** Flows that could not be read are no part of a valid export. */
function withoutUnread(properties: JsonObject): JsonObject {
  const copy = { ...properties };
  if (isObject(copy['flows'] ?? null)) Reflect.deleteProperty(copy, 'flows');
  return copy;
}
