/**
 * RapidPro's contact query language (ContactQL; goflow, `antlr/ContactQL.g4` and `contactql/`): a query as a tree.
 * `start` and `end` are offsets in the text that was parsed, in UTF-16 code units.
 */

interface Piece {
  readonly start: number;
  readonly end: number;
}

export type Operator = '=' | '!=' | '~' | '>' | '<' | '>=' | '<=';

/** What a condition is about: something that every contact has, an address of a kind, or a field of the workspace. */
export type PropertyType = 'attribute' | 'scheme' | 'field';

/** A property of contacts compared with a value. */
export interface Condition extends Piece {
  readonly kind: 'condition';
  readonly propertyType: PropertyType;
  readonly property: string;
  readonly operator: Operator;
  /** Without its quotes; empty for the question whether there is a value at all. */
  readonly value: string;
  /** True for one that an expression makes when the query is used, of which nothing is known before. */
  readonly isEvaluated?: true;
}

/** Two parts or more, none of which is a combination of the same kind. */
export interface Combination extends Piece {
  readonly kind: 'and' | 'or';
  readonly parts: readonly ContactQuery[];
}

/** A query, simplified as the engine does it: what is joined by the same word stands side by side. */
export type ContactQuery = Condition | Combination;

/** All conditions of a query, from left to right. */
export function conditionsOf(query: ContactQuery): readonly Condition[] {
  return query.kind === 'condition' ? [query] : query.parts.flatMap(conditionsOf);
}
