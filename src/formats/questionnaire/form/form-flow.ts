/**
 * A form as a flow that can be run: a node asks each question and checks the answer, nodes before it look at
 * earlier results where the form says when it is asked. docs/questionnaire-to-flow.md tells how.
 */
import type { Loss } from '../../../flow/loss.ts';
import type { Case, Category, Exit, Flow, FlowNode, MessageAction } from '../../../flow/model.ts';
import { nodesInOrder } from '../../../flow/node-order.ts';
import { uuidV5 } from '../../../text/uuid.ts';
import { answerRouting, severalExample, type Speaking } from './answer-tests.ts';
import { type Condition, conditionOf, type ResultCondition } from './conditions.ts';
import type { Form, FormItem, FormQuestion, FormTest, Words } from './form.ts';
import { hasPhrases, phrase } from './phrases.ts';
import { contentOf, joined, onlyIn } from './words.ts';

/** What goflow takes in one flow. */
const mostNodes = 1000;

/** Makes the flow of a form. The same form gives the same flow, ids included. */
export function formFlow(form: Form, spoken: ReadonlySet<string>): { flow: Flow; losses: readonly Loss[] } {
  const making = new FormFlow(form, { base: form.baseLanguage, spoken });
  const entry = making.chain(form.items, undefined);
  const languages = [form.baseLanguage, ...[...spoken].filter((language) => language !== form.baseLanguage)];
  const flow: Flow = {
    at: form.at,
    uuid: form.uuid,
    name: form.name,
    type: 'messaging',
    version: '4.0.1',
    baseLanguage: form.baseLanguage,
    languages,
    nodes: making.nodes,
    ...(entry === undefined ? {} : { entry }),
  };
  if (entry === undefined) return { flow: { ...flow, nodes: [] }, losses: making.losses };
  const silent = languages.filter((language) => !hasPhrases(language));
  if (silent.length > 0 && form.items.length > 0) {
    making.losses.push({
      code: 'loss.phrases',
      at: form.at,
      what: `standard words in ${silent.join(', ')}`,
      why: 'How to leave a question out and what was wrong with an answer is said in the base language or English.',
    });
  }
  return { flow: { ...flow, nodes: reachable(nodesInOrder(flow)) }, losses: making.losses };
}

/** Without the nodes of items whose condition never holds. The first node is where the flow starts. */
function reachable(nodes: readonly FlowNode[]): FlowNode[] {
  const byUuid = new Map(nodes.map((node) => [node.uuid, node]));
  const seen = new Set<FlowNode>();
  const open = nodes.slice(0, 1);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const { destination } of node.exits) {
      const next = byUuid.get(destination ?? '');
      if (next !== undefined) open.push(next);
    }
  }
  return nodes.filter((node) => seen.has(node));
}

/** Nodes are made from the last item to the first, as each has to know what comes after it. */
class FormFlow {
  readonly nodes: FlowNode[] = [];
  readonly losses: Loss[] = [];
  readonly #form: Form;
  readonly #speaking: Speaking;
  readonly #all = new Map<string, FormItem>();
  /** Place of each item in the order in which they are asked. */
  readonly #order = new Map<FormItem, number>();
  readonly #dropped = new Set<FormItem>();

  constructor(form: Form, speaking: Speaking) {
    this.#form = form;
    this.#speaking = speaking;
    this.#list(form.items);
    this.#keepWithin(mostNodes);
  }

  /** The items one after the other, then `next`; gives the first node. */
  chain(items: readonly FormItem[], next: string | undefined): string | undefined {
    let first = next;
    for (const item of items.toReversed()) if (!this.#dropped.has(item)) first = this.#item(item, first);
    return first;
  }

  #list(items: readonly FormItem[]): void {
    for (const item of items) {
      this.#all.set(item.linkId, item);
      this.#order.set(item, this.#order.size);
      this.#list(item.items);
    }
  }

