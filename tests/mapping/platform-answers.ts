/** Answers of a platform's API for tests: a nurse, her run of a flow, and a message to her. */
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { resourceJson } from '../../src/fhir/resource-json.ts';
import type { Loss } from '../../src/flow/loss.ts';
import type {
  ApiContact,
  ApiMessage,
  ApiRun,
  PlatformAnswers,
} from '../../src/formats/rapidpro-api/answers.ts';
import { platformBundle, type PlatformBundleOptions } from '../../src/mapping/platform/platform-bundle.ts';
import { isObject, type JsonObject, type JsonValue, listOf } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';

export const validator = new Validator({ definitions: openPackagedDefinitions() });

export const uuid = (last: number) => `3c0d7c5e-7b8a-4d54-9b1e-${String(last).padStart(12, '0')}`;
/** Minutes after nine, of one morning. */
export const time = (minute: number) => `2025-03-03T09:${String(minute).padStart(2, '0')}:00Z`;
export const place = { file: 'answer.json', at: '/results/0' };

export const noAnswers: PlatformAnswers = {
  contacts: [],
  groups: [],
  flows: [],
  runs: [],
  messages: [],
  flowStarts: [],
  broadcasts: [],
  channels: [],
  tickets: [],
};

export const ama = { uuid: uuid(1), name: 'Ama Mensah' };
export const poll = { uuid: uuid(2), name: 'Poll' };

export const contact: ApiContact = {
  ...place,
  ...ama,
  status: 'active',
  language: 'fra',
  urns: ['tel:+233200000100', 'whatsapp:233200000100'],
  groups: [{ uuid: uuid(3), name: 'Nurses' }],
  fields: new Map([['district', 'Riverside']]),
};

export const run: ApiRun = {
  ...place,
  uuid: uuid(4),
  flow: poll,
  contact: ama,
  responded: true,
  path: [],
  values: [
    { ...place, at: '/results/0/values/age', key: 'age', node: uuid(6), value: '34', category: 'Number' },
  ],
  createdOn: time(0),
  modifiedOn: time(5),
  exitedOn: time(5),
  exitType: 'completed',
};

export const messageOfNoFlow: ApiMessage = {
  ...place,
  uuid: uuid(7),
  contact: ama,
  urn: 'tel:+233200000100',
  direction: 'out',
  status: 'delivered',
  text: 'How old are you?',
  attachments: [],
  quickReplies: [],
  labels: [],
  createdOn: time(1),
};
export const message: ApiMessage = { ...messageOfNoFlow, flow: poll };

/** What becomes of answers: the bundle as JSON, its resources, what was lost, and what the validator calls wrong. */
export function mapped(
  answers: Partial<PlatformAnswers>,
  options: PlatformBundleOptions = {},
): {
  readonly bundle: JsonValue;
  readonly entries: readonly JsonObject[];
  readonly resources: readonly JsonObject[];
  readonly losses: readonly Loss[];
  readonly errors: readonly unknown[];
} {
  const { bundle, losses } = platformBundle({ ...noAnswers, ...answers }, options);
  const value = resourceJson(bundle);
  const entries = listOf(value, 'entry').filter(isObject);
  const resources = entries.flatMap(({ resource = null }) => (isObject(resource) ? [resource] : []));
  const errors = validator.validate(value).filter(({ severity }) => severity === 'error');
  return { bundle: value, entries, resources, losses, errors };
}
