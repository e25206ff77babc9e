// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

/** Where the cold tier receives. No instruction spends it. */
export interface Cold {
  owner: PublicKey;
  vault: PublicKey;
}

export const coldCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Cold>({
    owner: c.publicKey,
    vault: c.publicKey,
  }),
);

export interface InitializeArgs {
  pauseAuthority: PublicKey;
  operationalKey: PublicKey;
  parameters: Parameters;
}

export const initializeArgsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<InitializeArgs>({
    pauseAuthority: c.publicKey,
    operationalKey: c.publicKey,
    parameters: parametersCodec(),
  }),
);

/** Everything `update_config` changes. */
export interface Parameters {
  limits: SpendLimits;
  sweep: SweepShares;
  slash: SlashShares;
}

export const parametersCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Parameters>({
    limits: spendLimitsCodec(),
    sweep: sweepSharesCodec(),
    slash: slashSharesCodec(),
  }),
);

/** A program that may route slashes; both keys are the default while none is pinned. */
export interface SlashCaller {
  program: PublicKey;
  /** The program's `[b"authority"]` PDA, derived once when it is pinned. */
  authority: PublicKey;
}

export const slashCallerCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SlashCaller>({
    program: c.publicKey,
    authority: c.publicKey,
  }),
);

/** How slashed stake is split, in basis points. */
export interface SlashShares {
  victimBps: number;
  finderBps: number;
  treasuryBps: number;
}

export const slashSharesCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SlashShares>({
    victimBps: c.u16,
    finderBps: c.u16,
    treasuryBps: c.u16,
  }),
);

/** How much the hot tier may spend. */
export interface SpendLimits {
  perTransaction: bigint;
  perWindow: bigint;
  windowSecs: bigint;
}

export const spendLimitsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SpendLimits>({
    perTransaction: c.u64,
    perWindow: c.u64,
    windowSecs: c.u64,
  }),
);

/** How fees are split between the tiers, in basis points. */
export interface SweepShares {
  hotBps: number;
  warmBps: number;
  coldBps: number;
}

export const sweepSharesCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SweepShares>({
    hotBps: c.u16,
    warmBps: c.u16,
    coldBps: c.u16,
  }),
);
