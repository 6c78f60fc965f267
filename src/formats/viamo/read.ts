import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { unreachable } from '../../flow/graph.ts';
import type { Loss } from '../../flow/loss.ts';
import type { Flow, FlowDocument, FlowNode } from '../../flow/model.ts';
import type { JsonDocument } from '../../text/json.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { Detected, Read } from '../format.ts';
import { asks, roleOf } from './block-types.ts';
import { checkTree } from './check.ts';
import { derivedId, flowUuid } from './ids.ts';
import { languagesOf } from './languages.ts';
import { viamoMessages } from './messages.ts';
import { readBlock } from './read-block.ts';
import { isSet, type Tree, treeOf } from './tree.ts';

const report = reporter(viamoMessages);

const lost: Readonly<Record<string, string>> = {
  'viamo.property-not-understood': 'loss.property',
  'viamo.text-differs': 'loss.text-of-channel',
};

/**
 * Reads a tree that Viamo exported (`details`, `blocks`, `connections`) as a document of one flow, as far as the
 * model has words for it; each thing that it has none for is told. Never throws on outside data.
 */
export function readViamo({ value }: JsonDocument, detected: Detected): Read {
  if (!isObject(value)) return { flows: [], findings: [] };
  const tree = treeOf(value);
  const languages = languagesOf(tree);
  const uuid = flowUuid(tree);
  const name = textOf(tree.details, 'title') ?? '';
  const findings = checkTree(tree, languages, uuid);
  const valid = !findings.some(({ severity }) => severity === 'error');
  const verdict = { uuid, name: name === '' ? null : name, version: null, pointer: '', valid };
  if (!valid) return { flows: [verdict], findings };
  const flow = readFlow(tree, uuid, name.trim() === '' ? 'Untitled' : name);
  const document: FlowDocument = {
    at: '',
    format: 'viamo',
    kind: detected.kind,
    version: '',
    name: flow.name,
    uuid,
    flows: [flow],
    leftBehind: findings.flatMap(leftBehind),
    kept: { format: 'viamo', properties: { details: tree.details } },
  };
  return { document, flows: [verdict], findings: [...findings, ...unreached(flow, tree)] };
}

/** What a conversion has to tell as lost: settings, and texts of other channels. */
function leftBehind({ code, pointer: at = '', message: what }: Finding): Loss[] {
  const kind = Object.hasOwn(lost, code) ? lost[code] : undefined;
  return kind === undefined ? [] : [{ code: kind, at, what, why: 'The flow model has no place for it.' }];
}

function readFlow(tree: Tree, uuid: string, name: string): Flow {
  const languages = languagesOf(tree);
  const type = typeOf(tree);
  const uuids = new Map(tree.blocks.map(({ key }) => [key, derivedId(uuid, 'block', key)]));
  const nodeOf = (key: string) => uuids.get(key);
  const context = { tree, flow: uuid, type, languages, nodeOf };
  const nodes = tree.blocks.flatMap((block): FlowNode[] => readBlock(block, context));
  const entry = nodeOf(textOf(tree.details, 'startingBlockKey') ?? '') ?? nodes[0]?.uuid;
  const codes = languages.ids.map((id) => languages.codeOf(id));
  const [base = 'und'] = codes;
  return {
    at: '',
    uuid,
    name,
    type,
    version: '',
    baseLanguage: base,
    languages: codes.length === 0 ? [base] : codes,
    nodes,
    ...(entry === undefined ? {} : { entry }),
  };
}

/** A tree for the phone alone is a voice flow; one for the app alone is offline; all others send messages. */
function typeOf({ details, blocks }: Tree): Flow['type'] {
  const sends = ['hasSms', 'hasUssd', 'hasSocial'].some((flag) => isSet(details, flag));
  if (sends) return 'messaging';
  if (isSet(details, 'hasVoice')) return 'voice';
  const isSilent = !blocks.some(({ type }) => asks(roleOf(type)));
  return isSet(details, 'hasClipboard') && !isSilent ? 'offline' : 'messaging';
}

function unreached(flow: Flow, tree: Tree): Finding[] {
  const keys = new Map(tree.blocks.map(({ pointer, key }) => [pointer, key]));
  return unreachable(flow).flatMap(({ at: pointer }) => {
    const key = keys.get(pointer);
    return key === undefined
      ? []
      : [report('viamo.block-unreachable', { key }, { pointer, flow: flow.uuid })];
  });
}
