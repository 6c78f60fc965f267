import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { describeValue } from '../describe-value.ts';
import { flowResultsMessages } from './messages.ts';
import {
  isQuestionType,
  isSelect,
  questionType,
  questionTypes,
  type QuestionType,
} from './question-types.ts';
import type { PlacedObject } from './placed-object.ts';
import type { ResultsQuestion } from './results-package.ts';
import type { ResultsVersion } from './version.ts';

const report = reporter(flowResultsMessages);
const later = ['semantic_labels', 'is_personal_information', 'set_contact_property', 'set_group_membership'];

/** The questions of a schema by their id; those of no known type are left out, with a finding. */
export function readQuestions(
  schema: PlacedObject,
  version: ResultsVersion,
  findings: Finding[],
): Map<string, ResultsQuestion> {
  const questions = new Map<string, ResultsQuestion>();
  for (const [id, value, at] of entriesOf(schema, findings)) {
    if (!isObject(value)) continue;
    const question = readQuestion(id, { value, at }, version, findings);
    if (question !== undefined) questions.set(id, question);
  }
  return questions;
}

type Entry = readonly [id: string, value: JsonValue, at: JsonPointer];

/** Of an object, as it should be; or of a list of objects with one key each, as old examples had it. */
function entriesOf({ value, at }: PlacedObject, findings: Finding[]): Entry[] {
  const questions = property(value, 'questions');
  const pointer = child(at, 'questions');
  const entries = (object: JsonObject, from: JsonPointer): Entry[] =>
    Object.entries(object).map(([id, one]) => [id, one, child(from, id)]);
  if (isObject(questions)) return entries(questions, pointer);
  if (!Array.isArray(questions)) return [];
  findings.push(report('flow-results.questions-as-list', { count: questions.length }, { pointer }));
  return questions.flatMap((one, index) => (isObject(one) ? entries(one, child(pointer, index)) : []));
}

function readQuestion(
  id: string,
  { value, at }: PlacedObject,
  version: ResultsVersion,
  findings: Finding[],
): ResultsQuestion | undefined {
  const type = readType({ value, at }, version, findings);
  if (type === undefined) return undefined;
  if (version === '1.0.0-rc1') {
    for (const key of later.filter((name) => Object.hasOwn(value, name))) {
      const place = { pointer: child(at, key) };
      findings.push(report('flow-results.property-of-later-version', { key, version }, place));
    }
  }
  const options = property(value, 'type_options');
  const given = isObject(options) ? options : {};
  const optionsAt = child(at, 'type_options');
  const choices = isSelect(type) ? readChoices(given, optionsAt, findings) : [];
  const range = type === 'numeric' ? readRange(given, optionsAt, findings) : undefined;
  const personal = property(value, 'is_personal_information');
  const contactProperty = textOf(value, 'set_contact_property');
  const groupMembership = textOf(value, 'set_group_membership');
  return {
    id,
    type,
    label: textOf(value, 'label') ?? id,
    choices,
    choiceSet: new Set(choices),
    ...(range !== undefined && { range }),
    semanticLabels: semanticLabels(value),
    ...(typeof personal === 'boolean' && { isPersonal: personal }),
    ...(contactProperty !== undefined && { contactProperty }),
    ...(groupMembership !== undefined && { groupMembership }),
    at,
  };
}

function readType(
  { value, at }: PlacedObject,
  version: ResultsVersion,
  findings: Finding[],
): QuestionType | undefined {
  const stated = textOf(value, 'type');
  if (stated === undefined) return undefined;
  const pointer = child(at, 'type');
  const type = questionType(stated);
  const found = describeValue(stated);
  if (type === undefined) {
    const expected = questionTypes.filter((one) => version === '1.1.0' || one !== 'message').join(', ');
    findings.push(report('flow-results.question-type', { expected, found }, { pointer }));
  } else if (!isQuestionType(stated)) {
    findings.push(
      report('flow-results.spelling', { expected: `"${type}"`, found: `"${stated}"` }, { pointer }),
    );
  } else if (type === 'message' && version === '1.0.0-rc1') {
    findings.push(report('flow-results.question-of-later-version', { type, version }, { pointer }));
  }
  return type;
}

/** `semantic_label`, in the singular, is what exports had before 1.1 took it over. */
function semanticLabels(value: JsonObject): string[] {
  const labels = listOf(value, 'semantic_labels').filter((label) => typeof label === 'string');
  const single = textOf(value, 'semantic_label');
  return single === undefined || single === '' || labels.includes(single) ? labels : [...labels, single];
}

function readChoices(options: JsonObject, at: JsonPointer, findings: Finding[]): string[] {
  const seen = new Set<string>();
  listOf(options, 'choices').forEach((choice, index) => {
    if (typeof choice !== 'string') return;
    if (seen.has(choice)) {
      const args = { choice: JSON.stringify(choice) };
      findings.push(report('flow-results.choice-doubled', args, { pointer: child(at, 'choices', index) }));
    }
    seen.add(choice);
  });
  return [...seen];
}

function readRange(options: JsonObject, at: JsonPointer, findings: Finding[]): ResultsQuestion['range'] {
  const range = listOf(options, 'range');
  const [minimum, maximum] = range;
  if (range.length !== 2 || typeof minimum !== 'number' || typeof maximum !== 'number') return undefined;
  if (minimum > maximum) {
    findings.push(report('flow-results.range-order', { minimum, maximum }, { pointer: child(at, 'range') }));
    return undefined;
  }
  return { minimum, maximum };
}
