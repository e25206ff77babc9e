// Gets from an RPC node what an audit reads, as JSON that can be kept and audited again without a network.
import { getBase58Encoder } from "@solana/codecs";
import { VersionedTransaction, type Connection, type PublicKey } from "@solana/web3.js";
import { CONFIG_ADDRESS } from "../generated/escrow/pdas";
import { findReputationAddress } from "../generated/registry/pdas";
import { ask } from "../ledger/rpc_errors";

const PAGE = 1_000;

/** Everything about a session; its account only while it is there. */
export async function fetchSettlement(connection: Connection, session: PublicKey): Promise<object> {
  return {
    session: session.toBase58(),
    account: await accountOf(connection, session),
    config: await accountOf(connection, CONFIG_ADDRESS),
    transactions: await transactionsOf(connection, await signaturesOf(connection, session)),
  };
}

/** A node's reputation, and every transaction of the node and of the reputation. */
export async function fetchReputation(connection: Connection, node: PublicKey): Promise<object> {
  const address = findReputationAddress(node);
  const signatures = [...(await signaturesOf(connection, node)), ...(await signaturesOf(connection, address))];
  return {
    account: await accountOf(connection, address),
    transactions: await transactionsOf(connection, [...new Set(signatures)]),
  };
}

async function accountOf(connection: Connection, address: PublicKey): Promise<object | null> {
  const account = await ask(connection, "getAccountInfo", () => connection.getAccountInfo(address));
  return account && { owner: account.owner.toBase58(), data: [toBase64(account.data), "base64"] };
}

/** Oldest first. */
async function signaturesOf(connection: Connection, address: PublicKey): Promise<string[]> {
  const signatures: string[] = [];
  for (;;) {
    const before = signatures.at(-1);
    const options = { limit: PAGE, ...(before !== undefined && { before }) };
    const page = await ask(connection, "getSignaturesForAddress", () =>
      connection.getSignaturesForAddress(address, options),
    );
    signatures.push(...page.map(({ signature }) => signature));
    if (page.length < PAGE) return signatures.reverse();
  }
}

async function transactionsOf(connection: Connection, signatures: readonly string[]): Promise<object[]> {
  const transactions: object[] = [];
  for (const signature of signatures) {
    const options = { commitment: "confirmed", maxSupportedTransactionVersion: 0 } as const;
    const found = await ask(connection, "getTransaction", () => connection.getTransaction(signature, options));
    // A node that has pruned it: the audit says what is missing.
    if (!found) continue;
    const { message, signatures: signed } = found.transaction;
    const wire = new VersionedTransaction(
      message,
      signed.map((text) => Uint8Array.from(getBase58Encoder().encode(text))),
    ).serialize();
    transactions.push({ transaction: [toBase64(wire), "base64"], meta: found.meta });
  }
  return transactions;
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
