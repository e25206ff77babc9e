// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

/** Cumulative amounts. */
export interface Amounts {
  /** The price of the units. */
  gross: bigint;
  /** On top of it. */
  renterFee: bigint;
  /** Out of it. */
  providerFee: bigint;
}

export const amountsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Amounts>({
    gross: c.u64,
    renterFee: c.u64,
    providerFee: c.u64,
  }),
);

/** What a session and a ledger have in common: who is paid, whose signatures count, and how much of what. */
export interface Deal {
  renter: Payee;
  operator: Payee;
  treasury: Payee;
  node: PublicKey;
  /** Token account `[b"vault", deal]`, owned by the deal. */
  vault: PublicKey;
  /** Signs receipts for the renter. */
  sessionKey: PublicKey;
  /** Signs receipts for the node: its key at opening. */
  receiptKey: PublicKey;
  /** Of the config, here for the seeds. */
  instance: Uint8Array;
  nonce: bigint;
  rates: Rates;
  /** What the renter put in and has not taken out again. */
  funds: bigint;
  /** Of the highest receipt that was settled: zero before the first. */
  number: bigint;
  units: bigint;
  /** What these units cost since the beginning. */
  earned: Amounts;
  bump: number;
  authorityBump: number;
  padding: Uint8Array;
}

export const dealCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Deal>({
    renter: payeeCodec(),
    operator: payeeCodec(),
    treasury: payeeCodec(),
    node: c.publicKey,
    vault: c.publicKey,
    sessionKey: c.publicKey,
    receiptKey: c.publicKey,
    instance: c.fixedBytes(32),
    nonce: c.u64,
    rates: ratesCodec(),
    funds: c.u64,
    number: c.u64,
    units: c.u64,
    earned: amountsCodec(),
    bump: c.u8,
    authorityBump: c.u8,
    padding: c.fixedBytes(6),
  }),
);

/** What a program proved against a node. */
export type FaultKind = (typeof FAULT_KIND_VALUES)[number];

/** In the order of the program's numbers. */
export const FAULT_KIND_VALUES = ["abandoned", "equivocated"] as const;

export const faultKindCodec = /* @__PURE__ */ c.once(() => c.enumeration(FAULT_KIND_VALUES));

export interface InitializeArgs {
  pauseAuthority: PublicKey;
  /** The cluster's genesis hash. */
  instance: Uint8Array;
  parameters: Parameters;
}

export const initializeArgsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<InitializeArgs>({
    pauseAuthority: c.publicKey,
    instance: c.fixedBytes(32),
    parameters: parametersCodec(),
  }),
);

/** What a renter proposes, whatever the deal. */
export interface Offer {
  /** Micro-units of the mint for an hour, or for a request. */
  price: bigint;
  unitKind: UnitKind;
  /** What the renter knows the fee to be: a change on the way must not cost more than was signed. */
  renterFeeBps: number;
  /** Signs receipts for the renter. */
  sessionKey: PublicKey;
}

export const offerCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Offer>({
    price: c.u64,
    unitKind: unitKindCodec(),
    renterFeeBps: c.u16,
    sessionKey: c.publicKey,
  }),
);

/** How a session ended. */
export type Outcome = (typeof OUTCOME_VALUES)[number];

/** In the order of the program's numbers. */
export const OUTCOME_VALUES = ["cancelled", "final", "closed", "abandoned"] as const;

export const outcomeCodec = /* @__PURE__ */ c.once(() => c.enumeration(OUTCOME_VALUES));

/** What the authority may change, for deals opened from then on. */
export interface Parameters {
  /** On top of the price, paid by the renter. */
  renterFeeBps: number;
  /** Out of the price, paid by the operator. */
  providerFeeBps: number;
  /** The share of a session's price that the node's bond must cover while it runs. */
  sessionBondBps: number;
  /** Bounds of every window that a renter proposes, in seconds. */
  minWindow: number;
  maxWindow: number;
  /** The longest time for which a session may be open, in seconds. */
  maxDuration: number;
}

export const parametersCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Parameters>({
    renterFeeBps: c.u16,
    providerFeeBps: c.u16,
    sessionBondBps: c.u16,
    minWindow: c.u32,
    maxWindow: c.u32,
    maxDuration: c.u32,
  }),
);

/** Someone a vault pays, at an address that nobody who cranks a payment can choose. */
export interface Payee {
  owner: PublicKey;
  /** The owner's token account. */
  token: PublicKey;
  /** What could not be delivered and waits in the vault. */
  owed: bigint;
}

export const payeeCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Payee>({
    owner: c.publicKey,
    token: c.publicKey,
    owed: c.u64,
  }),
);

export type PayeeRole = (typeof PAYEE_ROLE_VALUES)[number];

/** In the order of the program's numbers. */
export const PAYEE_ROLE_VALUES = ["renter", "operator", "treasury"] as const;

export const payeeRoleCodec = /* @__PURE__ */ c.once(() => c.enumeration(PAYEE_ROLE_VALUES));

/** What a payee gets now, and what then waits for it. */
export interface Payment {
  paid: bigint;
  owed: bigint;
}

export const paymentCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Payment>({
    paid: c.u64,
    owed: c.u64,
  }),
);

/** The price and the fees, as agreed at opening. */
export interface Rates {
  /** Micro-units of the mint for an hour, or for a request. */
  price: bigint;
  renterFeeBps: number;
  providerFeeBps: number;
  /** As in [`UnitKind`]. */
  unitKind: number;
  padding: Uint8Array;
}

export const ratesCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Rates>({
    price: c.u64,
    renterFeeBps: c.u16,
    providerFeeBps: c.u16,
    unitKind: c.u8,
    padding: c.fixedBytes(3),
  }),
);

export interface SessionTerms {
  offer: Offer;
  maxUnits: bigint;
  acceptBy: bigint;
  expiresAt: bigint;
  challengeWindow: number;
  silenceLimit: number;
  sshKeyHash: Uint8Array | undefined;
  jobSpecHash: Uint8Array | undefined;
}

export const sessionTermsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SessionTerms>({
    offer: offerCodec(),
    maxUnits: c.u64,
    acceptBy: c.i64,
    expiresAt: c.i64,
    challengeWindow: c.u32,
    silenceLimit: c.u32,
    sshKeyHash: c.option(c.fixedBytes(32)),
    jobSpecHash: c.option(c.fixedBytes(32)),
  }),
);

/** What a node's units are. */
export type UnitKind = (typeof UNIT_KIND_VALUES)[number];

/** In the order of the program's numbers. */
export const UNIT_KIND_VALUES = ["gpuSecond", "cpuSecond", "request"] as const;

export const unitKindCodec = /* @__PURE__ */ c.once(() => c.enumeration(UNIT_KIND_VALUES));
