import type { Loss } from '../../../flow/loss.ts';
import type { JsonPointer } from '../../../text/pointer.ts';

/** Collects what could not be carried over, each thing once. */
export class Losses {
  readonly #losses = new Map<string, Loss>();

  add(code: string, at: JsonPointer, what: string, why: string): void {
    this.#losses.set(`${code} ${at} ${what}`, { code, at, what, why });
  }

  get all(): readonly Loss[] {
    return [...this.#losses.values()];
  }
}
