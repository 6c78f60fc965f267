/**
 * The neutral flow: what RapidPro, FLOIP and a FHIR Questionnaire have in common. Formats are read into it and
 * written from it, so N formats need N readers and N writers.
 *
 * Each part says where it stood in the file (`at`), so that any later finding can name the line its author
 * wrote. What the model has no word for is kept beside the part (`kept`), so that writing the same format
 * loses nothing and writing another one can say what it leaves behind.
 */
import type { JsonObject } from '../text/json-value.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { Loss } from './loss.ts';

/** The formats that a flow can be read from. */
export type FlowFormat = 'rapidpro' | 'floip' | 'questionnaire' | 'viamo';

/**
 * Properties of one part, as its file had them, that the model does not express: unknown ones, and known ones
 * in a form that the model would write differently (null, an empty list). Only a writer of the same format
 * puts them back.
 */
export interface Kept {
  readonly format: FlowFormat;
  readonly properties: JsonObject;
  /** Pointers, from this part, to what the writer makes of the model but the file did not have. */
  readonly absent?: readonly JsonPointer[];
}

/** What all parts have. A part made by a program has the place of what it was made from. */
export interface Part {
  readonly at: JsonPointer;
  readonly kept?: Kept;
}

/** A language as the flow's file names it: ISO 639-3 in RapidPro and FLOIP (`eng`), but dialects use others. */
export type LanguageCode = string;

/** One message in one language. */
export interface Content {
  readonly language: LanguageCode;
  readonly text?: string;
  /** Urls of pictures, sound and documents as `type:url`, where type is a MIME type or its first half. */
  readonly attachments?: readonly string[];
  readonly quickReplies?: readonly string[];
  /** Url of a recording that says the text in a voice flow. */
  readonly audio?: string;
}

/** The same message in the languages that have it; the flow's base language first. */
export type Localized = readonly Content[];

export type FlowType = 'messaging' | 'background' | 'offline' | 'voice';

/** A flow document: all that one file holds. */
export interface FlowDocument extends Part {
  readonly format: FlowFormat;
  /** Version of the format as the file states it: `13`, `1.0.0-rc3`. */
  readonly version: string;
  /** What shape of file it was: `rapidpro-export`, `rapidpro-flow`, `floip-container`, ... (see `formats/detect.ts`). */
  readonly kind: string;
  readonly name?: string;
  readonly uuid?: string;
  readonly flows: readonly Flow[];
  /** What reading the file could not take over, for a format that is read and not written. */
  readonly leftBehind?: readonly Loss[];
}

export interface Flow extends Part {
  readonly uuid: string;
  readonly name: string;
  readonly type: FlowType;
  /** Version of the format that this flow states: RapidPro's `spec_version`, FLOIP's container version. */
  readonly version: string;
  readonly baseLanguage: LanguageCode;
  /** All languages that the flow has texts in, the base language first, the others in the file's order. */
  readonly languages: readonly LanguageCode[];
  /** The first one is where the flow starts, unless `entry` says otherwise. */
  readonly nodes: readonly FlowNode[];
  /** The node where the flow starts; missing in a flow without nodes. */
  readonly entry?: string;
  /** Minutes without an answer after which a run ends. */
  readonly expireAfterMinutes?: number;
}

/** One step: actions are done in order, then the contact is waited for, then the router picks an exit. */
export interface FlowNode extends Part {
  readonly uuid: string;
  readonly name?: string;
  readonly actions: readonly Action[];
  readonly wait?: Wait;
  readonly router?: Router;
  readonly exits: readonly Exit[];
  /** Where an editor draws the node, in its own units. */
  readonly position?: { readonly left: number; readonly top: number };
}

export interface Exit extends Part {
  readonly uuid: string;
  readonly name?: string;
  /** The next node; missing where the flow ends. */
  readonly destination?: string;
}

export type Action =
  MessageAction | SetContactAction | GroupAction | ResultAction | RunFlowAction | WebhookAction | OtherAction;

interface ActionPart extends Part {
  readonly uuid: string;
}

/** Sends or says a message. */
export interface MessageAction extends ActionPart {
  readonly kind: 'message';
  readonly mode: 'text' | 'voice';
  readonly content: Localized;
}

/** Changes the contact: `property` is `field`, or one of RapidPro's own properties. `value` is an expression. */
export interface SetContactAction extends ActionPart {
  readonly kind: 'set-contact';
  readonly property: 'field' | 'name' | 'language' | 'timezone' | 'status';
  readonly field?: { readonly key: string; readonly name: string };
  readonly value: string;
}

