/**
 * A flow after its outline was edited: what the edit says wins, all else stays as the flow has it. An outline
 * is what a Questionnaire says; the flow is what was kept beside it, with all that an outline has no place for.
 */
import type { Loss } from './loss.ts';
import type { Action, Flow, FlowNode, Localized, MessageAction } from './model.ts';
import { editedContent, same, sameContent, without } from './edited-parts.ts';
import { editedQuestion, editedRoutes } from './edited-router.ts';
import type { Outline, OutlineItem } from './outline.ts';
import { nodeOfItem, partId } from './outline-to-flow.ts';

export interface OutlineEdit {
  /** The outline of the flow, with places in it. */
  readonly own: Outline;
  /** The same as it was written, and read back without an edit. */
  readonly before: Outline;
  readonly after: Outline;
}

/** The flow with an edit of its outline. Without an edit it is the same object. */
export function editedFlow(
  flow: Flow,
  edit: OutlineEdit,
): { readonly flow: Flow; readonly losses: readonly Loss[] } {
  if (same(bare(edit.before), bare(edit.after))) return { flow, losses: [] };
  return new Editing(flow, edit).result();
}

/** Without the places, which an edit moves. */
function bare(outline: Outline): unknown {
  return JSON.parse(
    JSON.stringify(outline, (key, value: unknown) => (key === 'at' || key === 'textAt' ? undefined : value)),
  );
}

type Message = Extract<OutlineItem, { text: Localized }>;

class Editing {
  readonly #flow: Flow;
  readonly #edit: OutlineEdit;
  readonly #losses: Loss[] = [];
  readonly #own: ReadonlyMap<string, OutlineItem>;
  readonly #before: ReadonlyMap<string, OutlineItem>;
  readonly #after: ReadonlyMap<string, OutlineItem>;
  readonly #contents = new Map<string, Localized>();
  readonly #removed = new Set<string>();

  constructor(flow: Flow, edit: OutlineEdit) {
    this.#flow = flow;
    this.#edit = edit;
    const byLinkId = ({ items }: Outline) => new Map(items.map((item) => [item.linkId, item]));
    this.#own = byLinkId(edit.own);
    this.#before = byLinkId(edit.before);
    this.#after = byLinkId(edit.after);
  }

