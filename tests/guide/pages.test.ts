/** The pages of the guide: what they include is there, and what the build makes of the code says what the code does. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { saidBy } from '../../scripts/guide/pages/tool-output.ts';
import { requirementsIn, useCases } from '../../scripts/guide/pages/use-cases.ts';
import { messageStatus } from '../../src/mapping/platform/codes.ts';
import { guide, requirements } from './built-guide.ts';

const read = (...names: string[]) => fs.readFileSync(path.join(root, 'input', ...names), 'utf8');
const has = (...names: string[]) => fs.existsSync(path.join(root, 'input', ...names));
const pages = fs.readdirSync(path.join(root, 'input', 'pagecontent')).filter((file) => file.endsWith('.md'));
const config = fs.readFileSync(path.join(root, 'sushi-config.yaml'), 'utf8');

/** Pieces that the Publisher makes itself. */
const ofPublisher = /^(dependency-table|cross-version-analysis|globals-table|ip-statements)/;

/** Pages that the Publisher makes itself. */
const ofPublisherPages = new Set(['artifacts', 'toc', 'qa']);

describe('the pages of the guide', () => {
  it.each(pages)('%s is named in sushi-config.yaml', (page) => {
    expect(config).toContain(` ${page}:`);
  });

  it.each(pages)('%s includes what is there', (page) => {
    const included = [...read('pagecontent', page).matchAll(/\{% include ([\w.-]+) %\}/g)].map(
      ([, name = '']) => name,
    );
    const missing = included.filter(
      (name) =>
        !ofPublisher.test(name) &&
        !has('includes', name) &&
        !has('images-source', name.replace(/\.svg$/, '.plantuml')),
    );
    expect(missing).toEqual([]);
  });

  it('have every page of the menu', () => {
    const menu = config.slice(config.indexOf('\nmenu:'), config.indexOf('\nparameters:'));
    const targets = [...menu.matchAll(/: ([\w-]+)\.html/g)].map(([, page = '']) => page);
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((page) => page !== 'artifacts' && !pages.includes(`${page}.md`))).toEqual([]);
  });

  it('are all reached from the menu or the use cases', () => {
    const menu = config.slice(config.indexOf('\nmenu:'), config.indexOf('\nparameters:'));
    const list = read('includes', 'made-use-cases.md');
    const lost = pages.filter((page) => {
      const html = page.replace(/\.md$/, '.html');
      return !menu.includes(` ${html}`) && !list.includes(`(${html})`);
    });
    expect(lost).toEqual([]);
  });

  it.each(pages)('%s links what is there', (page) => {
    const links = [...read('pagecontent', page).matchAll(/\]\(([\w.-]+)\.html(?:#[\w-]+)?\)/g)].map(
      ([, target = '']) => target,
    );
    const compiled = path.join(root, 'fsh-generated', 'resources');
    const lost = links.filter(
      (target) =>
        !ofPublisherPages.has(target) &&
        !pages.includes(`${target}.md`) &&
        !fs.existsSync(path.join(compiled, `${target}.json`)) &&
        !has('generated', `${target}.json`),
    );
    expect(lost).toEqual([]);
  });

  it('have the tables of the code', () => {
    for (const [from, to] of Object.entries(messageStatus))
      expect(read('includes', 'made-statuses.md')).toContain(`| \`${from}\` | \`${to}\` |`);
  });
});

describe('the use cases', () => {
  const all = useCases(root);
  const rows = read('includes', 'made-use-cases.md')
    .split('\n')
    .slice(2)
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(2, -2).split(' | '));
  const [listed = '', ministries = ''] = read('pagecontent', 'use-cases.md').split('### What ministries do');
  const required = new Set(requirements.map(({ id }) => id));

  it('are the pages that are named so, each in the list, in the table and among what ministries do', () => {
    const named = all.map(({ page }) => page);
    expect(named.map((page) => `${page}.md`).sort()).toEqual(
      pages.filter((page) => page.startsWith('uc-')).sort(),
    );
    expect(rows.map(([first = '']) => /\((uc-[\w-]+)\.html\)/.exec(first)?.[1])).toEqual(named);
    for (const text of [listed, ministries])
      expect(named.filter((page) => !text.includes(`(${page}.html)`))).toEqual([]);
  });

  it.each(rows.map((cells) => [cells[0] ?? '', cells] as const))(
    '%s has a flow, runs, a bundle and tests, and all of them are there',
    (_, [, flows = '', runs = '', bundles = '', tests = '']) => {
      const linked = [...`${flows} ${bundles}`.matchAll(/\((package-[\w-]+\.json)\)/g)].map(
        ([, file = '']) => file,
      );
      expect(linked.filter((file) => !has('images', file))).toEqual([]);
      expect(flows).toMatch(/\[RapidPro\]\(package-/);
      // One message in place of four questions is all that FLOIP has no words for.
      expect(flows.match(/\[RapidPro\]/g)?.length).toBe(
        (flows.match(/\[FLOIP\]/g)?.length ?? 0) + (flows.includes('`eidsr-sms`') ? 1 : 0),
      );
      for (const name of flows.match(/(?<=`)[\w-]+(?=`:)/g) ?? [])
        expect(runs.match(/(?<=`)[\w-]+(?=`)/g)).toEqual(
          expect.arrayContaining(
            fs
              .readdirSync(path.join(root, 'examples', name, 'runs'))
              .map((file) => file.replace(/\.yaml$/, '')),
          ),
        );
      expect(bundles).toMatch(/\[bundle\]\(package-[\w-]+-fhir\.json\)/);
      expect(bundles).toMatch(/\d+ (QuestionnaireResponse|Consent)/);
      expect(Number(/^(\d+) of the kit/.exec(tests)?.[1])).toBeGreaterThan(5);
      const files = tests.match(/(?<=`)tests\/[\w./-]+(?=`)/g) ?? [];
      expect(files).toEqual(
        expect.arrayContaining(['tests/examples/examples.test.ts', 'tests/mapping/platform.test.ts']),
      );
      expect(files.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
      const broken = /refused: (.*?)<br\/>/.exec(tests)?.[1]?.match(/(?<=`)[\w-]+(?=`)/g) ?? [];
      expect(
        broken.filter((name) => !fs.existsSync(path.join(root, 'examples', 'broken', name, 'mhero.yaml'))),
      ).toEqual([]);
    },
  );

  it.each(all.map((useCase) => [useCase.page, useCase] as const))(
    '%s is made of profiles and requirements of the guide',
    (_, { profiles, requirements: ids }) => {
      expect(profiles.length).toBeGreaterThan(1);
      expect(
        profiles.filter(
          (id) =>
            guide.get('StructureDefinition', `http://mhero.org/fhir/StructureDefinition/${id}`) === undefined,
        ),
      ).toEqual([]);
      expect(ids.length).toBeGreaterThan(3);
      expect(ids.filter((id) => !required.has(id))).toEqual([]);
    },
  );

  const shown = all.flatMap(({ page }) =>
    [...read('pagecontent', `${page}.md`).matchAll(/^\$ mhero (validate \S+)\n\.\.\.\n(.+)$/gm)].map(
      ([, command = '', line = '']) => [page, command, line] as const,
    ),
  );

  it.each(shown)('%s shows what mhero %s prints', async (_, command, line) => {
    expect(await saidBy(command.split(' '), root)).toContain(line);
  });

  it('name requirements one by one and by their ends', () => {
    const text =
      '[MH-A-01](requirements.html#MH-A-01) to 03, [MH-B-02](requirements.html#MH-B-02) to\n[MH-B-04](requirements.html#MH-B-04) and [MH-C-09](requirements.html#MH-C-09)';
    expect(requirementsIn(text)).toEqual([
      'MH-A-01',
      'MH-A-02',
      'MH-A-03',
      'MH-B-02',
      'MH-B-03',
      'MH-B-04',
      'MH-C-09',
    ]);
  });
});

describe('the page of the command line', () => {
  const pieces = fs
    .readdirSync(path.join(root, 'input', 'includes'))
    .filter((file) => file.startsWith('made-tool-'));
  const text = (name: string) => read('includes', `made-tool-${name}.md`);

  it('shows a package that is valid and one that is not', () => {
    expect(text('validate-package')).toMatch(/\d+ files: \d+ valid, 0 invalid; 0 errors, 0 warnings/);
    expect(text('validate-broken')).toContain('requirement MH-EIDSR-03');
  });

  it('shows what was really printed, without colour or the place where it was built', () => {
    expect(pieces.length).toBeGreaterThan(4);
    for (const piece of pieces) {
      const printed = read('includes', piece);
      expect(printed.split('\n').length, piece).toBeGreaterThan(5);
      expect(printed).toMatch(/^\$ mhero /m);
      expect(printed).not.toContain(root);
      expect(printed).not.toContain('\u001b');
      expect(printed).not.toContain('unknown command');
    }
  });
});
