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
  'rapidpro-legacy.older': {
    severity: 'information',
    title: 'Older than version 11',
    text: ({ found }: { found: string }) =>
      `This flow is of version ${found}, which RapidPro brings to version 11 itself before its engine reads it; it is not checked.`,
    why: 'Flows before version 11 lack parts that the engine asks for. RapidPro adds them when it imports the file, with the help of its own database.',
    fix: 'Import the file into a RapidPro of today and export it again.',
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
});
