/** Ways to break a container of our own that the schema of its version tells, by what is wrong. */
import type { FloipVersion } from '../../../src/formats/floip/version.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { at, blockOf } from './read-value.ts';

export interface Fault {
  readonly name: string;
  readonly versions?: readonly FloipVersion[];
  readonly change: (container: JsonObject, version: FloipVersion) => void;
  readonly code: string;
  readonly pointer: RegExp;
}

const select = 'MobilePrimitives.SelectOneResponse';
const rc3on: FloipVersion[] = ['1.0.0-rc3', '1.0.0-rc4'];
const beforeRc4: FloipVersion[] = ['1.0.0-rc1', '1.0.0-rc2', '1.0.0-rc3'];

const config = (all: JsonObject, type: string) => at(blockOf(all, type), 'config');

export const faults: readonly Fault[] = [
  { name: 'no container uuid', change: (all) => delete all['uuid'], code: 'schema.required', pointer: /^$/ },
  {
    name: 'no description',
    change: (all) => delete all['description'],
    code: 'schema.required',
    pointer: /^$/,
  },
  {
    name: 'flows that are no list',
    change: (all) => (all['flows'] = {}),
    code: 'schema.type',
    pointer: /^\/flows$/,
  },
  {
    name: 'no shared resources',
    versions: beforeRc4,
    change: (all) => delete all['resources'],
    code: 'schema.required',
    pointer: /^$/,
  },
  {
    name: 'no resources of the flow',
    versions: ['1.0.0-rc4'],
    change: (all) => delete at(all, 'flows', 0)['resources'],
    code: 'schema.required',
    pointer: /^\/flows\/0$/,
  },
  {
    name: 'no first block',
    change: (all) => delete at(all, 'flows', 0)['first_block_id'],
    code: 'schema.required',
    pointer: /^\/flows\/0$/,
  },
  {
    name: 'a time that is none',
    change: (all) => (at(all, 'flows', 0)['last_modified'] = 'yesterday'),
    code: 'schema.pattern',
    pointer: /last_modified$/,
  },
  {
    name: 'a timeout in words',
    change: (all) => (at(all, 'flows', 0)['interaction_timeout'] = 'long'),
    code: 'schema.type',
    pointer: /interaction_timeout$/,
  },
  {
    name: 'a mode in small letters',
    change: (all) => (at(all, 'flows', 0)['supported_modes'] = ['sms']),
    code: 'schema.enum',
    pointer: /supported_modes\/0$/,
  },
  {
    name: 'a language in words',
    change: (all) => (at(all, 'flows', 0, 'languages', 0)['iso_639_3'] = 'English'),
    code: 'schema.pattern',
    pointer: /languages\/0\/iso_639_3$/,
  },
  {
    name: 'a block name with a space',
    change: (all) => (blockOf(all, select)['name'] = 'my block'),
    code: 'schema.pattern',
    pointer: /blocks\/1\/name$/,
  },
  {
    name: 'a config that is a list',
    change: (all) => (blockOf(all, 'Core.Case')['config'] = []),
    code: 'schema.type',
    pointer: /config$/,
  },
  {
    name: 'an exit without name',
    versions: ['1.0.0-rc2', ...rc3on],
    change: (all) => delete at(blockOf(all, select), 'exits', 0)['name'],
    code: 'schema.required',
    pointer: /exits\/0$/,
  },
  {
    name: 'an exit without label in rc1',
    versions: ['1.0.0-rc1'],
    change: (all) => delete at(blockOf(all, select), 'exits', 0)['label'],
    code: 'schema.required',
    pointer: /exits\/0$/,
  },
  {
    name: 'a question without prompt before rc4',
    versions: beforeRc4,
    change: (all) => delete config(all, select)['prompt'],
    code: 'schema.required',
    pointer: /config$/,
  },
  {
    name: 'choices as a list before rc3',
    versions: ['1.0.0-rc1', '1.0.0-rc2'],
    change: (all) => (config(all, select)['choices'] = []),
    code: 'schema.type',
    pointer: /choices$/,
  },
  {
    name: 'choices as a map from rc3 on',
    versions: rc3on,
    change: (all) => (config(all, select)['choices'] = {}),
    code: 'schema.type',
    pointer: /choices$/,
  },
  {
    name: 'a choice without test in rc3',
    versions: ['1.0.0-rc3'],
    change: (all) => delete at(config(all, select), 'choices', 0)['test'],
    code: 'schema.required',
    pointer: /choices\/0$/,
  },
  {
    name: 'a range in words',
    change: (all) => (config(all, 'MobilePrimitives.NumericResponse')['validation_minimum'] = '0'),
    code: 'schema.type',
    pointer: /validation_minimum$/,
  },
  {
    name: 'one property as object in rc4',
    versions: ['1.0.0-rc4'],
    change: (all) =>
      (config(all, 'Core.Log')['set_contact_property'] = { property_key: 'a', property_value: 'b' }),
    code: 'schema.type',
    pointer: /set_contact_property$/,
  },
  {
    name: 'a list of properties before rc4',
    versions: beforeRc4,
    change: (all) => (config(all, 'Core.SetContactProperty')['set_contact_property'] = []),
    code: 'schema.type',
    pointer: /set_contact_property$/,
  },
  {
    name: 'a webhook without url',
    versions: ['1.0.0-rc4'],
    change: (all) => delete config(all, 'Core.Webhook')['url'],
    code: 'schema.required',
    pointer: /config$/,
  },
  {
    name: 'a location without prompt',
    versions: ['1.0.0-rc2', ...rc3on],
    change: (all) => delete config(all, 'SmartDevices.LocationResponse')['prompt'],
    code: 'schema.required',
    pointer: /config$/,
  },
  {
    name: 'a media type that is none',
    change: (all, version) => {
      const resources = version === '1.0.0-rc4' ? at(all, 'flows', 0) : all;
      at(resources, 'resources', 0, 'values', 0)['mime_type'] = 'text';
    },
    code: 'schema.pattern',
    pointer: /mime_type$/,
  },
  {
    name: 'a content type as a list',
    change: (all, version) => {
      const resources = version === '1.0.0-rc4' ? at(all, 'flows', 0) : all;
      at(resources, 'resources', 0, 'values', 0)['content_type'] = ['TEXT'];
    },
    code: 'schema.enum',
    pointer: /content_type$/,
  },
];
