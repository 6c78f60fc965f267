import type { RoundTripResult } from '../../roundtrip/result.ts';
import { differenceText } from '../round-trip/text.ts';
import type { RoundTripRow } from './html-report.ts';

/** A round trip as the report shows it: the export, then each flow as its Questionnaire alone tells it. */
export function roundTripRow(result: RoundTripResult): RoundTripRow {
  const flows = result.flows.map(({ name, found, whole, differences }) => {
    const unnamed = differences.filter(({ loss }) => loss === undefined).length;
    return {
      what: `${name}, from the Questionnaire alone`,
      holds: found && unnamed === 0,
      result: !found ? 'not found' : whole ? 'whole' : `${differences.length} differ, ${unnamed} not named`,
    };
  });
  return {
    file: result.file,
    server: result.server,
    comparisons: [
      {
        what: 'Export, from the Library',
        holds: result.export.equal,
        result: result.export.sameBytes ? 'same bytes' : result.export.equal ? 'equal' : 'not equal',
      },
      ...flows,
      ...result.problems.map(({ code, message }) => ({ what: message, holds: false, result: code })),
    ],
    differences: result.flows.flatMap(({ differences }) =>
      differences.map((one) => `${differenceText(one)} (${one.loss ?? 'not named'})`),
    ),
  };
}
