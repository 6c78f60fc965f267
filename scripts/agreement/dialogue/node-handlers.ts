/** Functions in the shape that FLOIP's evaluator calls them in: a method of its name on an object. */
export class BasicNodeHandlers {
  readonly #names: readonly string[];

  constructor(functions: Readonly<Record<string, (...values: unknown[]) => unknown>>) {
    this.#names = Object.keys(functions);
    Object.assign(this, functions);
  }

  handles(): string[] {
    return [...this.#names];
  }
}
