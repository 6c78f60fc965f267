/**
 * The pieces of the guide's pages that are made of the code, the examples and the program itself. They are made by each
 * build, in `input/includes/made-*.md`, and not kept in the repository: so they can't be out of date.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { modelTable, schemaTable, statusTables, testTable } from './code-tables.ts';
import { emnuttTables } from './emnutt.ts';
import { outputOf, shownCommands } from './tool-output.ts';
import { useCaseTable } from './use-cases.ts';

/** All pieces by file name. @param root the top folder of the project, with its definitions built */
export async function madePages(root: string): Promise<Map<string, string>> {
  const emnutt = emnuttTables(path.join(root, 'input', 'emnutt'));
  const pages = new Map([
    ['made-statuses.md', statusTables()],
    ['made-tests.md', testTable()],
    ['made-models.md', modelTable()],
    ['made-schemas.md', schemaTable()],
    ['made-emnutt-wrong.md', emnutt.wrong],
    ['made-emnutt-right.md', emnutt.right],
    ['made-use-cases.md', useCaseTable(root)],
    ['made-changes.md', changes(fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'))],
  ]);
  for (const name of Object.keys(shownCommands))
    pages.set(`made-tool-${name}.md`, await outputOf(name, root));
  return pages;
}

/** The list of changes below the page's own title. */
function changes(log: string): string {
  return `{% raw %}\n${log
    .replace(/^# .*\n/, '')
    .replace(/^(##+) /gm, '$1# ')
    .trim()}\n{% endraw %}\n`;
}
