/** What stands above a drawing: the flow's name, what was found in the flow as a whole, and the legend. */
import type { Severity } from '../../findings/finding.ts';
import type { Chart, ChartStep } from '../../flow/chart.ts';
import { isRightToLeft, linesOf, textWidth } from '../../flow/text-lines.ts';
import { element, escapeXml } from '../../text/xml.ts';

export interface SvgHead {
  readonly svg: string;
  readonly height: number;
}

const margin = 14;
const nameSize = 18;
const textSize = 13;
const lineHeight = 18;

const meanings: Readonly<Record<ChartStep['kind'], string>> = {
  asks: 'asks and waits',
  says: 'says',
  decides: 'decides',
  acts: 'acts',
  end: '',
  missing: 'step that is not there',
};
const severities: readonly (readonly [Severity, string])[] = [
  ['error', '✕ error'],
  ['warning', '⚠ warning'],
  ['information', 'ℹ information'],
];

/** The head of a drawing that is `width` wide. */
export function headOf(chart: Chart, width: number): SvgHead {
  const parts: string[] = [];
  const inside = width - 2 * margin;
  let y = margin;
  const add = (style: string, text: string, size: number, most: number) => {
    for (const line of linesOf(text, inside, size, most)) {
      y += size + 5;
      const turned = isRightToLeft(text) ? { x: width - margin, direction: 'rtl' } : { x: margin };
      parts.push(element('text', { class: style, ...turned, y: y - 3 }, escapeXml(line)));
    }
  };
  add('name', chart.name, nameSize, 3);
  add('about', chart.about, textSize, 2);
  for (const { kind, text } of chart.notes) {
    const sign = severities.find(([severity]) => severity === kind)?.[1].slice(0, 1) ?? '';
    add(kind, `${sign} ${text}`, textSize, 4);
  }
  const legend = legendOf(chart, inside);
  parts.push(element('g', { class: 'legend', transform: `translate(${margin} ${y + 8})` }, legend.svg));
  return { svg: parts.join('\n'), height: y + 8 + legend.height + 6 };
}

interface Sign {
  readonly svg: string;
  readonly text: string;
}

/** What the drawing's shapes and signs mean: those that are in it. */
function legendOf(chart: Chart, inside: number): SvgHead {
  const parts: string[] = [];
  let x = 0;
  let y = 0;
  for (const { svg, text } of signsOf(chart)) {
    const length = 26 + textWidth(text, textSize) + 12;
    if (x > 0 && x + length > inside) {
      x = 0;
      y += lineHeight;
    }
    const label = element('text', { class: 'about', x: 26, y: 12 }, escapeXml(text));
    parts.push(element('g', { transform: `translate(${Math.round(x)} ${y})` }, svg + label));
    x += length;
  }
  return { svg: parts.join('\n'), height: parts.length === 0 ? 0 : y + lineHeight };
}

function signsOf({ steps, ways, notes }: Chart): Sign[] {
  const signs: Sign[] = [];
  if (steps.some(({ isEntry }) => isEntry)) {
    signs.push({ svg: element('path', { class: 'start', d: 'M6 1l9 7l-9 7z' }), text: 'starts here' });
  }
  for (const kind of ['asks', 'says', 'decides', 'acts', 'missing'] as const) {
    if (!steps.some((step) => step.kind === kind)) continue;
    const box = element('rect', { x: 1, y: 1, width: 20, height: 14, rx: kind === 'says' ? 6 : 2 });
    signs.push({ svg: element('g', { class: `box ${kind}` }, box), text: meanings[kind] });
  }
  if (ways.some(({ isTimeout }) => isTimeout)) {
    const line = element('path', { d: 'M0 8L22 8' });
    signs.push({ svg: element('g', { class: 'arrow timeout' }, line), text: 'no answer in time' });
  }
  for (const [severity, text] of severities) {
    const count =
      steps.flatMap(({ parts }) => parts).filter(({ kind }) => kind === severity).length +
      notes.filter(({ kind }) => kind === severity).length;
    if (count === 0) continue;
    const mark = element('text', { class: severity, x: 5, y: 12 }, text.slice(0, 1));
    signs.push({ svg: mark, text: text.slice(2) });
  }
  return signs;
}
