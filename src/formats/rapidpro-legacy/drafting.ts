/** What all parts of a legacy flow need while it is being migrated. */
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  property,
  setProperty,
  textOf,
} from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { freshUuid, objectIn } from '../rapidpro/migrations/step.ts';
import { migrateTemplate, type TemplateOptions } from './expressions/template.ts';
import { legacyMessages } from './messages.ts';

/** Makes findings of the catalogue of legacy flows. */
export const report = reporter(legacyMessages);

/** Thrown where goflow refuses to migrate; the flow's migration ends there. */
export class NotMigrated extends Error {
  readonly finding: Finding;

  constructor(what: string, at: JsonPointer) {
    super(what);
    this.finding = report('rapidpro-legacy.not-migrated', { what }, { pointer: at });
  }
}

/** Texts by language; `base` where the file has a text alone. */
export type Texts = ReadonlyMap<string, string>;

/** Reads a text or texts by language, where null and nothing are none. @throws NotMigrated for anything else */
export function readTexts(value: JsonValue | undefined, at: JsonPointer): Texts {
  if (value === undefined || value === null) return new Map();
  if (typeof value === 'string') return new Map([['base', value]]);
  const texts = new Map<string, string>();
  if (!isObject(value)) throw new NotMigrated('expected a text, or texts by language', at);
  for (const [language, text] of Object.entries(value)) {
    if (text !== null && typeof text !== 'string') throw new NotMigrated('expected texts by language', at);
    texts.set(language, text ?? '');
  }
  return texts;
}

/** The text in the base language, else the one that is in none. */
export function baseText(texts: Texts, language: string): string {
  return texts.get(language) ?? texts.get('base') ?? '';
}

/** The text of a property, where null is an empty one. @throws NotMigrated if it is something else */
export function plainText(object: JsonObject, key: string, at: JsonPointer): string {
  const value = property(object, key) ?? '';
  if (typeof value !== 'string') throw new NotMigrated(`expected a text in ${JSON.stringify(key)}`, at);
  return value;
}

export interface DraftingOptions {
  /** The url that uploaded media are under, which legacy flows name by path alone. */
  readonly mediaUrl?: string;
}

/** A flow while it is migrated: its language, its translations so far, and what has to be told of it. */
export class Drafting {
  readonly language: string;
  readonly localization: JsonObject = {};
  readonly findings: Finding[] = [];
  readonly #flow: JsonObject;
  readonly #mediaUrl: string;

  constructor(uuid: string, language: string, { mediaUrl = '' }: DraftingOptions) {
    this.#flow = { uuid };
    this.language = language;
    this.#mediaUrl = mediaUrl.replace(/\/$/, '');
  }

  /** A UUID for a part that the legacy flow has none for. */
  uuid(...origin: readonly (string | number)[]): string {
    return freshUuid(this.#flow, 'legacy', ...origin);
  }

  template(text: string, at: JsonPointer, options?: TemplateOptions): string {
    const { template, kept } = migrateTemplate(text, options);
    for (const found of kept) {
      this.findings.push(
        report('rapidpro-legacy.expression-kept', { found: found.slice(0, 100) }, { pointer: at }),
      );
    }
    return template;
  }

  /** Migrates texts: the one in the base language is given back, the others become translations of an item. */
  texts(texts: Texts, item: string, key: string, at: JsonPointer): string {
    let base = '';
    for (const [language, text] of texts) {
      const migrated = this.template(text, at);
      if (language === this.language) base = migrated;
      else if (language !== 'base') this.translate(language, item, key, [migrated]);
    }
    return base;
  }

  translate(language: string, item: string, key: string, texts: readonly string[]): void {
    const items = objectIn(this.localization, language) ?? {};
    const translation = objectIn(items, item) ?? {};
    setProperty(translation, key, [...texts]);
    setProperty(items, item, translation);
    setProperty(this.localization, language, items);
  }

  /** The url of an uploaded file: absolute ones stay. */
  media(path: string): string {
    if (path.startsWith('http://') || path.startsWith('https://')) return path;
    return `${this.#mediaUrl}/${path.replace(/^\//, '')}`;
  }
}

/** A reference as the engine writes it. */
export function reference(value: JsonValue | undefined): JsonObject {
  const object = value !== undefined && isObject(value) ? value : {};
  return { uuid: textOf(object, 'uuid') ?? '', name: textOf(object, 'name') ?? '' };
}
