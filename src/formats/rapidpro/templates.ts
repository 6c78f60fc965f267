/** The texts of a flow in which the engine evaluates expressions, with their places in the file. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import { analyseTemplate, type TemplateAnalysis } from './expressions/analysis.ts';

export interface Template {
  readonly text: string;
  readonly at: JsonPointer;
  /** The type of the action that it is a part of; `router` or `case` for what a router compares. */
  readonly of: string;
  /** The property that holds it, or the list or object that does: `text`, `quick_replies`, `headers`. */
  readonly property: string;
  /** Its key in an object, such as the name of a header. */
  readonly key?: string;
  /** The language that it is a translation into; missing for the flow's own text. */
  readonly language?: string;
  readonly analysis: TemplateAnalysis;
}

interface Evaluated {
  /** Properties that hold templates: texts, lists of them, or objects of them. */
  readonly own: readonly string[];
  /** Those of them that translations replace. */
  readonly translated?: readonly string[];
  /** Lists of references whose `name_match` is a template. */
  readonly matched?: string;
}

const message = ['text', 'attachments', 'quick_replies'];

/** By type of action, from the tags of goflow's structs (`engine:"evaluated"`, `flows/actions`). */
const evaluated: Readonly<Record<string, Evaluated>> = {
  add_contact_groups: { own: [], matched: 'groups' },
  add_contact_urn: { own: ['path'] },
  add_input_labels: { own: [], matched: 'labels' },
  call_classifier: { own: ['input'] },
  call_llm: { own: ['instructions', 'input'] },
  call_webhook: { own: ['url', 'headers', 'body'] },
  open_ticket: { own: ['note', 'body'] },
  play_audio: { own: ['audio_url'], translated: ['audio_url'] },
  remove_contact_groups: { own: [], matched: 'groups' },
  say_msg: { own: ['text'], translated: ['text'] },
  send_broadcast: {
    own: [...message, 'template_variables', 'contact_query', 'legacy_vars'],
    translated: message,
    matched: 'groups',
  },
  send_email: { own: ['addresses', 'subject', 'body'], translated: ['subject', 'body'] },
  send_msg: { own: [...message, 'template_variables'], translated: message },
  set_contact_field: { own: ['value'] },
  set_contact_language: { own: ['language'] },
  set_contact_name: { own: ['name'] },
  set_contact_timezone: { own: ['timezone'] },
  set_run_local: { own: ['value'] },
  set_run_result: { own: ['value'] },
  start_session: { own: ['contact_query', 'legacy_vars'], matched: 'groups' },
};

const evaluatedCase: Evaluated = { own: ['arguments'], translated: ['arguments'] };

/** The templates of a flow as its file has it, in the file's order; translations come last. */
export function templatesOf(flow: JsonObject, at: JsonPointer): Template[] {
  const templates: Template[] = [];
  const items = new Map<string, { readonly of: string; readonly translated: readonly string[] }>();
  const seePart = (
    part: JsonObject,
    partAt: JsonPointer,
    of: string,
    { own, translated, matched }: Evaluated,
  ) => {
    const uuid = textOf(part, 'uuid');
    if (uuid !== undefined && translated !== undefined) items.set(uuid, { of, translated });
    for (const name of own) {
      templates.push(...textsIn(property(part, name), child(partAt, name), { of, property: name }));
    }
    if (matched === undefined) return;
    for (const [index, one] of listOf(part, matched).entries()) {
      const match = isObject(one) ? property(one, 'name_match') : undefined;
      templates.push(
        ...textsIn(match, child(partAt, matched, index, 'name_match'), { of, property: matched }),
      );
    }
  };
  for (const [index, node] of listOf(flow, 'nodes').entries()) {
    if (!isObject(node)) continue;
    const nodeAt = child(at, 'nodes', index);
    for (const [position, action] of listOf(node, 'actions').entries()) {
      if (!isObject(action)) continue;
      const type = textOf(action, 'type') ?? '';
      const known = Object.hasOwn(evaluated, type) ? evaluated[type] : undefined;
      if (known !== undefined) seePart(action, child(nodeAt, 'actions', position), type, known);
    }
    const router = property(node, 'router');
    if (!isObject(router)) continue;
    const routerAt = child(nodeAt, 'router');
    templates.push(
      ...textsIn(property(router, 'operand'), child(routerAt, 'operand'), {
        of: 'router',
        property: 'operand',
      }),
    );
    for (const [position, one] of listOf(router, 'cases').entries()) {
      if (isObject(one)) seePart(one, child(routerAt, 'cases', position), 'case', evaluatedCase);
    }
  }
  for (const { item, uuid, language, itemAt } of translationsIn(flow, at)) {
    const known = items.get(uuid);
    for (const name of known?.translated ?? []) {
      const place = { of: known?.of ?? '', property: name, language };
      templates.push(...textsIn(property(item, name), child(itemAt, name), place));
    }
  }
  return templates;
}

function* textsIn(
  value: JsonValue | undefined,
  at: JsonPointer,
  place: Pick<Template, 'of' | 'property' | 'language' | 'key'>,
): Generator<Template> {
  if (typeof value === 'string') yield { text: value, at, ...place, analysis: analyseTemplate(value) };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (typeof item === 'string') yield* textsIn(item, child(at, index), place);
    }
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'string') yield* textsIn(item, child(at, key), { ...place, key });
    }
  }
}

/** Every translated item of a flow. */
export function* translationsIn(
  flow: JsonObject,
  at: JsonPointer,
): Generator<{ item: JsonObject; uuid: string; language: string; itemAt: JsonPointer }> {
  const localization = property(flow, 'localization');
  for (const [language, items] of Object.entries(isObject(localization) ? localization : {})) {
    for (const [uuid, item] of Object.entries(isObject(items) ? items : {})) {
      if (!isObject(item)) continue;
      yield { item, uuid, language, itemAt: child(at, 'localization', language, uuid) };
    }
  }
}

/** The names under which results are set: `result_name` of routers and actions, `name` of set_run_result. */
export function resultNamesOf(flow: JsonObject): string[] {
  const names: string[] = [];
  for (const node of objectsIn(flow, 'nodes')) {
    const router = property(node, 'router');
    for (const part of [...objectsIn(node, 'actions'), ...(isObject(router) ? [router] : [])]) {
      const own = textOf(part, 'type') === 'set_run_result' ? textOf(part, 'name') : undefined;
      for (const name of [own, textOf(part, 'result_name')]) if (name) names.push(name);
    }
  }
  return names;
}
