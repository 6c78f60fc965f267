/** Seeded mutations of seeds: the same seed number gives the same resources. */
import { isObject, type JsonObject } from '../../../src/text/json-value.ts';
import type { Structures } from '../../../src/validation/structures.ts';
import { linkMutations } from './links.ts';
import { type Mutation, placesOf } from './place.ts';
import { questionMutations } from './questions.ts';
import { createRandom, type Random } from './random.ts';
import type { Seed } from './seeds.ts';
import { shapeMutations } from './shape.ts';
import { valueMutations } from './values.ts';

export interface Mutant {
  readonly id: string;
  readonly mutation: string;
  readonly seed: string;
  readonly at: string;
  readonly resource: JsonObject;
}

const mutations: readonly Mutation[] = [
  ...shapeMutations,
  ...valueMutations,
  ...linkMutations,
  ...questionMutations,
];
/** Places that are tried for a mutation before another seed is taken. */
const maxTries = 60;

/** Makes so many mutants, no two of them the same. */
export function mutate(
  seeds: readonly Seed[],
  structures: Structures,
  options: { readonly count: number; readonly seed: number },
): Mutant[] {
  const random = createRandom(options.seed);
  const chances = seeds.flatMap((seed) => Array.from({ length: seed.weight }, () => seed));
  const mutants: Mutant[] = [];
  const seen = new Set<string>();
  for (let tries = 0; mutants.length < options.count && tries < options.count * 50; tries++) {
    const [seed, mutation] = [random.pick(chances), random.pick(mutations)];
    if (seed === undefined || mutation === undefined) break;
    const resource = structuredClone(seed.resource);
    const at = applyOnce(mutation, resource, structures, random);
    const text = JSON.stringify(resource);
    if (at === undefined || seen.has(text) || text === JSON.stringify(seed.resource)) continue;
    seen.add(text);
    const id = `${mutants.length}:${mutation.name}:${seed.name}`;
    mutants.push({ id, mutation: mutation.name, seed: seed.name, at, resource });
  }
  return mutants;
}

/** Where it was applied; undefined if it applies nowhere. */
function applyOnce(
  mutation: Mutation,
  resource: JsonObject,
  structures: Structures,
  random: Random,
): string | undefined {
  const places = placesOf(resource, structures, random);
  for (let tries = 0; tries < maxTries; tries++) {
    const place = random.pick(places);
    if (place === undefined || !isObject(place.holder)) return undefined;
    const { node } = place;
    const path = node.rules?.definition.path ?? node.type;
    if (mutation.apply(place)) return `${path} (${node.type})`;
  }
  return undefined;
}
