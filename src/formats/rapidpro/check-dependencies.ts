import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import { report } from './flow-part.ts';
import { inspectedAction } from './inspection/flow-nodes.ts';
import type { Reference } from './inspection/inspection.ts';
import { fieldOf, groupsTested, referencesOfAction } from './inspection/references.ts';
import type { WrittenFlow } from './advice/advice.ts';

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
export function dependenciesIn({ part: flow, expressions }: WrittenFlow): Dependency[] {
  const uuid = textOf(flow.value, 'uuid') ?? '';
  const found: Dependency[] = [];
  const see = ({ type, uuid: id, key, name = '' }: Reference, pointer: JsonPointer) => {
    if (!isExported(type)) return;
    const identity = id ?? key ?? '';
    found.push({ type, key: identity, name: name === '' ? identity : name, at: pointer, flow: uuid });
  };
  for (const node of flow.list('nodes')) {
    for (const action of node.list('actions')) {
      for (const { reference, within } of referencesOfAction(inspectedAction(action.value)))
        see(reference, `${action.at}${within}`);
    }
    const router = property(node.value, 'router');
    if (!isObject(router)) continue;
    for (const { reference, within } of groupsTested(router)) see(reference, `${node.at}${within}`);
  }
  for (const template of expressions) {
    for (const { path } of template.analysis.paths) {
      const field = fieldOf(path);
      if (field !== undefined) see({ type: 'field', key: field }, template.at);
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
