/** Questions about the ways through a flow. They are asked of the model, or of anything that has nodes with exits. */

/** What the ways through a flow are told by. */
export interface GraphNode {
  readonly uuid: string;
  /** Where it leads to; an exit without a destination ends the flow. */
  readonly exits: readonly { readonly destination?: string | undefined }[];
}

interface NodesOf<N extends GraphNode> {
  readonly nodes: readonly N[];
  /** The uuid of the node where it starts; the first node if that is not said. */
  readonly entry?: string;
}

const none: readonly never[] = [];

/** The nodes of a flow by their numbers, and which leads to which: what all questions are answered from. */
export class FlowGraph<N extends GraphNode> {
  readonly #nodes: readonly N[];
  readonly #entry: number | undefined;
  /** The numbers of the nodes that the exits of each node lead to, in their order. */
  readonly #next: readonly (readonly number[])[];

  /** Of two nodes with one uuid the first is the one that is led to. */
  constructor({ nodes, entry }: NodesOf<N>, byUuid: ReadonlyMap<string, number> = numbersOf(nodes)) {
    this.#nodes = nodes;
    this.#entry = entry === undefined ? (nodes.length > 0 ? 0 : undefined) : byUuid.get(entry);
    this.#next = nodes.map(({ exits }) => {
      const next: number[] = [];
      for (const { destination } of exits) {
        const number = destination === undefined ? undefined : byUuid.get(destination);
        if (number !== undefined) next.push(number);
      }
      return next;
    });
  }

  get entry(): N | undefined {
    return this.#entry === undefined ? undefined : this.#nodes[this.#entry];
  }

  /** The nodes that a node's exits lead to, each once, in the order of its exits. */
  successors(node: N): N[] {
    return this.#nodesAt([...new Set(this.#next[this.#nodes.indexOf(node)] ?? [])]);
  }

  /** The nodes that some way leads to from the entry, which is one of them. */
  reachable(): ReadonlySet<N> {
    const found = this.#reached();
    return new Set(this.#nodes.filter((_, number) => found[number] === 1));
  }

  /** The nodes that no way leads to, in the order of the file. */
  unreachable(): N[] {
    const found = this.#reached();
    return found.includes(0) ? this.#nodes.filter((_, number) => found[number] === 0) : [];
  }

  /** 1 for each node that some way leads to. */
  #reached(): Uint8Array {
    const found = new Uint8Array(this.#nodes.length);
    if (this.#entry === undefined) return found;
    const open = [this.#entry];
    found[this.#entry] = 1;
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      for (const next of this.#next[number] ?? []) {
        if (found[next] === 1) continue;
        found[next] = 1;
        open.push(next);
      }
    }
    return found;
  }

  /** Whether some node that is looked at leads to one before it, or to itself: no loop is without. */
  #leadsBack(through: (node: N) => boolean): boolean {
    for (let number = 0; number < this.#nodes.length; number++) {
      const node = this.#nodes[number];
      for (const next of this.#next[number] ?? none)
        if (next <= number && node !== undefined && through(node)) return true;
    }
    return false;
  }

  /**
   * The loops of a flow: each a set of nodes from any of which every other can be reached, in the order of the
   * file (strongly connected components with a way back; Tarjan's algorithm, without recursion). `through` says
   * which nodes are looked at: without the waiting ones, the loops are those that never wait.
   */
  loops(through: (node: N) => boolean = () => true): N[][] {
    if (!this.#leadsBack(through)) return [];
    const nodes = this.#nodes;
    const found: N[][] = [];
    /** When each node was met, from 1; 0 for one that was not, -1 for one that is not looked at. */
    const order = new Int32Array(nodes.length);
    /** The earliest met of the nodes that are open and that a way leads back to. */
    const lowest = new Int32Array(nodes.length);
    const isOpen = new Uint8Array(nodes.length);
    /** How many of its ways on were followed. */
    const followed = new Int32Array(nodes.length);
    const open: number[] = [];
    const path: number[] = [];
    let met = 0;
    for (const [number, node] of nodes.entries()) if (!through(node)) order[number] = -1;
    const enter = (number: number) => {
      order[number] = lowest[number] = ++met;
      isOpen[number] = 1;
      open.push(number);
      path.push(number);
    };
    for (let start = 0; start < nodes.length; start++) {
      if (order[start] !== 0) continue;
      enter(start);
      for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
        const at = followed[top] ?? 0;
        const to = this.#next[top]?.[at];
        followed[top] = at + 1;
        if (to !== undefined) {
          if (order[to] === 0) enter(to);
          else if (isOpen[to] === 1) lower(lowest, top, order[to]);
          continue;
        }
        path.pop();
        const before = path.at(-1);
        if (before !== undefined) lower(lowest, before, lowest[top]);
        if (lowest[top] !== order[top]) continue;
        const members = open.splice(open.lastIndexOf(top));
        for (const member of members) isOpen[member] = 0;
        if (members.length > 1 || (this.#next[top] ?? []).includes(top)) {
          found.push(this.#nodesAt(members.sort((a, b) => a - b)));
        }
      }
    }
    return found;
  }

  #nodesAt(numbers: readonly number[]): N[] {
    return numbers.map((number) => this.#nodes[number]).filter((node) => node !== undefined);
  }
}

function numbersOf(nodes: readonly GraphNode[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, { uuid }] of nodes.entries()) if (!numbers.has(uuid)) numbers.set(uuid, number);
  return numbers;
}

function lower(lowest: Int32Array, number: number, value = Infinity): void {
  lowest[number] = Math.min(lowest[number] ?? Infinity, value);
}

/** The nodes that a node's exits lead to, each once, in the order of its exits. */
export function successors<N extends GraphNode>(flow: NodesOf<N>, node: N): N[] {
  return new FlowGraph(flow).successors(node);
}

/** The node where the flow starts; undefined in a flow without nodes. */
export function entryOf<N extends GraphNode>(flow: NodesOf<N>): N | undefined {
  return new FlowGraph(flow).entry;
}

/** The nodes that some way leads to from the entry, which is one of them. */
export function reachable<N extends GraphNode>(flow: NodesOf<N>): ReadonlySet<N> {
  return new FlowGraph(flow).reachable();
}

/** The nodes that no way leads to, in the order of the file. */
export function unreachable<N extends GraphNode>(flow: NodesOf<N>): N[] {
  return new FlowGraph(flow).unreachable();
}

/** The loops of a flow, see `FlowGraph`. */
export function loops<N extends GraphNode>(flow: NodesOf<N>, through?: (node: N) => boolean): N[][] {
  return new FlowGraph(flow).loops(through);
}
