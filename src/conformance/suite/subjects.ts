/** The guide's profiles and what is tried with each. What others refer to comes first. */
import type { Subject } from '../subject.ts';
import { audit } from './subjects/audit.ts';
import { clinical } from './subjects/clinical.ts';
import { contacts } from './subjects/contacts.ts';
import { flows } from './subjects/flows.ts';
import { messages } from './subjects/messages.ts';
import { messaging } from './subjects/messaging.ts';
import { registryFlows } from './subjects/registry-flows.ts';
import { registry } from './subjects/registry.ts';
import { routine } from './subjects/routine.ts';
import { runs } from './subjects/runs.ts';

export const subjects: readonly Subject[] = [
  ...contacts,
  ...registry,
  ...flows,
  ...registryFlows,
  ...runs,
  ...messages,
  ...messaging,
  ...audit,
  ...clinical,
  ...routine,
];
