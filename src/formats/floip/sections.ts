/**
 * Where the text of the Flow Spec says what an error is about: the file and the title of the section, as the
 * version at hand has them. Files were renamed in rc4, and some sections came with a version.
 */
import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { isOldSelectMany, meantType, selectMany } from './block-types.ts';
import type { floipMessages } from './messages.ts';
import { choicesAreList, type FloipVersion, resourcesInFlow } from './version.ts';

export interface Section {
  readonly file: string;
  readonly title: string;
}

/** Sections of flows.md, which every version has. */
export const flowSections = [
  'Format',
  'Resources',
  'Language Objects and Identifiers',
  'UUID Format',
  'Containers',
  'Flows',
  'Modes',
  'Blocks',
  'Exit node specification',
  'Setting Contact Properties',
] as const;

export type FlowSection = (typeof flowSections)[number];

const layerFiles = {
  Core: { before: 'layers/blocks.md', rc4: 'layers/1-core.md' },
  ConsoleIO: { before: 'layers/blocks-1.md', rc4: undefined },
  MobilePrimitives: { before: 'layers/blocks-2.md', rc4: 'layers/2-mobile-primitives.md' },
  SmartDevices: { before: 'layers/blocks-3.md', rc4: 'layers/3-smart-devices.md' },
} as const;

const blockTitles: Readonly<Record<string, string>> = {
  'Core.Log': 'Log Block',
  'Core.Case': 'Case Block',
  'Core.RunFlow': 'Run Another Flow Block',
  'Core.Output': 'Output Block',
  'Core.SetContactProperty': 'Set Contact Property',
  'Core.SetGroupMembership': 'Set Group Membership',
  'Core.Webhook': 'Webhook Block',
  'ConsoleIO.Print': 'Print Block',
  'ConsoleIO.Read': 'Read Block',
  'MobilePrimitives.Message': 'Message Block',
  'MobilePrimitives.SelectOneResponse': 'Select One Response (Multiple Choice Question) Block',
  'MobilePrimitives.SelectManyResponses': 'Select Many Responses (Multiple Choice Question) Block',
  'MobilePrimitives.NumericResponse': 'Numeric Response Block',
  'MobilePrimitives.OpenResponse': 'Open Response Block',
  'SmartDevices.LocationResponse': 'Location Response (GPS) Block',
  'SmartDevices.PhotoResponse': 'Photo Response Block',
};

/** The section of a block type; undefined for a vendor's, and for one that the version does not have. */
export function blockSection(type: string, version: FloipVersion): Section | undefined {
  const meant = meantType(type);
  const title = blockTitles[isOldSelectMany(meant) ? selectMany : meant];
  const [layer = ''] = meant.split('.', 1);
  if (title === undefined || !isLayer(layer)) return undefined;
  const isRc4 = version === '1.0.0-rc4';
  if (title === 'Webhook Block' && !isRc4) return undefined;
  const file = isRc4 ? layerFiles[layer].rc4 : layerFiles[layer].before;
  return file === undefined ? undefined : { file, title };
}

function isLayer(name: string): name is keyof typeof layerFiles {
  return Object.hasOwn(layerFiles, name);
}

/**
 * The section behind each error of ours that is not one of the schemas; `block` is that of the block's type,
 * `choices` the one on its choices, `resources` the one that has `resources` in its table. The other messages are advice, which the text of the specification does not ask for.
 */
export const sectionsByCode: Readonly<
  Partial<Record<keyof typeof floipMessages, FlowSection | 'block' | 'choices' | 'resources'>>
> = {
  'floip.version-missing': 'Containers',
  'floip.version-unknown': 'Containers',
  'floip.not-an-object': 'Format',
  'floip.block-type-unknown': 'Blocks',
  'floip.first-block-missing': 'Flows',
  'floip.exit-block-missing': 'Flows',
  'floip.destination-missing': 'Exit node specification',
  'floip.uuid-repeated': 'UUID Format',
  'floip.exit-name-missing': 'Exit node specification',
  'floip.exit-without-test': 'Exit node specification',
  'floip.default-exit-missing': 'Exit node specification',
  'floip.default-exit-repeated': 'Exit node specification',
  'floip.default-exit-not-last': 'Exit node specification',
  'floip.resource-missing': 'resources',
  'floip.resource-language-unknown': 'Resources',
  'floip.message-missing': 'block',
  'floip.choice-prompt-missing': 'choices',
  'floip.digit-prompts-missing': 'block',
};

