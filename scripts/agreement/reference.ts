/** Verdicts of HL7's validator: how its command is run, and what it answers. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';

export interface ReferenceIssue {
  /** HL7's id of the message; its first words where it has none. */
  readonly id: string;
  readonly expression: string;
  readonly message: string;
}

export interface ReferenceVerdict {
  readonly valid: boolean;
  readonly errors: readonly ReferenceIssue[];
}

/** A job of the command: see the README of the validator. Files are named with their whole path. */
export interface ReferenceJob extends JsonObject {
  readonly id: string;
  readonly file: string;
}

/**
 * Runs HL7's validator once for all jobs and keeps what it answers in `folder`; the answers to the same jobs are
 * used again. Jobs name files and hold no resources: on the way through the command a resource in a job would
 * lose the properties that are null.
 */
export function judgeByReference(
  name: string,
  jobs: readonly ReferenceJob[],
  options: {
    readonly folder: string;
    readonly validator: string | undefined;
    readonly guides: readonly string[];
  },
  severities: readonly string[] = ['error', 'fatal'],
): Map<string, ReferenceVerdict> {
  const [jobsFile, outFile] = [
    path.join(options.folder, `${name}.jobs.jsonl`),
    path.join(options.folder, `${name}.results.jsonl`),
  ];
  const text = jobs.map((job) => `${JSON.stringify(job)}\n`).join('');
  const isSame =
    fs.existsSync(outFile) && fs.existsSync(jobsFile) && fs.readFileSync(jobsFile, 'utf8') === text;
  if (!isSame) {
    if (options.validator === undefined)
      throw new Error(`${outFile} has no results for these jobs: name HL7's validator with --validator`);
    fs.mkdirSync(options.folder, { recursive: true });
    fs.rmSync(outFile, { force: true });
    fs.writeFileSync(jobsFile, text);
    const guides = options.guides.flatMap((guide) => ['--ig', guide]);
    spawnSync(options.validator, [...guides, '--jobs', jobsFile, '--out', outFile], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return readReference(outFile, severities);
}

/**
 * Reads answers by the id of their job; those that ended with a failure of the validator are left out.
 *
 * @param severities issues that are taken as errors
 */
export function readReference(
  file: string,
  severities: readonly string[] = ['error', 'fatal'],
): Map<string, ReferenceVerdict> {
  const judged = new Map<string, ReferenceVerdict>();
  for (const line of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const result: unknown = JSON.parse(line);
    if (!isObject(result) || typeof result['valid'] !== 'boolean') continue;
    const errors = listOf(result, 'issues')
      .filter(isObject)
      .filter((issue) => severities.includes(textOf(issue, 'severity') ?? ''))
      .map((issue) => {
        const message = textOf(issue, 'message') ?? '';
        return {
          id: textOf(issue, 'id') ?? withoutNames(message),
          expression: textOf(issue, 'expression') ?? '',
          message,
        };
      });
    judged.set(textOf(result, 'id') ?? '', { valid: result['valid'], errors });
  }
  return judged;
}

/** The first words of a message that has no id, without what it quotes. */
function withoutNames(message: string): string {
  const plain = message.replaceAll(/'[^']*'|"[^"]*"|\([^)]*\)/g, '').replaceAll(/[^A-Za-z ]/g, '');
  return plain.trim().split(/\s+/).slice(0, 6).join(' ');
}
