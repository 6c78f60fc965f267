import type { JsonValue } from '../../text/json-value.ts';
import type { Collection, CompareQuantities, Item, TypeSource } from './values.ts';

/** What expressions may ask of the world around them. */
export interface FhirPathHost {
  readonly types: TypeSource;
  readonly compareQuantities: CompareQuantities;
  /** The moment of `now()`, as a dateTime with zone; undefined if there is no clock. */
  readonly now: string | undefined;
  /** The resource that a reference or canonical names; undefined if it is not known. `item` is what holds it. */
  resolve(reference: string, item: Item): { readonly value: JsonValue; readonly type: string } | undefined;
  /** Whether a code, Coding or CodeableConcept is in a value set; undefined if that can't be told. */
  memberOf(item: Item, valueSet: string): boolean | undefined;
  /** Whether an item conforms to a profile; undefined if the profile is not known. */
  conformsTo(item: Item, profile: string): boolean | undefined;
}

/** An evaluation that can't go on: a list where one item is needed, a wrong type. */
export class FhirPathError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FhirPathError';
  }
}

/** The answer hangs on something that is not here, such as a terminology or a clock. */
export class FhirPathUnknown extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FhirPathUnknown';
  }
}

/** The things that an expression can name: the focus, and the resources around it. */
export interface InvariantContext {
  readonly focus: Item;
  readonly resource: Item;
  readonly rootResource: Item;
  readonly variables?: Readonly<Record<string, Collection>>;
}

/** The state of one evaluation. */
export class Environment {
  readonly host: FhirPathHost;
  readonly #context: InvariantContext;
  self: Item | undefined;
  index = 0;
  total: Collection = [];
  #left: number;

  constructor(host: FhirPathHost, context: InvariantContext, steps: number) {
    this.host = host;
    this.#context = context;
    this.self = context.focus;
    this.#left = steps;
  }

  /** What `%name` stands for; undefined if it is not known. */
  variable(name: string): Collection | undefined {
    const { focus, resource, rootResource, variables } = this.#context;
    if (variables !== undefined && Object.hasOwn(variables, name)) return variables[name];
    if (name === 'context') return [focus];
    if (name === 'resource') return [resource];
    return name === 'rootResource' ? [rootResource] : undefined;
  }

  /** Counts work done; throws when an expression runs away. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new FhirPathError('The expression needs more steps than are allowed');
  }
}

/** A compiled expression, or a part of one. */
export type Evaluate = (environment: Environment, focus: Collection) => Collection;
