import type { Chart, ChartStep } from '../../flow/chart.ts';
import {
  boxPadding,
  type Diagram,
  type DiagramArrow,
  type DiagramBox,
  type DiagramLine,
  labelLineHeight,
} from '../../flow/diagram.ts';
import { type Attributes, element, escapeXml } from '../../text/xml.ts';
import { headOf } from './svg-head.ts';
import { drawingStyle } from './svg-style.ts';

/** The narrowest drawing, so that its head has room. */
const narrowest = 320;

export interface SvgOptions {
  /** Start of the ids in the drawing; must be unique on a page with several. */
  readonly id?: string;
  /** True for a drawing in a page, which has its name and the style (`drawingStyle`) already. */
  readonly isPart?: boolean;
}

/**
 * A flow as SVG. On its own it needs nothing else: no script, no font, no picture. All texts are text, so that
 * they can be searched and read aloud.
 */
export function flowSvg(diagram: Diagram, { id = 'flow', isPart = false }: SvgOptions = {}): string {
  const { chart } = diagram;
  const width = Math.max(diagram.width, narrowest);
  const head = isPart ? { svg: '', height: 0 } : headOf(chart, width);
  const height = Math.max(diagram.height, 1) + head.height;
  // A drawing narrower than its head stands in the middle.
  const left = Math.round((width - diagram.width) / 2);
  const content = [...diagram.arrows.map((arrow) => arrowSvg(arrow, id)), ...diagram.boxes.map(boxSvg)];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'mhero-flow',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'graphics-document document',
      'aria-labelledby': `${id}-title ${id}-about`,
    },
    [
      element('title', { id: `${id}-title` }, escapeXml(chart.name)),
      element('desc', { id: `${id}-about` }, escapeXml(summaryOf(chart))),
      ...(isPart ? [] : [element('style', {}, drawingStyle)]),
      element('defs', {}, arrowHead(id)),
      ...(isPart ? [] : [element('rect', { class: 'page', width, height }), head.svg]),
      element('g', { transform: `translate(${left} ${head.height})` }, `\n${content.join('\n')}\n`),
    ].join('\n'),
  );
}

/** A flow in one sentence, for those who do not see the drawing. */
function summaryOf({ about, steps, notes }: Chart): string {
  const own = steps.filter(({ kind }) => kind !== 'end' && kind !== 'missing');
  const marked = own.filter(({ severity }) => severity !== undefined).length + Math.min(1, notes.length);
  const found = marked === 0 ? '' : `; ${marked} with findings`;
  return `Flow chart, ${about}, ${own.length} ${own.length === 1 ? 'step' : 'steps'}${found}.`;
}

function arrowHead(id: string): string {
  const place = { viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' };
  return element(
    'marker',
    { id: `${id}-head`, ...place },
    element('path', { d: 'M0 0L8 4L0 8z', class: 'head' }),
  );
}

const corners: Readonly<Record<ChartStep['kind'], number>> = {
  asks: 4,
  decides: 4,
  says: 14,
  acts: 4,
  end: 12,
  missing: 4,
};

function boxSvg(box: DiagramBox): string {
  const { step } = box;
  const left = box.x - box.width / 2;
  const top = box.y - box.height / 2;
  const rectangle: Attributes = {
    x: left,
    y: top,
    width: box.width,
    height: box.height,
    rx: corners[step.kind],
  };
  const classes = [
    'box',
    step.kind,
    ...(step.isEntry ? ['entry'] : []),
    ...(step.isReached ? [] : ['unreached']),
    ...(step.severity === undefined ? [] : [`has-${step.severity}`]),
  ];
  return element(
    'g',
    { class: classes.join(' ') },
    [
      ...(step.kind === 'end' ? [] : [element('title', {}, escapeXml(wholeText(step)))]),
      element('rect', rectangle),
      ...(step.isEntry ? [element('path', { class: 'start', d: `M${left - 11} ${top + 6}l9 7l-9 7z` })] : []),
      ...box.lines.map((line) => lineSvg(line, box, left, top)),
    ].join(''),
  );
}

/** All that the box says, without what was cut. */
function wholeText({ name, parts }: ChartStep): string {
  return [...(name === undefined ? [] : [name]), ...parts.map(({ text }) => text)].join('\n');
}

function lineSvg(line: DiagramLine, box: DiagramBox, left: number, top: number): string {
  const y = top + line.y;
  const place: Attributes =
    box.step.kind === 'end'
      ? { x: box.x, y, 'text-anchor': 'middle' }
      : line.isRightToLeft
        ? { x: left + box.width - boxPadding, y, direction: 'rtl' }
        : { x: left + boxPadding, y };
  const attributes = { class: line.kind, ...place, 'xml:lang': line.language };
  return element('text', attributes, escapeXml(line.text));
}

function arrowSvg({ way, points, label }: DiagramArrow, id: string): string {
  const path = element('path', { d: curve(points), 'marker-end': `url(#${id}-head)` });
  const lines = label?.lines ?? [];
  const top = (label?.y ?? 0) - (lines.length * labelLineHeight) / 2 + labelLineHeight - 3;
  const texts = lines.map((line, index) =>
    element('text', { x: label?.x, y: top + index * labelLineHeight }, escapeXml(line)),
  );
  const title = lines.length === 0 ? [] : [element('title', {}, escapeXml(way.outcomes.join(', ')))];
  return element(
    'g',
    { class: way.isTimeout ? 'arrow timeout' : 'arrow' },
    [...title, path, ...texts].join(''),
  );
}

/** A line through the points with its corners rounded: each middle point pulls a quadratic curve. */
function curve(points: DiagramArrow['points']): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (first === undefined || last === undefined) return '';
  const pulls = rest.map((point, i) => {
    const next = rest[i + 1];
    const end =
      next === undefined ? last : { x: round((point.x + next.x) / 2), y: round((point.y + next.y) / 2) };
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${pulls.length === 0 ? `L${last.x} ${last.y}` : pulls.join('')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