const inFlows = (title: FlowSection): Section => ({ file: 'flows.md', title });

/** What is needed of a document to tell which block a place is in. */
interface Document {
  /** A container, or a flow alone. */
  readonly value: JsonObject;
  readonly version: FloipVersion;
}

/** The section that an error at a place is about. */
export function sectionOf(code: string, pointer: JsonPointer, { value, version }: Document): Section {
  const place = placeOf(pointer, value);
  const named = Object.entries(sectionsByCode).find(([known]) => known === code)?.[1];
  if (named === 'block' || named === 'choices') return configSection(place, version, named === 'choices');
  if (named === 'resources') return inFlows(resourcesInFlow(version) ? 'Flows' : 'Containers');
  if (named !== undefined) return inFlows(named);
  const [part, , inner, ...deeper] = place.path;
  if (place.isContainer)
    return inFlows(part === 'resources' && place.path.length > 1 ? 'Resources' : 'Containers');
  switch (part) {
    case 'resources':
      return inFlows(place.path.length > 1 ? 'Resources' : 'Flows');
    case 'languages':
      return inFlows(place.path.length > 1 ? 'Language Objects and Identifiers' : 'Flows');
    case 'supported_modes':
      return inFlows(place.path.length > 1 ? 'Modes' : 'Flows');
    case 'blocks':
      if (place.path.length === 1) return inFlows('Flows');
      if (inner === 'exits' && deeper.length > 0) return inFlows('Exit node specification');
      if (inner !== 'config') return inFlows('Blocks');
      // That the config is an object is said of all blocks; what is in it, of each type.
      if (deeper.length === 0 && code === 'schema.type') return inFlows('Blocks');
      if (deeper[0] === 'set_contact_property' && place.type !== 'Core.SetContactProperty')
        return inFlows('Setting Contact Properties');
      return configSection(place, version, deeper[0] === 'choices' && deeper.length > 1);
    default:
      return inFlows('Flows');
  }
}

interface BlockPlace {
  /** Keys from the flow, or from the container. */
  readonly path: readonly string[];
  readonly isContainer: boolean;
  /** Type of the block that the place is in. */
  readonly type: string | undefined;
}

function placeOf(pointer: JsonPointer, value: JsonObject): BlockPlace {
  const keys = pointer.split('/').slice(1);
  const isAlone = !Object.hasOwn(value, 'flows');
  const inFlow = keys[0] === 'flows' && keys.length > 1;
  if (!isAlone && !inFlow) return { path: keys, isContainer: true, type: undefined };
  const path = isAlone ? keys : keys.slice(2);
  const flow: JsonValue | undefined = isAlone ? value : listOf(value, 'flows')[Number(keys[1])];
  const block = isObject(flow) && path[0] === 'blocks' ? listOf(flow, 'blocks')[Number(path[1])] : undefined;
  const type = isObject(block) ? textOf(block, 'type') : undefined;
  return { path, isContainer: false, type };
}

function configSection({ type = '' }: BlockPlace, version: FloipVersion, isChoice: boolean): Section {
  const section = blockSection(type, version);
  if (section === undefined) return inFlows('Blocks');
  return isChoice && choicesAreList(version) ? { ...section, title: 'Choices configuration' } : section;
}

/** The errors with the section behind each at the end of its sentence; other findings as they are. */
export function quoteSections(findings: readonly Finding[], document: Document): Finding[] {
  return findings.map((finding) => {
    if (finding.severity !== 'error') return finding;
    const { file, title } = sectionOf(finding.code, finding.pointer ?? '', document);
    const said = `See Flow Spec ${document.version}, ${file}, "${title}".`;
    return { ...finding, message: `${finding.message} ${said}` };
  });
}
