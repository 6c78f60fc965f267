import { ours } from '../../fhir/canonicals.ts';
import type { Route } from '../../flow/outline.ts';
import { isObject, type JsonObject, textOf } from '../../text/json-value.ts';
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
      tests: extensionsOf(value, place, 'test').map((test) => readTest(test.value)),
      kind: routeKind(extensionText(value, 'kind', 'valueCode')),
      ...(to !== undefined && { to }),
      at: place,
    };
  });
}

function readTest(test: JsonObject): Route['tests'][number] {
  return {
    name: extensionText(test, 'name', 'valueString') ?? '',
    arguments: extensionsOf(test, '', 'argument').map(({ value }) =>
      isObject(value) ? (textOf(value, 'valueString') ?? '') : '',
    ),
  };
}

function routeKind(code: string | undefined): Route['kind'] {
  return code === 'match' || code === 'default' || code === 'timeout' ? code : 'only';
}
