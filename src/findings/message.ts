import type { Finding, Place, Severity } from './finding.ts';

/**
 * One kind of finding: what it says, and what `mhero explain` and the guide tell about it.
 * `Args` are the values that the sentence needs, so a check can't forget one.
 */
export interface Message<Args> {
  readonly severity: Severity;
  /** A heading of a few words. */
  readonly title: string;
  /** The sentence of one finding: what is there and what was expected. */
  readonly text: (args: Args) => string;
  /** Why this matters, and the spec or source that asks for it, by name and section. */
  readonly why: string;
  /** What the author does to mend it. */
  readonly fix: string;
  /** A piece of a file that has the fault, and the same piece mended. */
  readonly example?: { readonly wrong: string; readonly right: string };
}

/** Messages by their stable code, as one part of the project declares them. */
export type Catalogue = Readonly<Record<string, Message<never>>>;

/** Declares the messages of one part; it only helps the compiler to know the arguments of each code. */
export function catalogue<const C extends Catalogue>(messages: C): C {
  return messages;
}

type ArgsOf<M> = M extends Message<infer Args> ? Args : never;

/** Makes findings of one catalogue: `const report = reporter(messages)`, then `report('code', args, place)`. */
export function reporter<C extends Catalogue>(messages: C) {
  return <K extends keyof C & string>(
    code: K,
    args: ArgsOf<C[K]>,
    place: Place & Pick<Finding, 'requirement' | 'profile'>,
  ): Finding => {
    const message = messages[code] as unknown as Message<ArgsOf<C[K]>>;
    return { code, severity: message.severity, message: message.text(args), ...place };
  };
}
