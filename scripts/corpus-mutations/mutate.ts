/** Seeded damage to a file: what a broken disk, a bad program or a hostile sender makes of it. */
import type { Random } from '../agreement/mutations/random.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A damaged file, and what was done to it. */
export interface Mutant {
  readonly bytes: Uint8Array;
  /** The classes of damage, in order. */
  readonly done: readonly MutationClass[];
}

/** Changes to the text of a file. */
const textMutations = {
  'bytes cut': (text: string, random: Random) => text.slice(0, random.below(text.length + 1)),
  'bytes removed': (text: string, random: Random) => {
    const from = random.below(text.length + 1);
    return text.slice(0, from) + text.slice(from + 1 + random.below(64));
  },
  'bytes doubled': (text: string, random: Random) => {
    const from = random.below(text.length + 1);
    const to = from + 1 + random.below(256);
    return text.slice(0, to) + text.slice(from, to) + text.slice(to);
  },
  'bytes put in': (text: string, random: Random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + (random.pick(signs) ?? '') + text.slice(at);
  },
  'key doubled': (text: string, random: Random) => {
    const keys = [...text.matchAll(/"(?:[^"\\]|\\.){1,40}"\s*:/g)];
    const key = random.pick(keys);
    if (key === undefined) return text;
    const value = random.pick(['null', '{}', '[]', '""', '7', '"doubled"']) ?? 'null';
    return `${text.slice(0, key.index)}${key[0]}${value},${text.slice(key.index)}`;
  },
  nesting: (text: string, random: Random) => {
    const values = [...text.matchAll(/[:,[]\s*(?=["{[\d])/g)];
    const place = random.pick(values);
    if (place === undefined) return text;
    const at = place.index + place[0].length;
    const depth = random.pick([5, 60, 130, 2000, 100_000]) ?? 5;
    const open = random.pick(['[', '{"a":']) ?? '[';
    const close = open === '[' ? ']' : '}';
    return `${text.slice(0, at)}${open.repeat(depth)}0${close.repeat(depth)},${text.slice(at)}`;
  },
};

/** What means something to a reader, in places where it should not stand. */
const signs = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\u0000',
  '\ufeff',
  '\\ud800',
  '1e999',
  '-',
  'null',
  '\n',
  '//',
  '\udc00',
];

/** Changes to one place of a JSON document: the value there, its key, the list or object that it is in. */
const jsonMutations = {
  'key removed': ({ holder, key }: Place) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  },
  'key renamed': (place: Place, random: Random) => {
    if (Array.isArray(place.holder)) return;
    const { holder, key, value } = place;
    Reflect.deleteProperty(holder, key);
    set(holder, random.pick(keys) ?? `${key}2`, value);
  },
  'type swapped': ({ holder, key }: Place, random: Random) => set(holder, key, random.pick(others) ?? null),
  'value made huge': (place: Place, random: Random) =>
    set(place.holder, place.key, huge(place.value, random)),
  'value of another place': ({ holder, key }: Place, random: Random, all: readonly Place[]) =>
    set(holder, key, copy(random.pick(all)?.value ?? null)),
  'item repeated': ({ holder, key, value }: Place, random: Random) => {
    const times = random.pick([1, 3, 40, 400]) ?? 1;
    const size = JSON.stringify(value).length;
    const room = Math.max(1, Math.min(times, Math.floor(200_000 / Math.max(1, size))));
    if (Array.isArray(holder))
      holder.splice(Number(key), 0, ...Array.from({ length: room }, () => copy(value)));
    else
      set(
        holder,
        key,
        Array.from({ length: room }, () => copy(value)),
      );
  },
  'order changed': ({ holder }: Place, random: Random) => {
    if (Array.isArray(holder)) holder.sort(() => random.below(3) - 1);
  },
  'text changed': ({ holder, key, value }: Place, random: Random) => {
    if (typeof value !== 'string') return;
    const at = random.below(value.length + 1);
    set(holder, key, value.slice(0, at) + (random.pick(texts) ?? '') + value.slice(at));
  },
};

export type MutationClass = keyof typeof textMutations | keyof typeof jsonMutations | 'bytes changed';

const others: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  'text',
  [],
  {},
  [null],
  [[]],
  { a: 1 },
  '0',
];

const keys = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  'uuid',
  'type',
  '',
  'nodes',
  'toJSON',
  'a'.repeat(300),
];

const texts = [
  '@',
  '@(',
  '@(1/0)',
  '@contact.',
  '@@',
  '@(repeat("x", 1000000000))',
  '((((((((((((((',
  '\u0000',
  '\ud800',
  '\u202e',
  '%',
  '{{',
  '</script>',
  '.*.*.*.*=',
  '\n\n',
  '@(if(if(if(',
  '@results.',
  '🎉',
  '"',
  '\\',
  '(a+)+$',
];

interface Place {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
  readonly value: Json;
}

function set(holder: Place['holder'], key: string, value: Json): void {
  // As a property of its own, whatever its name.
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function copy(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function huge(value: Json, random: Random): Json {
  switch (random.below(6)) {
    case 0:
      return 'x'.repeat(200_000);
    case 1:
      return '@(upper("a") & '.repeat(5000);
    case 2:
      return Array.from({ length: 5000 }, () => (typeof value === 'object' ? null : value));
    case 3:
      return Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, index]));
    case 4:
      return random.pick([1e300, -1e300, 1e21, 2 ** 53 + 2]) ?? 1e300;
    default:
      return '('.repeat(20_000);
  }
}

