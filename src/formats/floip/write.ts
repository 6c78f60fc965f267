import type { FlowDocument } from '../../flow/model.ts';
import type { Loss } from '../../flow/loss.ts';
import { isObject } from '../../text/json-value.ts';
import type { Written } from '../format.ts';
import { convertDocument } from './convert/convert-document.ts';
import { keepSource } from './convert/keep-source.ts';
import type { KeptFlow } from './convert/kept-container.ts';
import { keptFlowsOf, keptVersion, restoreContainer } from './convert/restore-container.ts';
import { writeContainer } from './write-container.ts';

/**
 * A document as a container: one read from FLOIP in its own version, any other in rc4. It must be rc4 because
 * only there a response needs no prompt of its own (a node that waits may be reached from several messages),
 * a webhook has a block, and words that mean a choice stand by language. A document of RapidPro that was made of
 * a container is that container again, but for what was changed since.
 */
export function writeFloip(document: FlowDocument): Written {
  if (document.format === 'floip') return { value: writeContainer(document), losses: [] };
  const kept = keptFlowsOf(document);
  if (kept !== undefined) return writtenBack(document, kept);
  const { document: made, flows, losses } = convertDocument(document);
  const container = writeContainer(made);
  const isWhole = document.format === 'rapidpro' && isObject(container);
  return { value: isWhole ? keepSource(container, document, flows) : container, losses };
}

function writtenBack(document: FlowDocument, kept: readonly (KeptFlow | undefined)[]): Written {
  const nodesOf = (index: number) =>
    new Set([...(kept[index]?.nodes.values() ?? [])].flatMap(({ nodes }) => nodes));
  const {
    document: made,
    flows,
    losses,
  } = convertDocument(document, (flow) => nodesOf(document.flows.indexOf(flow)));
  const version = keptVersion(kept) ?? made.version;
  const container = writeContainer({ ...made, version });
  if (!isObject(container)) return { value: container, losses };
  const isMended = ({ at }: Loss) =>
    document.flows.some(({ nodes }, index) =>
      nodes.some((node) => nodesOf(index).has(node.uuid) && (at === node.at || at.startsWith(`${node.at}/`))),
    );
  return {
    value: restoreContainer(container, document, flows, kept),
    losses: losses.filter((loss) => !isMended(loss)),
  };
}