  result(): { flow: Flow; losses: readonly Loss[] } {
    for (const item of this.#own.values()) this.#noteText(item);
    const nodes = this.#flow.nodes.map((node) => this.#node(node));
    const added = this.#edit.after.items
      .filter(({ linkId }) => !this.#before.has(linkId))
      .map((item) => this.#leading(nodeOfItem(item)));
    const { before, after } = this.#edit;
    if (before.type !== after.type) this.#lose(after.at, `type ${after.type}`, 'The flow keeps its type.');
    if (before.baseLanguage !== after.baseLanguage)
      this.#lose(after.at, `base language ${after.baseLanguage}`, 'The flow keeps its base language.');
    const flow: Flow = {
      ...this.#flow,
      name: before.name === after.name ? this.#flow.name : after.name,
      languages: [...new Set([...this.#flow.languages, ...after.languages])],
      nodes: [...nodes, ...added],
    };
    return { flow, losses: this.#losses };
  }

  #lose(at: string, what: string, why: string): void {
    this.#losses.push({ code: 'loss.edit', at, what, why, keptIn: 'the Questionnaire' });
  }

  /** Where the action of a message stands in the flow, and what it is to say now. */
  #noteText(own: OutlineItem): void {
    if (own.kind === 'decision') return;
    const at = own.kind === 'question' ? own.textAt : own.at;
    const [before, after] = [this.#before.get(own.linkId), this.#after.get(own.linkId)];
    if (after === undefined) {
      const shared = [...this.#own.values()].some(
        (other) => other !== own && isMessage(other) && textAt(other) === at && this.#after.has(other.linkId),
      );
      if (!shared) this.#removed.add(at);
      return;
    }
    if (!isMessage(before) || !isMessage(after) || sameContent(before.text, after.text)) return;
    const edited = editedContent(
      { before: before.text, after: after.text, kept: own.text },
      this.#flow.baseLanguage,
    );
    const other = this.#contents.get(at);
    if (other === undefined) this.#contents.set(at, edited);
    else if (!sameContent(other, edited))
      this.#lose(
        after.at,
        `text of ${own.linkId}`,
        'The flow says it once, and another item changed it otherwise.',
      );
  }

  #node(node: FlowNode): FlowNode {
    const [own, before, after] = [this.#own, this.#before, this.#after].map((items) => items.get(node.uuid));
    const said = node.actions
      .filter((action) => !this.#isRemoved(action))
      .map((action): Action => this.#action(action));
    const isAsked = own?.kind === 'question' || own?.kind === 'decision';
    const added = own?.kind === 'question' ? this.#newText(own, node) : [];
    const result: FlowNode = { ...node, actions: [...said, ...added] };
    if (!isAsked) return this.#passing(result);
    if (after === undefined) {
      return { ...without(result, 'wait', 'router'), exits: result.exits.slice(0, 1) };
    }
    if (before === undefined || before.kind !== after.kind) {
      if (before !== undefined)
        this.#lose(after.at, `item ${after.linkId} as ${after.kind}`, `The flow has it as ${before.kind}.`);
      return result;
    }
    const lose = (what: string, why: string) => this.#lose(after.at, what, why);
    const routed = editedRoutes(result, { before, after }, (linkId) => this.#entry(linkId), lose);
    return before.kind === 'question' && after.kind === 'question'
      ? editedQuestion(routed, { before, after }, lose)
      : routed;
  }

  #isRemoved(action: Action): boolean {
    return action.kind === 'message' && this.#removed.has(action.at);
  }

  #action(action: Action): Action {
    const content = action.kind === 'message' ? this.#contents.get(action.at) : undefined;
    return content === undefined || action.kind !== 'message' ? action : { ...action, content };
  }

  /** The message of a question that had none. */
  #newText(own: OutlineItem & { kind: 'question' }, node: FlowNode): MessageAction[] {
    const content = own.textAt === node.at ? this.#contents.get(node.at) : undefined;
    if (content === undefined) return [];
    return [{ kind: 'message', mode: 'text', at: node.at, uuid: partId(own, 'message'), content }];
  }

  /** A node of messages leads on where the last of them does. */
  #passing(node: FlowNode): FlowNode {
    const last = node.actions.findLast((action) => action.kind === 'message');
    const own = [...this.#own.values()].find((item) => item.kind === 'message' && item.at === last?.at);
    if (own === undefined) return node;
    const [before, after] = [this.#before.get(own.linkId), this.#after.get(own.linkId)];
    const [from, to] = [before?.routes[0]?.to, after?.routes[0]?.to];
    const [exit, ...others] = node.exits;
    if (from === to || exit === undefined) return node;
    const destination = to === undefined ? undefined : this.#entry(to);
    return {
      ...node,
      exits: [
        { ...without(exit, 'destination'), ...(destination !== undefined && { destination }) },
        ...others,
      ],
    };
  }

  /** The exits of a new node lead to nodes. */
  #leading(node: FlowNode): FlowNode {
    const exits = node.exits.map(({ destination, ...exit }) => {
      const to = destination === undefined ? undefined : this.#entry(destination);
      return { ...exit, ...(to !== undefined && { destination: to }) };
    });
    return { ...node, exits };
  }

  /** The node where an item starts: of a question whose text another node sends, that node. */
  #entry(linkId: string): string {
    const own = this.#own.get(linkId);
    if (own === undefined) return linkId;
    const at = own.kind === 'question' ? own.textAt : own.at;
    const sender = this.#flow.nodes.find(({ actions }) => actions.some((action) => action.at === at));
    const isFirst = sender?.actions.find((action) => action.kind === 'message')?.at === at;
    if (sender !== undefined && isFirst) return sender.uuid;
    return this.#flow.nodes.some(({ uuid }) => uuid === linkId) ? linkId : (sender?.uuid ?? linkId);
  }
}

function isMessage(item: OutlineItem | undefined): item is Message {
  return item !== undefined && item.kind !== 'decision';
}

function textAt(item: Message): string {
  return item.kind === 'question' ? item.textAt : item.at;
}
