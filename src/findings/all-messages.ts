/** Every message of every room by its code: what `mhero explain` tells and SARIF's rules are made of. */
import { cliMessages } from '../cli/messages.ts';
import { lossMessages } from '../flow/loss-messages.ts';
import { checkMessages } from '../flow-package/check-messages.ts';
import { packageMessages } from '../flow-package/manifest-messages.ts';
import { floipMessages } from '../formats/floip/messages.ts';
import { flowResultsMessages } from '../formats/flow-results/messages.ts';
import { questionnaireMessages } from '../formats/questionnaire/messages.ts';
import { legacyMessages } from '../formats/rapidpro-legacy/messages.ts';
import { rapidproMessages } from '../formats/rapidpro/messages.ts';
import { schemaMessages } from '../formats/schema-messages.ts';
import { roundTripMessages } from '../roundtrip/messages.ts';
import { textMessages } from '../text/messages.ts';
import { validationMessages } from '../validation/messages.ts';
import { failureMessages } from './failure-messages.ts';
import type { Catalogue, Message } from './message.ts';

const catalogues: readonly Catalogue[] = [
  checkMessages,
  cliMessages,
  failureMessages,
  floipMessages,
  flowResultsMessages,
  legacyMessages,
  lossMessages,
  packageMessages,
  questionnaireMessages,
  rapidproMessages,
  roundTripMessages,
  schemaMessages,
  textMessages,
  validationMessages,
];

/** Sorted by code. Two rooms must not use the same code. */
export const allMessages: ReadonlyMap<string, Message<never>> = new Map(
  catalogues
    .flatMap((catalogue) => Object.entries(catalogue))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
