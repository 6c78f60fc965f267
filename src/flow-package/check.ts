/** The check of one file, from its bytes to what `mhero validate` says of it. */
import type { Finding } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import type { FlowVerdict, Read } from '../formats/format.ts';
import { addFindings } from '../formats/too-many.ts';
import { readerOf } from '../formats/formats.ts';
import { readAnswer, readEndpoint } from '../formats/rapidpro-api/read.ts';
import { readInPieces } from '../formats/rapidpro/read-in-pieces.ts';
import {
  type CheckedFile,
  concluded,
  type FileInput,
  openDocument,
  type OpenedDocument,
} from './check-document.ts';
import { validatorFindings } from './check-document.ts';
import { checkFlow } from './check-flow.ts';
import { judgeFlowResults } from './check-flow-results.ts';
import { checkMessages } from './check-messages.ts';
import type { FileReport } from './file-report.ts';
import type { Judged } from './judged.ts';
import { applyPolicy, refusingDialects } from './rule-policy.ts';

export { readInPieces } from '../formats/rapidpro/read-in-pieces.ts';
export {
  type CheckContext,
  type CheckedFile,
  type CheckLimits,
  defaultCheckLimits,
  tooLargeReport,
} from './check-document.ts';

const report = reporter(checkMessages);

/** Checks a file of which no more is wanted than the report; see `examineFile`. */
export function checkFile(input: FileInput): FileReport {
  const document = openDocument(input, asksForFlows(input) ? undefined : readInPieces);
  return document.opened === undefined
    ? document.checked.report
    : examineOpened(document.opened, input).report;
}

/** Whether the check itself goes on with the flows: then they are read as a whole at once. */
function asksForFlows({ claims, questionnaires }: FileInput): boolean {
  return claims !== undefined || questionnaires === 'all';
}

/**
 * Checks a file: what it is, whether it is valid in itself, and whether its flows conform to the profiles that
 * they claim. Never throws on outside data. `valid` is null for what can't be judged.
 */
export function examineFile(input: FileInput): CheckedFile {
  const document = openDocument(input);
  return document.opened === undefined ? document.checked : examineOpened(document.opened, input);
}

/** Checks a document that was read from a file. */
export function examineOpened(opened: OpenedDocument, input: FileInput): CheckedFile {
  const judged = judge(opened, input);
  const ofPackage = input.claims?.policy;
  const policy = input.dialect === 'strict' ? refusingDialects(ofPackage) : ofPackage;
  if (policy === undefined) return concluded(opened, judged, input);
  const findings = applyPolicy(judged.findings, policy, () => judged.document);
  return concluded(opened, rejudged(judged, { findings, flows: withRaised(judged.flows, findings) }), input);
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

/** What is in the file by its own format, and by the logical models that it is to conform to. */
function judge(opened: OpenedDocument, input: FileInput): Judged {
  const { json, detected } = opened;
  const { models = [], profiles = [] } = input;
  const judged = judgeFormat(opened, input);
  const asked = detected.format === 'fhir' ? profiles : models;
  if (detected.format !== 'fhir' && asked.length === 0) return judged;
  const found = validatorFindings(json, asked, input);
  const own = judged.findings.filter(({ code }) => code !== 'file.unknown-format');
  return rejudged(judged, { valid: true, findings: [...own, ...found] });
}

function judgeFormat({ json, detected, read }: OpenedDocument, input: FileInput): Judged {
  if (detected.format === 'fhir') return { valid: true, flows: [], findings: [] };
  const reader = readerOf(detected);
  if (reader !== undefined) return judgeFlows(read ?? reader.read(json, detected), input);
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

function judgeFlows(read: Read, { claims, questionnaires = 'claimed', ...context }: FileInput): Judged {
  const findings = [...read.findings];
  const refused = new Set<string>();
  if (claims !== undefined || questionnaires === 'all') {
    const valid = new Set(read.flows.filter((flow) => flow.valid).map(({ pointer }) => pointer));
    for (const flow of read.document?.flows ?? []) {
      if (!valid.has(flow.at)) continue;
      const found = checkFlow(flow, claims?.forFlow(flow.uuid), context);
      if (found.some(({ severity }) => severity === 'error')) refused.add(flow.at);
      addFindings(findings, found);
    }
  }
  return {
    valid: read.flows.some((flow) => flow.valid === null) ? null : true,
    flows: read.flows.map((flow) => (refused.has(flow.pointer) ? { ...flow, valid: false } : flow)),
    findings,
    get document() {
      return read.document;
    },
  };
}

/** What was judged, with some of it told otherwise; its document is still made when it is asked for. */
function rejudged(judged: Judged, otherwise: Partial<Omit<Judged, 'document'>>): Judged {
  const { valid, flows, findings } = judged;
  return {
    valid,
    flows,
    findings,
    ...otherwise,
    get document() {
      return judged.document;
    },
  };
}
