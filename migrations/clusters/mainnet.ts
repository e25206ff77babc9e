import { PublicKey } from "@solana/web3.js";
import { genesisHashes, Placeholder, type ClusterFile } from "../cluster";
import { disputesPlan, escrowPlan, marketPlan, stakingPlan, treasuryParameters } from "./parameters";

const choose = (meaning: string) => new Placeholder(meaning);

/** The real network, with USDC. */
export const mainnet: ClusterFile = {
  name: "mainnet",
  genesisHash: genesisHashes.mainnet,
  rpc: "https://api.mainnet-beta.solana.com",
  mint: new PublicKey("EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"),
  multisigs: {
    council: {
      createKey: choose("a fresh key, used once"),
      members: [
        { key: choose("the first member's hardware wallet"), may: ["initiate", "vote", "execute"] },
        { key: choose("the second member's hardware wallet"), may: ["initiate", "vote", "execute"] },
        { key: choose("the third member's hardware wallet"), may: ["initiate", "vote", "execute"] },
        { key: choose("the fourth member's hardware wallet"), may: ["initiate", "vote", "execute"] },
        { key: choose("the fifth member's hardware wallet"), may: ["initiate", "vote", "execute"] },
        // Carries proposals in and approved ones out, and decides nothing.
        { key: choose("the deployer"), may: ["initiate", "execute"] },
      ],
      threshold: 3,
      // Two days in which everyone can see what is coming, and leave.
      timeLockSeconds: 48 * 3_600,
      vault: 0,
    },
    guard: {
      createKey: choose("a fresh key, used once"),
      members: [
        { key: choose("the first person on call"), may: ["initiate", "vote", "execute"] },
        { key: choose("the second person on call"), may: ["initiate", "vote", "execute"] },
        { key: choose("the third person on call"), may: ["initiate", "vote", "execute"] },
      ],
      threshold: 2,
      // A pause cannot wait.
      timeLockSeconds: 0,
      vault: 0,
    },
  },
  treasury: {
    operationalKey: choose("the key that pays running costs"),
    coldOwner: choose("the offline address of the reserve"),
    parameters: treasuryParameters,
  },
  staking: stakingPlan,
  escrow: escrowPlan,
  computeBond: { brokerKey: choose("the key that attests leases of compute") },
  market: marketPlan,
  disputes: disputesPlan,
};
