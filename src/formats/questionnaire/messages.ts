import { catalogue } from '../../findings/message.ts';

/** What can stand in the way of reading a flow from a Questionnaire alone. */
export const questionnaireMessages = catalogue({
  'questionnaire.not-a-questionnaire': {
    severity: 'error',
    title: 'No Questionnaire',
    text: ({ found }: { found: string }) => `Expected a Questionnaire, found ${found}.`,
    why: 'A flow is read from the Questionnaire that it became (profile mhero-flow).',
    fix: 'Give the Questionnaire itself, not the Bundle or Library that it came with.',
  },
  'questionnaire.identity-missing': {
    severity: 'error',
    title: 'Questionnaire without an id',
    text: () => 'Expected an identifier with a urn:uuid:, or an id, which name the flow; found neither.',
    why: "The flow's uuid is the identifier of the Questionnaire (MH-FLOW-01).",
    fix: 'Give the Questionnaire the uuid of its flow as identifier.',
  },
  'questionnaire.link-id': {
    severity: 'error',
    title: 'Item without its own linkId',
    text: ({ found }: { found: string }) => `Expected a linkId that no other item has, found ${found}.`,
    why: 'Routes and answers name items by linkId, so it is unique in a Questionnaire (invariant que-2).',
    fix: 'Give each item a linkId of its own.',
  },
  'questionnaire.item-type': {
    severity: 'warning',
    title: 'Item type that a flow has no word for',
    text: ({ type, answer }: { type: string; answer: string }) =>
      `Items of type ${type} are read as ${answer}; a flow can't ask for more.`,
    why: 'The items of profile mhero-flow have the types that flows can ask for.',
    fix: 'Use one of the item types of profile mhero-flow.',
  },
  'questionnaire.nested': {
    severity: 'warning',
    title: 'Nested items',
    text: () => 'Items inside an item are read as if they followed it.',
    why: 'A flow is one list of steps (MH-FLOW-06).',
    fix: 'Write the items as one list.',
  },
  'questionnaire.routes-missing': {
    severity: 'information',
    title: 'No routes',
    text: () => 'No item says where it leads (mhero-flow-route), so each is taken to lead to the next one.',
    why: 'enableWhen says when an item is asked, not what is asked next; only routes say that.',
    fix: 'Add the extension mhero-flow-route to each item if the order matters.',
  },
  'questionnaire.route-target': {
    severity: 'warning',
    title: 'Route to nowhere',
    text: ({ to }: { to: string }) => `Expected the linkId of an item, found ${JSON.stringify(to)}.`,
    why: 'A route leads to an item of the same Questionnaire (MH-FLOW-09).',
    fix: 'Name an item that is there, or leave `to` out where the flow ends.',
  },
});
