/** The tables of all use cases: what each page shows, gathered from the page, the package and the tests. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readCounterExamples } from '../../../src/conformance/counter-example.ts';
import { conformanceTests } from '../../../src/conformance/suite/all-tests.ts';
import { guideCounterExamples, guideExamples } from '../../../src/fhir/guide-examples.ts';
import { textOf } from '../../../src/text/json-value.ts';
import { code, table } from './markdown.ts';
import { refusedFlows } from './flow-profiles.ts';
import { offeredName, type PackageFiles } from './package-files.ts';

export interface UseCase {
  /** `uc-surveillance`. */
  readonly page: string;
  readonly title: string;
  /** Folders of `examples/` that the page names, without the broken ones. */
  readonly packages: readonly string[];
  /** Ids of the profiles and extensions that it links to. */
  readonly profiles: readonly string[];
  /** Those that it links, and those between the two ends of "MH-HR-01 to 05". */
  readonly requirements: readonly string[];
}

/** @param root the top folder of the project */
export function useCases(root: string): UseCase[] {
  const folder = path.join(root, 'input', 'pagecontent');
  const config = fs.readFileSync(path.join(root, 'sushi-config.yaml'), 'utf8');
  return [...config.matchAll(/^ +(uc-[\w-]+)\.md:\s*\n\s+title: (.+)$/gm)].map(
    ([, page = '', title = '']) => {
      const text = fs.readFileSync(path.join(folder, `${page}.md`), 'utf8');
      const all = (pattern: RegExp) => [
        ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
      ];
      return {
        page,
        title: title.replace(/^["']|["']$/g, ''),
        packages: all(/\bexamples\/([a-z][a-z0-9-]*)/g).filter(
          (name) => name !== 'broken' && fs.existsSync(path.join(root, 'examples', name)),
        ),
        profiles: all(/StructureDefinition-([\w-]+)\.html/g),
        requirements: requirementsIn(text),
      };
    },
  );
}

/** Ids that a page links, also by "[MH-HR-01](...) to 05" and "[MH-AUDIT-01](...) to [MH-AUDIT-07](...)". */
export function requirementsIn(text: string): string[] {
  const ids = new Set<string>();
  const link = /\[(MH-[A-Z]+)-(\d{2})\]\(requirements\.html#[\w-]+\)(?:\s+to\s+(?:\[MH-[A-Z]+-)?(\d{2}))?/g;
  for (const [, area = '', first = '', last = first] of text.matchAll(link))
    for (let number = Number(first); number <= Number(last); number++)
      ids.add(`${area}-${String(number).padStart(2, '0')}`);
  return [...ids];
}

/** Rooms of `tests/` in which what a page promises is held; those of the program go through packages for other reasons. */
const roomsOfUseCases = ['examples', 'flow-package', 'guide', 'mapping'];

/** How a use case is held to what its page says. */
export interface UseCaseTests {
  /** Files of `tests/` that try its packages, or the page itself. */
  readonly files: readonly string[];
  /** Tests of the kit that verify its requirements. */
  readonly ofKit: number;
  /** Flows of `examples/broken` that are refused for one of its requirements. */
  readonly broken: readonly string[];
}

/** Tests that go through all packages, with what a package has to have for that. */
const ofAllPackages = {
  'tests/examples/examples.test.ts': 'rapidpro.json',
  'tests/examples/floip-runs.test.ts': 'floip.json',
  'tests/mapping/platform.test.ts': 'platform',
};

/** @param root the top folder of the project, with its definitions built */
export function useCaseTests(root: string): (useCase: UseCase) => UseCaseTests {
  const rooms = roomsOfUseCases.map((room) => path.join(root, 'tests', room));
  const files = rooms.flatMap(testFiles).map((file) => ({
    name: path.relative(root, file).replaceAll(path.sep, '/'),
    text: fs.readFileSync(file, 'utf8'),
  }));
  const tests = conformanceTests({
    examples: new Map(
      guideExamples().map((example) => [
        `${textOf(example, 'resourceType') ?? ''}/${textOf(example, 'id') ?? ''}`,
        example,
      ]),
    ),
    counterExamples: readCounterExamples(guideCounterExamples()),
  });
  const refused = refusedFlows(root);
  return ({ page, packages, requirements }) => ({
    files: files
      .filter(
        ({ name, text }) =>
          text.includes(`${page}.md`) ||
          packages.some(
            (one) =>
              new RegExp(`['/\`]${one}['/\`]`).test(text) ||
              Object.entries(ofAllPackages).some(
                ([file, part]) => file === name && fs.existsSync(path.join(root, 'examples', one, part)),
              ),
          ),
      )
      .map(({ name }) => name),
    ofKit: tests.filter((test) => test.requirements.some((id) => requirements.includes(id))).length,
    broken: refused.flatMap(({ folder, requirement }) => (requirements.includes(requirement) ? folder : [])),
  });
}

function testFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return testFiles(file);
      return entry.name.endsWith('.test.ts') ? [file] : [];
    });
}

/** What there is to try of each use case: its flow in both formats, its runs, the bundle they become, its tests. */
export function useCaseTable(
  all: readonly UseCase[],
  packages: ReadonlyMap<string, PackageFiles>,
  testsOf: (useCase: UseCase) => UseCaseTests,
): string {
  const titles: Record<string, string> = { 'rapidpro.json': 'RapidPro', 'floip.json': 'FLOIP' };
  return table(
    ['Use case', 'Flow package', 'Runs', 'FHIR that results', 'Tests'],
    all.map((useCase) => {
      const of = useCase.packages.flatMap((name) => packages.get(name) ?? []);
      const each = (cell: (one: PackageFiles) => string) => of.map(cell).join('<br/>');
      const { files, ofKit, broken } = testsOf(useCase);
      return [
        `[${useCase.title}](${useCase.page}.html)`,
        each(
          ({ name, flows }) =>
            `${code(name)}: ${flows.map((file) => `[${titles[file] ?? file}](${offeredName(name, file)})`).join(', ')}`,
        ),
        each(({ runs }) => runs.map(code).join(', ')),
        each(({ name, counts }) =>
          counts.length === 0
            ? ''
            : `[bundle](${offeredName(name, 'fhir.json')}): ${counts.map(([type, count]) => `${count} ${type}`).join(', ')}`,
        ),
        [
          `${ofKit} of the kit`,
          ...(broken.length === 0 ? [] : [`refused: ${broken.map(code).join(', ')}`]),
          ...files.map(code),
        ].join('<br/>'),
      ];
    }),
  );
}

/** What each use case is made of. */
export function useCaseArtifacts(all: readonly UseCase[]): string {
  return table(
    ['Use case', 'Profiles and extensions', 'Requirements'],
    all.map(({ page, title, profiles, requirements }) => [
      `[${title}](${page}.html)`,
      profiles.map((id) => `[${id}](StructureDefinition-${id}.html)`).join(', '),
      requirements.map((id) => `[${id}](requirements.html#${id})`).join(', '),
    ]),
  );
}
