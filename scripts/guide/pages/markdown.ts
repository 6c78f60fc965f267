/** Pieces of the guide's pages, as the IG Publisher reads them. */

/** A table; cells are Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line), '{:.grid}', ''].join('\n');
}

export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

/** What a program printed; nothing in it is taken for a command of the Publisher's page language. */
export function printed(text: string): string {
  return ['{% raw %}', '```', text.trimEnd(), '```', '{% endraw %}', ''].join('\n');
}
