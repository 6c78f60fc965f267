/** The check of one file, from its bytes to what `mhero validate` says of it. */
import type { Definitions } from '../fhir/definitions.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import { locate } from '../text/locate.ts';
import { reporter } from '../findings/message.ts';
import type { FlowDocument } from '../flow/model.ts';
import { readAnswer, readEndpoint } from '../formats/rapidpro-api/read.ts';
import { detect } from '../formats/detect.ts';
import type { Detected, FlowVerdict, FormatReader } from '../formats/format.ts';
import { readerOf } from '../formats/formats.ts';
import type { ReadFhirXml } from '../fhir/xml/read.ts';
import type { FileReport } from './file-report.ts';
import { decodeText } from '../text/decode.ts';
import { defaultJsonLimits, parseJson, type JsonDocument, type JsonLimits } from '../text/json.ts';
import { textMessages } from '../text/messages.ts';
import { looksLikeXml } from '../text/xml-tree.ts';
import { strictJson } from '../validation/strict-json.ts';
import type { DocumentValidator } from '../validation/validator.ts';
import { asFinding, checkFlow } from './check-flow.ts';
import { judgeFlowResults, type KnownResults } from './check-flow-results.ts';
import { checkMessages } from './check-messages.ts';
import type { Claims } from './claims.ts';
import type { Judged } from './judged.ts';
import { applyPolicy, refusingDialects } from './rule-policy.ts';

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
}

export interface CheckedFile {
  readonly report: FileReport;
  /** The JSON of the file, if it is JSON. */
  readonly json?: JsonDocument;
  readonly detected?: Detected;
  /** The flows that could be read, valid or not for the profile that they claim. */
  readonly document?: FlowDocument;
}

interface FileInput extends CheckContext {
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

/** Checks a file; see `examineFile`. */
export function checkFile(input: FileInput): FileReport {
  return examineFile(input).report;
}

/**
 * Checks a file: what it is, whether it is valid in itself, and whether its flows conform to the profiles that
 * they claim. Never throws on outside data. `valid` is null for what can't be judged.
 */
export function examineFile(input: FileInput): CheckedFile {
  const { file, bytes, limits = defaultCheckLimits } = input;
  if (bytes.length > limits.bytes) return unreadable(file, [tooLarge(file, bytes.length, limits.bytes)]);
  const { text, findings: textFindings } = decodeText(bytes, file);
  if (text === undefined) return unreadable(file, textFindings);
  const isXml = looksLikeXml(text);
  const read: ReadFhirXml = isXml ? input.validator.readXml(text, file) : parseJson(text, file, limits);
  const { document: json, foreign } = read;
  if (foreign !== undefined) return foreignXml(file, foreign, [...textFindings, ...read.findings]);
  if (json === undefined) return unreadable(file, [...textFindings, ...read.findings]);
  const detected = detect(json.value);
  const isResource = detected.format === 'fhir';
  const before = [...textFindings, ...(isResource ? strictJson(read.findings) : read.findings)];
  const judged = judge(json, detected, input);
  const ofPackage = input.claims?.policy;
  const policy = input.dialect === 'strict' ? refusingDialects(ofPackage) : ofPackage;
  const weighed =
    policy === undefined ? judged.findings : applyPolicy(judged.findings, policy, judged.document);
  const findings = [...before, ...locate(weighed, file, json.positions)].sort(compareFindings);
  const hasError = findings.some(({ severity }) => severity === 'error');
  return {
    report: {
      file,
      kind: detected.kind,
      version: detected.version ?? null,
      valid: hasError ? false : judged.valid,
      flows: policy === undefined ? judged.flows : withRaised(judged.flows, weighed),
      findings,
    },
    json,
    detected,
    ...(judged.document === undefined ? {} : { document: judged.document }),
  };
}

/** A finding that the manifest has made an error makes its flow invalid. */
function withRaised(flows: readonly FlowVerdict[], findings: readonly Finding[]): FlowVerdict[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return flows.map((flow) => {
    const isIn = ({ pointer = '' }: Finding) =>
      pointer === flow.pointer || pointer.startsWith(`${flow.pointer}/`);
    return flow.valid === true && errors.some(isIn) ? { ...flow, valid: false } : flow;
  });
}

/** The report of a file that is larger than is read: for callers that look at the size before they read. */
export function tooLargeReport(file: string, size: number, limit: number): FileReport {
  return unreadable(file, [tooLarge(file, size, limit)]).report;
}

function tooLarge(file: string, size: number, limit: number): Finding {
  return report('text.too-large', { size, limit }, { file });
}

function unreadable(file: string, findings: readonly Finding[]): CheckedFile {
  return { report: { file, kind: 'unknown', version: null, valid: false, flows: [], findings } };
}

/** XML of something else: named, not judged. */
function foreignXml(file: string, name: string, findings: readonly Finding[]): CheckedFile {
  const title = `XML of no known format: <${name.slice(0, 60)}>`;
  const unknown = report('file.unknown-format', { title }, { file, line: 1, column: 1 });
  const valid = findings.some(({ severity }) => severity === 'error') ? false : null;
  const all = [...findings, unknown];
  return { report: { file, kind: 'unknown', version: null, valid, flows: [], findings: all } };
}

/** What is in the file by its own format, and by the logical models that it is to conform to. */
function judge(json: JsonDocument, detected: Detected, input: FileInput): Judged {
  const { models = [], profiles = [], validator } = input;
  const judged = judgeFormat(json, detected, input);
  const asked = detected.format === 'fhir' ? profiles : models;
  if (detected.format !== 'fhir' && asked.length === 0) return judged;
  const found = validator
    .validate(json.value, { profiles: asked, ...(json.numberText && { numberText: json.numberText }) })
    .map(asFinding);
  const own = judged.findings.filter(({ code }) => code !== 'file.unknown-format');
  return { ...judged, valid: true, findings: [...own, ...found] };
}

function judgeFormat(json: JsonDocument, detected: Detected, input: FileInput): Judged {
  if (detected.format === 'fhir') return { valid: true, flows: [], findings: [] };
  const reader = readerOf(detected);
  if (reader !== undefined) return judgeFlows(reader, json, detected, input);
  const endpoint = readEndpoint(detected.kind);
  if (endpoint !== undefined)
    return { valid: true, flows: [], findings: readAnswer(json, endpoint, input.file).findings };
  const code = detected.kind === 'unknown' ? 'file.unknown-format' : 'file.not-judged';
  return (
    judgeFlowResults(json, detected, input.results) ?? {
      valid: null,
      flows: [],
      findings: [report(code, { title: detected.title }, { pointer: '' })],
    }
  );
}

function judgeFlows(
  reader: FormatReader,
  json: JsonDocument,
  detected: Detected,
  { claims, ...context }: FileInput,
): Judged {
  const read = reader.read(json, detected);
  const findings = [...read.findings];
  const valid = new Set(read.flows.filter((flow) => flow.valid).map(({ pointer }) => pointer));
  const refused = new Set<string>();
  for (const flow of read.document?.flows ?? []) {
    if (!valid.has(flow.at)) continue;
    const found = checkFlow(flow, claims?.forFlow(flow.uuid), context);
    if (found.some(({ severity }) => severity === 'error')) refused.add(flow.at);
    findings.push(...found);
  }
  return {
    valid: read.flows.some((flow) => flow.valid === null) ? null : true,
    flows: read.flows.map((flow) => (refused.has(flow.pointer) ? { ...flow, valid: false } : flow)),
    findings,
    ...(read.document === undefined ? {} : { document: read.document }),
  };
}
