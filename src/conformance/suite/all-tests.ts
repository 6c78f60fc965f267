import type { ConformanceTest } from '../test.ts';
import { serverTests } from './server-tests.ts';
import { subjectTests } from './subject-tests.ts';
import { subjects } from './subjects.ts';

/** Every test of the kit, in the order in which they run: what others refer to comes first. */
export const conformanceTests: readonly ConformanceTest[] = [
  ...serverTests,
  ...subjects.flatMap(subjectTests),
];
