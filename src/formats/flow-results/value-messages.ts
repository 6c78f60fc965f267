import { catalogue } from '../../findings/message.ts';

type Row = { readonly row: number };

/** What can be wrong with rows: their form, and each value against its question. */
export const valueMessages = catalogue({
  'flow-results.rows-form': {
    severity: 'error',
    title: 'No list of rows',
    text: ({ expected, found }: { expected: string; found: string }) =>
      `Expected ${expected}, found ${found}.`,
    why: 'specification.md, "Resource Data": the rows are one JSON array, and each row is an array.',
    fix: 'Write [[row], [row], …].',
  },
  'flow-results.row-too-long': {
    severity: 'error',
    title: 'Row of extraordinary size',
    text: ({ row, limit }: Row & { limit: number }) =>
      `Row ${row} has more than ${limit} characters; nothing after it was read.`,
    why: 'Rows are read one by one; one of unbounded size could use up the memory of the machine.',
    fix: 'Put media into files and give their urls.',
  },
  'flow-results.row-columns': {
    severity: 'error',
    title: 'Row of another length',
    text: ({ row, found }: Row & { found: number }) => `Row ${row}: expected 7 columns, found ${found}.`,
    why: 'specification.md, "Resource Data": each row has exactly 7 elements.',
    fix: 'Give timestamp, row id, contact id, session id, question id, response and metadata, in this order.',
  },
  'flow-results.row-timestamp': {
    severity: 'error',
    title: 'Timestamp of another form',
    text: ({ row, expected, found }: Row & { expected: string; found: string }) =>
      `Row ${row}: expected ${expected}, found ${found}.`,
    why: 'specification.md, "Resource Data", column 1: an RFC 3339 date-time with the offset of its zone, +00:00 for UTC, and at most six digits of a second.',
    fix: 'Write it like 2017-05-23T13:35:37.291-04:00.',
    example: { wrong: '"2015-11-26 04:33:26"', right: '"2015-11-26T04:33:26+00:00"' },
  },
  'flow-results.row-id': {
    severity: 'error',
    title: 'Id of another type',
    text: ({ row, column, found }: Row & { column: string; found: string }) =>
      `Row ${row}: expected a whole number or a text as ${column}, found ${found}.`,
    why: 'specification.md, "Resource Data", columns 2 to 5: ids are integers or strings.',
    fix: 'Give the id as a text.',
  },
  'flow-results.row-id-inexact': {
    severity: 'warning',
    title: 'Id too large for a number',
    text: ({ row, column, found }: Row & { column: string; found: string }) =>
      `Row ${row}: the ${column} is too large to be kept exactly as a number, and is read as ${found}.`,
    why: 'RFC 8259, section 6: numbers above 2^53 are not the same in all programs; ids that differ could become equal.',
    fix: 'Give the id as a text.',
  },
  'flow-results.row-id-doubled': {
    severity: 'error',
    title: 'Row id given twice',
    text: ({ row, id, first }: Row & { id: string; first: number }) =>
      `Row ${row}: the row id ${id} was given to row ${first} already.`,
    why: 'specification.md, "Resource Data", column 2: row ids are unique in the whole package, compared as strings.',
    fix: 'Give each row an id of its own.',
  },
  'flow-results.question-unknown': {
    severity: 'error',
    title: 'Question that the package does not have',
    text: ({ row, id }: Row & { id: string }) => `Row ${row}: there is no question ${id} in the package.`,
    why: 'specification.md, "Results Versioning": the schema has all questions that rows are about, old ones too.',
    fix: 'Add the question to the schema, or correct the id.',
  },
  'flow-results.metadata': {
    severity: 'error',
    title: 'Metadata of another form',
    text: ({ row, expected, found }: Row & { expected: string; found: string }) =>
      `Row ${row}: expected ${expected}, found ${found}.`,
    why: 'specification.md, "Question Types", "Response Metadata": an object whose parts depend on the type of the question.',
    fix: 'Write an object, or null if there is nothing to say.',
  },
  'flow-results.open-type': {
    severity: 'error',
    title: 'Open response without a type',
    text: ({ row, found }: Row & { found: string }) =>
      `Row ${row}: expected the type of the response as "type" in its metadata, found ${found}.`,
    why: 'specification.md, "open": the metadata must say which type the response has, one of the others.',
    fix: 'Add {"type": "text"}, or audio, image, video, … as the response is.',
  },
  'flow-results.value': {
    severity: 'error',
    title: 'Response that does not fit its question',
    text: ({ row, type, expected, found }: Row & { type: string; expected: string; found: string }) =>
      `Row ${row}: a question of type ${type} expects ${expected}, found ${found}.`,
    why: 'specification.md, "Question Types", "Response format" of the type.',
    fix: 'Write the response in the form of its type, or correct the type of the question.',
  },
  'flow-results.value-as-text': {
    severity: 'warning',
    title: 'Response as a text',
    text: ({ row, type, expected, found }: Row & { type: string; expected: string; found: string }) =>
      `Row ${row}: a question of type ${type} expects ${expected}, found ${found}; it is read as if it were one.`,
    why: 'specification.md, "Response format" of the type. The examples of the API and known publishers write texts, so they are understood, but not by every program.',
    fix: 'Write 30 instead of "30.0000", ["a"] instead of "a", [6.3, -10.8] instead of "[6.3, -10.8]".',
    example: { wrong: '"30.0000"', right: '30' },
  },
  'flow-results.value-null': {
    severity: 'warning',
    title: 'Row without a response',
    text: ({ row }: Row) => `Row ${row}: the response is null.`,
    why: 'specification.md, "Terminology": a row is a response; one that was not given needs no row.',
    fix: 'Leave the row out.',
  },
  'flow-results.choice-unknown': {
    severity: 'error',
    title: 'Choice that was not offered',
    text: ({ row, found, choices }: Row & { found: string; choices: string }) =>
      `Row ${row}: expected one of ${choices}, found ${found}.`,
    why: 'specification.md, "select_one" and "select_many": a response must be from the set of choices.',
    fix: 'Add the choice to the question, or write the response as the choice is written.',
  },
  'flow-results.out-of-range': {
    severity: 'warning',
    title: 'Number off the scale',
    text: ({ row, minimum, maximum, found }: Row & { minimum: number; maximum: number; found: number }) =>
      `Row ${row}: expected a number from ${minimum} to ${maximum}, found ${found}.`,
    why: 'specification.md, "numeric": range gives the relevant values of the scale; it does not forbid others.',
    fix: 'Widen the range, or look at what was answered.',
  },
  'flow-results.delivery-status': {
    severity: 'error',
    title: 'Unknown delivery status',
    text: ({ row, expected, found }: Row & { expected: string; found: string }) =>
      `Row ${row}: expected one of ${expected} as delivery_status, found ${found}.`,
    why: 'specification.md, "message", "Response Metadata".',
    fix: 'Use one of the values of the specification.',
  },
  'flow-results.csv-form': {
    severity: 'error',
    title: 'Broken CSV',
    text: ({ problem }: { problem: string }) => problem,
    why: 'RFC 4180: fields with commas, quotes or line breaks are in double quotes, and a quote in them is doubled.',
    fix: 'Write the file with a CSV library.',
  },
  'flow-results.csv-header': {
    severity: 'error',
    title: 'Other columns in the CSV',
    text: ({ expected, found }: { expected: string; found: string }) =>
      `Expected the header ${expected}, found ${found}.`,
    why: 'specification.md, "Resource": the seven columns and their order.',
    fix: 'Write the names of the seven fields as the first line.',
  },
  'flow-results.more': {
    severity: 'information',
    title: 'More of the same',
    text: ({ code, count, row }: { code: string; count: number; row: number }) =>
      `${code} was found ${count} times more, the last time in row ${row}.`,
    why: 'The first findings of a kind show what is wrong; a million of them would show less.',
    fix: 'Mend the cause of those that are shown, and check again.',
  },
});
