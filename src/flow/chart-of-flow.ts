import type { Finding, Severity } from '../findings/finding.ts';
import { steps as stepsOfPointer } from '../text/pointer.ts';
import type { Chart, ChartStep, ChartWay, StepKind, StepPart } from './chart.ts';
import { partOfWait, partsOfAction, wordsOfTest } from './chart-words.ts';
import { entryOf, reachable } from './graph.ts';
import type { Flow, FlowNode, Router } from './model.ts';
import { nodesByUuid, nodesInOrder } from './node-order.ts';
import { roleOf } from './node-role.ts';

/** Tests and findings shown of one step; of the others how many there are. */
const shownTests = 16;
const shownFindings = 4;

export interface ChartOptions {
  /** The language of the texts; the flow's own where it is missing. */
  readonly language?: string;
  /** What was found in the file of the flow, with pointers into it. */
  readonly findings?: readonly Finding[];
}

const severities: readonly Severity[] = ['error', 'warning', 'information'];

/**
 * What a picture of a flow says. Steps are the nodes in the order of a walk through it. Each way that ends the
 * flow has an end of its own, beside its step. Takes flows of any shape, broken ones too.
 */
export function chartOfFlow(
  flow: Flow,
  { language = flow.baseLanguage, findings = [] }: ChartOptions = {},
): Chart {
  const nodes = nodesInOrder(flow);
  const ids = new Map(nodes.map(({ uuid }, index) => [uuid, String(index + 1)]));
  const entry = entryOf(flow);
  const reached = reachable(flow);
  const found = findingsByNode(flow, findings);
  const steps: ChartStep[] = [];
  const ways: ChartWay[] = [];
  for (const node of nodes) {
    const id = ids.get(node.uuid) ?? '';
    const told = found.get(node) ?? [];
    const severity = severities.find((one) => told.some((finding) => finding.severity === one));
    steps.push({
      id,
      kind: kindOf(node),
      ...(node.name === undefined || node.name === '' ? {} : { name: node.name }),
      parts: [...partsOf(node, language), ...partsOfFindings(told)],
      isEntry: node === entry,
      isReached: reached.has(node),
      ...(severity === undefined ? {} : { severity }),
    });
    for (const way of waysFrom(node, id, ids, language)) {
      if (way.step !== undefined) steps.push(way.step);
      ways.push(way.way);
    }
  }
  return {
    name: flow.name === '' ? flow.uuid : flow.name,
    about: [flow.type, [...new Set([language, ...flow.languages])].join(', ')].join(' · '),
    steps,
    ways,
    notes: partsOfFindings(found.get(undefined) ?? []),
  };
}

function kindOf(node: FlowNode): StepKind {
  const role = roleOf(node);
  if (role !== 'acts') return role;
  return node.actions.some(({ kind }) => kind === 'message') ? 'says' : 'acts';
}

function partsOf(node: FlowNode, language: string): StepPart[] {
  const { router, wait } = node;
  const parts = node.actions.flatMap((action) => partsOfAction(action, language));
  if (wait !== undefined) parts.push(partOfWait(wait, router?.resultName));
  else if (router !== undefined && roleOf(node) === 'decides') {
    const result = router.resultName === undefined ? '' : ` → ${router.resultName}`;
    parts.push({
      kind: 'wait',
      text: `${router.kind === 'random' ? 'at random' : `looks at ${router.operand}`}${result}`,
    });
  }
  return router?.kind === 'switch' ? [...parts, ...partsOfTests(router, language)] : parts;
}

function partsOfTests(router: Extract<Router, { kind: 'switch' }>, language: string): StepPart[] {
  const names = new Map(router.categories.map((category) => [category.uuid, category.name]));
  const tests = router.cases.slice(0, shownTests).map(({ test, category }) => ({
    kind: 'test' as const,
    text: `${names.get(category) ?? '?'} ⟵ ${wordsOfTest(test, language)}`,
  }));
  const more = router.cases.length - tests.length;
  return more === 0 ? tests : [...tests, { kind: 'test', text: `… ${more} more tests` }];
}

