/** What a manifest says of its flows, compared with the flows themselves. */
import type { Definitions } from '../fhir/definitions.ts';
import type { Finding, Place } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { child, type JsonPointer } from '../text/pointer.ts';
import { together, type FlowFacts, type ResultFacts } from './flow-facts.ts';
import { checkTemplates } from './check-templates.ts';
import { packageMessages } from './manifest-messages.ts';
import type { Manifest, ManifestFlow } from './manifest.ts';
import type { RunRead } from './run.ts';

const report = reporter(packageMessages);

/** What is known of one file that the manifest names. */
export interface PackageFile {
  /** uuids of all its flows, valid or not. */
  readonly uuids: readonly string[];
  /** Flows that could be read. */
  readonly flows: readonly FlowFacts[];
}

export interface PackageContent {
  /** By path; missing if there is no such file in the package. */
  readonly files: ReadonlyMap<string, PackageFile>;
  readonly runs: ReadonlyMap<string, RunRead>;
  readonly definitions: Definitions;
}

/** Compares a manifest with the flows that it names. Findings have the place in the manifest. */
export function checkManifest(
  manifest: Manifest,
  place: (pointer: JsonPointer) => Place,
  content: PackageContent,
): Finding[] {
  return [
    ...manifest.flows.flatMap((flow) => checkFlow(flow, place, content)),
    ...undescribedFlows(manifest, place, content),
  ];
}

function checkFlow(
  flow: ManifestFlow,
  place: (pointer: JsonPointer) => Place,
  { files, runs, definitions }: PackageContent,
): Finding[] {
  const findings = checkProfile(flow, place, definitions);
  for (const { path, pointer } of flow.files) {
    const file = files.get(path);
    if (file === undefined) {
      findings.push(report('package.file-missing', { path }, place(pointer)));
    } else if (!file.uuids.includes(flow.uuid)) {
      const args = { uuid: flow.uuid, file: path, found: file.uuids };
      findings.push(report('package.flow-unknown', args, place(child(flow.at, 'uuid'))));
    }
    const facts = file?.flows.find(({ uuid }) => uuid === flow.uuid);
    if (facts !== undefined) findings.push(...checkNames(flow, facts, path, place));
  }
  const known = flow.files
    .flatMap(({ path }) => files.get(path)?.flows ?? [])
    .filter(({ uuid }) => uuid === flow.uuid);
  const results = new Set(known.flatMap((facts) => [...facts.results.keys()]));
  findings.push(...checkTemplates(flow, known.length === 0 ? undefined : results, place, definitions));
  for (const { path, pointer } of flow.runs) {
    if (!runs.has(path)) findings.push(report('package.file-missing', { path }, place(pointer)));
  }
  return findings;
}

function checkProfile(
  { profile, at }: ManifestFlow,
  place: (pointer: JsonPointer) => Place,
  definitions: Definitions,
): Finding[] {
  if (profile === undefined) return [];
  const where = place(child(at, 'profile'));
  const definition = definitions.get('StructureDefinition', profile);
  if (definition === undefined) return [report('package.profile-unknown', { profile }, where)];
  const { type } = definition;
  if (type === 'Questionnaire') return [];
  const args = { profile, type: typeof type === 'string' ? type : 'nothing' };
  return [report('package.profile-not-of-flows', args, where)];
}

function checkNames(
  { at, languages, results, quiz }: ManifestFlow,
  facts: FlowFacts,
  file: string,
  place: (pointer: JsonPointer) => Place,
): Finding[] {
  const findings: Finding[] = [];
  for (const [index, language] of languages.entries()) {
    if (facts.languages.includes(language)) continue;
    const args = { language, file, found: facts.languages };
    findings.push(report('package.language-missing', args, place(child(at, 'languages', index))));
  }
  if (quiz !== undefined && !facts.results.has(quiz.result)) {
    const args = { key: quiz.result, file, found: [...facts.results.keys()] };
    findings.push(report('package.result-unknown', args, place(child(at, 'quiz', 'score'))));
  }
  for (const [key, { answers, right = [] }] of results) {
    const known = facts.results.get(key);
    const resultAt = child(at, 'results', key);
    if (known === undefined) {
      const args = { key, file, found: [...facts.results.keys()] };
      findings.push(report('package.result-unknown', args, place(resultAt)));
      continue;
    }
    const named = [
      ...[...answers.keys()].map((answer) => ({ answer, pointer: child(resultAt, 'answers', answer) })),
      ...right.map((answer, index) => ({ answer, pointer: child(resultAt, 'right', index) })),
    ];
    for (const { answer, pointer } of named) {
      if (known.answers.includes(answer)) continue;
      const args = { answer, key, file, found: known.answers };
      findings.push(report('package.answer-unknown', args, place(pointer)));
    }
  }
  return findings;
}

function undescribedFlows(
  { flows }: Manifest,
  place: (pointer: JsonPointer) => Place,
  { files }: PackageContent,
): Finding[] {
  const described = new Set(flows.map(({ uuid }) => uuid));
  return [...files].flatMap(([file, { flows: found }]) =>
    found
      .filter(({ uuid }) => !described.has(uuid))
      .map(({ uuid, name }) => report('package.flow-undescribed', { uuid, name, file }, place('/flows'))),
  );
}

/** Compares a run with the flow that it is of. Findings have the place in the run. */
export function checkRun(read: RunRead, manifest: Manifest, { files }: PackageContent): Finding[] {
  const { run } = read;
  if (run === undefined) return [];
  const entry = manifest.flows.find(({ uuid }) => uuid === run.flow);
  if (entry === undefined) {
    const args = { uuid: run.flow, found: manifest.flows.map(({ uuid }) => uuid) };
    return [report('package.run-flow-unknown', args, read.place('/flow'))];
  }
  const facts = entry.files
    .flatMap(({ path }) => files.get(path)?.flows ?? [])
    .filter(({ uuid }) => uuid === run.flow);
  if (facts.length === 0) return [];
  const findings: Finding[] = [];
  const languages = [...new Set(facts.flatMap((flow) => flow.languages))];
  if (run.language !== undefined && !languages.includes(run.language)) {
    const args = { language: run.language, found: languages };
    findings.push(report('package.run-language-missing', args, read.place('/language')));
  }
  const results = new Map<string, ResultFacts>();
  for (const [key, result] of facts.flatMap((flow) => [...flow.results])) {
    results.set(key, together(results.get(key), result));
  }
  for (const [key, { category }] of Object.entries(run.expect.results ?? {})) {
    const at = child('/expect/results', key);
    const known = results.get(key);
    if (known === undefined) {
      const args = { key, found: [...results.keys()] };
      findings.push(report('package.run-result-unknown', args, read.place(at)));
    } else if (
      category !== undefined &&
      known.categories.length > 0 &&
      !known.categories.includes(category)
    ) {
      const args = { category, key, found: known.categories };
      findings.push(report('package.run-category-unknown', args, read.place(child(at, 'category'))));
    }
  }
  return findings;
}
