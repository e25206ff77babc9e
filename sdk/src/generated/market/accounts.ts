// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { MARKET_PROGRAM_ID } from "./pdas";
import * as t from "./types";

/** `[b"bid", task, bond]`: one bid a bond. */
export interface Bid {
  task: PublicKey;
  bond: PublicKey;
  /** The agent's authority. */
  bidder: PublicKey;
  agentDid: Uint8Array;
  /** Where deposit and reward go. */
  providerToken: PublicKey;
  node: PublicKey;
  /** The node's key for receipts, as it was when the bid was made. */
  receiptKey: PublicKey;
  commitment: Uint8Array;
  /** Order of commitment within the task; decides between equal prices. */
  number: number;
  price: bigint;
  revealed: number;
  bump: number;
}

export const BID_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(143, 246, 48, 245, 42, 145, 180, 88);
/** Of every such account, with its discriminator. */
export const BID_SIZE = 278;
/** Where fields begin, for filters. */
export const BID_OFFSETS = {
  task: 8,
  bond: 40,
  bidder: 72,
  agentDid: 104,
  providerToken: 136,
  node: 168,
  receiptKey: 200,
  commitment: 232,
  number: 264,
  price: 268,
  revealed: 276,
  bump: 277,
} as const;

/** How `Bid` is laid out, for whatever works on any account. */
export const bidAccount: c.AccountLayout<Bid> = {
  name: "Bid",
  program: MARKET_PROGRAM_ID,
  discriminator: BID_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Bid>({
      task: c.publicKey,
      bond: c.publicKey,
      bidder: c.publicKey,
      agentDid: c.fixedBytes(32),
      providerToken: c.publicKey,
      node: c.publicKey,
      receiptKey: c.publicKey,
      commitment: c.fixedBytes(32),
      number: c.u32,
      price: c.u64,
      revealed: c.u8,
      bump: c.u8,
    }),
  ),
};

export function decodeBid(data: Uint8Array): Bid {
  return c.decodeAccount(bidAccount, data);
}

export function encodeBid(value: Bid): Uint8Array {
  return c.encodeAccount(bidAccount, value);
}

/** `[b"client", client]`: numbers a client's tasks. Never closed, so that no task's address comes back. */
export interface Client {
  nextNonce: bigint;
  bump: number;
}

export const CLIENT_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(221, 237, 145, 143, 170, 194, 133, 115);
/** Of every such account, with its discriminator. */
export const CLIENT_SIZE = 17;
/** Where fields begin, for filters. */
export const CLIENT_OFFSETS = {
  nextNonce: 8,
  bump: 16,
} as const;

/** How `Client` is laid out, for whatever works on any account. */
export const clientAccount: c.AccountLayout<Client> = {
  name: "Client",
  program: MARKET_PROGRAM_ID,
  discriminator: CLIENT_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Client>({
      nextNonce: c.u64,
      bump: c.u8,
    }),
  ),
};

export function decodeClient(data: Uint8Array): Client {
  return c.decodeAccount(clientAccount, data);
}

export function encodeClient(value: Client): Uint8Array {
  return c.encodeAccount(clientAccount, value);
}

/**
 * `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
 * Read in place, because most instructions need a field or two of it.
 */
export interface MarketConfig {
  authority: PublicKey;
  /** The default key while no handover is under way. */
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  /** The only money of this market. */
  mint: PublicKey;
  /** The treasury's vault, fixed for good. */
  feeVault: PublicKey;
  feeVaultOwner: PublicKey;
  /** The cluster's genesis hash: addresses, and so proofs, differ between clusters. */
  instance: Uint8Array;
  disputes: PublicKey;
  /** The disputes program's `[b"authority"]` PDA; both are the default, for which nobody signs, while none is pinned. */
  disputesAuthority: PublicKey;
  parameters: t.Parameters;
  paused: number;
  bump: number;
  /** Of `[b"authority"]`, which signs for this program at the bonds. */
  authorityBump: number;
  reserved: Uint8Array;
}

export const MARKET_CONFIG_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(119, 255, 200, 88, 252, 82, 128, 24);
/** Of every such account, with its discriminator. */
export const MARKET_CONFIG_SIZE = 389;
/** Where fields begin, for filters. */
export const MARKET_CONFIG_OFFSETS = {
  authority: 8,
  pendingAuthority: 40,
  pauseAuthority: 72,
  mint: 104,
  feeVault: 136,
  feeVaultOwner: 168,
  instance: 200,
  disputes: 232,
  disputesAuthority: 264,
  parameters: 296,
  "parameters.bidDeposit": 296,
  "parameters.minBiddingWindow": 304,
  "parameters.awardWindow": 308,
  "parameters.disputeWindow": 312,
  "parameters.disputeTimeout": 316,
  "parameters.disputeClientBps": 320,
  paused: 322,
  bump: 323,
  authorityBump: 324,
  reserved: 325,
} as const;

/** How `MarketConfig` is laid out, for whatever works on any account. */
export const marketConfigAccount: c.AccountLayout<MarketConfig> = {
  name: "MarketConfig",
  program: MARKET_PROGRAM_ID,
  discriminator: MARKET_CONFIG_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<MarketConfig>({
      authority: c.publicKey,
      pendingAuthority: c.publicKey,
      pauseAuthority: c.publicKey,
      mint: c.publicKey,
      feeVault: c.publicKey,
      feeVaultOwner: c.publicKey,
      instance: c.fixedBytes(32),
      disputes: c.publicKey,
      disputesAuthority: c.publicKey,
      parameters: t.parametersCodec(),
      paused: c.u8,
      bump: c.u8,
      authorityBump: c.u8,
      reserved: c.fixedBytes(64),
    }),
  ),
};

