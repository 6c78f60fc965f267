/** What the inspection of a flow tells, under the names that RapidPro's engine gives it (goflow, `flows/info.go`). */

/** A result that the flow can set. Results whose names have the same key are one. */
export interface InspectedResult {
  readonly key: string;
  /** As the first node writes it. */
  readonly name: string;
  readonly categories: readonly string[];
  readonly node_uuids: readonly string[];
}

/** What a flow can refer to outside of itself. */
export const dependencyTypes = [
  'channel',
  'contact',
  'field',
  'flow',
  'global',
  'group',
  'label',
  'llm',
  'template',
  'topic',
  'user',
] as const;

export type DependencyType = (typeof dependencyTypes)[number];

/** Something outside of the flow: fields and globals have a `key`, all else a `uuid`. */
export interface Reference {
  readonly uuid?: string;
  readonly key?: string;
  readonly name?: string;
  /** Of a flow, where the flow that refers to it names one. */
  readonly revision?: number;
  readonly type: DependencyType;
}

export interface Dependency extends Reference {
  /** Only where it was looked up and not found. */
  readonly missing?: true;
}

/** What the engine takes and finds fault with. */
export type Issue = {
  readonly node_uuid: string;
  readonly action_uuid?: string;
  /** Of the translation that the issue is in. */
  readonly language?: string;
  readonly description: string;
} & (
  | { readonly type: 'missing_dependency'; readonly dependency: Reference }
  | { readonly type: 'invalid_regex'; readonly regex: string }
  | { readonly type: 'legacy_vars'; readonly vars: readonly string[] }
);

/** A template that can't be evaluated, or does nothing. */
export interface TemplateError {
  readonly node_uuid: string;
  readonly action_uuid?: string;
  readonly language?: string;
  readonly kind: 'syntax' | 'unclosed' | 'unknown_function' | 'unknown_name';
  readonly expression: string;
  readonly error: string;
}

export interface Inspection {
  readonly type: string;
  readonly language: string;
  /** Of translations. */
  readonly languages: readonly string[];
  readonly nodes: number;
  readonly results: readonly InspectedResult[];
  readonly dependencies: readonly Dependency[];
  /** Names of the locals that are set. */
  readonly locals: readonly string[];
  /** Keys of the results of the flow that started this one, where this one uses them. */
  readonly parent_refs: readonly string[];
  readonly issues: readonly Issue[];
  /** How many texts the engine evaluates, empty ones and translations included. */
  readonly templates: number;
  readonly template_errors: readonly TemplateError[];
}

/** Compares texts by their code points, as the engine's bytes of UTF-8 do. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [Array.from(a), Array.from(b)];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
