/** What an expression refers to in the context, told as the engine's inspection does. */
import { functions } from './names.ts';
import type { Expression } from './syntax-tree.ts';

/** Longer paths than the context has are not followed to their end. */
const longestPath = 20;

/**
 * The paths that an expression takes into the context, each with all its beginnings: `contact.name` gives
 * `['contact']` and `['contact', 'name']`, in small letters and in the engine's order (goflow,
 * `excellent/visitor.go`). Like the engine it knows no parameters of functions, and lets a lookup go on from the
 * name that came last, be it in other brackets: `upper(results.a).b` gives `results.a.b`.
 */
export function contextReferences(whole: Expression): string[][] {
  const references: string[][] = [];
  let path: string[] = [];
  const seen = (part: string, isFirst: boolean) => {
    const name = part.toLowerCase();
    path = isFirst ? [name] : [...path.slice(0, longestPath), name];
    if (!functions.has(path[0] ?? '')) references.push(path);
  };
  const open: (Expression | { readonly kind: 'lookup'; readonly name: string })[] = [whole];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    switch (part.kind) {
      case 'name':
        seen(part.name, true);
        break;
      case 'lookup':
        seen(part.name, false);
        break;
      case 'property':
        open.push({ kind: 'lookup', name: part.name }, part.of);
        break;
      case 'item': {
        const { key } = part;
        if (key.kind === 'literal' && typeof key.value === 'string') {
          open.push({ kind: 'lookup', name: key.value });
        }
        open.push(key, part.of);
        break;
      }
      case 'call':
        open.push(...[...part.arguments].reverse(), part.called);
        break;
      case 'operation':
        open.push(part.right, part.left);
        break;
      case 'negation':
        open.push(part.of);
        break;
      case 'function':
        open.push(part.body);
        break;
      case 'literal':
    }
  }
  return references;
}
