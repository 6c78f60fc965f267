/** What is wrong with a tree, and what of it is not taken over. */
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { type JsonValue, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { schemaCheck } from '../schema-findings.ts';
import { isRead, roleOf } from './block-types.ts';
import { audioIn, textChannels, textIn } from './content.ts';
import { readText } from './expressions.ts';
import { contentKeys, type TreeLanguages } from './languages.ts';
import { viamoMessages } from './messages.ts';
import { outputCount, outputNumber, outputsOf } from './outputs.ts';
import { contactProperty } from './read-block.ts';
import { treeSchema } from './schema.ts';
import { isSet, objectIn, type Tree, type TreeBlock } from './tree.ts';

const report = reporter(viamoMessages);
const checkSchema = schemaCheck(treeSchema);

/** Findings told of one tree at most. */
const maxFindings = 1000;

/** All findings of a tree; `flow` is the uuid that it is read under. */
export function checkTree(tree: Tree, languages: TreeLanguages, flow: string): Finding[] {
  return [
    ...checkSchema(tree.value, { pointer: '' }),
    ...blockKeys(tree),
    ...connections(tree),
    ...start(tree),
    ...languageCodes(tree, languages),
    ...tree.blocks.flatMap((block) => blockFindings(block, tree, languages)),
  ]
    .slice(0, maxFindings)
    .map((finding) => ({ ...finding, flow }));
}

function blockKeys({ blocks }: Tree): Finding[] {
  const first = new Map<string, JsonPointer>();
  return blocks.flatMap(({ key, pointer }) => {
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, pointer);
      return [];
    }
    return [report('viamo.block-repeated', { key, first: known }, { pointer: child(pointer, 'jsKey') })];
  });
}

function connections(tree: Tree): Finding[] {
  const blocks = new Map(tree.blocks.map((block) => [block.key, block]));
  const seen = new Set<string>();
  return tree.connections.flatMap((connection) => {
    const { from, output, to, pointer } = connection;
    const findings: Finding[] = [];
    for (const [name, key] of [
      ['startBlockKey', from],
      ['endBlockKey', to],
    ] as const) {
      if (blocks.has(key)) continue;
      const place = { pointer: child(pointer, name) };
      findings.push(report('viamo.connection-dangling', { property: name, key }, place));
    }
    const block = blocks.get(from);
    if (block === undefined) return findings;
    const number = outputNumber(connection);
    const count = outputCount(block);
    const place = { pointer: child(pointer, 'outputKey') };
    if (number === undefined || number > count) {
      findings.push(report('viamo.output-unknown', { key: output, count }, place));
    } else if (seen.has(output)) findings.push(report('viamo.output-repeated', { key: output }, place));
    seen.add(output);
    return findings;
  });
}

function start({ details, blocks }: Tree): Finding[] {
  const key = textOf(details, 'startingBlockKey');
  if (key === undefined || key === '' || blocks.some((block) => block.key === key)) return [];
  return [report('viamo.start-missing', { key }, { pointer: '/details/startingBlockKey' })];
}

function languageCodes({ details }: Tree, { ids, codeOf }: TreeLanguages): Finding[] {
  const pointer =
    property(details, 'enabledLanguages') === undefined ? '/details' : '/details/enabledLanguages';
  return ids.map((id) => report('viamo.language-without-code', { id, code: codeOf(id) }, { pointer }));
}

function blockFindings(block: TreeBlock, tree: Tree, languages: TreeLanguages): Finding[] {
  const { pointer, type } = block;
  const findings: Finding[] = [];
  if (roleOf(type) === undefined) {
    findings.push(report('viamo.block-not-understood', { type }, { pointer: child(pointer, 'type') }));
  } else {
    const properties = passedOver(block, tree);
    if (properties.length > 0) {
      const place = { pointer: child(pointer, 'customData') };
      findings.push(report('viamo.property-not-understood', { properties: properties.join(', ') }, place));
    }
  }
  return [...findings, ...contents(block, tree, languages)];
}

/** Settings of a block that say something and are not read. */
function passedOver(block: TreeBlock, tree: Tree): string[] {
  const isStored = contactProperty(block, outputsOf(block, tree)) !== undefined;
  return Object.entries(block.customData)
    .filter(([name, value]) => !isRead(block.type, name) && !isEmpty(value))
    .filter(([name]) => {
      if (name !== 'setSubscriberPropertyConfiguration') return true;
      return !isStored && isSet(objectIn(block.customData, name), 'shouldSetSubscriberProperty');
    })
    .map(([name]) => name);
}

function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '' || value === 0 || value === false || value === '0') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function contents(block: TreeBlock, tree: Tree, { ids, codeOf }: TreeLanguages): Finding[] {
  const findings: Finding[] = [];
  const says = contentKeys.some((key) => Object.keys(objectIn(block.value, key)).length > 0);
  if (!says) return [];
  for (const id of ids) {
    const language = codeOf(id);
    const texts = textChannels.map((channel) => ({ channel, text: textIn(block, channel, id) }));
    const taken = texts.find(({ text }) => text !== undefined);
    for (const { channel, text } of texts) {
      const place = { pointer: child(block.pointer, channel.key) };
      if (text === undefined) {
        if (isSet(tree.details, channel.flag))
          findings.push(report('viamo.text-missing', { channel: channel.name, language }, place));
        continue;
      }
      const at = { pointer: child(block.pointer, channel.key, id) };
      if (taken !== undefined && text !== taken.text) {
        const args = { channel: channel.name, taken: taken.channel.name, language };
        findings.push(report('viamo.text-differs', args, at));
      }
      for (const name of new Set(readText(text).labels)) {
        if (!tree.labels.has(name)) findings.push(report('viamo.result-unknown', { name }, at));
      }
    }
    findings.push(...recording(block, tree, id, language));
  }
  return findings;
}

function recording(block: TreeBlock, tree: Tree, id: string, language: string): Finding[] {
  const file = audioIn(block, id);
  const pointer = child(block.pointer, 'audioFiles');
  if (file === undefined) {
    if (!isSet(tree.details, 'hasVoice')) return [];
    return [report('viamo.text-missing', { channel: 'voice', language }, { pointer })];
  }
  if (/^https?:\/\//i.test(file)) return [];
  return [report('viamo.audio-without-address', { file }, { pointer: child(pointer, id) })];
}
