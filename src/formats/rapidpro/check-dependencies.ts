import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import { report } from './flow-part.ts';
import type { FlowPart } from './flow-part.ts';
import type { DependencyType } from './inspection/inspection.ts';
import { fieldOf, groupsTested, referringProperties } from './inspection/references.ts';
import type { WrittenFlow } from './advice/advice.ts';

/** What an export has of what its flows use; channels, labels, topics and the like are never in one. */
type Exported = 'flow' | 'group' | 'field';

/** Dependencies told of one file at most. */
const maxDependencies = 1000;

/** What the flows of an export use and the export does not have, each told once. */
export class MissingDependencies {
  readonly findings: Finding[] = [];
  /** By their uuids, fields by their keys: what the export has, and what was told. */
  readonly #known: Readonly<Record<Exported, Set<string>>>;

  constructor(document: JsonValue) {
    const known = (list: string, key: string) =>
      new Set((isObject(document) ? objectsIn(document, list) : []).map((one) => textOf(one, key) ?? ''));
    this.#known = {
      flow: known('flows', 'uuid'),
      group: known('groups', 'uuid'),
      field: known('fields', 'key'),
    };
  }

  /**
   * Looks at the flows, groups and fields that a flow uses by its actions, its tests for groups and its expressions.
   * `originOf` gives the place in the file of a place in the flow.
   */
  see(
    { parts, expressions }: WrittenFlow,
    originOf: (pointer: JsonPointer) => JsonPointer = (at) => at,
  ): void {
    const flow = textOf(parts.value, 'uuid') ?? '';
    const tell = (type: Exported, identity: string, name: string, at: JsonPointer) => {
      this.#known[type].add(identity);
      if (this.findings.length >= maxDependencies) return;
      const args = { type, name: name === '' ? identity : name };
      this.findings.push(report('rapidpro.dependency-missing', args, { pointer: originOf(at), flow }));
    };
    const seePart = (type: Exported, value: JsonValue, action: FlowPart, ...way: (string | number)[]) => {
      if (!isObject(value)) return;
      const identity = textOf(value, type === 'field' ? 'key' : 'uuid') ?? '';
      if (this.#known[type].has(identity) || (identity === '' && type !== 'field')) return;
      tell(type, identity, textOf(value, 'name') ?? '', child(action.at, ...way));
    };
    const seeAction = (action: FlowPart) => {
      for (const [name, type] of referringProperties(action.type)) {
        const value = isExported(type) ? property(action.value, name) : undefined;
        if (value === undefined || !isExported(type)) continue;
        if (!Array.isArray(value)) seePart(type, value, action, name);
        else
          for (let index = 0; index < value.length; index++)
            seePart(type, value[index] ?? null, action, name, index);
      }
    };
    for (const node of parts.nodes) {
      for (const action of node.actions) seeAction(action);
      const { router } = node;
      if (router === undefined || !router.cases.some(({ type }) => type === 'has_group')) continue;
      for (const { reference, within } of groupsTested(router.value)) {
        const { uuid = '', name = '' } = reference;
        if (!this.#known.group.has(uuid)) tell('group', uuid, name, `${node.at}${within}`);
      }
    }
    for (const template of expressions) {
      for (const { path } of template.analysis.paths) {
        const key = fieldOf(path);
        if (key === undefined || this.#known.field.has(key)) continue;
        tell('field', key, '', template.at);
      }
    }
  }
}

const exported: ReadonlySet<DependencyType> = new Set<DependencyType>(['flow', 'group', 'field']);

function isExported(type: DependencyType): type is Exported {
  return exported.has(type);
}
