import type { TestRun } from '../../conformance/result.ts';
import type { Paint } from '../color.ts';
import { testRunJson } from './json.ts';
import { testRunJunit } from './junit.ts';
import { testRunText } from './text.ts';

export type TestRunFormat = 'text' | 'json' | 'junit';

type Reporter = (run: TestRun, options: { readonly paint?: Paint }) => string;

/** Every form that the answer of `mhero test` can have. */
export const testRunReporters: Readonly<Record<TestRunFormat, Reporter>> = {
  text: testRunText,
  json: testRunJson,
  junit: testRunJunit,
};
