import type { Chart, ChartStep, ChartWay, StepKind, StepPart } from './chart.ts';
import { partsOfMessage } from './chart-words.ts';
import type { Outline, OutlineItem, Route } from './outline.ts';

/** What a picture of an outline says: for what has no flow of its own, such as a Questionnaire. */
export function chartOfOutline(outline: Outline, language: string = outline.baseLanguage): Chart {
  // Of two items with one linkId the first counts, as ways lead to it.
  const ids = new Map<string, string>();
  const items = outline.items.filter(({ linkId }) => {
    if (ids.has(linkId)) return false;
    ids.set(linkId, String(ids.size + 1));
    return true;
  });
  const steps: ChartStep[] = [];
  const ways: ChartWay[] = [];
  for (const [index, item] of items.entries()) {
    const id = ids.get(item.linkId) ?? '';
    steps.push({
      id,
      kind: kinds[item.kind],
      parts: partsOf(item, language),
      isEntry: index === 0,
      isReached: true,
    });
    const own = waysFrom(item, id, ids);
    ways.push(...own);
    if (own.some(({ to }) => to === `${id}-end`)) {
      steps.push({ id: `${id}-end`, kind: 'end', parts: [], isEntry: false, isReached: true });
    }
  }
  const languages = [...new Set([language, ...outline.languages])].join(', ');
  return { name: outline.name, about: `${outline.type} · ${languages}`, steps, ways, notes: [] };
}

const kinds: Readonly<Record<OutlineItem['kind'], StepKind>> = {
  question: 'asks',
  message: 'says',
  decision: 'decides',
};

function partsOf(item: OutlineItem, language: string): StepPart[] {
  if (item.kind === 'decision') {
    const looked = item.split === 'random' ? 'at random' : `looks at ${item.operand ?? 'earlier answers'}`;
    return [{ kind: 'wait', text: `${looked}${into(item.result)}` }];
  }
  const said = partsOfMessage(item.text, language);
  if (item.kind === 'message') return said;
  const choices = item.choices.map(
    ({ name, label }) => label.find((one) => one.language === language)?.text ?? name,
  );
  return [
    ...said,
    ...(choices.length === 0
      ? []
      : [{ kind: 'replies' as const, text: choices.map((one) => `[${one}]`).join(' ') }]),
    { kind: 'wait', text: `waits for ${item.answer}${into(item.result)}` },
  ];
}

function into(result: string | undefined): string {
  return result === undefined ? '' : ` → ${result}`;
}

function waysFrom(item: OutlineItem, id: string, ids: ReadonlyMap<string, string>): ChartWay[] {
  const byTarget = new Map<string, Route[]>();
  for (const route of item.routes) {
    const to = ids.get(route.to ?? '') ?? `${id}-end`;
    byTarget.set(to, [...(byTarget.get(to) ?? []), route]);
  }
  return [...byTarget].map(([to, routes]) => ({
    from: id,
    to,
    outcomes: item.routes.length === 1 ? [] : routes.flatMap(({ outcome }) => outcome ?? []),
    isTimeout: routes.every(({ kind }) => kind === 'timeout'),
  }));
}
