/** A rule set, as a node with a router (goflow, `legacy/definition.go`). */
import { resultKey } from '../../flow/model.ts';
import { isObject, type JsonObject, listOf, property, setProperty, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { objectsIn } from '../detect/properties.ts';
import { schemaCheck } from '../schema-findings.ts';
import { type Drafting, NotMigrated, reference } from './drafting.ts';
import { migrateRules } from './migrate-rules.ts';
import type { Destinations, NodeDraft } from './node-draft.ts';
import { configSchema } from './schema.ts';
import { urnSchemes } from '../rapidpro/urn-schemes.ts';
import { legacyWebhookBody } from './webhook-body.ts';

const checkConfig = schemaCheck(configSchema);

/** What a kind of rule set makes of its part of the node. */
interface Outcome {
  readonly type: string;
  readonly action?: JsonObject;
  /** Missing for a random split. */
  readonly operand?: string;
  readonly resultName?: string;
  readonly wait?: JsonObject;
  readonly config?: JsonObject;
}

interface Subject {
  readonly ruleSet: JsonObject;
  readonly kind: string;
  readonly config: JsonObject;
  readonly label: string;
  readonly at: JsonPointer;
  readonly draft: Drafting;
  readonly timeoutCategory: string;
}

/** @throws NotMigrated for a kind of rule set, or a test in it, that has no counterpart */
export function migrateRuleSet(
  ruleSet: JsonObject,
  at: JsonPointer,
  draft: Drafting,
  destinations: Destinations,
): NodeDraft {
  const rules = migrateRules(ruleSet, at, draft, destinations);
  // Old flows do not always say that they wait.
  const stated = textOf(ruleSet, 'ruleset_type') ?? '';
  const kind = stated === '' ? 'wait_message' : stated;
  const migrate = kinds.get(kind);
  const outcome = migrate?.({
    ruleSet,
    kind,
    config: configOf(ruleSet, at),
    label: textOf(ruleSet, 'label') ?? '',
    at,
    draft,
    timeoutCategory: rules.timeoutCategory,
  });
  if (outcome === undefined) {
    throw new NotMigrated(
      `there is no rule set ${JSON.stringify(kind.slice(0, 60))} any more`,
      child(at, 'ruleset_type'),
    );
  }
  const uuid = textOf(ruleSet, 'uuid') ?? '';
  const { action, operand, resultName = '', wait } = outcome;
  const router: JsonObject = {
    type: operand === undefined ? 'random' : 'switch',
    ...(wait === undefined ? {} : { wait }),
    ...(resultName === '' ? {} : { result_name: resultName }),
    ...(operand === undefined ? {} : { operand, cases: [...rules.cases] }),
    categories: [...rules.categories],
    ...(operand === undefined ? {} : { default_category_uuid: rules.defaultCategory }),
  };
  const uiConfig: JsonObject = {
    ...outcome.config,
    ...(Object.keys(rules.caseUi).length === 0 ? {} : { cases: rules.caseUi }),
  };
  return {
    json: {
      uuid,
      ...(action === undefined ? {} : { actions: [{ uuid: draft.uuid(uuid, 'action'), ...action }] }),
      router,
      exits: [...rules.exits],
    },
    ui: { type: outcome.type, ...(Object.keys(uiConfig).length === 0 ? {} : { config: uiConfig }) },
    origins: [
      ['/actions/0', child(at, 'config')],
      ['/router/operand', child(at, 'operand')],
      ['/router/result_name', child(at, 'label')],
      ...rules.origins,
    ],
  };
}

function configOf(ruleSet: JsonObject, at: JsonPointer): JsonObject {
  const config = property(ruleSet, 'config') ?? {};
  const place = child(at, 'config');
  const [problem] = checkConfig(config, { pointer: place });
  if (problem !== undefined) throw new NotMigrated(problem.message, problem.pointer ?? place);
  return isObject(config) ? config : {};
}

const kinds = new Map<string, (subject: Subject) => Outcome>([
  ['subflow', subflow],
  ['webhook', webhook],
  [
    'resthook',
    ({ config, label }) => {
      const action = {
        type: 'call_resthook',
        resthook: textOf(config, 'resthook') ?? '',
        ...resultOf(label),
      };
      return { type: 'split_by_resthook', action, operand: `@results.${resultKey(label)}.category` };
    },
  ],
  ['form_field', formField],
  ['group', ({ label }) => ({ type: 'split_by_groups', operand: '@contact.groups', resultName: label })],
  ...[
    'wait_message',
    'wait_audio',
    'wait_video',
    'wait_photo',
    'wait_gps',
    'wait_recording',
    'wait_digit',
    'wait_digits',
  ].map((kind) => [kind, waiting] as const),
  ['flow_field', fieldSplit],
  ['contact_field', fieldSplit],
  ['expression', fieldSplit],
  ['random', ({ label }) => ({ type: 'split_by_random', resultName: label })],
  ['airtime', airtime],
]);

function resultOf(label: string): JsonObject {
  return label === '' ? {} : { result_name: label };
}

function subflow({ ruleSet, config, label, at }: Subject): Outcome {
  const flow = property(config, 'flow');
  if (flow === undefined || !isObject(flow)) {
    throw new NotMigrated(
      'the rule set does not say which flow it runs',
      Object.hasOwn(ruleSet, 'config') ? child(at, 'config') : at,
    );
  }
  const action = { type: 'enter_flow', flow: reference(flow) };
  return { type: 'split_by_subflow', action, operand: '@child.status', resultName: label };
}

function webhook({ config, label, at, draft }: Subject): Outcome {
  const place = child(at, 'config', 'webhook');
  const url = draft.template(textOf(config, 'webhook') ?? '', place, { urlEncode: true });
  const stated = (textOf(config, 'webhook_action') ?? '').toUpperCase();
  const method = stated === '' ? 'POST' : stated;
  const headers: JsonObject = method === 'POST' ? { 'Content-Type': 'application/json' } : {};
  for (const [index, header] of objectsIn(config, 'webhook_headers').entries()) {
    const name = textOf(header, 'name') ?? '';
    if (name === '') continue;
    const value = child(at, 'config', 'webhook_headers', index);
    setProperty(headers, name, draft.template(textOf(header, 'value') ?? '', value));
  }
  const action: JsonObject = {
    type: 'call_webhook',
    method,
    url,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(method === 'POST' ? { body: legacyWebhookBody } : {}),
    ...resultOf(label),
  };
  return { type: 'split_by_webhook', action, operand: `@results.${resultKey(label)}.category` };
}

function formField({ ruleSet, config, label, at, draft }: Subject): Outcome {
  const stated = textOf(ruleSet, 'operand') ?? '';
  const operand = draft.template(stated, child(at, 'operand')).replace(/^@/, '');
  const stateIndex = property(config, 'field_index');
  const index = typeof stateIndex === 'number' ? stateIndex : 0;
  const delimiter = textOf(config, 'field_delimiter') ?? '';
  const field = lastPart(stated);
  return {
    type: 'split_by_run_result_delimited',
    operand: `@(field(${operand}, ${index}, "${delimiter}"))`,
    resultName: label,
    ...(field === undefined ? {} : { config: { operand: { id: field }, delimiter, index } }),
  };
}

/** What comes after the last dot of an operand: the key of what is split on. */
function lastPart(operand: string): string | undefined {
  const dot = operand.lastIndexOf('.');
  return dot < 0 ? undefined : operand.slice(dot + 1);
}

const hints = new Map<string, JsonObject>([
  ['wait_audio', { type: 'audio' }],
  ['wait_video', { type: 'video' }],
  ['wait_photo', { type: 'image' }],
  ['wait_gps', { type: 'location' }],
  ['wait_recording', { type: 'audio' }],
  ['wait_digit', { type: 'digits', count: 1 }],
]);

function waiting({ ruleSet, kind, label, at, timeoutCategory }: Subject): Outcome {
  const hint =
    kind === 'wait_digits'
      ? { type: 'digits', terminated_by: textOf(ruleSet, 'finished_key') ?? '' }
      : hints.get(kind);
  const seconds = 60 * timeoutMinutes(ruleSet, at);
  const wait: JsonObject = {
    type: 'msg',
    ...(seconds > 0 && timeoutCategory !== ''
      ? { timeout: { seconds, category_uuid: timeoutCategory } }
      : {}),
    ...(hint === undefined ? {} : { hint: { ...hint } }),
  };
  const operand = kind === 'wait_digit' || kind === 'wait_digits' ? '@input.text' : '@input';
  return { type: 'wait_for_response', operand, resultName: label, wait };
}

/** The minutes of the first rule for no answer, or 0. */
function timeoutMinutes(ruleSet: JsonObject, at: JsonPointer): number {
  for (const [index, rule] of listOf(ruleSet, 'rules').entries()) {
    const test = isObject(rule) ? property(rule, 'test') : undefined;
    if (test === undefined || !isObject(test) || textOf(test, 'type') !== 'timeout') continue;
    const minutes = property(test, 'minutes') ?? 0;
    if (typeof minutes === 'number' && Number.isInteger(minutes)) return minutes;
    throw new NotMigrated('expected a whole number of minutes', child(at, 'rules', index, 'test', 'minutes'));
  }
  return 0;
}

function fieldSplit({ ruleSet, kind, label, at, draft }: Subject): Outcome {
  const stated = textOf(ruleSet, 'operand') ?? '';
  const defaultToSelf = kind === 'expression';
  const migrated = draft.template(stated, child(at, 'operand'), { defaultToSelf });
  const operand = migrated === '' ? '@input' : migrated;
  const field = lastPart(stated);
  if (kind === 'expression') return { type: 'split_by_expression', operand, resultName: label };
  if (kind === 'flow_field') {
    const config = field === undefined ? {} : { config: { operand: { id: field } } };
    return { type: 'split_by_run_result', operand, resultName: label, ...config };
  }
  if (field === 'groups') return { type: 'split_by_expression', operand, resultName: label };
  const config = field === undefined ? {} : { config: { operand: contactOperand(field) } };
  return { type: 'split_by_contact_field', operand, resultName: label, ...config };
}

function contactOperand(field: string): JsonObject {
  if (field === 'name') return { type: 'property', id: 'name', name: 'Name' };
  return { type: urnSchemes.has(field) ? 'scheme' : 'field', id: field };
}

/** Amounts were by country, and are by currency: one currency can have one country only. */
function airtime({ ruleSet, label, at }: Subject): Outcome {
  const place = child(at, 'config');
  const countries = property(ruleSet, 'config');
  if (countries === undefined) throw new NotMigrated('airtime without amounts', at);
  const amounts: JsonObject = {};
  for (const [country, value] of Object.entries(countries !== null && isObject(countries) ? countries : {})) {
    const { currency_code: currency = '', amount = 0 } = isObject(value) ? value : {};
    const number = typeof amount === 'string' ? Number(amount) : (amount ?? 0);
    if (
      (currency !== null && typeof currency !== 'string') ||
      typeof number !== 'number' ||
      !Number.isFinite(number) ||
      amount === ''
    ) {
      throw new NotMigrated('expected a currency and an amount', child(place, country));
    }
    if (Object.hasOwn(amounts, currency ?? '')) {
      throw new NotMigrated('two amounts in the same currency', child(place, country));
    }
    setProperty(amounts, currency ?? '', number);
  }
  const action = { type: 'transfer_airtime', amounts, ...resultOf(label) };
  return { type: 'split_by_airtime', action, operand: `@results.${resultKey(label)}` };
}
