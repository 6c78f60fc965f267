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
import {
  type EvaluatedProperty,
  evaluatedInAction,
  evaluatedInCase,
  evaluatedInWait,
} from './evaluated-properties.ts';
import { analyseTemplate, type TemplateAnalysis } from './expressions/analysis.ts';

export interface Template {
  readonly text: string;
  readonly at: JsonPointer;
  /** The type of the action that it is a part of; `router` or `case` for what a router compares, `wait`. */
  readonly of: string;
  /** The property that holds it, or the list or object that does: `text`, `quick_replies`, `headers`. */
  readonly property: string;
  /** Its key in an object, such as the name of a header. */
  readonly key?: string;
  /** The language that it is a translation into; missing for the flow's own text. */
  readonly language?: string;
  readonly analysis: TemplateAnalysis;
}

/** The templates of a flow as its file has it, in the file's order; translations come last. */
export function templatesOf(flow: JsonObject, at: JsonPointer): Template[] {
  const templates: Template[] = [];
  const items = new Map<string, { readonly of: string; readonly translated: readonly string[] }>();
  const seePart = (
    part: JsonObject,
    partAt: JsonPointer,
    of: string,
    evaluated: readonly EvaluatedProperty[],
  ) => {
    const uuid = textOf(part, 'uuid');
    const translated = evaluated.filter(({ isTranslated }) => isTranslated).map(({ name }) => name);
    if (uuid !== undefined && translated.length > 0) items.set(uuid, { of, translated });
    for (const { name, match } of evaluated) {
      const [value, valueAt] = [property(part, name), child(partAt, name)];
      const place = { of, property: name };
      if (match === undefined) templates.push(...textsIn(value, valueAt, place));
      else templates.push(...matchesIn(value, valueAt, match, place));
    }
  };
  for (const [index, node] of listOf(flow, 'nodes').entries()) {
    if (!isObject(node)) continue;
    const nodeAt = child(at, 'nodes', index);
    for (const [position, action] of listOf(node, 'actions').entries()) {
      if (!isObject(action)) continue;
      const type = textOf(action, 'type') ?? '';
      seePart(action, child(nodeAt, 'actions', position), type, evaluatedInAction(type));
    }
    const router = property(node, 'router');
    if (!isObject(router)) continue;
    const routerAt = child(nodeAt, 'router');
    const operandAt = child(routerAt, 'operand');
    templates.push(...textsIn(property(router, 'operand'), operandAt, { of: 'router', property: 'operand' }));
    for (const [position, one] of listOf(router, 'cases').entries()) {
      if (isObject(one)) seePart(one, child(routerAt, 'cases', position), 'case', evaluatedInCase);
    }
    const wait = property(router, 'wait');
    if (isObject(wait)) seePart(wait, child(routerAt, 'wait'), 'wait', evaluatedInWait(textOf(wait, 'type')));
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

/** What a reference, or each of a list, is matched by. */
function* matchesIn(
  value: JsonValue | undefined,
  at: JsonPointer,
  match: string,
  place: Pick<Template, 'of' | 'property'>,
): Generator<Template> {
  if (isObject(value)) yield* textsIn(property(value, match), child(at, match), place);
  if (!Array.isArray(value)) return;
  for (const [index, one] of value.entries()) {
    if (isObject(one)) yield* textsIn(property(one, match), child(at, index, match), place);
  }
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
