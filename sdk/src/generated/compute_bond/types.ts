// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

/** A program that may call this one; both keys are the default, for which nobody signs, while none is pinned. */
export interface Caller {
  program: PublicKey;
  /** The program's `[b"authority"]` PDA, derived once when it is pinned. */
  authority: PublicKey;
}

export const callerCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Caller>({
    program: c.publicKey,
    authority: c.publicKey,
  }),
);

export type ComputeProvider = (typeof COMPUTE_PROVIDER_VALUES)[number];

/** In the order of the program's numbers. */
export const COMPUTE_PROVIDER_VALUES = ["ionet", "akash"] as const;

export const computeProviderCodec = /* @__PURE__ */ c.once(() => c.enumeration(COMPUTE_PROVIDER_VALUES));

export interface InitializeArgs {
  pauseAuthority: PublicKey;
  /** The cluster's genesis hash. */
  instance: Uint8Array;
  brokerKey: PublicKey;
}

export const initializeArgsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<InitializeArgs>({
    pauseAuthority: c.publicKey,
    instance: c.fixedBytes(32),
    brokerKey: c.publicKey,
  }),
);

export interface PostComputeBondArgs {
  postedAt: bigint;
  amount: bigint;
  capabilityBits: bigint;
  provider: ComputeProvider;
  leaseId: Uint8Array;
}

export const postComputeBondArgsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<PostComputeBondArgs>({
    postedAt: c.i64,
    amount: c.u64,
    capabilityBits: c.u128,
    provider: computeProviderCodec(),
    leaseId: c.fixedBytes(32),
  }),
);
