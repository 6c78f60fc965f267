/** Elements whose value an extension can not, or only certain ones can, stand in for. */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import type { ElementCheck, ElementSource } from '../compile.ts';

export const valueNeededMessages = catalogue({
  'profile.value-needed': {
    severity: 'error',
    title: 'Value missing',
    text: ({ element }: { element: string }) => `${element} has extensions, but no value.`,
    why: 'The definition asks for a value; an extension can not stand in for it (mustHaveValue of R5, as an extension).',
    fix: 'Write the value.',
  },
  'profile.value-alternative': {
    severity: 'error',
    title: 'Neither value nor what may stand for it',
    text: ({ element, extensions }: { element: string; extensions: string }) =>
      `${element} has no value, and none of the extensions that may stand for it: ${extensions}.`,
    why: 'The definition names the extensions that may stand in for a missing value (valueAlternatives of R5, as an extension).',
    fix: 'Write the value, or one of these extensions.',
  },
});

const report = reporter(valueNeededMessages);

export function valueNeededCheck({ definition, structure, tree }: ElementSource): ElementCheck | undefined {
  const { mustHaveValue, valueAlternatives } = definition;
  if (!mustHaveValue && valueAlternatives.length === 0) return undefined;
  return (node, run) => {
    if (node.value !== undefined || node.extra === undefined) return;
    const element = definition.id;
    const rules = structure.rulesOf(tree);
    if (mustHaveValue) run.add(node, report('profile.value-needed', { element }, {}), rules);
    const urls = listOf(node.extra, 'extension')
      .filter(isObject)
      .map((extension) => textOf(extension, 'url'));
    if (valueAlternatives.length === 0 || valueAlternatives.some((url) => urls.includes(url))) return;
    const extensions = valueAlternatives.join(', ');
    run.add(node, report('profile.value-alternative', { element, extensions }, {}), rules);
  };
}
