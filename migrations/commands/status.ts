import type { PublicKey } from "@solana/web3.js";
import { multisigNames } from "../cluster";
import { publishes, readIdl } from "../idl";
import { readProgram } from "../loader";
import { marketPrograms } from "../programs";
import { holders } from "../programs/governance";
import type { MarketProgram } from "../programs/program";
import { lacks, multisigOf, readMultisig, readProposal, type Multisig } from "../squads";
import type { State } from "../state";
import type { Context } from "./command";
import { multisigValues } from "./create_multisig";

/** Who holds something, or what a value is, on chain, against the plan. */
export interface Row {
  what: string;
  planned: string;
  onChain: string;
  asPlanned: boolean;
}

export interface OpenProposal {
  multisig: string;
  index: string;
  state: string;
  lacks: string;
  /** Approved before the multisig changed: Squads would still execute it. */
  dangerous: boolean;
}

export interface Status {
  rows: Row[];
  proposals: OpenProposal[];
}

export function status(state: State, context: Context): Status {
  const squads = multisigNames.map((name) => multisigOf(name, context.cluster.multisigs[name]));
  return {
    rows: [
      ...marketPrograms.flatMap((program) => programRows(state, context, program)),
      ...squads.flatMap((squad) =>
        multisigValues(state, squad).map(({ what, planned, onChain }) => row(what, planned, onChain)),
      ),
    ],
    proposals: squads.flatMap((squad) => proposalsOf(state, squad)),
  };
}

/** Whether the chain is as planned. */
export function isSound({ rows, proposals }: Status): boolean {
  return rows.every(({ asPlanned }) => asPlanned) && !proposals.some(({ dangerous }) => dangerous);
}

export function row(what: string, planned: string, onChain: string): Row {
  return { what, planned, onChain, asPlanned: planned === onChain };
}

function programRows(state: State, context: Context, program: MarketProgram): Row[] {
  const { name, id, idl } = program;
  const { authority, pauseAuthority } = holders(context);
  const running = readProgram(state, id);
  const governance = program.governance(state);
  const published = readIdl(state, id);
  const held = (what: string, by: PublicKey, holder: PublicKey | null | undefined, missing: string) =>
    row(`${name}: ${what}`, by.toBase58(), holder?.toBase58() ?? missing);
  const rows = [
    held("upgrade authority", authority, running?.authority, running ? "nobody" : "not deployed"),
    held("IDL authority", authority, published?.authority, "not published"),
    row(`${name}: IDL`, "as built", published && publishes(published, idl) ? "as built" : "another"),
  ];
  if (!governance) return [...rows, held("config authority", authority, null, "not initialised")];
  return [
    ...rows,
    held("config authority", authority, governance.authority, ""),
    row(`${name}: pending authority`, "nobody", governance.pendingAuthority?.toBase58() ?? "nobody"),
    held("pause authority", pauseAuthority, governance.pauseAuthority, ""),
    ...program
      .changes(state, context)
      .filter(({ what }) => what !== `${name}.pauseAuthority`)
      .map(({ what, planned, onChain }) => row(what, planned, onChain)),
  ];
}

function proposalsOf(state: State, squad: Multisig): OpenProposal[] {
  const last = BigInt(readMultisig(state, squad)?.transactionIndex.toString() ?? 0);
  const found: OpenProposal[] = [];
  for (let index = 1n; index <= last; index++) {
    const proposal = readProposal(state, squad, index);
    const kind = proposal?.status.__kind;
    if (!proposal || (kind !== "Active" && kind !== "Approved") || (proposal.stale && kind === "Active")) continue;
    found.push({
      multisig: squad.name,
      index: index.toString(),
      state: proposal.stale ? "approved, but stale" : kind.toLowerCase(),
      lacks: proposal.stale ? "a cancellation in the Squads app" : (lacks(state, proposal) ?? "nothing: `execute`"),
      dangerous: proposal.stale,
    });
  }
  return found;
}
