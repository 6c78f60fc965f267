/** Campaigns and triggers of an export become plans of the guide, and come back. */
import { describe, expect, it } from 'vitest';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { resourceJson } from '../../src/fhir/resource-json.ts';
import type { FlowDocument } from '../../src/flow/model.ts';
import { detect } from '../../src/formats/detect.ts';
import { formats } from '../../src/formats/formats.ts';
import { flowBundle } from '../../src/mapping/flow-bundle.ts';
import { exportPlans } from '../../src/mapping/plans/export-plans.ts';
import { keywordMatches, timeUnits, triggerKinds } from '../../src/mapping/plans/codes.ts';
import { withPlans } from '../../src/mapping/plans/read-plans.ts';
import { parseJson } from '../../src/text/json.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';

const definitions = openPackagedDefinitions();
const validator = new Validator({ definitions });
const uuid = (last: number) => `7e0c9a4e-5d1b-4a52-8f3e-${String(last).padStart(12, '0')}`;

const flow = {
  uuid: uuid(1),
  name: 'Quiz',
  spec_version: '13.2.0',
  language: 'eng',
  type: 'messaging',
  revision: 1,
  expire_after_minutes: 60,
  localization: {},
  nodes: [
    {
      uuid: uuid(2),
      actions: [{ uuid: uuid(3), type: 'send_msg', text: 'Hello', attachments: [], quick_replies: [] }],
      exits: [{ uuid: uuid(4) }],
    },
  ],
};
const group = (last: number) => ({ uuid: uuid(last), name: `Group ${last}` });
const event = (last: number, more: JsonObject): JsonObject => ({
  uuid: uuid(last),
  offset: 1,
  unit: 'W',
  event_type: 'F',
  delivery_hour: 17,
  relative_to: { label: 'Trained On', key: 'trained_on' },
  start_mode: 'I',
  ...more,
});
const start = { flow: { uuid: uuid(1), name: 'Quiz' } };
const campaign = (events: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  uuid: uuid(10),
  name: 'After the training',
  group: group(20),
  events: [...events],
  ...more,
});
const trigger = (more: JsonObject): JsonObject => ({
  trigger_type: 'K',
  ...start,
  groups: [],
  exclude_groups: [],
  channel: null,
  keywords: ['quiz'],
  match_type: 'F',
  ...more,
});

function read(more: JsonObject): { document: FlowDocument; text: string } {
  const text = JSON.stringify({
    version: '13',
    site: 'https://rapidpro.example.org',
    flows: [flow],
    campaigns: [],
    triggers: [],
    fields: [],
    groups: [],
    ...more,
  });
  const { document: json } = parseJson(text, 'export.json');
  const document = json === undefined ? undefined : formats.rapidpro.read(json, detect(json.value)).document;
  if (document === undefined) throw new Error('no export');
  return { document, text };
}

const plansOf = (more: JsonObject) => {
  const { plans, losses } = exportPlans(read(more).document);
  return {
    plans: plans.map(({ resource }) => resourceJson(resource)),
    losses: losses.map(({ at, what }) => `${at} ${what}`),
  };
};

