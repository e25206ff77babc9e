import type { PublicKey } from "@solana/web3.js";
import { marketIdl } from "../../sdk/src/generated";
import { configAddress, instruction, readAccount } from "../anchor";
import { programDataAddress } from "../loader";
import type { State } from "../state";
import { governanceChanges, governanceOf, holders, instanceOf } from "./governance";
import { programId } from "./ids";
import { corrected, type MarketProgram } from "./program";
import { feeVault } from "./treasury";

export interface MarketPlan {
  parameters: {
    bidDeposit: bigint;
    minBiddingWindow: number;
    awardWindow: number;
    disputeWindow: number;
    disputeTimeout: number;
    disputeClientBps: number;
  };
}

interface MarketConfig {
  authority: PublicKey;
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  paused: number;
  disputes: PublicKey;
  parameters: Record<string, unknown>;
}

const id = programId("market");
const config = configAddress(id);
const read = (state: State) => readAccount<MarketConfig>(state, marketIdl, "marketConfig", config);

export const market: MarketProgram = {
  name: "market",
  idl: marketIdl,
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
      parameters: cluster.market.parameters,
    };
    return instruction(marketIdl, "initialize", accounts, { args });
  },

  acceptAuthority: (_setup, pendingAuthority) =>
    instruction(marketIdl, "acceptAuthority", { pendingAuthority, config }),

  changes(state, setup) {
    const onChain = read(state);
    const governance = governanceOf(onChain);
    if (!onChain || !governance) return [];
    const accounts = { authority: onChain.authority, config };
    const { parameters } = setup.cluster.market;
    const disputes = programId("disputes");
    return [
      ...governanceChanges(market, governance, setup),
      ...corrected(disputes, onChain.disputes, "market.disputes", () =>
        instruction(marketIdl, "pinDisputes", accounts, { disputes }),
      ),
      ...corrected(parameters, onChain.parameters, "market", () =>
        instruction(marketIdl, "updateConfig", accounts, { parameters }),
      ),
    ];
  },
};
