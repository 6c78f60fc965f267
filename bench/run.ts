/** Runs every benchmark of this folder, one after the other, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.ts') || file === 'run.ts') continue;
  console.log(`\n# ${file.replace(/\.ts$/, '')}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', new URL(file, folder).pathname], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
