/** What the engine understands by a condition (goflow, `contactql/parse/visitor.go` and `contactql/query.go`). */
import { unquoteText } from '../migrations/quoted-text.ts';
import { urnSchemes } from '../urn-schemes.ts';
import { attributeType } from './attributes.ts';
import type { QueryEnvironment } from './environment.ts';
import type { QueryFault } from './faults.ts';
import type { Token } from './lexer.ts';
import type { Condition, Operator } from './syntax-tree.ts';
import { parseUrn } from './urns.ts';
import { hasWord, lowered } from './values.ts';

/** Stands for what an expression will make of itself; see `template.ts`. */
export const evaluatedMark = '\ufffc';

const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['=', '='],
  ['is', '='],
  ['!=', '!='],
  ['~', '~'],
  ['has', '~'],
  ['>', '>'],
  ['<', '<'],
  ['>=', '>='],
  ['<=', '<='],
]);

/** The value that a token says. */
function valueOf({ kind, text }: Token): string {
  return kind === 'literal' ? unquoteText(text) : text;
}

function evaluated(value: string): { isEvaluated?: true } {
  return value.includes(evaluatedMark) ? { isEvaluated: true } : {};
}

/** `fields.age > 18`: what is before the point says of what kind the property is, else its name does. */
export function explicitCondition(
  property: Token,
  comparator: Token,
  literal: Token,
): { readonly condition: Condition; readonly fault?: QueryFault } {
  const value = valueOf(literal);
  const name = lowered(property.text);
  const place = { start: property.start, end: literal.end };
  const rest = {
    kind: 'condition',
    operator: operators.get(comparator.text.toLowerCase()) ?? '=',
    value,
    ...evaluated(value),
    ...place,
  } as const;
  const point = name.indexOf('.');
  if (point < 0) {
    const isAttribute = attributeType(name) !== undefined;
    const propertyType = isAttribute ? 'attribute' : urnSchemes.has(name) ? 'scheme' : 'field';
    return { condition: { ...rest, propertyType, property: name } };
  }
  const type = name.slice(0, point);
  const key = name.slice(point + 1);
  const propertyType = type === 'urns' ? 'scheme' : 'field';
  const condition: Condition = { ...rest, propertyType, property: key };
  if (type === 'urns' || type === 'fields') return { condition };
  return { condition, fault: { code: 'unknown_property_type', type, ...place } };
}

/** From here on something without letters is a phone number. */
const phoneNumber = /^\+?[-0-9]{4,}$/;
/** The form of the short ids that workspaces show which hide addresses (goflow, `utils/obfuscate/ids.go`). */
const reference = /^[A-HJ-NP-Z2-9]{6,7}$/i;

/** A value alone: an address, a part of a phone number, or else a name. */
export function implicitCondition(literal: Token, { redactsUrns }: QueryEnvironment): Condition {
  const { start, end } = literal;
  const value = valueOf(literal);
  const made = (
    propertyType: Condition['propertyType'],
    property: string,
    operator: Operator,
    compared: string,
  ): Condition => ({
    ...{ kind: 'condition', propertyType, property, operator, value: compared },
    ...evaluated(value),
    ...{ start, end },
  });
  if (redactsUrns === true) {
    if (reference.test(value)) return made('attribute', 'ref', '=', value);
  } else {
    const urn = parseUrn(value);
    if (urn !== undefined) return made('scheme', urn.scheme, '=', urn.path);
    if (phoneNumber.test(value)) return made('scheme', 'tel', '~', value.replace(/[^+0-9]/g, ''));
  }
  return made('attribute', 'name', hasWord(value) ? '~' : '=', value);
}
