import { catalogue } from '../../findings/message.ts';

const quoted = JSON.stringify;

/** What the reader of legacy RapidPro flows says, beside what the schemas say (`schema.*`). */
export const legacyMessages = catalogue({
  'rapidpro-legacy.not-migrated': {
    severity: 'error',
    title: 'Can not be migrated',
    text: ({ what }: { what: string }) => `This can not be migrated to spec 13: ${what}.`,
    why: 'RapidPro reads a legacy flow (action sets and rule sets) through a migration to spec 13, which refuses what it has no counterpart for; the flow is then refused on import.',
    fix: 'Change the action or rule to one that RapidPro has today, or take it out.',
    example: { wrong: '{"type": "ussd", "msg": "Hi"}', right: '{"type": "reply", "msg": {"base": "Hi"}}' },
  },
  'rapidpro-legacy.version-by-shape': {
    severity: 'information',
    title: 'Legacy flow that tells no version',
    text: ({ called }: { called: string | undefined }) =>
      called === undefined
        ? 'The flow tells no version; by its shape it is migrated as one from before version 7.'
        : `The flow tells neither a version nor a name; by its shape it is migrated as one from before version 7, and called ${quoted(called)}.`,
    why: 'RapidPro imports legacy flows from exports alone, which tell their version. What an editor or a database had of a flow need not; before version 7 a flow has no type of its own, or stands in a definition.',
    fix: 'See that the migrated flow does what is meant, or state the version.',
    example: {
      wrong: '{"action_sets": [..], "rule_sets": [..]}',
      right: '{"version": 7, "action_sets": [..], "rule_sets": [..]}',
    },
  },
  'rapidpro-legacy.expression-kept': {
    severity: 'warning',
    title: 'Expression that is none',
    text: ({ found }: { found: string }) =>
      `The expression ${quoted(found)} has a fault in it, so it is kept as it is instead of being migrated.`,
    why: 'An expression that can not be parsed gives an error when the flow runs, and the contact reads nothing in its place.',
    fix: 'Mend the expression: quotes and parentheses in pairs, an operator between two values.',
    example: { wrong: '"Hi @(contact.name &)"', right: '"Hi @(contact.name & \\"!\\")"' },
  },
  'rapidpro-legacy.destination-dropped': {
    severity: 'warning',
    title: 'Destination that is not there',
    text: ({ found }: { found: string }) =>
      `The destination ${quoted(found)} is no action set or rule set of the flow; the flow ends here.`,
    why: 'RapidPro drops such a destination when it migrates a legacy flow, without a word.',
    fix: 'Connect it to the set that is meant, or remove the destination.',
  },
  'rapidpro-legacy.empty-set-dropped': {
    severity: 'warning',
    title: 'Action set without actions',
    text: () => 'The action set has no actions, so it is left out; what leads to it ends there.',
    why: 'RapidPro drops such a set when it imports a flow before version 10.3, and does not connect what is before it with what comes after it.',
    fix: 'Connect what leads to the set with what comes after it, and remove the set.',
    example: {
      wrong: '{"actions": [], "destination": "5fa925e4-.."}',
      right: '{"actions": [{"type": "reply", ..}]}',
    },
  },
  'rapidpro-legacy.text-cut': {
    severity: 'warning',
    title: 'Text that is cut off',
    text: ({ lost }: { lost: string }) => `The text is cut off from ${quoted(lost)} on.`,
    why: 'Before version 8 an expression could start with an equals sign. RapidPro takes what follows it for one, and drops the text when its parentheses never close.',
    fix: 'Close the parenthesis, or put a space after the equals sign if no expression is meant.',
    example: { wrong: '"Sum =(1 + 2"', right: '"Sum =(1 + 2)"' },
  },
  'rapidpro-legacy.id-replaced': {
    severity: 'information',
    title: 'Named by a number',
    text: ({ what, name }: { what: string; name: string }) =>
      `The ${what} ${quoted(name)} is named by a number of the database that the file comes from; it gets a UUID made of that number.`,
    why: 'Exports before version 9 name groups, contacts and labels by numbers that mean nothing elsewhere. RapidPro looks for the name when it imports the file.',
    fix: 'See that there is one of that name before the file is imported.',
  },
  'rapidpro-legacy.field-type-unknown': {
    severity: 'information',
    title: 'Type of a field is not known',
    text: ({ field }: { field: string }) =>
      `The file does not say whether ${quoted(field)} is a date or a place; the message shows it as a text.`,
    why: 'When RapidPro imports a flow before version 11 into a workspace that has the field as a date or a place, it writes format_date(..) or format_location(..) around it.',
    fix: 'Write format_date(..) or format_location(..) around the field if it is a date or a place.',
  },
});
