/** Every message of every room by its code: what `mhero explain` tells and SARIF's rules are made of. */
import { cliMessages } from '../cli/messages.ts';
import { schemaMessages } from '../formats/schema-messages.ts';
import { textMessages } from '../text/messages.ts';
import type { Catalogue, Message } from './message.ts';

const catalogues: readonly Catalogue[] = [textMessages, schemaMessages, cliMessages];

/** Sorted by code. Two rooms must not use the same code. */
export const allMessages: ReadonlyMap<string, Message<never>> = new Map(
  catalogues
    .flatMap((catalogue) => Object.entries(catalogue))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
