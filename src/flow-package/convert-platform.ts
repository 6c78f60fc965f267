/** Answers of a platform's API as FHIR, with the flows that were given beside them. */
import type { Definitions } from '../fhir/definitions.ts';
import { resourceJson } from '../fhir/resource-json.ts';
import { mergeAnswers, readAnswer } from '../formats/rapidpro-api/read.ts';
import { flowBundle } from '../mapping/flow-bundle.ts';
import type { PlatformLoss } from '../mapping/platform/losses.ts';
import { platformBundle } from '../mapping/platform/platform-bundle.ts';
import { type KnownQuestionnaire, knownQuestionnaire } from '../mapping/platform/typed-answer.ts';
import type { ResourceValidator } from '../validation/validator.ts';
import { registryOf } from '../mapping/platform/registry.ts';
import { isObject, type JsonObject } from '../text/json-value.ts';
import { mappingOf } from './convert.ts';
import { answeredQuestionnaires } from './fhir-flows.ts';
import type { AnswerFile, FlowFile, ResourceFile } from './flow-files.ts';

export interface PlatformConversion {
  readonly value: JsonObject;
  readonly losses: readonly PlatformLoss[];
}

/** What was given beside the answers of a platform. */
export interface BesideAnswers {
  readonly flows: readonly FlowFile[];
  /** Questionnaires of flows, and forms that flows were made of. */
  readonly resources: readonly ResourceFile[];
  readonly definitions: Definitions;
  /** Judges what runs become besides their answers. */
  readonly validator: ResourceValidator;
}

/**
 * Makes one transaction of all answers. An answer to a question of a flow that is known gets the type and the code
 * that the flow and its manifest give it; one to a flow that was made of a form goes to the form's item.
 */
export function convertPlatform(
  answers: readonly AnswerFile[],
  { flows, resources, definitions, validator }: BesideAnswers,
): PlatformConversion {
  const read = answers.flatMap(({ json, endpoint, file }) => readAnswer(json, endpoint, file).answers ?? []);
  const beside = resources.map(({ json }) => answeredQuestionnaires(json.value, definitions));
  const known = new Map([
    ...beside.flatMap(({ ofFlows }) =>
      ofFlows.map(([uuid, value]) => [uuid, knownQuestionnaire(value)] as const),
    ),
    ...flows.flatMap(questionnairesOf),
  ]);
  const forms = new Map(beside.flatMap((one) => one.forms.map((form) => [form.flow, form] as const)));
  const { bundle, losses } = platformBundle(mergeAnswers(read), {
    questionnaireOf: (flow) => known.get(flow),
    formOf: (flow) => forms.get(flow),
    becoming: {
      becomingOf: (flow) =>
        flows.map(({ claims }) => claims?.becomingOf?.(flow)).find((one) => one !== undefined),
      validator,
      registry: registryOf(resources.map(({ json }) => json.value)),
    },
  });
  return { value: resourceJson(bundle), losses };
}

function questionnairesOf(file: FlowFile): (readonly [string, KnownQuestionnaire])[] {
  const { resources } = flowBundle(file.document, file.bytes, { file: file.file, ...mappingOf(file) });
  return resources.flatMap(({ resource, flow }) => {
    const value = resource.resourceType === 'Questionnaire' ? resourceJson(resource) : undefined;
    return flow === undefined || !isObject(value) ? [] : [[flow, knownQuestionnaire(value)] as const];
  });
}
