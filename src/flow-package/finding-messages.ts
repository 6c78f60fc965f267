/** Every message that the check of a file can give, by its code: those of all rooms that look at files. */
import type { Catalogue, Message } from '../findings/message.ts';
import { floipMessages } from '../formats/floip/messages.ts';
import { flowResultsMessages } from '../formats/flow-results/messages.ts';
import { questionnaireMessages } from '../formats/questionnaire/messages.ts';
import { legacyMessages } from '../formats/rapidpro-legacy/messages.ts';
import { rapidProApiMessages } from '../formats/rapidpro-api/messages.ts';
import { rapidproMessages } from '../formats/rapidpro/messages.ts';
import { fhirXmlMessages } from '../fhir/xml/messages.ts';
import { schemaMessages } from '../formats/schema-messages.ts';
import { viamoMessages } from '../formats/viamo/messages.ts';
import { textMessages } from '../text/messages.ts';
import { xmlMessages } from '../text/xml-messages.ts';
import { validationMessages } from '../validation/messages.ts';
import { checkMessages } from './check-messages.ts';
import { packageMessages } from './manifest-messages.ts';

const catalogues: readonly Catalogue[] = [
  checkMessages,
  fhirXmlMessages,
  floipMessages,
  flowResultsMessages,
  legacyMessages,
  packageMessages,
  questionnaireMessages,
  rapidProApiMessages,
  rapidproMessages,
  schemaMessages,
  textMessages,
  validationMessages,
  viamoMessages,
  xmlMessages,
];

/** Two rooms must not use the same code. */
export const findingMessages: ReadonlyMap<string, Message<never>> = new Map(
  catalogues.flatMap((catalogue) => Object.entries(catalogue)),
);
