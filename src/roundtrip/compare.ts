/** What came back, compared with what was sent. */
import { compareOutlines } from '../flow/compare-outlines.ts';
import type { Loss } from '../flow/loss.ts';
import type { Outline } from '../flow/outline.ts';
import { readQuestionnaire } from '../formats/questionnaire/read.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../text/json-value.ts';
import { jsonDifferences } from './json-differences.ts';
import { nameDifferences } from './named-losses.ts';
import { rebuild } from './rebuild.ts';
import type { ExportComparison, FlowComparison } from './result.ts';

/** The export in a Library, rebuilt through the flow model, against the file that was sent. */
export function compareExport(library: JsonObject, bytes: Uint8Array, file: string): ExportComparison {
  const received = exportBytes(library);
  const original = rebuild(bytes, file).value;
  if (received === undefined || original === undefined) {
    return { sameBytes: false, equal: false, differences: [{ pointer: '' }] };
  }
  const { written } = rebuild(received, file);
  const differences = written === undefined ? [{ pointer: '' }] : jsonDifferences(original, written);
  return {
    sameBytes: Buffer.compare(bytes, received) === 0,
    equal: differences.length === 0,
    differences,
  };
}

/** The bytes that a Library carries as its first JSON content. */
function exportBytes(library: JsonObject): Uint8Array | undefined {
  const content = listOf(library, 'content').find(
    (item) => isObject(item) && textOf(item, 'contentType')?.startsWith('application/json') === true,
  );
  const data = isObject(content) ? textOf(content, 'data') : undefined;
  return data === undefined ? undefined : Buffer.from(data, 'base64');
}

/** The flow that a Questionnaire tells by itself, against the outline that it was written from. */
export function compareFlow(
  outline: Outline,
  questionnaire: JsonValue | undefined,
  losses: readonly Loss[],
): FlowComparison {
  const { uuid, name, at: pointer } = outline;
  const back = questionnaire === undefined ? undefined : readQuestionnaire(questionnaire).outline;
  if (back === undefined) return { uuid, name, pointer, found: false, whole: false, differences: [] };
  const differences = nameDifferences(compareOutlines(outline, back), losses);
  return { uuid, name, pointer, found: true, whole: differences.length === 0, differences };
}
