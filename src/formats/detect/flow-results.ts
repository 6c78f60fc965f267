import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import type { DetectedKind, Detector } from './detector.ts';
import { hasAll, versionOf } from './properties.ts';

/** Flow Results (FLOIP): the package descriptor, rows, and the JSON:API answers that carry either. */
export const detectFlowResults: Detector = (value) => {
  if (Array.isArray(value)) return rows(value);
  if (!isObject(value)) return undefined;
  return descriptor(value) ?? apiAnswer(value);
};

const versionKeys = ['flow_results_specification_version', 'flow-results-specification'];

function statedVersion(value: JsonObject): string | undefined {
  for (const key of versionKeys) {
    const version = versionOf(property(value, key));
    if (version !== undefined) return version;
  }
  return undefined;
}

function isDescriptor(value: JsonObject): boolean {
  return statedVersion(value) !== undefined || textOf(value, 'profile') === 'flow-results-package';
}

function named(kind: DetectedKind['kind'], title: string, version: string | undefined): DetectedKind {
  if (version === undefined) return { format: 'none', kind, title };
  return { format: 'none', kind, version, title: `${title}, specification ${version}` };
}

function descriptor(value: JsonObject): DetectedKind | undefined {
  if (!isDescriptor(value)) return undefined;
  return named('flow-results-package', 'Flow Results package', statedVersion(value));
}

function apiAnswer(value: JsonObject): DetectedKind | undefined {
  const data = property(value, 'data');
  const [first] = Array.isArray(data) ? data : [data];
  if (first === undefined || !isObject(first)) return undefined;
  const attributes = property(first, 'attributes');
  const type = textOf(first, 'type');
  if (type === 'responses' && isObject(attributes) && hasAll(attributes, ['responses'])) {
    return named('flow-results-api-responses', 'Flow Results API answer: responses', undefined);
  }
  if (type !== 'packages') return undefined;
  const version = isObject(attributes) ? statedVersion(attributes) : undefined;
  return named('flow-results-api-package', 'Flow Results API answer: packages', version);
}

/** Rows are lists of seven; the first item is a time, the last the metadata. */
function rows(value: readonly JsonValue[]): DetectedKind | undefined {
  const isRow = (row: JsonValue) =>
    Array.isArray(row) &&
    (row.length === 6 || row.length === 7) &&
    typeof row[0] === 'string' &&
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(row[0]);
  if (value.length === 0 || !value.every(isRow)) return undefined;
  return named('flow-results-rows', 'Flow Results rows', undefined);
}
