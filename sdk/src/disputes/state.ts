import type { PublicKey } from "@solana/web3.js";
import { accountDecoder } from "../compute_bond/decode";
import { disputesIdl } from "../generated";
import type { Verdict } from "../market/instructions";
import type { DisputesParameters } from "./instructions";
import type { Party } from "./verdict";

/** How many seats there are, and what the vault owes. */
export interface Court {
  seats: number;
  vacant: number;
  owed: bigint;
  treasury: bigint;
}

export interface Guardian {
  wallet: PublicKey;
  pool: PublicKey;
  deposit: bigint;
  seatedAt: bigint;
  /** Zero while no notice was given. */
  leavingAt: bigint;
  seat: number;
  openCases: number;
  seated: boolean;
}

export type JurorMark = "drawn" | "committed" | Verdict;

export interface Juror {
  guardian: PublicKey;
  seat: number;
  mark: JurorMark;
  settled: boolean;
}

export interface Round {
  openedAt: bigint;
  drawBy: bigint;
  /** Zero until the panel is complete. */
  commitBy: bigint;
  revealBy: bigint;
  seedSlot: bigint;
  seed: Uint8Array | null;
  seats: number;
  draws: number;
  size: number;
  /** Who is drawn so far. */
  jurors: Juror[];
}

export interface DisputeSide {
  owner: PublicKey;
  token: PublicKey;
  bonds: bigint;
  owed: bigint;
}

export interface Dispute {
  task: PublicKey;
  node: PublicKey;
  client: DisputeSide;
  agent: DisputeSide;
  opener: PublicKey;
  parameters: DisputesParameters;
  bond: bigint;
  held: bigint;
  appealBy: bigint;
  executedAt: bigint;
  rounds: [Round, Round];
  round: 0 | 1;
  state: "drawing" | "voting" | "decided" | "executed";
  verdict: Verdict | null;
  recorded: boolean;
  nodeSlashed: boolean;
  unsettled: number;
  appellant: Party | null;
}

const decode = accountDecoder(disputesIdl);
const MARKS: readonly JurorMark[] = ["drawn", "committed", "forClient", "forAgent"];
const STATES = ["drawing", "voting", "decided", "executed"] as const;

export const decodeCourt = (data: Uint8Array): Court => decode<Court>("court", data);
export const decodeGuardian = (data: Uint8Array): Guardian => decode<Guardian>("guardian", data);

interface RawRound extends Omit<Round, "seed" | "jurors"> {
  seed: Uint8Array;
  panel: { guardian: PublicKey; seat: number; mark: number; settled: number }[];
  drawn: number;
}

type RawFlag = "round" | "state" | "verdict" | "recorded" | "nodeSlashed" | "appellant";

type RawDispute = Omit<Dispute, "rounds" | RawFlag> & {
  rounds: [RawRound, RawRound];
} & Record<RawFlag, number>;

export function decodeDispute(data: Uint8Array): Dispute {
  const raw = decode<RawDispute>("dispute", data);
  return {
    ...raw,
    rounds: [decodeRound(raw.rounds[0]), decodeRound(raw.rounds[1])],
    round: raw.round === 0 ? 0 : 1,
    state: STATES[raw.state]!,
    verdict: ([null, "forClient", "forAgent"] as const)[raw.verdict]!,
    recorded: raw.recorded !== 0,
    nodeSlashed: raw.nodeSlashed !== 0,
    appellant: ([null, "client", "agent"] as const)[raw.appellant]!,
  };
}

function decodeRound({ seed, panel, drawn, ...rest }: RawRound): Round {
  const jurors = panel.slice(0, drawn).map(({ guardian, seat, mark, settled }): Juror => {
    return { guardian, seat, mark: MARKS[mark]!, settled: settled !== 0 };
  });
  return { ...rest, seed: seed.some((byte) => byte !== 0) ? seed : null, jurors };
}
