/** Every message that a user can meet, by its code: of findings, of losses, and of what ends a command. */
import { fhirPackageMessages } from '../fhir/package/messages.ts';
import { failureMessages } from '../findings/failure-messages.ts';
import type { Message } from '../findings/message.ts';
import { findingMessages } from '../flow-package/finding-messages.ts';
import { changeMessages } from '../flow/difference/messages.ts';
import { lossMessages } from '../flow/loss-messages.ts';
import { roundTripMessages } from '../roundtrip/messages.ts';
import { cliMessages } from './messages.ts';

const others = [
  changeMessages,
  cliMessages,
  failureMessages,
  fhirPackageMessages,
  lossMessages,
  roundTripMessages,
];

/** Sorted by code. Two rooms must not use the same code. */
export const allMessages: ReadonlyMap<string, Message<never>> = new Map(
  [...findingMessages, ...others.flatMap((catalogue) => Object.entries(catalogue))].sort(([a], [b]) =>
    a < b ? -1 : a > b ? 1 : 0,
  ),
);
