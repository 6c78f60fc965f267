import { isObject, type JsonValue, listOf, property } from '../../../text/json-value.ts';
import type { Dialect } from './dialect.ts';

const inAction = '/nodes/\\d+/actions/\\d+';

/** Glific counts its groups, labels and contacts where RapidPro has uuids. */
function isNumber(value: JsonValue | undefined): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d{1,15}$/.test(value));
}

function isNothing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/**
 * Glific (github.com/glific/glific, `lib/glific/flows`): a platform for WhatsApp whose editor is a fork of
 * RapidPro's and whose engine is its own.
 */
export const glific: Dialect = {
  name: 'glific',
  title: 'Glific',
  actions: new Set([
    'link_google_sheet',
    'send_interactive_msg',
    'set_contact_profile',
    'set_wa_group_field',
    'wait_for_result',
    'wait_for_time',
  ]),
  routers: new Set(),
  waits: new Set(['wait_for_result', 'wait_for_time']),
  /** Whoever resumes the flow over the API says what its results are. */
  givesResults: new Set(['wait_for_result']),
  tests: new Set([
    'has_audio',
    'has_file',
    'has_image',
    'has_location',
    'has_media',
    'has_multiple',
    'has_video',
  ]),
  /** A webhook that is a function of Glific's own. */
  methods: new Set(['FUNCTION']),
  hasNumbers: true,
  isLanguage: (code) => code === 'base' || /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/.test(code),
  liberties: [
    {
      codes: ['schema.pattern', 'schema.type'],
      at: new RegExp(`^${inAction}/(?:groups|labels|contacts)/\\d+/uuid$`),
      isMeant: isNumber,
      what: 'a group, label or contact by its number',
    },
    {
      codes: ['rapidpro.reference-ambiguous'],
      at: new RegExp(`^${inAction}/(?:groups|labels|contacts)/\\d+$`),
      isMeant: (value) => isObject(value) && isNumber(property(value, 'uuid')),
      what: 'a group, label or contact by its number',
    },
    {
      codes: ['schema.pattern', 'schema.type', 'schema.length'],
      at: new RegExp(`^${inAction}/(?:assignee/uuid|topic/uuid)$`),
      isMeant: isNumber,
      what: 'a user or topic by its number',
    },
    {
      codes: ['schema.pattern', 'schema.required', 'schema.type'],
      at: new RegExp(`^${inAction}/flow(?:/uuid)?$`),
      isMeant: (_, action) => {
        const flow = property(action, 'flow');
        return isObject(flow) && !isNothing(property(flow, 'expression'));
      },
      what: 'a flow by an expression',
    },
    {
      codes: ['schema.length', 'schema.required'],
      at: new RegExp(`^${inAction}(?:/text)?$`),
      isMeant: (_, action) =>
        isObject(property(action, 'templating')) ||
        isObject(property(action, 'template')) ||
        listOf(action, 'attachments').length > 0,
      what: 'a message without a text of its own, beside a template or an attachment',
    },
    {
      codes: ['schema.pattern'],
      at: new RegExp(`^${inAction}/attachments/\\d+$`),
      isMeant: (value) => typeof value === 'string' && value.startsWith('expression'),
      what: 'an attachment by an expression',
    },
    {
      codes: ['schema.other', 'schema.required', 'schema.type'],
      at: /^\/nodes\/\d+\/router\/wait\/timeout(?:\/seconds)?$/,
      isMeant: (value, router) => {
        const wait = property(router, 'wait');
        const timeout = isObject(wait) ? property(wait, 'timeout') : undefined;
        return isObject(timeout) && !isNothing(property(timeout, 'expression')) && !isNumber(value);
      },
      what: 'a timeout by an expression',
    },
    {
      codes: ['schema.enum'],
      at: /^\/type$/,
      isMeant: (value) => value === 'message',
      what: 'the type of flow "message"',
    },
  ],
};
