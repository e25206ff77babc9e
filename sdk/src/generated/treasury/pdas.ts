// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

export const TREASURY_PROGRAM_ID = /* @__PURE__ */ new PublicKey("AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs");

/** Seed `claim_vault`. */
export const CLAIM_VAULT_ADDRESS = /* @__PURE__ */ new PublicKey("FKaYRd5cpu9Zctr61JULtSCNUbHiyiMJ6uNgRHg4sUBd");

/** Seed `config`. */
export const CONFIG_ADDRESS = /* @__PURE__ */ new PublicKey("7ffu8PoByWE29v9WGURkdHWqCs1uzr4rD6z2vvNXrLym");

/** Seed `fee_vault`. */
export const FEE_VAULT_ADDRESS = /* @__PURE__ */ new PublicKey("qJKexNQ8jZW318ssdsPMsuqmxt377hJbVCjKCN9bfxb");

/** Seed `held`. */
export const HELD_ADDRESS = /* @__PURE__ */ new PublicKey("AgGZHJGDFE8idVG5jjkm86wFn4nq41ktbMqhNvp1z8rk");

/** Seed `hot_vault`. */
export const HOT_VAULT_ADDRESS = /* @__PURE__ */ new PublicKey("2oDaoMGZDiKvssFSsLmD1S5krYjGMPCtpcxsytGU4r8f");

/** Seed `window`. */
export const WINDOW_ADDRESS = /* @__PURE__ */ new PublicKey("9WX7DAWHpJ4TGfSUPxVU9iX977VU4TaEe6S4nTnnzg1");

/** Seeds `claim`, `payee`. */
export function findClaimAddress(payee: PublicKey): PublicKey {
  return c.findAddress(TREASURY_PROGRAM_ID, c.utf8("claim"), payee.toBytes());
}
