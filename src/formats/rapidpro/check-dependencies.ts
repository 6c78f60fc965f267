import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonObject, type JsonValue, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import { report } from './flow-part.ts';
import { inspectedNodes } from './inspection/flow-nodes.ts';
import type { Reference } from './inspection/inspection.ts';
import { fieldOf, groupsTested, referencesOfAction } from './inspection/references.ts';
import type { Template } from './templates.ts';

/** What an export has of what its flows use; channels, labels, topics and the like are never in one. */
export type Exported = 'flow' | 'group' | 'field';

/** Something that a flow uses, and where. */
export interface Dependency {
  readonly type: Exported;
  /** uuid, or key of a field. */
  readonly key: string;
  readonly name: string;
  readonly at: JsonPointer;
  readonly flow: string;
}

/** Dependencies told of one file at most. */
const maxDependencies = 1000;

const exported: ReadonlySet<string> = new Set<Exported>(['flow', 'group', 'field']);

/** Flows, groups and fields that a flow uses by its actions, its tests for groups and its expressions. */
export function dependenciesIn(
  flow: JsonObject,
  at: JsonPointer,
  templates: readonly Template[],
): Dependency[] {
  const uuid = textOf(flow, 'uuid') ?? '';
  const found: Dependency[] = [];
  const see = ({ type, uuid: id, key, name = '' }: Reference, pointer: JsonPointer) => {
    if (!isExported(type)) return;
    const identity = id ?? key ?? '';
    found.push({ type, key: identity, name: name === '' ? identity : name, at: pointer, flow: uuid });
  };
  for (const [index, node] of inspectedNodes(flow).entries()) {
    const nodeAt = child(at, 'nodes', index);
    for (const [position, action] of node.actions.entries()) {
      for (const { reference, within } of referencesOfAction(action))
        see(reference, `${child(nodeAt, 'actions', position)}${within}`);
    }
    for (const { reference, within } of groupsTested(node)) see(reference, `${nodeAt}${within}`);
  }
  for (const { analysis, at: pointer } of templates) {
    for (const { path } of analysis.paths) {
      const field = fieldOf(path);
      if (field !== undefined) see({ type: 'field', key: field }, pointer);
    }
  }
  return found;
}

function isExported(type: string): type is Exported {
  return exported.has(type);
}

/** What the flows of an export use and the export does not have, each told once. */
export function checkDependencies(document: JsonValue, dependencies: readonly Dependency[]): Finding[] {
  if (!isObject(document)) return [];
  const known = new Set([
    ...objectsIn(document, 'flows').map((flow) => `flow ${textOf(flow, 'uuid') ?? ''}`),
    ...objectsIn(document, 'groups').map((group) => `group ${textOf(group, 'uuid') ?? ''}`),
    ...objectsIn(document, 'fields').map((field) => `field ${textOf(field, 'key') ?? ''}`),
  ]);
  const findings: Finding[] = [];
  for (const { type, key, name, at, flow } of dependencies) {
    if (known.has(`${type} ${key}`)) continue;
    known.add(`${type} ${key}`);
    findings.push(report('rapidpro.dependency-missing', { type, name }, { pointer: at, flow }));
  }
  return findings.slice(0, maxDependencies);
}
