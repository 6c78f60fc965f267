import { isObject, type JsonValue } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { partsOf, type ResourceTemplate } from './template.ts';

/** An expression of a template, and where it stands in the entry of the manifest. */
export interface PlacedExpression {
  readonly expression: string;
  readonly at: JsonPointer;
}

/** All expressions of a template, its condition first. */
export function expressionsOf({ when, resource }: ResourceTemplate): PlacedExpression[] {
  const condition = when === undefined ? [] : [{ expression: when, at: '/when' }];
  return [...condition, ...expressionsIn(resource, '/resource')];
}

function expressionsIn(part: JsonValue, at: JsonPointer): PlacedExpression[] {
  if (typeof part === 'string')
    return partsOf(part).flatMap(({ kind, text }) =>
      kind === 'expression' ? [{ expression: text, at }] : [],
    );
  if (Array.isArray(part)) return part.flatMap((item, index) => expressionsIn(item, child(at, index)));
  if (!isObject(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => expressionsIn(value, child(at, key)));
}