/** The most places of a document that are looked at. */
const mostPlaces = 20_000;

function placesIn(root: Json): Place[] {
  const places: Place[] = [];
  const open: Json[] = [root];
  for (let holder = open.pop(); holder !== undefined && places.length < mostPlaces; holder = open.pop()) {
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [key, value] of Object.entries(holder)) {
      places.push({ holder, key, value });
      open.push(value);
    }
  }
  return places;
}

const textClasses = Object.keys(textMutations) as (keyof typeof textMutations)[];
const jsonClasses = Object.keys(jsonMutations) as (keyof typeof jsonMutations)[];

/** Damages a file in one to three ways. The same text and choices give the same mutant. */
export function mutate(text: string, random: Random): Mutant {
  const done: MutationClass[] = [];
  let changed = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const json = random.below(10) < 7 ? parsed(changed) : undefined;
    const name = random.pick(jsonClasses) ?? 'key removed';
    const written = json === undefined ? undefined : changedJson(json, name, random);
    if (written !== undefined) {
      changed = written;
      done.push(name);
    } else {
      const ofText = random.pick(textClasses) ?? 'bytes cut';
      changed = textMutations[ofText](changed, random);
      done.push(ofText);
    }
  }
  const bytes = new TextEncoder().encode(changed);
  if (random.below(20) > 0 || bytes.length === 0) return { bytes, done };
  for (let left = 1 + random.below(5); left > 0; left--)
    bytes[random.below(bytes.length)] = random.below(256);
  return { bytes, done: [...done, 'bytes changed'] };
}

/** The changed document as text; undefined if it is nested more deeply than JSON.stringify can write. */
function changedJson(
  json: { root: Json },
  name: keyof typeof jsonMutations,
  random: Random,
): string | undefined {
  const places = placesIn(json.root);
  // Now and then the whole document is the place.
  const whole: Place = { holder: json, key: 'root', value: json.root };
  const place = random.below(200) === 0 ? whole : (random.pick(places) ?? whole);
  const indent = random.below(2) * 2;
  try {
    jsonMutations[name](place, random, places);
    json.root ??= null;
    return JSON.stringify(json.root, undefined, indent);
  } catch {
    return undefined;
  }
}

function parsed(text: string): { root: Json } | undefined {
  try {
    return { root: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}
