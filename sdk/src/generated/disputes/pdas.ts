// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

export const DISPUTES_PROGRAM_ID = /* @__PURE__ */ new PublicKey("5CA1vgMwWV8uUqqW6zqS3AePta1xcu1oaMShGQPpi7Gg");

/** Seed `authority`. */
export const AUTHORITY_ADDRESS = /* @__PURE__ */ new PublicKey("5Cj5vkHwbfBM7332SDUiLjjGcd7CJQrTLAW1BFN5HGB4");

/** Seed `config`. */
export const CONFIG_ADDRESS = /* @__PURE__ */ new PublicKey("D7b9uQLD4XMg8namra8AoA4QHW8FZdtt85taNvn7ou3N");

/** Seed `court`. */
export const COURT_ADDRESS = /* @__PURE__ */ new PublicKey("CZ9H1DPz7fg3T4GPNQauywEHf2dwFysfqocgK8tRsUJ");

/** Seed `vault`. */
export const VAULT_ADDRESS = /* @__PURE__ */ new PublicKey("GnoG28sGKAqTQzFUstS8SnaxEtvEaoHQhQPGCFfkUEGM");

/** Seeds `dispute`, `task`. */
export function findDisputeAddress(task: PublicKey): PublicKey {
  return c.findAddress(DISPUTES_PROGRAM_ID, c.utf8("dispute"), task.toBytes());
}

/** Seeds `guardian`, `wallet`. */
export function findGuardianAddress(wallet: PublicKey): PublicKey {
  return c.findAddress(DISPUTES_PROGRAM_ID, c.utf8("guardian"), wallet.toBytes());
}

/** Seeds `seat`, `number`. */
export function findSeatAddress(number: number): PublicKey {
  return c.findAddress(DISPUTES_PROGRAM_ID, c.utf8("seat"), c.seed("number", c.u32, number));
}

/** Seeds `vote`, `dispute`, `guardian`. */
export function findVoteAddress(dispute: PublicKey, guardian: PublicKey): PublicKey {
  return c.findAddress(DISPUTES_PROGRAM_ID, c.utf8("vote"), dispute.toBytes(), guardian.toBytes());
}
