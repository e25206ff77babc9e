import { createHash } from "node:crypto";
import { NodeConnection, type Renting } from "../../../services/agent/src/renter/node_connection";
import type { Located } from "../../../sdk/src/ledger";
import type { registry } from "../../../sdk/src";
import { decodeMessage, decodeReceipt } from "../../../sdk/src/receipt";
import type { Context } from "../context";
import { CliError } from "../errors";
import type { JobRecord } from "./record";

type Node = Located<registry.Node>;

/** Where a node is reached: whoever says it, the registry holds its hash. */
export async function endpointOf(context: Context, node: Node, given: string | undefined): Promise<string> {
  const endpoint = given ?? (context.settings.scheduler && (await context.scheduler().endpoint(node.address.toBase58())));
  if (endpoint === undefined) throw new CliError("EndpointUnknown", { node: node.address });
  return registered(endpoint, node);
}

/** The endpoint, if it is the one that the node registered. */
export function registered(endpoint: string, { address, profile }: Node): string {
  const hash = createHash("sha256").update(endpoint).digest();
  if (Buffer.compare(hash, profile.endpointHash) !== 0) throw new CliError("EndpointOther", { endpoint, node: address });
  return endpoint;
}

/** What a connection to the node of a job needs. */
export function rentingOf({ endpoint, node, receiptKey, session, sessionKey }: JobRecord): Renting {
  const { hostname, port } = new URL(endpoint);
  const address = { host: hostname.replace(/^\[|\]$/g, ""), port: port === "" ? 443 : Number(port) };
  return { address, node: { account: node, receiptKey: receiptKey.toBytes() }, session, sessionKey };
}

/** A renter's connection: it proves both ends by their keys on chain, whatever the address leads to. */
export class RenterConnection extends NodeConnection {
  /** Done before the signature under the last receipt leaves: with it the node settles, and forgets the job. */
  beforeLast: () => Promise<void> = async () => {};

  constructor(record: JobRecord) {
    super(rentingOf(record));
  }

  override async openReceipts(): ReturnType<NodeConnection["openReceipts"]> {
    const channel = await super.openReceipts();
    const send = channel.send.bind(channel);
    channel.send = async (frame) => {
      const message = decodeMessage(frame);
      const isLast = message.type === "cosigned" && decodeReceipt(message.receipt.bytes).isFinal;
      // Whatever it comes to, the signature is due.
      if (isLast) await this.beforeLast().catch(() => undefined);
      return send(frame);
    };
    return channel;
  }
}