  /** Leaves out what comes after the last item that still fits into a flow. */
  #keepWithin(most: number): void {
    let count = 0;
    let lost = 0;
    for (const item of this.#order.keys()) {
      const tests = item.enabled?.tests.length ?? 0;
      count += tests + (item.kind === 'question' ? 3 : 1);
      if (count <= most) continue;
      this.#dropped.add(item);
      lost++;
    }
    if (lost === 0) return;
    const at = [...this.#dropped][0]?.at ?? this.#form.at;
    const why = `A flow has at most ${most} nodes; divide the form.`;
    this.losses.push({ code: 'loss.node', at, what: `the last ${lost} items`, why });
  }

  #item(item: FormItem, next: string | undefined): string | undefined {
    const body = this.#body(item, next);
    if (item.enabled === undefined || body === next) return body;
    return this.#condition(item, body, next);
  }

  #body(item: FormItem, next: string | undefined): string | undefined {
    switch (item.kind) {
      case 'message': {
        const inside = this.chain(item.items, next);
        return item.text.size === 0 ? inside : this.#message(item, 'message', item.text, inside);
      }
      case 'value': {
        const inside = this.chain(item.items, next);
        const uuid = this.#id(item, 'value');
        const { result: name, value, choice: category } = item;
        const action = {
          kind: 'set-result' as const,
          at: item.at,
          uuid: this.#id(item, 'action'),
          name,
          value: value.replaceAll('@', '@@'),
          ...(category === undefined ? {} : { category }),
        };
        this.#add({ at: item.at, uuid, actions: [action], exits: [this.#exit(item, 'value', inside)] });
        return uuid;
      }
      case 'question':
        return this.#question(item, next);
    }
  }

  #question(item: FormQuestion, next: string | undefined): string {
    const { base, spoken } = this.#speaking;
    const uuid = this.#id(item, 'question');
    const routing = answerRouting(item, this.#speaking);
    const inside = this.chain(item.items, next);
    const again = routing.retry === undefined ? uuid : this.#message(item, 'retry', routing.retry, uuid);
    const targets = { on: inside, past: next, again };
    const hints: Words[] = [];
    if (item.multiple) {
      const example = severalExample(item, base);
      hints.push(onlyIn(phrase('several', base, { example }), spoken));
    }
    if (!item.required) hints.push(onlyIn(phrase('skip-hint', base), spoken));
    const exits: Exit[] = [];
    const categories: Category[] = [];
    const cases: Case[] = [];
    routing.outcomes.forEach(({ name, label, tests, leads }, index) => {
      const key = `outcome ${index}`;
      const exit = this.#exit(item, key, targets[leads]);
      const category = this.#id(item, `category ${index}`);
      exits.push(exit);
      const translations = [...(label ?? [])]
        .filter(([language]) => language !== base)
        .map(([language, text]) => ({ language, name: Array.from(text).slice(0, 64).join('').trim() }));
      categories.push({
        at: item.choices[index - (item.required ? 0 : 1)]?.at ?? item.at,
        uuid: category,
        name,
        exit: exit.uuid,
        ...(translations.length > 0 && { translations }),
      });
      tests.forEach((test, number) => {
        cases.push({ at: item.at, uuid: this.#id(item, `case ${index} ${number}`), test, category });
      });
    });
    const other = routing.outcomes.findIndex(({ isDefault }) => isDefault === true);
    const defaultCategory = categories[other]?.uuid;
    this.#add({
      at: item.at,
      uuid,
      actions: [this.#say(item, 'question', joined([item.text, ...hints], '\n', base))],
      wait: { at: item.at, expects: routing.expects },
      router: {
        kind: 'switch',
        at: item.at,
        operand: routing.operand,
        cases,
        categories,
        ...(defaultCategory === undefined ? {} : { defaultCategory }),
        resultName: item.result,
      },
      exits,
    });
    return uuid;
  }

  /** The nodes that decide whether an item is reached; gives the first. */
  #condition(item: FormItem, body: string | undefined, next: string | undefined): string | undefined {
    const tests = item.enabled?.tests ?? [];
    const isAny = item.enabled?.behavior === 'any';
    const place = this.#order.get(item) ?? 0;
    // After the last test that fails (of any) or holds (of all) it is decided.
    let first = isAny ? next : body;
    for (const [index, test] of [...tests.entries()].reverse()) {
      const known = this.#all.get(test.question);
      const isEarlier = known !== undefined && this.#isAsked(known, place);
      const condition = conditionOf(test, isEarlier ? known : undefined, known, this.#speaking.base);
      if ('why' in condition) {
        this.#tellKnown(test, condition);
        if (condition.holds === isAny) first = isAny ? body : next;
        continue;
      }
      first = this.#decision(item, index, condition, {
        holds: isAny ? body : first,
        fails: isAny ? first : next,
      });
    }
    return first;
  }

  #isAsked(item: FormItem, before: number): boolean {
    return (this.#order.get(item) ?? 0) < before && !this.#dropped.has(item);
  }

  #tellKnown(test: FormTest, { holds, why }: Extract<Condition, { why: string }>): void {
    const what = `condition ${test.question} ${test.operator}`;
    const outcome = holds ? 'It is taken to hold.' : 'It never holds.';
    this.losses.push({ code: 'loss.condition', at: test.at, what, why: `${why} ${outcome}` });
  }

  #decision(
    item: FormItem,
    index: number,
    condition: ResultCondition,
    to: { readonly holds: string | undefined; readonly fails: string | undefined },
  ): string {
    const key = (part: string) => `condition ${index} ${part}`;
    const uuid = this.#id(item, key('node'));
    const at = item.enabled?.tests[index]?.at ?? item.at;
    const exits = [
      this.#exit(item, key('holds'), to.holds),
      this.#exit(item, key('fails'), to.fails),
    ] as const;
    const [yes, no] = [this.#id(item, key('yes')), this.#id(item, key('no'))];
    const cases = condition.cases.map(({ test, holds }, number): Case => ({
      at,
      uuid: this.#id(item, key(`case ${number}`)),
      test,
      category: holds ? yes : no,
    }));
    this.#add({
      at,
      uuid,
      actions: [],
      router: {
        kind: 'switch',
        at,
        operand: condition.operand,
        cases,
        categories: [
          { at, uuid: yes, name: 'Holds', exit: exits[0].uuid },
          { at, uuid: no, name: 'Other', exit: exits[1].uuid },
        ],
        defaultCategory: condition.otherwise ? yes : no,
      },
      exits,
    });
    return uuid;
  }

  #message(item: FormItem, role: string, words: Words, next: string | undefined): string {
    const uuid = this.#id(item, role);
    this.#add({
      at: item.at,
      uuid,
      actions: [this.#say(item, role, words)],
      exits: [this.#exit(item, role, next)],
    });
    return uuid;
  }

  #say(item: FormItem, role: string, words: Words): MessageAction {
    const content = contentOf(words, this.#speaking.base);
    return { kind: 'message', mode: 'text', at: item.at, uuid: this.#id(item, `${role} action`), content };
  }

  #exit(item: FormItem, role: string, destination: string | undefined): Exit {
    const uuid = this.#id(item, `${role} exit`);
    return { at: item.at, uuid, ...(destination === undefined ? {} : { destination }) };
  }

  #add(node: FlowNode): void {
    this.nodes.push(node);
  }

  #id({ linkId }: FormItem, part: string): string {
    return formNodeId(this.#form, linkId, part);
  }
}

/** The uuid of what an item became in the flow: `question` is the node that asks, `value` the one that sets a result. */
export function formNodeId({ uuid }: Pick<Form, 'uuid'>, linkId: string, part: string): string {
  return uuidV5(JSON.stringify([linkId, part]), uuid);
}
