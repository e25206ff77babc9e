import { LOCAL, type ClusterFile } from "../cluster";
import { developmentKey } from "./development";
import { disputesPlan, escrowPlan, marketPlan, stakingPlan, treasuryParameters } from "./parameters";

/** A ledger of one's own, for rehearsals and tests. Its keys are public: see development.ts. */
export const localnet: ClusterFile = {
  name: "localnet",
  genesisHash: LOCAL,
  rpc: "http://127.0.0.1:8899",
  mint: developmentKey("mint"),
  multisigs: {
    council: {
      createKey: developmentKey("council create key"),
      members: [
        { key: developmentKey("council member 1"), may: ["initiate", "vote", "execute"] },
        { key: developmentKey("council member 2"), may: ["initiate", "vote", "execute"] },
        { key: developmentKey("council member 3"), may: ["initiate", "vote", "execute"] },
        // Carries proposals in and approved ones out, and decides nothing.
        { key: developmentKey("deployer"), may: ["initiate", "execute"] },
      ],
      threshold: 2,
      timeLockSeconds: 3_600,
      vault: 0,
    },
    guard: {
      createKey: developmentKey("guard create key"),
      members: [
        { key: developmentKey("guard member 1"), may: ["initiate", "vote", "execute"] },
        { key: developmentKey("guard member 2"), may: ["initiate", "vote", "execute"] },
      ],
      threshold: 1,
      timeLockSeconds: 0,
      vault: 0,
    },
  },
  treasury: {
    operationalKey: developmentKey("operational key"),
    coldOwner: developmentKey("cold owner"),
    parameters: treasuryParameters,
  },
  staking: stakingPlan,
  escrow: escrowPlan,
  computeBond: { brokerKey: developmentKey("broker key") },
  market: marketPlan,
  disputes: disputesPlan,
};
