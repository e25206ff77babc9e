import type { JobRequest } from "../messages";
import { sha256 } from "../keys";
import type { Effort } from "./ordered";
import type { Ready, Shelf, View } from "./view";

/** What the matching has to know of a job. */
export interface Wanted {
  id: string;
  request: JobRequest;
  /** Nodes that it was offered to in vain. */
  excluded: readonly string[];
}

export interface Match {
  /** Undefined: no node can take the job. */
  winner: { node: string; rate: bigint } | undefined;
  /** How many nodes the search looked at. */
  examined: number;
}

/**
 * The cheapest node that can take the job; of several the best reputed; of several of those, one by lot: the job's id
 * says at which of them to begin, and the first one from there on that can take it wins. A node cannot move its lot: it
 * would have to know the ids of jobs that do not exist yet.
 */
export function match(view: View, { id, request, excluded }: Wanted): Match {
  const effort: Effort = { examined: 0 };
  const shelves = view.shelvesFor(request);
  const best = shelves.reduce<Ready | undefined>((found, shelf) => {
    const candidate = firstOn(shelf, 0, Infinity, request, excluded, effort);
    return candidate && (!found || isBetter(candidate, found)) ? candidate : found;
  }, undefined);
  if (!best || best.floorPrice > request.maxRate) return { winner: undefined, examined: effort.examined };

  const tied = shelves.map((shelf) => ({ shelf, ...tiedWith(best, shelf, effort) }));
  const all = tied.reduce((sum, { from, to }) => sum + to - from, 0);
  let lot = lotOf(id, all);
  let start = 0;
  while (lot >= tied[start]!.to - tied[start]!.from) lot -= tied[start]!.to - tied[start++]!.from;
  // From the lot to the end, then from the beginning; the group has a winner, because `best` is in it.
  for (let step = 0; step <= tied.length; step++) {
    const { shelf, from, to } = tied[(start + step) % tied.length]!;
    const drawn = firstOn(shelf, step === 0 ? from + lot : from, to, request, excluded, effort);
    if (drawn) return { winner: { node: drawn.node, rate: drawn.floorPrice }, examined: effort.examined };
  }
  throw new Error("unreachable: a group without its best");
}

/** Better, and not only another: nodes that tie are decided by lot. */
export function isBetter(a: Pick<Ready, "floorPrice" | "score">, b: Pick<Ready, "floorPrice" | "score">): boolean {
  return a.floorPrice === b.floorPrice ? a.score > b.score : a.floorPrice < b.floorPrice;
}

function firstOn(
  { ready }: Shelf,
  from: number,
  to: number,
  { duration }: JobRequest,
  excluded: readonly string[],
  effort: Effort,
): Ready | undefined {
  for (let place = from; ; ) {
    const found = ready.firstFrom(place, duration, effort);
    if (!found || found.place >= to) return undefined;
    if (!excluded.includes(found.item.node)) return found.item;
    place = found.place + 1;
  }
}

/** Where on a shelf the nodes stand that are as cheap and as well reputed as `best`. */
function tiedWith(best: Ready, { ready }: Shelf, effort: Effort): { from: number; to: number } {
  const from = ready.placeOf((item) => isBetter(item, best), effort);
  return { from, to: ready.placeOf((item) => !isBetter(best, item), effort) };
}

function lotOf(id: string, among: number): number {
  return Number(BigInt(`0x${sha256(`lot ${id}`)}`) % BigInt(among));
}
