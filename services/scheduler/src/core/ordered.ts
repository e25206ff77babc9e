interface Branch<Item> {
  item: Item;
  priority: number;
  size: number;
  /** The greatest measure in this branch. */
  reach: number;
  left: Branch<Item> | undefined;
  right: Branch<Item> | undefined;
}

/** Counts what a search looks at. */
export interface Effort {
  examined: number;
}

/**
 * A treap: items in order, each with a measure, so that "the first from here on that measures at least so much" costs
 * the depth of the tree, however many items before it measure less. Priorities come from the tree's own generator, not
 * from the items: nobody can choose items that make it deep.
 */
export class Ordered<Item> {
  private root: Branch<Item> | undefined;
  private seed = 0x9e3779b9;

  constructor(
    private readonly compare: (a: Item, b: Item) => number,
    private readonly measure: (item: Item) => number = () => 0,
  ) {}

  get size(): number {
    return this.root?.size ?? 0;
  }

  add(item: Item): void {
    const [less, more] = this.split(this.root, (other) => this.compare(other, item) < 0);
    const single = this.renew({ item, priority: this.random(), size: 1, reach: 0, left: undefined, right: undefined });
    this.root = this.join(this.join(less, single), more);
  }

  delete(item: Item): void {
    const [less, rest] = this.split(this.root, (other) => this.compare(other, item) < 0);
    const [, more] = this.split(rest, (other) => this.compare(other, item) <= 0);
    this.root = this.join(less, more);
  }

  /** The first item at or after a place that measures at least `least`. */
  firstFrom(place: number, least: number, effort: Effort = { examined: 0 }): { item: Item; place: number } | undefined {
    return this.search(this.root, 0, place, least, effort);
  }

  /** How many items come before the first for which `isBefore` no longer holds. */
  placeOf(isBefore: (item: Item) => boolean, effort: Effort = { examined: 0 }): number {
    let place = 0;
    let branch = this.root;
    while (branch) {
      effort.examined++;
      if (isBefore(branch.item)) {
        place += (branch.left?.size ?? 0) + 1;
        branch = branch.right;
      } else {
        branch = branch.left;
      }
    }
    return place;
  }

  private search(
    branch: Branch<Item> | undefined,
    before: number,
    place: number,
    least: number,
    effort: Effort,
  ): { item: Item; place: number } | undefined {
    if (!branch || branch.reach < least || before + branch.size <= place) return undefined;
    effort.examined++;
    const own = before + (branch.left?.size ?? 0);
    const left = this.search(branch.left, before, place, least, effort);
    if (left) return left;
    if (own >= place && this.measure(branch.item) >= least) return { item: branch.item, place: own };
    return this.search(branch.right, own + 1, place, least, effort);
  }

  private split(
    branch: Branch<Item> | undefined,
    goesLeft: (item: Item) => boolean,
  ): [Branch<Item> | undefined, Branch<Item> | undefined] {
    if (!branch) return [undefined, undefined];
    if (goesLeft(branch.item)) {
      const [less, more] = this.split(branch.right, goesLeft);
      branch.right = less;
      return [this.renew(branch), more];
    }
    const [less, more] = this.split(branch.left, goesLeft);
    branch.left = more;
    return [less, this.renew(branch)];
  }

  private join(less: Branch<Item> | undefined, more: Branch<Item> | undefined): Branch<Item> | undefined {
    if (!less) return more;
    if (!more) return less;
    if (less.priority > more.priority) {
      less.right = this.join(less.right, more);
      return this.renew(less);
    }
    more.left = this.join(less, more.left);
    return this.renew(more);
  }

  private renew(branch: Branch<Item>): Branch<Item> {
    const { left, right } = branch;
    branch.size = 1 + (left?.size ?? 0) + (right?.size ?? 0);
    branch.reach = Math.max(this.measure(branch.item), left?.reach ?? -Infinity, right?.reach ?? -Infinity);
    return branch;
  }

  /** xorshift32. */
  private random(): number {
    this.seed ^= this.seed << 13;
    this.seed ^= this.seed >>> 17;
    this.seed ^= this.seed << 5;
    return this.seed >>> 0;
  }
}
