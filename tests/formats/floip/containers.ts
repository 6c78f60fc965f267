/** Containers of our own, one a version, that have every block type of the version and no fault. */
import type { FloipVersion } from '../../../src/formats/floip/version.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';

/** A UUID with a number at its end, to be told apart in messages. */
export function id(number: number): string {
  return `5e0c1d2a-7b64-4f3e-9a10-${String(number).padStart(12, '0')}`;
}

const flowId = id(1);
const otherFlowId = id(2);

const isRc1 = (version: FloipVersion) => version === '1.0.0-rc1';
const isRc4 = (version: FloipVersion) => version === '1.0.0-rc4';
const listsChoices = (version: FloipVersion) => version === '1.0.0-rc3' || version === '1.0.0-rc4';

interface ExitPlan {
  readonly name: string;
  readonly test?: string;
  readonly to?: number;
}

/** A block with its exits; the last one is the default. */
function block(
  version: FloipVersion,
  number: number,
  type: string,
  config: JsonObject,
  exits: readonly ExitPlan[],
): JsonObject {
  return {
    uuid: id(number),
    name: `block_${number}`,
    label: null,
    type,
    config,
    tags: ['own'],
    vendor_metadata: { org_example: { colour: 'green' } },
    ui_metadata: { canvas_coordinates: { x: number * 10, y: 5 } },
    exits: exits.map(({ name, test, to }, index) => ({
      uuid: id(number * 100 + index),
      ...(isRc1(version) ? { tag: name, label: name } : { name }),
      ...(test === undefined ? { default: true } : { test }),
      ...(to === undefined ? {} : { destination_block: id(to) }),
    })),
  };
}

function choices(version: FloipVersion): JsonValue {
  if (!listsChoices(version)) return { yes: id(902), no: id(903) };
  const texts = { yes: { eng: 'yes', fra: 'oui' }, no: { eng: 'no', fra: 'non' } };
  return Object.entries(texts).map(([name, { eng, fra }], index) => ({
    name,
    prompt: id(902 + index),
    ...(isRc4(version)
      ? {
          ivr_test: { test_expression: `block.response = '${index + 1}'` },
          text_tests: [
            { language: 'eng', test_expression: `block.response = "${eng}"` },
            { language: 'fra-west', test_expression: `block.response = '${fra}'` },
          ],
        }
      : { test: `OR(block.response = "${eng}", block.response = "${fra}")` }),
  }));
}

function resource(number: number, eng: string, fra: string): JsonObject {
  const value = (language_id: string, text: string) => ({
    language_id,
    content_type: 'TEXT',
    mime_type: 'text/plain',
    modes: ['SMS', 'USSD', 'RICH_MESSAGING'],
    value: text,
  });
  return { uuid: id(number), values: [value('eng', eng), value('fra-west', fra)] };
}

