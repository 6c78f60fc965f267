import type { AnySchemaObject } from 'ajv';
import type { FloipVersion } from '../version.ts';
import { anyObject, flag, list, number, object, text, uuid, uuidOrEmpty } from './pieces.ts';

const coordinates = object({ x: number, y: number });

/** In rc1 the table writes `{x,y}` (numbers, optional). */
const looseCoordinates = object({}, { x: number, y: number });

const blockName: AnySchemaObject = {
  type: 'string',
  pattern: '^[\\p{L}\\p{M}\\p{N}_]+$',
  description: 'word characters only, because the name is a variable in expressions',
};

/** In rc1 the name of an exit, too, is a variable: "word characters only". */
const exitName: AnySchemaObject = { ...blockName, description: 'word characters only' };

/** "Blocks" and "Exit node specification" in flows.md: what blocks of every type have. */
export function blockSchema(version: FloipVersion): AnySchemaObject {
  const canvas = version === '1.0.0-rc1' ? looseCoordinates : coordinates;
  return object(
    { uuid, name: blockName, type: text, config: anyObject, exits: list(exitSchema(version)) },
    {
      label: text,
      semantic_label: text,
      tags: list(text),
      vendor_metadata: anyObject,
      ui_metadata: object({}, { canvas_coordinates: canvas }),
    },
  );
}

/**
 * In rc1 an exit has a `label`, and its name was called `tag` until rc2 renamed it (CHANGELOG): the choice
 * between the two is checked in code. `config` of exits came without a use and left with rc4.
 */
function exitSchema(version: FloipVersion): AnySchemaObject {
  const isFirst = version === '1.0.0-rc1';
  return object(
    { uuid, ...(isFirst ? { label: text } : { name: text }) },
    {
      ...(isFirst ? { name: exitName, tag: exitName } : {}),
      destination_block: uuidOrEmpty,
      semantic_label: text,
      test: text,
      default: flag,
      config: anyObject,
      vendor_metadata: anyObject,
    },
  );
}

/** "Setting Contact Properties" in flows.md, which the config of every block may have; a list from rc4 on. */
export function contactProperty(version: FloipVersion): AnySchemaObject {
  const one = object({ property_key: text, property_value: text });
  return version === '1.0.0-rc4' ? list(one) : one;
}
