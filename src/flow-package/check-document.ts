/** A file's bytes as a document: what it is, and if it is a FHIR resource, whether that is valid. */
import type { Definitions } from '../fhir/definitions.ts';
import type { ReadFhirXml } from '../fhir/xml/read.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import type { FlowDocument } from '../flow/model.ts';
import { detect } from '../formats/detect.ts';
import { tooMany } from '../formats/too-many.ts';
import type { Detected, Read } from '../formats/format.ts';
import { decodeText } from '../text/decode.ts';
import {
  defaultJsonLimits,
  type JsonDocument,
  type JsonLimits,
  measuredJson,
  type MeasuredJson,
  parseJson,
} from '../text/json.ts';
import { locate } from '../text/locate.ts';
import { textMessages } from '../text/messages.ts';
import { looksLikeXml } from '../text/xml-tree.ts';
import { strictJson } from '../validation/strict-json.ts';
import type { DocumentValidator } from '../validation/validator.ts';
import { asFinding } from './as-finding.ts';
import type { KnownResults } from './check-flow-results.ts';
import { checkMessages } from './check-messages.ts';
import type { Claims } from './claims.ts';
import type { FileReport } from './file-report.ts';
import type { Judged } from './judged.ts';

const report = reporter({ ...textMessages, ...checkMessages });

/** Bounds on a file that is checked. */
export interface CheckLimits extends JsonLimits {
  /** Size of a file. */
  readonly bytes: number;
}

/** 32 MB: far above any export that an instance of RapidPro makes, far below what would use up the memory. */
export const defaultCheckLimits: CheckLimits = { ...defaultJsonLimits, bytes: 32 * 1024 * 1024 };

/** What files are checked with. */
export interface CheckContext {
  readonly definitions: Definitions;
  readonly validator: DocumentValidator;
  readonly limits?: CheckLimits;
  /** `strict`: what is of a dialect of RapidPro's format is refused, as RapidPro does. */
  readonly dialect?: 'auto' | 'strict';
  /**
   * Which flows are judged as the Questionnaires that they become, too: those of which something is claimed, if not
   * said. The others conform by the way they are made; to prove that for each is for who goes on with the Questionnaires.
   */
  readonly questionnaires?: 'claimed' | 'all';
}

export interface CheckedFile {
  readonly report: FileReport;
  /** The JSON of the file, if it is JSON. */
  readonly json?: JsonDocument;
  readonly detected?: Detected;
  /** The flows that could be read, valid or not for the profile that they claim; made when it is asked for. */
  readonly document?: FlowDocument | undefined;
}

/** A file to check, and what is asked of it. */
export interface FileInput extends CheckContext {
  /** The file as the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly claims?: Claims;
  /** Profiles that a FHIR resource is to conform to, beside those that it claims; other files take no notice. */
  readonly profiles?: readonly string[];
  /** Logical models that a document of any other kind is to conform to. */
  readonly models?: readonly string[];
  /** What is known of Flow Results beside the file. */
  readonly results?: KnownResults;
}

/** A document that could be read, and what was found while it was read. */
export interface OpenedDocument {
  readonly json: JsonDocument;
  readonly detected: Detected;
  readonly before: readonly Finding[];
  /** What its flows are, if they were read while it was parsed. */
  readonly read?: Read;
}

/** Reads a document while it parses it, if it is of a kind that this can be done with. */
export type ReadWhileParsing = (
  measured: MeasuredJson,
) => { readonly json: JsonDocument; readonly detected: Detected; readonly read: Read } | undefined;

/**
 * Reads a file; what can't be read, or is XML of something else, is a report at once. Never throws.
 *
 * @param readWhileParsing is asked first; what it does not take is parsed as a whole
 */