export interface GroupAction extends ActionPart {
  readonly kind: 'add-to-groups' | 'remove-from-groups';
  readonly groups: readonly { readonly uuid?: string; readonly name: string }[];
  /** All groups of the contact, for removal. */
  readonly all?: boolean;
}

/** Sets a result without asking. */
export interface ResultAction extends ActionPart {
  readonly kind: 'set-result';
  readonly name: string;
  readonly value: string;
  readonly category?: string;
}

/** Runs another flow; `terminal` means it does not come back. */
export interface RunFlowAction extends ActionPart {
  readonly kind: 'run-flow';
  readonly flow: { readonly uuid: string; readonly name?: string };
  readonly terminal?: boolean;
}

export interface WebhookAction extends ActionPart {
  readonly kind: 'webhook';
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly resultName?: string;
}

/** An action that only its own format knows; `type` is that format's word for it, all else is in `kept`. */
export interface OtherAction extends ActionPart {
  readonly kind: 'other';
  readonly type: string;
}

/** Waits for the contact. */
export interface Wait extends Part {
  readonly expects: Expectation;
  /** After `seconds` without an answer the category of this uuid is taken. */
  readonly timeout?: { readonly seconds: number; readonly category: string };
}

/**
 * What kind of answer the file itself says it expects. RapidPro says so only for media; that its text answers
 * are numbers or choices shows in the router's cases, which `flow/answer-type.ts` reads.
 */
export type Expectation =
  | { readonly kind: 'any' }
  | { readonly kind: 'media'; readonly media: 'audio' | 'image' | 'video' }
  | { readonly kind: 'location' }
  | { readonly kind: 'digits'; readonly count?: number; readonly terminatedBy?: string }
  | { readonly kind: 'dial'; readonly phone: string }
  | {
      readonly kind: 'number';
      readonly minimum?: number;
      readonly maximum?: number;
      readonly maxDigits?: number;
    }
  | { readonly kind: 'text' }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly multiple: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
    };

/** One of the answers that a choice question offers. */
export interface Choice extends Part {
  /** Unique in its question, language-free: FLOIP's choice name, RapidPro's category name. */
  readonly name: string;
  /** What the contact reads, by language; may be empty. */
  readonly label: Localized;
  /** Words that mean this choice when the contact types them, by language. */
  readonly words?: readonly { readonly language: LanguageCode; readonly words: readonly string[] }[];
}

export type Router = SwitchRouter | RandomRouter;

interface RouterPart extends Part {
  readonly categories: readonly Category[];
  /** The result that takes the answer; its key is `resultKey(name)`. */
  readonly resultName?: string;
}

/** Compares `operand` with the cases in order; the first that matches gives the category. */
export interface SwitchRouter extends RouterPart {
  readonly kind: 'switch';
  /** An expression in the syntax of the document's format: `@input.text`. */
  readonly operand: string;
  readonly cases: readonly Case[];
  /** uuid of the category that is taken when no case matches. */
  readonly defaultCategory?: string;
}

export interface RandomRouter extends RouterPart {
  readonly kind: 'random';
}

/** A named outcome of a router, and the exit that it takes. */
export interface Category extends Part {
  readonly uuid: string;
  readonly name: string;
  /** Translations of the name; the base language is `name` itself. */
  readonly translations?: readonly { readonly language: LanguageCode; readonly name: string }[];
  /** uuid of an exit of the same node. */
  readonly exit: string;
}

export interface Case extends Part {
  readonly uuid: string;
  readonly test: Test;
  /** uuid of the category that a match gives. */
  readonly category: string;
}

/** RapidPro's router tests by their own names, and FLOIP's exits as bare expressions. */
export type Test =
  | {
      readonly kind: 'function';
      /** `has_any_word`, `has_number_between`, ...: goflow's names. */
      readonly name: string;
      readonly arguments: readonly string[];
      /** Arguments that differ by language. */
      readonly translations?: readonly {
        readonly language: LanguageCode;
        readonly arguments: readonly string[];
      }[];
    }
  | { readonly kind: 'expression'; readonly expression: string };

/** The key of a result: goflow's `utils.Snakify` (trimmed, runs of non-word characters to `_`, lower case). */
export function resultKey(name: string): string {
  return name
    .trim()
    .replace(/[^\p{L}0-9_]+/gu, '_')
    .toLowerCase();
}
