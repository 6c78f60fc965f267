/** The history of legacy flows, as RapidPro's import has it (`temba/flows/legacy/migrations.py`): a step a file. */
import type { HistoryStep } from './draft.ts';
import { to5 } from './to-5.ts';
import { to6 } from './to-6.ts';
import { to7 } from './to-7.ts';
import { to8 } from './to-8.ts';
import { to9 } from './to-9.ts';
import { to10 } from './to-10.ts';
import { to10_1 } from './to-10.1.ts';
import { to10_2 } from './to-10.2.ts';
import { to10_3 } from './to-10.3.ts';
import { to10_4 } from './to-10.4.ts';
import { to11_0 } from './to-11.0.ts';
import { to11_1 } from './to-11.1.ts';
import { to11_2 } from './to-11.2.ts';
import { to11_3 } from './to-11.3.ts';
import { to11_4 } from './to-11.4.ts';
import { to11_5 } from './to-11.5.ts';
import { to11_7 } from './to-11.7.ts';
import { to11_8 } from './to-11.8.ts';
import { to11_10 } from './to-11.10.ts';

/**
 * All steps, oldest first. To versions 1 to 4 there are none that RapidPro still has. Those to 11.6, 11.9, 11.11
 * and 11.12 repair flows that are in its database, and do nothing when a file is imported.
 */
export const historySteps: readonly HistoryStep[] = [
  to5,
  to6,
  to7,
  to8,
  to9,
  to10,
  to10_1,
  to10_2,
  to10_3,
  to10_4,
  to11_0,
  to11_1,
  to11_2,
  to11_3,
  to11_4,
  to11_5,
  { to: '11.6' },
  to11_7,
  to11_8,
  { to: '11.9' },
  to11_10,
  { to: '11.11' },
  { to: '11.12' },
];
