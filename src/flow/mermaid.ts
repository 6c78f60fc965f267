import { labelText, textOfItem } from './diagram.ts';
import type { Outline } from './outline.ts';

/** The flow as a Mermaid flowchart, for pages that draw those. Every text is quoted and escaped. */
export function mermaidOf(outline: Outline): string {
  const ids = new Map(outline.items.map((item, index) => [item.linkId, `n${index + 1}`]));
  const lines = ['flowchart TD'];
  if (outline.items.length > 0) lines.push('  start((start)) --> n1');
  for (const [index, item] of outline.items.entries()) {
    const text = quoted(textOfItem(item, outline.baseLanguage));
    const box =
      item.kind === 'decision' ? `{${text}}` : item.kind === 'question' ? `[/${text}/]` : `[${text}]`;
    lines.push(`  n${index + 1}${box}`);
  }
  for (const item of outline.items) {
    for (const route of item.routes) {
      const to = ids.get(route.to ?? '') ?? 'stop((end))';
      const label = route.outcome === undefined ? '' : `|${quoted(labelText([route.outcome]))}|`;
      lines.push(`  ${ids.get(item.linkId) ?? ''} -->${label} ${to}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.replace(/[#"&<>`\\]/g, (character) => `#${character.codePointAt(0) ?? 0};`)}"`;
}
