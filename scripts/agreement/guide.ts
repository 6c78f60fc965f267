/** The guide's examples and counter-examples, judged by both validators. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { breakExample, readCounterExamples } from '../../src/conformance/counter-example.ts';
import type { Definitions } from '../../src/fhir/definitions.ts';
import { definitionFiles } from '../../src/fhir/packaged-definitions.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../src/text/json-value.ts';
import { type ProfileFinding, Validator } from '../../src/validation/validator.ts';
import { isSamePlace, kindOfOurs, kindOfReference } from './kinds.ts';
import { readVerdicts, writeVerdicts } from './recorded.ts';
import { judgeByReference, type ReferenceIssue, type ReferenceVerdict } from './reference.ts';

/** An example, or what became of one that was made to break a rule. */
export interface GuideSubject {
  /** Unique: `mhero-contact/Practitioner-contact-awa`, `mhero-contact/no-telecom`. */
  readonly id: string;
  /** The id of the first profile of the guide that it claims. */
  readonly profile: string;
  readonly resource: JsonObject;
  /** The rule that it breaks; undefined for an example. */
  readonly breaks?: { readonly requirement: string; readonly severity: 'error' | 'warning' };
}

/** How one subject is judged. */
export interface JudgedSubject {
  readonly subject: GuideSubject;
  /** What we say of the rule that a counter-example breaks, or all errors of an example. */
  readonly ours: readonly ProfileFinding[];
  readonly reference: ReferenceVerdict | undefined;
  /** HL7's issue on the same rule: the same invariant, or the same kind of fault at the same place. */
  readonly sameRule: ReferenceIssue | undefined;
}

/** Reads the compiled guide's examples, and breaks those that its counter-examples name. */
export function readGuideSubjects(folder: string): GuideSubject[] {
  const read = (name: keyof typeof definitionFiles) =>
    JSON.parse(fs.readFileSync(path.join(folder, definitionFiles[name]), 'utf8')) as JsonValue;
  const listed = read('examples');
  const examples = (Array.isArray(listed) ? listed : []).filter(isObject).map((example): GuideSubject => {
    const resource = property(example, 'resource');
    if (!isObject(resource)) throw new Error('An example has no resource.');
    const profile = (textOf(example, 'profile') ?? '').replace(/.*\//, '');
    return { id: `${profile}/${nameOf(resource).replace('/', '-')}`, profile, resource };
  });
  const byName = new Map(examples.map((example) => [nameOf(example.resource), example]));
  const broken = readCounterExamples(read('counterExamples')).map((change): GuideSubject => {
    const example = byName.get(change.example);
    if (example === undefined) throw new Error(`the guide has no example ${change.example}`);
    const { requirement, severity = 'error' } = change;
    return {
      id: `${example.profile}/${change.example.replace('/', '-')}/${change.id}`,
      profile: example.profile,
      resource: breakExample(example.resource, change),
      breaks: { requirement, severity },
    };
  });
  return [...examples, ...broken];
}

/**
 * HL7's verdicts: asked anew and recorded if a command is named, else as they are recorded. @param options.onlyMissing
 * asks only for what has no verdict yet: minutes less where a few examples are new and none has changed
 */
export async function referenceOnGuide(
  subjects: readonly GuideSubject[],
  options: {
    readonly folder: string;
    readonly validator: string | undefined;
    readonly guide: string;
    readonly onlyMissing?: boolean;
  },
): Promise<Map<string, ReferenceVerdict>> {
  const known = readVerdicts('guide') ?? new Map<string, ReferenceVerdict>();
  if (options.validator === undefined) return known;
  const there = new Set(subjects.map(({ id }) => id));
  const kept = options.onlyMissing === true ? [...known].filter(([id]) => there.has(id)) : [];
  const judged = new Set(kept.map(([id]) => id));
  const toAsk = subjects.filter(({ id }) => !judged.has(id));
  const jobs = toAsk.map(({ id, resource, breaks }) => {
    const file = path.join(options.folder, 'guide', `${id.replaceAll('/', '--')}.json`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(resource)}\n`);
    return { id, file, ...(breaks?.severity === 'warning' && { severity: 'warning' }) };
  });
  const hard = new Set(jobs.filter((job) => !('severity' in job)).map(({ id }) => id));
  const asked = jobs.map(({ id, file }) => ({ id, file }));
  // Answers to the same questions are kept, and the resources that they are about may have changed since.
  fs.rmSync(path.join(options.folder, 'guide.results.jsonl'), { force: true });
  const judge = (severities: readonly string[]) =>
    judgeByReference('guide', asked, { ...options, guides: [options.guide] }, severities);
  const errors = judge(['error', 'fatal']);
  const verdicts = new Map([...judge(['error', 'fatal', 'warning'])].filter(([id]) => !hard.has(id)));
  for (const [id, verdict] of errors) if (hard.has(id)) verdicts.set(id, verdict);
  for (const [id, verdict] of kept) verdicts.set(id, verdict);
  await writeVerdicts('guide', verdicts);
  return verdicts;
}

/** Judges all with this project's validator and lays HL7's verdicts beside. References are resolved among the examples. */
export function judgeGuide(
  subjects: readonly GuideSubject[],
  definitions: Definitions,
  reference: ReadonlyMap<string, ReferenceVerdict>,
): JudgedSubject[] {
  const validator = new Validator({ definitions });
  const byName = new Map(
    subjects.filter(({ breaks }) => breaks === undefined).map(({ resource }) => [nameOf(resource), resource]),
  );
  return subjects.map((subject) => {
    const findings = validator.validate(subject.resource, { resolve: (name) => byName.get(name) });
    const { breaks } = subject;
    const ours = findings.filter((finding) =>
      breaks === undefined ? finding.severity === 'error' : finding.requirement === breaks.requirement,
    );
    const verdict = reference.get(subject.id);
    const sameRule = (verdict?.errors ?? []).find((issue) =>
      ours.some((finding) => isSameRule(finding, issue)),
    );
    return { subject, ours, reference: verdict, sameRule };
  });
}

/**
 * A rule that is an invariant has a key, which HL7's ids end with; any other is of one kind at one place. Of too many
 * of an element HL7 names the element that they are in, and we name the first that is too many.
 */
function isSameRule(ours: ProfileFinding, issue: ReferenceIssue): boolean {
  const place = /Profile_M(?:ax|in)imum$/.test(issue.id)
    ? ours.expression.replace(/\[\d+\]$/, '')
    : ours.expression;
  if (!isSamePlace(place, issue.expression)) return false;
  const key = /#([\w-]+)$/.exec(issue.id)?.[1];
  if (key !== undefined) return ours.message.startsWith(`${key}:`);
  return kindOfOurs(ours.code) === kindOfReference(issue.id);
}

function nameOf(resource: JsonObject): string {
  return `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`;
}
