import type { BN } from "@coral-xyz/anchor";
import type { PublicKey } from "@solana/web3.js";
import { stakingIdl } from "../../sdk/src/generated";
import { configAddress, instruction, pda, readAccount } from "../anchor";
import { programDataAddress } from "../loader";
import type { State } from "../state";
import { governanceChanges, governanceOf, holders } from "./governance";
import { programId } from "./ids";
import { announced, corrected, type MarketProgram } from "./program";

export interface StakingPlan {
  parameters: {
    /** The least bond of a node, a user, a provider and a guardian. */
    minimums: [bigint, bigint, bigint, bigint];
    unbondingSeconds: number;
    epochSeconds: number;
    streamSeconds: number;
    commissionNoticeSeconds: number;
    maxCommissionBps: number;
    maxCommissionChangeBps: number;
    equivocationBps: number;
    abandonmentBps: number;
    verdictBps: number;
    epochBps: number;
  };
}

interface StakingConfig {
  authority: PublicKey;
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  paused: number;
  parameters: Record<string, unknown>;
  disputes: { program: PublicKey };
  pendingDisputes: { disputes: { program: PublicKey }; dueAt: BN };
}

const id = programId("staking");
const disputesProgram = programId("disputes");
const config = configAddress(id);
const read = (state: State) => readAccount<StakingConfig>(state, stakingIdl, "stakingConfig", config);

export const staking: MarketProgram = {
  name: "staking",
  idl: stakingIdl,
  id,
  config,
  governance: (state) => governanceOf(read(state)),
  prepare: () => [],

  initialize: (_state, { cluster, payer }) =>
    instruction(
      stakingIdl,
      "initialize",
      {
        authority: payer,
        program: id,
        programData: programDataAddress(id),
        config,
        mint: cluster.mint,
        vaultAuthority: pda(id, "authority"),
      },
      {
        pauseAuthority: holders({ cluster }).pauseAuthority,
        disputesProgram,
        parameters: cluster.staking.parameters,
      },
    ),

  acceptAuthority: (_setup, pendingAuthority) =>
    instruction(stakingIdl, "acceptAuthority", { pendingAuthority, config }),

  changes(state, setup) {
    const onChain = read(state);
    const governance = governanceOf(onChain);
    if (!onChain || !governance) return [];
    const { parameters } = setup.cluster.staking;
    const pending = onChain.pendingDisputes;
    const accounts = { authority: onChain.authority, config };
    return [
      ...governanceChanges(staking, governance, setup),
      ...announced(
        disputesProgram,
        onChain.disputes.program,
        "staking.disputes",
        pending.disputes.program.equals(disputesProgram) ? BigInt(pending.dueAt.toString()) : null,
        () => instruction(stakingIdl, "proposeDisputes", accounts, { program: disputesProgram }),
        () => instruction(stakingIdl, "applyDisputes", accounts),
      ),
      ...corrected(parameters, onChain.parameters, "staking", () =>
        instruction(stakingIdl, "updateConfig", accounts, { parameters }),
      ),
    ];
  },
};
