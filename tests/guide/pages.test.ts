/** The pages of the guide: what they include is there, and what the build makes of the code says what the code does. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { useCases } from '../../scripts/guide/pages/use-cases.ts';
import { messageStatus } from '../../src/mapping/platform/codes.ts';

const read = (...names: string[]) => fs.readFileSync(path.join(root, 'input', ...names), 'utf8');
const has = (...names: string[]) => fs.existsSync(path.join(root, 'input', ...names));
const pages = fs.readdirSync(path.join(root, 'input', 'pagecontent')).filter((file) => file.endsWith('.md'));
const config = fs.readFileSync(path.join(root, 'sushi-config.yaml'), 'utf8');

/** Pieces that the Publisher makes itself. */
const ofPublisher = /^(dependency-table|cross-version-analysis|globals-table|ip-statements)/;

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

  it('have a table of the use cases, each with a package', () => {
    const all = useCases(root);
    expect(all.map(({ page }) => `${page}.md`).sort()).toEqual(
      pages.filter((page) => page.startsWith('uc-')).sort(),
    );
    const list = read('includes', 'made-use-cases.md');
    for (const { page } of all) expect(list).toContain(`(${page}.html)`);
  });

  it('have the tables of the code', () => {
    for (const [from, to] of Object.entries(messageStatus))
      expect(read('includes', 'made-statuses.md')).toContain(`| \`${from}\` | \`${to}\` |`);
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