export function openDocument(
  input: FileInput,
  readWhileParsing: ReadWhileParsing = () => undefined,
): { readonly opened: OpenedDocument } | { readonly opened?: undefined; readonly checked: CheckedFile } {
  const { file, bytes, limits = defaultCheckLimits } = input;
  const closed = (findings: readonly Finding[]) => ({ checked: unreadable(file, findings) });
  if (bytes.length > limits.bytes) return closed([tooLarge(file, bytes.length, limits.bytes)]);
  const { text, findings: textFindings } = decodeText(bytes, file);
  if (text === undefined) return closed(textFindings);
  if (looksLikeXml(text)) return opened(input.validator.readXml(text, file), textFindings, file);
  const measured = measuredJson(text, limits);
  const read = readWhileParsing(measured);
  if (read !== undefined) return { opened: { ...read, before: textFindings } };
  return opened(parseJson(text, file, limits, measured), textFindings, file);
}

function opened(
  read: ReadFhirXml,
  textFindings: readonly Finding[],
  file: string,
): ReturnType<typeof openDocument> {
  const closed = (findings: readonly Finding[]) => ({ checked: unreadable(file, findings) });
  const { document: json, foreign } = read;
  if (foreign !== undefined)
    return { checked: foreignXml(file, foreign, [...textFindings, ...read.findings]) };
  if (json === undefined) return closed([...textFindings, ...read.findings]);
  const detected = detect(json.value);
  const refused = locate(tooMany(json.value, detected), file, json.positions);
  if (refused.length > 0) return { checked: unreadable(file, [...textFindings, ...refused], detected.kind) };
  const isResource = detected.format === 'fhir';
  const before = [...textFindings, ...(isResource ? strictJson(read.findings) : read.findings)];
  return { opened: { json, detected, before } };
}

/** Checks a document that is a FHIR resource. Nothing of the formats of flows is needed for it. */
export function examineResource(opened: OpenedDocument, input: FileInput): CheckedFile {
  const findings = validatorFindings(opened.json, input.profiles ?? [], input);
  return concluded(opened, { valid: true, flows: [], findings }, input);
}

/** What the validator says of a document against profiles or logical models. */
export function validatorFindings(
  json: JsonDocument,
  profiles: readonly string[],
  { validator }: CheckContext,
): Finding[] {
  const numbers = json.numberText === undefined ? {} : { numberText: json.numberText };
  return validator.validate(json.value, { profiles, ...numbers }).map(asFinding);
}

/** The report of a document: an error anywhere makes it invalid. */
export function concluded(
  { json, detected, before }: OpenedDocument,
  judged: Judged,
  { file }: FileInput,
): CheckedFile {
  const findings = [...before, ...locate(judged.findings, file, json.positions)].sort(compareFindings);
  const hasError = findings.some(({ severity }) => severity === 'error');
  return {
    report: {
      file,
      kind: detected.kind,
      version: detected.version ?? null,
      valid: hasError ? false : judged.valid,
      flows: judged.flows,
      findings,
    },
    json,
    detected,
    get document() {
      return judged.document;
    },
  };
}

/** The report of a file that is larger than is read: for callers that look at the size before they read. */
export function tooLargeReport(file: string, size: number, limit: number): FileReport {
  return unreadable(file, [tooLarge(file, size, limit)]).report;
}

function tooLarge(file: string, size: number, limit: number): Finding {
  return report('text.too-large', { size, limit }, { file });
}

function unreadable(file: string, findings: readonly Finding[], kind = 'unknown'): CheckedFile {
  return { report: { file, kind, version: null, valid: false, flows: [], findings } };
}

/** XML of something else: named, not judged. */
function foreignXml(file: string, name: string, findings: readonly Finding[]): CheckedFile {
  const title = `XML of no known format: <${name.slice(0, 60)}>`;
  const unknown = report('file.unknown-format', { title }, { file, line: 1, column: 1 });
  const valid = findings.some(({ severity }) => severity === 'error') ? false : null;
  const all = [...findings, unknown];
  return { report: { file, kind: 'unknown', version: null, valid, flows: [], findings: all } };
}
