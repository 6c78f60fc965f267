/** Which results a flow sets (goflow, `flows/info.go` and the `Inspect` of actions and routers). */
import { resultKey } from '../../../flow/model.ts';
import { textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { InspectedAction, InspectedNode } from './flow-nodes.ts';
import type { InspectedResult } from './inspection.ts';

interface SetResult {
  readonly name: string;
  readonly categories: readonly string[];
}

const ofWebhook = ['Success', 'Failure'];
const ofClassifier = ['Success', 'Skipped', 'Failure'];

/** The results of all nodes in their order; the categories of results that share a key are put together. */
export function resultsOf(nodes: readonly InspectedNode[]): InspectedResult[] {
  const results = new Map<string, { name: string; categories: string[]; nodes: string[] }>();
  for (const node of nodes) {
    for (const { name, categories } of resultsSetBy(node)) {
      const key = resultKey(name);
      const known = results.get(key);
      if (known === undefined) {
        results.set(key, { name, categories: [...categories], nodes: [node.uuid] });
        continue;
      }
      for (const category of categories) {
        if (!known.categories.some((one) => folded(one) === folded(category)))
          known.categories.push(category);
      }
      if (!known.nodes.includes(node.uuid)) known.nodes.push(node.uuid);
    }
  }
  return [...results].map(([key, { name, categories, nodes: uuids }]) => ({
    key,
    name,
    categories,
    node_uuids: uuids,
  }));
}

/** Equal for texts that differ in case only. */
function folded(text: string): string {
  return text.toUpperCase().toLowerCase();
}

function resultsSetBy({ actions, router }: InspectedNode): SetResult[] {
  const name = router === undefined ? '' : (textOf(router, 'result_name') ?? '');
  const ofRouter = (): SetResult => ({
    name,
    categories: objectsIn(router ?? {}, 'categories').map((one) => textOf(one, 'name') ?? ''),
  });
  return [...actions.flatMap((action) => resultSetBy(action) ?? []), ...(name === '' ? [] : [ofRouter()])];
}

function resultSetBy({ type, value }: InspectedAction): SetResult | undefined {
  const saved = (categories: readonly string[]) => {
    const name = textOf(value, 'result_name') ?? '';
    return name === '' ? undefined : { name, categories };
  };
  switch (type) {
    case 'set_run_result': {
      const category = textOf(value, 'category') ?? '';
      return { name: textOf(value, 'name') ?? '', categories: category === '' ? [] : [category] };
    }
    case 'call_webhook':
    case 'call_resthook':
      return saved(ofWebhook);
    case 'call_classifier':
      return saved(ofClassifier);
    default:
      return undefined;
  }
}
