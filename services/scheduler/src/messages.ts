import { z } from "zod";
import { canonical } from "./canonical";
import { SchedulerError } from "./errors";
import { isSignedBy, sha256, type SigningKey } from "./keys";
import { address, amount, bits, hash, label, natural, seconds } from "./schema";

/** The scheduler's public key: what is signed for one scheduler means nothing to another. */
const audience = address;

/** A renter asks for a node. Signed by the renter's wallet. */
export const jobRequest = z.strictObject({
  audience,
  renter: address,
  /** SHA-256 of the job's spec: the session on chain names the same. */
  specHash: hash,
  class: z.enum(["gpu", "cpu"]),
  /** Left out: anywhere. */
  region: label.optional(),
  capabilities: bits,
  /** The most the renter pays, in micro-USDC an hour. */
  maxRate: amount.refine((rate) => rate > 0n, "above zero"),
  duration: seconds.min(1).max(366 * 86_400),
  /** Makes two requests for the same thing two. */
  nonce: z.string().min(1).max(64),
  /** Until when the renter waits for a node; the request is worth nothing after it. */
  expiresAt: seconds,
});

/** A node says that it is there and how much it takes. Signed by its operator. */
export const heartbeat = z.strictObject({
  audience,
  node: address,
  /** Grows with each heartbeat, also over restarts of the agent: a heartbeat counts once. */
  sequence: natural,
  at: seconds,
  /** How many of this scheduler's jobs the node runs at once; less while it is busy elsewhere. */
  slots: natural.max(4_096),
  /** How busy the machine is, in thousandths. */
  load: natural.max(1_000),
  /** Where renters reach the node; the registry holds its SHA-256. */
  endpoint: z.string().min(1).max(256),
});

/** A node's answer to an offer. Signed by its operator. */
export const answer = z.strictObject({ audience, offer: hash, node: address });

/** A renter takes a job back. Signed by the renter's wallet. */
export const cancellation = z.strictObject({ audience, job: hash });

/** A renter hands over the spec, sealed to the node that took the job. Signed by the renter's wallet. */
export const sealing = z.strictObject({ audience, job: hash, node: address, sealedHash: hash });

export const messages = { job: jobRequest, heartbeat, accept: answer, decline: answer, cancel: cancellation, seal: sealing };

export type MessageKind = keyof typeof messages;
export type JobRequest = z.infer<typeof jobRequest>;
export type Heartbeat = z.infer<typeof heartbeat>;
export type Answer = z.infer<typeof answer>;
export type Cancellation = z.infer<typeof cancellation>;
export type Sealing = z.infer<typeof sealing>;

/** What was signed, and the signature in hexadecimal. */
export interface Signed<Body> {
  body: Body;
  signature: string;
}

export const signature = z.string().regex(/^[0-9a-f]{128}$/, "64 bytes in lower-case hexadecimal");
export const signed = <Body extends z.ZodType>(body: Body) => z.strictObject({ body, signature });

/**
 * What a key signs. It begins with words, so that a wallet can show it, so that one kind is never another, and so that
 * it is never a transaction: read as one, its first bytes ask for more read-only signers than signers.
 */
export function signingText(kind: MessageKind | "offer" | "log", body: object): string {
  return `compute-market/v1 ${kind}\n${canonical(body)}`;
}

export const messageId = (kind: MessageKind | "offer", body: object): string => sha256(signingText(kind, body));

export function signMessage<Body extends object>(kind: MessageKind | "offer", body: Body, key: SigningKey): Signed<Body> {
  return { body, signature: key.sign(signingText(kind, body)) };
}

/** Throws unless `signer` signed it. */
export function verifyMessage(kind: MessageKind | "offer", { body, signature }: Signed<object>, signer: string): void {
  if (isSignedBy(signer, signingText(kind, body), signature)) return;
  throw new SchedulerError("WrongSignature", { kind, signer });
}
