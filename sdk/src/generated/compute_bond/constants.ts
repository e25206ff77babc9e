// Generated from the program's IDL by `npm run generate`. Do not edit.

import * as c from "../../codec";

/** Seed, in every program, of the PDA that signs its calls into other programs. */
export const AUTHORITY_SEED = /* @__PURE__ */ c.utf8("authority");
export const BOND_ESCROW_SEED = /* @__PURE__ */ c.utf8("bond_escrow");
/** For how long the key before the last rotation still attests. */
export const BROKER_KEY_GRACE_SECS = 172800n;
export const COMPUTE_BOND_SEED = /* @__PURE__ */ c.utf8("compute_bond");
export const CONFIG_SEED = /* @__PURE__ */ c.utf8("config");
export const LEASE_SEED = /* @__PURE__ */ c.utf8("lease");
export const MAX_BOND_DURATION_SECS = 1209600n;
/** $10. One micro-USD is one micro-unit of the mint. */
export const MIN_BOND_USD_MICRO = 10000000n;
/**
 * How old `posted_at` may be, which the client writes into the bond's address. A bond cannot be closed before, so its
 * address never comes back.
 */
export const POSTED_AT_TOLERANCE_SECS = 120n;
/** For how long after its expiry a bond stays: the time in which a task that ended late can still be settled or disputed. */
export const SLASH_WINDOW_SECS = 604800n;
