/** Configs of the blocks of layer 2, Console IO, which rc4 removed (layers/blocks-1.md). */
import type { AnySchemaObject } from 'ajv';
import type { FloipVersion } from '../version.ts';
import { list, object, text } from './pieces.ts';

export function consoleIoConfigs(version: FloipVersion): Readonly<Record<string, AnySchemaObject>> {
  if (version === '1.0.0-rc4') return {};
  return {
    'ConsoleIO.Print': object({ message: text }),
    'ConsoleIO.Read': object({ format_string: text, destination_variables: list(text) }),
  };
}
