/** What a run of a quiz becomes (profile mhero-quiz-result): the one template that needs no manifest to write it. */
import { ourCodes, ours } from '../../fhir/canonicals.ts';
import type { ResourceTemplate } from './template.ts';

const score = (code: string, display: string) => ({
  coding: [{ system: ourCodes('mhero-score'), code, display }],
});

export const quizResult: ResourceTemplate = {
  name: 'quiz-result',
  profile: ours('mhero-quiz-result'),
  when: '%quiz.score.exists()',
  resource: {
    resourceType: 'Observation',
    status: 'final',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/observation-category',
            code: 'survey',
            display: 'Survey',
          },
        ],
      },
    ],
    code: score('quiz-score', 'Quiz score'),
    focus: [{ reference: '{{ %contact.reference }}' }],
    effectiveDateTime: '{{ %run.time }}',
    performer: [{ reference: '{{ %contact.reference }}' }],
    valueInteger: '{{ %quiz.score }}',
    derivedFrom: [{ reference: '{{ %response.reference }}' }],
    component: [
      { code: score('questions', 'Questions'), valueInteger: '{{ %quiz.questions }}' },
      { code: score('pass-mark', 'Pass mark'), valueInteger: '{{ %quiz.pass }}' },
    ],
  },
};
