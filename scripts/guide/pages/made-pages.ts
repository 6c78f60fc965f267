/**
 * The pieces of the guide's pages that are made of the code, the examples and the program itself. They are made by each
 * build, in `input/includes/made-*.md`, and not kept in the repository: so they can't be out of date.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { openGuideDefinitions, openPackagedDefinitions } from '../../../src/fhir/packaged-definitions.ts';
import { Validator } from '../../../src/validation/validator.ts';
import { modelTable, schemaTable, statusTables, testTable } from './code-tables.ts';
import { emnuttTables } from './emnutt.ts';
import { outputOf, shownCommands } from './tool-output.ts';
import { flowProfiles, flowProfileTable } from './flow-profiles.ts';
import { offeredFiles, type PackageFiles, packageFiles } from './package-files.ts';
import { useCaseArtifacts, useCases, useCaseTable, useCaseTests } from './use-cases.ts';

export interface MadePages {
  /** By file name, for `input/includes`. */
  readonly pieces: ReadonlyMap<string, string>;
  /** Files that the pages link, by their name in the guide, for `input/images`. */
  readonly files: ReadonlyMap<string, string>;
}

/** @param root the top folder of the project, with its definitions built */
export async function madePages(root: string): Promise<MadePages> {
  const cases = useCases(root);
  const definitions = openPackagedDefinitions();
  const context = { definitions, validator: new Validator({ definitions }) };
  const packages = new Map<string, PackageFiles>();
  for (const name of new Set(cases.flatMap((one) => one.packages)))
    packages.set(name, await packageFiles(root, name, context));
  const emnutt = emnuttTables(path.join(root, 'input', 'emnutt'));
  const pages = new Map([
    ['made-statuses.md', statusTables()],
    ['made-tests.md', testTable()],
    ['made-models.md', modelTable()],
    ['made-schemas.md', schemaTable()],
    ['made-emnutt-wrong.md', emnutt.wrong],
    ['made-emnutt-right.md', emnutt.right],
    ['made-use-cases.md', useCaseTable(cases, packages, useCaseTests(root))],
    ['made-use-case-artifacts.md', useCaseArtifacts(cases)],
    ['made-flow-profiles.md', flowProfileTable(flowProfiles(root, openGuideDefinitions()))],
    ['made-changes.md', changes(fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'))],
  ]);
  for (const name of Object.keys(shownCommands))
    pages.set(`made-tool-${name}.md`, await outputOf(name, root));
  const files = new Map([...packages.values()].flatMap((one) => [...offeredFiles(root, one)]));
  return { pieces: pages, files };
}

/** The list of changes below the page's own title. */
function changes(log: string): string {
  return `{% raw %}\n${log
    .replace(/^# .*\n/, '')
    .replace(/^(##+) /gm, '$1# ')
    .trim()}\n{% endraw %}\n`;
}
