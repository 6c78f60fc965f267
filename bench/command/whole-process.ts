/** `mhero validate` as a whole process, from its start to its verdict. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = 'dist/cli/main.js';
const memory =
  "data:text/javascript,process.on('exit',()=>console.error('kB',process.resourceUsage().maxRSS))";
const rounds = 7;

/** Prints the shortest time of some runs on a file with this name and text; says so if the command was not built. */
export function printWholeProcess(name: string, text: string): void {
  if (!existsSync(main)) {
    console.log(`  mhero validate ${name} is skipped: build the command first (npm run build)`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    let best = Infinity;
    let kilobytes = 0;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const run = spawnSync(process.execPath, ['--import', memory, main, 'validate', file], {
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      });
      if (run.status !== 0) throw new Error(run.stdout + run.stderr);
      best = Math.min(best, performance.now() - start);
      kilobytes = Number(/kB (\d+)/.exec(run.stderr)?.[1] ?? 0);
    }
    const most = (kilobytes / 1000).toFixed(0);
    console.log(
      `  mhero validate ${name.padEnd(13)} whole process ${best.toFixed(0)} ms, ${most} MB at most`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
