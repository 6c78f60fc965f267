import type { Session } from './session.ts';

/** One test of the kit. It passes unless it throws an `Outcome`. */
export interface ConformanceTest {
  /** Stable: `contact.read`. The part before the dot names the group, and `--only` takes either. */
  readonly id: string;
  readonly title: string;
  /** Ids of the guide's requirements. */
  readonly requirements: readonly string[];
  /** Of a SHOULD a failure is a warning. */
  readonly level: 'SHALL' | 'SHOULD';
  /** Gives the message of a pass, in a few words. */
  readonly run: (session: Session) => Promise<string>;
}
