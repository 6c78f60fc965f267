import { ours } from '../../fhir/canonicals.ts';
import type { LanguageCode } from '../../flow/model.ts';
import type { Route, RouteTest } from '../../flow/outline.ts';
import type { JsonObject } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { extensionsOf, extensionText } from './extensions.ts';
import { type Languages, readTranslated } from './read-text.ts';

/** The routes of an item, from its mhero-flow-route extensions. */
export function readRoutes(item: JsonObject, at: JsonPointer, languages: Languages): Route[] {
  return extensionsOf(item, at, ours('mhero-flow-route')).map(({ value, at: place }) => {
    const [outcome] = extensionsOf(value, place, 'outcome');
    const names = outcome === undefined ? [] : readTranslated(outcome.value, 'valueString', languages);
    const name = names.find(({ language }) => language === languages.base)?.text;
    const translations = names
      .filter(({ language }) => language !== languages.base)
      .map(({ language, text }) => ({ language, name: text }));
    const to = extensionText(value, 'to', 'valueString');
    return {
      ...(name !== undefined && { outcome: name }),
      ...(translations.length > 0 && { translations }),
      tests: extensionsOf(value, place, 'test').map((test) => readTest(test.value, languages)),
      kind: routeKind(extensionText(value, 'kind', 'valueCode')),
      ...(to !== undefined && { to }),
      at: place,
    };
  });
}

function readTest(test: JsonObject, languages: Languages): RouteTest {
  const args = extensionsOf(test, '', 'argument').map(({ value }) =>
    readTranslated(value, 'valueString', languages),
  );
  const inLanguage = (language: LanguageCode): string[] =>
    args.map((texts) => texts.find((text) => text.language === language)?.text ?? '');
  const others = new Set(args.flatMap((texts) => texts.map(({ language }) => language)));
  others.delete(languages.base);
  const translations = [...others].map((language) => ({ language, arguments: inLanguage(language) }));
  return {
    name: extensionText(test, 'name', 'valueString') ?? '',
    arguments: inLanguage(languages.base),
    ...(translations.length > 0 && { translations }),
  };
}

function routeKind(code: string | undefined): Route['kind'] {
  return code === 'match' || code === 'default' || code === 'timeout' ? code : 'only';
}
