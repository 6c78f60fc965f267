import { NotMigrated } from '../drafting.ts';
import type { FlowDraft } from './draft.ts';

/** Changes each flow; one that RapidPro's migration fails at is not changed any further. */
export function eachFlow(flows: readonly FlowDraft[], change: (draft: FlowDraft) => void): void {
  for (const draft of flows) {
    if (draft.refusal !== undefined) continue;
    try {
      change(draft);
    } catch (error) {
      if (!(error instanceof NotMigrated)) throw error;
      draft.refusal = error.finding;
    }
  }
}
