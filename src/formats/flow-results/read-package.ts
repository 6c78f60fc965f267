/** The descriptor of a package, from any of the forms in which it is met, with all that is wrong with it. */
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
import { child } from '../../text/pointer.ts';
import { describeValue } from '../describe-value.ts';
import { schemaCheck } from '../schema-findings.ts';
import { readId } from './package-id.ts';
import { flowResultsMessages } from './messages.ts';
import { readQuestions } from './read-questions.ts';
import { instantFault } from './instant.ts';
import { readSources } from './row-sources.ts';
import type { ResultsPackage } from './results-package.ts';
import { fieldNames } from './fields.ts';
import { descriptorSchema, rowsSchema } from './schema/descriptor.ts';
import type { Envelope, PlacedObject } from './placed-object.ts';
import { resultsVersion, type ResultsVersion } from './version.ts';

const report = reporter(flowResultsMessages);

const checks = {
  '1.0.0-rc1': schemaCheck(withoutId(descriptorSchema('1.0.0-rc1'))),
  '1.1.0': schemaCheck(withoutId(descriptorSchema('1.1.0'))),
} as const;
const rowsSchemaChecks = {
  '1.0.0-rc1': schemaCheck(rowsSchema('1.0.0-rc1')),
  '1.1.0': schemaCheck(rowsSchema('1.1.0')),
} as const;

/** A schema that stands alone shares the compiler; its `$id` is for those who read the published one. */
function withoutId(schema: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id'));
}

export interface PackageRead {
  /** Missing if there are no questions to work with. */
  readonly package?: ResultsPackage;
  readonly findings: readonly Finding[];
}

export interface ReadOptions {
  /** The schema of the rows where the descriptor only names its file. */
  readonly schemaFile?: JsonValue;
}

/**
 * Reads a descriptor (specification.md, "Descriptor"), or the API's answer that carries one
 * (api-specification.md). Never throws; what can be understood is read, whatever else is wrong.
 */
export function readPackage(value: JsonValue, options: ReadOptions = {}): PackageRead {
  if (!isObject(value)) return { findings: [] };
  if (Array.isArray(property(value, 'data'))) {
    return { findings: [report('flow-results.list-of-packages', {}, { pointer: '/data' })] };
  }
  const envelope = envelopeOf(value);
  const descriptor = envelope?.descriptor ?? { value, at: '' };
  const findings: Finding[] = [];
  const version = readVersion(descriptor, findings);
  findings.push(...checks[version](descriptor.value, { pointer: descriptor.at }));
  const id = readId(descriptor, envelope, findings);
  for (const key of ['created', 'modified']) {
    const text = textOf(descriptor.value, key);
    if (text !== undefined && hasInstantForm(text) && instantFault(text) === 'form') {
      findings.push(
        report(
          'flow-results.timestamp',
          { found: describeValue(text) },
          { pointer: child(descriptor.at, key) },
        ),
      );
    }
  }
  const [first] = listOf(descriptor.value, 'resources');
  if (!isObject(first)) return { findings };
  const resource: PlacedObject = { value: first, at: child(descriptor.at, 'resources', 0) };
  if (!Object.hasOwn(first, 'name')) {
    findings.push(report('flow-results.resource-name', {}, { pointer: resource.at }));
  }
  const sources = readSources(resource, id === undefined && envelope !== undefined, findings);
  const schema = schemaOf(resource, version, options, findings);
  if (schema === undefined) return { findings };
  readFields(schema, findings);
  const language = textOf(schema.value, 'language');
  const [name, title] = [textOf(descriptor.value, 'name'), textOf(descriptor.value, 'title')];
  const [created, modified] = [textOf(descriptor.value, 'created'), textOf(descriptor.value, 'modified')];
  return {
    package: {
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      ...(title !== undefined && { title }),
      version,
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
      ...(language !== undefined && { language }),
      questions: readQuestions(schema, version, findings),
      ...sources,
      at: descriptor.at,
    },
    findings,
  };
}

