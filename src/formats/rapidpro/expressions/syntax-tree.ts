/** An expression as a tree. `start` and `end` are offsets in the text that was parsed, in UTF-16 code units. */

interface Piece {
  readonly start: number;
  readonly end: number;
}

export type Expression =
  /** A first name: of the context, of a function, or of a parameter of the function around it. */
  | (Piece & { readonly kind: 'name'; readonly name: string })
  /** `contact.name`, and `contact["name"]` where `name` is any expression. */
  | (Piece & { readonly kind: 'property'; readonly of: Expression; readonly name: string })
  | (Piece & { readonly kind: 'item'; readonly of: Expression; readonly key: Expression })
  | (Piece & {
      readonly kind: 'call';
      readonly called: Expression;
      readonly arguments: readonly Expression[];
    })
  | (Piece & {
      readonly kind: 'operation';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Piece & { readonly kind: 'negation'; readonly of: Expression })
  /** `(a, b) => a + b` */
  | (Piece & { readonly kind: 'function'; readonly parameters: readonly string[]; readonly body: Expression })
  | (Piece & { readonly kind: 'literal'; readonly value: string | number | boolean | null });

/** The parameters of the functions around a part of an expression, the innermost first, in small letters. */
export interface Scope {
  readonly names: ReadonlySet<string>;
  readonly around: Scope | undefined;
}

/** Whether a name is a parameter of a function around it. */
export function isParameter(scope: Scope | undefined, name: string): boolean {
  for (let one = scope; one !== undefined; one = one.around) {
    if (one.names.has(name.toLowerCase())) return true;
  }
  return false;
}

/** Every part of an expression with its scope, each before what it is made of, from left to right. */
export function* parts(
  whole: Expression,
): Generator<{ readonly part: Expression; readonly scope: Scope | undefined }> {
  const open: { part: Expression; scope: Scope | undefined }[] = [{ part: whole, scope: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    const { part, scope } = next;
    const inner =
      part.kind === 'function'
        ? { names: new Set(part.parameters.map((name) => name.toLowerCase())), around: scope }
        : scope;
    for (const below of childrenOf(part).reverse()) open.push({ part: below, scope: inner });
  }
}

function childrenOf(part: Expression): Expression[] {
  switch (part.kind) {
    case 'property':
    case 'negation':
      return [part.of];
    case 'item':
      return [part.of, part.key];
    case 'call':
      return [part.called, ...part.arguments];
    case 'operation':
      return [part.left, part.right];
    case 'function':
      return [part.body];
    default:
      return [];
  }
}
