/** A Questionnaire and its QuestionnaireResponses as a package and its rows: the way back of `results-bundle.ts`. */
import { ours, standardExtension } from '../../../fhir/canonicals.ts';
import { languageCodeOf } from '../../../flow/language-tags.ts';
import type { Loss } from '../../../flow/loss.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { uuidV5 } from '../../../text/uuid.ts';
import { idNamespace } from '../../../fhir/primitives.ts';
import { extensionNumber, extensionsOf, extensionText } from '../../questionnaire/extensions.ts';
import { fieldNames } from '../fields.ts';
import type { QuestionType } from '../question-types.ts';
import { type ReadQuestion, rowsOfResponses } from './read-responses.ts';
import { resultsSystem } from './systems.ts';

export interface ReadResults {
  /** The descriptor; its rows are in the file `path`. */
  readonly descriptor: JsonObject;
  readonly rows: readonly JsonValue[];
  readonly losses: readonly Loss[];
}

/**
 * Reads the first Questionnaire of a Bundle with the responses to it. Undefined if there is none.
 *
 * @param path the file that the rows will be in, beside the descriptor
 */
export function readResultsBundle(bundle: JsonValue, path: string): ReadResults | undefined {
  if (!isObject(bundle)) return undefined;
  const resources = listOf(bundle, 'entry').flatMap((entry, index) => {
    const resource = isObject(entry) ? property(entry, 'resource') : undefined;
    return resource !== undefined && isObject(resource)
      ? [{ value: resource, at: child('', 'entry', index, 'resource') }]
      : [];
  });
  const questionnaire = resources.find(({ value }) => value['resourceType'] === 'Questionnaire');
  if (questionnaire === undefined) return undefined;
  const losses: Loss[] = [];
  const questions = new Map<string, ReadQuestion>();
  const schema: JsonObject = {};
  readItems(questionnaire.value, questionnaire.at, { schema, questions, losses });
  const url = textOf(questionnaire.value, 'url');
  const rows = rowsOfResponses(resources, { url, questions, losses });
  return { descriptor: descriptorOf(questionnaire.value, schema, path), rows, losses };
}

function descriptorOf(questionnaire: JsonObject, questions: JsonObject, path: string): JsonObject {
  const modified = textOf(questionnaire, 'date');
  const time = modified?.includes('T') === true ? modified : '1970-01-01T00:00:00+00:00';
  const language = languageOf(questionnaire);
  const name = identifierIn(questionnaire, resultsSystem.name);
  const title = textOf(questionnaire, 'title');
  const isNew = Object.values(questions).some(
    (one) => isObject(one) && (one['type'] === 'message' || 'semantic_labels' in one),
  );
  return {
    profile: 'flow-results-package',
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    flow_results_specification_version: isNew ? '1.1.0' : '1.0.0-rc1',
    created: time,
    modified: time,
    id: packageIdOf(questionnaire),
    resources: [
      {
        name: `${name ?? 'flow-results'}-rows`,
        path,
        access_method: 'file',
        mediatype: 'application/json',
        encoding: 'utf-8',
        schema: {
          ...(language !== undefined && { language }),
          fields: fieldNames.map((field) => ({ name: field, title: titleOf(field), type: fieldType(field) })),
          questions,
        },
      },
    ],
  };
}

/** The UUID of the identifier; of another version than 4, or of none, a UUID of version 4 made of it. */
function packageIdOf(questionnaire: JsonObject): string {
  const urn = identifierIn(questionnaire, 'urn:ietf:rfc:3986')?.replace(/^urn:uuid:/, '');
  const id = urn ?? textOf(questionnaire, 'id') ?? textOf(questionnaire, 'url') ?? '';
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/.test(id)) return id;
  const made = uuidV5(id, idNamespace);
  return `${made.slice(0, 14)}4${made.slice(15)}`;
}

function identifierIn(resource: JsonObject, system: string): string | undefined {
  const found = listOf(resource, 'identifier')
    .filter(isObject)
    .find((one) => one['system'] === system);
  return found === undefined ? undefined : textOf(found, 'value');
}

