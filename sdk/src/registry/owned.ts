import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../client";
import {
  agentAccount,
  nodeAccount,
  registryConfigAccount,
  workerAccount,
  type Agent,
  type Node,
  type Worker,
} from "../generated/registry/accounts";
import { CONFIG_ADDRESS } from "../generated/registry/pdas";
import { fetchAccount, snapshot, wanted, type Located } from "../ledger";
import { required } from "../transaction";

export async function ownedAgent(client: Client, address: PublicKey): Promise<Located<Agent>> {
  const agent = await fetchAccount(client, agentAccount, address);
  const { authority } = agent;
  required(authority.equals(client.wallet.publicKey), "registry", "NotAgentAuthority", { authority });
  return agent;
}

export async function runningNode(client: Client, address: PublicKey) {
  const found = await ownedNode(client, address);
  required(found.node.status !== "retired", "registry", "NodeRetired", { node: address });
  return found;
}

export async function ownedNode(client: Client, address: PublicKey) {
  const found = await snapshot(client, {
    config: wanted(registryConfigAccount, CONFIG_ADDRESS),
    node: wanted(nodeAccount, address),
  });
  requireOperator(client, found.node);
  return found;
}

function requireOperator({ wallet }: Client, { operator }: Located<Node>): void {
  required(operator.equals(wallet.publicKey), "registry", "NotOperator", { operator });
}

export async function ownedWorker(client: Client, address: PublicKey): Promise<Located<Worker>> {
  const worker = await fetchAccount(client, workerAccount, address);
  const { owner } = worker;
  required(owner.equals(client.wallet.publicKey), "registry", "NotWorkerOwner", { owner });
  return worker;
}
