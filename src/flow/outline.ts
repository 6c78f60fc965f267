/**
 * The outline of a flow: what a person would say that the flow asks, in which order, and where each answer
 * leads. It is derived from the model, whatever format that came from; the Questionnaire is written from it,
 * flow profiles judge it, and two flows are compared by it. `outlineOf` in `outline-of.ts` derives it.
 */
import type { JsonPointer } from '../text/pointer.ts';
import type { FlowType, LanguageCode, Localized } from './model.ts';

export interface Outline {
  readonly uuid: string;
  readonly name: string;
  readonly type: FlowType;
  readonly baseLanguage: LanguageCode;
  readonly languages: readonly LanguageCode[];
  /**
   * In the order of a walk through the flow: an item comes after all that lead to it, unless they are part of a
   * loop (the order of `nodesInOrder`); unreachable ones last.
   */
  readonly items: readonly OutlineItem[];
  readonly at: JsonPointer;
}

export type OutlineItem = QuestionItem | MessageItem | DecisionItem;

interface ItemPart {
  /**
   * uuid of the node: of the one that waits for a question, of the one that sends for a message. Where a node
   * is several items, its question or decision (else its first message) has the uuid, the others uuid and number.
   */
  readonly linkId: string;
  readonly at: JsonPointer;
  /** Where each outcome leads, in the order of the router's categories; of a message one route without outcome. */
  readonly routes: readonly Route[];
}

/** Says something and goes on. */
export interface MessageItem extends ItemPart {
  readonly kind: 'message';
  readonly text: Localized;
}

/** Asks and waits. */
export interface QuestionItem extends ItemPart {
  readonly kind: 'question';
  /** The message sent last before the wait, on the node itself or on the only path to it. */
  readonly text: Localized;
  readonly textAt: JsonPointer;
  readonly answer: AnswerType;
  /** Offered answers; empty unless `answer` is `choice` or `choices`. */
  readonly choices: readonly OutlineChoice[];
  /** Of a number; of `choices` how many may be taken. */
  readonly range?: { readonly minimum?: number; readonly maximum?: number };
  /** Name of the result that takes the answer. */
  readonly result?: string;
  /** Seconds after which the flow goes on without an answer. */
  readonly timeoutSeconds?: number;
}

/** Chooses the way without asking: by a field, an earlier result, another flow's end, chance. */
export interface DecisionItem extends ItemPart {
  readonly kind: 'decision';
  /** The expression that is looked at; `random` splits have none. */
  readonly operand?: string;
  readonly split: 'switch' | 'random';
  readonly result?: string;
}

export type AnswerType =
  | 'choice'
  | 'choices'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'time'
  | 'text'
  | 'audio'
  | 'image'
  | 'video'
  | 'location';

export interface OutlineChoice {
  readonly name: string;
  readonly label: Localized;
  readonly at: JsonPointer;
}

/** One way in which an outcome is recognised. */
export interface RouteTest {
  readonly name: string;
  readonly arguments: readonly string[];
  /** Arguments that differ by language; as many as in the base language. */
  readonly translations?: readonly {
    readonly language: LanguageCode;
    readonly arguments: readonly string[];
  }[];
}

export interface Route {
  /** Name of the category; missing where there is only one way. */
  readonly outcome?: string;
  /** Translated names of the category. */
  readonly translations?: readonly { readonly language: LanguageCode; readonly name: string }[];
  /**
   * How the outcome is recognised: the router's tests by name, a FLOIP exit's as `expression`. Empty for a
   * timeout, and for a default that no test leads to.
   */
  readonly tests: readonly RouteTest[];
  readonly kind: 'match' | 'default' | 'timeout' | 'only';
  /** linkId of the next item; missing where the flow ends. Nodes that neither say, ask nor decide are passed over. */
  readonly to?: string;
  readonly at: JsonPointer;
}
