/** A chart with a place for everything: boxes with the lines in them, and arrows. Whatever draws it then. */
import type { Chart, ChartStep, ChartWay, StepPart } from './chart.ts';
import { layoutGraph, type Placed, placeInLayers, type Point } from './layered-layout.ts';
import { placeInRows } from './row-layout.ts';
import { isRightToLeft, linesOf, textWidth } from './text-lines.ts';

export interface DiagramLine {
  readonly kind: StepPart['kind'] | 'heading' | 'step-name';
  readonly text: string;
  readonly language?: string;
  readonly isRightToLeft: boolean;
  /** Its baseline, from the top of its box. */
  readonly y: number;
}

export interface DiagramBox extends Placed {
  readonly step: ChartStep;
  readonly lines: readonly DiagramLine[];
}

export interface DiagramArrow {
  readonly way: ChartWay;
  readonly points: readonly Point[];
  /** The outcomes, with the centre of their lines; missing where there are none. */
  readonly label?: Point & { readonly lines: readonly string[] };
}

/** Sizes are in units of about a pixel; places of boxes and labels are their centres. */
export interface Diagram {
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DiagramBox[];
  readonly arrows: readonly DiagramArrow[];
}

export const boxWidth = 270;
export const boxPadding = 11;
export const fontSize = 13;
export const labelSize = 11.5;
export const labelLineHeight = 14;
const lineHeight = 17;
const headingHeight = 22;
const partGap = 5;
const longestLabelLine = 150;
const mostLabelLines = 4;
const endSize = { width: 46, height: 24 };

/** The most lines of a part; messages rarely have more, and their whole text goes along with the box. */
const mostLines: Readonly<Record<StepPart['kind'], number>> = {
  message: 16,
  replies: 4,
  action: 4,
  wait: 4,
  test: 2,
  error: 5,
  warning: 4,
  information: 4,
};

/** Above this many steps and bends of arrows the layout that avoids crossings takes too long. */
const mostForLayers = 4000;

/** Lays out a chart from top to bottom. The same chart gives the same picture. */
export function diagramOf(chart: Chart): Diagram {
  if (chart.steps.length === 0) return { chart, width: 0, height: 0, boxes: [], arrows: [] };
  const contents = new Map(chart.steps.map((step) => [step.id, contentOf(step)]));
  const labels = chart.ways.map(labelOf);
  const graph = layoutGraph({
    rankdir: 'TB',
    nodesep: 26,
    ranksep: 30,
    edgesep: 14,
    marginx: 14,
    marginy: 14,
  });
  for (const { id } of chart.steps) {
    const { width, height } = contents.get(id) ?? endSize;
    graph.setNode(id, { x: 0, y: 0, width, height });
  }
  for (const [index, { from, to }] of chart.ways.entries()) {
    const { width = 0, height = 0 } = labels[index] ?? {};
    graph.setEdge(from, to, { points: [], labelpos: 'c', width, height });
  }
  const size = bends(chart) > mostForLayers ? placeInRows(graph, chart) : placeInLayers(graph);
  return {
    chart,
    width: Math.ceil(size.width),
    height: Math.ceil(size.height),
    boxes: chart.steps.map((step) => ({
      step,
      lines: contents.get(step.id)?.lines ?? [],
      ...rounded(graph.node(step.id)),
    })),
    arrows: chart.ways.map((way, index) =>
      arrowOf(way, labels[index], graph.edge(way.from, way.to), graph.node(way.from), graph.node(way.to)),
    ),
  };
}

/**
 * Steps, and the bends of arrows that pass by other layers: what the time of the layout depends on. The layer of a
 * step is the longest way to it, without the ways back.
 */
export function bends({ steps, ways }: Chart): number {
  const order = new Map(steps.map(({ id }, index) => [id, index]));
  const layers = new Array<number>(steps.length).fill(0);
  const placed = ways.map(({ from, to }) => ({ from: order.get(from) ?? 0, to: order.get(to) ?? 0 }));
  for (const { from, to } of placed.toSorted((a, b) => a.from - b.from)) {
    if (to > from) layers[to] = Math.max(layers[to] ?? 0, (layers[from] ?? 0) + 1);
  }
  const spans = placed.map(({ from, to }) => Math.abs((layers[to] ?? 0) - (layers[from] ?? 0)));
  return spans.reduce((sum, span) => sum + span, steps.length);
}

