/** Rules that the specification states in words about a type, for every element of that type. */
import type { ElementCheck } from '../compile.ts';
import { checkQuestionnaire } from '../questionnaire/questionnaire.ts';
import { checkResponse } from '../questionnaire/response.ts';
import { checkAttachment } from './attachment.ts';
import { checkBundle } from './bundle.ts';
import { checkCodeSystem } from './code-system.ts';
import { checkCoding, checkQuantity } from './coding.ts';
import { checkConceptMap } from './concept-map.ts';
import { checkDefinition } from './definition.ts';
import { checkExtension } from './extension.ts';
import { checkIdentifier } from './identifier.ts';
import { checkMeasure } from './measure.ts';
import { checkMeasureReport } from './measure-report.ts';
import { checkReference } from './reference.ts';
import { checkSearchParameter } from './search-parameter.ts';
import { checkValueSet } from './value-set.ts';
import { checkVitalSigns } from './vital-signs.ts';

const none: readonly ElementCheck[] = [];

const byType: ReadonlyMap<string, readonly ElementCheck[]> = new Map<string, readonly ElementCheck[]>([
  ['Attachment', [checkAttachment]],
  ['Bundle', [checkBundle]],
  ['CodeSystem', [checkCodeSystem]],
  ['Coding', [checkCoding]],
  ['ConceptMap', [checkConceptMap]],
  ['Extension', [checkExtension]],
  ['Identifier', [checkIdentifier]],
  ['Measure', [checkMeasure]],
  ['MeasureReport', [checkMeasureReport]],
  ['Observation', [checkVitalSigns]],
  ['Quantity', [checkQuantity]],
  ['Questionnaire', [checkQuestionnaire]],
  ['QuestionnaireResponse', [checkResponse]],
  ['Reference', [checkReference]],
  ['SearchParameter', [checkSearchParameter]],
  ['StructureDefinition', [checkDefinition]],
  ['ValueSet', [checkValueSet]],
]);

export function checksOfType(type: string): readonly ElementCheck[] {
  return byType.get(type) ?? none;
}
