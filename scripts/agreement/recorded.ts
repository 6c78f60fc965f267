/**
 * Verdicts of HL7's validator that are kept in the project, so that the agreement can be measured without it: which
 * resources it refuses, and for each error the id of its message and the place. No text of a case or of HL7's is kept.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isObject, type JsonValue, listOf, property, textOf } from '../../src/text/json-value.ts';
import { format } from 'prettier';
import type { ReferenceVerdict } from './reference.ts';

const folder = path.join(import.meta.dirname, 'recorded');

/** Errors that are kept of one resource: some have thousands of one kind. */
const maxErrors = 40;

/** What was judged, by its name. */
export function readVerdicts(name: string): Map<string, ReferenceVerdict> | undefined {
  const recorded = read(name);
  if (!isObject(recorded)) return undefined;
  const verdicts = new Map<string, ReferenceVerdict>();
  for (const [id, errors] of Object.entries(recorded)) {
    if (!Array.isArray(errors)) continue;
    const pairs = errors.filter((pair) => Array.isArray(pair)).map((pair) => pair.map(String));
    verdicts.set(id, {
      valid: pairs.length === 0,
      errors: pairs.map(([key = '', expression = '']) => ({ id: key, expression, message: '' })),
    });
  }
  return verdicts;
}

export async function writeVerdicts(
  name: string,
  verdicts: ReadonlyMap<string, ReferenceVerdict>,
): Promise<void> {
  const sorted = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1));
  await write(
    name,
    Object.fromEntries(
      sorted.map(([id, { errors }]) => [
        id,
        errors.slice(0, maxErrors).map((error) => [error.id, error.expression]),
      ]),
    ),
  );
}

/** The verdicts on the mutants of one seed. */
export interface RecordedMutants {
  /** Of all the mutants' texts: other mutants have other verdicts. */
  readonly hash: string;
  readonly count: number;
  /** Names of the resources that were mutated: those that both validators found valid. */
  readonly origins: readonly string[];
  /** One sign a mutant: `v` valid, `i` invalid, `-` not judged, as HL7's validator failed. */
  readonly verdicts: string;
  /** Id and place of the first error of each mutant that only HL7's validator refused when this was recorded. */
  readonly reasons: ReadonlyMap<number, readonly [string, string]>;
  /** What was found when this was recorded: it is told again where the mutants are no longer the same. */
  readonly measured: Measured;
}

/** How the verdicts on the mutants of one seed compare. */
export interface Measured {
  readonly judged: number;
  readonly agree: number;
  /** Refused by us alone for a code that HL7's validator leaves to a terminology server. */
  readonly noServer: number;
  /** Refused by HL7's. */
  readonly invalid: number;
  /** Differences by who refuses and what the refusing side says first. */
  readonly classes: readonly {
    readonly refusedBy: string;
    readonly reason: string;
    readonly count: number;
  }[];
}

export function readMutants(seed: number): RecordedMutants | undefined {
  const recorded = read(`mutants-${seed}`);
  if (!isObject(recorded)) return undefined;
  const reasons = new Map<number, readonly [string, string]>();
  const kept = property(recorded, 'reasons');
  for (const [index, pair] of Object.entries(isObject(kept) ? kept : {}))
    if (Array.isArray(pair)) {
      const [id, place] = pair;
      if (typeof id === 'string' && typeof place === 'string') reasons.set(Number(index), [id, place]);
    }
  return {
    hash: textOf(recorded, 'hash') ?? '',
    count: Number(property(recorded, 'count')),
    origins: listOf(recorded, 'origins').filter((name) => typeof name === 'string'),
    verdicts: textOf(recorded, 'verdicts') ?? '',
    reasons,
    measured: readMeasured(property(recorded, 'measured')),
  };
}

export async function writeMutants(seed: number, recorded: RecordedMutants): Promise<void> {
  const reasons = Object.fromEntries([...recorded.reasons].map(([index, pair]) => [index, [...pair]]));
  const { classes, ...counts } = recorded.measured;
  const measured = { ...counts, classes: classes.map((one) => ({ ...one })) };
  await write(`mutants-${seed}`, { ...recorded, origins: [...recorded.origins], reasons, measured });
}

function readMeasured(value: JsonValue | undefined): Measured {
  const json = isObject(value) ? value : {};
  const number = (key: string) => Number(property(json, key) ?? 0);
  return {
    judged: number('judged'),
    agree: number('agree'),
    noServer: number('noServer'),
    invalid: number('invalid'),
    classes: listOf(json, 'classes')
      .filter(isObject)
      .map((one) => ({
        refusedBy: textOf(one, 'refusedBy') ?? '',
        reason: textOf(one, 'reason') ?? '',
        count: Number(property(one, 'count') ?? 0),
      })),
  };
}

/** The seeds whose mutants have recorded verdicts, in order. */
export function recordedSeeds(): number[] {
  return fs
    .readdirSync(folder)
    .map((name) => /^mutants-(\d+)\.json$/.exec(name)?.[1])
    .filter((seed) => seed !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

function read(name: string): JsonValue | undefined {
  const file = path.join(folder, `${name}.json`);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as JsonValue) : undefined;
}

async function write(name: string, value: JsonValue): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const text = await format(JSON.stringify(value), { parser: 'json', printWidth: 110 });
  fs.writeFileSync(path.join(folder, `${name}.json`), text);
}
