import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuildStep } from '../../scripts/guide/build-step.ts';
import { runStep } from '../../scripts/guide/build-step.ts';
import * as os from 'node:os';

describe('a build step', () => {
  let folder = '';
  let runs = 0;
  let step: BuildStep;

  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mhero-'));
    runs = 0;
    const input = path.join(folder, 'in');
    const output = path.join(folder, 'out');
    fs.mkdirSync(input);
    fs.writeFileSync(path.join(input, 'a'), '1');
    step = {
      name: 'step',
      inputs: [input],
      outputs: [output],
      run() {
        runs += 1;
        fs.writeFileSync(output, '');
        return 'done';
      },
    };
  });

  afterEach(() => {
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true });
  });

  const unchanged = () => undefined;
  it.each([
    ['is passed over when nothing changed', unchanged, 1],
    ['runs again when an input changed', () => fs.writeFileSync(path.join(folder, 'in', 'a'), '2'), 2],
    ['runs again when an input came', () => fs.writeFileSync(path.join(folder, 'in', 'b'), ''), 2],
    [
      'runs again when an input has another name',
      () => fs.renameSync(path.join(folder, 'in', 'a'), path.join(folder, 'in', 'c')),
      2,
    ],
    ['runs again when an output is gone', () => fs.rmSync(path.join(folder, 'out')), 2],
  ])('%s', async (_, change, expected) => {
    await runStep(step, folder);
    change();
    await runStep(step, folder);
    expect(runs).toBe(expected);
  });

  it('runs again after it failed', async () => {
    await runStep(step, folder);
    fs.writeFileSync(path.join(folder, 'in', 'a'), '2');
    const failing = { ...step, run: () => Promise.reject(new Error('no')) };
    await expect(runStep(failing, folder)).rejects.toThrow('no');
    fs.writeFileSync(path.join(folder, 'in', 'a'), '1');
    await runStep(step, folder);
    expect(runs).toBe(2);
  });
});
