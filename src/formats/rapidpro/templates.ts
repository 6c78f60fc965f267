/** The texts of a flow in which the engine evaluates expressions, with their places in the file. */
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import {
  type EvaluatedProperty,
  evaluatedInAction,
  evaluatedInCase,
  evaluatedInRouter,
  evaluatedInWait,
} from './evaluated-properties.ts';
import { type FlowPart, partIn } from './flow-part.ts';
import { analyseTemplate, type TemplateAnalysis } from './expressions/analysis.ts';

/** Where a template stands, and what it is. */
interface TemplatePlace {
  /** The type of the action that it is a part of; `router` or `case` for what a router compares, `wait`. */
  readonly of: string;
  /** The property that holds it, or the list or object that does: `text`, `quick_replies`, `headers`. */
  readonly property: string;
  /** The language that it is a translation into; missing for the flow's own text. */
  readonly language?: string;
  /** The part that has the property. */
  readonly part: FlowPart;
}

/** A text that the engine evaluates. What takes time to say of it is said when it is asked for. */
export class Template {
  readonly text: string;
  readonly #place: TemplatePlace;
  readonly #way: readonly (string | number)[];
  #analysis: TemplateAnalysis | undefined;

  /** `way` leads from the property to the text, if the property is no text. */
  constructor(text: string, place: TemplatePlace, way: readonly (string | number)[]) {
    this.text = text;
    this.#place = place;
    this.#way = way;
  }

  get of(): string {
    return this.#place.of;
  }

  get property(): string {
    return this.#place.property;
  }

  get language(): string | undefined {
    return this.#place.language;
  }

  /** Its key in an object, such as the name of a header. */
  get key(): string | undefined {
    const [key] = this.#way;
    return typeof key === 'string' ? key : undefined;
  }

  get at(): JsonPointer {
    return child(this.#place.part.at, this.#place.property, ...this.#way);
  }

  get analysis(): TemplateAnalysis {
    this.#analysis ??= analyseTemplate(this.text);
    return this.#analysis;
  }
}

/** The templates of a flow as its file has it, in the file's order; translations come last. */
export function templatesOf(flow: FlowPart): Template[] {
  const templates: Template[] = [];
  const items = new Map<string, { readonly of: string; readonly evaluated: readonly EvaluatedProperty[] }>();
  const seePart = (part: FlowPart, of: string, evaluated: readonly EvaluatedProperty[]) => {
    for (const { name, match } of evaluated) {
      const value = property(part.value, name);
      if (value !== undefined) addTexts(templates, value, { of, property: name, part }, match);
    }
    if (!evaluated.some(({ isTranslated }) => isTranslated)) return;
    const uuid = textOf(part.value, 'uuid');
    if (uuid !== undefined) items.set(uuid, { of, evaluated });
  };
  for (const node of flow.list('nodes')) {
    for (const action of node.list('actions')) {
      const type = textOf(action.value, 'type') ?? '';
      seePart(action, type, evaluatedInAction(type));
    }
    const router = partIn(node, 'router');
    if (router === undefined) continue;
    seePart(router, 'router', evaluatedInRouter);
    for (const one of router.list('cases')) seePart(one, 'case', evaluatedInCase);
    const wait = partIn(router, 'wait');
    if (wait !== undefined) seePart(wait, 'wait', evaluatedInWait(textOf(wait.value, 'type')));
  }
  for (const { part, uuid, language } of translationsIn(flow)) {
    const { of = '', evaluated = [] } = items.get(uuid) ?? {};
    for (const { name, isTranslated } of evaluated) {
      const value = isTranslated === true ? property(part.value, name) : undefined;
      if (value !== undefined) addTexts(templates, value, { of, property: name, language, part });
    }
  }
  return templates;
}

/** Adds the texts of a property: its own, those in its list or object, or what references in it are matched by. */
function addTexts(templates: Template[], value: JsonValue, place: TemplatePlace, match?: string): void {
  const add = (text: JsonValue | undefined, ...way: readonly (string | number)[]) => {
    if (typeof text === 'string') templates.push(new Template(text, place, way));
  };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (match === undefined) add(item, index);
      else if (isObject(item)) add(property(item, match), index, match);
    }
  } else if (isObject(value)) {
    if (match !== undefined) add(property(value, match), match);
    else for (const [key, text] of Object.entries(value)) add(text, key);
  } else if (match === undefined) add(value);
}

/** A translated item of a flow. */
export interface TranslatedItem {
  readonly part: FlowPart;
  /** Of what it is a translation. */
  readonly uuid: string;
  readonly language: string;
}

/** Every translated item of a flow. */
export function translationsIn(flow: FlowPart): TranslatedItem[] {
  const found: TranslatedItem[] = [];
  const localization = partIn(flow, 'localization');
  if (localization === undefined) return found;
  for (const language of Object.keys(localization.value)) {
    const items = partIn(localization, language);
    if (items === undefined) continue;
    for (const uuid of Object.keys(items.value)) {
      const part = partIn(items, uuid);
      if (part !== undefined) found.push({ part, uuid, language });
    }
  }
  return found;
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
