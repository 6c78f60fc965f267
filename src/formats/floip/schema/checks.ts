/** The schemas of each version, compiled when first used. */
import type { AnySchemaObject } from 'ajv';
import { schemaCheck, type SchemaCheck } from '../../schema-findings.ts';
import { type FloipVersion, floipVersions } from '../version.ts';
import { blockSchema, contactProperty } from './block.ts';
import { consoleIoConfigs } from './console-io.ts';
import { containerSchema } from './container.ts';
import { coreConfigs } from './core.ts';
import { flowSchema } from './flow.ts';
import { mobilePrimitivesConfigs } from './mobile-primitives.ts';
import { object } from './pieces.ts';
import { smartDevicesConfigs } from './smart-devices.ts';

export interface VersionChecks {
  readonly container: SchemaCheck;
  readonly flow: SchemaCheck;
  readonly block: SchemaCheck;
  /** Config of each block type that the version knows. */
  readonly configs: ReadonlyMap<string, SchemaCheck>;
  /** What the config of any block may have. */
  readonly anyConfig: SchemaCheck;
}

/** The configs of all block types of a version, by type name. */
export function configSchemas(version: FloipVersion): Readonly<Record<string, AnySchemaObject>> {
  return {
    ...coreConfigs(version),
    ...consoleIoConfigs(version),
    ...mobilePrimitivesConfigs(version),
    ...smartDevicesConfigs(version),
  };
}

const byVersion: ReadonlyMap<FloipVersion, VersionChecks> = new Map(
  floipVersions.map((version) => [
    version,
    {
      container: schemaCheck(containerSchema(version)),
      flow: schemaCheck(flowSchema(version)),
      block: schemaCheck(blockSchema(version)),
      configs: new Map(
        Object.entries(configSchemas(version)).map(([type, schema]) => [type, schemaCheck(schema)]),
      ),
      anyConfig: schemaCheck(object({}, { set_contact_property: contactProperty(version) })),
    },
  ]),
);

export function checksOf(version: FloipVersion): VersionChecks {
  const checks = byVersion.get(version);
  if (checks === undefined) throw new RangeError(`Unknown version of the Flow Spec: ${version}`);
  return checks;
}
