import { ours, standardExtension } from '../../fhir/canonicals.ts';
import type { Route, RouteTest } from '../../flow/outline.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { translated, type Writing } from './write-text.ts';

/** A route as the extension mhero-flow-route, which holds it exactly. */
export function routeExtension(writing: Writing, route: Route): fhir4.Extension {
  const { kind, outcome, translations = [], to, tests, at } = route;
  const extension: fhir4.Extension[] = [{ url: 'kind', valueCode: kind }];
  if (outcome !== undefined) {
    const texts = [
      { language: writing.base, text: outcome },
      ...translations.map(({ language, name }) => ({ language, text: name })),
    ];
    const { value, element } = translated(writing, texts, at);
    if (value !== undefined) {
      extension.push({ url: 'outcome', valueString: value, ...(element && { _valueString: element }) });
    }
  }
  if (to !== undefined) extension.push({ url: 'to', valueString: to });
  for (const test of tests) {
    extension.push({
      url: 'test',
      extension: [
        { url: 'name', valueString: test.name },
        ...test.arguments.map((_, index) => argumentExtension(writing, test, index, at)),
      ],
    });
  }
  return { url: ours('mhero-flow-route'), extension };
}

/** An argument with its translations. An empty one keeps its place: the value is missing, and says so. */
function argumentExtension(
  writing: Writing,
  test: RouteTest,
  index: number,
  at: JsonPointer,
): fhir4.Extension {
  const texts = [
    { language: writing.base, text: test.arguments[index] },
    ...(test.translations ?? [])
      .filter(({ language }) => language !== writing.base)
      .map((translation) => ({ language: translation.language, text: translation.arguments[index] })),
  ];
  const { value, element } = translated(writing, texts, at);
  if (value !== undefined) {
    return { url: 'argument', valueString: value, ...(element && { _valueString: element }) };
  }
  const absent = { url: standardExtension.dataAbsentReason, valueCode: 'not-applicable' };
  return { url: 'argument', _valueString: { extension: [absent, ...(element?.extension ?? [])] } };
}
