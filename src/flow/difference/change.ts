import type { JsonPointer } from '../../text/pointer.ts';
import type { changeMessages } from './messages.ts';

/** The stable kinds of change; `mhero explain` tells what each means. */
export type ChangeCode = keyof typeof changeMessages;

/** One thing that differs between two versions of a file. */
export interface Change {
  readonly code: ChangeCode;
  readonly how: 'added' | 'removed' | 'changed';
  /** The flow that it is in, as the first version has it; missing for what concerns the whole file. */
  readonly flow?: { readonly uuid: string; readonly name: string };
  /** The node, in the words that its author knows it by. */
  readonly node?: string;
  /** What differs: `text`, `timeout`, `way of Yes`. */
  readonly what: string;
  /** The language of a text that differs. */
  readonly language?: string;
  /** Places in the two files; of what was added or removed there is one. */
  readonly a?: JsonPointer;
  readonly b?: JsonPointer;
  readonly old?: string;
  readonly new?: string;
}

/** Where two parts stand that are compared. */
export interface Places {
  readonly a: JsonPointer;
  readonly b: JsonPointer;
}

type Told = Omit<Change, 'flow' | 'node' | 'how'>;

/** Collects the changes of one flow or node. */
export class Changes {
  readonly #all: Change[];
  readonly #context: Pick<Change, 'flow' | 'node'>;

  constructor(all: Change[] = [], context: Pick<Change, 'flow' | 'node'> = {}) {
    this.#all = all;
    this.#context = context;
  }

  get all(): readonly Change[] {
    return this.#all;
  }

  /** For a part of what this is for. */
  within(context: Pick<Change, 'flow' | 'node'>): Changes {
    return new Changes(this.#all, { ...this.#context, ...context });
  }

  add(how: Change['how'], told: Told): void {
    this.#all.push({ ...this.#context, how, ...told });
  }

  /** Tells of two values if they differ; a missing one was added or removed. */
  values(
    told: Pick<Told, 'code' | 'what' | 'language'>,
    places: Places,
    old: string | undefined,
    now: string | undefined,
  ): void {
    if (old === now) return;
    if (old === undefined) this.add('added', { ...told, ...places, new: now ?? '' });
    else if (now === undefined) this.add('removed', { ...told, ...places, old });
    else this.add('changed', { ...told, ...places, old, new: now });
  }
}
