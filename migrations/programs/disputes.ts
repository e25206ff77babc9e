import type { PublicKey } from "@solana/web3.js";
import { disputesIdl } from "../../sdk/src/generated";
import { configAddress, instruction, pda, readAccount } from "../anchor";
import { programDataAddress } from "../loader";
import type { State } from "../state";
import { governanceChanges, governanceOf, holders } from "./governance";
import { programId } from "./ids";
import { corrected, type MarketProgram } from "./program";
import { feeVault } from "./treasury";

export interface DisputesPlan {
  parameters: {
    guardianFee: bigint;
    seatDeposit: bigint;
    absencePenalty: bigint;
    drawSeconds: number;
    commitSeconds: number;
    revealSeconds: number;
    appealSeconds: number;
    bondBps: number;
    nodeSlashBps: number;
    panel: number;
    appealPanel: number;
  };
}

interface DisputesConfig {
  authority: PublicKey;
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  paused: number;
  parameters: Record<string, unknown>;
}

const id = programId("disputes");
const config = configAddress(id);
const read = (state: State) => readAccount<DisputesConfig>(state, disputesIdl, "disputesConfig", config);

export const disputes: MarketProgram = {
  name: "disputes",
  idl: disputesIdl,
  id,
  config,
  governance: (state) => governanceOf(read(state)),
  prepare: () => [],

  initialize(_state, { cluster, payer }) {
    const accounts = {
      authority: payer,
      program: id,
      programData: programDataAddress(id),
      config,
      court: pda(id, "court"),
      vault: pda(id, "vault"),
      mint: cluster.mint,
      feeVault,
    };
    const { pauseAuthority } = holders({ cluster });
    return instruction(disputesIdl, "initialize", accounts, {
      pauseAuthority,
      parameters: cluster.disputes.parameters,
    });
  },

  acceptAuthority: (_setup, newAuthority) => instruction(disputesIdl, "acceptAuthority", { newAuthority, config }),

  changes(state, setup) {
    const onChain = read(state);
    const governance = governanceOf(onChain);
    if (!onChain || !governance) return [];
    const accounts = { authority: onChain.authority, config };
    const { parameters } = setup.cluster.disputes;
    return [
      ...governanceChanges(disputes, governance, setup),
      ...corrected(parameters, onChain.parameters, "disputes", () =>
        instruction(disputesIdl, "updateConfig", accounts, { parameters }),
      ),
    ];
  },
};
