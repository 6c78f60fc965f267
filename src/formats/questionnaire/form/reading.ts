/** What the parts of one form are read with. */
import { standardExtension } from '../../../fhir/canonicals.ts';
import type { DefinitionType } from '../../../fhir/definitions.ts';
import type { Loss } from '../../../flow/loss.ts';
import type { LanguageCode } from '../../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { extensionText } from '../extensions.ts';
import type { Languages } from '../read-text.ts';
import { formLanguages } from './words.ts';

/** Looks up a value set or code system that is at hand. */
export type Lookup = (type: DefinitionType, canonical: string) => JsonObject | undefined;

export interface FormReading {
  readonly languages: Languages;
  /** The languages that the form has texts in: what a flow says beside them is said in these only. */
  readonly spoken: ReadonlySet<LanguageCode>;
  readonly lookup: Lookup;
  readonly losses: Loss[];
}

export function formReading(resource: JsonObject, lookup: Lookup): FormReading {
  const languages = formLanguages(resource);
  const spoken = new Set([languages.base]);
  for (const tag of translationTags(resource)) spoken.add(languages.codeOf(tag));
  return { languages, spoken, lookup, losses: [] };
}

/** Notes that something of the form is not carried over. */
export function lose(
  { losses }: FormReading,
  code: string,
  at: JsonPointer,
  what: string,
  why: string,
  keptIn?: string,
): void {
  losses.push({ code, at, what, why, ...(keptIn !== undefined && { keptIn }) });
}

/** The tags of all translations in a resource, without those in what it contains. */
function translationTags(resource: JsonObject): Set<string> {
  const tags = new Set<string>();
  const open: JsonValue[] = Object.keys(resource)
    .filter((key) => key !== 'contained')
    .map((key) => resource[key] ?? null);
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) for (const item of value) open.push(item);
    else if (isObject(value)) {
      const tag = textOf(value, 'url') === standardExtension.translation ? languageIn(value) : undefined;
      if (tag !== undefined) tags.add(tag);
      for (const key of Object.keys(value)) open.push(property(value, key) ?? null);
    }
  }
  return tags;
}

function languageIn(translation: JsonObject): string | undefined {
  const content =
    extensionText(translation, 'content', 'valueString') ??
    extensionText(translation, 'content', 'valueMarkdown');
  return content === undefined ? undefined : extensionText(translation, 'lang', 'valueCode');
}
