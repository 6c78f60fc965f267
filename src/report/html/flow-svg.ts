import {
  type Diagram,
  type DiagramArrow,
  type DiagramBox,
  labelText,
  longestLabel,
} from '../../flow/diagram.ts';
import { oneLine } from '../printable.ts';
import { type Attributes, element, escapeXml } from '../../text/xml.ts';

/** Characters on a line of a box. */
const lineLength = 30;

/**
 * A diagram as inline SVG. Colours come from the page's style sheet by class, so it follows dark and light.
 * `id` must be unique on the page.
 */
export function flowSvg(diagram: Diagram, id: string, title: string): string {
  const head = element(
    'marker',
    {
      id: `${id}-head`,
      viewBox: '0 0 8 8',
      refX: 7,
      refY: 4,
      markerWidth: 7,
      markerHeight: 7,
      orient: 'auto',
    },
    element('path', { d: 'M0 0L8 4L0 8z', class: 'head' }),
  );
  const width = Math.max(diagram.width, 1);
  const height = Math.max(diagram.height, 1);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'flow',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title`,
    },
    [
      element('title', { id: `${id}-title` }, escapeXml(title)),
      element('defs', {}, head),
      ...diagram.arrows.map((arrow) => arrowSvg(arrow, id)),
      ...diagram.boxes.map(boxSvg),
    ].join('\n'),
  );
}

function boxSvg(box: DiagramBox): string {
  const left = box.x - box.width / 2;
  const top = box.y - box.height / 2;
  const size: Attributes = { x: left, y: top, width: box.width, height: box.height };
  if (box.kind === 'end') {
    return element(
      'g',
      { class: 'box end' },
      element('rect', { ...size, rx: box.height / 2 }) +
        element('text', { x: box.x, y: box.y + 4, 'text-anchor': 'middle' }, 'end'),
    );
  }
  const corner = { message: 12, question: 3, decision: 3 }[box.kind];
  const wrapped = wrap(box.text, box.note === '' ? 3 : 2);
  const text = wrapped.map((line, i) =>
    element('text', { x: left + 10, y: top + 18 + i * 15 }, escapeXml(line)),
  );
  const note =
    box.note === ''
      ? ''
      : element(
          'text',
          { x: left + 10, y: top + box.height - 8, class: 'note' },
          escapeXml(oneLine(box.note, 34)),
        );
  return element(
    'g',
    { class: `box ${box.kind}${box.isEntry ? ' entry' : ''}` },
    [
      element('title', {}, escapeXml(box.note === '' ? box.text : `${box.text}\n${box.note}`)),
      element('rect', { ...size, rx: corner }),
      ...(box.isEntry ? [element('path', { class: 'start', d: `M${left - 9} ${box.y - 7}l9 7l-9 7z` })] : []),
      ...text,
      note,
    ].join(''),
  );
}

function arrowSvg(arrow: DiagramArrow, id: string): string {
  const path = element('path', {
    d: curve(arrow),
    'marker-end': `url(#${id}-head)`,
  });
  const outcomes = labelText(arrow.outcomes);
  const label =
    arrow.label === undefined
      ? ''
      : element(
          'text',
          { x: arrow.label.x, y: arrow.label.y + 4, 'text-anchor': 'middle' },
          element('title', {}, escapeXml(outcomes)) + escapeXml(oneLine(outcomes, longestLabel)),
        );
  return element('g', { class: `arrow${arrow.isTimeout ? ' timeout' : ''}` }, path + label);
}

/** A line through the points with its corners rounded: each middle point pulls a quadratic curve. */
function curve({ points }: DiagramArrow): string {
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

/** Words on at most so many lines, cut with an ellipsis. */
function wrap(text: string, lines: number): string[] {
  const words = oneLine(text, lineLength * lines).split(' ');
  const result: string[] = [];
  for (const word of words) {
    const last = result.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineLength) {
      result[result.length - 1] = `${last} ${word}`;
    } else result.push(word);
  }
  if (result.length > lines) {
    const cut = result.slice(0, lines);
    cut[lines - 1] = oneLine(`${cut[lines - 1] ?? ''} ${result.slice(lines).join(' ')}`, lineLength);
    return cut;
  }
  return result.map((line) => oneLine(line, lineLength));
}
