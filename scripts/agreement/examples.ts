/** All examples of the specification, judged by both validators. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../src/fhir/definitions.ts';
import { parseJson } from '../../src/text/json.ts';
import { Validator } from '../../src/validation/validator.ts';
import { countErrors, type ErrorCount, sumOf } from './cases.ts';
import type { ReferenceJob, ReferenceVerdict } from './reference.ts';

/** Types whose examples are the definitions themselves, which are taken from the same package. */
const definitionTypes = new Set([
  'CapabilityStatement',
  'CodeSystem',
  'CompartmentDefinition',
  'ConceptMap',
  'ImplementationGuide',
  'NamingSystem',
  'OperationDefinition',
  'SearchParameter',
  'StructureDefinition',
  'StructureMap',
  'ValueSet',
]);

/** HL7's validator ends with an exception on the first two, and takes minutes for the third. */
const leftOut = new Set(['Bundle-valuesets', 'Bundle-dataelements', 'Bundle-v2-valuesets']);

export interface ExampleDifference {
  readonly name: string;
  readonly refusedBy: 'us' | 'HL7';
  /** Message ids or codes of the refusing side. */
  readonly reasons: readonly string[];
}

export interface ExampleComparison extends ErrorCount {
  readonly judged: number;
  readonly differences: readonly ExampleDifference[];
}

/** The examples as jobs for HL7's validator. */
export function exampleJobs(folder: string): ReferenceJob[] {
  return fs
    .readdirSync(folder)
    .filter((name) => /^[A-Z]\w*-.*\.json$/.test(name) || name === 'ig-r4.json')
    .filter((name) => !definitionTypes.has(name.slice(0, name.indexOf('-'))))
    .map((name) => ({ id: name.replace(/\.json$/, ''), file: path.resolve(folder, name) }))
    .filter(({ id }) => !leftOut.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Compares with what HL7's validator says about them. */
export function compareExamples(
  folder: string,
  definitions: Definitions,
  reference: ReadonlyMap<string, ReferenceVerdict>,
): ExampleComparison {
  const validator = new Validator({ definitions });
  const differences: ExampleDifference[] = [];
  const counts: ErrorCount[] = [];
  let judged = 0;
  for (const { id, file } of exampleJobs(folder)) {
    const verdict = reference.get(id);
    if (verdict === undefined) continue;
    judged++;
    const { document, findings } = parseJson(fs.readFileSync(file, 'utf8'), id);
    const all = [...findings, ...(document === undefined ? [] : validator.validate(document.value))];
    const errors = all.filter(({ severity }) => severity === 'error');
    counts.push(countErrors(id, verdict, all));
    if ((errors.length === 0) === verdict.valid) continue;
    const refusedBy = errors.length > 0 ? 'us' : 'HL7';
    const reasons = refusedBy === 'us' ? errors.map(({ code }) => code) : verdict.errors.map((one) => one.id);
    differences.push({ name: id, refusedBy, reasons: [...new Set(reasons)].sort() });
  }
  return { judged, differences, ...sumOf(counts) };
}
