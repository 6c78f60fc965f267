/**
 * Compares what we say of templates with what goflow's parser says of them: the templates of the corpus beside
 * the repository (../shared), those that tests of goflow evaluate, and mutations of them.
 *
 * Run with `npx tsx scripts/agreement-expressions.ts ORACLE [--mutations N]`, where ORACLE is the program
 * `goflow-oracle` built from ../shared/tools/goflow-oracle.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { analyseTemplate, type ExpressionFault } from '../src/formats/rapidpro/expressions/analysis.ts';
import { isObject, listOf, textOf, type JsonValue } from '../src/text/json-value.ts';

const run = promisify(execFile);
const corpus = path.resolve(import.meta.dirname, '../../shared/corpus');
const [oracle = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const mutations = Number(process.argv[process.argv.indexOf('--mutations') + 1]) || 0;

/** Texts of any kind in a JSON value that could be templates. */
function* textsIn(value: JsonValue): Generator<string> {
  if (typeof value === 'string') {
    if (value.includes('@') && value.length < 10_000 && !value.includes('\0')) yield value;
  } else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (isObject(value)) for (const item of Object.values(value)) yield* textsIn(item);
}

function templatesOfCorpus(): Set<string> {
  const templates = new Set<string>();
  for (const file of readdirSync(path.join(corpus, 'rapidpro'))) {
    try {
      const value = JSON.parse(readFileSync(path.join(corpus, 'rapidpro', file), 'utf8')) as JsonValue;
      for (const text of textsIn(value)) templates.add(text);
    } catch {
      // Some files of the corpus are no JSON on purpose.
    }
  }
  return templates;
}

const pieces = [
  ...Array.from('()[]".,-+*/^=<>&@ \\1'),
  ...['=>', '!=', '<=', '"a"', '\\"', '1.5', 'true', 'contact', '.name', 'upper(', '(x) =>', 'é', '½', ' '],
];

/** The same numbers on every run. */
function* randomNumbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function mutated(templates: readonly string[], count: number): Set<string> {
  const numbers = randomNumbers(7);
  const below = (limit: number) => Math.floor((numbers.next().value as number) * limit);
  const made = new Set<string>();
  // Most texts are a sentence with a name in it; what has an expression is the better half.
  const rich = templates.filter((text) => text.includes('@('));
  while (made.size < count) {
    const from = below(4) === 0 || rich.length === 0 ? templates : rich;
    let text = from[below(from.length)] ?? '';
    if (text.length > 300) continue;
    for (let changes = 1 + below(3); changes > 0; changes--) {
      const at = below(text.length + 1);
      const cut = below(2) * below(4);
      text =
        text.slice(0, at) +
        (below(3) === 0 ? '' : (pieces[below(pieces.length)] ?? '')) +
        text.slice(at + cut);
    }
    if (!/\p{Cs}/u.test(text)) made.add(text);
  }
  return made;
}

interface Answer {
  readonly kinds: string;
  readonly detail: string;
}

const kinds: Readonly<Record<ExpressionFault['kind'], string | undefined>> = {
  syntax: 'syntax',
  unclosed: 'unclosed',
  'unknown-function': 'unknown_function',
  'unknown-name': 'unknown_name',
  // What goflow's parser does not look at.
  arguments: undefined,
  'function-arguments': undefined,
};

function ours(template: string): Answer {
  const { faults } = analyseTemplate(template);
  const told = faults.flatMap((fault) => {
    const kind = kinds[fault.kind];
    return kind === undefined ? [] : [`${kind} ${fault.shown}`];
  });
  return { kinds: [...new Set(told)].sort().join('\n'), detail: JSON.stringify(faults) };
}

async function goflows(template: string): Promise<Answer> {
  const { stdout } = await run(oracle, ['expr-check', '--', template], { maxBuffer: 1e8 });
  const answer = JSON.parse(stdout) as JsonValue;
  const problems = isObject(answer) ? listOf(answer, 'problems').filter(isObject) : [];
  const told = problems.map((one) => `${textOf(one, 'kind') ?? ''} ${textOf(one, 'expression') ?? ''}`);
  return { kinds: [...new Set(told)].sort().join('\n'), detail: JSON.stringify(problems) };
}

async function compare(title: string, templates: readonly string[]): Promise<void> {
  const differences: string[] = [];
  let withFaults = 0;
  const left = [...templates];
  const work = async () => {
    for (let template = left.pop(); template !== undefined; template = left.pop()) {
      const own = ours(template);
      const engine = await goflows(template);
      if (engine.kinds !== '') withFaults++;
      if (own.kinds === engine.kinds) continue;
      differences.push(
        `${JSON.stringify(template)}\n      goflow: ${engine.detail}\n      ours:   ${own.detail}`,
      );
    }
  };
  await Promise.all([work(), work(), work()]);
  const agreed = templates.length - differences.length;
  console.log(`${title}: ${agreed} of ${templates.length} agree; goflow finds fault with ${withFaults}`);
  for (const difference of differences.sort()) console.log(`  - ${difference}`);
}

if (oracle === '') {
  console.log('Nothing to compare with: give the program goflow-oracle.');
} else {
  const templates = [...templatesOfCorpus()];
  await compare('Templates of the corpus', templates);
  if (mutations > 0) await compare('Mutations of them', [...mutated(templates, mutations)]);
}
