import { PublicKey } from "@solana/web3.js";
import { genesisHashes, Placeholder, type ClusterFile } from "../cluster";
import { disputesPlan, escrowPlan, marketPlan, stakingPlan, treasuryParameters } from "./parameters";

const choose = (meaning: string) => new Placeholder(meaning);

/** The public test network, with the USDC that Circle issues there. */
export const devnet: ClusterFile = {
  name: "devnet",
  genesisHash: genesisHashes.devnet,
  rpc: "https://api.devnet.solana.com",
  mint: new PublicKey("4zMMC9srt5Ri5X14GAgXhaHii3GnPAEERYPJgZJDncDU"),
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
      // An hour: long enough to see that it holds.
      timeLockSeconds: 3_600,
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
