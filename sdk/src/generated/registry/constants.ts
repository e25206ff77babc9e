// Generated from the program's IDL by `npm run generate`. Do not edit.

import * as c from "../../codec";

export const AGENT_SEED = /* @__PURE__ */ c.utf8("agent");
/** Seed, in every program, of the PDA that signs its calls into other programs. */
export const AUTHORITY_SEED = /* @__PURE__ */ c.utf8("authority");
export const CAPABILITY_SEED = /* @__PURE__ */ c.utf8("capability");
export const CONFIG_SEED = /* @__PURE__ */ c.utf8("config");
export const DEFAULT_MEMORY_MB = 128;
export const DEFAULT_TIMEOUT_MS = 30000;
/** Prefix of what an agent's did is the SHA-256 of. */
export const DID_DOMAIN = /* @__PURE__ */ c.utf8("did:compute:");
/** How old the slot that a did is derived from may be, and for how long its agent cannot be closed. */
export const DID_SLOT_WINDOW = 150n;
export const MAX_ATTESTATION_SECS = 7776000n;
export const MAX_CAPABILITY_BOND_USD = 1000000000000n;
export const MAX_CRON_LEN = 64;
/** Micro-USDC per hour. */
export const MAX_FLOOR_PRICE = 1000000000000n;
export const MAX_MEMORY_MB = 16384;
export const MAX_ROUTES = 8;
export const MAX_ROUTE_LEN = 64;
export const MAX_TIMEOUT_MS = 900000;
/** Micro-USD. */
export const MIN_CAPABILITY_BOND_USD = 10000000n;
export const MIN_MEMORY_MB = 16;
export const MIN_TIMEOUT_MS = 100;
export const NODE_SEED = /* @__PURE__ */ c.utf8("node");
export const REPUTATION_SEED = /* @__PURE__ */ c.utf8("reputation");
export const TRIGGER_SEED = /* @__PURE__ */ c.utf8("trigger");
export const VERSION_SEED = /* @__PURE__ */ c.utf8("version");
export const WORKER_SEED = /* @__PURE__ */ c.utf8("worker");
