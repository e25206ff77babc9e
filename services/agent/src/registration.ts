import { createHash } from "node:crypto";
import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../../sdk/src/client";
import { computeUnits } from "../../../sdk/src/generated/compute_units";
import { nodeAccount } from "../../../sdk/src/generated/registry/accounts";
import { registerNodeInstruction, updateNodeInstruction } from "../../../sdk/src/generated/registry/instructions";
import { findNodeAddress } from "../../../sdk/src/generated/registry/pdas";
import type { NodeProfile } from "../../../sdk/src/generated/registry/types";
import { fetchAccounts } from "../../../sdk/src/ledger";
import { send } from "../../../sdk/src/send";
import { prepared } from "../../../sdk/src/transaction";
import type { Config } from "./config";
import { AgentError } from "./errors";
import type { NodeKeys } from "./keys";

/** Makes the registry say what the config says: registers the node, or updates what it claims. Returns its address. */
export async function ensureRegistered(client: Client, config: Config, keys: NodeKeys, benchmarkScore: number): Promise<PublicKey> {
  const operator = client.wallet.publicKey;
  const address = findNodeAddress(operator, config.nodeId);
  const [node] = await fetchAccounts(client, nodeAccount, [address]);
  const profile: NodeProfile = {
    sourceType: node?.profile.sourceType ?? "community",
    region: Buffer.from(config.region.padEnd(16, "\0")),
    floorPrice: config.floorPrice,
    // Measured once: each start measures a little differently.
    benchmarkScore: node?.profile.benchmarkScore ?? benchmarkScore,
    capabilityBits: node?.profile.capabilityBits ?? 0n,
    encryptionKey: keys.encryption.publicKey,
    endpointHash: createHash("sha256").update(config.endpoint).digest(),
  };
  if (!node) {
    const receiptKey = keys.receipt.publicKey;
    const register = registerNodeInstruction({ operator }, { nodeId: config.nodeId, class: "cpu", receiptKey, profile });
    await send(client, prepared(computeUnits.registry.registerNode, register));
    return address;
  }
  // Sessions keep the key they were opened with: changing it is the operator's decision, once none is left.
  if (!node.receiptKey.equals(keys.receipt.publicKey)) {
    throw new AgentError("ReceiptKeyOther", { registered: node.receiptKey, own: keys.receipt.publicKey });
  }
  if (node.class !== "cpu") throw new AgentError("ClassNotServed", { class: node.class });
  if (!same(node.profile, profile)) {
    const update = updateNodeInstruction({ operator, node: address }, profile);
    await send(client, prepared(computeUnits.registry.updateNode, update));
  }
  return address;
}

function same(one: NodeProfile, other: NodeProfile): boolean {
  const text = ({ region, encryptionKey, endpointHash, ...rest }: NodeProfile) => {
    const bytes = [region, encryptionKey, endpointHash].map((part) => Buffer.from(part).toString("hex"));
    return [...bytes, rest.sourceType, rest.floorPrice, rest.benchmarkScore, rest.capabilityBits].join();
  };
  return text(one) === text(other);
}
