/** What the engine takes and finds fault with (goflow, `flows/inspect/issues`). */
import { textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { analyseTemplate } from '../expressions/analysis.ts';
import { patternFault } from '../pattern-syntax.ts';
import { type InspectedNode, textsOf, type TranslationsOf } from './flow-nodes.ts';
import { compareTexts, type Issue, type Reference } from './inspection.ts';

/** A reference and where it stands. */
export interface PlacedReference {
  readonly node_uuid: string;
  readonly action_uuid?: string;
  readonly language?: string;
  readonly reference: Reference;
}

/** Things that are not there, told at each place that refers to them. */
export function missingDependencies(references: readonly PlacedReference[]): Issue[] {
  return references.map(({ reference, node_uuid, action_uuid, language }) => {
    const { type, uuid, key } = reference;
    return {
      type: 'missing_dependency',
      node_uuid,
      ...(action_uuid === undefined ? {} : { action_uuid }),
      ...(language === undefined ? {} : { language }),
      description: `missing ${type} dependency '${uuid ?? key ?? ''}'`,
      dependency: reference,
    };
  });
}

/** Regular expressions of cases that the engine can't read, those of translations too. */
export function invalidPatterns(
  { uuid: node_uuid, router }: InspectedNode,
  translations: TranslationsOf,
): Issue[] {
  if (router === undefined || textOf(router, 'type') !== 'switch') return [];
  return objectsIn(router, 'cases').flatMap((one) => {
    if (textOf(one, 'type') !== 'has_pattern') return [];
    const [own] = textsOf(one, 'arguments');
    if (own === undefined) return [];
    const translated = translations(textOf(one, 'uuid') ?? '', 'arguments').flatMap(({ language, texts }) =>
      texts.map((regex) => ({ language, regex })),
    );
    return [{ regex: own }, ...translated]
      .filter(({ regex }) => isInvalid(regex))
      .map((pattern): Issue => ({
        type: 'invalid_regex',
        node_uuid,
        ...pattern,
        description: `invalid regex: ${pattern.regex}`,
      }));
  });
}

/** With an expression in it a pattern is not known before it runs. */
function isInvalid(pattern: string): boolean {
  const { pieces } = analyseTemplate(pattern);
  const hasExpressions = pieces.some(({ kind }) => kind === 'name' || kind === 'expression');
  return !hasExpressions && patternFault(pattern) !== undefined;
}

/** Sessions that are started for contacts named by expressions of legacy flows. */
export function legacyVariables({ uuid: node_uuid, actions }: InspectedNode): Issue[] {
  return actions.flatMap(({ uuid, type, value }): Issue[] => {
    const vars = type === 'start_session' ? textsOf(value, 'legacy_vars') : [];
    if (vars.length === 0) return [];
    const description = 'use of expressions instead of contact query';
    return [{ type: 'legacy_vars', node_uuid, action_uuid: uuid, description, vars }];
  });
}

/** In the order of the nodes, and of one node by type, action, language and description. */
export function sortedIssues(issues: readonly Issue[], nodes: readonly InspectedNode[]): Issue[] {
  const order = new Map(nodes.map(({ uuid }, index) => [uuid, index]));
  return [...issues].sort(
    (a, b) =>
      (order.get(a.node_uuid) ?? 0) - (order.get(b.node_uuid) ?? 0) ||
      compareTexts(a.type, b.type) ||
      compareTexts(a.action_uuid ?? '', b.action_uuid ?? '') ||
      compareTexts(a.language ?? '', b.language ?? '') ||
      compareTexts(a.description, b.description),
  );
}
