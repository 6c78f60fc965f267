/** Types of questions: specification.md, "Question Types". */
export const questionTypes = [
  'select_one',
  'select_many',
  'numeric',
  'open',
  'text',
  'image',
  'video',
  'audio',
  'geo_point',
  'datetime',
  'date',
  'time',
  'message',
] as const;

export type QuestionType = (typeof questionTypes)[number];

/** Names that the specification's own table and examples use instead of those of "Question Types". */
const otherNames: ReadonlyMap<string, QuestionType> = new Map([
  ['multiple_choice', 'select_one'],
  ['multiple_choice_one', 'select_one'],
  ['multiple_choice_many', 'select_many'],
]);

const known: ReadonlySet<string> = new Set(questionTypes);

export function isQuestionType(name: string): name is QuestionType {
  return known.has(name);
}

/** The type that a name means; undefined if it means none. */
export function questionType(name: string): QuestionType | undefined {
  return isQuestionType(name) ? name : otherNames.get(name);
}

export function isSelect(type: QuestionType): boolean {
  return type === 'select_one' || type === 'select_many';
}

export function isMedia(type: QuestionType): type is 'image' | 'video' | 'audio' {
  return type === 'image' || type === 'video' || type === 'audio';
}
