/**
 * What goflow says of a flow that it refuses, as the codes and places that our findings of it can have.
 *
 * goflow tells one thing, the first that it meets, in words like
 * `invalid node[uuid=..]: invalid router: default category .. is not a valid category`; we tell everything, each
 * thing at its place. An error of goflow is one of ours if there is a finding of one of the codes at the place that
 * its words name. Where they name none (`unable to read router`), any such place will do.
 */
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../src/text/json-value.ts';

export interface Told {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/** One thing that goflow says, and what of ours says it too. */
export type Reason = readonly Alternative[];

interface Alternative {
  readonly codes: readonly string[];
  /** Of the finding's pointer. */
  readonly at: RegExp;
  /** What its message has in it: the name of a property that is missing. */
  readonly names?: string;
}

const node = '/nodes/\\d+';
const legacy = 'rapidpro-legacy.not-migrated';

/** What the words after the places say of a property. */
const ofField: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^is required/,
    ['type', 'length', 'enum', 'pattern', 'other', 'min-items']
      .map((code) => `schema.${code}`)
      .concat('rapidpro.category-missing'),
  ],
  [/^must be a valid UUID/, ['schema.pattern']],
  [/^must be less than or equal to/, ['schema.length', 'schema.range', 'schema.property-name']],
  [/^must have a maximum of/, ['schema.max-items', 'schema.properties']],
  [/^must have a minimum of/, ['schema.min-items']],
  [/^is mutually exclusive with/, ['rapidpro.reference-ambiguous']],
  [/^is not a valid/, ['schema.enum', 'schema.pattern', 'schema.length', 'rapidpro.language-unknown']],
];

/** Where goflow is when it reads, by the words before the error. */
const readers: readonly (readonly [prefix: RegExp, at: (match: RegExpExecArray) => string])[] = [
  [/^unable to read flow header: /, () => ''],
  [/^error migrating what appears to be a legacy definition: (?:unable to read legacy flow: )?/, () => ''],
  [/^unable to read node: unable to read exit: /, () => `${node}/exits/\\d+`],
  [/^unable to read node: /, () => node],
  [/^unable to read router: unable to read category: /, () => `${node}/router/categories/\\d+`],
  [/^unable to read router: unable to read wait: unable to read hint: /, () => `${node}/router/wait/hint`],
  [/^unable to read router: unable to read wait: /, () => `${node}/router/wait`],
  [/^unable to read router: /, () => `${node}/router`],
  [/^unable to read action(?:\[(\d+)\])?: /, (match) => `${node}/actions/${match[1] ?? '\\d+'}`],
  [/^/, () => ''],
];

/** The things that an error says, all of which we should say too; undefined for words that are not known. */
export function reasonsOf(error: string, flow: JsonValue): Reason[] | undefined {
  const semantic = semanticReason(error, isObject(flow) ? flow : {});
  if (semantic !== undefined) return [semantic];
  for (const [prefix, at] of readers) {
    const match = prefix.exec(error);
    if (match !== null) return reasonsAt(at(match), error.slice(match[0].length));
  }
  return undefined;
}

function reasonsAt(at: string, words: string): Reason[] | undefined {
  if (/^invalid semantic version|^version string is too long/i.test(words))
    return [[{ codes: ['rapidpro.spec-version'], at: place('/spec_version') }]];
  const unknownType = /^unknown type: /.exec(words);
  if (unknownType !== null) return [[{ codes: ['rapidpro.type-unknown'], at: place(`${at}/type`) }]];
  if (/^json: cannot unmarshal [\w. ]+ into Go value of type/.test(words)) {
    return [[{ codes: ['schema.type'], at: place(at) }]];
  }
  if (words.startsWith('error decoding string')) {
    return [[{ codes: ['schema.pattern'], at: new RegExp(`^${at}/amounts/`) }]];
  }
  const unmarshal = /^json: cannot unmarshal [\w. ]+ into Go struct field (\w+)\.([\w.]+) of type/.exec(
    words,
  );
  if (unmarshal !== null)
    return [
      [
        {
          codes: ['schema.type', legacy, 'rapidpro.localization-shape'],
          at: goField(at, unmarshal[2] ?? ''),
        },
      ],
    ];
  const legacyType = /^error migrating (action_set|rule_set)/.exec(words);
  if (legacyType !== null) return [[{ codes: [legacy], at: new RegExp(`^/${legacyType[1] ?? ''}s/\\d+`) }]];
  const fields = [...words.matchAll(/(?:^|, )field '([^']+)' ((?:(?!, field ').)*)/g)];
  if (fields.length === 0) return undefined;
  const reasons = fields.map(([, path = '', rest = '']): Reason | undefined => {
    const codes = ofField.find(([form]) => form.test(rest))?.[1];
    if (codes === undefined) return undefined;
    const steps = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
    const name = steps.at(-1) ?? '';
    const inside = steps
      .slice(0, -1)
      .map((step) => `/${step}`)
      .join('');
    const isMissing = rest.startsWith('is required');
    const parent = new RegExp(`^${at}${inside}$`);
    return [
      { codes: [...codes, legacy], at: new RegExp(`^${at}${inside}/${name}(?:/.*)?$`) },
      ...(isMissing
        ? [
            { codes: ['schema.required', legacy], at: parent, names: JSON.stringify(name) },
            // What should have it is itself none.
            { codes: ['schema.type'], at: parent },
          ]
        : []),
      // A reference by both or by nothing is told at the reference.
      ...(rest.startsWith('is mutually') ? [{ codes, at: parent }] : []),
    ];
  });
  return reasons.every((reason) => reason !== undefined) ? reasons : undefined;
}

