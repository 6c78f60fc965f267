import { Failure } from '../findings/failure.ts';
import { type JsonObject, textOf } from '../text/json-value.ts';
import type { CounterExample } from './counter-example.ts';
import { Outcome } from './outcome.ts';
import type { TestResult, TestRun } from './result.ts';
import { Session, type Surroundings } from './session.ts';
import { conformanceTests } from './suite/all-tests.ts';
import type { ConformanceTest } from './test.ts';

export interface ConformanceOptions extends Surroundings {
  /** The guide's examples, which the tests send; each has `resourceType` and `id`. */
  readonly examples: readonly JsonObject[];
  /** The guide's counter-examples, which a server that knows its profiles refuses. */
  readonly counterExamples: readonly CounterExample[];
  /** Ids of tests (`contact.read`) or groups (`contact`); all if missing. Unknown ones are a `Failure`. */
  readonly only?: readonly string[];
  /** Told of each result as it comes. */
  readonly onResult?: (result: TestResult, done: number, all: number) => void;
}

/**
 * Runs the tests one after another and removes what they made, also after an abort.
 * Throws a `Failure` (exit code `unreachable`) if the server does not answer the first request.
 */
export async function runConformance(options: ConformanceOptions): Promise<TestRun> {
  const tests = chosen(allTests(options), options.only);
  const session = new Session(options, byReference(options.examples));
  await session.capability();
  session.takeExchanges();

  const results: TestResult[] = [];
  try {
    for (const test of tests) {
      if (options.signal?.aborted === true) break;
      const result = await runTest(test, session);
      results.push(result);
      options.onResult?.(result, results.length, tests.length);
    }
    return { server: options.client.base, results, left: await session.cleanUp() };
  } catch (error) {
    await session.cleanUp();
    throw error;
  }
}

/** Every test of the kit, made of the guide's examples and counter-examples. */
export function allTests({
  examples,
  counterExamples,
}: Pick<ConformanceOptions, 'examples' | 'counterExamples'>): ConformanceTest[] {
  return conformanceTests({ examples: byReference(examples), counterExamples });
}

function byReference(examples: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(
    examples.map((example) => [`${textOf(example, 'resourceType')}/${textOf(example, 'id')}`, example]),
  );
}

function chosen(
  tests: readonly ConformanceTest[],
  only: readonly string[] | undefined,
): readonly ConformanceTest[] {
  if (only === undefined || only.length === 0) return tests;
  const matches = (test: ConformanceTest, name: string) => test.id === name || test.id.startsWith(`${name}.`);
  const unknown = only.filter((name) => !tests.some((test) => matches(test, name)));
  if (unknown.length > 0) {
    const groups = [...new Set(tests.map(({ id }) => id.slice(0, id.indexOf('.'))))];
    throw new Failure('test.unknown', `There is no test or group ${unknown.join(', ')}.`, {
      hint: `The groups are ${groups.join(', ')}.`,
    });
  }
  return tests.filter((test) => only.some((name) => matches(test, name)));
}

async function runTest(test: ConformanceTest, session: Session): Promise<TestResult> {
  const { id, title, requirements, level } = test;
  const result = (state: TestResult['state'], message: string): TestResult => ({
    id,
    title,
    state,
    message,
    requirements,
    exchanges: session.takeExchanges(),
  });
  try {
    return result('pass', await test.run(session));
  } catch (error) {
    if (error instanceof Outcome) {
      return result(error.state === 'fail' && level === 'SHOULD' ? 'warning' : error.state, error.message);
    }
    return result('error', error instanceof Error ? error.message : String(error));
  }
}
