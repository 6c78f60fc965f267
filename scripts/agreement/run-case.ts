/** One case of a cases.json: reads its files, validates, and gives the verdict. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../src/fhir/definitions.ts';
import { layerDefinitions } from '../../src/fhir/layered-definitions.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { locate } from '../../src/text/locate.ts';
import { decodeText } from '../../src/text/decode.ts';
import { parseJson } from '../../src/text/json.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';
import { looksLikeXml } from '../../src/text/xml-tree.ts';
import { Validator } from '../../src/validation/validator.ts';
import { mapDefinitions } from './map-definitions.ts';
import type { ReferenceJob } from './reference.ts';

export interface Case {
  readonly id: string;
  readonly set: string;
  readonly file: string;
  readonly expect: string;
  readonly referenceErrors: readonly string[];
  readonly profile: string | undefined;
  readonly supporting: readonly string[];
  readonly flags: readonly string[];
}

export interface CaseResult {
  readonly id: string;
  readonly set: string;
  readonly verdict: 'valid' | 'invalid';
  readonly expected: string;
  readonly referenceErrors: readonly string[];
  readonly findings: readonly Finding[];
}

export function readCases(folder: string): Case[] {
  const parsed: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'cases.json'), 'utf8'));
  if (!isObject(parsed)) return [];
  const texts = (json: JsonObject, key: string) =>
    listOf(json, key).filter((item) => typeof item === 'string');
  return listOf(parsed, 'cases')
    .filter(isObject)
    .map((json) => ({
      id: textOf(json, 'id') ?? '',
      set: textOf(json, 'set') ?? '',
      file: textOf(json, 'file') ?? '',
      expect: textOf(json, 'expect') ?? '',
      referenceErrors: texts(json, 'referenceErrors'),
      profile: textOf(json, 'profile'),
      supporting: texts(json, 'supporting'),
      flags: texts(json, 'flags'),
    }));
}

/** The cases as jobs for HL7's validator, with the options of HL7's own harness. */
export function caseJobs(folder: string): ReferenceJob[] {
  const at = (file: string) => path.resolve(folder, file);
  return readCases(folder).map(({ id, file, profile, supporting, flags }) => ({
    id,
    file: at(file),
    profileFiles: profile === undefined ? [] : [at(profile)],
    supporting: supporting.map(at),
    allowExampleUrls: !flags.includes('examples'),
    resolve: flags.includes('fetcher') ? 'known' : 'lenient',
    references: flags.includes('validateReference') ? 'valid' : 'ignore',
    ignoreContained: flags.includes('validateContains'),
    assumeValidRestReferences: flags.includes('assumeValidRestReferences'),
  }));
}

export function runCase(one: Case, folder: string, base: Definitions): CaseResult {
  const findings = validateCase(one, folder, base);
  const verdict = findings.some((finding) => finding.severity === 'error') ? 'invalid' : 'valid';
  return {
    id: one.id,
    set: one.set,
    verdict,
    expected: one.expect,
    referenceErrors: one.referenceErrors,
    findings,
  };
}

function validateCase(one: Case, folder: string, base: Definitions): Finding[] {
  const reader = new Validator({ definitions: base });
  const { document, findings } = readFile(path.join(folder, one.file), reader);
  if (document === undefined) return [...findings];
  const load = (file: string) => readFile(path.join(folder, file), reader).document?.value;
  const profile = one.profile === undefined ? undefined : load(one.profile);
  const extra = [profile, ...one.supporting.map(load)].filter(isObject);
  const validator = new Validator({
    definitions: layerDefinitions([mapDefinitions(extra), base]),
    allowExampleUrls: !one.flags.includes('examples'),
    ignoreContained: one.flags.includes('validateContains'),
    globalProfiles: globalProfiles(extra),
    now: new Date().toISOString(),
    trustReferenceUrls: one.flags.includes('assumeValidRestReferences'),
    references: one.flags.includes('validateReference') ? 'exist' : 'ignore',
  });
  const url = isObject(profile) ? textOf(profile, 'url') : undefined;
  const found = validator.validate(document.value, {
    ...(url === undefined ? {} : { profiles: [url] }),
    ...(document.numberText === undefined ? {} : { numberText: document.numberText }),
  });
  return [...findings, ...locate(found, one.file, document.positions)];
}

/** The profiles that guides among the supporting files declare for all resources of a type. */
function globalProfiles(resources: readonly JsonObject[]): Map<string, string[]> {
  const profiles = new Map<string, string[]>();
  for (const guide of resources) {
    for (const item of listOf(guide, 'global').filter(isObject)) {
      const [type, profile] = [textOf(item, 'type'), textOf(item, 'profile')];
      if (type !== undefined && profile !== undefined)
        profiles.set(type, [...(profiles.get(type) ?? []), profile]);
    }
  }
  return profiles;
}

/** JSON or XML, told apart by the first sign. */
function readFile(file: string, reader: Validator) {
  const { text, findings } = decodeText(fs.readFileSync(file), file);
  if (text === undefined) return { findings };
  return looksLikeXml(text) ? reader.readXml(text, file) : parseJson(text, file);
}
