/** What makes a flow a quiz (profile mhero-quiz-flow): which answers are right, and where the score is kept. */
import { ours } from '../../fhir/canonicals.ts';
import type { CodedChoice } from './write-choices.ts';

/** Where a quiz keeps the number of right answers, and how many of them pass. */
export interface QuizScore {
  /** Key of the result. */
  readonly result: string;
  readonly pass?: number;
}

/** Says of the right answers to a question that they are (MH-QUIZ-02). */
export function markRight(choices: readonly CodedChoice[], right: readonly string[]): CodedChoice[] {
  return choices.map((choice) => {
    if (!right.includes(choice.name)) return choice;
    const { extension = [], ...option } = choice.option;
    const isRight = { url: ours('mhero-quiz-right'), valueBoolean: true };
    return { ...choice, option: { extension: [...extension, isRight], ...option } };
  });
}

/** The extension of the Questionnaire (MH-QUIZ-04). */
export function quizScoreExtension({ result, pass }: QuizScore): fhir4.Extension {
  return {
    url: ours('mhero-quiz-score'),
    extension: [
      { url: 'result', valueString: result },
      ...(pass === undefined ? [] : [{ url: 'pass', valueInteger: pass }]),
    ],
  };
}
