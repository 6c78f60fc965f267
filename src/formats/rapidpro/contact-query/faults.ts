import type { Operator } from './syntax-tree.ts';

/** What the engine refuses in a query, by the codes of its errors (goflow, `contactql/error.go`). */
export type QueryFault = {
  /** Where in the query, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
} & (
  | { readonly code: 'syntax'; readonly found: string; readonly expected: string }
  | { readonly code: 'too_complex' | 'redacted_urns' }
  | { readonly code: 'unknown_property_type'; readonly type: string }
  | { readonly code: 'unknown_property'; readonly property: string; readonly operator: Operator }
  | {
      readonly code: 'unsupported_contains' | 'unsupported_comparison' | 'unsupported_setcheck';
      readonly property: string;
      readonly operator: Operator;
    }
  | {
      readonly code:
        | 'invalid_date'
        | 'invalid_flow'
        | 'invalid_group'
        | 'invalid_language'
        | 'invalid_number'
        | 'invalid_partial_name'
        | 'invalid_partial_urn'
        | 'invalid_status';
      readonly value: string;
    }
);
