/**
 * The inspection of a flow: what it produces, what it depends on and what is wrong with it, as RapidPro's engine
 * tells it when a flow is saved or imported (goflow 0.293, `flows/definition/flow.go`).
 */
import { isObject, type JsonObject, property, textOf } from '../../../text/json-value.ts';
import { type InspectedNode, inspectedNodes, templatesOfNode, translationsOf } from './flow-nodes.ts';
import { compareTexts, type Dependency, type Inspection, type TemplateError } from './inspection.ts';
import {
  invalidPatterns,
  legacyVariables,
  missingDependencies,
  type PlacedReference,
  sortedIssues,
} from './issues.ts';
import type { IsKnown } from './known-things.ts';
import { groupsTested, referencesOfAction, referencesOfTemplate } from './references.ts';
import { resultsOf } from './results.ts';
import { errorsOfTemplate } from './template-errors.ts';

/** Where actions leave something for the nodes after them, without being told a name. */
const ownLocals: ReadonlyMap<string, string> = new Map([
  ['add_contact_urn', '_has_urn'],
  ['open_ticket', '_new_ticket'],
  ['transfer_airtime', '_new_transfer'],
]);

/**
 * Inspects a flow that the engine reads, as it is after its migrations. With `isKnown` what it refers to is looked
 * up; without, nothing is said to be missing. All lists are in an order that does not change: results by the nodes
 * that set them, dependencies by type and identity, issues and errors of templates by node.
 */
export function inspectFlow(flow: JsonObject, isKnown?: IsKnown): Inspection {
  const nodes = inspectedNodes(flow);
  const translations = translationsOf(flow);
  const references: PlacedReference[] = [];
  const parentResults = new Set<string>();
  const errors: TemplateError[] = [];
  let templates = 0;
  for (const node of nodes) {
    references.push(...referencesOfNode(node));
    for (const template of templatesOfNode(node, translations)) {
      templates++;
      if (!template.text.includes('@')) continue;
      const { text, ...place } = template;
      const found = referencesOfTemplate(text);
      for (const reference of found.references) {
        references.push({ node_uuid: node.uuid, ...place, reference });
      }
      for (const key of found.parentResults) parentResults.add(key);
      errors.push(...errorsOfTemplate(template, node.uuid));
    }
  }
  const missing = isKnown === undefined ? [] : references.filter(({ reference }) => !isKnown(reference));
  const issues = [
    ...nodes.flatMap((node) => invalidPatterns(node, translations)),
    ...nodes.flatMap(legacyVariables),
    ...missingDependencies(missing),
  ];
  return {
    type: textOf(flow, 'type') ?? '',
    language: textOf(flow, 'language') ?? '',
    languages: languagesOf(flow),
    nodes: nodes.length,
    results: resultsOf(nodes),
    dependencies: dependenciesFrom(references, isKnown),
    locals: localsOf(nodes),
    parent_refs: [...parentResults].sort(compareTexts),
    issues: sortedIssues(issues, nodes),
    templates,
    template_errors: sortedErrors(errors, nodes),
  };
}

function languagesOf(flow: JsonObject): string[] {
  const localization = property(flow, 'localization');
  return (isObject(localization) ? Object.keys(localization) : []).sort(compareTexts);
}

function referencesOfNode(node: InspectedNode): PlacedReference[] {
  return [
    ...node.actions.flatMap((action) =>
      referencesOfAction(action).map(({ reference }) => ({
        node_uuid: node.uuid,
        action_uuid: action.uuid,
        reference,
      })),
    ),
    ...(node.router === undefined ? [] : groupsTested(node.router)).map(({ reference }) => ({
      node_uuid: node.uuid,
      reference,
    })),
  ];
}

/** Each thing once, as its first reference names it. */
function dependenciesFrom(
  references: readonly PlacedReference[],
  isKnown: IsKnown | undefined,
): Dependency[] {
  const dependencies = new Map<string, Dependency>();
  for (const { reference } of references) {
    const key = `${reference.type}:${reference.uuid ?? reference.key ?? ''}`;
    if (dependencies.has(key)) continue;
    const isMissing = isKnown !== undefined && !isKnown(reference);
    dependencies.set(key, isMissing ? { ...reference, missing: true } : reference);
  }
  return [...dependencies.values()].sort(
    (a, b) => compareTexts(a.type, b.type) || compareTexts(a.uuid ?? a.key ?? '', b.uuid ?? b.key ?? ''),
  );
}

function localsOf(nodes: readonly InspectedNode[]): string[] {
  const locals = new Set<string>();
  for (const { type, value } of nodes.flatMap(({ actions }) => actions)) {
    const named = type === 'call_llm' ? 'output_local' : type === 'set_run_local' ? 'local' : undefined;
    const local = named === undefined ? ownLocals.get(type) : textOf(value, named);
    if (local !== undefined && local !== '') locals.add(local);
  }
  return [...locals].sort(compareTexts);
}

function sortedErrors(errors: readonly TemplateError[], nodes: readonly InspectedNode[]): TemplateError[] {
  const order = new Map(nodes.map(({ uuid }, index) => [uuid, index]));
  return [...errors].sort(
    (a, b) =>
      (order.get(a.node_uuid) ?? 0) - (order.get(b.node_uuid) ?? 0) ||
      compareTexts(a.action_uuid ?? '', b.action_uuid ?? '') ||
      compareTexts(a.language ?? '', b.language ?? '') ||
      compareTexts(a.expression, b.expression),
  );
}
