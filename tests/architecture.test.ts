/** The rooms of docs/architecture.md: which may import which, and what the validator must do without. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each room with those above it: a room imports from rooms before it only. */
const rooms = [
  'findings',
  'text',
  'flow',
  'fhir',
  'formats',
  'validation',
  'server',
  'conformance',
  'mapping',
  'roundtrip',
  'flow-package',
  'report',
  'cli',
];

/** The files that a file imports, and the packages; types alone count only if asked for. */
function importsOf(file: string, options: { readonly types: boolean }): string[] {
  const text = readFileSync(file, 'utf8');
  const statement =
    /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|^import\s+()'([^']+)'|import\('([^']+)'\)/gm;
  return [...text.matchAll(statement)]
    .filter(([, type]) => options.types || type === undefined)
    .map((match) => match[2] ?? match[4] ?? match[5] ?? '')
    .map((name) => (name.startsWith('.') ? path.join(path.dirname(file), name) : name));
}

const roomOf = (file: string) => (file.startsWith('src/') ? (file.split('/')[1] ?? '') : '');

describe('rooms', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join('src', ...file.split(path.sep)));

  it('are all in the list', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...rooms].sort());
  });

  it.each(rooms)('%s imports from rooms below it only', (room) => {
    const below = new Set(rooms.slice(0, rooms.indexOf(room) + 1));
    const wrong = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file, { types: true })
          .filter((target) => target.startsWith('src/') && !below.has(roomOf(target)))
          .map((target) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

it('the validator needs nothing of Node, so that it runs in a browser', () => {
  const reached = new Map([['src/validation/validator.ts', '']]);
  const ofNode: string[] = [];
  for (const [file] of reached) {
    for (const target of importsOf(file, { types: false })) {
      if (target.startsWith('node:')) ofNode.push(`${file} -> ${target}`);
      else if (target.startsWith('src/') && !reached.has(target)) reached.set(target, file);
    }
    if (/\b(process\.|Buffer\.|setImmediate\()/.test(readFileSync(file, 'utf8'))) ofNode.push(file);
  }
  expect(reached.size).toBeGreaterThan(50);
  expect(ofNode).toEqual([]);
});
