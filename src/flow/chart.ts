/** What a picture of a flow says, before anything has a place: steps, what they do, and the ways between them. */
import type { Severity } from '../findings/finding.ts';

/** What a step is to the contact; `end` is where the flow ends, `missing` a step that is named but not there. */
export type StepKind = 'asks' | 'decides' | 'says' | 'acts' | 'end' | 'missing';

/** One thing that a step says or does. */
export interface StepPart {
  /** A message, an action, what is waited for or looked at, a test with the outcome that it gives, a finding. */
  readonly kind: 'message' | 'replies' | 'action' | 'wait' | 'test' | Severity;
  readonly text: string;
  /** The language that a message is in. */
  readonly language?: string;
}

export interface ChartStep {
  /** `1`, `2`, ... in the order of a walk through the flow; ends and missing steps have the number of their step. */
  readonly id: string;
  readonly kind: StepKind;
  /** Its own name, where it has one. */
  readonly name?: string;
  readonly parts: readonly StepPart[];
  readonly isEntry: boolean;
  /** False where no way leads to it from the start. */
  readonly isReached: boolean;
  /** The worst of what was found in it. */
  readonly severity?: Severity;
}

/** A way from one step to another. All outcomes with the same way share one. */
export interface ChartWay {
  readonly from: string;
  readonly to: string;
  /** Names of the outcomes that lead here; empty for the only way. */
  readonly outcomes: readonly string[];
  readonly isTimeout: boolean;
}

export interface Chart {
  readonly name: string;
  /** Kind and languages of the flow, for the line below its name. */
  readonly about: string;
  readonly steps: readonly ChartStep[];
  readonly ways: readonly ChartWay[];
  /** Findings of the flow that are in none of its steps. */
  readonly notes: readonly StepPart[];
}
