/** The commands that the pages of the use cases show print what the pages say, and the resources are those that are made. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { isObject, type JsonObject, type JsonValue, listOf } from '../../src/text/json-value.ts';
import { call } from '../cli/call.ts';

const folder = path.join(root, 'input', 'pagecontent');
const pages = [
  'appointments',
  'broadcast',
  'call-centre',
  'channels',
  'conversation',
  'flash-survey',
  'keyword',
  'lab-results',
  'mlearning',
  'questions',
  'referrals',
  'stock',
  'surveillance',
].map((name) => `uc-${name}.md`);

interface Block {
  readonly page: string;
  readonly command: string;
  readonly lines: readonly string[];
}

/** A command in a block, with the lines that it prints; some are left out. */
const blocks = pages.flatMap((page): Block[] =>
  [...fs.readFileSync(path.join(folder, page), 'utf8').matchAll(/```\n\$ mhero ([^\n]+)\n([^`]*)```/g)].map(
    ([, command = '', output = '']) => ({
      page,
      command,
      lines: output.split('\n').filter((line) => line.trim() !== ''),
    }),
  ),
);

describe('the commands of the use cases', () => {
  it('are shown on each page', () => {
    expect(new Set(blocks.map(({ page }) => page)).size).toBe(pages.length);
  });

  it.each(blocks)('$page: mhero $command', { timeout: 60_000 }, async ({ command, lines }) => {
    const { stdout } = await call(command.split(' '), { cwd: root });
    const printed = stdout.split('\n');
    let at = 0;
    for (const line of lines) {
      const found = printed.indexOf(line, at);
      if (found < 0) expect(printed.slice(at)).toContain(line);
      at = found + 1;
    }
    expect(lines.length).toBeGreaterThan(0);
  });
});

it('the resources that the pages show are those that the packages become', () => {
  const golden = path.join(root, 'tests', 'golden', 'becomes');
  const made = fs.readdirSync(golden).flatMap((file): JsonObject[] => {
    const value = JSON.parse(fs.readFileSync(path.join(golden, file), 'utf8')) as JsonValue;
    return isObject(value) ? listOf(value, 'resources').filter(isObject) : [];
  });
  const shown = pages.flatMap((page) =>
    [...fs.readFileSync(path.join(folder, page), 'utf8').matchAll(/```json\n([^`]*)```/g)].flatMap(
      ([, text = '']) => {
        const value = JSON.parse(text) as JsonValue;
        return isObject(value) && typeof value['id'] === 'string' && /^[0-9a-f]{8}-/.test(value['id'])
          ? [value]
          : [];
      },
    ),
  );
  expect(shown.length).toBeGreaterThan(4);
  for (const resource of shown) {
    const { text, ...own } = made.find(({ id }) => id === resource['id']) ?? {};
    expect(text).toBeDefined();
    expect(resource).toEqual(own);
  }
});
