/**
 * A template of a FHIR resource: JSON in which texts hold FHIRPath in double braces. docs/runs-to-resources.md tells
 * the language; it is the template-based extraction of SDC, written beside the flow and not into the Questionnaire.
 */
import type { JsonObject } from '../../text/json-value.ts';

export interface ResourceTemplate {
  /** Unique among the templates of a flow; the ids of what is made depend on it. */
  readonly name: string;
  /** Url of the profile that what is made is to conform to. */
  readonly profile?: string;
  /** FHIRPath: nothing is made where it is not true. */
  readonly when?: string;
  readonly resource: JsonObject;
}

/** A part of a text: as it stands, or an expression in its place. */
export type TextPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'expression'; readonly text: string };

/** The parts of a text: `Location/{{ %fields.facility }}` is a text and an expression. */
export function partsOf(text: string): TextPart[] {
  return text
    .split(/(\{\{[^]*?\}\}(?!\}))/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{{') && part.endsWith('}}')
        ? { kind: 'expression', text: part.slice(2, -2).trim() }
        : { kind: 'text', text: part },
    );
}
