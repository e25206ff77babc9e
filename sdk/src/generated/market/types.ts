// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

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

/** What the authority may change, for tasks posted from then on. */
export interface Parameters {
  /** What a bid puts down until it is revealed. */
  bidDeposit: bigint;
  /** The least time for committing, and then for revealing, in seconds. */
  minBiddingWindow: number;
  /** For how long after the reveal a task can be awarded. */
  awardWindow: number;
  /** For how long after the deadline a proof or a dispute can come. */
  disputeWindow: number;
  /** How long a dispute can last. */
  disputeTimeout: number;
  /** The client's share of a bond that a verdict slashes; the rest is the treasury's. */
  disputeClientBps: number;
}

export const parametersCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Parameters>({
    bidDeposit: c.u64,
    minBiddingWindow: c.u32,
    awardWindow: c.u32,
    disputeWindow: c.u32,
    disputeTimeout: c.u32,
    disputeClientBps: c.u16,
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
export const PAYEE_ROLE_VALUES = ["client", "provider", "treasury"] as const;

export const payeeRoleCodec = /* @__PURE__ */ c.once(() => c.enumeration(PAYEE_ROLE_VALUES));

/** What a payee gets now, and what waits for it. */
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

/** What releases the reward, beside the client's acknowledgement, which always does. */
export type PayoutMode = (typeof PAYOUT_MODE_VALUES)[number];

/** In the order of the program's numbers. */
export const PAYOUT_MODE_VALUES = ["acknowledged", "verified", "metered"] as const;

export const payoutModeCodec = /* @__PURE__ */ c.once(() => c.enumeration(PAYOUT_MODE_VALUES));

export type Proof = (typeof PROOF_VALUES)[number];

/** In the order of the program's numbers. */
export const PROOF_VALUES = ["acknowledgement", "attestation", "finalReceipt"] as const;

export const proofCodec = /* @__PURE__ */ c.once(() => c.enumeration(PROOF_VALUES));

export interface RankedBid {
  bid: PublicKey;
  price: bigint;
  number: bigint;
}

export const rankedBidCodec = /* @__PURE__ */ c.once(() =>
  c.struct<RankedBid>({
    bid: c.publicKey,
    price: c.u64,
    number: c.u64,
  }),
);

export interface TaskTerms {
  reward: bigint;
  payoutMode: PayoutMode;
  /** Acknowledges results and signs receipts for the client. */
  clientKey: PublicKey;
  specHash: Uint8Array;
  commitBy: bigint;
  revealBy: bigint;
  deadline: bigint;
}

export const taskTermsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TaskTerms>({
    reward: c.u64,
    payoutMode: payoutModeCodec(),
    clientKey: c.publicKey,
    specHash: c.fixedBytes(32),
    commitBy: c.i64,
    revealBy: c.i64,
    deadline: c.i64,
  }),
);

export type Verdict = (typeof VERDICT_VALUES)[number];

/** In the order of the program's numbers. */
export const VERDICT_VALUES = ["forClient", "forAgent"] as const;

export const verdictCodec = /* @__PURE__ */ c.once(() => c.enumeration(VERDICT_VALUES));
