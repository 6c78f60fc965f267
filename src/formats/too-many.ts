/** Bounds on what is made of one file with flows, whatever its format. */
import type { Finding } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { isObject, type JsonObject, type JsonValue, property } from '../text/json-value.ts';
import { child, type JsonPointer } from '../text/pointer.ts';
import type { Detected } from './format.ts';
import { schemaMessages } from './schema-messages.ts';

const report = reporter(schemaMessages);

/** Flows of a file, and items of any list of a container: many times what real ones have. */
const maxItems = 10_000;

/** Findings of one file after which of each flow that is refused only the first error is told, and no advice. */
const manyFindings = 50_000;

/** What is said of a file with more flows, or of a container with a longer list, than is looked at; nothing of any other. */
export function tooMany(value: JsonValue, { format }: Pick<Detected, 'format'>): Finding[] {
  if (format === 'none' || format === 'fhir') return [];
  const isList = Array.isArray(value);
  const flows = isList ? value : isObject(value) ? property(value, 'flows') : undefined;
  if (isLong(flows)) return [tooLong(flows, isList ? '' : '/flows')];
  return format === 'floip' && isObject(value) ? longLists(value) : [];
}

/** The first list of a container with more items than are looked at, but for its resources. */
function longLists(container: JsonObject): Finding[] {
  const rest: [JsonValue, JsonPointer][] = [];
  for (const [key, value] of Object.entries(container))
    if (key !== 'resources') rest.push([value, child('', key)]);
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [value, at] = next;
    if (isLong(value)) return [tooLong(value, at)];
    if (typeof value !== 'object' || value === null) continue;
    const members: Iterable<[string | number, JsonValue]> = Array.isArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, item] of members)
      if (typeof item === 'object' && item !== null) rest.push([item, child(at, key)]);
  }
  return [];
}

function isLong(value: JsonValue | undefined): value is JsonValue[] {
  return Array.isArray(value) && value.length > maxItems;
}

function tooLong(list: readonly JsonValue[], pointer: JsonPointer): Finding {
  const args = { expected: `a list of at most ${maxItems}`, found: `a list of ${list.length}` };
  return report('schema.max-items', args, { pointer });
}

/**
 * Adds findings of a part of a file; of a file with very many no more than is needed for its verdict. `told` are those
 * of the file that are elsewhere.
 */
export function addFindings(all: Finding[], more: readonly Finding[], told = 0): void {
  if (all.length + told < manyFindings) {
    for (const finding of more) all.push(finding);
    return;
  }
  const error = more.find(({ severity }) => severity === 'error');
  if (error !== undefined) all.push(error);
}
