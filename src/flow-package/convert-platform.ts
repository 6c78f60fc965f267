/** Answers of a platform's API as FHIR, with the flows that were given beside them. */
import { resourceJson } from '../fhir/resource-json.ts';
import { mergeAnswers, readAnswer } from '../formats/rapidpro-api/read.ts';
import { flowBundle } from '../mapping/flow-bundle.ts';
import type { PlatformLoss } from '../mapping/platform/losses.ts';
import { platformBundle } from '../mapping/platform/platform-bundle.ts';
import { type KnownQuestionnaire, knownQuestionnaire } from '../mapping/platform/typed-answer.ts';
import { isObject, type JsonValue } from '../text/json-value.ts';
import { mappingOf } from './convert.ts';
import type { AnswerFile, FlowFile } from './flow-files.ts';

export interface PlatformConversion {
  readonly value: JsonValue;
  readonly losses: readonly PlatformLoss[];
}

/**
 * Makes one transaction of all answers. An answer to a question of a flow that is among `flows` gets the type and
 * the code that the flow and its manifest give it.
 */
export function convertPlatform(
  answers: readonly AnswerFile[],
  flows: readonly FlowFile[],
): PlatformConversion {
  const read = answers.flatMap(({ json, endpoint, file }) => readAnswer(json, endpoint, file).answers ?? []);
  const known = new Map(flows.flatMap(questionnairesOf));
  const { bundle, losses } = platformBundle(mergeAnswers(read), {
    questionnaireOf: (flow) => known.get(flow),
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
