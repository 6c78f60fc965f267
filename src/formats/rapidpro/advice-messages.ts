import { catalogue } from '../../findings/message.ts';

const taken = 'RapidPro takes the flow all the same';
const quoted = JSON.stringify;

/** What the advice on a valid flow says of its texts, cases and webhooks (`advice/`). */
export const rapidproAdviceMessages = catalogue({
  'rapidpro.expression-syntax': {
    severity: 'warning',
    title: 'Expression that can not be read',
    text: ({
      shown,
      found,
      expected,
      position,
    }: {
      shown: string;
      found: string;
      expected: string;
      position: number;
    }) => `Expected ${expected}, found ${quoted(found)} at character ${position} of the text, in ${shown}`,
    why: `${taken}; when it comes to the expression it leaves it out, and the message, the value or the comparison goes wrong.`,
    fix: 'Correct the expression. Texts stand in double quotes; a name with a space or an accent is no name.',
    example: { wrong: '@(upper(contact.name)) @(1 +)', right: '@(upper(contact.name)) @(1 + 1)' },
  },
  'rapidpro.expression-unclosed': {
    severity: 'warning',
    title: 'Expression that does not end',
    text: ({ shown, position }: { shown: string; position: number }) =>
      `The parenthesis at character ${position} of the text is never closed: ${shown}`,
    why: `${taken}, but sends the expression as it is written, with all that follows.`,
    fix: 'Close the parenthesis, or the quotes before it. For an @ before a parenthesis write @@.',
    example: { wrong: '@(upper(contact.name)', right: '@(upper(contact.name))' },
  },
  'rapidpro.function-unknown': {
    severity: 'warning',
    title: 'Function that is not known',
    text: ({ name, shown }: { name: string; shown: string }) =>
      `There is no function ${quoted(name)}: ${shown}`,
    why: `${taken}; the expression always fails when the flow runs. The functions of legacy flows have other names.`,
    fix: 'Use a function of the expressions of RapidPro, such as title, default or format_date.',
    example: { wrong: '@(PROPER(contact.name))', right: '@(title(contact.name))' },
  },
  'rapidpro.function-arguments': {
    severity: 'warning',
    title: 'Wrong number of arguments',
    text: ({
      name,
      expected,
      found,
      shown,
    }: {
      name: string;
      expected: string;
      found: number;
      shown: string;
    }) =>
      `The function ${name} takes ${expected} ${expected === '1' ? 'argument' : 'arguments'}, found ${found}: ${shown}`,
    why: `${taken}; the expression always fails when the flow runs.`,
    fix: 'Give the function as many arguments as it takes.',
    example: { wrong: '@(if(fields.age > 5, "child"))', right: '@(if(fields.age > 5, "child", "baby"))' },
  },
  'rapidpro.function-parameters': {
    severity: 'warning',
    title: 'Function of other parameters than it is given',
    text: ({ name, found, given, shown }: { name: string; found: number; given: number; shown: string }) =>
      `${name} calls its function with ${given} arguments, found one of ${found} parameters: ${shown}`,
    why: `${taken}; the expression fails as soon as there is something in the list.`,
    fix: 'Give the function a parameter for the item, and one for each argument after the function.',
    example: { wrong: '@(foreach(urns, (a, b) => a))', right: '@(foreach(urns, (a) => a))' },
  },
  'rapidpro.name-unknown': {
    severity: 'warning',
    title: 'Name that means nothing',
    text: ({ name, shown }: { name: string; shown: string }) =>
      `Expressions have nothing that is called ${quoted(name)}: ${shown}`,
    why: `${taken}; the expression always fails when the flow runs.`,
    fix: 'Start with what there is: contact, fields, results, input, globals, parent, child and the like. Put texts in quotes.',
    example: { wrong: '@(feilds.ward)', right: '@(fields.ward)' },
  },
  'rapidpro.result-unset': {
    severity: 'warning',
    title: 'Result that no node sets',
    text: ({ key }: { key: string }) => `No node of this flow sets the result ${quoted(key)}.`,
    why: `${taken}; the expression fails when the flow runs. Results of a flow that started this one are parent.results, those of one that it ran child.results.`,
    fix: 'Correct the name, which is that of the result in small letters with _ for spaces, or set the result.',
    example: { wrong: '@results.ages', right: '@results.age' },
  },
  'rapidpro.name-cut': {
    severity: 'warning',
    title: 'Name that is cut',
    text: ({ what, name, cut }: { what: string; name: string; cut: string }) =>
      `The name of the ${what} ${quoted(name)} is cut to ${quoted(cut)}.`,
    why: 'Before spec 13.6 names could be longer. The engine cuts names of results over 64 bytes and of categories over 36 when it migrates the flow; two may become the same, and what compares with the old name no longer matches.',
    fix: 'Shorten the name.',
    example: {
      wrong: '{"name": "Yes, I have been vaccinated against measles"}',
      right: '{"name": "Vaccinated against measles"}',
    },
  },
  'rapidpro.case-never-matches': {
    severity: 'warning',
    title: 'Case that is never reached',
    text: ({ earlier }: { earlier: string }) => `Whatever this case matches, ${earlier} has matched before.`,
    why: 'The first case that matches decides, so this one never does.',
    fix: 'Remove the case, or put it before the other one.',
    example: { wrong: 'has_number, then has_number_gt 5', right: 'has_number_gt 5, then has_number' },
  },
  'rapidpro.case-impossible': {
    severity: 'warning',
    title: 'Case that nothing matches',
    text: () => 'No answer can match this case.',
    why: 'The case compares with nothing, with a range whose end is below its start, or with something that is no number or no date where it has to be one.',
    fix: 'Correct what the case compares with, or remove it.',
    example: { wrong: 'has_number_between 10 1', right: 'has_number_between 1 10' },
  },
  'rapidpro.pattern-invalid': {
    severity: 'warning',
    title: 'Regular expression that can not be read',
    text: ({ fault }: { fault: string }) => `The engine can not read this regular expression: ${fault}.`,
    why: 'The engine reads the syntax of RE2 (Go), which has less than that of Perl or JavaScript. The case never matches.',
    fix: 'Write it without lookaround and references back, and with all brackets closed.',
    example: { wrong: '^(?!no).*$', right: '^(yes|ok).*$' },
  },
  'rapidpro.language-empty': {
    severity: 'warning',
    title: 'Language without a text',
    text: ({ language }: { language: string }) => `The flow has the language ${language} but nothing in it.`,
    why: 'A contact of that language reads the base language.',
    fix: 'Translate the flow, or remove the language.',
    example: { wrong: '{"localization": {"fra": {}}}', right: '{"localization": {}}' },
  },
  'rapidpro.translation-missing': {
    severity: 'information',
    title: 'Messages that are not translated',
    text: ({
      language,
      missing,
      all,
      first,
    }: {
      language: string;
      missing: number;
      all: number;
      first: string;
    }) => `${missing} of ${all} messages have no text in ${language}; the first is at ${first}.`,
    why: 'A contact of that language reads them in the base language.',
    fix: 'Translate the messages.',
    example: {
      wrong: '{"localization": {"fra": {}}} for a flow whose messages are half in French',
      right: 'a text in fra for each message',
    },
  },
  'rapidpro.translation-unused': {
    severity: 'warning',
    title: 'Translation into the own language of the flow',
    text: ({ language }: { language: string }) =>
      `Texts in ${language} are never shown from here, as it is the language of the flow.`,
    why: 'To a contact of that language the engine says what stands in the flow itself.',
    fix: 'Write the texts into the flow, and remove them here.',
    example: {
      wrong: '{"language": "eng", "localization": {"eng": {..}}}',
      right: '{"language": "eng", "localization": {"fra": {..}}}',
    },
  },
  'rapidpro.quick-replies-differ': {
    severity: 'warning',
    title: 'More or fewer quick replies in a translation',
    text: ({ language, expected, found }: { language: string; expected: number; found: number }) =>
      `The message has ${expected} quick ${expected === 1 ? 'reply' : 'replies'}, in ${language} ${found}.`,
    why: 'The engine shows the quick replies of a translation in place of all others, so a contact of that language has other choices.',
    fix: 'Translate each quick reply, in the same order.',
    example: {
      wrong: '{"quick_replies": ["Yes", "No"]}, {"fra": {"quick_replies": ["Oui"]}}',
      right: '{"quick_replies": ["Yes", "No"]}, {"fra": {"quick_replies": ["Oui", "Non"]}}',
    },
  },
  'rapidpro.message-long': {
    severity: 'information',
    title: 'Message longer than an SMS',
    text: ({
      segments,
      units,
      alphabet,
      first,
      hasExpressions,
    }: {
      segments: number;
      units: number;
      alphabet: string;
      first: string;
      hasExpressions: boolean;
    }) =>
      `The text takes ${hasExpressions ? 'at least ' : ''}${segments} SMS: ${units} characters in ${alphabet}` +
      `${first === '' ? '' : `, which ${quoted(first)} asks for`}.`,
    why: 'An SMS has 160 characters, or 70 if one of them is not in the alphabet of GSM (3GPP TS 23.038); each further one is paid for. Other channels have other limits.',
    fix: 'Shorten the text, or replace the character that asks for UCS-2, often a curly quote or a dash.',
    example: { wrong: 'It’s time', right: "It's time" },
  },
  'rapidpro.quick-replies-cut': {
    severity: 'warning',
    title: 'More quick replies than are sent',
    text: ({ found, limit }: { found: number; limit: number }) =>
      `Only the first ${limit} of ${found} quick replies are sent.`,
    why: 'The engine cuts the list of a flow of a spec before 14.1; from there on it refuses the flow.',
    fix: 'Offer fewer, or ask in two steps.',
    example: { wrong: 'eleven quick replies', right: 'ten quick replies, or a second question' },
  },
  'rapidpro.webhook-not-encrypted': {
    severity: 'warning',
    title: 'Webhook without encryption',
    text: () => 'The webhook is called by plain http.',
    why: 'Everybody on the way can read and change what is sent, which often is about health.',
    fix: 'Use the https url of the service.',
    example: { wrong: 'http://example.org/report', right: 'https://example.org/report' },
  },
  'rapidpro.webhook-secret': {
    severity: 'warning',
    title: 'Secret in the flow',
    text: ({ where }: { where: string }) => `${where} of the webhook seems to hold a secret.`,
    why: 'An export is shared, kept and published; whoever has it can call the service in your name.',
    fix: 'Keep the secret in a global of the workspace, and change it if the flow has left your hands.',
    example: {
      wrong: '{"Authorization": "Token 0a1b2c3d4e"}',
      right: '{"Authorization": "Token @globals.service_token"}',
    },
  },
  'rapidpro.webhook-personal-data': {
    severity: 'warning',
    title: 'Personal data in the url of a webhook',
    text: ({ path }: { path: string }) => `The url has ${path} in it, which can tell who the contact is.`,
    why: 'Urls are written to the logs of every machine on the way, and stay there.',
    fix: 'Send contact.uuid instead, or put the data into the body of a POST.',
    example: {
      wrong: 'https://example.org/?phone=@contact.urn',
      right: 'https://example.org/?contact=@contact.uuid',
    },
  },
});
