import type { BN } from "@coral-xyz/anchor";
import {
  createAssociatedTokenAccountIdempotentInstruction,
  getAssociatedTokenAddressSync,
  TOKEN_PROGRAM_ID,
} from "@solana/spl-token";
import type { PublicKey } from "@solana/web3.js";
import { treasuryIdl } from "../../sdk/src/generated";
import { configAddress, instruction, pda, readAccount } from "../anchor";
import type { Cluster } from "../cluster";
import { programDataAddress } from "../loader";
import type { State } from "../state";
import { step } from "../step";
import { governanceChanges, governanceOf, holders } from "./governance";
import { requireMint } from "./mint";
import { announced, corrected, type MarketProgram, type Setup } from "./program";
import { programId } from "./ids";

export interface TreasuryPlan<Key = PublicKey> {
  /** Spends from the hot tier, within the limits. */
  operationalKey: Key;
  /** Receives the reserve, and never signs. */
  coldOwner: Key;
  parameters: {
    limits: { perTransaction: bigint; perWindow: bigint; windowSecs: bigint };
    sweep: { hotBps: number; warmBps: number; coldBps: number };
    slash: { victimBps: number; finderBps: number; treasuryBps: number };
  };
}

interface TreasuryConfig {
  authority: PublicKey;
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  paused: number;
  operationalKey: PublicKey;
  warmVault: PublicKey;
  cold: { owner: PublicKey; vault: PublicKey };
  pendingCold: { owner: PublicKey; vault: PublicKey };
  pendingColdDueAt: BN;
  staking: { program: PublicKey };
  computeBond: { program: PublicKey };
  disputes: { program: PublicKey };
  limits: Record<string, unknown>;
  sweep: Record<string, unknown>;
  slash: Record<string, unknown>;
}

const id = programId("treasury");
const config = configAddress(id);
const window = pda(id, "window");
export const feeVault = pda(id, "fee_vault");

const tokenAccount = (cluster: Cluster, owner: PublicKey) => getAssociatedTokenAddressSync(cluster.mint, owner, true);
const read = (state: State) => readAccount<TreasuryConfig>(state, treasuryIdl, "treasuryConfig", config);

/** The owners whose token accounts are tiers: the deployer's is warm until the council takes over. */
const tierOwners = ({ cluster, payer }: Setup): [string, PublicKey][] => [
  ["the deployer", payer],
  ["the council's vault", holders({ cluster }).authority],
  ["the cold address", cluster.treasury.coldOwner],
];

export const treasury: MarketProgram = {
  name: "treasury",
  idl: treasuryIdl,
  id,
  config,
  governance: (state) => governanceOf(read(state)),

  prepare(state, setup) {
    const { cluster, payer } = setup;
    requireMint(state, cluster.mint);
    return tierOwners(setup).map(([whose, owner]) => {
      const account = tokenAccount(cluster, owner);
      return step(`treasury: create the token account of ${whose}`, state.account(account) !== null, () => [
        createAssociatedTokenAccountIdempotentInstruction(payer, account, owner, cluster.mint),
      ]);
    });
  },

  initialize(_state, { cluster, payer }) {
    const { operationalKey, coldOwner, parameters } = cluster.treasury;
    const accounts = {
      authority: payer,
      program: id,
      programData: programDataAddress(id),
      config,
      window,
      held: pda(id, "held"),
      mint: cluster.mint,
      feeVault,
      hotVault: pda(id, "hot_vault"),
      claimVault: pda(id, "claim_vault"),
      warmVault: tokenAccount(cluster, payer),
      coldVault: tokenAccount(cluster, coldOwner),
      tokenProgram: TOKEN_PROGRAM_ID,
    };
    const { pauseAuthority } = holders({ cluster });
    return instruction(treasuryIdl, "initialize", accounts, { args: { pauseAuthority, operationalKey, parameters } });
  },

  acceptAuthority({ cluster }, newAuthority) {
    const warmVault = tokenAccount(cluster, newAuthority);
    return instruction(treasuryIdl, "acceptAuthority", { newAuthority, config, warmVault });
  },

  changes(state, setup) {
    const onChain = read(state);
    const governance = governanceOf(onChain);
    if (!onChain || !governance) return [];
    const { operationalKey, coldOwner, parameters } = setup.cluster.treasury;
    const accounts = { authority: onChain.authority, config };
    const callers = {
      staking: programId("staking"),
      computeBond: programId("compute_bond"),
      disputes: programId("disputes"),
    };
    const pinned = {
      staking: onChain.staking.program,
      computeBond: onChain.computeBond.program,
      disputes: onChain.disputes.program,
    };
    const coldVault = tokenAccount(setup.cluster, coldOwner);
    const cold = { ...accounts, newColdVault: coldVault };
    return [
      ...governanceChanges(treasury, governance, setup),
      ...corrected(operationalKey, onChain.operationalKey, "treasury.operationalKey", () =>
        instruction(treasuryIdl, "rotateOperationalKey", accounts, { operationalKey }),
      ),
      ...corrected(callers, pinned, "treasury.slashCallers", () =>
        instruction(treasuryIdl, "pinSlashCallers", accounts, callers),
      ),
      ...announced(
        coldVault,
        onChain.cold.vault,
        "treasury.coldVault",
        onChain.pendingCold.vault.equals(coldVault) ? BigInt(onChain.pendingColdDueAt.toString()) : null,
        () => instruction(treasuryIdl, "proposeCold", cold),
        () => instruction(treasuryIdl, "applyCold", cold),
      ),
      ...corrected(parameters, onChain, "treasury", () =>
        instruction(treasuryIdl, "updateConfig", { ...accounts, window }, { parameters }),
      ),
    ];
  },
};
