/** The check of one row after another: specification.md, "Resource Data". */
import type { Finding, Place } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { isObject, type JsonValue } from '../../text/json-value.ts';
import { describeValue } from '../describe-value.ts';
import { flowResultsMessages } from './messages.ts';
import { instantFault } from './instant.ts';
import {
  type Answer,
  type AnswerRead,
  deliveryStatuses,
  readAnswer,
  type ValueProblem,
} from './read-answer.ts';
import type { ResultsPackage, ResultsQuestion } from './results-package.ts';
import { RowIds } from './row-ids.ts';

const report = reporter(flowResultsMessages);

/** A row whose parts have their types. */
export interface ResultsRow {
  /** From 1, in its file. */
  readonly row: number;
  readonly timestamp: string;
  readonly id: string;
  readonly contact: string;
  readonly session: string;
  readonly question: ResultsQuestion;
  /** Missing for a response of null, and for one that can't be understood. */
  readonly answer?: Answer;
  readonly metadata: JsonValue;
}

/** A row as it was read, with the way to its places: of a column, or of the row. */
export interface RawRow {
  readonly row: number;
  readonly value: JsonValue;
  /** Where everything is a text, as in CSV, a number as a text is none of its faults. */
  readonly isAllText: boolean;
  readonly place: (column?: number) => Place;
}

type Report = (finding: Finding) => void;

/** Checks the rows of a package; row ids are unique in all its files. */
export class RowCheck {
  readonly #questions: ResultsPackage['questions'];
  readonly #ids = new RowIds();

  constructor({ questions }: Pick<ResultsPackage, 'questions'>) {
    this.#questions = questions;
  }

  /** Tells all that is wrong with a row, and gives it; undefined if it has no question or ids. */
  check(raw: RawRow, tell: Report): ResultsRow | undefined {
    const { row, value, place } = raw;
    if (!Array.isArray(value)) {
      const args = { expected: `row ${row} as a list`, found: describeValue(value) };
      tell(report('flow-results.rows-form', args, place()));
      return undefined;
    }
    if (value.length !== 7) {
      tell(report('flow-results.row-columns', { row, found: value.length }, place()));
      return undefined;
    }
    const [timestamp = null, , , , , response = null, metadata = null] = value;
    checkTimestamp(raw, timestamp, tell);
    const id = readId(raw, 1, 'row id', tell);
    const contact = readId(raw, 2, 'contact id', tell);
    const session = readId(raw, 3, 'session id', tell);
    const questionId = readId(raw, 4, 'question id', tell);
    const first = id === undefined ? undefined : this.#ids.add(id, row);
    if (first !== undefined) {
      tell(report('flow-results.row-id-doubled', { row, id: JSON.stringify(id), first }, place(1)));
    }
    if (metadata !== null && !isObject(metadata)) {
      const args = { row, expected: 'an object or null as metadata', found: describeValue(metadata) };
      tell(report('flow-results.metadata', args, place(6)));
    }
    const question = questionId === undefined ? undefined : this.#questions.get(questionId);
    if (question === undefined) {
      if (questionId !== undefined) {
        tell(report('flow-results.question-unknown', { row, id: JSON.stringify(questionId) }, place(4)));
      }
      return undefined;
    }
    const read = readAnswer(question, response, metadata);
    for (const problem of read.problems) {
      if (raw.isAllText && problem.code === 'flow-results.value-as-text') continue;
      tell(problemFinding(raw, problem, read, question, response));
    }
    if (typeof timestamp !== 'string' || id === undefined || contact === undefined || session === undefined) {
      return undefined;
    }
    const { answer } = read;
    return {
      row,
      timestamp,
      id,
      contact,
      session,
      question,
      ...(answer !== undefined && { answer }),
      metadata,
    };
  }
}

function checkTimestamp({ row, place }: RawRow, timestamp: JsonValue, tell: Report): void {
  const fault = typeof timestamp === 'string' ? instantFault(timestamp) : 'form';
  if (fault === undefined) return;
  const expected = {
    form: 'a date and time with its zone (RFC 3339)',
    'zone-missing': 'the offset of the zone after the time',
    zulu: '+00:00 as the offset of UTC',
    fraction: 'at most six digits of a second',
  }[fault];
  tell(report('flow-results.row-timestamp', { row, expected, found: describeValue(timestamp) }, place(0)));
}

function readId({ row, value, place }: RawRow, at: number, column: string, tell: Report): string | undefined {
  const id = Array.isArray(value) ? value[at] : undefined;
  if (typeof id === 'string' && id !== '') return id;
  if (typeof id === 'number' && Number.isInteger(id)) {
    if (!Number.isSafeInteger(id)) {
      tell(report('flow-results.row-id-inexact', { row, column, found: String(id) }, place(at)));
    }
    return String(id);
  }
  tell(report('flow-results.row-id', { row, column, found: describeValue(id) }, place(at)));
  return undefined;
}

function problemFinding(
  { row, place }: RawRow,
  problem: ValueProblem,
  { type }: AnswerRead,
  { choices, range }: ResultsQuestion,
  response: JsonValue,
): Finding {
  switch (problem.code) {
    case 'flow-results.value':
    case 'flow-results.value-as-text': {
      const args = { row, type, expected: problem.expected, found: describeValue(response) };
      return report(problem.code, args, place(5));
    }
    case 'flow-results.choice-unknown': {
      const shown = choices.slice(0, 10).map((choice) => JSON.stringify(choice));
      if (choices.length > shown.length) shown.push(`${choices.length - shown.length} more`);
      return report(problem.code, { row, found: problem.found, choices: shown.join(', ') }, place(5));
    }
    case 'flow-results.out-of-range': {
      const { minimum, maximum } = range ?? { minimum: 0, maximum: 0 };
      return report(problem.code, { row, minimum, maximum, found: problem.value }, place(5));
    }
    case 'flow-results.open-type':
      return report(problem.code, { row, found: problem.found }, place(6));
    case 'flow-results.delivery-status':
      return report(
        problem.code,
        { row, expected: deliveryStatuses.join(', '), found: problem.found },
        place(6),
      );
    case 'flow-results.value-null':
      return report(problem.code, { row }, place(5));
  }
}