/** Go names the struct's fields, of embedded structs too, and leaves indexes out: `createMsgAction.quick_replies`. */
function goField(at: string, path: string): RegExp {
  const steps = path.split('.').filter((step) => !/[A-Z]/.test(step));
  return new RegExp(`^${at}${steps.map((step) => `/${step}(?:/[^/]+)?`).join('')}(?:/[^/]+)*$`);
}

function place(pointer: string): RegExp {
  return new RegExp(`^${pointer}$`);
}

/** The rules that goflow checks after reading; they name uuids. */
const rules: readonly (readonly [RegExp, string, (match: RegExpExecArray, node: string) => string])[] = [
  [/^flow can't have more than \d+ nodes/, 'schema.max-items', () => '/nodes'],
  [/^flow UI can't be larger/, 'rapidpro.ui-too-large', () => '/_ui'],
  [/^node UUID .* isn't unique/, 'rapidpro.uuid-not-unique', () => `${node}/uuid`],
  [
    /^node can't have more than \d+ (actions|exits)/,
    'schema.max-items',
    (match, at) => `${at}/${match[1] ?? ''}`,
  ],
  [/^action type .* is not allowed/, 'rapidpro.action-not-allowed', (_, at) => `${at}/actions/\\d+/type`],
  [/^action UUID .* isn't unique/, 'rapidpro.uuid-not-unique', (_, at) => `${at}/actions/\\d+/uuid`],
  [/^exit UUID .* isn't unique/, 'rapidpro.uuid-not-unique', (_, at) => `${at}/exits/\\d+/uuid`],
  [
    /^destination .* isn't a known node/,
    'rapidpro.exit-destination-missing',
    (_, at) => `${at}/exits/\\d+/destination_uuid`,
  ],
  [
    /^invalid action\[.*type=call_webhook\]: header/,
    'rapidpro.header-name',
    (_, at) => `${at}/actions/\\d+/headers/.*`,
  ],
  [
    /^invalid action\[.*type=remove_contact_groups\]/,
    'rapidpro.groups-and-all',
    (_, at) => `${at}/actions/\\d+/all_groups`,
  ],
  [
    /^invalid action\[.*type=transfer_airtime\]/,
    'rapidpro.airtime-amount',
    (_, at) => `${at}/actions/\\d+/amounts/.*`,
  ],
  [
    /^invalid router: can't have more than \d+ (cases|categories)/,
    'schema.max-items',
    (match, at) => `${at}/router/${match[1] ?? ''}`,
  ],
  [
    /^invalid router: default category/,
    'rapidpro.category-missing',
    (_, at) => `${at}/router/default_category_uuid`,
  ],
  [
    /^invalid router: timeout category/,
    'rapidpro.category-missing',
    (_, at) => `${at}/router/wait/timeout/category_uuid`,
  ],
  [
    /^invalid router: category exit/,
    'rapidpro.category-exit-missing',
    (_, at) => `${at}/router/categories/\\d+/exit_uuid`,
  ],
  [/^invalid router: wait type/, 'rapidpro.wait-not-allowed', (_, at) => `${at}/router/wait/type`],
  [
    /^invalid router: invalid case.*: category .* is not a valid/,
    'rapidpro.category-missing',
    (_, at) => `${at}/router/cases/\\d+/category_uuid`,
  ],
  [
    /^invalid router: invalid case.*is not a registered test/,
    'rapidpro.test-unknown',
    (_, at) => `${at}/router/cases/\\d+/type`,
  ],
  [
    /^invalid router: invalid case.*more than \d+ arguments/,
    'schema.max-items',
    (_, at) => `${at}/router/cases/\\d+/arguments`,
  ],
  [
    /^invalid localization: invalid language code '(.*)'/,
    'rapidpro.language-unknown',
    ([, code = '']) => `/localization/${code}`,
  ],
  [
    /^invalid localization: invalid translation for '(.*?)'(?:: invalid item translation for '(.*?)')?/,
    'rapidpro.localization-shape',
    ([, code = '', uuid = '.*']) => `/localization/${code}/${uuid}(?:/.*)?`,
  ],
  [/^spec version .* is newer/, 'rapidpro.spec-too-new', () => '/spec_version'],
];

function semanticReason(error: string, flow: JsonObject): Reason | undefined {
  const inNode = /^invalid node\[uuid=([^\]]*)\]: /.exec(error);
  const words = error.slice(inNode?.[0].length ?? 0);
  const indexes = listOf(flow, 'nodes').flatMap((one, index) =>
    isObject(one) && textOf(one, 'uuid') === inNode?.[1] ? [index] : [],
  );
  const at = indexes.length === 0 ? node : `/nodes/(?:${indexes.join('|')})`;
  for (const [form, code, pointer] of rules) {
    const match = form.exec(words);
    if (match === null) continue;
    const where = pointer(match, at);
    const [, parent = '', name = ''] = /^(.*)\/(\w+)$/.exec(where) ?? [];
    return [
      { codes: [code], at: place(where) },
      // Nothing is no uuid of a category and no test; to us it is missing.
      { codes: ['schema.required'], at: place(parent), names: JSON.stringify(name) },
      { codes: ['schema.type'], at: place(where) },
    ];
  }
  return undefined;
}

/** Whether a finding of ours says what goflow says, at its place. */
export function tells(reason: Reason, { code, pointer, message }: Told): boolean {
  return reason.some(
    ({ codes, at, names }) =>
      codes.includes(code) && at.test(pointer) && (names === undefined || message.includes(names)),
  );
}
