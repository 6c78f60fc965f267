import { quoteText } from '../migrations/quoted-text.ts';
import type { Condition, ContactQuery } from './syntax-tree.ts';

/** A query as the engine writes it: kinds of properties named, values in quotes but for numbers. */
export function formatQuery(query: ContactQuery): string {
  return query.kind === 'condition' ? formatCondition(query) : joined(query.kind, query.parts);
}

function joined(kind: 'and' | 'or', parts: readonly ContactQuery[]): string {
  const written = parts.map((part) =>
    part.kind === 'condition' ? formatCondition(part) : `(${joined(part.kind, part.parts)})`,
  );
  return written.join(` ${kind.toUpperCase()} `);
}

const prefixes = { attribute: '', field: 'fields.', scheme: 'urns.' } as const;

function formatCondition({ propertyType, property, operator, value }: Condition): string {
  const written = /^[0-9]+(\.[0-9]+)?$/.test(value) ? value : quoteText(value);
  return `${prefixes[propertyType]}${property} ${operator} ${written}`;
}
