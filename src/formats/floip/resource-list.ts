import type { FlowType, Localized } from '../../flow/model.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { isObject, type JsonObject, type JsonValue, setProperty, textOf } from '../../text/json-value.ts';
import type { FlowLanguages } from './languages.ts';
import { contentOf, resourceOf } from './resource-content.ts';

/** What a flow says under the id of a resource. */
interface Said {
  readonly content: Localized;
  readonly type: FlowType;
  readonly languages: FlowLanguages;
}

/** The resources of a container or a flow while it is written. */
export interface ResourceList {
  /** True if the file that is written back had the resource here. */
  has(id: string): boolean;
  put(id: string, said: Said): void;
  /** The list; undefined if there is nothing to write and the file had none. */
  write(): JsonValue | undefined;
}

/**
 * Resources as the file had them where they still say what the model says, and new ones where they don't.
 * `original` is the list, or the object keyed by uuid, of the file that is written back.
 */
export function resourceList(original: JsonValue | undefined): ResourceList {
  const said = new Map<string, Said>();
  const originals = entriesOf(original);
  const known = new Set(originals.map(({ id }) => id));
  const mended = (id: string | undefined, value: JsonValue): JsonValue => {
    const now = id === undefined ? undefined : said.get(id);
    if (id === undefined || now === undefined || !isObject(value)) return value;
    const before = contentOf(value, now.languages);
    if (canonicalJson(asJson(before)) === canonicalJson(asJson(now.content))) return value;
    return { ...value, ...resourceOf(id, now.content, now.type, now.languages) };
  };
  return {
    has: (id) => known.has(id),
    put: (id, what) => {
      // A prompt whose resource is missing, or says nothing, does not make one.
      if (!said.has(id) && (known.has(id) || what.content.length > 0)) said.set(id, what);
    },
    write: () => {
      const added = [...said]
        .filter(([id]) => !known.has(id))
        .map(([id, { content, type, languages }]) => ({
          id,
          value: resourceOf(id, content, type, languages),
        }));
      if (original === undefined && added.length === 0) return undefined;
      if (isObject(original)) {
        const keyed: JsonObject = {};
        for (const { id, value } of [...originals, ...added]) {
          if (id !== undefined) setProperty(keyed, id, mended(id, value));
        }
        return keyed;
      }
      if (original !== undefined && !Array.isArray(original)) return original;
      // Of a uuid given twice the last one counts, as in the reader.
      const last = new Map(originals.map(({ id }, index) => [id, index]));
      return [
        ...originals.map(({ id, value }, index) => mended(last.get(id) === index ? id : undefined, value)),
        ...added.map(({ value }) => value),
      ];
    },
  };
}

function entriesOf(original: JsonValue | undefined): { id: string | undefined; value: JsonValue }[] {
  if (isObject(original)) return Object.entries(original).map(([id, value]) => ({ id, value }));
  if (!Array.isArray(original)) return [];
  return original.map((value) => ({ id: isObject(value) ? textOf(value, 'uuid') : undefined, value }));
}

function asJson(content: Localized): JsonValue {
  return content.map(({ language, text, attachments, audio }) => ({
    language,
    text: text ?? null,
    attachments: [...(attachments ?? [])],
    audio: audio ?? null,
  }));
}
