/** A legacy flow is read as what it is migrated to; this brings places back to where its author wrote. */
import type { Finding } from '../../../findings/finding.ts';
import type { Flow, Part, Router } from '../../../flow/model.ts';
import type { JsonPointer } from '../../../text/pointer.ts';

type OriginOf = (pointer: JsonPointer) => JsonPointer;

export function findingsAtOrigin(findings: readonly Finding[], originOf: OriginOf): Finding[] {
  return findings.map((finding) =>
    finding.pointer === undefined ? finding : { ...finding, pointer: originOf(finding.pointer) },
  );
}

/** The flow with every part of it at its origin. */
export function flowAtOrigin(flow: Flow, originOf: OriginOf): Flow {
  const moved = <P extends Part>(part: P): P => ({ ...part, at: originOf(part.at) });
  const router = (part: Router): Router => {
    const categories = part.categories.map(moved);
    if (part.kind === 'random') return { ...moved(part), categories };
    return { ...moved(part), categories, cases: part.cases.map(moved) };
  };
  return {
    ...moved(flow),
    nodes: flow.nodes.map((node) => ({
      ...moved(node),
      actions: node.actions.map(moved),
      ...(node.wait === undefined ? {} : { wait: moved(node.wait) }),
      ...(node.router === undefined ? {} : { router: router(node.router) }),
      exits: node.exits.map(moved),
    })),
  };
}
