/** What the publisher wrote is judged: by its lists of findings, and by what its pages show. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readVerdict } from '../../scripts/publisher/verdict.ts';

let output = '';
beforeEach(() => {
  output = fs.mkdtempSync(path.join(os.tmpdir(), 'guide-output-'));
  write('qa.json', JSON.stringify({ errs: 0, warnings: 0, hints: 3 }));
  write('qa.txt', 'INFORMATION: a hint\n');
  write(
    'index.html',
    '<p>Home</p><svg><text>Health worker</text></svg><p>Syntax Error? is what nobody wants.</p>',
  );
  write('package.tgz', 'package');
});
afterEach(() => {
  fs.rmSync(output, { recursive: true, force: true });
});

it('accepts a guide without findings', () => {
  expect(readVerdict(output)).toMatchObject({ accepted: true, findings: [] });
});

const faults: readonly (readonly [fault: string, file: string, text: string, finding: string])[] = [
  ['an error', 'qa.txt', 'ERROR: a.html: broken link', 'ERROR: a.html: broken link'],
  ['a warning', 'qa.txt', 'WARNING: Patient.name: odd', 'WARNING: Patient.name: odd'],
  [
    'a diagram that needs Graphviz',
    'uc.html',
    '<svg><text>Dot executable does not exist</text></svg>',
    'ERROR: uc.html: PlantUML could not draw the diagram',
  ],
  [
    'a diagram with a fault',
    'uc.html',
    '<svg><text>Syntax Error? (Assumed diagram type: sequence)</text></svg>',
    'ERROR: uc.html: PlantUML could not draw the diagram',
  ],
];
it.each(faults)('refuses a guide with %s', (_, file, text, finding) => {
  write(file, text);
  expect(readVerdict(output)).toMatchObject({ accepted: false, findings: [finding] });
});

it('refuses a guide that is not there as a whole', () => {
  fs.rmSync(path.join(output, 'package.tgz'));
  expect(readVerdict(output).accepted).toBe(false);
});

function write(file: string, text: string): void {
  fs.writeFileSync(path.join(output, file), text);
}
