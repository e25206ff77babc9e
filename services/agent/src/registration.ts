import { createHash } from "node:crypto";
import type { PublicKey } from "@solana/web3.js";
import { registry, send, type Client } from "@compute-market/sdk";
import { benchmark } from "./benchmark";
import type { Config } from "./config";
import { AgentError } from "./errors";
import type { NodeKeys } from "./keys";

/** Makes the registry say what the config says: registers the node, or updates what it claims. Returns its address. */
export async function ensureRegistered(client: Client, config: Config, keys: NodeKeys): Promise<PublicKey> {
  const operator = client.wallet.publicKey;
  const address = registry.findNodeAddress(operator, config.nodeId);
  const [node] = await registry.fetchNodes(client, [address]);
  const nodeClass = config.room.gpus > 0 ? "gpu" : "cpu";
  const profile: registry.NodeProfile = {
    sourceType: node?.profile.sourceType ?? "community",
    region: registry.encodeRegion(config.region),
    floorPrice: config.floorPrice,
    // Measured once: each start measures a little differently.
    benchmarkScore: node?.profile.benchmarkScore ?? benchmark().score,
    capabilityBits: node?.profile.capabilityBits ?? 0n,
    encryptionKey: keys.encryption.publicKey,
    endpointHash: createHash("sha256").update(config.endpoint).digest(),
  };
  if (!node) {
    const receiptKey = keys.receipt.publicKey;
    await send(client, await registry.registerNode(client, { nodeId: config.nodeId, class: nodeClass, receiptKey, profile }));
    return address;
  }
  // Sessions keep the key they were opened with: changing it is the operator's decision, once none is left.
  if (!node.receiptKey.equals(keys.receipt.publicKey)) {
    throw new AgentError("ReceiptKeyOther", { registered: node.receiptKey, own: keys.receipt.publicKey });
  }
  if (node.class !== nodeClass) throw new AgentError("ClassNotServed", { registered: node.class, config: nodeClass });
  if (!same(node.profile, profile)) await send(client, await registry.updateNode(client, { node: address, profile }));
  return address;
}

function same(one: registry.NodeProfile, other: registry.NodeProfile): boolean {
  const text = ({ region, encryptionKey, endpointHash, ...rest }: registry.NodeProfile) => {
    const bytes = [region, encryptionKey, endpointHash].map((part) => Buffer.from(part).toString("hex"));
    return [...bytes, rest.sourceType, rest.floorPrice, rest.benchmarkScore, rest.capabilityBits].join();
  };
  return text(one) === text(other);
}
