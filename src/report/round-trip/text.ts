import type {
  FlowComparison,
  NamedDifference,
  PlatformRoundTripResult,
  RoundTripResult,
} from '../../roundtrip/result.ts';
import { type Paint, plain } from '../color.ts';
import { oneLine, printable } from '../printable.ts';

/** Round trips for people at a terminal: what came back, and every difference with the loss that names it. */
export function roundTripText(
  results: readonly RoundTripResult[],
  options: { readonly paint?: Paint } = {},
): string {
  const paint = options.paint ?? plain;
  const flows = results.flatMap((result) => result.flows);
  const equal = results.filter((result) => result.export.equal).length;
  const whole = flows.filter((flow) => flow.whole).length;
  const bad = results.filter((result) => !result.ok).length;
  const verdict =
    bad === 0 ? paint('green', 'every difference is named') : paint('red', `${bad} of the exports failed`);
  return [
    ...results.map((result) => `${resultText(result, paint)}\n`),
    `Exports: ${equal} of ${results.length} came back equal.\n`,
    `Flows: ${whole} of ${flows.length} came back whole from the Questionnaire alone; ${verdict}.\n`,
  ].join('');
}

function resultText(result: RoundTripResult, paint: Paint): string {
  const { ok, file, server, flows, problems } = result;
  const losses = Object.entries(result.lossCounts).map(([code, count]) => `${count} ${code}`);
  return [
    `${paint('bold', printable(file))}: ${ok ? paint('green', 'ok') : paint('red', 'failed')} (${printable(server)})`,
    `  export from the Library: ${exportText(result, paint)}`,
    ...result.export.differences.map(
      ({ pointer, before, after }) => `    ${printable(`${pointer}: ${changeText(before, after)}`)}`,
    ),
    ...flows.flatMap((flow) => flowLines(flow, paint)),
    ...(losses.length === 0 ? [] : [`  named as not in the Questionnaires: ${losses.join(', ')}`]),
    ...problems.map(({ code, message }) => `  ${paint('red', 'problem')} ${code}: ${printable(message)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function exportText({ export: { sameBytes, equal } }: RoundTripResult, paint: Paint): string {
  if (sameBytes) return 'the same bytes';
  return equal ? 'equal as canonical JSON' : paint('red', 'not equal');
}

function flowLines(flow: FlowComparison, paint: Paint): string[] {
  const differences = flow.differences.map((difference) => {
    const named = difference.loss === undefined ? paint('red', 'not named') : difference.loss;
    return `    ${printable(differenceText(difference))} (${named})`;
  });
  return [
    `  flow ${printable(flow.name)} from the Questionnaire: ${flowVerdict(flow, paint)}`,
    ...differences,
  ];
}

function flowVerdict({ found, whole, differences }: FlowComparison, paint: Paint): string {
  if (!found) return paint('red', 'not found');
  return whole ? paint('green', 'whole') : paint('yellow', `${differences.length} different`);
}

/** One difference in words, without what the loss calls it. */
export function differenceText({ at, what, before, after }: NamedDifference): string {
  const change = before === undefined && after === undefined ? '' : `: ${changeText(before, after)}`;
  return `${at} ${what}${change}`;
}

function changeText(before: string | undefined, after: string | undefined): string {
  return `${oneLine(before ?? 'nothing', 60)} -> ${oneLine(after ?? 'nothing', 60)}`;
}

/** What platforms told, to a server and back, for people at a terminal. */
export function platformRoundTripText(
  results: readonly PlatformRoundTripResult[],
  options: { readonly paint?: Paint } = {},
): string {
  const paint = options.paint ?? plain;
  return results
    .flatMap(({ file, server, ok, sent, kinds, problems }) => {
      const types = Object.entries(kinds).map(([type, count]) => `${count} ${type}`);
      return [
        `${paint('bold', printable(file))}: ${ok ? paint('green', 'ok') : paint('red', 'failed')} (${printable(server)})`,
        `  ${sent} resources back as they were sent: ${types.join(', ')}`,
        ...problems.map(({ code, message }) => `  ${paint('red', 'problem')} ${code}: ${printable(message)}`),
        '',
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}
