/**
 * Damages files at random, by a seed, and does all with them that the commands do: validate, convert, migrate,
 * draw. Each file has to end in findings or in a clear refusal. Prints each kind of failure with the numbers that
 * make it again.
 *
 *     npx tsx scripts/corpus-mutations.ts [--count 20000] [--seed 1] [--from 0] [--corpus DIR] [--threads 2]
 *
 * Without --corpus, and without ../shared/corpus beside the project, the project's own examples are damaged. One
 * mutation alone: --from NUMBER --count 1.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Answer } from './corpus-mutations/worker.ts';
import { type RunResult, runMutations } from './corpus-mutations/run.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    corpus: { type: 'string', multiple: true },
    threads: { type: 'string', default: '2' },
  },
});

function folders(): string[] {
  if (values.corpus !== undefined) return values.corpus;
  const examples = fileURLToPath(new URL('../examples', import.meta.url));
  const shared = fileURLToPath(new URL('../../shared/corpus', import.meta.url));
  return existsSync(shared) ? [shared, examples] : [examples];
}

function count<T>(items: readonly T[], nameOf: (item: T) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) for (const name of nameOf(item)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function print({ answers, lost }: RunResult): void {
  console.log(`${answers.length + lost.length} mutations of seed ${values.seed}`);
  console.log('\nBy damage: all, valid, invalid, not judged');
  for (const [name, all] of count(answers, ({ done }) => [...new Set(done)])) {
    const own = answers.filter(({ done }) => done.some((one) => one === name));
    const verdicts = (['valid', 'invalid', 'not judged'] as const).map(
      (verdict) => own.filter((answer) => answer.verdict === verdict).length,
    );
    console.log(`  ${name.padEnd(24)}${[all, ...verdicts].map((n) => String(n).padStart(7)).join('')}`);
  }
  console.log('\nBy outcome');
  for (const [name, all] of count(answers, ({ verdict }) => [verdict]))
    console.log(`  ${name.padEnd(24)}${all}`);
  console.log('\nDone with them');
  for (const [name, all] of count(answers, ({ steps }) => steps)) console.log(`  ${name.padEnd(24)}${all}`);
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const slowest = answers.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  console.log(`\nTime of one: median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms`);
  for (const { number, file, milliseconds, done } of slowest) {
    console.log(`  ${milliseconds.toFixed(0)} ms  ${number}  ${file}  (${done.join(', ')})`);
  }
  const faulty = answers.filter(({ faults }) => faults.length > 0);
  console.log(`\n${faulty.length} with a fault, ${lost.length} that ended their thread`);
  const byFault = new Map<string, Answer[]>();
  for (const answer of faulty) {
    for (const fault of new Set(answer.faults)) byFault.set(fault, [...(byFault.get(fault) ?? []), answer]);
  }
  for (const [fault, own] of [...byFault].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`  ${own.length} x ${fault}`);
    for (const { number, file, done } of own.slice(0, 3))
      console.log(`      --from ${number}  ${file}  (${done.join(', ')})`);
  }
  for (const { number, why } of lost) console.log(`  --from ${number}: ${why}`);
}

const start = performance.now();
let told = 0;
const result = await runMutations(
  {
    folders: folders(),
    seed: Number(values.seed),
    from: Number(values.from),
    count: Number(values.count),
    threads: Number(values.threads),
    patience: 60_000,
    memory: 1024,
  },
  () => {
    if (++told % 1000 === 0) process.stderr.write(`${told} done\n`);
  },
);
print(result);
console.log(
  `\n${((performance.now() - start) / 1000).toFixed(0)} s, highest memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
const failed = result.lost.length > 0 || result.answers.some(({ faults }) => faults.length > 0);
process.exitCode = failed ? 1 : 0;
