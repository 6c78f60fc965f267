/**
 * Plays the same conversation on both sides of a conversion: RapidPro's on goflow, FLOIP's on flow-runner, with
 * answers that take every category of every question, and compares what the contact sees and what is stored. For
 * each flow of the exports and containers recorded beside the repository (../shared).
 *
 * First it says which of the flows that become FLOIP run on flow-runner as it is published (--stock: only that,
 * which needs no goflow).
 *
 * Run with `npx tsx scripts/agreement-dialogue.ts [--oracle PATH] [--all] [--stock]`. PATH, or the environment
 * variable GOFLOW_ORACLE, is the program `goflow-oracle`. --all prints every difference.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ConvertedPair, toFloip, toRapidPro } from './agreement/dialogue/pairs.ts';
import { type Compared, comparePairs } from './agreement/dialogue/compare-pairs.ts';
import { findOracle } from './agreement/dialogue/run-goflow.ts';
import { stockTable } from './agreement/dialogue/stock-table.ts';

const shared = path.resolve(import.meta.dirname, '../../shared/corpus');
const option = process.argv.indexOf('--oracle');
const oracle = findOracle(option < 0 ? undefined : process.argv[option + 1]);
const isFull = process.argv.includes('--all');

function filesIn(folder: string): { name: string; bytes: Uint8Array }[] {
  return readdirSync(path.join(shared, folder))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(path.join(shared, folder, name)) }));
}

function counted(items: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function told({ pair, walk, difference, losses, explained }: Compared): string {
  const { kind, where, rapidpro, floip } = difference ?? { kind: '', where: '', rapidpro: '', floip: '' };
  const answers = walk.answers
    .map((answer) =>
      'silence' in answer ? '(silence)' : 'dial' in answer ? `(call ${answer.dial})` : answer.text,
    )
    .join(' | ');
  const name = `${pair.name} ${walk.flow}`;
  return `  ${kind} ${where}: ${name}\n    answers: ${answers}\n    RapidPro: ${rapidpro.slice(0, 600)}\n    FLOIP:    ${floip.slice(0, 600)}\n    ${explained?.class ?? ''}: ${explained?.reason ?? ''}\n    losses on the way: ${losses.map(({ code }) => code).join(', ') || 'none'}`;
}

async function report(title: string, program: string, pairs: readonly ConvertedPair[]): Promise<void> {
  const { compared, refused, unknown, walkable, categories, taken } = await comparePairs(program, pairs);
  const equal = compared.filter(({ difference }) => difference === undefined);
  const differing = compared.filter(({ difference }) => difference !== undefined);
  const share = ((100 * equal.length) / Math.max(compared.length, 1)).toFixed(1);
  console.log(`\n${title}: ${pairs.length} documents, ${walkable} flows`);
  console.log(`  categories of questions: ${categories}, taken: ${taken}`);
  console.log(`  flows that goflow does not read or start: ${refused.length}`);
  console.log(`  dialogues with a block of a vendor, which flow-runner does not know: ${unknown.length}`);
  console.log(`  dialogues: ${compared.length}, equal: ${equal.length} (${share} %)`);
  for (const [reason, count] of counted(
    differing.map(({ difference, explained }) =>
      [explained?.class, difference?.kind, explained?.reason].join(' | ').slice(0, 200),
    ),
  ))
    console.log(`  ${String(count).padStart(5)} | ${reason}`);
  if (isFull) for (const one of differing) console.log(told(one));
}

async function reportStock(pairs: readonly ConvertedPair[]): Promise<void> {
  const { lines, invalid } = await stockTable(pairs);
  const known = lines.filter((line) => line.class !== 'block');
  const running = known.filter((line) => line.class === 'runs');
  console.log(`RapidPro to FLOIP on flow-runner as it is published: ${pairs.length} documents`);
  console.log(`  containers that are not valid: ${invalid.length} ${invalid.join(' ')}`);
  console.log(`  flows: ${lines.length}, with blocks that it knows: ${known.length}, run: ${running.length}`);
  for (const [reason, count] of counted(
    lines.filter((line) => line.class !== 'runs').map((line) => `${line.class} | ${line.reason}`),
  ))
    console.log(`  ${String(count).padStart(5)} | ${reason}`);
  if (!isFull) return;
  for (const { name, flow, class: kind } of known)
    if (kind !== 'runs') console.log(`  ${kind}: ${name} ${flow}`);
}

const fromRapidPro = filesIn('rapidpro').flatMap(({ name, bytes }) => toFloip(name, bytes) ?? []);
await reportStock(fromRapidPro);
if (process.argv.includes('--stock')) {
  // That was all.
} else if (oracle === undefined) {
  console.log('There is no goflow-oracle: give its path with --oracle or in GOFLOW_ORACLE.');
} else {
  await report('RapidPro to FLOIP', oracle, fromRapidPro);
  const rapidpro = filesIn('floip').flatMap(({ name, bytes }) => toRapidPro(name, bytes) ?? []);
  await report('FLOIP to RapidPro', oracle, rapidpro);
}
