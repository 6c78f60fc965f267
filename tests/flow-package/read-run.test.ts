import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRun } from '../../src/flow-package/run.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expect: readonly string[];
}

const cases = parse(readFileSync(new URL('cases/runs.yaml', import.meta.url), 'utf8')) as Case[];

describe('readRun', () => {
  it.each(cases)('$name', ({ text, expect: expected }) => {
    const { run, findings } = readRun(text, 'runs/a.yaml');
    const told = findings.map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`);
    expect(told).toEqual(expected);
    expect(run === undefined).toBe(expected.length > 0);
  });
});
