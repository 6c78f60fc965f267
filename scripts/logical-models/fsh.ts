/** Logical models as FSH. */
import type { Field } from './field.ts';
import type { FieldText, LogicalModel } from './models.ts';

/** An element of a logical model, as FSH and the tests need it. */
export interface ModelElement {
  /** Its path below the root; names are those of the file, in camel case. */
  readonly path: string;
  /** Its path in the file, without a place for the types of a choice. */
  readonly filePath: string;
  readonly min: number;
  readonly max: '1' | '*';
  readonly types: readonly string[];
  /** Rule sets that say where its JSON is not FHIR's. */
  readonly shapes: readonly string[];
  readonly rules: readonly Rule[];
  readonly text: FieldText;
}

interface Rule {
  readonly says: string;
  readonly expression: string;
}

/** All elements of a model, each before those below it. @throws RangeError if one has no text */
export function elementsOfModel(model: LogicalModel): ModelElement[] {
  return elementsBelow(model.root, { path: '', filePath: '' }, model);
}

interface Place {
  readonly path: string;
  readonly filePath: string;
}

function elementsBelow(field: Field, place: Place, model: LogicalModel): ModelElement[] {
  const names = elementNames([...field.fields.keys()]);
  return [...field.fields].flatMap(([key, one]) =>
    elementsAt(below(place, names.get(key) ?? key, key), one, model),
  );
}

function below({ path, filePath }: Place, name: string, key: string): Place {
  return path === ''
    ? { path: name, filePath: key }
    : { path: `${path}.${name}`, filePath: `${filePath}.${key}` };
}

/** FHIR's names of elements have letters and digits only; where two keys differ in their signs alone one gets a number. */
function elementNames(keys: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const key of keys) {
    const words = key.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
    const camel = words.map((word, at) => (at === 0 ? lowerFirst(word) : upperFirst(word))).join('');
    const isTaken = [...names.values()].includes(camel);
    names.set(key, isTaken ? `${camel}2` : camel);
  }
  return names;
}

function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function elementsAt(place: Place, field: Field, model: LogicalModel): ModelElement[] {
  if (!field.isMap) return valueElements(place, field, model);
  const map: ModelElement = {
    ...place,
    min: field.isRequired ? 1 : 0,
    max: '*',
    types: ['Base'],
    shapes: [...nameShape(place), ...(field.nullable ? ['JsonNullable'] : []), 'JsonByKey', 'JsonMayBeEmpty'],
    rules: [],
    text: textOf(place.filePath, model),
  };
  const keyPlace = below(place, 'key', 'key');
  const value = { ...field, isMap: false, isRequired: true, mayBeEmpty: true };
  return [
    map,
    {
      ...map,
      ...keyPlace,
      min: 1,
      max: '1',
      types: ['string'],
      shapes: [],
      text: textOf(keyPlace.filePath, model),
    },
    ...valueElements(below(place, 'value', 'value'), value, model),
  ];
}

function nameShape({ path, filePath }: Place): string[] {
  const key = filePath.slice(filePath.lastIndexOf('.') + 1);
  return path.slice(path.lastIndexOf('.') + 1) === key ? [] : [`JsonName(${quoted(key)})`];
}

function valueElements(place: Place, field: Field, model: LogicalModel): ModelElement[] {
  const isChoice = field.types.length > 1;
  const path = isChoice ? `${place.path}[x]` : place.path;
  const isPlainText = field.types[0] === 'string' && !field.isList;
  const takesEmpty =
    field.mayBeEmpty &&
    !field.isAnything &&
    (!isPlainText ||
      (field.allowed === undefined &&
        (field.pattern === undefined || new RegExp(field.pattern, 'u').test(''))));
  const mayBeAbsent = field.isList && takesEmpty;
  return [
    {
      path,
      filePath: place.filePath,
      min: field.isRequired && !mayBeAbsent && !field.nullable ? 1 : 0,
      max: field.isList ? '*' : '1',
      types: field.types.length > 0 ? field.types : ['Base'],
      shapes: [
        ...nameShape(place),
        ...(field.nullable && !field.isAnything ? ['JsonNullable'] : []),
        ...(takesEmpty ? ['JsonMayBeEmpty'] : []),
        ...(isChoice ? ['JsonPrimitiveChoice'] : []),
      ],
      rules: rulesOf(field),
      text: textOf(place.filePath, model),
    },
    ...elementsBelow(field, { path, filePath: place.filePath }, model),
  ];
}