function partsOfFindings(findings: readonly Finding[]): StepPart[] {
  const worst = findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const shown = worst.slice(0, shownFindings).map(({ severity, message, code, line }) => ({
    kind: severity,
    text: `${message} (${code}${line === undefined ? '' : `, line ${line}`})`,
  }));
  const left = worst[shownFindings];
  if (left === undefined) return shown;
  return [...shown, { kind: left.severity, text: `${worst.length - shownFindings} more findings here` }];
}

interface Way {
  readonly way: ChartWay;
  /** The end, or the missing step, that it leads to. */
  readonly step?: ChartStep;
}

/** The ways out of a node, those to one place together, in the order of its categories and then of its exits. */
function waysFrom(node: FlowNode, id: string, ids: ReadonlyMap<string, string>, language: string): Way[] {
  const exits = new Map(node.exits.map((exit) => [exit.uuid, exit]));
  const outcomes = outcomesOf(node, language);
  const named = new Set(outcomes.map(({ exit }) => exit));
  const all = [
    ...outcomes,
    ...node.exits
      .filter(({ uuid }) => !named.has(uuid))
      .map(({ uuid, name }) => ({ exit: uuid, name: name ?? '', isTimeout: false })),
  ];
  const byTarget = new Map<string, typeof all>();
  for (const outcome of all) {
    const target = exits.get(outcome.exit)?.destination ?? '';
    byTarget.set(target, [...(byTarget.get(target) ?? []), outcome]);
  }
  return [...byTarget].map(([target, taken], index) => {
    const known = ids.get(target);
    const way = {
      from: id,
      to: known ?? (target === '' ? `${id}-end` : `${id}-missing-${index + 1}`),
      outcomes:
        all.length === 1 ? [] : [...new Set(taken.map(({ name }) => name).filter((name) => name !== ''))],
      isTimeout: taken.every(({ isTimeout }) => isTimeout),
    };
    if (known !== undefined) return { way };
    const step: ChartStep = {
      id: way.to,
      kind: target === '' ? 'end' : 'missing',
      parts: target === '' ? [] : [{ kind: 'error', text: `no step ${target}` }],
      isEntry: false,
      isReached: true,
    };
    return { way, step };
  });
}

function outcomesOf(node: FlowNode, language: string): { exit: string; name: string; isTimeout: boolean }[] {
  const timeout = node.wait?.timeout?.category;
  return (node.router?.categories ?? []).map(({ uuid, name, exit, translations = [] }) => ({
    exit,
    name: translations.find((one) => one.language === language)?.name ?? name,
    isTimeout: uuid === timeout,
  }));
}

/** Findings by the node that they are in; those of the flow in none of its nodes under undefined. */
function findingsByNode(flow: Flow, findings: readonly Finding[]): Map<FlowNode | undefined, Finding[]> {
  const byPlace = new Map(flow.nodes.map((node) => [node.at, node]));
  const byUuid = partsByUuid(flow);
  const found = new Map<FlowNode | undefined, Finding[]>();
  for (const finding of findings) {
    const { pointer } = finding;
    if (pointer === undefined || !isWithin(pointer, flow.at)) continue;
    const node = nodeAt(pointer, byPlace) ?? nodeNamed(pointer, flow, byUuid);
    found.set(node, [...(found.get(node) ?? []), finding]);
  }
  return found;
}

function isWithin(pointer: string, at: string): boolean {
  return pointer === at || pointer.startsWith(`${at}/`);
}

function nodeAt(pointer: string, nodes: ReadonlyMap<string, FlowNode>): FlowNode | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const node = nodes.get(at);
    if (node !== undefined) return node;
  }
  return undefined;
}

/** Translations and the editor's data stand apart from the nodes and name their parts by uuid. */
function nodeNamed(pointer: string, flow: Flow, parts: ReadonlyMap<string, FlowNode>): FlowNode | undefined {
  return stepsOfPointer(pointer.slice(flow.at.length))
    .map((step) => parts.get(step))
    .find((node) => node !== undefined);
}

function partsByUuid(flow: Flow): ReadonlyMap<string, FlowNode> {
  const parts = new Map<string, FlowNode>();
  for (const node of nodesByUuid(flow).values()) {
    const { router } = node;
    const cases = router?.kind === 'switch' ? router.cases : [];
    for (const { uuid } of [node, ...node.actions, ...node.exits, ...(router?.categories ?? []), ...cases]) {
      if (!parts.has(uuid)) parts.set(uuid, node);
    }
  }
  return parts;
}
