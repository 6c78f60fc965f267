/** The answer of `mhero validate` as FHIR: an OperationOutcome, or a Bundle of one for each file. */
import { ourCodes } from '../../fhir/canonicals.ts';
import { uuidUrn } from '../../fhir/primitives.ts';
import type { Finding } from '../../findings/finding.ts';
import type { FileReport } from '../../flow-package/file-report.ts';
import type { JsonObject } from '../../text/json-value.ts';
import type { ValidationReport } from '../validation-report.ts';
import { issueType } from './issue-type.ts';

const standard = 'http://hl7.org/fhir/StructureDefinition';

/** Line, column and file are in HL7's extensions for them, as its own validator writes them. */
export function validationOutcome({ files, tool }: ValidationReport): string {
  const source = `${tool.name} ${tool.version}`;
  const [only] = files;
  const answer: JsonObject =
    only !== undefined && files.length === 1
      ? outcomeOf(only, source)
      : {
          resourceType: 'Bundle',
          type: 'collection',
          ...(files.length === 0
            ? {}
            : {
                entry: files.map((file) => ({
                  fullUrl: uuidUrn(`outcome of ${file.file}`),
                  resource: outcomeOf(file, source),
                })),
              }),
        };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function outcomeOf(file: FileReport, source: string): JsonObject {
  const issues = file.findings.map((finding) => issueOf(finding, source));
  return {
    resourceType: 'OperationOutcome',
    ...(file.file.trim() === ''
      ? {}
      : { extension: [{ url: `${standard}/operationoutcome-file`, valueString: fhirText(file.file) }] }),
    issue: issues.length > 0 ? issues : [nothingFound(file)],
  };
}

function nothingFound({ valid }: FileReport): JsonObject {
  const text = valid === null ? 'Nothing in the file can be judged' : 'No issues were found';
  return { severity: 'information', code: 'informational', details: { text } };
}

function issueOf(finding: Finding, source: string): JsonObject {
  const { code, severity, message, expression, line, column, pointer, requirement, profile } = finding;
  const extension = (name: string, value: JsonObject) => ({
    url: `${standard}/operationoutcome-issue-${name}`,
    ...value,
  });
  const more = [
    pointer === undefined || pointer === '' ? undefined : `JSON pointer ${pointer}`,
    profile === undefined ? undefined : `profile ${profile}`,
    requirement === undefined ? undefined : `requirement ${requirement}`,
  ].filter((part) => part !== undefined);
  const place = line === undefined ? [] : [`line ${line}${column === undefined ? '' : `, column ${column}`}`];
  return {
    extension: [
      ...(line === undefined ? [] : [extension('line', { valueInteger: line })]),
      // As published, the extension for the column takes a text.
      ...(column === undefined ? [] : [extension('col', { valueString: String(column) })]),
      extension('source', { valueString: source }),
    ],
    severity,
    code: issueType(code),
    details: { coding: [{ system: ourCodes('mhero-finding'), code }], text: fhirText(message) },
    ...(more.length === 0 ? {} : { diagnostics: fhirText(more.join('; ')) }),
    ...(place.length === 0 ? {} : { location: place }),
    ...(expression === undefined ? {} : { expression: [fhirText(expression)] }),
  };
}

/** A text that FHIR takes: without control characters, and not empty. */
function fhirText(text: string): string {
  const clean = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  return clean === '' ? '(empty)' : clean;
}
