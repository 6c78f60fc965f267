/** The flows of a container as flow-runner 1.0.11 can play them. */
import { isObject, type JsonObject, listOf, textOf } from '../../../src/text/json-value.ts';
import { configOf } from './block-run.ts';

/** A flow that ends at once, in the place of one that the container does not have. */
function emptyFlow(uuid: string): JsonObject {
  const exits = [{ uuid: `${uuid}-exit`, name: 'Default', default: true, destination_block: null }];
  const block = { uuid: `${uuid}-end`, name: 'end', type: 'Core.Case', config: {}, exits };
  return {
    uuid,
    name: '',
    languages: [],
    supported_modes: [],
    blocks: [block],
    first_block_id: `${uuid}-end`,
  };
}

function beforeBlock(block: JsonObject): JsonObject {
  const id = textOf(block, 'uuid') ?? '';
  const exits = [{ uuid: `${id}-exit`, name: 'Default', default: true, destination_block: id }];
  return { uuid: `${id}-start`, name: 'start', type: 'Core.Case', config: {}, exits };
}

export function flowsOf(container: JsonObject, first: string): JsonObject[] {
  const flows = listOf(container, 'flows').filter(isObject);
  const named = new Set(flows.map((flow) => textOf(flow, 'uuid') ?? ''));
  const missing = flows
    .flatMap((flow) => listOf(flow, 'blocks').filter(isObject))
    .filter((block) => textOf(block, 'type') === 'Core.RunFlow')
    .map((block) => textOf(configOf(block), 'flow_id') ?? '')
    .filter((uuid) => !named.has(uuid));
  const all = [...flows, ...[...new Set(missing)].map(emptyFlow)];
  const isFirst = (flow: JsonObject) => textOf(flow, 'uuid') === first;
  // flow-runner starts with the first block of the list, whatever `first_block_id` says.
  return [...all.filter(isFirst), ...all.filter((flow) => !isFirst(flow))].map((flow) => {
    const entry = textOf(flow, 'first_block_id');
    const blocks = listOf(flow, 'blocks').filter(isObject);
    const starts = (block: JsonObject) => textOf(block, 'uuid') === entry;
    const ordered = [...blocks.filter(starts), ...blocks.filter((block) => !starts(block))];
    const [start] = ordered;
    // It does not step into the flow of a RunFlow block that a flow starts with.
    const isRun = start !== undefined && textOf(start, 'type') === 'Core.RunFlow';
    return { ...flow, blocks: isRun ? [beforeBlock(start), ...ordered] : ordered };
  });
}
