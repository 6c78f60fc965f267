/** What is known while one response is checked against its Questionnaire. */
import type { Finding } from '../../findings/finding.ts';
import { show } from '../checks/fixed.ts';
import type { Run } from '../run.ts';
import type { Answers, ExpressionTest } from './enable-when.ts';
import type { QuestionItem, QuestionnaireModel } from './model.ts';

export interface ResponseContext {
  readonly model: QuestionnaireModel;
  readonly answers: Answers;
  /** Complete responses must have all that is required; those in progress and stopped ones need not. */
  readonly isComplete: boolean;
  readonly run: Run;
  /** Whether an expression of SDC's enableWhenExpression holds for the response. */
  readonly holds: ExpressionTest;
}

/**
 * What is missing is an error in a response that is complete, and a warning before: required items must be there in
 * a completed response (Questionnaire.item.required).
 */
export function asMissing(finding: Finding, { isComplete }: ResponseContext): Finding {
  return isComplete ? finding : { ...finding, severity: 'warning' };
}

/** Where the Questionnaire says that its value sets can be asked for: the item's own server before those around it. */
export function serverHint(question: QuestionItem, model: QuestionnaireModel): string {
  let server: string | undefined;
  for (let at: QuestionItem | undefined = question; at !== undefined && server === undefined; at = at.parent)
    [server] = at.terminologyServers;
  server ??= model.terminologyServers[0];
  return server === undefined ? '' : `; the Questionnaire prefers the terminology server ${show(server)}`;
}
