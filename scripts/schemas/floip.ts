/** The schema of a whole FLOIP container, made of the schemas that its parts are checked by. */
import type { AnySchemaObject } from 'ajv';
import { blockSchema, contactProperty } from '../../src/formats/floip/schema/block.ts';
import { configSchemas } from '../../src/formats/floip/schema/checks.ts';
import { containerSchema } from '../../src/formats/floip/schema/container.ts';
import { flowSchema } from '../../src/formats/floip/schema/flow.ts';
import { object } from '../../src/formats/floip/schema/pieces.ts';
import type { FloipVersion } from '../../src/formats/floip/version.ts';
import { propertyOf, reference, whenType, withItems, withProperties } from './by-type.ts';
import { published } from './published-schema.ts';

/** In its own namespaces the specification knows its own types only; vendors have theirs. */
const vendorType = { type: 'string', pattern: '^(?!(?:Core|ConsoleIO|MobilePrimitives|SmartDevices)(?:[.\\\\]|$))' };
/** Told as a warning where only the examples of other versions use the name. */
const oldName = { const: 'MobilePrimitives.SelectManyResponse' };

export function floipSchema(version: FloipVersion): AnySchemaObject {
  const configs = Object.entries(configSchemas(version));
  const container = containerSchema(version);
  return published(`floip-container-${version}`, {
    title: `FLOIP container, Flow Spec ${version}`,
    ...withProperties(container, {
      specification_version: {
        enum: [version, version.replace('-rc', '-rc.')],
        description: `the version of the Flow Spec: ${version}`,
      },
      flows: withItems(propertyOf(container, 'flows'), reference('flow')),
    }),
    required: ['specification_version', ...((container['required'] as string[] | undefined) ?? [])],
    $defs: {
      flow: withProperties(flowSchema(version), {
        blocks: withItems(propertyOf(flowSchema(version), 'blocks'), reference('block')),
      }),
      block: block(version, configs.map(([type]) => type)),
      exit: exit(version),
      anyConfig: object({}, { set_contact_property: contactProperty(version) }),
      ...Object.fromEntries(configs),
    },
  });
}

function block(version: FloipVersion, types: readonly string[]): AnySchemaObject {
  const schema = blockSchema(version);
  return {
    ...withProperties(schema, {
      type: { anyOf: [{ enum: types }, oldName, vendorType], description: 'a block type of the specification, or of a vendor' },
      config: { type: 'object', ...reference('anyConfig') },
      exits: oneDefault(version),
    }),
    allOf: types.map((type) => whenType(type, { properties: { config: reference(type) } })),
  };
}

/** "Each block must have exactly one default exit." */
function oneDefault(version: FloipVersion): AnySchemaObject {
  const isDefault = { type: 'object', required: ['default'], properties: { default: { const: true } } };
  const list = propertyOf(blockSchema(version), 'exits');
  return { ...withItems(list, reference('exit')), contains: isDefault, minContains: 1, maxContains: 1 };
}

/** "Each exit must specify one of either test or default"; in rc1 it is called by `name` or by `tag`. */
function exit(version: FloipVersion): AnySchemaObject {
  const schema = propertyOf(blockSchema(version), 'exits')['items'] as AnySchemaObject;
  const isTaken = {
    anyOf: [
      { required: ['default'], properties: { default: { const: true } } },
      { required: ['test'], properties: { test: { type: 'string', pattern: '\\S' } } },
    ],
  };
  const isNamed = { anyOf: [{ required: ['name'] }, { required: ['tag'] }] };
  return { ...schema, allOf: version === '1.0.0-rc1' ? [isTaken, isNamed] : [isTaken] };
}
