import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { registryConfigAccount, reputationAccount } from "../../generated/registry/accounts";
import { registerNodeInstruction, type RegisterNodeArgs } from "../../generated/registry/instructions";
import { CONFIG_ADDRESS, findNodeAddress, findReputationAddress } from "../../generated/registry/pdas";
import { snapshot, wanted, wantedIfThere } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireProfile } from "../profile";
import { activeCapabilities } from "../state";

/** `nodeId` is any number that the wallet has not used before; the wallet is the operator. */
export type RegisterNodeParams = RegisterNodeArgs;

export async function registerNode(client: Client, params: RegisterNodeParams): Promise<PreparedTransaction & { node: PublicKey }> {
  const operator = client.wallet.publicKey;
  const node = findNodeAddress(operator, params.nodeId);
  const { config, reputation } = await snapshot(client, {
    config: wanted(registryConfigAccount, CONFIG_ADDRESS),
    reputation: wantedIfThere(reputationAccount, findReputationAddress(node)),
  });
  required(config.paused === 0, "registry", "Paused");
  required(reputation === undefined, "registry", "NodeAddressUsed", { nodeId: params.nodeId });
  requireProfile(params.profile, activeCapabilities(config));
  return { ...prepared(computeUnits.registry.registerNode, registerNodeInstruction({ operator }, params)), node };
}
