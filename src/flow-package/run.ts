/** Reading `runs/*.yaml`: conversations with a flow. */
import type { Finding, Place } from '../findings/finding.ts';
import { schemaCheck } from '../formats/schema-findings.ts';
import { isObject } from '../text/json-value.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { runSchema, type Run } from './run-schema.ts';
import { defaultYamlLimits, parseYaml, type YamlLimits } from './yaml-document.ts';

const check = schemaCheck(runSchema);

export interface RunRead {
  /** Missing if it can't be read or breaks its schema. */
  readonly run?: Run;
  readonly findings: readonly Finding[];
  /** File, line and column of a part of the run. */
  readonly place: (pointer: JsonPointer) => Place;
}

/** Reads a run. Never throws; findings have file, line and column. */
export function readRun(text: string, file: string, limits: YamlLimits = defaultYamlLimits): RunRead {
  const { document, findings: problems } = parseYaml(text, file, limits);
  if (document === undefined) return { findings: problems, place: () => ({ file }) };
  const { place } = document;
  const findings = check(document.value, { pointer: '' }).map((finding) => ({
    ...finding,
    ...place(finding.pointer ?? ''),
  }));
  if (!isRun(document.value, findings)) return { findings, place };
  return { run: document.value, findings: [], place };
}

/** The schema has been checked: no findings means that the value has the form of a run. */
function isRun(value: unknown, findings: readonly Finding[]): value is Run {
  return isObject(value) && findings.length === 0;
}
