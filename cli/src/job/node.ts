import { createHash } from "node:crypto";
import type { PublicKey } from "@solana/web3.js";
import { NodeConnection } from "../../../services/agent/src/renter/node_connection";
import type { Located } from "../../../sdk/src/ledger";
import type { registry } from "../../../sdk/src";
import type { Context } from "../context";
import { CliError } from "../errors";
import type { JobRecord } from "./record";

type Node = Located<registry.Node>;

/** Where a node is reached: whoever says it, the registry holds its hash. */
export async function endpointOf(context: Context, node: Node, given: string | undefined): Promise<string> {
  const endpoint = given ?? (context.settings.scheduler && (await context.scheduler().endpoint(node.address.toBase58())));
  if (endpoint === undefined) throw new CliError("EndpointUnknown", { node: node.address });
  const hash = createHash("sha256").update(endpoint).digest();
  if (Buffer.compare(hash, node.profile.endpointHash) !== 0) throw new CliError("EndpointOther", { endpoint, node: node.address });
  return endpoint;
}

/** Proves both ends by their keys on chain, whatever the address leads to. */
export function connectionTo({ endpoint, node, receiptKey, session, sessionKey }: JobRecord): NodeConnection {
  const { hostname, port } = new URL(endpoint);
  const address = { host: hostname.replace(/^\[|\]$/g, ""), port: port === "" ? 443 : Number(port) };
  return new NodeConnection({ address, node: { account: node, receiptKey: receiptKey.toBytes() }, session, sessionKey });
}
