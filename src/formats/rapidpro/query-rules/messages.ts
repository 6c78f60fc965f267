import { catalogue } from '../../../findings/message.ts';
import type { Operator } from '../contact-query/syntax-tree.ts';

const quoted = JSON.stringify;
/** What becomes of a query that the engine refuses. */
const useless =
  'The engine leaves a group out whose query it refuses, and a message or flow that should go to whom such a query finds goes to nobody';
const onImport = 'RapidPro refuses the whole file when it is imported with such a group';
type Query = { readonly query: string };

/** What the rules about contact queries say (goflow, `contactql/`; RapidPro, `temba/contacts/models.py`). */
export const queryRuleMessages = catalogue({
  'rapidpro.query-syntax': {
    severity: 'warning',
    title: 'Contact query that can not be read',
    text: ({
      query,
      found,
      expected,
      position,
    }: Query & { readonly found: string; readonly expected: string; readonly position: number }) =>
      `Expected ${expected}, found ${quoted(found)} at character ${position} of the query ${quoted(query)}.`,
    why: `${useless}. ${onImport}.`,
    fix: 'Put values with spaces or signs in double quotes, close each parenthesis, and write a value after each operator.',
    example: {
      wrong: '{"name": "Adults", "query": "age >"}',
      right: '{"name": "Adults", "query": "age > 17"}',
    },
  },
  'rapidpro.query-too-complex': {
    severity: 'warning',
    title: 'Contact query that is too large',
    text: ({ length, depth, conditions }: { length: number; depth: number; conditions: number }) =>
      `A query has at most ${length} characters, ${conditions} conditions and ${depth} brackets in each other.`,
    why: `${useless}; that of before version 0.283 has no such bounds. ${onImport}.`,
    fix: 'Set a field of the contacts that are meant, and ask for that.',
    example: {
      wrong: '{"query": "(((.. more than 100 times .. age > 17 ..)))"}',
      right: '{"query": "age > 17"}',
    },
  },
  'rapidpro.query-property-type': {
    severity: 'warning',
    title: 'Contact query about a property of no kind',
    text: ({ query, type }: Query & { readonly type: string }) =>
      `Expected fields or urns before the point, found ${quoted(type)} in the query ${quoted(query)}.`,
    why: `${useless}. ${onImport}. Before version 0.212 the engine knew no such prefixes.`,
    fix: 'Write fields.key for a field, urns.scheme for a kind of address, and the name alone for an attribute.',
    example: { wrong: '{"query": "contact.age > 17"}', right: '{"query": "fields.age > 17"}' },
  },
  'rapidpro.query-operator': {
    severity: 'warning',
    title: 'Operator that a property does not take',
    text: ({
      query,
      property,
      operator,
      takes,
    }: Query & { readonly property: string; readonly operator: Operator; readonly takes: string }) =>
      `${quoted(property)} can't be compared with ${operator} here (${takes}), in the query ${quoted(query)}.`,
    why: `${useless}.`,
    fix: 'Use ~ for names and addresses alone; <, >, <= and >= for numbers and dates alone; = "" and != "" for what a contact may not have.',
    example: {
      wrong: '{"query": "gender ~ fem"}, gender being a text',
      right: '{"query": "gender = female"}',
    },
  },
  'rapidpro.query-value': {
    severity: 'warning',
    title: 'Value that a property can not have',
    text: ({ query, value, expected }: Query & { readonly value: string; readonly expected: string }) =>
      `Expected ${expected}, found ${quoted(value)} in the query ${quoted(query)}.`,
    why: `${useless}. A number has no exponent; a date is as ISO 8601 or as the workspace writes it; a part of a name needs a word of two letters, in scripts with spaces between words.`,
    fix: 'Correct the value.',
    example: { wrong: '{"query": "language = english"}', right: '{"query": "language = eng"}' },
  },
  'rapidpro.query-field-missing': {
    severity: 'information',
    title: 'Contact query about a field that is not in the file',
    text: ({ query, key }: Query & { readonly key: string }) =>
      `The field ${quoted(key)} of the query ${quoted(query)} is not in this file.`,
    why: "RapidPro's export leaves out fields that are used in queries alone. When a group is imported, fields of its query that the workspace lacks are created, with texts as their values; for a query of an action nothing is created, and it finds nobody.",
    fix: 'Add the field to `fields`, with its type.',
    example: {
      wrong: '{"fields": [], "groups": [{"query": "gender = female"}]}',
      right: '{"fields": [{"key": "gender", "type": "text"}], "groups": [{"query": "gender = female"}]}',
    },
  },
  'rapidpro.query-field-untyped': {
    severity: 'warning',
    title: 'Contact query about a field whose type is not known',
    text: ({ query, key, operator }: Query & { readonly key: string; readonly operator: Operator }) =>
      `${operator} is for numbers and dates, and the field ${quoted(key)} is not in this file, in the query ${quoted(query)}.`,
    why: 'RapidPro creates the field with texts as its values when it imports the group, if the workspace does not have it, and then can not tell who is in the group.',
    fix: 'Add the field to `fields`, with its type.',
    example: {
      wrong: '{"fields": [], "groups": [{"query": "age > 17"}]}',
      right: '{"fields": [{"key": "age", "type": "number"}], "groups": [{"query": "age > 17"}]}',
    },
  },
  'rapidpro.query-name-missing': {
    severity: 'information',
    title: 'Contact query about a group or flow that is not in the file',
    text: ({ query, what, name }: Query & { readonly what: 'group' | 'flow'; readonly name: string }) =>
      `The ${what} ${quoted(name)} of the query ${quoted(query)} is not in this file.`,
    why: "RapidPro looks for it in the workspace by its name; if there is none the query finds nobody. RapidPro's export leaves out what is named in queries alone.",
    fix: 'Export it with the flow, or correct the name.',
    example: {
      wrong: '{"contact_query": "group = Mothers"} without a group of that name',
      right: '{"groups": [{"name": "Mothers", ..}], ..}',
    },
  },
  'rapidpro.query-not-for-group': {
    severity: 'warning',
    title: 'Query that a group can not have',
    text: ({ query, attribute }: Query & { readonly attribute: string }) =>
      `A group can't be chosen by ${attribute}, in its query ${quoted(query)}.`,
    why: `Who is in a group must follow from the contact itself: id, ref, status, group, flow and history are for searches alone. ${onImport}.`,
    fix: 'Ask for fields, attributes such as name and language, or addresses.',
    example: { wrong: '{"query": "group = Mothers"}', right: '{"query": "fields.is_mother = yes"}' },
  },
  'rapidpro.query-expression-quoted': {
    severity: 'warning',
    title: 'Expression in quotes in a contact query',
    text: ({ query, shown }: Query & { readonly shown: string }) =>
      `${shown} stands in quotes in the query ${quoted(query)}; it brings its own.`,
    why: 'The engine puts what an expression makes into the query as a text in quotes. Quotes around the expression then end before that text, which is no longer the value that was meant.',
    fix: 'Leave the quotes out.',
    example: {
      wrong: '{"contact_query": "ward = \\"@fields.ward\\""}',
      right: '{"contact_query": "ward = @fields.ward"}',
    },
  },
});
