/**
 * Which properties of a flow the engine evaluates, from the tags of its structs (goflow 0.293, `engine:"evaluated"`
 * in `flows/actions` and `flows/routers`), in the order in which it visits them.
 */

/** A property that holds templates. */
export interface EvaluatedProperty {
  readonly name: string;
  /**
   * One text, a list of them, or an object of them. `reference` is an object, and `references` a list of objects,
   * whose `match` is the template.
   */
  readonly form: 'text' | 'texts' | 'object' | 'reference' | 'references';
  readonly match?: string;
  /** Translations replace it. */
  readonly isTranslated?: true;
  /** Only flows of older specs have it; the engine's migrations rename or drop it. */
  readonly isOld?: true;
}

function text(name: string): EvaluatedProperty {
  return { name, form: 'text' };
}

function texts(name: string): EvaluatedProperty {
  return { name, form: 'texts' };
}

function translated(property: EvaluatedProperty): EvaluatedProperty {
  return { ...property, isTranslated: true };
}

function references(name: string): EvaluatedProperty {
  return { name, form: 'references', match: 'name_match' };
}

const message: readonly EvaluatedProperty[] = [
  translated(text('text')),
  translated(texts('attachments')),
  translated(texts('quick_replies')),
  texts('template_variables'),
];

const recipients: readonly EvaluatedProperty[] = [
  references('groups'),
  text('contact_query'),
  texts('legacy_vars'),
];

const byType: ReadonlyMap<string, readonly EvaluatedProperty[]> = new Map<
  string,
  readonly EvaluatedProperty[]
>([
  ['add_contact_groups', [references('groups')]],
  ['add_contact_urn', [text('path')]],
  ['add_input_labels', [references('labels')]],
  ['call_classifier', [text('input')]],
  ['call_llm', [text('instructions'), text('input')]],
  ['call_webhook', [text('url'), { name: 'headers', form: 'object' }, text('body')]],
  [
    'open_ticket',
    [text('note'), { ...text('body'), isOld: true }, { name: 'assignee', form: 'reference', match: 'email' }],
  ],
  ['play_audio', [translated(text('audio_url'))]],
  ['remove_contact_groups', [references('groups')]],
  ['say_msg', [translated(text('text'))]],
  ['send_broadcast', [...recipients, ...message]],
  ['send_email', [texts('addresses'), translated(text('subject')), translated(text('body'))]],
  ['send_msg', message],
  ['set_contact_field', [text('value')]],
  ['set_contact_language', [text('language')]],
  ['set_contact_name', [text('name')]],
  ['set_contact_timezone', [text('timezone')]],
  ['set_run_local', [text('value')]],
  ['set_run_result', [text('value')]],
  ['start_session', recipients],
]);

/** What the engine evaluates of an action of a type; nothing of a type that it does not know. */
export function evaluatedInAction(type: string): readonly EvaluatedProperty[] {
  return byType.get(type) ?? [];
}

/** What it evaluates of a switch router beside its cases: what it compares. */
export const evaluatedInRouter: readonly EvaluatedProperty[] = [text('operand')];

/** What it evaluates of a case of a switch router, beside the router's operand. */
export const evaluatedInCase: readonly EvaluatedProperty[] = [translated(texts('arguments'))];

/** What it evaluates of a wait of a type: the number that is to be dialled. */
export function evaluatedInWait(type: string | undefined): readonly EvaluatedProperty[] {
  return type === 'dial' ? [text('phone')] : [];
}
