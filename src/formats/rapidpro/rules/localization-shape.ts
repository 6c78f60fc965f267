import type { Finding } from '../../../findings/finding.ts';
import { isObject, type JsonValue, property } from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import { isUuid } from '../../../text/uuid.ts';
import { characters, describeValue, shortened } from '../../describe-value.ts';
import { placeIn, report } from '../flow-part.ts';
import type { CheckedFlow, FlowRule } from '../flow-parts.ts';
import { limits } from '../limits.ts';

/** Stricter than elsewhere in a flow: the engine wants versions 1 to 7 of the standard variant here, in small letters. */
function isItemUuid(text: string): boolean {
  if (!isUuid(text) || text !== text.toLowerCase()) return false;
  const [version = '', variant = ''] = [text[14], text[19]];
  return version >= '1' && version <= '7' && '89ab'.includes(variant);
}

/** Translations stand under uuids, within bounds; what is no list of texts is tolerated and never used. */
export const localizationShape: FlowRule = (flow) => {
  if (flow.languages.length === 0 || isPlain(flow)) return [];
  const findings: Finding[] = [];
  const localization = property(flow.value, 'localization');
  for (const [language, items] of Object.entries(isObject(localization) ? localization : {})) {
    if (items === null) continue;
    const at = child(flow.at, 'localization', language);
    if (!isObject(items)) {
      findings.push(wrong(flow, at, 'an object of translated items', describeValue(items)));
      continue;
    }
    for (const [uuid, item] of Object.entries(items)) {
      if (!isItemUuid(uuid))
        findings.push(wrong(flow, child(at, uuid), 'a UUID in lower case', describeValue(uuid)));
      if (!isPlainItem(item)) findings.push(...itemFindings(flow, child(at, uuid), item));
    }
  }
  return findings;
};

function wrong(flow: CheckedFlow, at: JsonPointer, expected: string, found: string): Finding {
  return report('rapidpro.localization-shape', { expected, found }, placeIn(flow, at));
}

/** True for what nearly all localizations are, of which there is nothing to tell. */
function isPlain(flow: CheckedFlow): boolean {
  const localization = property(flow.value, 'localization');
  if (!isObject(localization)) return false;
  for (const language in localization) if (!isObject(localization[language])) return false;
  for (const { uuid, value } of flow.translations) {
    if (!isItemUuid(uuid) || !isPlainItem(value)) return false;
  }
  return true;
}

/** True for short texts under short names. */
function isPlainItem(item: JsonValue): boolean {
  if (!isObject(item)) return false;
  let count = 0;
  for (const name in item) {
    if (name === '' || name.length > longestPlainName || !isPlainList(item[name])) return false;
    if (++count > limits.translatedProperties) return false;
  }
  return true;
}

/** A character takes 3 bytes at most, so these take no more than 64. */
const longestPlainName = 21;

function isPlainList(values: JsonValue | undefined): boolean {
  if (!Array.isArray(values) || values.length > limits.translatedValues) return false;
  for (const text of values) {
    if (typeof text !== 'string' || text.length > limits.translatedCharacters) return false;
  }
  return true;
}

function itemFindings(flow: CheckedFlow, at: JsonPointer, item: JsonValue): Finding[] {
  if (item === null) return [];
  if (!isObject(item)) return [wrong(flow, at, 'an object of translated properties', describeValue(item))];
  const findings: Finding[] = [];
  const names = Object.keys(item);
  if (names.length > limits.translatedProperties) {
    return [wrong(flow, at, `at most ${limits.translatedProperties} properties`, `${names.length}`)];
  }
  for (const [name, value] of Object.entries(item)) {
    const length = new TextEncoder().encode(name).length;
    if (length === 0 || length > 64) {
      findings.push(
        wrong(flow, child(at, name), 'a property of 1 to 64 bytes', describeValue(shortened(name, 30))),
      );
    }
    const values = Array.isArray(value) ? value : [value];
    if (values.length > limits.translatedValues) {
      findings.push(
        wrong(flow, child(at, name), `at most ${limits.translatedValues} texts`, `${values.length}`),
      );
      continue;
    }
    for (const [index, text] of values.entries()) {
      const size =
        typeof text === 'string' ? characters(text) : new TextEncoder().encode(JSON.stringify(text)).length;
      if (size <= limits.translatedCharacters) continue;
      const place = Array.isArray(value) ? child(at, name, index) : child(at, name);
      findings.push(wrong(flow, place, `at most ${limits.translatedCharacters} characters`, `${size}`));
    }
  }
  return findings;
}
