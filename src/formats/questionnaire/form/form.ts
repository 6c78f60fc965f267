/**
 * A Questionnaire that no flow became, as a form: what it asks, in which order and when, with all that its
 * elements and extensions say of it in one place. `read-form.ts` reads it, `form-flow.ts` makes it a flow.
 */
import type { LanguageCode } from '../../../flow/model.ts';
import type { JsonPointer } from '../../../text/pointer.ts';

/** A text by language; a language that is missing is said in the base language. */
export type Words = ReadonlyMap<LanguageCode, string>;

/** How a question is answered in a message. */
export type FormAnswer =
  'choice' | 'integer' | 'decimal' | 'date' | 'dateTime' | 'time' | 'text' | 'audio' | 'image' | 'video';

export interface Form {
  readonly uuid: string;
  readonly name: string;
  readonly baseLanguage: LanguageCode;
  readonly items: readonly FormItem[];
  readonly at: JsonPointer;
}

interface ItemPart {
  readonly linkId: string;
  readonly at: JsonPointer;
  /** What has to hold for the item, and all in it, to be reached. */
  readonly enabled?: Enabled;
  readonly items: readonly FormItem[];
}

export type FormItem = FormQuestion | FormMessage | FormValue;

/** Text that is shown, or the title of a group. */
export interface FormMessage extends ItemPart {
  readonly kind: 'message';
  readonly text: Words;
}

/** What is not asked but has a value: a hidden or read-only item with an initial value. */
export interface FormValue extends ItemPart {
  readonly kind: 'value';
  readonly result: string;
  readonly value: string;
  /** Name of the choice, if the value is one. */
  readonly choice?: string;
}

export interface FormQuestion extends ItemPart {
  readonly kind: 'question';
  readonly text: Words;
  readonly answer: FormAnswer;
  readonly required: boolean;
  /** Several answers, of a choice. */
  readonly multiple: boolean;
  /** Of a choice: an answer that is none of the choices is taken too. */
  readonly open: boolean;
  readonly choices: readonly FormChoice[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Of a date: bounds as ISO dates. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  /** Regular expression that the whole answer has to match, in the syntax of the engines. */
  readonly pattern?: string;
  /** Name of the result; its key is unique in the form. */
  readonly result: string;
}

export interface FormChoice {
  /** Unique in its question, and short enough for a category. */
  readonly name: string;
  readonly label: Words;
  /** What the contact can type instead of the label: a number, a letter, or the form's own prefix. */
  readonly marker?: string;
  /** The value that stands for it in the form. */
  readonly code?: string;
  readonly system?: string;
  readonly at: JsonPointer;
}

/** When an item is reached (Questionnaire.item.enableWhen). */
export interface Enabled {
  readonly behavior: 'any' | 'all';
  readonly tests: readonly FormTest[];
}

/** One enableWhen. */
export interface FormTest {
  readonly question: string;
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  readonly value: TestValue;
  readonly at: JsonPointer;
}

export type TestValue =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date' | 'time' | 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly system?: string; readonly code: string; readonly display?: string }
  | { readonly kind: 'other'; readonly type: string };
