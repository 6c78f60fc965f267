import { catalogue } from '../../../findings/message.ts';

const quoted = JSON.stringify;
const refused = 'RapidPro refuses the whole file when it is imported.';
type Name = { readonly name: string };
type Found = { readonly found: string };
type Other = { readonly other: string };

/** What the rules about campaigns, triggers, fields and groups of an export say. */
export const exportRuleMessages = catalogue({
  'rapidpro.trigger-type': {
    severity: 'error',
    title: 'Kind of trigger that there is none of',
    text: ({ found, known }: Found & { readonly known: string }) =>
      `There is no trigger ${quoted(found)}; known are ${known}.`,
    why: refused,
    fix: 'Write the code of the kind that is meant.',
    example: { wrong: '{"trigger_type": "keyword"}', right: '{"trigger_type": "K"}' },
  },
  'rapidpro.trigger-schedule': {
    severity: 'warning',
    title: 'Trigger with a schedule',
    text: () => 'A trigger with a schedule is not imported.',
    why: 'RapidPro leaves triggers of type S out, both when it exports and when it imports, without a word.',
    fix: 'Make the trigger by hand after the import, and take it out of the file.',
    example: {
      wrong: '{"trigger_type": "S", ..}',
      right: '{"trigger_type": "K", "keywords": ["stock"], ..}',
    },
  },
  'rapidpro.trigger-keyword': {
    severity: 'error',
    title: 'Keyword that is none',
    text: ({ found }: Found) =>
      `Expected one word of at most 16 letters and digits, or one emoji, found ${found}.`,
    why: `A keyword is compared with the first word of a message. ${refused}`,
    fix: 'Use a single word, without spaces and hyphens.',
    example: { wrong: '{"keywords": ["my stock"]}', right: '{"keywords": ["stock"]}' },
  },
  'rapidpro.trigger-keyword-missing': {
    severity: 'error',
    title: 'Keyword trigger without a keyword',
    text: () => 'The trigger is one of keywords and has none.',
    why: refused,
    fix: 'Name at least one in `keywords`.',
    example: {
      wrong: '{"trigger_type": "K", "keywords": []}',
      right: '{"trigger_type": "K", "keywords": ["stock"]}',
    },
  },
  'rapidpro.trigger-ambiguous': {
    severity: 'warning',
    title: 'Two keywords that the engine takes for one',
    text: ({ keyword, same, other }: Other & { readonly keyword: string; readonly same: string }) =>
      `The keyword ${quoted(keyword)} is to a message the same as ${quoted(same)} of the trigger at ${other}; only one of the two starts its flow.`,
    why: 'RapidPro keeps both when it imports them, as it tells them apart by their case; a message is compared without it.',
    fix: 'Write keywords in small letters, and each in one trigger.',
    example: { wrong: '["stock"], ["STOCK"]', right: '["stock"], ["order"]' },
  },
  'rapidpro.trigger-match': {
    severity: 'warning',
    title: 'Way to match a keyword that there is none of',
    text: ({ found }: Found) => `Expected F (first word) or O (only word), found ${found}.`,
    why: 'RapidPro keeps the code as it is, and the keyword never matches.',
    fix: 'Write F or O.',
    example: { wrong: '{"match_type": "X"}', right: '{"match_type": "F"}' },
  },
  'rapidpro.trigger-flow-missing': {
    severity: 'error',
    title: 'Trigger of a flow that is not in the file',
    text: ({ name }: Name) => `The trigger starts the flow ${quoted(name)}, which is not in the file.`,
    why: 'RapidPro looks for the flow by its uuid among those of the file and of the workspace; if it is in neither, the whole file is refused.',
    fix: 'Export the flow with the trigger, or take the trigger out.',
    example: {
      wrong: '{"flows": [], "triggers": [{"flow": {"uuid": "5fa925e4-.."}, ..}]}',
      right: '{"flows": [{"uuid": "5fa925e4-..", ..}], "triggers": [{"flow": {"uuid": "5fa925e4-.."}, ..}]}',
    },
  },
  'rapidpro.trigger-flow-offline': {
    severity: 'error',
    title: 'Trigger of a flow for Surveyor',
    text: ({ name }: Name) =>
      `The flow ${quoted(name)} runs on a phone without a network; no trigger can start it.`,
    why: refused,
    fix: 'Take the trigger out, or make the flow one of messages.',
    example: { wrong: '{"type": "messaging_offline", ..}', right: '{"type": "messaging", ..}' },
  },
  'rapidpro.trigger-flow-type': {
    severity: 'warning',
    title: 'Trigger that does not go with the flow',
    text: ({ name, type, kind }: Name & { readonly type: string; readonly kind: string }) =>
      `A trigger of kind ${kind} is not meant for a flow of type ${type} (${quoted(name)}).`,
    why: "RapidPro's own form does not offer such flows for the trigger; its import does not look.",
    fix: 'Choose a flow of another type.',
    example: {
      wrong: '{"trigger_type": "N", ..} for a voice flow',
      right: '{"trigger_type": "V", ..} for a voice flow',
    },
  },
  'rapidpro.trigger-conflict': {
    severity: 'warning',
    title: 'Two triggers for the same',
    text: ({ what, other }: Other & { readonly what: string }) =>
      `This trigger answers to ${what}, as the one at ${other} does; only this one stays active.`,
    why: 'When RapidPro creates a trigger it archives those that answer to the same: same kind, same channel, a keyword and a group in common.',
    fix: 'Remove one of them, or give them different keywords or groups.',
    example: {
      wrong: '[{"keywords": ["a"], "flow": {"uuid": "1.."}}, {"keywords": ["a"], "flow": {"uuid": "2.."}}]',
      right: '[{"keywords": ["a"], "flow": {"uuid": "1.."}}, {"keywords": ["b"], "flow": {"uuid": "2.."}}]',
    },
  },
  'rapidpro.trigger-doubled': {
    severity: 'warning',
    title: 'Trigger that is there twice',
    text: ({ what, other }: Other & { readonly what: string }) =>
      `This trigger answers to ${what} for the same flow as the one at ${other}; it is taken for that one.`,
    why: 'RapidPro keeps the trigger that it has, and drops this one with what else it says, such as further keywords.',
    fix: 'Make one trigger of the two.',
    example: {
      wrong: '[{"keywords": ["a"]}, {"keywords": ["a", "b"]}]',
      right: '[{"keywords": ["a", "b"]}]',
    },
  },
  'rapidpro.trigger-channel': {
    severity: 'information',
    title: 'Trigger of one channel',
    text: () =>
      'The trigger is of one channel; in a workspace without that channel it becomes one of all channels.',
    why: 'No export has channels in it. RapidPro looks for the channel by its uuid and leaves it out if there is none.',
    fix: 'Choose the channel after the import.',
  },
  'rapidpro.event-flow-missing': {
    severity: 'warning',
    title: 'Event of a flow that is not in the file',
    text: ({ name }: Name) => `The event starts the flow ${quoted(name)}, which is not in the file.`,
    why: 'If the workspace does not have the flow either, RapidPro leaves the event out of the campaign without a word.',
    fix: 'Export the flow with the campaign.',
    example: {
      wrong: '{"flows": [], "campaigns": [{"events": [{"flow": {"uuid": "5fa925e4-.."}, ..}]}]}',
      right: '{"flows": [{"uuid": "5fa925e4-..", ..}], "campaigns": [..]}',
    },
  },
  'rapidpro.event-field-type': {
    severity: 'warning',
    title: 'Event relative to a field that is no date',
    text: ({ key, type }: { readonly key: string; readonly type: string }) =>
      `The event is relative to ${quoted(key)}, a field of type ${type}; the import makes it one of dates.`,
    why: 'RapidPro changes the type of the field to datetime. Values that are no dates then no longer count.',
    fix: 'Make the field one of type datetime, or choose another one.',
    example: { wrong: '{"key": "joined", "type": "text"}', right: '{"key": "joined", "type": "datetime"}' },
  },
  'rapidpro.event-field-missing': {
    severity: 'warning',
    title: 'Event relative to a field that is not in the file',
    text: ({ key }: { readonly key: string }) =>
      `The event is relative to the field ${quoted(key)}, which is not among the fields of the file.`,
    why: 'RapidPro creates the field; as long as nothing sets it, the event never happens.',
    fix: 'Export the field with the campaign, or correct its key.',
    example: {
      wrong: '{"fields": [{"key": "age", ..}], "campaigns": [.. "relative_to": {"key": "joined"} ..]}',
      right: '{"fields": [{"key": "joined", "type": "datetime"}], "campaigns": [..]}',
    },
  },
  'rapidpro.event-value': {
    severity: 'warning',
    title: 'Value of an event that there is none of',
    text: ({ expected, found }: Found & { readonly expected: string }) =>
      `Expected ${expected}, found ${found}.`,
    why: 'RapidPro imports the event as it is, and it does not happen when it is meant to.',
    fix: 'Write one of the values that the message lists.',
    example: { wrong: '{"unit": "X"}', right: '{"unit": "D"}' },
  },
  'rapidpro.event-language': {
    severity: 'warning',
    title: 'Message without its base language',
    text: ({ base, first }: { readonly base: string; readonly first: string }) =>
      `The message has no text in its base language ${quoted(base)}; ${quoted(first)} takes its place.`,
    why: 'RapidPro takes the first language of the message for the base language, which contacts of other languages then read.',
    fix: 'Add the text, or correct `base_language`.',
    example: {
      wrong: '{"message": {"fra": "Salut"}, "base_language": "eng"}',
      right: '{"message": {"eng": "Hi", "fra": "Salut"}, "base_language": "eng"}',
    },
  },
  'rapidpro.event-text-empty': {
    severity: 'warning',
    title: 'Message without a text',
    text: () => 'The message has no text in its base language.',
    why: 'Contacts whose language has no text of its own get an empty message, which is not sent.',
    fix: 'Write the text.',
    example: { wrong: '{"message": {"eng": ""}}', right: '{"message": {"eng": "Hi"}}' },
  },
  'rapidpro.group-missing': {
    severity: 'warning',
    title: 'Group that is not in the file',
    text: ({ name }: Name) => `The group ${quoted(name)} is not among the groups of the file.`,
    why: 'RapidPro looks for a group of that name and creates an empty one if there is none; if it was one with a query, the query is lost.',
    fix: 'Export the group with the campaign or trigger.',
    example: {
      wrong: '{"groups": [{"name": "A"}], .. "group": {"name": "B"}}',
      right: '{"groups": [{"name": "B"}], ..}',
    },
  },
  'rapidpro.field-key': {
    severity: 'error',
    title: 'Key of a field that is not allowed',
    text: ({ found }: Found) => `${quoted(found)} can not be the key of a field.`,
    why: `A key has a small letter, then small letters, digits and underscores, 36 at most, and is no name that queries or expressions use otherwise. ${refused}`,
    fix: 'Choose another key, and write it wherever the field is used.',
    example: { wrong: '{"key": "first_name"}', right: '{"key": "given_name"}' },
  },
  'rapidpro.field-name': {
    severity: 'information',
    title: 'Name of a field that is not kept',
    text: ({ found }: Found) => `The name ${quoted(found)} is not kept; one is made of the key.`,
    why: 'RapidPro allows letters from A to Z, digits, spaces and hyphens in the name of a field, 36 at most.',
    fix: 'Use such a name.',
    example: { wrong: '{"name": "Âge (years)"}', right: '{"name": "Age in years"}' },
  },
  'rapidpro.flow-doubled': {
    severity: 'warning',
    title: 'Two flows of one name',
    text: ({ other }: Other) =>
      `This flow has the name and type of the one at ${other}, whose place it takes.`,
    why: 'RapidPro looks for flows by name when it imports a file: the later of the two becomes a new revision of the earlier.',
    fix: 'Give the flows different names.',
    example: {
      wrong: '[{"name": "Stock", ..}, {"name": "stock", ..}]',
      right: '[{"name": "Stock", ..}, {"name": "Stock 2", ..}]',
    },
  },
  'rapidpro.field-doubled': {
    severity: 'warning',
    title: 'Field that is there twice',
    text: ({ other }: Other) => `The field is at ${other} already; what this one says counts.`,
    why: 'RapidPro changes the name and type of the field to those of the later one.',
    fix: 'Remove one of them.',
    example: { wrong: '[{"key": "age", ..}, {"key": "age", ..}]', right: '[{"key": "age", ..}]' },
  },
  'rapidpro.group-doubled': {
    severity: 'warning',
    title: 'Two groups of one name',
    text: ({ other }: Other) => `The group has the name of the one at ${other}, and becomes the same group.`,
    why: 'RapidPro looks for groups by name, whatever its case; the query of the second is lost.',
    fix: 'Give the groups different names.',
    example: { wrong: '[{"name": "Farmers"}, {"name": "farmers"}]', right: '[{"name": "Farmers"}]' },
  },
  'rapidpro.campaign-doubled': {
    severity: 'warning',
    title: 'Two campaigns of one name',
    text: ({ other }: Other) =>
      `The campaign has the name of the one at ${other}, whose group and events it replaces.`,
    why: 'RapidPro looks for campaigns by name when it imports a file of another site, and gives the one that it finds the group and the events of the later.',
    fix: 'Give the campaigns different names, or put their events into one.',
    example: {
      wrong: '[{"name": "Visits", ..}, {"name": "Visits", ..}]',
      right: '[{"name": "Visits", ..}, {"name": "Vaccines", ..}]',
    },
  },
});
