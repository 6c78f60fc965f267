/** What the engine refuses of a query that it could parse (goflow, `contactql/query.go`). */
import { isLanguageCode } from '../../../flow/language-codes.ts';
import { alwaysSet, attributeType, contactStatuses, type ValueType } from './attributes.ts';
import type { QueryEnvironment, QueryResolver } from './environment.ts';
import type { QueryFault } from './faults.ts';
import { type Condition, conditionsOf, type ContactQuery } from './syntax-tree.ts';
import { bytesIn, hasWord, isDate, isNumber, lowered } from './values.ts';

/** An address is searched for by a part of it of so many bytes at least. */
const fewestOfUrn = 3;

/**
 * What is wrong with the conditions of a query, from left to right, one fault a condition; the engine tells the first
 * alone. Of what a resolver does not know nothing is said, nor of values that expressions make.
 */
export function faultsOf(
  query: ContactQuery,
  resolver: QueryResolver = {},
  environment: QueryEnvironment = {},
): QueryFault[] {
  return conditionsOf(query).flatMap((one) => faultOf(one, resolver, environment) ?? []);
}

function faultOf(
  condition: Condition,
  resolver: QueryResolver,
  environment: QueryEnvironment,
): QueryFault | undefined {
  const { propertyType, property, operator, value, start, end } = condition;
  const isKnown = condition.isEvaluated !== true;
  const place = { start, end };
  const isUrn = propertyType === 'scheme' || property === 'urn';
  if (isUrn && environment.redactsUrns === true && value !== '') return { code: 'redacted_urns', ...place };
  if (propertyType === 'field' && resolver.fieldType === undefined) return undefined;
  const type = typeOf(condition, resolver);
  if (type === undefined) return { code: 'unknown_property', property, operator, ...place };
  if (operator === '~') {
    if (property === 'name') {
      if (isKnown && !hasWord(value)) return { code: 'invalid_partial_name', value, ...place };
    } else if (!isUrn) {
      return { code: 'unsupported_contains', property, operator, ...place };
    } else if (isKnown && bytesIn(value) < fewestOfUrn) {
      return { code: 'invalid_partial_urn', value, ...place };
    }
  } else if (operator !== '=' && operator !== '!=' && type === 'text') {
    return { code: 'unsupported_comparison', property, operator, ...place };
  }
  if (!isKnown) return undefined;
  if (value === '' && (operator === '=' || operator === '!=')) {
    return alwaysSet.has(property)
      ? { code: 'unsupported_setcheck', property, operator, ...place }
      : undefined;
  }
  const code = faultOfValue(condition, type, resolver, environment);
  return code === undefined ? undefined : { code, value, ...place };
}

/** Places such as `district` are compared as texts; of types that there are none of, nothing is known. */
const asText: ReadonlySet<string> = new Set(['text', 'state', 'district', 'ward']);

function typeOf(
  { propertyType, property }: Condition,
  resolver: QueryResolver,
): ValueType | 'unknown' | undefined {
  if (propertyType === 'scheme') return 'text';
  if (propertyType === 'attribute') return attributeType(property);
  const type = resolver.fieldType?.(property);
  if (type === undefined || type === 'number' || type === 'datetime') return type;
  return asText.has(type) ? 'text' : 'unknown';
}

type ValueFault = 'number' | 'date' | 'group' | 'flow' | 'status' | 'language';

function faultOfValue(
  { propertyType, property, value }: Condition,
  type: ValueType | 'unknown',
  resolver: QueryResolver,
  { dateFormat }: QueryEnvironment,
): `invalid_${ValueFault}` | undefined {
  if (type === 'number' && !isNumber(value)) return 'invalid_number';
  if (type === 'datetime' && !isDate(value, dateFormat)) return 'invalid_date';
  if (propertyType !== 'attribute') return undefined;
  switch (property) {
    case 'group':
      return resolver.isGroup?.(value) === false ? 'invalid_group' : undefined;
    case 'flow':
    case 'history':
      return resolver.isFlow?.(value) === false ? 'invalid_flow' : undefined;
    case 'status':
      return contactStatuses.includes(lowered(value)) ? undefined : 'invalid_status';
    case 'language':
      return value === '' || isLanguageCode(value.toLowerCase()) ? undefined : 'invalid_language';
    default:
      return undefined;
  }
}
