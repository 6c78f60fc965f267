/** Reading one JSON file that a command works with. */
import { tooLargeReport, defaultCheckLimits } from '../flow-package/check.ts';
import type { FileReport } from '../flow-package/file-report.ts';
import type { DetectedKind } from '../formats/detect/detector.ts';
import { detect } from '../formats/detect.ts';
import { tooMany } from '../formats/too-many.ts';
import { decodeText } from '../text/decode.ts';
import { defaultJsonLimits, type JsonDocument, parseJson } from '../text/json.ts';
import { locate } from '../text/locate.ts';
import { type Input, readInput } from './inputs.ts';
import type { Session } from './io.ts';

/** A file that was read, or why not; the report says nothing yet of what is in it. */
export type JsonFile =
  | { readonly report: FileReport; readonly document?: undefined }
  | { readonly report: FileReport; readonly document: JsonDocument; readonly detected: DetectedKind };

/**
 * Reads a file and says what it is. Not valid if it is too large or no JSON, and not judged (`valid` null)
 * otherwise.
 *
 * @throws Failure if it can't be read
 */
export async function readJsonFile(
  input: Input,
  session: Session,
  limit: number = defaultCheckLimits.bytes,
): Promise<JsonFile> {
  const { name: file } = input;
  const { bytes, tooLarge } = await readInput(input, session.stdin, limit);
  if (bytes === undefined) return { report: tooLargeReport(file, tooLarge.size, tooLarge.limit) };
  const { text, findings: textFindings } = decodeText(bytes, file);
  const parsed = text === undefined ? undefined : parseJson(text, file, defaultJsonLimits);
  const findings = [...textFindings, ...(parsed?.findings ?? [])];
  const none: FileReport = { file, kind: 'unknown', version: null, valid: false, flows: [], findings };
  const document = parsed?.document;
  if (document === undefined) return { report: none };
  const detected = detect(document.value);
  const { kind, version = null } = detected;
  const refused = locate(tooMany(document.value, detected), file, document.positions);
  if (refused.length > 0) return { report: { ...none, kind, version, findings: [...findings, ...refused] } };
  return { report: { ...none, kind, version, valid: null }, document, detected };
}
