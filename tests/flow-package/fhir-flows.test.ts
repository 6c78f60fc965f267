/** Flows back from FHIR: from the Library, from Questionnaires alone, and after an edit. */
import { describe, expect, test } from 'vitest';
import type { Definitions } from '../../src/fhir/definitions.ts';
import { resourceJson } from '../../src/fhir/resource-json.ts';
import { outlineOf } from '../../src/flow/outline-of.ts';
import { detect } from '../../src/formats/detect.ts';
import { formats } from '../../src/formats/formats.ts';
import { flowBundle } from '../../src/mapping/flow-bundle.ts';
import { fhirFlows } from '../../src/flow-package/fhir-flows.ts';
import { readKeptExport } from '../../src/flow-package/kept-export.ts';
import { parseJson } from '../../src/text/json.ts';
import type { JsonObject } from '../../src/text/json-value.ts';

const none: Definitions = { get: () => undefined, urls: () => [] };
const id = (number: number) => `8c1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a${String(number).padStart(2, '0')}`;

/** A RapidPro flow with all that a Questionnaire has no place for: a field, an expiry, a layout. */
const rapidpro: JsonObject = {
  version: '13',
  site: 'http://example.org',
  flows: [
    {
      uuid: id(1),
      name: 'Survey',
      spec_version: '13.1.0',
      language: 'eng',
      type: 'messaging',
      revision: 7,
      expire_after_minutes: 60,
      localization: { fra: { [id(11)]: { text: ['Des vaccins ?'] }, [id(31)]: { name: ['Oui'] } } },
      nodes: [
        {
          uuid: id(10),
          actions: [
            { uuid: id(12), type: 'set_contact_field', field: { key: 'met', name: 'Met' }, value: 'yes' },
            { uuid: id(11), type: 'send_msg', text: 'Any vaccines?', all_urns: false },
          ],
          router: {
            type: 'switch',
            operand: '@input.text',
            result_name: 'Vaccines',
            wait: { type: 'msg', timeout: { seconds: 300, category_uuid: id(33) } },
            cases: [{ uuid: id(41), type: 'has_any_word', arguments: ['yes'], category_uuid: id(31) }],
            categories: [
              { uuid: id(31), name: 'Yes', exit_uuid: id(51) },
              { uuid: id(32), name: 'Other', exit_uuid: id(52) },
              { uuid: id(33), name: 'No Response', exit_uuid: id(53) },
            ],
            default_category_uuid: id(32),
          },
          exits: [{ uuid: id(51), destination_uuid: id(20) }, { uuid: id(52) }, { uuid: id(53) }],
        },
        {
          uuid: id(20),
          actions: [{ uuid: id(21), type: 'send_msg', text: 'Thank you' }],
          exits: [{ uuid: id(54), destination_uuid: null }],
        },
      ],
      _ui: { nodes: { [id(10)]: { position: { left: 5, top: 6 }, type: 'wait_for_response' } } },
    },
  ],
  campaigns: [],
  triggers: [],
  fields: [{ key: 'met', name: 'Met', type: 'text' }],
  groups: [],
};

/** The bundle of an export, as JSON that can be edited. */
function bundleOf(value: JsonObject): { entry: { resource: JsonObject }[] } {
  const text = JSON.stringify(value);
  const bytes = new TextEncoder().encode(text);
  const kept = readKeptExport(bytes, 'x.json');
  if (kept === undefined) throw new Error('not an export');
  const { bundle } = flowBundle(kept.document, bytes, { file: 'x.json' });
  return JSON.parse(JSON.stringify(resourceJson(bundle))) as { entry: { resource: JsonObject }[] };
}

function questionnaire(value: JsonObject): Edited {
  const found = bundleOf(value).entry.find(({ resource }) => resource['resourceType'] === 'Questionnaire');
  if (found === undefined) throw new Error('no Questionnaire');
  return found.resource as unknown as Edited;
}

/** A Questionnaire as a test edits it. */
interface Edited {
  title: string;
  extension: { url: string }[];
  item: {
    linkId: string;
    text: string;
    type: string;
    _text: { extension: { extension: { url: string; valueString?: string }[] }[] };
    answerOption: { valueCoding: { system: string; code: string; display: string } }[];
    extension: {
      url: string;
      valueString?: string;
      valueDuration?: { value: number };
      extension?: object[];
    }[];
  }[];
}