function rulesOf(field: Field): Rule[] {
  const rules: Rule[] = [];
  const { allowed, pattern, types } = field;
  if (allowed !== undefined && types[0] === 'string' && types.length === 1)
    rules.push({
      says: `It is one of ${allowed.join(', ')}.`,
      expression: `$this in (${allowed.map(literal).join(' | ')})`,
    });
  if (pattern !== undefined && types[0] === 'string' && types.length === 1)
    rules.push({
      says: 'It has the form that the format asks for.',
      expression: `matches(${literal(pattern)})`,
    });
  const seen = new Set<string>();
  const names = elementNames([...field.fields.keys()]);
  const identifier = (key: string) => `\`${names.get(key) ?? key}\``;
  for (const { key, value, required } of field.conditions) {
    const given = required.map((name) => `${identifier(name)}.exists()`).join(' and ');
    const expression = `${identifier(key)} = ${literal(value)} implies ${required.length > 1 ? `(${given})` : given}`;
    // A part that is said twice (of flows of two versions) is one rule.
    if (!field.fields.has(key) || seen.has(value)) continue;
    seen.add(value);
    rules.push({ says: `What has the ${key} ${value} has ${required.join(', ')}.`, expression });
  }
  return rules;
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function textOf(path: string, { texts, id }: LogicalModel): FieldText {
  const own = texts.get(path);
  if (own !== undefined) return own;
  const steps = path.split('.');
  for (let from = 0; from < steps.length; from++) {
    const shared = texts.get(`*.${steps.slice(from).join('.')}`);
    if (shared !== undefined) return shared;
  }
  throw new RangeError(`${id}: nothing is said of ${path}`);
}

/** The model as FSH; lists of rules and mappings come after it. */
export function fshOfModel(model: LogicalModel): string {
  const elements = elementsOfModel(model);
  const keys = new Map<string, { key: string; rule: Rule }>();
  const lines = elements.flatMap((element) => {
    const cardinality = `${element.min}..${element.max}`;
    const obeys = element.rules.map((rule) => {
      const known = keys.get(rule.expression) ?? { key: `${model.id}-${keys.size + 1}`, rule };
      keys.set(rule.expression, known);
      return known.key;
    });
    return [
      `* ${element.path} ${cardinality} ${element.types.join(' or ')} ${quoted(element.text.what)}`,
      ...element.shapes.map((shape) => `* ${element.path} insert ${shape}`),
      ...(obeys.length > 0 ? [`* ${element.path} obeys ${obeys.join(' and ')}`] : []),
    ];
  });
  return `${[
    '// Made by scripts/logical-models.ts of the types and schemas that the program reads with.',
    `Logical: ${model.name}`,
    `Id: ${model.id}`,
    `Title: ${quoted(model.title)}`,
    `Description: ${quoted(model.description)}`,
    '* insert Definition',
    ...lines,
    ...[...keys.values()].flatMap(({ key, rule }) => [
      '',
      `Invariant: ${key}`,
      `Description: ${quoted(rule.says)}`,
      'Severity: #error',
      `Expression: ${quoted(rule.expression)}`,
    ]),
    '',
    `Mapping: ${model.name}ToFhir`,
    `Source: ${model.name}`,
    'Target: "http://mhero.org/fhir/flows.html"',
    'Id: fhir',
    'Title: "FHIR R4 by the profiles of this guide"',
    ...elements.map(({ path, text }) => `* ${path} -> ${quoted(text.fhir)}`),
  ].join('\n')}\n`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
