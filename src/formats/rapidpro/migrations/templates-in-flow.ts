/** Where flows have templates: texts with expressions in them. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { actionsOf, routersOf, textsIn, translatedItems, translationsOf } from './step.ts';

/** Properties with templates by the type of action, as paths of names; `*` is each item or member. */
type Templates = Readonly<Record<string, readonly string[]>>;

const common: Templates = {
  add_contact_groups: ['groups.*.name_match'],
  add_contact_urn: ['path'],
  add_input_labels: ['labels.*.name_match'],
  call_classifier: ['input'],
  call_webhook: ['body', 'headers.*', 'url'],
  open_ticket: ['assignee.email', 'body'],
  play_audio: ['audio_url'],
  remove_contact_groups: ['groups.*.name_match'],
  say_msg: ['text'],
  send_broadcast: [
    'attachments',
    'contact_query',
    'groups.*.name_match',
    'legacy_vars',
    'quick_replies',
    'text',
  ],
  send_email: ['addresses', 'body', 'subject'],
  set_contact_field: ['value'],
  set_contact_language: ['language'],
  set_contact_name: ['name'],
  set_contact_timezone: ['timezone'],
  set_run_result: ['value'],
  start_session: ['contact_query', 'groups.*.name_match', 'legacy_vars'],
};

/** The actions of spec 13.2 and where they have templates. */
export const templatesOf13_2: Templates = {
  ...common,
  send_msg: [
    'attachments',
    'quick_replies',
    'templating.components.*.params',
    'templating.variables',
    'text',
  ],
};

/** The same for spec 13.6. */
export const templatesOf13_6: Templates = {
  ...common,
  send_msg: ['attachments', 'quick_replies', 'template_variables', 'text'],
};

const routerTemplates = ['operand', 'cases.*.arguments', 'wait.phone'];

/** Rewrites every template of a flow, those of its translations too. */
export function rewriteTemplates(
  flow: JsonObject,
  templates: Templates,
  rewrite: (template: string) => string,
): void {
  // How often a property of an item is a template: its translations are rewritten as often.
  const translated = new Map<string, Map<string, number>>();
  const onFound = (owner: JsonObject, key: string) => {
    const uuid = textOf(owner, 'uuid') ?? '';
    if (uuid === '') return;
    const counts = translated.get(uuid) ?? new Map<string, number>();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    translated.set(uuid, counts);
  };
  for (const [type, paths] of Object.entries(templates)) {
    for (const action of actionsOf(flow, type)) rewriteIn(action, paths, rewrite, onFound);
  }
  for (const router of routersOf(flow)) {
    if (['switch', 'random'].includes(textOf(router, 'type') ?? '')) {
      rewriteIn(router, routerTemplates, rewrite, onFound);
    }
  }
  for (const translation of translationsOf(flow)) {
    for (const { uuid, item } of translatedItems(translation, translated)) {
      for (const [key, times] of translated.get(uuid) ?? []) rewriteTranslation(item, key, times, rewrite);
    }
  }
}

type OnFound = (owner: JsonObject, key: string) => void;

function rewriteIn(
  object: JsonObject,
  paths: readonly string[],
  rewrite: (template: string) => string,
  onFound: OnFound,
): void {
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    for (const owner of ownersAt(object, names)) {
      for (const key of last === '*' ? Object.keys(owner) : [last]) {
        const value = property(owner, key);
        if (value === undefined) continue;
        onFound(owner, key);
        setProperty(owner, key, rewritten(value, rewrite));
      }
    }
  }
}

function ownersAt(object: JsonObject, names: readonly string[]): JsonObject[] {
  let values: JsonValue[] = [object];
  for (const name of names) {
    values = values.flatMap((value): JsonValue[] => {
      if (name === '*') return isObject(value) ? Object.values(value) : Array.isArray(value) ? value : [];
      return isObject(value) ? [property(value, name) ?? null] : [];
    });
  }
  return values.filter(isObject);
}

function rewritten(value: JsonValue, rewrite: (template: string) => string): JsonValue {
  if (typeof value === 'string') return rewrite(value);
  if (!Array.isArray(value)) return value;
  return value.map((item) => (typeof item === 'string' ? rewrite(item) : item));
}

/** Two items may have the same uuid by mistake; more than a few is not worth following. */
const maxTimes = 10;

function rewriteTranslation(
  item: JsonObject,
  key: string,
  times: number,
  rewrite: (template: string) => string,
): void {
  const value = property(item, key);
  if (!Array.isArray(value)) return;
  let texts = textsIn(value);
  for (let i = 0; i < Math.min(times, maxTimes); i++) texts = texts.map(rewrite);
  setProperty(item, key, texts);
}
