/** Writing a first `mhero.yaml` for flows that are there already: what `mhero init` gives. */
import type { FlowDocument } from '../flow/model.ts';
import { flowFacts, together, type FlowFacts, type ResultFacts } from './flow-facts.ts';

/** A flow file that has been read. */
export interface PackageDocument {
  /** Path in the package folder, with forward slashes. */
  readonly file: string;
  readonly document: FlowDocument;
}

export interface ManifestOptions {
  /** Name of the package; made of the first flow's name unless given. */
  readonly name?: string;
}

/** A flow, and the files that have it. */
interface Entry {
  readonly files: readonly string[];
  readonly facts: readonly FlowFacts[];
}

const emptyCode = '{ system: , code: , display: }';
/** As much of a question as is shown beside its result. */
const wholeWords = /^.{0,80}(?=\s|$)/u;

/**
 * The text of a manifest for these files: every flow, its languages and its results, with empty codes to fill.
 * Files with the same flow in several formats become one entry. The same files give the same text.
 */
export function manifestFor(documents: readonly PackageDocument[], options: ManifestOptions = {}): string {
  const title = documents.flatMap(({ document }) => document.flows)[0]?.name ?? 'Flow package';
  return [
    '# What this flow package is and what its answers mean.',
    '# Fill in what you know and leave the rest empty, then check it with: mhero validate FOLDER',
    `name: ${scalar(packageName(options.name ?? title))}`,
    `title: ${scalar(title)}`,
    'publisher: # who answers for the package',
    'canonical: # base of the urls of its resources, such as https://moh.example.org/fhir',
    'flows:',
    ...[...entriesOf(documents)].flatMap(([uuid, entry]) => flowLines(uuid, entry)),
    '',
  ].join('\n');
}

function entriesOf(documents: readonly PackageDocument[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { file, document } of documents) {
    for (const flow of document.flows) {
      const { files, facts } = entries.get(flow.uuid) ?? { files: [], facts: [] };
      entries.set(flow.uuid, {
        files: files.includes(file) ? files : [...files, file],
        facts: [...facts, flowFacts(flow)],
      });
    }
  }
  return entries;
}

function flowLines(uuid: string, { files, facts }: Entry): string[] {
  const [only = '', ...more] = files;
  const file = more.length === 0 ? `file: ${scalar(only)}` : `files: [${files.map(scalar).join(', ')}]`;
  const languages = (facts[0]?.languages ?? []).filter((language) =>
    facts.every((flow) => flow.languages.includes(language)),
  );
  const results = resultsOf(facts);
  return [
    `  - ${file}${comment(facts[0]?.name)}`,
    `    uuid: ${scalar(uuid)}`,
    '    profile: mhero-flow # or the profile of a use case, such as mhero-eidsr-alert-flow',
    `    languages: [${languages.map(scalar).join(', ')}]`,
    ...(results.size === 0 ? [] : ['    results:']),
    ...[...results].flatMap(([key, result]) => resultLines(key, result)),
    '    runs: [] # conversations to try the flow with, such as runs/first.yaml',
  ];
}

/** Results that the flow has in any of its formats, with the answers of all. */
function resultsOf(facts: readonly FlowFacts[]): Map<string, ResultFacts> {
  const results = new Map<string, ResultFacts>();
  for (const [key, result] of facts.flatMap((flow) => [...flow.results])) {
    results.set(key, together(results.get(key), result));
  }
  return results;
}

function resultLines(key: string, { question, answers }: ResultFacts): string[] {
  return [
    `      ${scalar(key)}:${comment(question)}`,
    `        code: ${emptyCode}`,
    ...(answers.length === 0 ? [] : ['        answers:']),
    ...answers.map((answer) => `          ${scalar(answer)}: ${emptyCode}`),
  ];
}

/** A name as the schema of the manifest wants it. */
function packageName(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'flow-package' : name;
}

/** Words that YAML readers of any version take for something else than a text. */
const reserved = /^(null|true|false|yes|no|on|off|y|n)$/i;

/** A text as YAML, plain where that is safe in every place, else in double quotes as JSON writes it. */
function scalar(text: string): string {
  return /^[\p{L}_]([\p{L}\p{N} _./-]*[\p{L}\p{N}_])?$/u.test(text) && !reserved.test(text)
    ? text
    : JSON.stringify(text);
}

function comment(text: string | undefined): string {
  const line =
    (text ?? '')
      .split(/[\r\n\u2028\u2029\u0085]/)[0]
      ?.replace(/\p{C}/gu, ' ')
      .trim() ?? '';
  if (line === '') return '';
  const shown = wholeWords.exec(line)?.[0] ?? '';
  return shown === line ? ` # ${line}` : ` # ${shown}…`;
}
