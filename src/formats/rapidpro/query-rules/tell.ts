import { reporter } from '../../../findings/message.ts';
import type { Finding, Place } from '../../../findings/finding.ts';
import { shortened } from '../../describe-value.ts';
import { contactStatuses } from '../contact-query/attributes.ts';
import type { QueryFault } from '../contact-query/faults.ts';
import { queryLimits } from '../contact-query/parse.ts';
import { queryRuleMessages } from './messages.ts';

/** Makes findings of the rules about queries. */
export const report = reporter(queryRuleMessages);

/** Longest query that a message shows. */
export const longestShown = 100;

const takes = {
  unsupported_contains: '~ is for names and addresses',
  unsupported_comparison: '<, >, <= and >= are for numbers and dates',
  unsupported_setcheck: 'every contact has one',
} as const;

const values = {
  invalid_date: 'a date',
  invalid_number: 'a number',
  invalid_status: `a status (${contactStatuses.join(', ')})`,
  invalid_language: 'a language code of three letters (ISO 639-3)',
  invalid_partial_name: 'a name with a word of two letters or more',
  invalid_partial_urn: 'three characters of an address or more',
} as const;

/** What is wrong with a query, at the place where the query stands. */
export function told(fault: QueryFault, whole: string, isGroup: boolean, place: Place): Finding | undefined {
  const query = shortened(whole, longestShown);
  switch (fault.code) {
    case 'syntax': {
      /** Counted from 1 in characters, as an editor counts them. */
      const position = Array.from(whole.slice(0, fault.start)).length + 1;
      const { expected } = fault;
      return report(
        'rapidpro.query-syntax',
        { query, found: shortened(fault.found), expected, position },
        place,
      );
    }
    case 'too_complex':
      return report('rapidpro.query-too-complex', queryLimits, place);
    case 'unknown_property_type':
      return report('rapidpro.query-property-type', { query, type: shortened(fault.type) }, place);
    case 'unknown_property': {
      const { property, operator } = fault;
      const key = shortened(property);
      const needsType = isGroup && operator !== '=' && operator !== '!=';
      return needsType
        ? report('rapidpro.query-field-untyped', { query, key, operator }, place)
        : report('rapidpro.query-field-missing', { query, key }, place);
    }
    case 'unsupported_contains':
    case 'unsupported_comparison':
    case 'unsupported_setcheck': {
      const { code, operator } = fault;
      const property = shortened(fault.property);
      return report('rapidpro.query-operator', { query, property, operator, takes: takes[code] }, place);
    }
    case 'invalid_group':
    case 'invalid_flow': {
      // A query of a group that names another is told to be none for a group.
      if (isGroup) return undefined;
      const what = fault.code === 'invalid_group' ? 'group' : 'flow';
      return report('rapidpro.query-name-missing', { query, what, name: shortened(fault.value) }, place);
    }
    case 'redacted_urns':
      return undefined;
    default: {
      const args = { query, value: shortened(fault.value), expected: values[fault.code] };
      return report('rapidpro.query-value', args, place);
    }
  }
}
