/** The columns of every row, in their order: specification.md, "Resource". */
export const fieldNames = [
  'timestamp',
  'row_id',
  'contact_id',
  'session_id',
  'question_id',
  'response',
  'response_metadata',
] as const;
