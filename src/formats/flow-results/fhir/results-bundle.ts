/** A package with its rows as one transaction. */
import { guideBase } from '../../../fhir/canonicals.ts';
import type { Loss } from '../../../flow/loss.ts';
import type { ResultsPackage } from '../results-package.ts';
import type { ResultsRow } from '../row-check.ts';
import { type ResultsQuestionnaireOptions, writeResultsQuestionnaire } from './write-questionnaire.ts';
import { writeResponses } from './write-responses.ts';

export interface ResultsBundle {
  readonly bundle: fhir4.Bundle;
  readonly losses: readonly Loss[];
}

/** Makes the transaction: the Questionnaire, then the contacts, then a response a session. */
export function resultsBundle(
  read: ResultsPackage,
  rows: readonly ResultsRow[],
  options: Omit<ResultsQuestionnaireOptions, 'offScale'> = {},
): ResultsBundle {
  const offScale = new Set(rows.filter(isOffScale).map(({ question }) => question.id));
  const questionnaire = writeResultsQuestionnaire(read, { ...options, offScale });
  const { responses, contacts, losses } = writeResponses(read, rows, questionnaire);
  const resources = [questionnaire.resource, ...contacts, ...responses];
  const bundle: fhir4.Bundle = {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource) => {
      const url = `${resource.resourceType}/${resource.id ?? ''}`;
      const base = options.canonicalBase ?? guideBase;
      return { fullUrl: `${base}/${url}`, resource, request: { method: 'PUT', url } };
    }),
  };
  return { bundle, losses: [...questionnaire.losses, ...losses] };
}

function isOffScale({ answer, question: { range } }: ResultsRow): boolean {
  if (answer?.kind !== 'number' || range === undefined) return false;
  return answer.value < range.minimum || answer.value > range.maximum;
}
