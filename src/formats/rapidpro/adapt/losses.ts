import type { Loss } from '../../../flow/loss.ts';
import type { JsonPointer } from '../../../text/pointer.ts';

/** Collects what could not be carried over, each thing once. */
export class Losses {
  readonly #losses = new Map<string, Loss>();

  add(code: string, at: JsonPointer, what: string, why: string): void {
    this.#losses.set(`${code} ${at} ${what}`, { code, at, what, why });
  }

  /** Takes back what was told of parts that came back as they were. */
  forget(isMended: (loss: Loss) => boolean): void {
    for (const [key, loss] of this.#losses) if (isMended(loss)) this.#losses.delete(key);
  }

  /** Says of what was told that it is kept somewhere. */
  keep(isKept: (loss: Loss) => boolean, keptIn: string): void {
    for (const [key, loss] of this.#losses) if (isKept(loss)) this.#losses.set(key, { ...loss, keptIn });
  }

  get all(): readonly Loss[] {
    return [...this.#losses.values()];
  }
}
