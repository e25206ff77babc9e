import type { PublicKey } from "@solana/web3.js";
import { computeBondIdl } from "../../sdk/src/generated";
import { configAddress, instruction, readAccount } from "../anchor";
import { programDataAddress } from "../loader";
import type { State } from "../state";
import { governanceChanges, governanceOf, holders, instanceOf } from "./governance";
import { programId } from "./ids";
import { corrected, type MarketProgram } from "./program";

export interface ComputeBondPlan<Key = PublicKey> {
  /** Attests leases of compute. */
  brokerKey: Key;
}

interface BondGlobal {
  authority: PublicKey;
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  paused: number;
  brokerKey: PublicKey;
  market: { program: PublicKey };
  disputes: { program: PublicKey };
}

const id = programId("compute_bond");
const config = configAddress(id);
const read = (state: State) => readAccount<BondGlobal>(state, computeBondIdl, "bondGlobal", config);

export const computeBond: MarketProgram = {
  name: "compute_bond",
  idl: computeBondIdl,
  id,
  config,
  governance: (state) => governanceOf(read(state)),
  prepare: () => [],

  initialize(state, { cluster, payer }) {
    const accounts = { authority: payer, program: id, programData: programDataAddress(id), config, mint: cluster.mint };
    const args = {
      pauseAuthority: holders({ cluster }).pauseAuthority,
      instance: instanceOf(state),
      brokerKey: cluster.computeBond.brokerKey,
    };
    return instruction(computeBondIdl, "initialize", accounts, { args });
  },

  acceptAuthority: (_setup, pendingAuthority) =>
    instruction(computeBondIdl, "acceptAuthority", { pendingAuthority, config }),

  changes(state, setup) {
    const onChain = read(state);
    const governance = governanceOf(onChain);
    if (!onChain || !governance) return [];
    const accounts = { authority: onChain.authority, config };
    const { brokerKey } = setup.cluster.computeBond;
    const callers = { market: programId("market"), disputes: programId("disputes") };
    const pinned = { market: onChain.market.program, disputes: onChain.disputes.program };
    return [
      ...governanceChanges(computeBond, governance, setup),
      ...corrected(brokerKey, onChain.brokerKey, "compute_bond.brokerKey", () =>
        instruction(computeBondIdl, "rotateBrokerKey", accounts, { brokerKey }),
      ),
      ...corrected(callers, pinned, "compute_bond.callers", () =>
        instruction(computeBondIdl, "pinCallers", accounts, callers),
      ),
    ];
  },
};