function languageOf(questionnaire: JsonObject): string | undefined {
  const tag = textOf(questionnaire, 'language');
  const [own] = extensionsOf(questionnaire, '', ours('mhero-flow-language'));
  const source = own === undefined ? undefined : extensionText(own.value, 'source', 'valueString');
  const code = source ?? (tag === undefined ? undefined : languageCodeOf(tag.split('-')[0] ?? tag));
  return code !== undefined && /^[a-z]{3}$/.test(code) && code !== 'und' ? code : undefined;
}

function titleOf(field: string): string {
  return field
    .split('_')
    .map((word) => (word === 'id' ? 'ID' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

function fieldType(field: (typeof fieldNames)[number]): string {
  if (field === 'timestamp') return 'datetime';
  if (field === 'response') return 'any';
  return field === 'response_metadata' ? 'object' : 'string';
}

interface Reading {
  readonly schema: JsonObject;
  readonly questions: Map<string, ReadQuestion>;
  readonly losses: Loss[];
}

/** Items inside of items follow them: a package has no groups. */
function readItems(of: JsonObject, at: JsonPointer, reading: Reading): void {
  listOf(of, 'item').forEach((item, index) => {
    if (!isObject(item)) return;
    const place = child(at, 'item', index);
    readItem(item, place, reading);
    readItems(item, place, reading);
  });
}

function readItem(item: JsonObject, at: JsonPointer, { schema, questions, losses }: Reading): void {
  const linkId = textOf(item, 'linkId');
  if (linkId === undefined) return;
  const type = questionTypeOf(item);
  if (type === undefined) {
    const what = `item ${linkId} of type ${textOf(item, 'type') ?? '?'}`;
    losses.push({ code: 'loss.property', at, what, why: 'Flow Results has no question of this type.' });
    return;
  }
  const choices = new Map<string, string>();
  for (const option of listOf(item, 'answerOption').filter(isObject)) {
    const coding = property(option, 'valueCoding');
    if (coding === undefined || !isObject(coding)) continue;
    const code = textOf(coding, 'code') ?? '';
    const name = extensionText(option, ours('mhero-flow-choice'), 'valueString');
    choices.set(code, name ?? textOf(coding, 'display') ?? code);
  }
  questions.set(linkId, { type, choices });
  const labels = listOf(item, 'code')
    .filter(isObject)
    .flatMap((code) => textOf(code, 'code') ?? []);
  const options: JsonObject = {};
  if (choices.size > 0) options['choices'] = [...choices.values()];
  const minimum = extensionNumber(item, standardExtension.minValue, 'valueInteger', 'valueDecimal');
  const maximum = extensionNumber(item, standardExtension.maxValue, 'valueInteger', 'valueDecimal');
  if (type === 'numeric' && minimum !== undefined && maximum !== undefined)
    options['range'] = [minimum, maximum];
  setProperty(schema, linkId, {
    type,
    label: textOf(item, 'text') ?? linkId,
    type_options: options,
    ...(labels.length > 0 && { semantic_labels: labels }),
  });
}

function questionTypeOf(item: JsonObject): QuestionType | undefined {
  const answer = extensionText(item, ours('mhero-flow-answer-type'), 'valueCode');
  const isHidden = extensionsOf(item, '', standardExtension.hidden).length > 0;
  switch (textOf(item, 'type')) {
    case 'choice':
    case 'open-choice':
      if (listOf(item, 'answerOption').length === 0) return 'text';
      return item['repeats'] === true ? 'select_many' : 'select_one';
    case 'integer':
    case 'decimal':
      return 'numeric';
    case 'date':
      return 'date';
    case 'dateTime':
      return 'datetime';
    case 'time':
      return 'time';
    case 'display':
      return isHidden ? undefined : 'message';
    case 'attachment':
      return answer === 'audio' || answer === 'video' ? answer : 'image';
    case 'string':
    case 'url':
      return 'text';
    case 'text':
      if (answer === 'location') return 'geo_point';
      return answer === undefined ? 'open' : 'text';
    default:
      return undefined;
  }
}
