import { isBetter, match, type Wanted } from "./match";
import type { NodeView, View } from "./view";

/** Why a node is not the one. The first twelve keep it out; the last three say who was better. */
export const reasons = [
  "OtherClass",
  "OtherRegion",
  "LacksCapability",
  "CapabilityBondTooSmall",
  "AboveMaxRate",
  "NotAvailable",
  "NeverHeard",
  "Silent",
  "Resting",
  "NoFreeSlot",
  "BondTooSmall",
  "Excluded",
  "Dearer",
  "LowerReputation",
  "LostTheLot",
] as const;

export type Reason = (typeof reasons)[number];

export interface Explanation {
  node: string;
  isWinner: boolean;
  reasons: Reason[];
}

/** Every node and all that speaks against it; nothing speaks against the winner. */
export function explain(view: View, wanted: Wanted): Explanation[] {
  const { winner } = match(view, wanted);
  const won = winner && { ...winner, view: view.nodes.get(winner.node)! };
  return [...view.nodes].map(([node, given]) => {
    const against = obstacles(view, given, wanted);
    if (against.length === 0 && won && node !== won.node) against.push(whyNot(given, won.view));
    return { node, isWinner: node === won?.node, reasons: against };
  });
}

function whyNot(loser: NodeView, winner: NodeView): Reason {
  const [lost, won] = [loser, winner].map(({ facts, score }) => ({ floorPrice: facts.floorPrice, score })) as [Rank, Rank];
  if (!isBetter(won, lost)) return "LostTheLot";
  return lost.floorPrice === won.floorPrice ? "LowerReputation" : "Dearer";
}

type Rank = Parameters<typeof isBetter>[0];

/** What keeps a node from taking the job, whoever else wants it. */
export function obstacles(view: View, given: NodeView, { request, excluded }: Omit<Wanted, "id">): Reason[] {
  const { facts, heard, silent } = given;
  const wants = request.capabilities;
  const found: [Reason, boolean][] = [
    ["OtherClass", facts.class !== request.class],
    ["OtherRegion", request.region !== undefined && facts.region !== request.region],
    ["LacksCapability", (facts.capabilities & wants) !== wants],
    ["CapabilityBondTooSmall", (view.usable(given) & wants) !== (facts.capabilities & wants)],
    ["AboveMaxRate", facts.floorPrice > request.maxRate],
    ["NotAvailable", facts.status !== "available"],
    ["NeverHeard", !heard],
    ["Silent", heard !== undefined && silent],
    ["Resting", given.resting],
    ["NoFreeSlot", heard !== undefined && view.freeSlots(given) <= 0],
    ["BondTooSmall", view.longest(given) < request.duration],
    ["Excluded", excluded.includes(facts.node)],
  ];
  return found.filter(([, holds]) => holds).map(([reason]) => reason);
}
