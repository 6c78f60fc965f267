/** Reading `mhero.yaml`: from its text to what it says, with the place of everything that is wrong. */
import type { Finding, Place } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { schemaCheck } from '../formats/schema-findings.ts';
import { isObject, type JsonValue } from '../text/json-value.ts';
import { child, type JsonPointer } from '../text/pointer.ts';
import { packageMessages } from './manifest-messages.ts';
import type { ResourceTemplate } from '../mapping/templates/template.ts';
import type { QuizScore } from '../formats/questionnaire/quiz.ts';
import {
  manifestSchema,
  type Meaning,
  type WrittenFlow,
  type WrittenManifest,
  type WrittenQuiz,
} from './manifest-schema.ts';
import { staysInFolder } from '../text/relative-path.ts';
import { checkPolicy, policyOf, type RulePolicy } from './rule-policy.ts';
import { defaultYamlLimits, parseYaml, type YamlDocument, type YamlLimits } from './yaml-document.ts';

const report = reporter(packageMessages);
const check = schemaCheck(manifestSchema);

/** Where profiles of the guide live: a profile may be claimed by its id alone. */
const guideProfiles = 'http://mhero.org/fhir/StructureDefinition/';

export interface Manifest {
  readonly name: string;
  readonly title?: string;
  readonly publisher?: string;
  /** Base of the canonical urls of what the flows become; without a slash at its end. */
  readonly canonical?: string;
  readonly flows: readonly ManifestFlow[];
  /** How much findings weigh, and which are not told. */
  readonly policy?: RulePolicy;
}

/** What the manifest says of one flow. */
export interface ManifestFlow {
  /** The same flow in one or several formats. */
  readonly files: readonly NamedPath[];
  readonly uuid: string;
  /** Url of the flow profile that it claims. */
  readonly profile?: string;
  readonly languages: readonly string[];
  /** Words that start the flow. */
  readonly keywords?: readonly string[];
  /** Of a quiz: where it keeps its score. */
  readonly quiz?: QuizScore;
  /** By result key. */
  readonly results: ReadonlyMap<string, ResultMeaning>;
  /** What a run becomes besides its answers. */
  readonly becomes: readonly ResourceTemplate[];
  /** Conversations to try the flow with. */
  readonly runs: readonly NamedPath[];
  /** Place of the entry in the manifest. */
  readonly at: JsonPointer;
}

/** A path in the package folder, and where the manifest names it. */
export interface NamedPath {
  readonly path: string;
  readonly pointer: JsonPointer;
}

/** What a result and its answers mean; undefined where the author has left it empty. */
export interface ResultMeaning {
  readonly code?: Meaning;
  /** By category or choice name. */
  readonly answers: ReadonlyMap<string, Meaning | undefined>;
  /** Of a question of a quiz: the names of the answers that are right. */
  readonly right?: readonly string[];
}

export interface ManifestRead {
  /** Missing if it can't be read or breaks its schema. */
  readonly manifest?: Manifest;
  readonly findings: readonly Finding[];
  /** File, line and column of a part of the manifest. */
  readonly place: (pointer: JsonPointer) => Place;
}

/** Reads a manifest. Never throws; findings have file, line and column. */
export function readManifest(
  text: string,
  file: string,
  limits: YamlLimits = defaultYamlLimits,
): ManifestRead {
  const parsed = parseYaml(text, file, limits);
  const { document } = parsed;
  if (document === undefined) return { findings: parsed.findings, place: () => ({ file }) };
  const { value } = document;
  const findings = checkForm(value).map((finding) => ({
    ...finding,
    ...document.place(finding.pointer ?? ''),
  }));
  if (findings.length > 0 || !isManifest(value, findings)) {
    return { findings, place: document.place };
  }
  return {
    manifest: manifestOf(value),
    findings: checkContent(value, document),
    place: document.place,
  };
}

function checkForm(value: JsonValue): Finding[] {
  const both = new Set<string>();
  const flows = isObject(value) && Array.isArray(value['flows']) ? value['flows'] : [];
  for (const [index, flow] of flows.entries()) {
    if (isObject(flow) && 'file' in flow && 'files' in flow) both.add(child('/flows', index));
  }
  const findings = check(value, { pointer: '' }).filter(
    ({ code, pointer }) => code !== 'schema.no-match' || !both.has(pointer ?? ''),
  );
  return [...findings, ...[...both].map((pointer) => report('package.file-or-files', {}, { pointer }))];
}

