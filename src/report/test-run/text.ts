import type { ResultState, TestResult, TestRun } from '../../conformance/result.ts';
import { type Color, type Paint, plain } from '../color.ts';
import { oneLine, printable } from '../printable.ts';
import { conforms, countStates, states } from './states.ts';

const colors: Readonly<Record<ResultState, Color>> = {
  pass: 'green',
  fail: 'red',
  error: 'red',
  warning: 'yellow',
  skip: 'yellow',
  omit: 'dim',
};

/** The run for people at a terminal: a line a test, and what was sent and answered where one did not pass. */
export function testRunText(run: TestRun, options: { readonly paint?: Paint } = {}): string {
  const paint = options.paint ?? plain;
  const counts = countStates(run);
  const total = states
    .filter((state) => counts[state] > 0)
    .map((state) => paint(colors[state], `${counts[state]} ${state}`))
    .join(', ');
  const width = Math.min(40, Math.max(...run.results.map(({ id }) => id.length)));
  const verdict = conforms(run) ? paint('green', 'conformant') : paint('red', 'not conformant');
  return [
    `Testing ${printable(run.server)}\n\n`,
    ...run.results.map((result) => resultText(result, width, paint)),
    `\n${run.results.length} tests: ${total === '' ? 'none run' : total}. The server is ${verdict}.\n`,
    ...(run.left.length === 0
      ? []
      : [
          `Left on the server, because it could not be removed:\n`,
          ...run.left.map((one) => `  ${printable(one)}\n`),
        ]),
  ].join('');
}

function resultText(result: TestResult, width: number, paint: Paint): string {
  const requirements = result.requirements.length === 0 ? '' : ` [${result.requirements.join(', ')}]`;
  const head = `${paint(colors[result.state], result.state.padEnd(7))} ${result.id.padEnd(width)} ${printable(result.title)}${paint('dim', requirements)}\n`;
  if (result.state === 'pass') return head;
  const message = result.message === '' ? '' : `        ${printable(result.message)}\n`;
  if (result.state === 'omit' || result.state === 'skip') return head + message;
  const exchanges = result.exchanges.map(
    ({ request, response }) =>
      `        ${paint('dim', `${request.method} ${printable(request.path)} -> ${response.status} ${printable(oneLine(response.text, 160))}`)}\n`,
  );
  return head + message + exchanges.join('');
}
