/** Runs every benchmark of this folder, one after the other, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = new URL('.', import.meta.url);
/** Their figures are of what ships, so they run compiled: tsx adds to each function, and its compiler takes memory. */
const compiled = new Set(['check-export.ts', 'flow-results.ts']);
/** Within `node_modules`, so that the packages are found from there. */
const made = new URL('../node_modules/.cache/mhero-bench/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.ts') || file === 'run.ts') continue;
  console.log(`\n# ${file.replace(/\.ts$/, '')}`);
  const path = fileURLToPath(new URL(file, folder));
  const command = compiled.has(file) ? [await compile(path, file)] : ['--import', 'tsx', path];
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

/** One module of the benchmark and all that it imports of ours. */
async function compile(path: string, file: string): Promise<string> {
  mkdirSync(made, { recursive: true });
  const outfile = fileURLToPath(new URL(file.replace(/\.ts$/, '.mjs'), made));
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}