export function decodeMarketConfig(data: Uint8Array): MarketConfig {
  return c.decodeAccount(marketConfigAccount, data);
}

export function encodeMarketConfig(value: MarketConfig): Uint8Array {
  return c.encodeAccount(marketConfigAccount, value);
}

/** `[b"task", instance, client, nonce]`. Bonds read its first bytes: discriminator, then status. */
export interface Task {
  /** As in [`TaskStatus`]. */
  status: number;
  /** As in [`PayoutMode`]. */
  payoutMode: number;
  capabilityBit: number;
  vaultBump: number;
  authorityBump: number;
  /** How many bids the ranking holds. */
  ranked: number;
  /** The client's share of the bond if a verdict slashes it. */
  disputeClientBps: number;
  client: t.Payee;
  /** Empty until the award. */
  provider: t.Payee;
  treasury: t.Payee;
  mint: PublicKey;
  /** Acknowledges results and signs receipts for the client. */
  clientKey: PublicKey;
  /** The default key where no verifier counts. */
  verifier: PublicKey;
  specHash: Uint8Array;
  /** Zero until a proof names it. */
  resultHash: Uint8Array;
  /** The most the client pays. */
  reward: bigint;
  /** The winner's price; zero until the award. */
  price: bigint;
  requiredBond: bigint;
  bidDeposit: bigint;
  commits: number;
  reveals: number;
  commitBy: bigint;
  revealBy: bigint;
  awardBy: bigint;
  /** When the work is due. */
  deadline: bigint;
  /** Until when proofs and disputes count. */
  settleBy: bigint;
  /** Zero while there is no dispute. */
  frozenUntil: bigint;
  disputeTimeout: bigint;
  /** The best bids that were revealed, the best first. */
  ranking: t.RankedBid[];
  bond: PublicKey;
  agentDid: Uint8Array;
  node: PublicKey;
  receiptKey: PublicKey;
}

export const TASK_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(79, 34, 229, 55, 88, 90, 55, 84);
/** Of every such account, with its discriminator. */
export const TASK_SIZE = 760;
/** Where fields begin, for filters. */
export const TASK_OFFSETS = {
  status: 8,
  payoutMode: 9,
  capabilityBit: 10,
  vaultBump: 11,
  authorityBump: 12,
  ranked: 13,
  disputeClientBps: 14,
  client: 16,
  "client.owner": 16,
  "client.token": 48,
  "client.owed": 80,
  provider: 88,
  "provider.owner": 88,
  "provider.token": 120,
  "provider.owed": 152,
  treasury: 160,
  "treasury.owner": 160,
  "treasury.token": 192,
  "treasury.owed": 224,
  mint: 232,
  clientKey: 264,
  verifier: 296,
  specHash: 328,
  resultHash: 360,
  reward: 392,
  price: 400,
  requiredBond: 408,
  bidDeposit: 416,
  commits: 424,
  reveals: 428,
  commitBy: 432,
  revealBy: 440,
  awardBy: 448,
  deadline: 456,
  settleBy: 464,
  frozenUntil: 472,
  disputeTimeout: 480,
  ranking: 488,
  bond: 632,
  agentDid: 664,
  node: 696,
  receiptKey: 728,
} as const;

/** How `Task` is laid out, for whatever works on any account. */
export const taskAccount: c.AccountLayout<Task> = {
  name: "Task",
  program: MARKET_PROGRAM_ID,
  discriminator: TASK_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Task>({
      status: c.u8,
      payoutMode: c.u8,
      capabilityBit: c.u8,
      vaultBump: c.u8,
      authorityBump: c.u8,
      ranked: c.u8,
      disputeClientBps: c.u16,
      client: t.payeeCodec(),
      provider: t.payeeCodec(),
      treasury: t.payeeCodec(),
      mint: c.publicKey,
      clientKey: c.publicKey,
      verifier: c.publicKey,
      specHash: c.fixedBytes(32),
      resultHash: c.fixedBytes(32),
      reward: c.u64,
      price: c.u64,
      requiredBond: c.u64,
      bidDeposit: c.u64,
      commits: c.u32,
      reveals: c.u32,
      commitBy: c.i64,
      revealBy: c.i64,
      awardBy: c.i64,
      deadline: c.i64,
      settleBy: c.i64,
      frozenUntil: c.i64,
      disputeTimeout: c.i64,
      ranking: c.array(t.rankedBidCodec(), 3),
      bond: c.publicKey,
      agentDid: c.fixedBytes(32),
      node: c.publicKey,
      receiptKey: c.publicKey,
    }),
  ),
};

export function decodeTask(data: Uint8Array): Task {
  return c.decodeAccount(taskAccount, data);
}

export function encodeTask(value: Task): Uint8Array {
  return c.encodeAccount(taskAccount, value);
}

/** `[b"verifier", key]`: a key whose attestations count while this account exists. */
export interface Verifier {
  key: PublicKey;
  bump: number;
}

export const VERIFIER_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(195, 177, 185, 71, 72, 61, 77, 112);
/** Of every such account, with its discriminator. */
export const VERIFIER_SIZE = 41;
/** Where fields begin, for filters. */
export const VERIFIER_OFFSETS = {
  key: 8,
  bump: 40,
} as const;

/** How `Verifier` is laid out, for whatever works on any account. */
export const verifierAccount: c.AccountLayout<Verifier> = {
  name: "Verifier",
  program: MARKET_PROGRAM_ID,
  discriminator: VERIFIER_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Verifier>({
      key: c.publicKey,
      bump: c.u8,
    }),
  ),
};

export function decodeVerifier(data: Uint8Array): Verifier {
  return c.decodeAccount(verifierAccount, data);
}

export function encodeVerifier(value: Verifier): Uint8Array {
  return c.encodeAccount(verifierAccount, value);
}
