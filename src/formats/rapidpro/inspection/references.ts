/** What a flow refers to: by its actions, by the groups that it tests for, and in its expressions. */
import { isObject, type JsonObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { analyseTemplate } from '../expressions/analysis.ts';
import { contextReferences } from '../expressions/context-references.ts';
import { parseExpression } from '../expressions/parse.ts';
import { type InspectedAction, textsOf } from './flow-nodes.ts';
import type { DependencyType, Reference } from './inspection.ts';

/** By type of action: the property that names things outside of the flow, and of which type they are. */
const referring: ReadonlyMap<string, readonly (readonly [name: string, type: DependencyType])[]> = new Map<
  string,
  readonly (readonly [string, DependencyType])[]
>([
  ['add_contact_groups', [['groups', 'group']]],
  ['add_input_labels', [['labels', 'label']]],
  ['call_llm', [['llm', 'llm']]],
  ['enter_flow', [['flow', 'flow']]],
  [
    'open_ticket',
    [
      ['topic', 'topic'],
      ['assignee', 'user'],
    ],
  ],
  ['remove_contact_groups', [['groups', 'group']]],
  [
    'send_broadcast',
    [
      ['groups', 'group'],
      ['contacts', 'contact'],
      ['template', 'template'],
    ],
  ],
  ['send_msg', [['template', 'template']]],
  ['set_contact_channel', [['channel', 'channel']]],
  ['set_contact_field', [['field', 'field']]],
  [
    'start_session',
    [
      ['groups', 'group'],
      ['contacts', 'contact'],
      ['flow', 'flow'],
    ],
  ],
]);

/** Types whose references may be without a name; those of others have an empty one. */
const mayBeNameless: ReadonlySet<DependencyType> = new Set<DependencyType>(['group', 'label', 'user']);

/** The properties of actions of a type that name things outside of the flow, and the types of those. */
export function referringProperties(type: string): readonly (readonly [string, DependencyType])[] {
  return referring.get(type) ?? [];
}

/** A reference and where it stands in its action or node. */
export interface FoundReference {
  readonly reference: Reference;
  readonly within: JsonPointer;
}

/** What an action refers to; what it finds by an expression, such as a group by its name, is not known before it runs. */
export function referencesOfAction({ type, value }: InspectedAction): FoundReference[] {
  const names = referring.get(type);
  if (names === undefined) return [];
  return names.flatMap(([name, dependencyType]) => {
    const one = property(value, name);
    const all = isObject(one) ? [{ item: one, within: child('', name) }] : itemsOf(value, name);
    return all.flatMap(({ item, within }) => {
      const reference = referenceOf(item, dependencyType);
      return reference === undefined ? [] : [{ reference, within }];
    });
  });
}

function itemsOf(value: JsonObject, name: string): { item: JsonObject; within: JsonPointer }[] {
  return listOf(value, name).flatMap((item, index) =>
    isObject(item) ? [{ item, within: child('', name, index) }] : [],
  );
}

function referenceOf(value: JsonObject, type: DependencyType): Reference | undefined {
  const name = textOf(value, 'name') ?? '';
  if (type === 'field') return { key: textOf(value, 'key') ?? '', name, type };
  const uuid = textOf(value, 'uuid') ?? '';
  if (uuid === '') return undefined;
  const revision = type === 'flow' ? property(value, 'revision') : undefined;
  return {
    uuid,
    ...(name === '' && mayBeNameless.has(type) ? {} : { name }),
    ...(typeof revision === 'number' && revision !== 0 ? { revision } : {}),
    type,
  };
}

/** The groups that a router tests for, with their places in its node. */
export function groupsTested(router: JsonObject): FoundReference[] {
  if (textOf(router, 'type') !== 'switch') return [];

  return itemsOf(router, 'cases').flatMap(({ item, within }) => {
    if (textOf(item, 'type') !== 'has_group') return [];
    const texts = textsOf(item, 'arguments');
    const [uuid = '', name = ''] = texts;
    if (uuid === '') return [];
    const named = texts.length === 2 && name !== '' ? { name } : {};
    return [
      { reference: { uuid, ...named, type: 'group' as const }, within: `/router${within}/arguments/0` },
    ];
  });
}

/** Where a path leads to the fields of a contact. */
const fieldPaths: readonly string[] = [
  'fields',
  'contact.fields',
  'parent.fields',
  'parent.contact.fields',
  'child.fields',
  'child.contact.fields',
];

/** The key of the field that a path leads to, with or without more after it. */
export function fieldOf(path: readonly string[]): string | undefined {
  const depth = path.indexOf('fields') + 1;
  if (depth === 0 || depth > 3 || !fieldPaths.includes(path.slice(0, depth).join('.'))) return undefined;
  return path[depth];
}

/** What a template refers to, and the results of the parent flow that it uses; each as often as it does. */
export function referencesOfTemplate(template: string): {
  readonly references: readonly Reference[];
  readonly parentResults: readonly string[];
} {
  const references: Reference[] = [];
  const parentResults: string[] = [];
  for (const { kind, content } of analyseTemplate(template).pieces) {
    if (kind !== 'name' && kind !== 'expression') continue;
    const { expression } = parseExpression(content);
    if (expression === undefined) continue;
    for (const path of contextReferences(expression)) {
      const [first, second, third] = path;
      if (second === undefined) continue;
      if (first === 'globals') references.push({ key: second, name: '', type: 'global' });
      else if (first === 'parent' && second === 'results' && third !== undefined) parentResults.push(third);
      else if (fieldPaths.includes(path.slice(0, -1).join('.'))) {
        references.push({ key: path.at(-1) ?? '', name: '', type: 'field' });
      }
    }
  }
  return { references, parentResults };
}