const back = (resource: unknown) => fhirFlows(JSON.parse(JSON.stringify(resource)) as JsonObject, 'x', none);
const ours = 'http://mhero.org/fhir/StructureDefinition/mhero-flow-';

function written(resource: unknown): { readonly value: unknown; readonly losses: readonly string[] } {
  const found = back(resource);
  if (found === undefined) throw new Error('no flow');
  return {
    value: formats.rapidpro.write(found.document).value,
    losses: found.losses.map(({ code, at }) => `${code} ${at}`),
  };
}

/** The export after a change of its text, as it would be written by hand. */
function changed(...changes: readonly (readonly [from: string, to: string])[]): unknown {
  const text = changes.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`not in the export: ${from}`);
    return result.replace(from, to);
  }, JSON.stringify(rapidpro));
  return JSON.parse(text) as unknown;
}

describe('a flow back from FHIR', () => {
  test('comes from the Library to the byte', () => {
    expect(back(bundleOf(rapidpro))?.original?.text).toBe(JSON.stringify(rapidpro));
  });

  test('comes from the Questionnaire alone as it was', () => {
    expect(written(questionnaire(rapidpro))).toEqual({ value: rapidpro, losses: [] });
  });

  test('comes from the routes alone, as far as they tell', () => {
    const resource = questionnaire(rapidpro);
    const bare = { ...resource, extension: resource.extension.filter(({ url }) => url !== `${ours}source`) };
    const found = back(bare);
    const [flow] = found?.document.flows ?? [];
    const original = readKeptExport(new TextEncoder().encode(JSON.stringify(rapidpro)), 'x')?.document
      .flows[0];
    if (flow === undefined || original === undefined) throw new Error('no flow');
    const items = (one: typeof flow) =>
      outlineOf(one).outline.items.map((item) => [
        item.linkId,
        item.kind === 'decision' ? [] : item.text.map(({ language, text }) => [language, text]),
        item.routes.map(({ outcome, tests, to }) => [outcome, tests, to]),
      ]);
    expect(items(flow)).toEqual(items(original));
  });

  test.each([
    ['of a Patient', { resourceType: 'Patient' }],
    ['of nothing', {}],
    ['of an empty Bundle', { resourceType: 'Bundle', entry: [null, {}, { resource: 7 }] }],
  ])('is nothing %s', (_, resource) => {
    expect(back(resource)).toBeUndefined();
  });

  test.each([
    ['no base64', '!!'],
    ['no JSON', Buffer.from('{').toString('base64')],
    ['no flow', Buffer.from('{"a":1}').toString('base64')],
  ])('does without a source that is %s, and says so', (_, data) => {
    const resource = questionnaire(rapidpro);
    const extension = resource.extension.map((one) =>
      one.url === `${ours}source` ? { ...one, valueAttachment: { data } } : one,
    );
    const found = back({ ...resource, extension });
    expect(found?.losses.map(({ code }) => code)).toEqual(['loss.property']);
    expect(found?.document.flows[0]?.nodes.map(({ uuid }) => uuid)).toEqual([id(10), id(20)]);
  });
});

interface EditCase {
  readonly name: string;
  readonly edit: (resource: Edited) => void;
  /** What the export has then. */
  readonly export: readonly (readonly [from: string, to: string])[];
}

