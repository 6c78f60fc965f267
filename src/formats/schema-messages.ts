import { catalogue } from '../findings/message.ts';

interface ExpectedFound {
  readonly expected: string;
  readonly found: string;
}

const expectedFound = ({ expected, found }: ExpectedFound) => `Expected ${expected}, found ${found}.`;
const why = 'The schema of the format asks for it; programs that read the file refuse it or drop the part.';

/** What JSON Schema checks say, whatever the format: one code a kind of keyword. */
export const schemaMessages = catalogue({
  'schema.required': {
    severity: 'error',
    title: 'Property missing',
    text: ({ property, found }: { property: string; found: string }) =>
      `Expected the property ${JSON.stringify(property)}, found ${found} without it.`,
    why,
    fix: 'Add the property at the place named.',
    example: { wrong: '{"name": "Survey"}', right: '{"uuid": "0c3e…", "name": "Survey"}' },
  },
  'schema.type': {
    severity: 'error',
    title: 'Value of the wrong type',
    text: expectedFound,
    why,
    fix: 'Write the value as the type that is expected: text in double quotes, numbers without.',
    example: { wrong: '{"timeout": "300"}', right: '{"timeout": 300}' },
  },
  'schema.enum': {
    severity: 'error',
    title: 'Value not among those allowed',
    text: expectedFound,
    why,
    fix: 'Use one of the values that the message lists; case matters.',
  },
  'schema.pattern': {
    severity: 'error',
    title: 'Text of the wrong form',
    text: expectedFound,
    why,
    fix: 'Write the text in the form that the message tells.',
  },
  'schema.format': {
    severity: 'error',
    title: 'Text of the wrong format',
    text: expectedFound,
    why,
    fix: 'Write the text in the format that the message names.',
  },
  'schema.length': {
    severity: 'error',
    title: 'Text too short or too long',
    text: expectedFound,
    why,
    fix: 'Shorten or complete the text.',
  },
  'schema.range': {
    severity: 'error',
    title: 'Number out of range',
    text: expectedFound,
    why,
    fix: 'Use a number within the bounds that the message tells.',
  },
  'schema.min-items': {
    severity: 'error',
    title: 'List too short',
    text: expectedFound,
    why,
    fix: 'Add the items that are missing.',
  },
  'schema.max-items': {
    severity: 'error',
    title: 'List too long',
    text: expectedFound,
    why,
    fix: 'Remove items, or split the part in two.',
  },
  'schema.unique-items': {
    severity: 'error',
    title: 'Item given twice',
    text: expectedFound,
    why,
    fix: 'Remove one of the two items.',
  },
  'schema.properties': {
    severity: 'error',
    title: 'Too few or too many properties',
    text: expectedFound,
    why,
    fix: 'Add or remove properties until the number is right.',
  },
  'schema.property-name': {
    severity: 'error',
    title: 'Name of a property of the wrong form',
    text: expectedFound,
    why,
    fix: 'Rename the property.',
  },
  'schema.additional-property': {
    severity: 'error',
    title: 'Property that is not expected here',
    text: ({ property }: { property: string }) =>
      `Found the property ${JSON.stringify(property)}, which is not expected here.`,
    why,
    fix: 'Remove the property, or correct its name.',
  },
  'schema.no-match': {
    severity: 'error',
    title: 'Value fits none of the forms allowed',
    text: ({ found }: { found: string }) =>
      `Expected one of the forms that the schema allows, found ${found}.`,
    why,
    fix: 'Compare the part with one that is accepted.',
  },
  'schema.other': {
    severity: 'error',
    title: 'Value breaks the schema',
    text: expectedFound,
    why,
    fix: 'Change the value as the message tells.',
  },
});
