/** The table of all use cases: what each page shows, gathered from the page, the package and the tests. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { code, table } from './markdown.ts';

export interface UseCase {
  /** `uc-surveillance`. */
  readonly page: string;
  readonly title: string;
  /** Folders of `examples/` that the page names. */
  readonly packages: readonly string[];
  /** Ids of the profiles and extensions that it links to. */
  readonly profiles: readonly string[];
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
        packages: all(/\bexamples\/([a-z][a-z0-9-]*)/g).filter((name) =>
          fs.existsSync(path.join(root, 'examples', name)),
        ),
        profiles: all(/StructureDefinition-([\w-]+)\.html/g),
        requirements: all(/requirements\.html#(MH-[A-Z]+-\d{2})/g),
      };
    },
  );
}

/** What there is to try of each use case: formats, runs, what the platform tells, resources. */
export function useCaseTable(root: string): string {
  const packageOf = (name: string) => {
    const has = (file: string) => fs.existsSync(path.join(root, 'examples', name, file));
    const runs = has('runs') ? fs.readdirSync(path.join(root, 'examples', name, 'runs')).length : 0;
    const formats = [
      has('rapidpro.json') && 'RapidPro',
      has('floip.json') && 'FLOIP',
      has('platform') && 'platform',
    ];
    return `${code(name)}: ${formats.filter((one) => one !== false).join(', ')}; ${runs} runs`;
  };
  return table(
    ['Use case', 'Flow package', 'Profiles', 'Requirements'],
    useCases(root).map(({ page, title, packages, profiles, requirements }) => [
      `[${title}](${page}.html)`,
      packages.map(packageOf).join('<br/>'),
      profiles.map((id) => `[${id}](StructureDefinition-${id}.html)`).join(', '),
      requirements.map((id) => `[${id}](requirements.html#${id})`).join(', '),
    ]),
  );
}
