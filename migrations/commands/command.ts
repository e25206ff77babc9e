import type { PublicKey } from "@solana/web3.js";
import type { ProgramName } from "../../scripts/programs";
import type { Setup } from "../programs/program";

/** What every planner is told. */
export interface Context extends Setup {
  /** The keys at hand. The first is the payer. */
  keys: PublicKey[];
  /** The built programs. */
  image: (program: ProgramName) => Buffer;
}
