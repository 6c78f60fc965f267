import type { TestRun } from '../../conformance/result.ts';
import type { Paint } from '../color.ts';
import { testRunJson } from './json.ts';
import { testRunJunit } from './junit.ts';
import { testRunText } from './text.ts';

/** Every form that the answer of `mhero test` can have. */
export const testRunReporters = {
  text: testRunText,
  json: testRunJson,
  junit: testRunJunit,
} as const satisfies Record<string, (run: TestRun, options: { readonly paint?: Paint }) => string>;

export type TestRunFormat = keyof typeof testRunReporters;
