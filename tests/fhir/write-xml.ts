/** FHIR's JSON written as XML, by the JSON alone: a second opinion on what the reader has to give back. */
import { isObject, type JsonObject, type JsonValue } from '../../src/text/json-value.ts';
import { escapeXml } from '../../src/text/xml.ts';

/** An attribute that keeps its line ends and tabs, which a reader of XML would make spaces of. */
const attribute = (name: string, value: string) =>
  ` ${name}="${escapeXml(value).replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;

export function writeXml(resource: JsonObject, top = true): string {
  const type = textIn(resource['resourceType']);
  const { resourceType, ...members } = resource;
  return `<${type}${top ? ' xmlns="http://hl7.org/fhir"' : ''}>${children(members, resourceType !== undefined)}</${type}>`;
}

function children(object: JsonObject, isResource: boolean): string {
  const names = [...new Set(Object.keys(object).map((key) => key.replace(/^_/, '')))];
  return names
    .filter((name) => isResource || !isAttribute(name, object))
    .map((name) => {
      const value = object[name];
      const extra = object[`_${name}`];
      if (!Array.isArray(value) && !Array.isArray(extra)) return element(name, value, extra);
      const values = Array.isArray(value) ? value : [];
      const extras = Array.isArray(extra) ? extra : [];
      const count = Math.max(values.length, extras.length);
      return Array.from({ length: count }, (_, i) => element(name, values[i], extras[i])).join('');
    })
    .join('');
}

/** `id` of an element, `url` of an extension: what else has a url and a value is none. */
function isAttribute(name: string, object: JsonObject): boolean {
  if (name === 'id') return true;
  const keys = Object.keys(object);
  return name === 'url' && keys.every((key) => /^_?(url|id|extension|value[A-Z]\w*)$/.test(key));
}

function element(name: string, value: JsonValue | undefined, extra: JsonValue | undefined): string {
  if (name === 'div') return textIn(value);
  if (isObject(value)) {
    if (['contained', 'resource', 'outcome'].includes(name) && 'resourceType' in value)
      return `<${name}>${writeXml(value, false)}</${name}>`;
    return `<${name}${attributes(value)}>${children(value, false)}</${name}>`;
  }
  const beside = isObject(extra) ? extra : {};
  const own = value === undefined || value === null ? '' : attribute('value', textIn(value));
  return `<${name}${attributes(beside)}${own}>${children(beside, false)}</${name}>`;
}

function attributes(object: JsonObject): string {
  return ['id', 'url']
    .filter((name) => typeof object[name] === 'string' && isAttribute(name, object))
    .map((name) => attribute(name, textIn(object[name])))
    .join('');
}

function textIn(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