interface Content {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DiagramLine[];
}

const headings: Readonly<Record<ChartStep['kind'], string>> = {
  asks: 'asks',
  decides: 'decides',
  says: 'says',
  acts: 'acts',
  end: 'end',
  missing: 'missing',
};

function contentOf(step: ChartStep): Content {
  if (step.kind === 'end') {
    return { ...endSize, lines: [{ kind: 'heading', text: 'end', isRightToLeft: false, y: 16 }] };
  }
  const number = step.kind === 'missing' ? '' : `${step.id} · `;
  const unreached = step.isReached ? '' : ', no way leads here';
  const lines: DiagramLine[] = [
    { kind: 'heading', text: `${number}${headings[step.kind]}${unreached}`, isRightToLeft: false, y: 17 },
  ];
  const inside = boxWidth - 2 * boxPadding;
  let y = headingHeight;
  const add = (
    kind: DiagramLine['kind'],
    text: string,
    most: number,
    spoken: { readonly language?: string } = {},
  ) => {
    y += partGap;
    const turned = isRightToLeft(text);
    for (const line of linesOf(text, inside, fontSize, most)) {
      y += lineHeight;
      lines.push({ kind, text: line, ...spoken, isRightToLeft: turned, y: y - 5 });
    }
  };
  if (step.name !== undefined) add('step-name', step.name, 2);
  for (const { kind, text, language } of step.parts) {
    add(kind, `${signs[kind]}${text}`, mostLines[kind], language === undefined ? {} : { language });
  }
  return { width: boxWidth, height: y + partGap + 4, lines };
}

/** Signs that say what a line is, also to those who see no colours. */
const signs: Readonly<Record<StepPart['kind'], string>> = {
  message: '',
  replies: '',
  action: '▸ ',
  wait: '',
  test: '',
  error: '✕ ',
  warning: '⚠ ',
  information: 'ℹ ',
};

interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function labelOf({ outcomes }: ChartWay): Label | undefined {
  if (outcomes.length === 0) return undefined;
  const lines = linesOf(outcomes.join(', '), longestLabelLine, labelSize, mostLabelLines);
  if (lines.length === 0) return undefined;
  const width = Math.max(...lines.map((line) => textWidth(line, labelSize))) + 8;
  return { lines, width, height: lines.length * labelLineHeight + 4 };
}

function arrowOf(
  way: ChartWay,
  label: Label | undefined,
  edge: { readonly points: readonly Point[]; readonly x?: number; readonly y?: number },
  from: Placed,
  to: Placed,
): DiagramArrow {
  const centre =
    edge.x === undefined || edge.y === undefined ? undefined : { x: round(edge.x), y: round(edge.y) };
  const points = way.from === way.to ? loop(from, centre) : fromFootToHead(edge.points, from, to);
  return {
    way,
    points: points.map(({ x, y }) => ({ x: round(x), y: round(y) })),
    ...(label === undefined || centre === undefined ? {} : { label: { ...centre, lines: label.lines } }),
  };
}

/** An arrow that goes down leaves its box at the foot, not at a side, and comes in at the head. */
function fromFootToHead(points: readonly Point[], from: Placed, to: Placed): readonly Point[] {
  const [first, ...middle] = points;
  const last = middle.pop();
  if (first === undefined || last === undefined) return points;
  const foot = from.y + from.height / 2;
  const head = to.y - to.height / 2;
  const start = (middle[0] ?? last).y > foot ? { x: onSide(first.x, from), y: foot } : first;
  const end = (middle.at(-1) ?? first).y < head ? { x: onSide(last.x, to), y: head } : last;
  return [start, ...middle, end];
}

/** The place nearest to `x` on the head or foot of a box, away from its corners. */
function onSide(x: number, box: Placed): number {
  const room = Math.max(0, box.width / 2 - 18);
  return Math.min(Math.max(x, box.x - room), box.x + room);
}

/** From the right side of a box around to it again, by way of the place that the layout kept for the label. */
function loop(box: Placed, label: Point | undefined): Point[] {
  const right = box.x + box.width / 2;
  const far = label?.x ?? right + 24;
  return [
    { x: right, y: box.y - 12 },
    { x: far, y: box.y - 22 },
    { x: far, y: box.y + 22 },
    { x: right, y: box.y + 12 },
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function rounded({ x, y, width, height }: Placed): Placed {
  return { x: round(x), y: round(y), width, height };
}