/** The file of rows' schema that a descriptor names instead of having it; undefined if it has it. */
export function schemaFileOf(value: JsonValue): string | undefined {
  if (!isObject(value)) return undefined;
  const [first] = listOf(envelopeOf(value)?.descriptor.value ?? value, 'resources');
  return isObject(first) ? textOf(first, 'schema') : undefined;
}

function envelopeOf(value: JsonObject): Envelope | undefined {
  const data = property(value, 'data');
  if (!isObject(data)) return undefined;
  const attributes = property(data, 'attributes');
  if (!isObject(attributes)) return undefined;
  return {
    value: data,
    at: '/data',
    descriptor: { value: attributes, at: '/data/attributes' },
  };
}

const versionKey = 'flow_results_specification_version';
const otherVersionKey = 'flow-results-specification';

function readVersion({ value, at }: PlacedObject, findings: Finding[]): ResultsVersion {
  // The newest knows all that the older one does.
  const nearest: ResultsVersion = '1.1.0';
  const isOther = property(value, versionKey) === undefined && property(value, otherVersionKey) !== undefined;
  const key = isOther ? otherVersionKey : versionKey;
  const pointer = child(at, key);
  if (isOther) {
    findings.push(
      report(
        'flow-results.spelling',
        { expected: `"${versionKey}"`, found: `"${otherVersionKey}"` },
        { pointer },
      ),
    );
  }
  const stated = property(value, key);
  if (stated === undefined) {
    findings.push(report('flow-results.version-missing', { version: nearest }, { pointer: at }));
    return nearest;
  }
  const version = typeof stated === 'string' ? resultsVersion(stated) : undefined;
  if (version === undefined) {
    const found = describeValue(stated);
    findings.push(report('flow-results.version-unknown', { found, version: nearest }, { pointer }));
    return nearest;
  }
  if (version !== stated) {
    findings.push(
      report(
        'flow-results.spelling',
        { expected: `"${version}"`, found: describeValue(stated) },
        { pointer },
      ),
    );
  }
  return version;
}

/** True if the schema has nothing to say of the form of a time. */
function hasInstantForm(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(text);
}

function schemaOf(
  { value, at }: PlacedObject,
  version: ResultsVersion,
  { schemaFile }: ReadOptions,
  findings: Finding[],
): PlacedObject | undefined {
  const schema = property(value, 'schema');
  const pointer = child(at, 'schema');
  if (isObject(schema)) return { value: schema, at: pointer };
  if (typeof schema !== 'string') return undefined;
  findings.push(report('flow-results.schema-elsewhere', { found: describeValue(schema) }, { pointer }));
  if (!isObject(schemaFile)) return undefined;
  // Places in another file mean nothing here: all that is wrong with it is told where it is named.
  const found: Finding[] = rowsSchemaChecks[version](schemaFile, { pointer: '' });
  findings.push(...found.map((finding) => ({ ...finding, pointer })));
  return { value: schemaFile, at: pointer };
}

function readFields({ value, at }: PlacedObject, findings: Finding[]): void {
  const fields = property(value, 'fields');
  if (!Array.isArray(fields)) return;
  const pointer = child(at, 'fields');
  const names = fields.map((field) => (isObject(field) ? (textOf(field, 'name') ?? '?') : '?'));
  const isExample = names[5] === 'response_id';
  if (isExample) {
    names[5] = 'response';
    findings.push(
      report(
        'flow-results.spelling',
        { expected: '"response"', found: '"response_id"' },
        { pointer: child(pointer, 5, 'name') },
      ),
    );
  }
  if (names.length === fieldNames.length && fieldNames.every((name, index) => names[index] === name)) return;
  const found = names.length > 20 ? `${names.length} fields` : names.join(', ');
  findings.push(report('flow-results.fields', { expected: fieldNames.join(', '), found }, { pointer }));
}
