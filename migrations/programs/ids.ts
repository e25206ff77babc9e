import type { Idl } from "@coral-xyz/anchor";
import { PublicKey } from "@solana/web3.js";
import {
  computeBondIdl,
  disputesIdl,
  escrowIdl,
  marketIdl,
  registryIdl,
  stakingIdl,
  treasuryIdl,
} from "../../sdk/src/generated";
import type { ProgramName } from "../../scripts/programs";

const idls: Record<ProgramName, Idl> = {
  treasury: treasuryIdl,
  registry: registryIdl,
  staking: stakingIdl,
  escrow: escrowIdl,
  compute_bond: computeBondIdl,
  market: marketIdl,
  disputes: disputesIdl,
};

export const idlOf = (name: ProgramName): Idl => idls[name];

/** A program's address: the one that is compiled into it. */
export const programId = (name: ProgramName): PublicKey => new PublicKey(idls[name].address);
