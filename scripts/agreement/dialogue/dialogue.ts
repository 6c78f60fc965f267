/** A conversation as the contact sees it, and what it leaves behind: the same for every engine. */

/** What is sent between two answers. */
export interface Turn {
  readonly says: readonly string[];
  /** The buttons that the last message has. */
  readonly offers: readonly string[];
  /**
   * The choices that a platform may show as buttons or leave to the text: those of a question with `prompt`, not
   * `question_prompt` ("Detailed behaviour by mode" of the Select One Response Block).
   */
  readonly mayOffer?: readonly string[];
}

export interface Result {
  readonly value: string;
  readonly category: string;
}

export interface Dialogue {
  /** The first turn is before any answer; then one an answer. */
  readonly turns: readonly Turn[];
  /** By the key of the result. */
  readonly results: ReadonlyMap<string, Result>;
  readonly isWaiting: boolean;
  /** Why the engine gave up, in its words. */
  readonly error?: string;
}

/** What a contact types; silence is what a timeout waits for, and a forwarded call ends in a status. */
export type Answer = { readonly text: string } | { readonly silence: true } | { readonly dial: string };
