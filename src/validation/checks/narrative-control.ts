/** What a profile asks of the sections of a narrative: who wrote them, and in which languages they are. */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { ElementCheck, ElementRules, ElementSource } from '../compile.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { type NarrativePart, readXhtml } from './xhtml.ts';

export const narrativeControlMessages = catalogue({
  'profile.narrative-source': {
    severity: 'error',
    title: 'Origin of a part of the narrative is not said',
    text: () => 'A part of the narrative does not say whether it is generated, boilerplate or original.',
    why: 'The profile asks for it (the extension narrative-source-control, which also says how bad it is).',
    fix: 'Put the part into an element with the class generated, boilerplate or original.',
  },
  'profile.narrative-languages': {
    severity: 'error',
    title: 'Languages of the narrative',
    text: ({ expected, found }: { expected: string; found: string }) =>
      `The narrative must have ${expected}, found ${found}.`,
    why: 'The profile says in which languages the narrative has sections (the extension narrative-language-control).',
    fix: 'Write a div with lang and xml:lang for each language that is asked for.',
  },
});

const report = reporter(narrativeControlMessages);
const sources = new Set(['generated', 'boilerplate', 'original']);

export function narrativeControlCheck({
  definition,
  base,
  structure,
  tree,
}: ElementSource): ElementCheck | undefined {
  const { source, languages } = definition.narrative;
  if (base === undefined || (source === undefined && languages.length === 0)) return undefined;
  return (node, run) => {
    const div = isObject(node.value) ? textOf(node.value, 'div') : undefined;
    const read = div === undefined ? undefined : readXhtml(div);
    if (read === undefined || 'fault' in read) return;
    const rules = structure.rulesOf(tree);
    if (source !== undefined) checkSource(node, read.parts, source, rules, run);
    for (const asked of languages) checkLanguages(node, read.parts, asked, rules, run);
  };
}

function checkSource(
  node: Node,
  parts: readonly NarrativePart[],
  level: string,
  rules: ElementRules,
  run: Run,
): void {
  if (parts.every(({ classes }) => classes.some((name) => sources.has(name)))) return;
  const severity = level === 'error' || level === 'warning' ? level : 'information';
  run.add(node, { ...report('profile.narrative-source', {}, {}), severity }, rules);
}

/** `_no`, `_yes`, `_resource` (that of the resource), or the tag of a language. */
function checkLanguages(
  node: Node,
  parts: readonly NarrativePart[],
  asked: string,
  rules: ElementRules,
  run: Run,
): void {
  const found = parts
    .filter(({ name }) => name === 'div')
    .map(({ language }) => language)
    .filter((language) => language !== undefined);
  const own = textOf(node.scope.resource, 'language');
  const wanted = asked === '_resource' ? own : asked;
  const add = (expected: string, isSure = true) => {
    const args = { expected, found: found.length === 0 ? 'none' : found.join(', ') };
    const finding = report('profile.narrative-languages', args, {});
    run.add(node, isSure ? finding : { ...finding, severity: 'warning' }, rules);
  };
  if (asked === '_no') {
    if (found.length > 0) add('no sections by language');
  } else if (asked === '_yes') {
    if (found.length === 0) add('sections by language');
  } else if (wanted === undefined)
    add('a section in the language of the resource, which it does not tell', false);
  // One language, and no sections: the whole narrative may be in it.
  else if (!found.includes(wanted)) add(`a section in ${wanted}`, found.length > 0);
}
