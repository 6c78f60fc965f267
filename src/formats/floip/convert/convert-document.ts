import type { Flow, FlowDocument } from '../../../flow/model.ts';
import type { Loss } from '../../../flow/loss.ts';
import { child } from '../../../text/pointer.ts';
import { asUuid, derivedId } from '../ids.ts';
import { type ConvertedFlow, convertFlow } from './convert-flow.ts';
import { keptInVendorMetadata } from './losses.ts';

/** Parts of other documents that a container has no place for. */
const leftBehind = ['campaigns', 'triggers'];

export interface ConvertedDocument {
  readonly document: FlowDocument;
  readonly flows: readonly ConvertedFlow[];
  readonly losses: readonly Loss[];
}

/**
 * A document of another format as one of FLOIP, and what can't come along. All of RapidPro's is kept beside it.
 * `fixedIn` names the nodes of a flow whose messages are not to be moved into questions of others.
 */
export function convertDocument(
  document: FlowDocument,
  fixedIn: (flow: Flow) => ReadonlySet<string> = () => new Set(),
): ConvertedDocument {
  const losses: Loss[] = [];
  const kept = document.format === 'rapidpro' ? { keptIn: keptInVendorMetadata } : {};
  const add = (loss: Loss) => losses.push({ ...kept, ...loss });
  const lastOf = new Map(document.flows.map(({ uuid }, index) => [uuid, index] as const));
  const converted = document.flows.map((flow, index) => {
    const { uuid, at, name } = flow;
    const made = convertFlow(flow, { add }, fixedIn(flow));
    if (lastOf.get(uuid) === index) return made;
    const what = `uuid of the flow ${name} (${uuid})`;
    const why = "A later flow has it too, and is what RapidPro's import takes it for; this one gets another.";
    add({ code: 'loss.flow', at, what, why });
    return { ...made, flow: { ...made.flow, uuid: derivedId('flow', uuid, String(index)) } };
  });
  const flows = converted.map(({ flow }) => flow);
  for (const part of leftBehind) {
    const items = document.kept?.properties[part];
    if (!Array.isArray(items)) continue;
    items.forEach((_, index) => {
      const at = child('', part, index);
      add({
        code: 'loss.part',
        at,
        what: `one of the ${part}`,
        why: 'A container holds flows only.',
      });
    });
  }
  const [first] = flows;
  const name = document.name ?? first?.name ?? 'Flows';
  const uuid =
    document.uuid === undefined
      ? derivedId('container', ...flows.map((flow) => flow.uuid))
      : asUuid(document.uuid, 'container');
  return {
    document: { at: '', format: 'floip', kind: 'floip-container', version: '1.0.0-rc4', name, uuid, flows },
    flows: converted,
    losses,
  };
}
