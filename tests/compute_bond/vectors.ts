// Writes crates/receipt/vectors/attestations.json, which the Rust crate and the SDK are both tested against:
//   npx tsx tests/compute_bond/vectors.ts
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex as hex, utf8ToBytes } from "@noble/hashes/utils";
import { PublicKey } from "@solana/web3.js";
import nacl from "tweetnacl";
import { COMPUTE_BOND_PROGRAM_ID, encodeAttestation, type Attestation } from "../../sdk/src/compute_bond";
import { encodeCompletion, type Witness } from "../../sdk/src/market";

export const vectorsFile = join(__dirname, "../../crates/receipt/vectors/attestations.json");

const named = (name: string) => sha256(utf8ToBytes(`attestation vector: ${name}`));
const broker = nacl.sign.keyPair.fromSeed(named("broker"));

const LEASE: Attestation = {
  instance: named("instance"),
  agentDid: named("agent"),
  provider: "ionet",
  leaseId: named("lease"),
  gpuHours: 100,
  expiresAt: 1_800_000_000n,
};

function attestations() {
  const leases: Record<string, Attestation> = {
    "a lease of io.net": LEASE,
    "a lease of Akash": { ...LEASE, provider: "akash" },
    "the largest values": { ...LEASE, gpuHours: 0xffff_ffff, expiresAt: 2n ** 63n - 1n },
    "the least values": { ...LEASE, gpuHours: 0, expiresAt: -(2n ** 63n) },
    "bytes in order": { ...LEASE, gpuHours: 0x01020304, expiresAt: 0x1112131415161718n },
  };
  return Object.entries(leases).map(([name, lease]) => {
    const bytes = encodeAttestation(lease);
    return {
      name,
      lease: {
        instance: hex(lease.instance),
        program: hex(COMPUTE_BOND_PROGRAM_ID.toBytes()),
        agentDid: hex(lease.agentDid),
        provider: lease.provider,
        leaseId: hex(lease.leaseId),
        gpuHours: lease.gpuHours,
        expiresAt: String(lease.expiresAt),
      },
      bytes: hex(bytes),
      signature: hex(nacl.sign.detached(bytes, broker.secretKey)),
    };
  });
}

function completions() {
  const task = named("task");
  return (["client", "verifier"] as Witness[]).map((witness) => ({
    witness,
    task: hex(task),
    result: hex(named("result")),
    bytes: hex(encodeCompletion({ witness, task: new PublicKey(task), resultHash: named("result") })),
  }));
}

function refusals(good: Uint8Array, fields: [name: string, error: string, at: number, byte: number][], length: string) {
  const changed = fields.map(([name, error, at, byte]) => ({
    name,
    error,
    bytes: hex(Uint8Array.from(good, (old, index) => (index === at ? byte : old))),
  }));
  return [
    { name: "no bytes", error: length, bytes: "" },
    { name: "one byte short", error: length, bytes: hex(good.subarray(1)) },
    { name: "one byte long", error: length, bytes: `${hex(good)}00` },
    ...changed,
  ];
}

/** The file's text. */
export function attestationVectors(): string {
  const attestation = encodeAttestation(LEASE);
  const completion = encodeCompletion({ witness: "client", task: new PublicKey(named("task")), resultHash: named("result") });
  const vectors = {
    broker: { seed: hex(named("broker")), publicKey: hex(broker.publicKey) },
    attestations: attestations(),
    noAttestations: refusals(attestation, [
      ["another domain", "AttestationDomain", 0, 0],
      ["a domain without its zero", "AttestationDomain", 15, 0x20],
      ["version 0", "AttestationVersion", 16, 0],
      ["version 2", "AttestationVersion", 16, 2],
      ["provider 2", "AttestationProvider", 113, 2],
      ["provider 255", "AttestationProvider", 113, 255],
    ], "AttestationLength"),
    completions: completions(),
    noCompletions: refusals(completion, [
      ["another domain", "CompletionDomain", 0, 0],
      ["version 2", "CompletionVersion", 16, 2],
      ["witness 0", "CompletionWitness", 17, 0],
      ["witness 3", "CompletionWitness", 17, 3],
    ], "CompletionLength"),
  };
  return `${JSON.stringify(vectors, null, 2)}\n`;
}

if (require.main === module) writeFileSync(vectorsFile, attestationVectors());