describe('what an export has beside its flows', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    [
      'a flow a week after a date',
      { campaigns: [campaign([event(11, start)])] },
      ['PlanDefinition mhero-campaign'],
    ],
    [
      'a message in two languages, and before the date',
      {
        campaigns: [
          campaign([
            event(11, {
              event_type: 'M',
              offset: -2,
              unit: 'D',
              delivery_hour: -1,
              message: { eng: 'Soon', fra: 'Bientôt' },
              base_language: 'eng',
            }),
          ]),
        ],
      },
      ['ActivityDefinition mhero-campaign-message', 'PlanDefinition mhero-campaign'],
    ],
    [
      'a message in one language, as older exports have it',
      { campaigns: [campaign([event(11, { event_type: 'M', message: 'Soon' })])] },
      ['ActivityDefinition mhero-campaign-message', 'PlanDefinition mhero-campaign'],
    ],
    ['a keyword', { triggers: [trigger({})] }, ['PlanDefinition mhero-trigger']],
    [
      'a keyword as older exports have it',
      { triggers: [trigger({ keywords: null, keyword: 'Quiz' })] },
      ['PlanDefinition mhero-trigger'],
    ],
    [
      'a keyword for two groups',
      { triggers: [trigger({ groups: [group(20), group(21)] })] },
      ['PlanDefinition mhero-trigger', 'PlanDefinition mhero-trigger'],
    ],
    ['a keyword twice', { triggers: [trigger({}), trigger({})] }, ['PlanDefinition mhero-trigger']],
    ...Object.keys(triggerKinds)
      .filter((type) => type !== 'K')
      .map((type): [string, JsonObject, readonly string[]] => [
        `a trigger of type ${type}`,
        { triggers: [trigger({ trigger_type: type, keywords: null, match_type: null })] },
        ['PlanDefinition mhero-trigger'],
      ]),
  ])('%s', (_, more, expected) => {
    const { plans, losses } = plansOf(more);
    const told = plans.map((plan) => {
      const [profile] = isObject(plan['meta']) ? listOf(plan['meta'], 'profile') : [];
      const name = typeof profile === 'string' ? profile.split('/').at(-1) : undefined;
      return `${textOf(plan, 'resourceType') ?? ''} ${name ?? ''}`;
    });
    expect(told).toEqual(expected);
    expect(losses).toEqual([]);
    expect(
      plans.flatMap((plan) => validator.validate(plan).filter(({ severity }) => severity === 'error')),
    ).toEqual([]);
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
  });

  it.each<[string, JsonObject, number, readonly string[]]>([
    [
      'a start mode',
      { campaigns: [campaign([event(11, { ...start, start_mode: 'P' })])] },
      1,
      ['/campaigns/0/events/0 start mode P'],
    ],
    [
      'a group without a uuid',
      { campaigns: [campaign([event(11, start)], { group: { name: 'Nurses' } })] },
      0,
      ['/campaigns/0 campaign After the training'],
    ],
    ['no step', { campaigns: [campaign([])] }, 0, ['/campaigns/0 campaign After the training']],
    [
      'a unit that there is not',
      { campaigns: [campaign([event(11, start), event(12, { ...start, unit: 'Y' })])] },
      1,
      ['/campaigns/0/events/1 a step of the campaign'],
    ],
    [
      'two texts in one language',
      {
        campaigns: [
          campaign([
            event(11, { event_type: 'M', message: { eng: 'a', fra: 'b', fre: 'c' }, base_language: 'eng' }),
          ]),
        ],
      },
      2,
      ['/campaigns/0/events/0 text in fre'],
    ],
    [
      'groups that it is not for',
      { triggers: [trigger({ exclude_groups: [group(22)] })] },
      1,
      ['/triggers/0 that it is not for Group 22'],
    ],
    [
      'a channel',
      { triggers: [trigger({ channel: { uuid: uuid(30), name: 'SMS' } })] },
      1,
      ['/triggers/0 the channel that it listens to'],
    ],
    [
      'a trigger for a group without a uuid',
      { triggers: [trigger({ groups: [{ name: 'Nurses' }] })] },
      0,
      ['/triggers/0 a trigger'],
    ],
    [
      'a schedule, which RapidPro leaves out too',
      { triggers: [trigger({ trigger_type: 'S' })] },
      0,
      ['/triggers/0 a trigger'],
    ],
  ])('%s is told', (_, more, count, expected) => {
    const { plans, losses } = plansOf(more);
    expect(plans).toHaveLength(count);
    expect(losses).toEqual(expected);
  });

  it('is in the transaction of the export, between its flows and its Library', () => {
    const { document, text } = read({ triggers: [trigger({})] });
    const { resources } = flowBundle(document, Buffer.from(text), { file: 'export.json' });
    expect(resources.map(({ resource }) => resource.resourceType)).toEqual([
      'Questionnaire',
      'Basic',
      'PlanDefinition',
      'Library',
    ]);
    expect(resources[2]?.origins.get('')).toBe('/triggers/0');
  });
});

