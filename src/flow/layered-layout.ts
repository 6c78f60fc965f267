/**
 * The parts of dagre that diagrams use. Its own declarations import each other without file extensions, which
 * does not resolve under Node's module rules, so they are declared here.
 */
import * as untyped from '@dagrejs/dagre';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Settings of the whole graph; `width` and `height` are there after the layout. */
export interface GraphSize {
  readonly rankdir: 'TB' | 'LR';
  readonly nodesep: number;
  readonly ranksep: number;
  readonly edgesep: number;
  readonly marginx: number;
  readonly marginy: number;
  readonly width?: number;
  readonly height?: number;
}

/** A node; `x` and `y` are its centre after the layout. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An edge with the size of its label; `x` and `y` are the label's centre after the layout, if it has one. */
export interface PlacedArrow {
  readonly points: readonly Point[];
  readonly labelpos: 'l' | 'c' | 'r';
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

export interface LayoutGraph {
  setGraph(label: GraphSize): void;
  graph(): GraphSize;
  setNode(id: string, label: Placed): void;
  node(id: string): Placed;
  hasNode(id: string): boolean;
  setEdge(from: string, to: string, label: PlacedArrow): void;
  edge(from: string, to: string): PlacedArrow;
}

const dagre = untyped as unknown as {
  readonly Graph: new (options: { directed: true }) => LayoutGraph;
  readonly layout: (graph: LayoutGraph) => void;
};

/** An empty directed graph, at most one edge between two nodes. */
export function layoutGraph(size: GraphSize): LayoutGraph {
  const graph = new dagre.Graph({ directed: true });
  graph.setGraph(size);
  return graph;
}

/** Places nodes in layers, with few crossings; the same graph is always placed the same. */
export function placeInLayers(graph: LayoutGraph): { readonly width: number; readonly height: number } {
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return { width, height };
}
