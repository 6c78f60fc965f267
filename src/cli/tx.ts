/** `--tx URL`: what the definitions can't tell of codes is asked of a terminology server, and kept on disk. */
import * as fs from 'node:fs';
import type { FhirClient } from '../fhir/client.ts';
import { httpClient } from '../fhir/http-client.ts';
import { askServer, questionKey, type ServerAnswers } from '../fhir/terminology/server.ts';
import type { TerminologyOptions, TerminologyQuestion } from '../fhir/terminology/terminology.ts';
import type { FileContent, FileToCheck } from '../flow-package/check-files.ts';
import { isObject } from '../text/json-value.ts';
import { writeWhole } from './atomic-write.ts';

/** Bytes of a file of answers that is read. */
const maxCacheBytes = 20_000_000;

/** Collects questions in a first check, and answers them in a second one. */
export interface TxSession {
  readonly terminology: TerminologyOptions;
  /** True if something was asked that nobody has answered yet. */
  hasQuestions(): boolean;
  /** Asks the server, and only that one. @throws Failure if it can't be reached */
  ask(): Promise<void>;
}

/** @param cache file with the answers of earlier runs; made if it is not there, replaced if it is of another server */
export function txSession(client: FhirClient, cache: string | undefined): TxSession {
  const questions = new Map<string, TerminologyQuestion>();
  let answers = cache === undefined ? new Map<string, boolean>() : readCache(cache, client.base);
  return {
    terminology: {
      answer: (question) => answers.get(questionKey(question)),
      onUnknown: (question) => questions.set(questionKey(question), question),
    },
    hasQuestions: () => questions.size > 0,
    async ask() {
      const asked = [...questions.values()];
      questions.clear();
      answers = await askServer(client, asked, answers);
      if (cache !== undefined) await writeWhole(cache, cacheText(client.base, answers), { overwrite: true });
    },
  };
}

/** The session that the options ask for; undefined without `--tx`. @throws Failure for a url that is none */
export function txSessionOf(options: {
  readonly tx?: string;
  readonly txCache?: string;
}): TxSession | undefined {
  return options.tx === undefined ? undefined : txSession(httpClient(options.tx), options.txCache);
}

/** Files whose content is kept, so that they can be checked twice, standard input too. */
export function readOnce(files: Iterable<FileToCheck>): FileToCheck[] {
  return [...files].map((file) => {
    let content: Promise<FileContent> | undefined;
    return { ...file, read: () => (content ??= file.read()) };
  });
}

/** The same answers give the same file. */
function cacheText(server: string, answers: ServerAnswers): string {
  const sorted = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ server, answers: Object.fromEntries(sorted) }, undefined, 1)}\n`;
}

function readCache(file: string, server: string): ServerAnswers {
  const answers = new Map<string, boolean>();
  if (!fs.existsSync(file) || fs.statSync(file).size > maxCacheBytes) return answers;
  const json = parsed(fs.readFileSync(file, 'utf8'));
  if (!isObject(json) || json['server'] !== server || !isObject(json['answers'])) return answers;
  for (const [key, answer] of Object.entries(json['answers']))
    if (typeof answer === 'boolean') answers.set(key, answer);
  return answers;
}

/** A file that is no JSON is as good as none: it is written anew. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
