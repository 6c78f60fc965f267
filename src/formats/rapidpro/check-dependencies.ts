import type { Finding } from '../../findings/finding.ts';
import type { Action, Flow } from '../../flow/model.ts';
import { isObject, type JsonValue, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import { report } from './flow-part.ts';

interface Dependency {
  readonly type: 'flow' | 'group' | 'field';
  readonly key: string;
  readonly name: string;
  readonly at: JsonPointer;
}

/** Dependencies told of one file at most. */
const maxDependencies = 1000;

/** Flows, groups and fields that the flows of an export use and the export does not have, each told once. */
export function checkDependencies(document: JsonValue, flows: readonly Flow[]): Finding[] {
  if (!isObject(document)) return [];
  const known = new Set([
    ...objectsIn(document, 'flows').map((flow) => `flow ${textOf(flow, 'uuid') ?? ''}`),
    ...objectsIn(document, 'groups').map((group) => `group ${textOf(group, 'uuid') ?? ''}`),
    ...objectsIn(document, 'fields').map((field) => `field ${textOf(field, 'key') ?? ''}`),
  ]);
  const findings: Finding[] = [];
  for (const flow of flows) {
    for (const { type, key, name, at } of flow.nodes
      .flatMap((node) => node.actions)
      .flatMap(dependenciesOf)) {
      if (known.has(`${type} ${key}`)) continue;
      known.add(`${type} ${key}`);
      findings.push(report('rapidpro.dependency-missing', { type, name }, { pointer: at, flow: flow.uuid }));
    }
  }
  return findings.slice(0, maxDependencies);
}

function dependenciesOf(action: Action): Dependency[] {
  switch (action.kind) {
    case 'run-flow': {
      const { uuid, name } = action.flow;
      return [
        {
          type: 'flow',
          key: uuid,
          name: name === undefined || name === '' ? uuid : name,
          at: child(action.at, 'flow'),
        },
      ];
    }
    case 'add-to-groups':
    case 'remove-from-groups':
      return action.groups.flatMap(({ uuid, name }, index): Dependency[] =>
        uuid === undefined ? [] : [{ type: 'group', key: uuid, name, at: child(action.at, 'groups', index) }],
      );
    case 'set-contact':
      if (action.field === undefined) return [];
      return [
        { type: 'field', key: action.field.key, name: action.field.key, at: child(action.at, 'field') },
      ];
    default:
      return [];
  }
}
