// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

export type CronText = string;

export const cronTextCodec = /* @__PURE__ */ c.once(() => c.text);

/** An event that a program logged. */
export interface EventFilter {
  program: PublicKey;
  /** The first eight bytes of the event's data. */
  discriminator: Uint8Array;
  /** Only events of transactions that name this account. */
  account: PublicKey | undefined;
}

export const eventFilterCodec = /* @__PURE__ */ c.once(() =>
  c.struct<EventFilter>({
    program: c.publicKey,
    discriminator: c.fixedBytes(8),
    account: c.option(c.publicKey),
  }),
);

/** What a program proved against a node. */
export type FaultKind = (typeof FAULT_KIND_VALUES)[number];

/** In the order of the program's numbers. */
export const FAULT_KIND_VALUES = ["abandoned", "equivocated"] as const;

export const faultKindCodec = /* @__PURE__ */ c.once(() => c.enumeration(FAULT_KIND_VALUES));

export type Flag = boolean;

export const flagCodec = /* @__PURE__ */ c.once(() => c.bool);

export type NodeClass = (typeof NODE_CLASS_VALUES)[number];

/** In the order of the program's numbers. */
export const NODE_CLASS_VALUES = ["gpu", "cpu"] as const;

export const nodeClassCodec = /* @__PURE__ */ c.once(() => c.enumeration(NODE_CLASS_VALUES));

/**
 * What an operator may change about a node at any time. Packed, it is what Borsh writes, so arguments, account and events hold
 * the same bytes.
 */
export interface NodeProfile {
  sourceType: SourceType;
  /** A label padded with zeros. */
  region: Uint8Array;
  /** Micro-USDC per hour. */
  floorPrice: bigint;
  benchmarkScore: number;
  capabilityBits: bigint;
  /** X25519: job specs with secrets are encrypted to it. */
  encryptionKey: Uint8Array;
  endpointHash: Uint8Array;
}

export const nodeProfileCodec = /* @__PURE__ */ c.once(() =>
  c.struct<NodeProfile>({
    sourceType: sourceTypeCodec(),
    region: c.fixedBytes(16),
    floorPrice: c.u64,
    benchmarkScore: c.u32,
    capabilityBits: c.u128,
    encryptionKey: c.fixedBytes(32),
    endpointHash: c.fixedBytes(32),
  }),
);

export type NodeStatus = (typeof NODE_STATUS_VALUES)[number];

/** In the order of the program's numbers. */
export const NODE_STATUS_VALUES = ["available", "draining", "retired"] as const;

export const nodeStatusCodec = /* @__PURE__ */ c.once(() => c.enumeration(NODE_STATUS_VALUES));

export type Routes = string[];

export const routesCodec = /* @__PURE__ */ c.once(() => c.vec(c.text));

/** Who stands behind a node: anyone, the protocol, or another market it resells. */
export type SourceType = (typeof SOURCE_TYPE_VALUES)[number];

/** In the order of the program's numbers. */
export const SOURCE_TYPE_VALUES = ["community", "managed", "upstream"] as const;

export const sourceTypeCodec = /* @__PURE__ */ c.once(() => c.enumeration(SOURCE_TYPE_VALUES));

/** What starts a worker. */
export type TriggerKind =
  | { kind: "cron"; expression: CronText }
  | { kind: "webhook"; pathHash: Uint8Array }
  | { kind: "event"; value: EventFilter };

export const triggerKindCodec = /* @__PURE__ */ c.once(() =>
  c.union<TriggerKind>({
    cron: c.struct({ expression: cronTextCodec() }),
    webhook: c.struct({ pathHash: c.fixedBytes(32) }),
    event: c.struct({ value: eventFilterCodec() }),
  }),
);

/** What a node's units are. */
export type UnitKind = (typeof UNIT_KIND_VALUES)[number];

/** In the order of the program's numbers. */
export const UNIT_KIND_VALUES = ["gpuSecond", "cpuSecond", "request"] as const;

export const unitKindCodec = /* @__PURE__ */ c.once(() => c.enumeration(UNIT_KIND_VALUES));

/** What an owner may change about a worker at any time. */
export interface WorkerSettings {
  timeoutMs: number | undefined;
  memoryMb: number | undefined;
  /** Last, because it takes the rest of what it is read from. */
  routes: Routes;
}

export const workerSettingsCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WorkerSettings>({
    timeoutMs: c.option(c.u32),
    memoryMb: c.option(c.u32),
    routes: routesCodec(),
  }),
);

export type WorkerStatus = (typeof WORKER_STATUS_VALUES)[number];

/** In the order of the program's numbers. */
export const WORKER_STATUS_VALUES = ["active", "paused"] as const;

export const workerStatusCodec = /* @__PURE__ */ c.once(() => c.enumeration(WORKER_STATUS_VALUES));

/** A program that may write reputation. */
export interface Writer {
  program: PublicKey;
  /** The program's `[b"authority"]` PDA, derived when the pin is set, so that a settlement only compares it. */
  authority: PublicKey;
}

export const writerCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Writer>({
    program: c.publicKey,
    authority: c.publicKey,
  }),
);

export type WriterRole = (typeof WRITER_ROLE_VALUES)[number];

/** In the order of the program's numbers. */
export const WRITER_ROLE_VALUES = ["escrow", "staking", "market", "disputes"] as const;

export const writerRoleCodec = /* @__PURE__ */ c.once(() => c.enumeration(WRITER_ROLE_VALUES));
