/** The restricted FHIRPath of discriminators (ElementDefinition.slicing.discriminator.path). */
import { isObject, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';

export type PathStep =
  | { readonly kind: 'child'; readonly name: string }
  | { readonly kind: 'extension'; readonly url: string }
  | { readonly kind: 'resolve' }
  | { readonly kind: 'ofType'; readonly type: string };

const stepPattern =
  /(?:^|\.)(?:(?<this>\$this)|extension\((?<quote>['"])(?<url>[^'"]*)\k<quote>\)|(?<resolve>resolve\(\))|(?:ofType|as)\((?<type>[\w.]+)\)|(?<name>[A-Za-z]\w*)(?:\[x\])?)/y;

/** The steps of a path; undefined if it is not one of the restricted kind. */
export function readPath(path: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  stepPattern.lastIndex = 0;
  const text = path.trim();
  for (let at = 0; at < text.length; at = stepPattern.lastIndex) {
    stepPattern.lastIndex = at;
    const groups = stepPattern.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const { url, type, name } = groups;
    if (url !== undefined) steps.push({ kind: 'extension', url });
    else if (groups['resolve'] !== undefined) steps.push({ kind: 'resolve' });
    else if (type !== undefined) steps.push({ kind: 'ofType', type });
    else if (name !== undefined) steps.push({ kind: 'child', name });
  }
  return steps;
}

/** The nodes at a path below a node. */
export function nodesAt(node: Node, steps: readonly PathStep[], run: Run): readonly Node[] {
  let nodes: readonly Node[] = [node];
  for (const step of steps) nodes = nodes.flatMap((at) => follow(at, step, run));
  return nodes;
}

function follow(node: Node, step: PathStep, run: Run): readonly Node[] {
  switch (step.kind) {
    case 'child': {
      const direct = childNodes(node, step.name, false);
      return direct.length > 0 ? direct : childNodes(node, step.name, true);
    }
    case 'extension':
      return childNodes(node, 'extension', false).filter(
        ({ value }) => isObject(value) && textOf(value, 'url') === step.url,
      );
    case 'ofType':
      return run.structures.isKindOf(node.type, step.type) ? [node] : [];
    case 'resolve': {
      const reference = isObject(node.value) ? textOf(node.value, 'reference') : node.value;
      const found = typeof reference === 'string' ? run.resolve(reference, node) : undefined;
      return found === undefined ? [] : [found];
    }
  }
}
