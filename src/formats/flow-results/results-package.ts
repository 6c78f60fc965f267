/** A Flow Results package as the rest of the program sees it. */
import type { JsonPointer } from '../../text/pointer.ts';
import type { QuestionType } from './question-types.ts';
import type { ResultsVersion } from './version.ts';

export interface ResultsQuestion {
  readonly id: string;
  readonly type: QuestionType;
  readonly label: string;
  /** Of a select; empty for other types. */
  readonly choices: readonly string[];
  readonly choiceSet: ReadonlySet<string>;
  /** Of a number: its scale. */
  readonly range?: { readonly minimum: number; readonly maximum: number };
  readonly semanticLabels: readonly string[];
  readonly isPersonal?: boolean;
  readonly contactProperty?: string;
  readonly groupMembership?: string;
  readonly at: JsonPointer;
}

export interface ResultsPackage {
  /** Missing where a server is to give one. */
  readonly id?: string;
  readonly name?: string;
  readonly title?: string;
  readonly version: ResultsVersion;
  readonly created?: string;
  readonly modified?: string;
  /** ISO 639-3, of the labels. */
  readonly language?: string;
  readonly questions: ReadonlyMap<string, ResultsQuestion>;
  /** Files with the rows, relative to the descriptor; those that leave its folder are not among them. */
  readonly paths: readonly { readonly path: string; readonly at: JsonPointer }[];
  /** Where an API serves the rows. */
  readonly apiUrl?: string;
  readonly at: JsonPointer;
}
