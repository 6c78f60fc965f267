/** Which requirements of the guide are verified by what. */
import { isObject, type JsonValue, listOf, textOf } from '../text/json-value.ts';
import type { CounterExample } from './counter-example.ts';
import type { ConformanceTest } from './test.ts';

/** A requirement as `definitions/requirements.json` has it. */
export interface StatedRequirement {
  readonly id: string;
  readonly title: string;
  readonly level: 'SHALL' | 'SHOULD' | 'MAY';
  readonly actors: readonly string[];
  /** Why no test of the kit can verify it, where the guide says so. */
  readonly notTested?: string;
}

/** How one requirement is verified. */
export interface Covered extends StatedRequirement {
  /** Ids of the kit's tests that verify it. */
  readonly tests: readonly string[];
  /** Counter-examples of the guide that break it alone, which the validator refuses or warns of. */
  readonly counterExamples: number;
}

/** @throws Error if the file is not what the build writes */
export function readStatedRequirements(value: JsonValue): StatedRequirement[] {
  if (!Array.isArray(value)) throw new Error('Requirements are a list.');
  return value.filter(isObject).map((item) => {
    const level = textOf(item, 'level');
    const id = textOf(item, 'id');
    if (id === undefined || (level !== 'SHALL' && level !== 'SHOULD' && level !== 'MAY'))
      throw new Error('A requirement has an id and a level.');
    const notTested = textOf(item, 'notTested');
    return {
      id,
      level,
      title: textOf(item, 'title') ?? '',
      actors: listOf(item, 'actors').filter((actor) => typeof actor === 'string'),
      ...(notTested !== undefined && { notTested }),
    };
  });
}

/** Each requirement with what verifies it, in the order given. */
export function coverage(
  requirements: readonly StatedRequirement[],
  tests: readonly Pick<ConformanceTest, 'id' | 'requirements'>[],
  counterExamples: readonly CounterExample[],
): Covered[] {
  const byRequirement = new Map<string, string[]>();
  for (const test of tests)
    for (const id of test.requirements) byRequirement.set(id, [...(byRequirement.get(id) ?? []), test.id]);
  return requirements.map((requirement) => ({
    ...requirement,
    tests: byRequirement.get(requirement.id) ?? [],
    counterExamples: counterExamples.filter((one) => one.requirement === requirement.id).length,
  }));
}

/** Requirements that bind (SHALL) and have neither a test nor a reason why there is none. */
export function uncovered(all: readonly Covered[]): Covered[] {
  return all.filter(
    ({ level, tests, notTested }) => level === 'SHALL' && tests.length === 0 && notTested === undefined,
  );
}
