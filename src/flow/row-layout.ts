import type { LayoutGraph, Placed, PlacedArrow, Point } from './layered-layout.ts';

interface Ways {
  readonly steps: readonly { readonly id: string }[];
  readonly ways: readonly { readonly from: string; readonly to: string }[];
}

const most = 12;
const gap = { x: 60, y: 70 };
const margin = 14;

/**
 * Places nodes in rows, in time that grows with their number only: for graphs too large to look for few
 * crossings. Rows go by the distance from the start; a long one is broken, so that the picture is not too wide.
 * Arrows are straight.
 */
export function placeInRows(graph: LayoutGraph, { steps, ways }: Ways): { width: number; height: number } {
  let width = 0;
  let y = margin;
  for (const row of rowsOf(steps, ways)) {
    let x = margin;
    let height = 0;
    for (const id of row) {
      const node = graph.node(id);
      graph.setNode(id, { ...node, x: x + node.width / 2, y: y + node.height / 2 });
      x += node.width + gap.x;
      height = Math.max(height, node.height);
    }
    width = Math.max(width, x - gap.x + margin);
    y += height + gap.y;
  }
  for (const { from, to } of ways) {
    const edge = graph.edge(from, to);
    graph.setEdge(from, to, straight(edge, graph.node(from), graph.node(to)));
  }
  return { width, height: y - gap.y + margin };
}

function rowsOf(steps: Ways['steps'], ways: Ways['ways']): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of ways) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  const depth = new Map<string, number>();
  const layers: string[][] = [];
  for (const { id: start } of steps) {
    if (depth.has(start)) continue;
    depth.set(start, 0);
    const queue = new Set([start]);
    for (const id of queue) {
      const layer = depth.get(id) ?? 0;
      (layers[layer] ??= []).push(id);
      for (const to of next.get(id) ?? []) {
        if (depth.has(to)) continue;
        depth.set(to, layer + 1);
        queue.add(to);
      }
    }
  }
  return layers.flatMap((layer) =>
    Array.from({ length: Math.ceil(layer.length / most) }, (_, row) =>
      layer.slice(row * most, (row + 1) * most),
    ),
  );
}

/** From the foot of one box to the head of the other; to one above or beside it, from side to side. */
function straight(edge: PlacedArrow, from: Placed, to: Placed): PlacedArrow {
  const isDown = to.y - to.height / 2 > from.y + from.height / 2;
  const points: Point[] = isDown
    ? [
        { x: from.x, y: from.y + from.height / 2 },
        { x: to.x, y: to.y - to.height / 2 },
      ]
    : [
        { x: from.x + from.width / 2, y: from.y },
        { x: to.x + to.width / 2 + 30, y: (from.y + to.y) / 2 },
        { x: to.x + to.width / 2, y: to.y },
      ];
  const [first = { x: 0, y: 0 }, second = first] = points;
  // The label stands near the box that it belongs to, where the ways of others are few.
  const part = isDown ? Math.min(0.5, 26 / Math.max(1, second.y - first.y)) : 0.5;
  return {
    ...edge,
    points,
    x: first.x + (second.x - first.x) * part,
    y: first.y + (second.y - first.y) * part,
  };
}
