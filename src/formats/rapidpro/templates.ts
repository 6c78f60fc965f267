/** The texts of a flow in which the engine evaluates expressions, with their places in the file. */
import { isObject, type JsonValue, property } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import {
  type EvaluatedProperty,
  evaluatedInAction,
  evaluatedInCase,
  evaluatedInRouter,
  evaluatedInWait,
} from './evaluated-properties.ts';
import type { FlowPart } from './flow-part.ts';
import type { FlowParts, Translation } from './flow-parts.ts';
import { analyseTemplate, type TemplateAnalysis } from './expressions/analysis.ts';
import { alwaysFits } from './sms-length.ts';

/** The steps from a property to a text in it. */
type Way = readonly (string | number)[];
const itself: Way = [];

/** A text that the engine evaluates. What takes time to say of it is said when it is asked for. */
export class Template {
  declare readonly text: string;
  /** The type of the action that it is a part of; `router` or `case` for what a router compares, `wait`. */
  declare readonly of: string;
  /** The property that holds it, or the list or object that does: `text`, `quick_replies`, `headers`. */
  declare readonly property: string;
  declare private readonly part: FlowPart | Translation;
  declare private readonly way: Way;
  declare private known: TemplateAnalysis | undefined;

  /** `way` leads from the property of the part to the text, if the property is no text. */
  constructor(text: string, of: string, property: string, part: FlowPart | Translation, way: Way) {
    this.text = text;
    this.of = of;
    this.property = property;
    this.part = part;
    this.way = way;
    this.known = undefined;
  }

  /** Its key in an object, such as the name of a header. */
  get key(): string | undefined {
    const [key] = this.way;
    return typeof key === 'string' ? key : undefined;
  }

  get at(): JsonPointer {
    return child(this.part.at, this.property, ...this.way);
  }

  get hasExpressions(): boolean {
    return this.text.includes('@');
  }

  get analysis(): TemplateAnalysis {
    this.known ??= analyseTemplate(this.text);
    return this.known;
  }
}

/**
 * The templates of a flow as its file has it, in the file's order; translations come last. Short texts without
 * expressions, of which there is nothing to tell, are passed over; but for those of webhooks.
 */
export function templatesOf(flow: FlowParts): Template[] {
  const templates: Template[] = [];
  for (const node of flow.nodes) {
    for (const action of node.actions) {
      addEvaluated(templates, action, action.type, evaluatedInAction(action.type));
    }
    const { router } = node;
    if (router === undefined) continue;
    addEvaluated(templates, router, 'router', evaluatedInRouter);
    for (const one of router.cases) addEvaluated(templates, one, 'case', evaluatedInCase);
    const { wait } = router;
    if (wait !== undefined) addEvaluated(templates, wait, 'wait', evaluatedInWait(wait.type));
  }
  if (flow.translations.length > 0) addTranslated(templates, flow);
  return templates;
}

function addEvaluated(
  templates: Template[],
  part: FlowPart,
  of: string,
  evaluated: readonly EvaluatedProperty[],
): void {
  for (const { name, match } of evaluated) {
    const value = property(part.value, name);
    if (value !== undefined) addTexts(templates, value, of, name, part, match);
  }
}

/** Adds the translations of what may be translated. */
function addTranslated(templates: Template[], flow: FlowParts): void {
  /** The types of the actions and cases by their uuids. */
  const items = new Map<string, string>();
  const see = (part: FlowPart, of: string) => {
    if (typeof part.value['uuid'] === 'string') items.set(part.uuid, of);
  };
  for (const node of flow.nodes) {
    for (const action of node.actions) {
      if (evaluatedInAction(action.type).some(isTranslatedProperty)) see(action, action.type);
    }
    for (const one of node.router?.cases ?? none) see(one, 'case');
  }
  for (const translation of flow.translations) {
    const of = items.get(translation.uuid);
    if (of === undefined || !isObject(translation.value)) continue;
    for (const { name, isTranslated } of of === 'case' ? evaluatedInCase : evaluatedInAction(of)) {
      const value = isTranslated === true ? property(translation.value, name) : undefined;
      if (value !== undefined) addTexts(templates, value, of, name, translation);
    }
  }
}

const none: readonly never[] = [];

function isTranslatedProperty({ isTranslated }: EvaluatedProperty): boolean {
  return isTranslated === true;
}

/** Adds the texts of a property: its own, those in its list or object, or what references in it are matched by. */
function addTexts(
  templates: Template[],
  value: JsonValue,
  of: string,
  name: string,
  part: FlowPart | Translation,
  match?: string,
): void {
  if (typeof value === 'string') {
    if (match === undefined && isOfUse(value, of))
      templates.push(new Template(value, of, name, part, itself));
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item = value[index];
      const text = match === undefined ? item : isObject(item) ? property(item, match) : undefined;
      if (typeof text !== 'string' || !isOfUse(text, of)) continue;
      templates.push(new Template(text, of, name, part, match === undefined ? [index] : [index, match]));
    }
  } else if (isObject(value)) {
    for (const key of match === undefined ? Object.keys(value) : [match]) {
      const text = property(value, key);
      if (typeof text === 'string' && isOfUse(text, of))
        templates.push(new Template(text, of, name, part, [key]));
    }
  }
}

/** Whether there may be something to tell of a text. */
function isOfUse(text: string, of: string): boolean {
  return text.length > alwaysFits || text.includes('@') || of === 'call_webhook';
}
