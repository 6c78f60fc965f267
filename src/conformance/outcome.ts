import type { ResultState } from './result.ts';

/** How a test ends other than by passing. Thrown, so that an assertion deep in a test ends it. */
export class Outcome extends Error {
  readonly state: Exclude<ResultState, 'pass' | 'error'>;

  constructor(state: Outcome['state'], message: string) {
    super(message);
    this.name = 'Outcome';
    this.state = state;
  }
}

/** The server does not do what it has to. */
export function fail(message: string): never {
  throw new Outcome('fail', message);
}

/** The test could not be tried, because something before it did not work. */
export function skip(message: string): never {
  throw new Outcome('skip', message);
}

/** The server says that it does not offer this, and it need not. */
export function omit(message: string): never {
  throw new Outcome('omit', message);
}
