/** The lists of standards as modules: texts of codes, those that start alike written together. */
import { createRequire } from 'node:module';
import { iso31662 } from 'iso-3166';

type Kind = 'language' | 'extlang' | 'script' | 'region' | 'variant' | 'grandfathered';

/** Subtags of a kind in IANA's registry, in lower case and sorted; ranges of private use are left out. */
function subtags(kind: Kind): string[] {
  const index = createRequire(import.meta.url)('language-subtag-registry/data/json/index.json') as Record<
    string,
    Partial<Record<Kind, number>>
  >;
  return Object.entries(index)
    .filter(([subtag, kinds]) => kinds[kind] !== undefined && !subtag.includes('..'))
    .map(([subtag]) => subtag)
    .sort();
}

/** `aab aac abb` as `aabc abb`: the first letters once, with the last letters that follow them. */
function byStart(codes: readonly string[]): string[] {
  const groups = new Map<string, string>();
  for (const code of codes) {
    const start = code.slice(0, -1);
    groups.set(start, (groups.get(start) ?? '') + code.slice(-1));
  }
  return [...groups].map(([start, ends]) => start + ends);
}

/** Words in lines of at most 110 signs, as a template literal. */
function text(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length + 1 > 110) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return `\`\n${lines.join('\n')}\n\``;
}

const note = 'Made by scripts/standard-codes.ts; do not edit.';

export function languageSubtagsModule(): string {
  const languages = subtags('language');
  const part = (name: string, about: string, words: readonly string[]) =>
    `/** ${about} */\nexport const ${name} = ${text(words)};\n`;
  return [
    `/**\n * IANA's registry of language subtags (RFC 5646 section 3), in lower case, without what is for private use.\n * ${note}\n */\n`,
    part(
      'shortLanguages',
      'Languages of two letters.',
      languages.filter((code) => code.length === 2),
    ),
    part(
      'longLanguages',
      'Languages of three letters: the first two, and each third that follows them.',
      byStart(languages.filter((code) => code.length === 3)),
    ),
    part(
      'extendedLanguages',
      'Extended languages, written as those of three letters.',
      byStart(subtags('extlang')),
    ),
    part('scripts', 'Scripts.', subtags('script')),
    part('regions', 'Regions.', subtags('region')),
    part('variants', 'Variants.', subtags('variant')),
    part('wholeTags', 'Tags from before the registry, which are right as a whole.', subtags('grandfathered')),
  ].join('\n');
}

export function subdivisionsModule(): string {
  const byCountry = new Map<string, string[]>();
  for (const { code } of iso31662) {
    const [country = '', part = ''] = code.split('-');
    byCountry.set(country, [...(byCountry.get(country) ?? []), part]);
  }
  const words = [...byCountry].sort().flatMap(([country, parts]) => {
    const [first = '', ...rest] = [...parts].sort();
    return [`${country}-${first}`, ...rest];
  });
  return `/**\n * Subdivisions of countries (ISO 3166-2): the country with the first of its own, then the others.\n * ${note}\n */\nexport const subdivisions = ${text(words)};\n`;
}
