/** An ElementDefinition (FHIR R4 section 2.28) read from JSON once, so that checks meet typed values only. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { type Binding, readBinding } from './binding.ts';
import { extensionUrl, extensionValue, extensionValues, laterElement } from './extension-values.ts';

export interface TypeRef {
  /** `string`, `Reference`, `Resource`, ... */
  readonly code: string;
  readonly profiles: readonly string[];
  readonly targetProfiles: readonly string[];
  /** Where the target of a reference may be: contained, referenced, bundled; anywhere if empty. */
  readonly aggregation: readonly string[];
}

export interface Constraint {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly human: string;
  readonly expression: string | undefined;
  readonly bestPractice: boolean;
  /** Id of the guide's requirement, if the constraint names one. */
  readonly requirement: string | undefined;
}

export interface Discriminator {
  readonly type: string;
  readonly path: string;
}

export interface SlicingDefinition {
  readonly discriminators: readonly Discriminator[];
  readonly ordered: boolean;
  readonly rules: string;
}

/** A `fixed[x]`, `pattern[x]`, `minValue[x]` or `maxValue[x]`. */
export interface TypedValue {
  readonly type: string;
  readonly value: JsonValue;
}

export interface ElementDefinition {
  readonly id: string;
  readonly path: string;
  /** Last part of the path, without `[x]`. */
  readonly name: string;
  readonly isChoice: boolean;
  readonly sliceName: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly basePath: string | undefined;
  /** JSON keeps it in an array: the base allows more than one. */
  readonly isList: boolean;
  /** Id of the element whose contents this one has. */
  readonly contentReference: string | undefined;
  /** The definition that has that element, where it is another one. */
  readonly contentSource: string | undefined;
  readonly types: readonly TypeRef[];
  readonly fixed: TypedValue | undefined;
  readonly pattern: TypedValue | undefined;
  readonly minValue: TypedValue | undefined;
  readonly maxValue: TypedValue | undefined;
  readonly maxLength: number | undefined;
  readonly minLength: number | undefined;
  readonly maxDecimalPlaces: number | undefined;
  /** HL7's extensions narrative-source-control and narrative-language-control, for a Narrative. */
  readonly narrative: { readonly source: string | undefined; readonly languages: readonly string[] };
  /** An extension can not stand in for the value. */
  readonly mustHaveValue: boolean;
  /** Extensions of which one stands in for a value that is missing. */
  readonly valueAlternatives: readonly string[];
  readonly constraints: readonly Constraint[];
  readonly binding: Binding | undefined;
  readonly slicing: SlicingDefinition | undefined;
  readonly isModifier: boolean;
  readonly requirement: string | undefined;
  readonly json: JsonShape;
}

/** Where the JSON of a logical model is not FHIR's: what HL7's tooling extensions on an element say of it. */
export interface JsonShape {
  /** `json-name`: the key, where it is not the element's name. */
  readonly key: string | undefined;
  /** `json-nullable`: null stands for nothing. */
  readonly nullable: boolean;
  /** `json-empty-behavior`, `present` or `either`: a list, an object or a text may be empty. */
  readonly mayBeEmpty: boolean;
  /** `json-property-key`: an object by key; this child is the key, the other one the value. */
  readonly mapKey: string | undefined;
  /** `json-primitive-choice`: the key of a choice has no type in it, the JSON value tells it. */
  readonly primitiveChoice: boolean;
}

const noControl: ElementDefinition['narrative'] = { source: undefined, languages: [] };

function narrativeControl(json: JsonObject): ElementDefinition['narrative'] {
  if (!Object.hasOwn(json, 'extension')) return noControl;
  const source = extensionValue(json, `${extensionUrl}narrative-source-control`);
  return {
    source: typeof source === 'string' ? source : undefined,
    languages: extensionValues(json, `${extensionUrl}narrative-language-control`).filter(
      (value) => typeof value === 'string',
    ),
  };
}

function numberOfExtension(json: JsonObject, name: string): number | undefined {
  const value = extensionValue(json, extensionUrl + name);
  return typeof value === 'number' ? value : undefined;
}

/** Texts of a list; what is no text is left out. */
export function textsOf(object: JsonObject, key: string): string[] {
  return listOf(object, key).filter((item) => typeof item === 'string');
}

/** Reads one element of a snapshot or differential. */
export function readElementDefinition(json: JsonObject): ElementDefinition {
  const path = textOf(json, 'path') ?? '';
  const last = path.slice(path.lastIndexOf('.') + 1);
  const base = property(json, 'base');
  const baseMax = isObject(base) ? textOf(base, 'max') : undefined;
  const max = textOf(json, 'max');
  return {
    id: textOf(json, 'id') ?? path,
    path,
    name: last.replace('[x]', ''),
    isChoice: last.endsWith('[x]'),
    sliceName: textOf(json, 'sliceName'),
    min: numberOf(json, 'min') ?? 0,
    max: max === undefined || max === '*' ? Infinity : Number(max),
    basePath: isObject(base) ? textOf(base, 'path') : undefined,
    isList: !['0', '1'].includes(baseMax ?? max ?? '*'),
    ...readContentReference(json),
    types: listOf(json, 'type').filter(isObject).map(readType),
    fixed: typedValue(json, 'fixed'),
    pattern: typedValue(json, 'pattern'),
    minValue: typedValue(json, 'minValue'),
    maxValue: typedValue(json, 'maxValue'),
    maxLength: numberOf(json, 'maxLength'),
    minLength: numberOfExtension(json, 'minLength'),
    maxDecimalPlaces: numberOfExtension(json, 'maxDecimalPlaces'),
    narrative: narrativeControl(json),
    mustHaveValue:
      property(json, 'mustHaveValue') === true ||
      extensionValue(json, `${laterElement}mustHaveValue`) === true,
    valueAlternatives: [
      ...textsOf(json, 'valueAlternatives'),
      ...extensionValues(json, `${laterElement}valueAlternatives`).filter((item) => typeof item === 'string'),
    ],
    constraints: listOf(json, 'constraint').filter(isObject).map(readConstraint),
    binding: readBinding(property(json, 'binding')),
    slicing: readSlicing(property(json, 'slicing')),
    isModifier: property(json, 'isModifier') === true,
    requirement: requirementOf(json),
    json: readJsonShape(json),
  };
}

