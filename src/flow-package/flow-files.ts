/** The exports that a command works with: read, checked, each with what the manifest of its package claims. */
import type { FlowDocument } from '../flow/model.ts';
import type { JsonDocument } from '../text/json.ts';
import { detect } from '../formats/detect.ts';
import { readEndpoint } from '../formats/rapidpro-api/read.ts';
import type { ReadEndpoint } from '../formats/rapidpro-api/schema.ts';
import { decodeText } from '../text/decode.ts';
import { parseJson } from '../text/json.ts';
import {
  type CheckContext,
  type CheckedFile,
  defaultCheckLimits,
  examineFile,
  tooLargeReport,
} from './check.ts';
import type { FileContent, FileToCheck } from './check-files.ts';
import type { Claims } from './claims.ts';
import type { FileReport } from './file-report.ts';
import { checkPackage, claimsFor, Packages } from './package.ts';
import { isYamlFile } from './file-names.ts';

/** A valid export, ready to be worked with. */
export interface FlowFile {
  /** As the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly json: JsonDocument;
  readonly document: FlowDocument;
  readonly claims?: Claims;
}

/** A FHIR resource, read but not judged. */
export interface ResourceFile {
  readonly file: string;
  readonly json: JsonDocument;
}

/** An answer of RapidPro's API, valid. */
export interface AnswerFile {
  readonly file: string;
  readonly json: JsonDocument;
  readonly endpoint: ReadEndpoint;
}

/** All files of a command, sorted by what can be done with them. */
export interface SortedFiles {
  readonly flows: readonly FlowFile[];
  /** FHIR resources, if they were asked for; else they are passed over. */
  readonly resources: readonly ResourceFile[];
  /** Answers of a platform's API, if they were asked for; else they are passed over. */
  readonly answers: readonly AnswerFile[];
  /** Files that are not valid; and manifests that can't be read, because what they claim is not known then. */
  readonly refused: readonly FileReport[];
  /** Files that hold no flows, or none that can be judged. */
  readonly passedOver: readonly FileReport[];
}

/**
 * Reads and checks files one after another; YAML files are no exports and are left out.
 *
 * Throws what `read` throws.
 */
export async function readFlowFiles(
  files: readonly FileToCheck[],
  context: CheckContext & { readonly takeResources?: boolean; readonly takeAnswers?: boolean },
): Promise<SortedFiles> {
  const resources: ResourceFile[] = [];
  const packages = new Packages();
  const flows: FlowFile[] = [];
  const refused = new Map<string, FileReport>();
  const answers: AnswerFile[] = [];
  const passedOver: FileReport[] = [];
  for (const input of files.filter(({ name }) => !isYamlFile(name))) {
    const found = input.path === undefined ? undefined : await packages.of(input.path, input.name);
    if (found !== undefined && found.read.manifest === undefined) {
      for (const report of await checkPackage(found, context)) refused.set(report.file, report);
    }
    const claims = found === undefined || input.path === undefined ? undefined : claimsFor(found, input.path);
    const content = await input.read();
    const resource =
      context.takeResources === true ? resourceIn(input.name, content.bytes, context) : undefined;
    if (resource !== undefined) {
      resources.push(resource);
      continue;
    }
    const { report, bytes, json, document } = examine(input.name, content, claims, context);
    const endpoint = readEndpoint(report.kind);
    if (report.valid === false) refused.set(report.file, report);
    else if (context.takeAnswers === true && endpoint !== undefined && json !== undefined)
      answers.push({ file: input.name, json, endpoint });
    else if (report.valid === null || bytes === undefined || json === undefined || document === undefined) {
      passedOver.push(report);
    } else {
      flows.push({ file: input.name, bytes, json, document, ...(claims === undefined ? {} : { claims }) });
    }
  }
  return { flows, resources, answers, refused: [...refused.values()], passedOver };
}

function examine(
  name: string,
  { bytes, tooLarge }: FileContent,
  claims: Claims | undefined,
  context: CheckContext,
): CheckedFile & { readonly bytes?: Uint8Array } {
  if (bytes === undefined) return { report: tooLargeReport(name, tooLarge.size, tooLarge.limit) };
  const file = { ...context, questionnaires: 'all' as const, file: name, bytes };
  const checked = examineFile(claims === undefined ? file : { ...file, claims });
  return { ...checked, bytes };
}

/** A FHIR resource is taken as it is: whether it conforms to its profiles is not asked, only what it says. */
function resourceIn(
  file: string,
  bytes: Uint8Array | undefined,
  { limits = defaultCheckLimits }: CheckContext,
): ResourceFile | undefined {
  if (bytes === undefined || bytes.length > limits.bytes) return undefined;
  const { text } = decodeText(bytes, file);
  if (text?.includes('"resourceType"') !== true) return undefined;
  const json = parseJson(text, file, limits).document;
  return json === undefined || detect(json.value).format !== 'fhir' ? undefined : { file, json };
}
