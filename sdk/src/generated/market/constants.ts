// Generated from the program's IDL by `npm run generate`. Do not edit.

import * as c from "../../codec";

/** Seed, in every program, of the PDA that signs its calls into other programs. */
export const AUTHORITY_SEED = /* @__PURE__ */ c.utf8("authority");
/** What a bid's commitment begins with, before it is hashed. */
export const BID_DOMAIN = /* @__PURE__ */ Uint8Array.of(99, 111, 109, 112, 117, 116, 101, 45, 98, 105, 100, 0, 0, 0, 0, 0);
export const BID_SEED = /* @__PURE__ */ c.utf8("bid");
export const CLIENT_SEED = /* @__PURE__ */ c.utf8("client");
export const CONFIG_SEED = /* @__PURE__ */ c.utf8("config");
export const GAS_SUBSIDY_BPS = 300;
export const MAX_AWARD_WINDOW = 259200;
export const MAX_BIDDING_WINDOW = 86400;
export const MAX_BID_DEPOSIT = 100000000n;
export const MAX_DISPUTE_TIMEOUT = 432000;
/** With the longest dispute, no longer than a bond's slash window. */
export const MAX_DISPUTE_WINDOW = 172800;
/** As long as a bond is posted for. */
export const MAX_TASK_SECS = 1209600n;
export const MIN_AWARD_WINDOW = 600;
export const MIN_BIDDING_WINDOW = 60;
export const MIN_BID_DEPOSIT = 10000n;
export const MIN_DISPUTE_TIMEOUT = 86400;
export const MIN_DISPUTE_WINDOW = 3600;
/** 1 USDC. */
export const MIN_REWARD = 1000000n;
/** Of 10,000: compute, the provider's gas, and the treasury. */
export const PROVIDER_BPS = 8500;
export const TASK_SEED = /* @__PURE__ */ c.utf8("task");
export const TREASURY_BPS = 1200;
export const VAULT_SEED = /* @__PURE__ */ c.utf8("vault");
export const VERIFIER_SEED = /* @__PURE__ */ c.utf8("verifier");
