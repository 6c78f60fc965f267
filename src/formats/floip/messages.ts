import { catalogue } from '../../findings/message.ts';
import { floipAdviceMessages } from './advice-messages.ts';

const nearest = ({ version }: { version: string }) => `It is read as ${version}, the nearest version.`;

/** What the rules say beside `schema.*`. Sections are those of the Flow Spec (github.com/FLOIP/flow-spec). */
export const floipRuleMessages = catalogue({
  'floip.version-missing': {
    severity: 'error',
    title: 'Specification version missing',
    text: ({ version }: { version: string }) =>
      `Expected the property "specification_version", such as "1.0.0-rc3". ${nearest({ version })}`,
    why: 'Flow Spec, flows.md, "Containers": a container says which version it complies with; the versions differ in where resources stand and how choices are written.',
    fix: 'Add "specification_version" with the version that the flows are written in.',
    example: {
      wrong: '{"uuid": "…", "name": "Survey", "flows": []}',
      right: '{"specification_version": "1.0.0-rc3", …}',
    },
  },
  'floip.version-unknown': {
    severity: 'error',
    title: 'Specification version unknown',
    text: ({ found, version }: { found: string; version: string }) =>
      `Expected 1.0.0-rc1, -rc2, -rc3 or -rc4 as specification version, found ${found}. ${nearest({ version })}`,
    why: 'Flow Spec, flows.md, "Containers": the value names a version of the specification; a template that nobody filled in, such as "${version}", names none.',
    fix: 'Write the version that the flows are written in.',
    example: {
      wrong: '{"specification_version": "${version}"}',
      right: '{"specification_version": "1.0.0-rc3"}',
    },
  },
  'floip.version-spelling': {
    severity: 'warning',
    title: 'Specification version spelt differently',
    text: ({ found, version }: { found: string; version: string }) =>
      `Expected the specification version "${version}", found "${found}", which most likely means it.`,
    why: 'Flow Spec, flows.md, "Containers": the versions are named without a dot before their number; a program that compares texts does not know this one.',
    fix: 'Remove the dot: "1.0.0-rc.1" becomes "1.0.0-rc1".',
    example: {
      wrong: '{"specification_version": "1.0.0-rc.1"}',
      right: '{"specification_version": "1.0.0-rc1"}',
    },
  },
  'floip.not-an-object': {
    severity: 'error',
    title: 'Not an object',
    text: ({ what, found }: { what: string; found: string }) =>
      `Expected ${what} as an object, found ${found}.`,
    why: 'Flow Spec, flows.md, "Format": containers, flows and blocks are key-value objects.',
    fix: 'Export the container again, or remove the item.',
    example: { wrong: '{"flows": ["Survey"]}', right: '{"flows": [{"uuid": "…", "name": "Survey"}]}' },
  },
  'floip.key-recommended': {
    severity: 'warning',
    title: 'Key of the table missing',
    text: ({ key, what, count }: { key: string; what: string; count: number }) =>
      count === 1
        ? `The specification lists "${key}" among the keys of ${what}, found none.`
        : `The specification lists "${key}" among the keys of ${what}, found ${count} without it.`,
    why: 'Flow Spec, flows.md, "Blocks", "Flows" and "Containers" list the key without "optional", while an example or a later version goes without it.',
    fix: 'Add the key: an empty object for vendor_metadata, canvas coordinates for ui_metadata.',
    example: { wrong: '{"type": "Core.Case"}', right: '{"type": "Core.Case", "ui_metadata": {}}' },
  },
  'floip.block-type-vendor': {
    severity: 'information',
    title: "A vendor's block",
    text: ({ type }: { type: string }) =>
      `The block type "${type}" is a vendor's; other programs can't run it, and its config is not checked.`,
    why: 'Flow Spec, flows.md, "Blocks": types are those of the specification; platforms add their own under a namespace.',
    fix: 'Nothing, if the flow only runs on that platform; else use a block of the specification.',
    example: { wrong: '{"type": "Org.Example.Weather"}', right: '{"type": "Core.Webhook"}' },
  },
  'floip.block-type-unknown': {
    severity: 'error',
    title: 'Unknown block type',
    text: ({ type, version, hint }: { type: string; version: string; hint: string }) =>
      `The block type "${type}" is not one of Flow Spec ${version}${hint}.`,
    why: 'Flow Spec, flows.md, "Blocks": a type must be one of the block type names within the specification; this one is in the specification\'s own namespace, but not in that version.',
    fix: 'Use a block type of the version that the container states, or state the version that has it.',
    example: {
      wrong: '{"type": "MobilePrimitives\\\\Message"}',
      right: '{"type": "MobilePrimitives.Message"}',
    },
  },
  'floip.block-type-renamed': {
    severity: 'warning',
    title: 'Old name of a block type',
    text: ({ type, version, expected }: { type: string; version: string; expected: string }) =>
      `Flow Spec ${version} calls this block "${expected}", found "${type}".`,
    why: 'Flow Spec, layers/2-mobile-primitives.md, "Select Many Responses": only the examples of rc1 and rc2 use the name in the singular.',
    fix: 'Rename the type.',
    example: { wrong: 'MobilePrimitives.SelectManyResponse', right: 'MobilePrimitives.SelectManyResponses' },
  },
  'floip.first-block-missing': {
    severity: 'error',
    title: 'First block missing',
    text: ({ id }: { id: string }) => `Expected "first_block_id" to name a block of the flow, found "${id}".`,
    why: 'Flow Spec, flows.md, "Flows": first_block_id is the id of the block in `blocks` where the flow begins.',
    fix: 'Give the uuid of the block that comes first.',
    example: {
      wrong: '{"first_block_id": "uuid of a block that was deleted"}',
      right: '{"first_block_id": "uuid of the block that comes first"}',
    },
  },
  'floip.exit-block-missing': {
    severity: 'error',
    title: 'Exit block missing',
    text: ({ id }: { id: string }) => `Expected "exit_block_id" to name a block of the flow, found "${id}".`,
    why: 'Flow Spec, flows.md, "Flows": exit_block_id, if given, is the id of a block in `blocks` that is jumped to after an error.',
    fix: 'Give the uuid of a block of the flow, or null.',
    example: {
      wrong: '{"exit_block_id": "uuid of a block that was deleted"}',
      right: '{"exit_block_id": null}',
    },
  },
  'floip.destination-missing': {
    severity: 'error',
    title: 'Destination of an exit missing',
    text: ({ id }: { id: string }) =>
      `Expected "destination_block" to name a block of the flow, found "${id}".`,
    why: 'Flow Spec, flows.md, "Exit node specification": destination_block is the uuid of the block that the exit connects to, or null.',
    fix: 'Connect the exit to a block that is there, or end the flow with null.',
    example: {
      wrong: '{"destination_block": "uuid of a block that was deleted"}',
      right: '{"destination_block": null}',
    },
  },
  'floip.id-empty': {
    severity: 'warning',
    title: 'Empty id',
    text: ({ key }: { key: string }) =>
      `Expected "${key}" as a UUID, as null or not at all, found an empty text.`,
    why: 'Flow Spec, flows.md, "Flows" (exit_block_id, "if provided") and "Exit node specification" (destination_block, "can be null"): an empty text names no block; strict readers refuse it because it is no UUID.',
    fix: 'Write null, or remove the key.',
    example: { wrong: '{"exit_block_id": ""}', right: '{"exit_block_id": null}' },
  },
  'floip.uuid-repeated': {
    severity: 'error',
    title: 'UUID used twice',
    text: ({ uuid, what, first }: { uuid: string; what: string; first: string }) =>
      `The ${what} "${uuid}" is already used at ${first}.`,
    why: 'Flow Spec, flows.md, "Containers", "Flows", "Blocks", "Exit node specification" and "Resources": each has a uuid, which "UUID Format" calls universally unique.',
    fix: 'Give one of the two a new UUID, and mend what refers to it.',
    example: { wrong: 'two blocks with the uuid 0c3e0f7c-…', right: 'each with its own' },
  },
  'floip.exit-name-missing': {
    severity: 'error',
    title: 'Exit without name',
    text: () => 'Expected the property "name" (called "tag" before rc2), found an exit with neither.',
    why: 'Flow Spec rc1, flows.md, "Exit node specification": an exit has a name, under which its results are rolled up.',
    fix: 'Name the exit.',
    example: { wrong: '{"uuid": "…", "label": "…"}', right: '{"uuid": "…", "label": "…", "name": "yes"}' },
  },
  'floip.exit-without-test': {
    severity: 'error',
    title: 'Exit without test',
    text: () => 'Expected either "test" or "default": true on the exit, found neither, so it is never taken.',
    why: 'Flow Spec, flows.md, "Exit node specification": each exit must specify one of either test or default.',
    fix: 'Write the test that takes the exit, make it the default, or remove it.',
    example: { wrong: '{"name": "yes"}', right: '{"name": "yes", "test": "block.value = \\"yes\\""}' },
  },
  'floip.exit-test-and-default': {
    severity: 'warning',
    title: 'Exit with test and default',
    text: () => 'Expected either "test" or "default": true on the exit, found both.',
    why: 'Flow Spec, flows.md, "Exit node specification": each exit must specify one of either test or default; engines pass over a default exit when they evaluate tests.',
    fix: 'Remove one of the two.',
    example: { wrong: '{"default": true, "test": "block.value = 1"}', right: '{"default": true}' },
  },
  'floip.default-exit-missing': {
    severity: 'error',
    title: 'Block without default exit',
    text: ({ name }: { name: string }) =>
      `Expected exactly one exit with "default": true on the block "${name}", found none.`,
    why: 'Flow Spec, flows.md, "Exit node specification": each block must have exactly one default exit; else a contact whose answer fits no test is stuck.',
    fix: 'Add an exit with "default": true as the last one.',
    example: { wrong: '"exits": [{"test": "…"}]', right: '"exits": [{"test": "…"}, {"default": true}]' },
  },
  'floip.default-exit-repeated': {
    severity: 'error',
    title: 'Second default exit',
    text: ({ name }: { name: string }) =>
      `Expected exactly one exit with "default": true on the block "${name}", found another one.`,
    why: 'Flow Spec, flows.md, "Exit node specification": each block must have exactly one default exit.',
    fix: 'Keep one default exit, and give the others a test.',
    example: {
      wrong: '"exits": [{"default": true}, {"default": true}]',
      right: '"exits": [{"test": "…"}, {"default": true}]',
    },
  },
  'floip.default-exit-not-last': {
    severity: 'error',
    title: 'Default exit not last',
    text: ({ name }: { name: string }) =>
      `Expected the default exit of the block "${name}" as its last exit, found exits after it.`,
    why: 'Flow Spec from rc2, flows.md, "Exit node specification": the default exit is listed last in the list (in rc1, and of Core.Case, that is a convention only).',
    fix: 'Move the default exit to the end of the list.',
    example: {
      wrong: '"exits": [{"default": true}, {"test": "…"}]',
      right: '"exits": [{"test": "…"}, {"default": true}]',
    },
  },
  'floip.default-exit-early': {
    severity: 'warning',
    title: 'Default exit before others',
    text: ({ name }: { name: string }) =>
      `The default exit of the block "${name}" is listed before other exits.`,
    why: 'Flow Spec rc1, flows.md, "Exit node specification", and "Case Block" of every version: conventionally the default exit is listed last; a later version asks for it.',
    fix: 'Move the default exit to the end of the list.',
    example: {
      wrong: '"exits": [{"default": true}, {"test": "…"}]',
      right: '"exits": [{"test": "…"}, {"default": true}]',
    },
  },
  'floip.resource-missing': {
    severity: 'error',
    title: 'Resource missing',
    text: ({ id, where }: { id: string; where: string }) =>
      `Expected a resource "${id}" in the resources of the ${where}, found none.`,
    why: 'Flow Spec, flows.md, "Containers" (up to rc3) and "Flows" (rc4): `resources` holds the resources needed for executing the flows; without it the contact gets no text.',
    fix: 'Add the resource, or refer to one that is there.',
    example: {
      wrong: '{"prompt": "uuid of a resource that was deleted"}',
      right: '{"prompt": "uuid of a resource of the flow"}',
    },
  },
  'floip.resource-language-unknown': {
    severity: 'error',
    title: 'Language of a resource unknown',
    text: ({ id, known }: { id: string; known: string }) =>
      `Expected "language_id" to be one of the flow's languages (${known}), found "${id}".`,
    why: 'Flow Spec, flows.md, "Resources": the language_id must correspond to a language identifier described in the flow\'s languages.',
    fix: "Use the id of a language of the flow, or add the language to the flow's list.",
    example: {
      wrong: 'languages eng; {"language_id": "fra"}',
      right: 'languages eng; {"language_id": "eng"}',
    },
  },
  'floip.language-repeated': {
    severity: 'warning',
    title: 'Language identifier used twice',
    text: ({ id }: { id: string }) => `The language identifier "${id}" is given twice in the flow.`,
    why: 'Flow Spec, flows.md, "Language Objects and Identifiers": the id tells apart variants of one language. That it is given once is not said, but of two alike a reader takes either.',
    fix: 'Give each variant its own id, such as "eng-male" and "eng-female".',
    example: { wrong: '[{"id": "eng"}, {"id": "eng"}]', right: '[{"id": "eng-male"}, {"id": "eng-female"}]' },
  },
  'floip.run-flow-missing': {
    severity: 'warning',
    title: 'Flow to run not in the container',
    text: ({ id }: { id: string }) => `The flow "${id}" that the block runs is not in the container.`,
    why: 'Flow Spec, layers/1-core.md, "Run Another Flow Block": flow_id is the uuid of the other flow; the platform must have it from elsewhere.',
    fix: 'Export the container together with that flow.',
    example: {
      wrong: '{"flow_id": "uuid of a flow that was not exported"}',
      right: '{"flow_id": "uuid of a flow of the container"}',
    },
  },
  'floip.message-missing': {
    severity: 'error',
    title: 'Message without prompt',
    text: ({ key }: { key: string }) => `Expected the property "${key}" in the config of the message.`,
    why: 'Flow Spec, layers/2-mobile-primitives.md, "Message Block": the config names the resource to be output, as `message` in rc1 and as `prompt` from rc2 on; the examples go on to write `message`, so either is taken.',
    fix: 'Give the uuid of the resource with the text.',
    example: {
      wrong: '{"type": "MobilePrimitives.Message", "config": {}}',
      right: '{"type": "MobilePrimitives.Message", "config": {"prompt": "…"}}',
    },
  },
  'floip.choice-repeated': {
    severity: 'warning',
    title: 'Choice named twice',
    text: ({ name }: { name: string }) => `The choice "${name}" is given twice in the block.`,
    why: 'Flow Spec, layers/2-mobile-primitives.md, "Choices configuration": the name is the key of the choice, and what is written as its value; two alike can\'t be told apart.',
    fix: 'Rename one of the two.',
    example: { wrong: '[{"name": "yes"}, {"name": "yes"}]', right: '[{"name": "yes"}, {"name": "no"}]' },
  },
  'floip.choice-prompt-missing': {
    severity: 'error',
    title: 'Choice without prompt',
    text: ({ name }: { name: string }) =>
      `Expected a "prompt" on the choice "${name}", because the block asks with "question_prompt".`,
    why: 'Flow Spec, layers/2-mobile-primitives.md, "Select One Response", `question_prompt`: if included, blocks must provide suitable resources within choices.',
    fix: 'Give the choice the uuid of a resource that names it.',
    example: {
      wrong: '{"question_prompt": "…", "choices": [{"name": "yes"}]}',
      right: '{"question_prompt": "…", "choices": [{"name": "yes", "prompt": "…"}]}',
    },
  },
  'floip.digit-prompts-missing': {
    severity: 'error',
    title: 'Digit prompts missing',
    text: ({ found, expected }: { found: number; expected: number }) =>
      `Expected ${expected} "digit_prompts" for voice, one for each choice, found ${found}.`,
    why: 'Flow Spec, layers/2-mobile-primitives.md, "Select One Response": with `question_prompt` a block must provide `digit_prompts` for the IVR mode, with the same length as choices.',
    fix: 'Add a resource for each choice ("Press 1", ...), or ask with `prompt`.',
    example: {
      wrong: '{"question_prompt": "…", "IVR": {}}',
      right: '{"question_prompt": "…", "IVR": {"digit_prompts": ["…", "…"]}}',
    },
  },
  'floip.range-empty': {
    severity: 'warning',
    title: 'Empty range',
    text: ({
      minimum,
      maximum,
      low,
      high,
    }: {
      minimum: string;
      maximum: string;
      low: number;
      high: number;
    }) => `"${minimum}" is ${low} and "${maximum}" is ${high}, so no answer is accepted.`,
    why: 'Flow Spec, layers/2-mobile-primitives.md, "Numeric Response Block" and "Select Many Responses": both bounds are inclusive.',
    fix: 'Exchange the two bounds, or correct them.',
    example: {
      wrong: '{"validation_minimum": 9, "validation_maximum": 1}',
      right: '{"validation_minimum": 1, "validation_maximum": 9}',
    },
  },
  'floip.group-change-missing': {
    severity: 'warning',
    title: 'Group membership without change',
    text: () => 'Expected "groups" with "is_member", or "clear": true, found neither.',
    why: 'Flow Spec rc4, layers/1-core.md, "Set Group Membership": the contact is added to or removed from the groups given, or cleared of all. All three keys are optional, so the block is allowed and does nothing.',
    fix: 'Give the groups and "is_member", or "clear".',
    example: { wrong: '{"groups": []}', right: '{"groups": [{"group_key": "7"}], "is_member": true}' },
  },
});

/** All that the FLOIP room says of containers. */
export const floipMessages = { ...floipRuleMessages, ...floipAdviceMessages };