describe('plans back into an export', () => {
  const everything = {
    campaigns: [
      campaign([
        event(11, {
          event_type: 'M',
          message: { eng: 'Soon', fra: 'Bientôt' },
          base_language: 'eng',
          start_mode: 'S',
        }),
        event(12, start),
      ]),
    ],
    triggers: [
      trigger({ groups: [group(20), group(21)], exclude_groups: [group(22)] }),
      trigger({ trigger_type: 'C', keywords: null, match_type: null }),
    ],
  };
  const { document } = read(everything);
  const plans = () => exportPlans(document).plans.map(({ resource }) => resourceJson(resource));
  const edited = (change: (plan: JsonObject) => JsonObject | undefined) =>
    plans().map((plan) => change(plan) ?? plan);
  const written = (changed: FlowDocument | undefined): JsonObject => {
    const value: JsonValue = changed === undefined ? {} : formats.rapidpro.write(changed).value;
    return isObject(value) ? value : {};
  };

  it('changes nothing where nothing was edited, nor where there are none', () => {
    expect(withPlans(document, plans())).toBeUndefined();
    expect(withPlans(document, [])).toBeUndefined();
  });

  it('a later hour and another text are those of the export, and what FHIR has no place for stays', () => {
    const changed = withPlans(
      document,
      edited((plan) => {
        const text = JSON.stringify(plan);
        if (plan['resourceType'] === 'ActivityDefinition')
          return JSON.parse(text.replaceAll('Soon', 'Tomorrow')) as JsonObject;
        if (!text.includes('mhero-campaign"')) return undefined;
        return JSON.parse(text.replaceAll('"valueInteger":17', '"valueInteger":8')) as JsonObject;
      }),
    );
    expect(written(changed)['campaigns']).toEqual([
      campaign([
        event(11, {
          event_type: 'M',
          message: { eng: 'Tomorrow', fra: 'Bientôt' },
          base_language: 'eng',
          start_mode: 'S',
          delivery_hour: 8,
        }),
        event(12, { ...start, delivery_hour: 8 }),
      ]),
    ]);
    expect(written(changed)['triggers']).toEqual(everything.triggers);
  });

  it('a keyword that one group got stays with the other groups as it was', () => {
    const changed = withPlans(
      document,
      edited((plan) => {
        const text = JSON.stringify(plan);
        return text.includes(uuid(21))
          ? (JSON.parse(text.replaceAll('"valueString":"quiz"', '"valueString":"test"')) as JsonObject)
          : undefined;
      }),
    );
    expect(written(changed)['triggers']).toEqual([
      trigger({ groups: [group(20)], exclude_groups: [group(22)] }),
      everything.triggers[1],
      trigger({ groups: [group(21)], exclude_groups: [group(22)], keywords: ['test'] }),
    ]);
  });

  it('go into an export that has none, with the groups and fields that they name', () => {
    const bare = read({}).document;
    const value = written(withPlans(bare, plans()));
    expect(listOf(value, 'campaigns')).toHaveLength(1);
    expect(listOf(value, 'triggers')).toHaveLength(3);
    expect(value['fields']).toEqual([{ key: 'trained_on', name: 'trained_on', type: 'datetime' }]);
    expect(listOf(value, 'groups')).toEqual([20, 21].map((last) => ({ ...group(last), query: null })));
    const { document: json } = parseJson(JSON.stringify(value), 'export.json');
    const { findings } =
      json === undefined ? { findings: [] } : formats.rapidpro.read(json, detect(json.value));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

it('the codes are those of the guide', () => {
  const codes = (id: string) => {
    const system = definitions.get('CodeSystem', `http://mhero.org/fhir/CodeSystem/${id}`) ?? {};
    return listOf(system, 'concept').flatMap((concept) => (isObject(concept) ? [concept['code']] : []));
  };
  // A schedule is in no export.
  expect([...Object.values(triggerKinds), 'schedule'].sort()).toEqual(
    codes('mhero-trigger-kind-codes').sort(),
  );
  expect(Object.values(keywordMatches).sort()).toEqual(codes('mhero-keyword-match-codes').sort());
  expect(Object.values(timeUnits).map(({ code }) => code)).toEqual(['min', 'h', 'd', 'wk']);
});
