import { randomBytes } from "node:crypto";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import type nacl from "tweetnacl";
import { z } from "zod";
import { AgentError } from "../errors";
import type { Limits } from "../sandbox/limits";
import { seal, unseal } from "./sealed_box";

const MIB = 2 ** 20;
/** What a scheduler carries. */
export const MAX_SEALED_BYTES = 48 * 1024;

/** Goes to `execve`, where a zero byte would end it early. */
const argument = z.string().max(64 * 1024).regex(/^[^\0]*$/, "holds a zero byte");
const count = (most: number) => z.number().int().min(1).max(most);
/** One name in the work folder: nothing that leaves it, and nothing that another input could have put a link in. */
const fileName = z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/, "is no plain file name");

const schema = z.strictObject({
  version: z.literal(1),
  /** Random, so that nobody finds out by guessing what the hash on chain stands for. */
  salt: z.string().regex(/^[0-9a-f]{32,64}$/),
  /** The root of the file system: `host` is the node's own system folders, which cannot be written; or an image by its digest. */
  image: z.string().max(512).regex(/^(host|[a-z0-9][a-z0-9._/:-]*@sha256:[0-9a-f]{64})$/, "is neither host nor an image by its digest"),
  command: z.array(argument).min(1).max(1_024),
  env: z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "is no variable's name"), argument).default({}),
  limits: z.strictObject({
    cpus: count(1_024),
    /** With GPUs, a unit is a second of one of them; without, a second of CPU time. */
    gpus: z.number().int().min(0).max(64).default(0),
    memoryMiB: count(16 * 1024 * 1024),
    scratchMiB: count(16 * 1024 * 1024),
    processes: count(65_536),
    wallSeconds: count(366 * 86_400),
  }),
  /** Whether the job has to reach the internet; a node may refuse it, and limits it. */
  network: z.boolean().default(false),
  /** Files that the renter brings before the start; each is in `/work` under its name. */
  inputs: z.array(z.strictObject({ name: fileName, bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).max(256).default([]),
  /** How much of `/work/out` the renter wants at the end. */
  outputMiB: z.number().int().min(0).default(0),
});

/** What a renter wants run. Only the node it is sealed for can read it. */
export type JobSpec = z.infer<typeof schema>;
export type JobSpecInput = z.input<typeof schema>;

/** A spec that is whole and means something, or an error that names each field that is not. */
export function parseJobSpec(value: unknown): JobSpec {
  const result = schema.safeParse(value);
  if (!result.success) {
    // Paths only: what the spec holds may be secret.
    const fields = result.error.issues.map((issue) => `${issue.path.join(".") || "spec"} ${issue.message}`);
    throw new AgentError("SpecInvalid", { fields: fields.join("; ") });
  }
  const names = result.data.inputs.map((input) => input.name);
  if (new Set(names).size < names.length) throw new AgentError("SpecInvalid", { fields: "inputs have one name twice" });
  return result.data;
}

/** A spec's bytes, with a salt of their own, and the hash that a session is opened with. */
export function encodeJobSpec(spec: Omit<JobSpecInput, "version" | "salt">): { bytes: Uint8Array; hash: Uint8Array } {
  const whole = parseJobSpec({ ...spec, version: 1, salt: randomBytes(16).toString("hex") });
  const bytes = new TextEncoder().encode(JSON.stringify(whole));
  return { bytes, hash: sha256(bytes) };
}

/** What travels, by whomever: only the node with this encryption key can open it. */
export function sealJobSpec(bytes: Uint8Array, encryptionKey: Uint8Array): Uint8Array {
  const sealed = seal(bytes, encryptionKey);
  if (sealed.length > MAX_SEALED_BYTES) throw new AgentError("SpecTooLong", { bytes: sealed.length, most: MAX_SEALED_BYTES });
  return sealed;
}

/** Opens the spec that a session names by its hash, and no other. */
export function openJobSpec(sealed: Uint8Array, hash: Uint8Array, keys: nacl.BoxKeyPair): JobSpec {
  const bytes = unseal(sealed, keys);
  if (!bytes) throw new AgentError("SpecSealed", { key: bytesToHex(keys.publicKey) });
  const found = bytesToHex(sha256(bytes));
  if (found !== bytesToHex(hash)) throw new AgentError("SpecHash", { expected: bytesToHex(hash), found });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // Not as the cause: a parser's message quotes what it read.
    throw new AgentError("SpecInvalid", { fields: "spec is no JSON" });
  }
  return parseJobSpec(value);
}

/** How many units a second can bring: what a renter has to allow for, and no more. */
export function unitsPerSecond({ limits }: Pick<JobSpec, "limits">): number {
  return limits.gpus > 0 ? limits.gpus : limits.cpus;
}

/** What the sandbox holds the spec's workload to. */
export function limitsOf({ limits }: JobSpec): Limits {
  return {
    cpus: limits.cpus,
    memoryBytes: limits.memoryMiB * MIB,
    processes: limits.processes,
    scratchBytes: limits.scratchMiB * MIB,
    wallSeconds: limits.wallSeconds,
  };
}
