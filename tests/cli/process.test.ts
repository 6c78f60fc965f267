/** The bin as users start it: a process of its own, on the built code. `npm test` builds before it tests. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const bin = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const survey = 'examples/stock-flash-survey/rapidpro.json';
const run = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function mhero(...args: string[]): Promise<Ended> {
  try {
    return { code: 0, ...(await run(process.execPath, [bin, ...args], { cwd })) };
  } catch (error) {
    return error as Ended;
  }
}

const tellCpuTime = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(`CPU ${user + system}`); })",
)}`;

/**
 * What the program needs when nothing else is in its way, in milliseconds: the best of some runs. A run took at
 * most its own CPU time where others kept the processor from it, and its wall time where it had it alone.
 */
async function timeOf(runs: number, ...args: string[]): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    const { stderr } = await run(process.execPath, ['--import', tellCpuTime, bin, ...args], { cwd });
    times.push(performance.now() - started, Number(/CPU (\d+)$/.exec(stderr)?.[1]) / 1000);
  }
  return Math.min(...times);
}

describe.skipIf(!existsSync(bin))('the bin mhero (needs npm run build)', () => {
  it('validates a file', async () => {
    expect(await mhero('validate', survey)).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [2, ['validate', 'nowhere.json']],
    [2, ['validate']],
    [1, ['validate', 'examples/broken/exit-to-nowhere']],
    [3, ['test', 'http://127.0.0.1:9/fhir']],
  ])('exits with %i for %j', async (code, args) => {
    const ended = await mhero(...args);
    expect(ended.code).toBe(code);
    expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at .*\(/m);
  });

  it('--help takes less than 300 ms', async () => {
    expect(await timeOf(5, '--help')).toBeLessThan(300);
  });

  it('validating one flow takes less than a second', async () => {
    expect(await timeOf(3, 'validate', survey)).toBeLessThan(1000);
  });

  it('reads standard input', async () => {
    const child = spawn(process.execPath, [bin, 'validate', '-'], { cwd, stdio: ['pipe', 'ignore', 'pipe'] });
    child.stdin.end('{"hello": 1}');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
  });

  it.skipIf(process.platform === 'win32')('says nothing when its reader goes away', async () => {
    const { stdout, stderr } = await run('sh', ['-c', `"${process.execPath}" "${bin}" explain | head -n 1`], {
      cwd,
    });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });

  it.skipIf(process.platform === 'win32')('serve ends cleanly on SIGINT', async () => {
    const child = spawn(process.execPath, [bin, 'serve', '--port', '0'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect([code, signal, told]).toEqual([0, null, '']);
  });
});
