import { createHash, generateKeyPairSync, X509Certificate, type KeyObject } from "node:crypto";
import { PublicKey } from "@solana/web3.js";
import nacl from "tweetnacl";
import { AgentError } from "../errors";
import { selfSigned } from "./certificate";

/** A node shows its receipt key, for its account in the registry; a renter shows a session's key, for the session. */
export type Role = "node" | "session";

/** A TLS key made for one process, and a certificate in which the key on chain vouches for it. */
export interface Identity {
  key: string;
  cert: string;
}

/** Whom a certificate names. Nothing is proven before the key on chain is known. */
export interface Claim {
  role: Role;
  account: PublicKey;
}

const DOMAIN = Buffer.from("compute-tls-key\0");
/** Clocks of the two sides may differ by this much. */
const CLOCK_TOLERANCE_MS = 120_000;
const NAME = /^URI:compute-market:(node|session):([1-9A-HJ-NP-Za-km-z]{32,44}):([A-Za-z0-9_-]{86})$/;

/** Makes a key that is never stored, and lets the key on chain sign for it. No authority is asked. */
export function createIdentity(claim: Claim, secretKey: Uint8Array, validity: { seconds: number; now?: Date }): Identity {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const start = Math.floor((validity.now ?? new Date()).getTime() / 1_000) * 1_000;
  const notBefore = new Date(start - CLOCK_TOLERANCE_MS);
  const notAfter = new Date(start + validity.seconds * 1_000);
  const signature = nacl.sign.detached(statement(claim, publicKey, notBefore, notAfter), secretKey);
  const uri = `compute-market:${claim.role}:${claim.account.toBase58()}:${Buffer.from(signature).toString("base64url")}`;
  const cert = selfSigned({ privateKey, publicKey }, { uri, notBefore, notAfter });
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert };
}

/** Reads whom a certificate names, so that its key can be looked up. */
export function readClaim(certificate: X509Certificate): Claim {
  return parse(certificate).claim;
}

/** Throws unless the key on chain signed for exactly this TLS key, role and account, for a time that includes now. */
export function verifyIdentity(certificate: X509Certificate, expected: Claim & { key: Uint8Array }, now = new Date()): void {
  const { claim, signature } = parse(certificate);
  if (claim.role !== expected.role || !claim.account.equals(expected.account)) {
    throw new AgentError("PeerOther", {
      expected: `${expected.role} ${expected.account.toBase58()}`,
      shown: `${claim.role} ${claim.account.toBase58()}`,
    });
  }
  const notBefore = new Date(certificate.validFrom);
  const notAfter = new Date(certificate.validTo);
  if (now < notBefore || now > notAfter) {
    throw new AgentError("PeerExpired", { notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() });
  }
  const message = statement(claim, certificate.publicKey, notBefore, notAfter);
  if (!nacl.sign.detached.verify(message, signature, expected.key)) {
    throw new AgentError("PeerKey", { account: claim.account, key: new PublicKey(expected.key) });
  }
}

function parse(certificate: X509Certificate): { claim: Claim; signature: Uint8Array } {
  const match = NAME.exec(certificate.subjectAltName ?? "");
  if (!match) throw new AgentError("PeerUnknown", {});
  const [, role, account, signature] = match;
  try {
    const claim = { role: role as Role, account: new PublicKey(account!) };
    return { claim, signature: Buffer.from(signature!, "base64url") };
  } catch (error) {
    throw new AgentError("PeerUnknown", {}, error);
  }
}

/** What the key on chain signs. Its domain and its length keep it apart from a receipt. */
function statement({ role, account }: Claim, tlsKey: KeyObject, notBefore: Date, notAfter: Date): Uint8Array {
  const times = Buffer.alloc(16);
  times.writeBigInt64LE(BigInt(notBefore.getTime() / 1_000), 0);
  times.writeBigInt64LE(BigInt(notAfter.getTime() / 1_000), 8);
  const spki = createHash("sha256").update(tlsKey.export({ type: "spki", format: "der" })).digest();
  return Buffer.concat([DOMAIN, Buffer.from([1, role === "node" ? 1 : 2]), account.toBytes(), times, spki]);
}
