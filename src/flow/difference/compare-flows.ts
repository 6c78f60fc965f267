import { contentIn } from '../chart-words.ts';
import type { Flow, FlowNode } from '../model.ts';
import { nodesByUuid } from '../node-order.ts';
import type { Changes } from './change.ts';
import { compareActions } from './compare-actions.ts';
import { compareKept } from './compare-kept.ts';
import { compareRouting, type Destinations } from './compare-router.ts';
import { matchNodes } from './match-nodes.ts';
import { pairUp } from './pair-up.ts';

/** Tells what differs between two versions of a flow. */
export function compareFlows(a: Flow, b: Flow, changes: Changes): void {
  const places = { a: a.at, b: b.at };
  const property = (what: string, old: string | undefined, now: string | undefined) =>
    changes.values({ code: 'change.flow-property', what }, places, old, now);
  property('name', a.name, b.name);
  property('type', a.type, b.type);
  property('minutes until it expires', text(a.expireAfterMinutes), text(b.expireAfterMinutes));
  changes.values({ code: 'change.language', what: 'base language' }, places, a.baseLanguage, b.baseLanguage);
  const languages = pairUp(a.languages, b.languages, [(language) => language]);
  for (const language of languages.removed)
    changes.add('removed', { code: 'change.language', what: 'language', language, ...places, old: language });
  for (const language of languages.added)
    changes.add('added', { code: 'change.language', what: 'language', language, ...places, new: language });

  const nodes = matchNodes(a, b);
  const same = new Map(nodes.both.map(([old, now]) => [old.uuid, now.uuid]));
  const destinations = destinationsOf(a, b, same);
  if (a.entry !== undefined && b.entry !== undefined && same.get(a.entry) !== b.entry) {
    changes.values(
      { code: 'change.entry', what: 'start' },
      places,
      destinations.words('a', a.entry),
      destinations.words('b', b.entry),
    );
  }
  const isSameSpec = specOf(a) === specOf(b);
  if (isSameSpec) compareKept(a, b, 'change.beyond-the-model', changes);
  for (const node of nodes.removed) {
    changes.add('removed', {
      code: 'change.node',
      what: 'node',
      a: node.at,
      old: nodeWords(node, a.baseLanguage),
    });
  }
  for (const [old, now] of nodes.both) {
    const within = changes.within({ node: nodeWords(old, a.baseLanguage) });
    const at = { a: old.at, b: now.at };
    within.values({ code: 'change.node-name', what: 'name of the node' }, at, old.name, now.name);
    compareActions(old.actions, now.actions, a.baseLanguage, within);
    compareRouting(old, now, destinations, within);
    if (isSameSpec) keptOfNode(old, now, within);
  }
  for (const node of nodes.added) {
    changes.add('added', {
      code: 'change.node',
      what: 'node',
      b: node.at,
      new: nodeWords(node, b.baseLanguage),
    });
  }
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** The spec that the file states: a flow of another one is written otherwise without meaning anything else. */
function specOf({ kept, version }: Flow): string {
  const stated = kept?.properties['spec_version'];
  if (typeof stated === 'string') return stated;
  return kept?.absent?.includes('/spec_version') === true ? 'none' : version;
}

/** What formats have beyond the model, of the parts of a node but for actions of foreign kinds, which have it as content. */
function keptOfNode(a: FlowNode, b: FlowNode, changes: Changes): void {
  const code = 'change.beyond-the-model';
  compareKept(a, b, code, changes);
  if (a.wait !== undefined && b.wait !== undefined) compareKept(a.wait, b.wait, code, changes);
  if (a.router !== undefined && b.router !== undefined) compareKept(a.router, b.router, code, changes);
  const actions = pairUp(
    a.actions.filter(({ kind }) => kind !== 'other'),
    b.actions.filter(({ kind }) => kind !== 'other'),
    [({ uuid }) => uuid || undefined],
  );
  for (const [old, now] of actions.both) compareKept(old, now, code, changes);
  const exits = pairUp(a.exits, b.exits, [({ uuid }) => uuid || undefined]);
  for (const [old, now] of exits.both) compareKept(old, now, code, changes);
}

function destinationsOf(a: Flow, b: Flow, same: ReadonlyMap<string, string>): Destinations {
  const nodes = { a: nodesByUuid(a), b: nodesByUuid(b) };
  const languages = { a: a.baseLanguage, b: b.baseLanguage };
  return {
    mapped: (uuid) => {
      if (uuid === undefined) return undefined;
      const isMissing = !nodes.a.has(uuid) && !nodes.b.has(uuid);
      return same.get(uuid) ?? (isMissing ? uuid : `only in a ${uuid}`);
    },
    words: (version, uuid) => {
      if (uuid === undefined) return 'the end';
      const node = nodes[version].get(uuid);
      return node === undefined ? `the missing node ${uuid}` : nodeWords(node, languages[version]);
    },
  };
}

const longestWords = 80;

/** A node as its author knows it: its name, its first words, what it looks at. */
export function nodeWords(node: FlowNode, language: string): string {
  if (node.name !== undefined && node.name !== '') return node.name;
  for (const action of node.actions) {
    if (action.kind !== 'message') continue;
    const said = contentIn(action.content, language)?.text ?? '';
    if (said !== '') return shortened(`“${said.replace(/\s+/g, ' ')}”`);
  }
  const { router } = node;
  if (router?.resultName !== undefined) return shortened(`node of result ${router.resultName}`);
  if (router?.kind === 'switch' && node.wait === undefined) return shortened(`decision on ${router.operand}`);
  const [action] = node.actions;
  return action === undefined ? `node ${node.uuid}` : shortened(`${action.kind} node ${node.uuid}`);
}

function shortened(words: string): string {
  const characters = Array.from(words);
  return characters.length <= longestWords ? words : `${characters.slice(0, longestWords - 1).join('')}…`;
}
