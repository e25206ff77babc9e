// What the program's accounts mean: the numbers that stand for names become these.
import { decodeAccount, viewOf } from "../codec";
import { nameOf } from "../codec/name_of";
import * as raw from "../generated/disputes/accounts";
import { PARTY_VALUES, VERDICT_VALUES, type Juror as RawJuror, type Party, type Round as RawRound, type Verdict } from "../generated/disputes/types";

/** What a juror has done so far: its verdict, once it is revealed. */
export type JurorMark = "drawn" | "committed" | Verdict;

export interface Juror extends Omit<RawJuror, "mark" | "settled" | "padding"> {
  mark: JurorMark;
  settled: boolean;
}

export interface Round extends Omit<RawRound, "seed" | "panel" | "drawn"> {
  /** Absent until it is fixed. */
  seed: Uint8Array | undefined;
  /** Who is drawn so far. */
  jurors: Juror[];
}

const MARKS: readonly JurorMark[] = ["drawn", "committed", ...VERDICT_VALUES];
const STATES = ["drawing", "voting", "decided", "executed"] as const;
export type DisputeState = (typeof STATES)[number];

type Named = "rounds" | "round" | "state" | "verdict" | "recorded" | "nodeSlashed" | "appellant";

export interface Dispute extends Omit<raw.Dispute, Named> {
  rounds: [Round, Round];
  round: 0 | 1;
  state: DisputeState;
  verdict: Verdict | undefined;
  recorded: boolean;
  nodeSlashed: boolean;
  appellant: Party | undefined;
}

export const disputeView = /* @__PURE__ */ viewOf(raw.disputeAccount, disputeOf);

export function decodeDispute(data: Uint8Array): Dispute {
  return decodeAccount(disputeView, data);
}

function disputeOf(given: raw.Dispute): Dispute {
  const { rounds, round, state, verdict, recorded, nodeSlashed, appellant } = given;
  return {
    ...given,
    rounds: [roundOf(rounds[0]!), roundOf(rounds[1]!)] as [Round, Round],
    round: round === 0 ? (0 as const) : (1 as const),
    state: nameOf("Dispute", "state", STATES, state),
    verdict: verdict === 0 ? undefined : nameOf("Dispute", "verdict", VERDICT_VALUES, verdict - 1),
    recorded: recorded !== 0,
    nodeSlashed: nodeSlashed !== 0,
    appellant: appellant === 0 ? undefined : nameOf("Dispute", "appellant", PARTY_VALUES, appellant - 1),
  };
}

function roundOf({ seed, panel, drawn, ...rest }: RawRound): Round {
  return { ...rest, seed: seed.some((byte) => byte !== 0) ? seed : undefined, jurors: panel.slice(0, drawn).map(jurorOf) };
}

function jurorOf({ guardian, seat, mark, settled }: RawJuror): Juror {
  return { guardian, seat, mark: nameOf("Dispute", "mark", MARKS, mark), settled: settled !== 0 };
}
