import type { PublicKey } from "@solana/web3.js";
import { escrowIdl } from "../../sdk/src/generated";
import { configAddress, instruction, readAccount } from "../anchor";
import { programDataAddress } from "../loader";
import type { State } from "../state";
import { governanceChanges, governanceOf, holders, instanceOf } from "./governance";
import { programId } from "./ids";
import { corrected, type MarketProgram } from "./program";
import { feeVault } from "./treasury";

export interface EscrowPlan {
  parameters: {
    renterFeeBps: number;
    providerFeeBps: number;
    sessionBondBps: number;
    minWindow: number;
    maxWindow: number;
    maxDuration: number;
  };
}

interface EscrowConfig {
  authority: PublicKey;
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  paused: number;
  parameters: Record<string, unknown>;
}

const id = programId("escrow");
const config = configAddress(id);
const read = (state: State) => readAccount<EscrowConfig>(state, escrowIdl, "escrowConfig", config);

export const escrow: MarketProgram = {
  name: "escrow",
  idl: escrowIdl,
  id,
  config,
  governance: (state) => governanceOf(read(state)),
  prepare: () => [],

  initialize(state, { cluster, payer }) {
    const accounts = {
      authority: payer,
      program: id,
      programData: programDataAddress(id),
      config,
      mint: cluster.mint,
      feeVault,
    };
    const args = {
      pauseAuthority: holders({ cluster }).pauseAuthority,
      instance: instanceOf(state),
      parameters: cluster.escrow.parameters,
    };
    return instruction(escrowIdl, "initialize", accounts, { args });
  },

  acceptAuthority: (_setup, newAuthority) => instruction(escrowIdl, "acceptAuthority", { newAuthority, config }),

  changes(state, setup) {
    const onChain = read(state);
    const governance = governanceOf(onChain);
    if (!onChain || !governance) return [];
    const { parameters } = setup.cluster.escrow;
    const accounts = { authority: onChain.authority, config };
    return [
      ...governanceChanges(escrow, governance, setup),
      ...corrected(parameters, onChain.parameters, "escrow", () =>
        instruction(escrowIdl, "updateConfig", accounts, { parameters }),
      ),
    ];
  },
};
