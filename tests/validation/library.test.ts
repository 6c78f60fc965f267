import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const text = fs.readFileSync(path.join(root, 'docs/validation.md'), 'utf8');
const examples = [...text.matchAll(/```js\n([^]*?)```\n\nIt prints:\n\n```\n([^]*?)```/g)];

// The examples import the built package, as a user does: npm test builds it first.
test.skipIf(!fs.existsSync(path.join(root, 'dist/validation/validator.js')))(
  'the examples of the documentation print what it says',
  () => {
    expect(examples).toHaveLength(3);
    for (const [, code = '', output = ''] of examples) {
      const ran = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(ran.stderr).toBe('');
      expect(ran.stdout).toBe(output);
    }
  },
);
