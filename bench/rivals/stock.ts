/** What the validators are compared on: a Questionnaire, a profile on the responses to it, and responses. */
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';

const questions = 12;
const url = 'http://example.org/fhir/Questionnaire/stock';
export const profileUrl = 'http://example.org/fhir/StructureDefinition/stock-response';

export const questionnaire: JsonObject = {
  resourceType: 'Questionnaire',
  url,
  status: 'active',
  item: Array.from({ length: questions }, (_, i): JsonObject => {
    const question = { linkId: `q${i}`, text: `Question ${i}`, required: i % 2 === 0 };
    if (i % 3 === 0) return { ...question, type: 'integer' };
    if (i % 3 === 1) return { ...question, type: 'string', maxLength: 100 };
    return {
      ...question,
      type: 'choice',
      answerOption: ['a', 'b', 'c'].map((code) => ({
        valueCoding: { system: 'http://example.org/fhir/CodeSystem/stock', code },
      })),
    };
  }),
};

export const profile: JsonObject = {
  resourceType: 'StructureDefinition',
  url: profileUrl,
  status: 'active',
  kind: 'resource',
  abstract: false,
  type: 'QuestionnaireResponse',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/QuestionnaireResponse',
  derivation: 'constraint',
  differential: {
    element: [
      { id: 'QuestionnaireResponse.questionnaire', path: 'QuestionnaireResponse.questionnaire', min: 1 },
      { id: 'QuestionnaireResponse.subject', path: 'QuestionnaireResponse.subject', min: 1 },
      { id: 'QuestionnaireResponse.authored', path: 'QuestionnaireResponse.authored', min: 1 },
      { id: 'QuestionnaireResponse.item', path: 'QuestionnaireResponse.item', min: 1 },
    ],
  },
};

/** A response with twelve answers, each number's its own. */
export function response(number: number): JsonObject {
  const answers: JsonValue[] = [
    { valueInteger: number },
    { valueString: `Remark ${number}` },
    { valueCoding: { system: 'http://example.org/fhir/CodeSystem/stock', code: 'abc'[number % 3] ?? 'a' } },
  ];
  return {
    resourceType: 'QuestionnaireResponse',
    id: `response-${number}`,
    meta: { profile: [profileUrl] },
    questionnaire: url,
    status: 'completed',
    subject: { reference: `Practitioner/${number}` },
    authored: '2024-02-29T12:00:00Z',
    item: Array.from({ length: questions }, (_, i) => ({
      linkId: `q${i}`,
      text: `Question ${i}`,
      answer: [answers[i % 3] ?? null],
    })),
  };
}