const items = ({ item: [question, thanks] }: Edited) => {
  if (question === undefined || thanks === undefined) throw new Error('items are missing');
  return { question, thanks };
};
const extensionOf = ({ extension }: Edited['item'][number], name: string) => {
  const found = extension.find(({ url }) => url === `${ours}${name}`);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

const edits: readonly EditCase[] = [
  {
    name: 'the text of a question',
    edit: (resource) => (items(resource).question.text = 'Are there vaccines?'),
    export: [['Any vaccines?', 'Are there vaccines?']],
  },
  {
    name: 'a translation',
    edit: (resource) => {
      const content = items(resource).question._text.extension[0]?.extension.find(
        ({ url }) => url === 'content',
      );
      if (content !== undefined) content.valueString = 'Vaccins ?';
    },
    export: [['Des vaccins ?', 'Vaccins ?']],
  },
  {
    name: 'the text of a message',
    edit: (resource) => (items(resource).thanks.text = 'Thanks'),
    export: [['Thank you', 'Thanks']],
  },
  {
    name: 'the display of a choice',
    edit: (resource) => {
      const [choice] = items(resource).question.answerOption;
      if (choice !== undefined) choice.valueCoding.display = 'There are';
    },
    export: [['"name":"Yes"', '"name":"There are"']],
  },
  {
    name: 'the name of the result',
    edit: (resource) => (extensionOf(items(resource).question, 'result').valueString = 'Stock'),
    export: [['"Vaccines"', '"Stock"']],
  },
  {
    name: 'the timeout',
    edit: (resource) => {
      const { valueDuration } = extensionOf(items(resource).question, 'timeout');
      if (valueDuration !== undefined) valueDuration.value = 60;
    },
    export: [['"seconds":300', '"seconds":60']],
  },
  {
    name: 'the title',
    edit: (resource) => (resource.title = 'Vaccine survey'),
    export: [['"Survey"', '"Vaccine survey"']],
  },
  {
    name: 'where an outcome leads',
    edit: (resource) => {
      const [, other] = items(resource).question.extension.filter(({ url }) => url === `${ours}route`);
      other?.extension?.push({ url: 'to', valueString: id(20) });
    },
    export: [[`{"uuid":"${id(52)}"}`, `{"uuid":"${id(52)}","destination_uuid":"${id(20)}"}`]],
  },
];

describe('an edit of the Questionnaire wins over the kept flow', () => {
  test.each(edits)('$name', ({ edit, export: changes }) => {
    const resource = questionnaire(rapidpro);
    edit(resource);
    expect(written(resource)).toEqual({ value: changed(...changes), losses: [] });
  });

  test('beside the Library too, and then its bytes do not come back', () => {
    const bundle = bundleOf(rapidpro);
    const edited = bundle.entry[0]?.resource as unknown as Edited;
    items(edited).thanks.text = 'Thanks';
    expect(written(bundle)).toEqual({ value: changed(['Thank you', 'Thanks']), losses: [] });
    expect(back(bundle)?.original).toBeUndefined();
  });

  test('a new choice goes where the first goes', () => {
    const resource = questionnaire(rapidpro);
    items(resource).question.answerOption.push({ valueCoding: { system: 's', code: 'm', display: 'Many' } });
    const flow = back(resource)?.document.flows[0];
    const { router } = flow?.nodes[0] ?? {};
    expect(router?.categories.map(({ name, exit }) => [name, exit])).toEqual([
      ['Yes', id(51)],
      ['Other', id(52)],
      ['No Response', id(53)],
      ['Many', id(51)],
    ]);
  });

  test('an item taken away says nothing any more; a new one has a node', () => {
    const resource = questionnaire(rapidpro);
    const { question, thanks } = items(resource);
    resource.item = [question, { ...thanks, linkId: 'new', text: 'Goodbye' }];
    for (const { extension = [] } of question.extension) {
      for (const part of extension) {
        const to = part as { url?: string; valueString?: string };
        if (to.url === 'to' && to.valueString === id(20)) to.valueString = 'new';
      }
    }
    const text = JSON.stringify(written(resource).value);
    expect(text).not.toContain('Thank you');
    expect(text).toContain('Goodbye');
    expect(back(resource)?.document.flows[0]?.nodes[0]?.exits[0]?.destination).toBe('new');
  });

  test('what the flow can not follow is told', () => {
    const resource = questionnaire(rapidpro);
    const { question } = items(resource);
    question.extension = question.extension.slice(0, -1);
    expect(written(resource).losses).toEqual(['loss.edit /item/0']);
  });

  test('a legacy flow is migrated for it', () => {
    const legacy: JsonObject = {
      version: '10',
      site: null,
      flows: [
        {
          base_language: 'eng',
          entry: id(60),
          flow_type: 'F',
          version: '10',
          metadata: { uuid: id(61), name: 'Old', revision: 1, expires: 60, saved_on: null },
          action_sets: [
            {
              uuid: id(60),
              x: 0,
              y: 0,
              destination: null,
              exit_uuid: id(62),
              actions: [{ type: 'reply', uuid: id(63), msg: { eng: 'Hello' } }],
            },
          ],
          rule_sets: [],
        },
      ],
      campaigns: [],
      triggers: [],
    };
    const resource = questionnaire(legacy);
    expect(written(resource).value).toEqual(legacy);
    items({ ...resource, item: [...resource.item, ...resource.item] }).question.text = 'Good day';
    const text = JSON.stringify(written(resource).value);
    expect(text).toContain('Good day');
    expect(text).not.toContain('action_sets');
    const json = parseJson(text, 'x').document;
    if (json === undefined) throw new Error('no JSON');
    const { findings } = formats.rapidpro.read(json, detect(json.value));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
