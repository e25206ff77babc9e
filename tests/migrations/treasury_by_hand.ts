import {
  createAssociatedTokenAccountIdempotentInstruction,
  createMintToInstruction,
  getAssociatedTokenAddressSync,
} from "@solana/spl-token";
import { PublicKey } from "@solana/web3.js";
import { treasuryIdl } from "../../sdk/src/generated";
import { configAddress, instruction, pda } from "../../migrations/anchor";
import type { Cluster } from "../../migrations/cluster";
import { multisigOf } from "../../migrations/squads";
import { developmentKeypair } from "../../scripts/keys";
import type { Stage } from "./stage";

/** Another valid image of the treasury: the same code, but `sweep` logs another name, so that one sees which runs. */
export function withOtherLog(image: Buffer): Buffer {
  const next = Buffer.from(image);
  const at = next.indexOf("Instruction: Sweep");
  if (at < 0) throw new Error("the treasury no longer logs its instructions' names");
  next.write("Instruction: Swept", at);
  return next;
}

/** Pays a fee in and sweeps it, and returns the logs. */
export async function sweepWith(stage: Stage): Promise<string[]> {
  const { ledger } = stage.chain;
  const cluster = stage.cluster as Cluster;
  const program = new PublicKey(treasuryIdl.address);
  const feeVault = pda(program, "fee_vault");
  const mint = developmentKeypair("mint");
  const council = multisigOf("council", cluster.multisigs.council);
  const tokens = (owner: PublicKey) => getAssociatedTokenAddressSync(cluster.mint, owner, true);
  const { logs } = await ledger.send(
    [
      createMintToInstruction(cluster.mint, feeVault, mint.publicKey, 1_000_000n),
      instruction(treasuryIdl, "sweep", {
        config: configAddress(program),
        held: pda(program, "held"),
        feeVault,
        hotVault: pda(program, "hot_vault"),
        warmVault: tokens(council.vault),
        coldVault: tokens(cluster.treasury.coldOwner),
      }),
    ],
    [mint],
  );
  return logs;
}

/** The owner's token account of the localnet's money. */
export async function newTokenAccount(stage: Stage, owner: PublicKey): Promise<{ address: PublicKey }> {
  const { mint } = stage.cluster as Cluster;
  const { ledger } = stage.chain;
  const address = getAssociatedTokenAddressSync(mint, owner, true);
  await ledger.send([createAssociatedTokenAccountIdempotentInstruction(ledger.payer.publicKey, address, owner, mint)]);
  return { address };
}
