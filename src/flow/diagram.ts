/** The picture of a flow: boxes and arrows with their places, whatever draws them then. */
import { layoutGraph, type Placed, placeInLayers, type Point } from './layered-layout.ts';
import type { Content, Localized } from './model.ts';
import type { Outline, OutlineItem, Route } from './outline.ts';

export interface DiagramBox {
  /** Its number in the outline: `item-1`. */
  readonly id: string;
  readonly kind: OutlineItem['kind'] | 'end';
  /** What it says, asks or looks at; may be long. */
  readonly text: string;
  /** What it takes, for a question: `integer -> age`. */
  readonly note: string;
  readonly isEntry: boolean;
  /** Centre and size, in units of about a pixel. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DiagramArrow {
  readonly from: string;
  readonly to: string;
  /** Names of the outcomes that lead here; empty for the only way. */
  readonly outcomes: readonly string[];
  readonly isTimeout: boolean;
  readonly points: readonly Point[];
  /** Centre of the label; missing where there are no outcomes. */
  readonly label?: Point;
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DiagramBox[];
  readonly arrows: readonly DiagramArrow[];
}

/** Id of the box where all ways out of the flow end. */
const endId = 'end';

const boxSize = { width: 220, height: 64 };
const endSize = { width: 56, height: 28 };
const labelHeight = 16;
/** Average width of a character of a label, in the same units. */
const labelCharacter = 6.2;
/** Labels longer than this are cut by the drawing; the layout keeps no room beyond it. */
export const longestLabel = 28;

/**
 * Lays out an outline from top to bottom. The same outline gives the same picture. All outcomes that lead
 * from one item to the same other item share an arrow.
 */
export function diagramOf(outline: Outline): Diagram {
  if (outline.items.length === 0) return { width: 0, height: 0, boxes: [], arrows: [] };
  // Ids of our own: those of the file could be anything, and the layout keeps them as keys of objects.
  const ids = new Map<string, string>();
  for (const [index, item] of outline.items.entries()) {
    if (!ids.has(item.linkId)) ids.set(item.linkId, `item-${index + 1}`);
  }
  const items = outline.items.filter((item, index) => ids.get(item.linkId) === `item-${index + 1}`);
  const idOf = (item: OutlineItem) => ids.get(item.linkId) ?? endId;
  const graph = layoutGraph({
    rankdir: 'TB',
    nodesep: 28,
    ranksep: 36,
    edgesep: 12,
    marginx: 12,
    marginy: 12,
  });
  for (const item of items) graph.setNode(idOf(item), { x: 0, y: 0, ...boxSize });

  const arrows = items.flatMap((item) => arrowsFrom(item, ids));
  if (arrows.some((arrow) => arrow.to === endId)) graph.setNode(endId, { x: 0, y: 0, ...endSize });
  for (const { from, to, outcomes } of arrows) {
    const length = Math.min(labelText(outcomes).length, longestLabel);
    graph.setEdge(from, to, {
      points: [],
      labelpos: 'c',
      width: length * labelCharacter,
      height: length === 0 ? 0 : labelHeight,
    });
  }
  placeInLayers(graph);

  const size = graph.graph();
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    boxes: [
      ...items.map((item, index) => ({
        id: idOf(item),
        kind: item.kind,
        text: textOfItem(item, outline.baseLanguage),
        note: noteOf(item),
        isEntry: index === 0,
        ...rounded(graph.node(idOf(item))),
      })),
      ...(graph.hasNode(endId)
        ? [
            {
              id: endId,
              kind: 'end' as const,
              text: 'end',
              note: '',
              isEntry: false,
              ...rounded(graph.node(endId)),
            },
          ]
        : []),
    ],
    arrows: arrows.map((arrow) => {
      const edge = graph.edge(arrow.from, arrow.to);
      const label =
        edge.x === undefined || edge.y === undefined ? undefined : { x: round(edge.x), y: round(edge.y) };
      const points =
        arrow.from === arrow.to && label !== undefined ? loop(graph.node(arrow.from), label) : edge.points;
      return {
        ...arrow,
        points: points.map((point) => ({ x: round(point.x), y: round(point.y) })),
        ...(arrow.outcomes.length > 0 && label !== undefined ? { label } : {}),
      };
    }),
  };
}

/** From the right side of a box around to it again, by way of the place that the layout kept for the label. */
function loop(box: Placed, label: Point): Point[] {
  const right = box.x + box.width / 2;
  return [
    { x: right, y: box.y - 12 },
    { x: label.x, y: box.y - 22 },
    { x: label.x, y: box.y + 22 },
    { x: right, y: box.y + 12 },
  ];
}

/** The label of an arrow: its outcomes side by side. */
export function labelText(outcomes: readonly string[]): string {
  return outcomes.join(', ');
}

/** What an item says, in the base language or else the first that has a text. */
function textOfItem(item: OutlineItem, language: string): string {
  if (item.kind === 'decision') {
    return item.split === 'random' ? 'at random' : (item.operand ?? 'decision');
  }
  return localText(item.text, language);
}

function localText(content: Localized, language: string): string {
  const [said] = [
    ...content.filter((one) => one.language === language && hasText(one)),
    ...content.filter(hasText),
    ...content.filter((one) => one.language === language),
    ...content,
  ];
  if (said === undefined) return '';
  if (said.text !== undefined && said.text !== '') return said.text;
  // Nothing is written: the file that is played or shown, by its name.
  const media = said.audio ?? said.attachments?.[0] ?? '';
  return media.slice(media.lastIndexOf('/') + 1);
}

function hasText({ text }: Content): boolean {
  return text !== undefined && text !== '';
}

function noteOf(item: OutlineItem): string {
  if (item.kind === 'message') return '';
  const result = item.result === undefined ? '' : ` → ${item.result}`;
  return item.kind === 'question' ? `${item.answer}${result}` : `split${result}`;
}

function arrowsFrom(
  item: OutlineItem,
  ids: ReadonlyMap<string, string>,
): Omit<DiagramArrow, 'points' | 'label'>[] {
  const byTarget = new Map<string, Route[]>();
  for (const route of item.routes) {
    const to = ids.get(route.to ?? '') ?? endId;
    byTarget.set(to, [...(byTarget.get(to) ?? []), route]);
  }
  return [...byTarget].map(([to, routes]) => ({
    from: ids.get(item.linkId) ?? endId,
    to,
    outcomes: item.routes.length === 1 ? [] : routes.flatMap(({ outcome }) => outcome ?? []),
    isTimeout: routes.every(({ kind }) => kind === 'timeout'),
  }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function rounded({ x, y, width, height }: Placed): Placed {
  return { x: round(x), y: round(y), width, height };
}
