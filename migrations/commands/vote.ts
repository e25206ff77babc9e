import { MigrationError } from "../errors";
import { approveProposal, memberWith, mustReadProposal, type Multisig, type Proposal } from "../squads";
import type { State } from "../state";
import { done, due, type Step } from "../step";
import type { Context } from "./command";
import { execute } from "./proposals";
import { requireSafe } from "./review";

/** Approves with every key at hand that may vote. For an upgrade the voter names the hash of the image they built. */
export function approve(state: State, { keys }: Context, squad: Multisig, index: bigint, reviewed?: string): Step[] {
  const proposal = mustReadProposal(state, squad, index);
  const title = `approve proposal ${index} of the ${squad.name}`;
  if (isSettled(proposal)) return [done(`${title}: it is ${proposal.status.__kind.toLowerCase()}`)];
  for (const { program, hash } of requireSafe(state, proposal)) {
    if (hash === reviewed) continue;
    throw new MigrationError(
      "UNREVIEWED_IMAGE",
      `The proposal upgrades ${program} to an image that you did not say you reviewed`,
      hash,
      "Build the program from the source you reviewed, and pass what `sha256sum` says of it as --sha256",
    );
  }
  const voters = keys.filter((key) => memberWith(state, squad, "vote", [key]));
  if (voters.length === 0) throw notAMember(squad, keys[0]!.toBase58(), "vote");
  return voters.map((voter) => {
    const full = `${title} as ${voter.toBase58()}`;
    if (proposal.approved.some((member) => member.equals(voter))) return done(full);
    // A vote after the last one needed is refused by Squads.
    if (proposal.status.__kind === "Approved") return done(`${full}: it is approved already`);
    return due(full, [approveProposal(proposal, voter)]);
  });
}

export function executeCommand(state: State, { keys }: Context, squad: Multisig, index: bigint): Step[] {
  const proposal = mustReadProposal(state, squad, index);
  const title = `execute proposal ${index} of the ${squad.name}`;
  if (isSettled(proposal)) return [done(`${title}: it is ${proposal.status.__kind.toLowerCase()}`)];
  requireSafe(state, proposal);
  if (!memberWith(state, squad, "execute", keys)) throw notAMember(squad, keys[0]!.toBase58(), "execute");
  return [execute(state, proposal, keys, title)];
}

function isSettled({ status }: Proposal): boolean {
  return status.__kind !== "Active" && status.__kind !== "Approved";
}

function notAMember(squad: Multisig, key: string, right: string): MigrationError {
  return new MigrationError(
    "NOT_A_MEMBER",
    `None of the keys at hand may ${right} in the ${squad.name}`,
    key,
    "Give the --keypair of a member; `status` lists them",
  );
}