/** A question, a decision on it, and everything else, one after the other. */
function blocks(version: FloipVersion): JsonObject[] {
  const change = { property_key: 'village', property_value: '@results.block_14' };
  const group = { group_key: 'g-7', group_name: 'Health workers' };
  const many = listsChoices(version) ? 'SelectManyResponses' : 'SelectManyResponse';
  const make = (number: number, type: string, config: JsonObject, exits: readonly ExitPlan[]) =>
    block(version, number, type, config, exits);
  const on = (to: number): ExitPlan[] => [{ name: 'Default', to }];
  const built = [
    make(10, 'MobilePrimitives.Message', { [isRc1(version) ? 'message' : 'prompt']: id(901) }, on(11)),
    make(11, 'MobilePrimitives.SelectOneResponse', { prompt: id(904), choices: choices(version) }, [
      { name: 'yes', test: 'block.value = "yes"', to: 12 },
      { name: 'no', test: "block.value == 'no'", to: 13 },
      { name: 'Default', to: 11 },
    ]),
    make(
      12,
      `MobilePrimitives.${many}`,
      { prompt: id(904), choices: choices(version), minimum_choices: 1, maximum_choices: 2 },
      on(13),
    ),
    make(
      13,
      'MobilePrimitives.NumericResponse',
      { prompt: id(905), validation_minimum: 0, validation_maximum: 120, ivr: { max_digits: 3 } },
      [
        { name: 'child', test: 'block.value < 18', to: 14 },
        { name: 'grown', test: 'AND(block.value >= 18, block.value <= 120)', to: 14 },
        { name: 'Default', to: 13 },
      ],
    ),
    make(14, 'MobilePrimitives.OpenResponse', { prompt: id(906), IVR: { max_duration_seconds: 60 } }, on(15)),
    make(15, 'Core.Case', {}, [
      { name: 'young', test: '@(contact.age < 18)', to: 16 },
      { name: 'rest', to: 16 },
    ]),
    make(16, 'Core.SetContactProperty', { set_contact_property: isRc4(version) ? [change] : change }, on(17)),
    make(
      17,
      'Core.SetGroupMembership',
      isRc4(version) ? { groups: [group], is_member: true } : { ...group, is_member: true },
      on(18),
    ),
    make(18, 'Core.Log', { message: 'Reached the end' }, on(19)),
    make(19, 'Core.Output', { value: '@results.block_13' }, on(20)),
    make(20, 'Core.RunFlow', { flow_id: otherFlowId }, on(21)),
    make(
      21,
      'SmartDevices.LocationResponse',
      isRc1(version) ? {} : { prompt: id(901), accuracy_threshold_meters: 5 },
      on(22),
    ),
    make(22, 'SmartDevices.PhotoResponse', isRc1(version) ? {} : { prompt: id(901) }, on(23)),
    make(23, 'Org.Example.Weather', { city: 'Dakar' }, isRc4(version) ? on(24) : on(25)),
  ];
  if (isRc4(version)) {
    const config = {
      method: 'POST',
      url: 'https://example.org/@contact.village',
      headers: { Accept: 'text/plain' },
      body: 'a=1',
      timeout: 5000,
    };
    built.push(
      make(24, 'Core.Webhook', config, [
        { name: 'Success', test: 'AND(block.value >= 200, block.value < 300)' },
        { name: 'Failure' },
      ]),
    );
  } else {
    built.push(
      make(25, 'ConsoleIO.Print', { message: 'Done' }, on(26)),
      make(26, 'ConsoleIO.Read', { format_string: '%s', destination_variables: ['answer'] }, [
        { name: 'Default' },
      ]),
    );
  }
  return built;
}

function resources(): JsonObject[] {
  const sound = {
    language_id: 'eng',
    content_type: 'AUDIO',
    mime_type: 'audio/mpeg',
    modes: ['IVR'],
    value: 'https://example.org/hello.mp3',
  };
  const picture = {
    ...sound,
    content_type: 'IMAGE',
    mime_type: 'image/png',
    modes: ['RICH_MESSAGING'],
    value: 'https://example.org/hello.png',
  };
  const hello = resource(901, 'Hello', 'Bonjour');
  return [
    { ...hello, values: [...(hello['values'] as JsonValue[]), sound, picture] },
    resource(902, 'Yes', 'Oui'),
    resource(903, 'No', 'Non'),
    resource(904, 'Are you well?', 'Allez-vous bien ?'),
    resource(905, 'How old are you?', 'Quel âge avez-vous ?'),
    resource(906, 'Tell us more', 'Racontez'),
  ];
}

function flow(
  version: FloipVersion,
  uuid: string,
  name: string,
  content: JsonObject[],
  used: JsonObject[],
): JsonObject {
  return {
    uuid,
    name,
    label: null,
    last_modified: '2024-02-05 18:55:59.229Z',
    interaction_timeout: 90,
    vendor_metadata: {},
    supported_modes: ['RICH_MESSAGING'],
    languages: [
      { id: 'eng', label: 'English', iso_639_3: 'eng', variant: null, bcp_47: 'en' },
      { id: 'fra-west', label: 'Français', iso_639_3: 'fra', variant: 'west', bcp_47: null },
    ],
    first_block_id: content[0]?.['uuid'] ?? '',
    exit_block_id: null,
    blocks: content,
    ...(isRc4(version) ? { resources: used } : {}),
  };
}

/** A new container of the version; the tests change it as they like. */
export function container(version: FloipVersion): JsonObject {
  const end = block(
    version,
    30,
    'MobilePrimitives.Message',
    { [isRc1(version) ? 'message' : 'prompt']: id(isRc4(version) ? 911 : 901) },
    [{ name: 'Default' }],
  );
  return structuredClone({
    specification_version: version,
    uuid: id(3),
    name: 'Own container',
    description: 'Every block once',
    vendor_metadata: {},
    flows: [
      flow(version, flowId, 'Everything', blocks(version), resources()),
      flow(version, otherFlowId, 'End', [end], [resource(911, 'Goodbye', 'Au revoir')]),
    ],
    ...(isRc4(version) ? {} : { resources: resources() }),
  });
}
