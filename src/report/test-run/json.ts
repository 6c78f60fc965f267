import type { Exchange, TestRun } from '../../conformance/result.ts';
import { conforms, countStates } from './states.ts';

/** The run as other programs get it: the verdict, counts, then every result with the exchanges behind it. */
export function testRunJson(run: TestRun): string {
  const answer = {
    server: run.server,
    conformant: conforms(run),
    summary: countStates(run),
    results: run.results.map((result) => ({ ...result, exchanges: result.exchanges.map(exchangeAnswer) })),
    left: run.left,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The body of a response is its text once more, so it is left out. */
function exchangeAnswer({ request, response: { status, headers, text } }: Exchange) {
  return { request, response: { status, headers, text } };
}
