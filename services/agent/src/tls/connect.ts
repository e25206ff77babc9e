import { connect, type TLSSocket } from "node:tls";
import type { PublicKey } from "@solana/web3.js";
import { AgentError } from "../errors";
import { verifyIdentity, type Identity, type Role } from "./identity";

/** TLS 1.3 with both sides' certificates; who they are is checked by us, not by an authority. */
export const MUTUAL_TLS = { minVersion: "TLSv1.3", requestCert: true, rejectUnauthorized: false } as const;

export interface Address {
  host: string;
  port: number;
}

/** Connects, and returns only once the other side has shown that the key on chain vouches for it. */
export async function connectTo(
  address: Address,
  identity: Identity,
  expected: { role: Role; account: PublicKey; key: Uint8Array },
): Promise<TLSSocket> {
  const socket = connect({ ...address, ...identity, ...MUTUAL_TLS });
  try {
    await new Promise<void>((resolve, reject) => socket.once("secureConnect", resolve).once("error", reject));
  } catch (error) {
    throw new AgentError("Unreachable", { ...address }, error);
  }
  try {
    const certificate = socket.getPeerX509Certificate();
    if (!certificate) throw new AgentError("PeerMissing");
    verifyIdentity(certificate, expected);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
