import { catalogue } from '../../../findings/message.ts';

const refused = 'RapidPro refuses the flow for it; --dialect strict tells it as an error.';
const why = `The flow is one of another program, which takes this; it is passed through as it is. ${refused}`;

/** What is said of flows in a dialect of RapidPro's format. */
export const dialectMessages = catalogue({
  'rapidpro.dialect-flow': {
    severity: 'warning',
    title: 'Flow of another program',
    text: ({ dialect, marks }: { dialect: string; marks: string }) =>
      `The flow is written for ${dialect}, not for RapidPro: known by ${marks}.`,
    why: `Programs that grew out of RapidPro have parts of their own. The flow is checked as one of its dialect. ${refused}`,
    fix: 'Nothing, if it is meant for that program. For RapidPro, replace the parts that the other findings name.',
    example: { wrong: '{"type": "send_interactive_msg"}', right: '{"type": "send_msg"}' },
  },
  'rapidpro.dialect-action': {
    severity: 'warning',
    title: 'Action of a dialect',
    text: ({ dialect, type }: { dialect: string; type: string }) =>
      `The action ${type} is one of ${dialect}; RapidPro has none of that type.`,
    why,
    fix: 'Nothing, if the flow is meant for that program. For RapidPro, use an action that it has.',
    example: { wrong: '{"type": "send_interactive_msg"}', right: '{"type": "send_msg"}' },
  },
  'rapidpro.dialect-router': {
    severity: 'warning',
    title: 'Router of a dialect',
    text: ({ dialect, type }: { dialect: string; type: string }) =>
      `The router ${type} is one of ${dialect}; RapidPro has switch and random.`,
    why,
    fix: 'Nothing, if the flow is meant for that program. For RapidPro, use a switch.',
    example: { wrong: '{"type": "smart"}', right: '{"type": "switch"}' },
  },
  'rapidpro.dialect-test': {
    severity: 'warning',
    title: 'Test of a dialect',
    text: ({ dialect, type }: { dialect: string; type: string }) =>
      `The test ${type} is one of ${dialect}; RapidPro has none of that name.`,
    why,
    fix: 'Nothing, if the flow is meant for that program. For RapidPro, use a test that it has.',
    example: { wrong: '{"type": "has_multiple"}', right: '{"type": "has_any_word"}' },
  },
  'rapidpro.dialect-language': {
    severity: 'warning',
    title: 'Language as a dialect writes it',
    text: ({ dialect, found }: { dialect: string; found: string }) =>
      `${JSON.stringify(found)} is how ${dialect} names a language; RapidPro takes ISO 639-3 codes such as eng.`,
    why,
    fix: 'Nothing, if the flow is meant for that program. For RapidPro, use the code of three letters.',
    example: { wrong: '{"language": "base"}', right: '{"language": "eng"}' },
  },
  'rapidpro.dialect-value': {
    severity: 'warning',
    title: 'Value as a dialect writes it',
    text: ({ dialect, what }: { dialect: string; what: string }) =>
      `${dialect} takes ${what}; RapidPro does not.`,
    why,
    fix: 'Nothing, if the flow is meant for that program. For RapidPro, write what it expects there.',
    example: {
      wrong: '{"groups": [{"uuid": "5", "name": "Nurses"}]}',
      right: '{"groups": [{"uuid": "0c3e0f7c-…", "name": "Nurses"}]}',
    },
  },
});
