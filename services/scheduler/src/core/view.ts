import type { Heartbeat, JobRequest, Signed } from "../messages";
import { longestSession, reputationScore, sessionBond, type MarketFacts, type NodeFacts } from "./facts";
import { Ordered } from "./ordered";

/** The last that a node said of itself. */
export interface Heard {
  signed: Signed<Heartbeat>;
  at: number;
  /** Which of all heartbeats it was. */
  turn: number;
}

/** A node as the matching sees it. */
export interface NodeView {
  facts: NodeFacts;
  score: number;
  heard?: Heard;
  /** Not heard of for longer than is tolerated. */
  silent: boolean;
  /** Offers in a row that came to nothing: declined, not answered, or not accepted on chain. */
  strikes: number;
  /** Until then it gets no offers; it comes back with its first heartbeat after. */
  restUntil: number;
  resting: boolean;
  /** Jobs of this scheduler that hold a slot. */
  jobs: number;
  /** What the bonds of jobs come to whose sessions the chain does not count yet. */
  reserved: bigint;
}

/** A node that could take a job now, where the matching looks for it. */
export interface Ready {
  node: string;
  floorPrice: bigint;
  score: number;
  /** The longest job, in seconds, that its bond covers. */
  longest: number;
}

/** Ready nodes of one class and region with the same usable capabilities, the best offer first. */
export interface Shelf {
  capabilities: bigint;
  ready: Ordered<Ready>;
}

interface Placed {
  shelves: Map<string, Shelf>;
  name: string;
  ready: Ready;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Cheapest first, then the best reputed; nodes that tie in both stand by address. */
const byOffer = (a: Ready, b: Ready): number =>
  a.floorPrice < b.floorPrice ? -1 : a.floorPrice > b.floorPrice ? 1 : b.score - a.score || text(a.node, b.node);

const NO_MARKET: MarketFacts = { minimumBond: 0n, sessionBondBps: 0, capabilityBonds: {} };

const NEW = { silent: true, strikes: 0, restUntil: 0, resting: false, jobs: 0, reserved: 0n };

/** What the scheduler itself says of a node, beside the chain's facts. */
export type Standing = Omit<NodeView, "facts" | "score">;

/** All nodes, and an index of those that could take a job now. */
export class View {
  readonly nodes = new Map<string, NodeView>();
  private readonly regions = new Map<string, Map<string, Shelf>>();
  private readonly placed = new Map<string, Placed>();
  private facts: MarketFacts = NO_MARKET;
  private improved = new Set<string>();

  get market(): MarketFacts {
    return this.facts;
  }

  set market(facts: MarketFacts) {
    this.facts = facts;
    for (const node of this.nodes.keys()) this.refresh(node);
  }

  /** The shelves where a request may find its node, in an order that depends on nothing but what is on them. */
  shelvesFor({ class: kind, region, capabilities }: Pick<JobRequest, "class" | "region" | "capabilities">): Shelf[] {
    const places = region === undefined ? [...this.regions.keys()].sort(text) : [`${kind}/${region}`];
    return places
      .filter((place) => place.startsWith(`${kind}/`))
      .flatMap((place) => [...(this.regions.get(place) ?? [])])
      .filter(([, shelf]) => (shelf.capabilities & capabilities) === capabilities)
      .sort(([a], [b]) => text(a, b))
      .map(([, shelf]) => shelf);
  }

  /** Nodes that may have become good for jobs they were not good for, since this was last asked. */
  takeImproved(): NodeView[] {
    const nodes = [...this.improved].filter((node) => this.placed.has(node)).map((node) => this.nodes.get(node)!);
    this.improved = new Set();
    return nodes;
  }

  set(facts: NodeFacts): void {
    const before = this.nodes.get(facts.node) ?? NEW;
    this.nodes.set(facts.node, { ...before, facts, score: reputationScore(facts.reputation) });
    this.refresh(facts.node);
  }

  delete(node: string): void {
    this.nodes.delete(node);
    this.refresh(node);
  }

  change(node: string, change: Partial<Standing>): void {
    const view = this.nodes.get(node);
    if (!view) return;
    Object.assign(view, change);
    this.refresh(node);
  }

  /** What a job of this length would ask of the node's bond. */
  bondFor({ facts }: NodeView, duration: number): bigint {
    return sessionBond(facts.floorPrice, duration, this.facts.sessionBondBps);
  }

  /** Bits that the node claims and has the bond for. */
  usable({ facts }: NodeView): bigint {
    let usable = facts.capabilities;
    for (const [bit, bond] of Object.entries(this.facts.capabilityBonds)) {
      if (facts.bond < bond) usable &= ~(1n << BigInt(bit));
    }
    return usable;
  }

  longest({ facts, reserved }: NodeView): number {
    if (facts.bond < this.facts.minimumBond) return -1;
    return longestSession(facts.floorPrice, facts.bond - facts.bondRequired - reserved, this.facts.sessionBondBps);
  }

  freeSlots({ heard, jobs }: NodeView): number {
    return (heard?.signed.body.slots ?? 0) - jobs;
  }

  /** Puts the node where the matching looks for it, or takes it away. */
  private refresh(name: string): void {
    const was = this.placed.get(name);
    const view = this.nodes.get(name);
    if (!view || view.silent || view.resting || view.facts.status !== "available" || this.freeSlots(view) <= 0) {
      if (was) this.take(name, was);
      return;
    }
    const { facts, score } = view;
    const ready = { node: name, floorPrice: facts.floorPrice, score, longest: this.longest(view) };
    const capabilities = this.usable(view);
    const region = `${facts.class}/${facts.region}`;
    const shelf = `${region}/${capabilities}`;
    if (was && was.name === shelf && was.ready.longest === ready.longest && byOffer(was.ready, ready) === 0) return;
    if (was) this.take(name, was);
    const shelves = this.regions.get(region) ?? new Map<string, Shelf>();
    this.regions.set(region, shelves);
    const on = shelves.get(shelf) ?? { capabilities, ready: new Ordered<Ready>(byOffer, ({ longest }) => longest) };
    shelves.set(shelf, on);
    on.ready.add(ready);
    this.placed.set(name, { shelves, name: shelf, ready });
    this.improved.add(name);
  }

  private take(node: string, { shelves, name, ready }: Placed): void {
    const shelf = shelves.get(name)!;
    shelf.ready.delete(ready);
    if (shelf.ready.size === 0) shelves.delete(name);
    this.placed.delete(node);
  }
}
