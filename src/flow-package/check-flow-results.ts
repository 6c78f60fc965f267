/** Flow Results files that are read whole: packages, and rows whose package is not known. */
import { reporter } from '../findings/message.ts';
import type { Detected } from '../formats/format.ts';
import { flowResultsMessages } from '../formats/flow-results/messages.ts';
import { readPackage } from '../formats/flow-results/read-package.ts';
import type { JsonDocument } from '../text/json.ts';
import type { JsonValue } from '../text/json-value.ts';
import type { Judged } from './judged.ts';

const report = reporter(flowResultsMessages);

/** What is known of a Flow Results file from the files beside it. */
export interface KnownResults {
  /** Of a package: the schema that it keeps in another file. */
  readonly schemaFile?: JsonValue;
}

/** Judges a file of Flow Results; undefined if it is none. */
export function judgeFlowResults(
  json: JsonDocument,
  { kind }: Detected,
  { schemaFile }: KnownResults = {},
): Judged | undefined {
  switch (kind) {
    case 'flow-results-package':
    case 'flow-results-api-package': {
      const read = readPackage(json.value, schemaFile === undefined ? {} : { schemaFile });
      const isList = read.findings.some(({ code }) => code === 'flow-results.list-of-packages');
      return { valid: isList ? null : true, flows: [], findings: read.findings };
    }
    case 'flow-results-rows':
    case 'flow-results-api-responses':
      // Those whose package is known are read as a stream, and never come here.
      return {
        valid: null,
        flows: [],
        findings: [report('flow-results.descriptor-missing', {}, { pointer: '' })],
      };
    default:
      return undefined;
  }
}
