/** Tables of the pages that are the tables of the code. */
import { urnSchemes } from '../../../src/formats/rapidpro/urn-schemes.ts';
import { choosingTests, numberTests } from '../../../src/flow/test-kinds.ts';
import { contactPoint } from '../../../src/mapping/platform/contact-point.ts';
import {
  messageStatus,
  participationMode,
  requestStatus,
  responseStatus,
} from '../../../src/mapping/platform/codes.ts';
import { elementsOfModel } from '../../logical-models/fsh.ts';
import { logicalModel, modelNames } from '../../logical-models/models.ts';
import { allSchemas } from '../../schemas/published.ts';
import { code, table } from './markdown.ts';

/** The platform's words and FHIR's codes. */
export function statusTables(): string {
  const rows = (of: Readonly<Record<string, string | undefined>>) =>
    Object.entries(of).map(([from, to = '']) => [code(from), code(to)]);
  return [
    table(['Message in RapidPro', 'Communication.status'], rows(messageStatus)),
    table(['Flow start or broadcast in RapidPro', 'CommunicationRequest.status'], rows(requestStatus)),
    table(
      ['End of a run in RapidPro', 'QuestionnaireResponse.status'],
      [...rows(responseStatus), ['none: the run goes on', code('in-progress')]],
    ),
    table(
      ['Address', 'ContactPoint.system', 'How a message travels (Communication.medium)'],
      [...urnSchemes].map((scheme) => [
        code(`${scheme}:`),
        code(contactPoint(`${scheme}:1234567`)?.system ?? ''),
        participationMode[scheme] === undefined ? 'as an app' : code(participationMode[scheme]),
      ]),
    ),
  ].join('\n');
}

/** What the tests of a RapidPro router tell of the answer. */
export function testTable(): string {
  const names = (tests: ReadonlySet<string>) => [...tests].map(code).join(', ');
  return table(
    ['Tests of the router', 'What is asked for'],
    [
      [names(choosingTests), 'a choice: one for each category that such a test leads to'],
      [names(numberTests), 'a number'],
    ],
  );
}

/** The logical models with how much there is in each. */
export function modelTable(): string {
  return table(
    ['Model', 'Fields', 'What it is for'],
    modelNames.map((name) => {
      const model = logicalModel(name);
      const purpose = model.description.split('. ')[0] ?? '';
      return [
        `[${model.title}](StructureDefinition-${model.id}.html)`,
        String(elementsOfModel(model).length),
        `${purpose.replace(/\.$/, '')}.`,
      ];
    }),
  );
}

/** The JSON Schemas of the package. */
export function schemaTable(): string {
  return table(
    ['Schema', 'Of what'],
    allSchemas().map((schema) => {
      const id = String(schema['$id']);
      return [code(id.slice(id.lastIndexOf('/') + 1)), String(schema['title'] ?? '')];
    }),
  );
}
