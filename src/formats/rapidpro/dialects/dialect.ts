/**
 * Dialects of RapidPro's flows: what programs that grew out of RapidPro write and RapidPro itself refuses. A flow is
 * known to be of one by marks that no other program makes; what it then has of the dialect is named and passed
 * through as it is.
 */
import type { JsonObject, JsonValue } from '../../../text/json-value.ts';

export type DialectName = 'glific' | 'weni';

/** Something of a flow that RapidPro refuses and a dialect has. */
export interface Liberty {
  /** Codes of the errors that it shows as. */
  readonly codes: readonly string[];
  /** Where in the flow. */
  readonly at: RegExp;
  /** Of what stands there, and of the action, case or other part that it is in. */
  readonly isMeant: (value: JsonValue | undefined, part: JsonObject) => boolean;
  /** What it is called, for a sentence: `group by its number`. */
  readonly what: string;
}

export interface Dialect {
  readonly name: DialectName;
  /** The program that writes it. */
  readonly title: string;
  /** Types of actions, routers and tests that only this dialect has: its marks. */
  readonly actions: ReadonlySet<string>;
  readonly routers: ReadonlySet<string>;
  /** Those of the actions at which the flow stops until something happens. */
  readonly waits: ReadonlySet<string>;
  /** Those after which the flow has results that nothing in it names. */
  readonly givesResults: ReadonlySet<string>;
  readonly tests: ReadonlySet<string>;
  /** Methods of webhooks, likewise. */
  readonly methods: ReadonlySet<string>;
  /** Groups and labels are referred to by numbers, which is a mark too: RapidPro has uuids. */
  readonly hasNumbers: boolean;
  /** Whether a language that is no ISO 639-3 code is one of the dialect. */
  readonly isLanguage: (code: string) => boolean;
  /** What else it takes. */
  readonly liberties: readonly Liberty[];
}