const fhirShape: JsonShape = {
  key: undefined,
  nullable: false,
  mayBeEmpty: false,
  mapKey: undefined,
  primitiveChoice: false,
};
const toolsUrl = 'http://hl7.org/fhir/tools/StructureDefinition/';

function readJsonShape(json: JsonObject): JsonShape {
  if (listOf(json, 'extension').length === 0) return fhirShape;
  const empty = extensionValue(json, `${toolsUrl}json-empty-behavior`);
  const mapKey = extensionValue(json, `${toolsUrl}json-property-key`);
  const key = extensionValue(json, `${toolsUrl}json-name`);
  return {
    key: typeof key === 'string' ? key : undefined,
    nullable: extensionValue(json, `${toolsUrl}json-nullable`) === true,
    mayBeEmpty: empty === 'present' || empty === 'either',
    mapKey: typeof mapKey === 'string' ? mapKey : undefined,
    primitiveChoice: extensionValue(json, `${toolsUrl}json-primitive-choice`) === true,
  };
}

function readContentReference(
  json: JsonObject,
): Pick<ElementDefinition, 'contentReference' | 'contentSource'> {
  const [source, id] = (textOf(json, 'contentReference') ?? '').split('#');
  return {
    contentReference: id ?? (source === '' ? undefined : source),
    contentSource: id === undefined || source === '' ? undefined : source,
  };
}

export function numberOf(object: JsonObject, key: string): number | undefined {
  const value = property(object, key);
  return typeof value === 'number' ? value : undefined;
}

function readType(json: JsonObject): TypeRef {
  const code = textOf(json, 'code') ?? '';
  const fhirType = code.startsWith('http://hl7.org/fhirpath/')
    ? extensionValue(json, `${extensionUrl}structuredefinition-fhir-type`)
    : undefined;
  return {
    code: typeof fhirType === 'string' ? fhirType : systemType(code),
    profiles: profilesOf(json),
    targetProfiles: textsOf(json, 'targetProfile'),
    aggregation: textsOf(json, 'aggregation'),
  };
}

/** Profiles of a type; one that is narrowed to an element of a profile has the element's id after `#`. */
export function profilesOf(json: JsonObject): string[] {
  const beside = listOf(json, '_profile');
  return textsOf(json, 'profile').map((profile, i) => {
    const extra = beside[i];
    const element = isObject(extra)
      ? extensionValue(extra, `${extensionUrl}elementdefinition-profile-element`)
      : undefined;
    return typeof element === 'string' ? `${profile}#${element}` : profile;
  });
}

function systemType(code: string): string {
  if (!code.startsWith('http://hl7.org/fhirpath/System.')) return code;
  const name = code.slice('http://hl7.org/fhirpath/System.'.length);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function typedValue(json: JsonObject, prefix: string): TypedValue | undefined {
  for (const key of Object.keys(json)) {
    if (!key.startsWith(prefix) || !/^[A-Z]/.test(key.slice(prefix.length))) continue;
    const value = json[key];
    const name = key.slice(prefix.length);
    const type = primitiveNames.get(name) ?? name;
    if (value !== undefined) return { type, value };
  }
  return undefined;
}

const primitiveNames: ReadonlyMap<string, string> = new Map(
  (
    'base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt ' +
    'string time unsignedInt uri url uuid'
  )
    .split(' ')
    .map((name) => [name.charAt(0).toUpperCase() + name.slice(1), name]),
);

/** The type behind the end of a choice element's name: `dateTime` of `DateTime`, `Quantity` of `Quantity`. */
export function typeOfSuffix(suffix: string): string {
  return primitiveNames.get(suffix) ?? suffix;
}

const requirementId = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+$/;

function readConstraint(json: JsonObject): Constraint {
  const requirements = textOf(json, 'requirements');
  return {
    key: textOf(json, 'key') ?? '',
    severity: textOf(json, 'severity') === 'warning' ? 'warning' : 'error',
    human: textOf(json, 'human') ?? '',
    expression: textOf(json, 'expression'),
    bestPractice: extensionValue(json, `${extensionUrl}elementdefinition-bestpractice`) === true,
    requirement: requirements !== undefined && requirementId.test(requirements) ? requirements : undefined,
  };
}

function readSlicing(json: JsonValue | undefined): SlicingDefinition | undefined {
  if (!isObject(json)) return undefined;
  return {
    discriminators: listOf(json, 'discriminator')
      .filter(isObject)
      .map((item) => ({ type: textOf(item, 'type') ?? '', path: textOf(item, 'path') ?? '$this' })),
    ordered: property(json, 'ordered') === true,
    rules: textOf(json, 'rules') ?? 'open',
  };
}

/** The guide says on an element which requirement it stands for, as a mapping with the identity `requirements`. */
function requirementOf(json: JsonObject): string | undefined {
  for (const mapping of listOf(json, 'mapping')) {
    if (isObject(mapping) && textOf(mapping, 'identity') === 'requirements') return textOf(mapping, 'map');
  }
  return undefined;
}
