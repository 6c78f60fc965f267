import { isObject, type JsonObject, listOf } from '../../text/json-value.ts';
import type { CounterExample } from '../counter-example.ts';
import type { ConformanceTest } from '../test.ts';
import { exchanged, exchangedTests } from './exchanged-tests.ts';
import { searchParameterTests } from './search-parameter-tests.ts';
import { serverTests } from './server-tests.ts';
import { targetingTests } from './targeting-tests.ts';
import { subjectTests } from './subject-tests.ts';
import { subjects } from './subjects.ts';

/** The guide's examples by `Type/id`, and what is made of them to be refused. */
export interface GuideCases {
  readonly examples: ReadonlyMap<string, JsonObject>;
  readonly counterExamples: readonly CounterExample[];
}

/** Every test of the kit, in the order in which they run: what others refer to comes first. */
export function conformanceTests({ examples, counterExamples }: GuideCases): ConformanceTest[] {
  const of = (profile: string) =>
    counterExamples.filter(({ example }) => claims(examples.get(example), profile));
  return [
    ...serverTests,
    ...searchParameterTests,
    ...targetingTests,
    ...subjects.flatMap((subject) => subjectTests(subject, of(subject.profile))),
    ...exchanged.flatMap((profile) => exchangedTests(profile, of(profile.profile))),
  ];
}

function claims(example: JsonObject | undefined, profile: string): boolean {
  const meta = example?.['meta'];
  return isObject(meta) && listOf(meta, 'profile').includes(profile);
}