/** The schema has been checked: no findings means that the value has the form of a manifest. */
function isManifest(value: unknown, findings: readonly Finding[]): value is WrittenManifest {
  return isObject(value) && findings.length === 0;
}

function manifestOf(written: WrittenManifest): Manifest {
  const { name, title, publisher, canonical, flows } = written;
  const policy = policyOf(written);
  return {
    name,
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(canonical ? { canonical } : {}),
    flows: flows.map((flow, index) => manifestFlow(flow, child('/flows', index))),
    ...(policy === undefined ? {} : { policy }),
  };
}

function manifestFlow(flow: WrittenFlow, at: JsonPointer): ManifestFlow {
  const results = Object.entries(flow.results ?? {}).map(([key, result]): [string, ResultMeaning] => {
    const code = meaningOf(result?.code);
    const answers = Object.entries(result?.answers ?? {}).map(
      ([name, meaning]): [string, Meaning | undefined] => [name, meaningOf(meaning)],
    );
    const right = result?.right ? { right: result.right } : {};
    return [key, { ...(code ? { code } : {}), answers: new Map(answers), ...right }];
  });
  return {
    files: namedFiles(flow, at),
    uuid: flow.uuid,
    ...(flow.profile ? { profile: profileUrl(flow.profile) } : {}),
    languages: flow.languages ?? [],
    ...(flow.keywords ? { keywords: flow.keywords } : {}),
    ...(flow.quiz ? { quiz: quizScore(flow.quiz) } : {}),
    results: new Map(results),
    becomes: (flow.becomes ?? []).map(({ name, profile, when, resource }) => ({
      name,
      ...(profile ? { profile: profileUrl(profile) } : {}),
      ...(when ? { when } : {}),
      resource,
    })),
    runs: namedRuns(flow, at),
    at,
  };
}

function quizScore({ score, pass }: WrittenQuiz): QuizScore {
  return { result: score, ...(pass ? { pass } : {}) };
}

function namedFiles(flow: WrittenFlow, at: JsonPointer): NamedPath[] {
  if (flow.files === undefined) return [{ path: flow.file ?? '', pointer: child(at, 'file') }];
  return flow.files.map((path, index) => ({ path, pointer: child(at, 'files', index) }));
}

function namedRuns(flow: WrittenFlow, at: JsonPointer): NamedPath[] {
  return (flow.runs ?? []).map((path, index) => ({ path, pointer: child(at, 'runs', index) }));
}

/** The url of a profile that is given by its url or, if it is the guide's, by its id. */
export function profileUrl(profile: string): string {
  return /^https?:/.test(profile) ? profile : guideProfiles + profile;
}

interface WrittenMeaning {
  readonly system?: string | null;
  readonly code?: string | null;
  readonly display?: string | null;
}

function meaningOf(written: WrittenMeaning | null | undefined): Meaning | undefined {
  if (!written?.system || !written.code) return undefined;
  const { system, code, display } = written;
  return { system, code, ...(display ? { display } : {}) };
}

/** What the schema can't say: paths that stay in the folder, codes with their system, flows described once. */
function checkContent(manifest: WrittenManifest, { place }: YamlDocument): Finding[] {
  const findings = checkPolicy(manifest, place);
  const seen = new Set<string>();
  const checkMeaning = (written: WrittenMeaning | null | undefined, pointer: JsonPointer) => {
    if (!written || Boolean(written.system) === Boolean(written.code)) return;
    const missing = written.system ? 'the `code`' : 'the `system`';
    findings.push(report('package.code-incomplete', { missing }, place(pointer)));
  };
  for (const [index, flow] of manifest.flows.entries()) {
    const at = child('/flows', index);
    if (seen.has(flow.uuid)) {
      findings.push(report('package.flow-twice', { uuid: flow.uuid }, place(child(at, 'uuid'))));
    }
    seen.add(flow.uuid);
    for (const { path, pointer } of [...namedFiles(flow, at), ...namedRuns(flow, at)]) {
      if (!staysInFolder(path)) findings.push(report('package.path-leaves', { path }, place(pointer)));
    }
    for (const [key, result] of Object.entries(flow.results ?? {})) {
      const resultAt = child(at, 'results', key);
      checkMeaning(result?.code, child(resultAt, 'code'));
      for (const [name, meaning] of Object.entries(result?.answers ?? {})) {
        checkMeaning(meaning, child(resultAt, 'answers', name));
      }
    }
  }
  return findings;
}
