// A node: an agent in a process of its own, whose operator bonds it.
import type { Keypair, PublicKey } from "@solana/web3.js";
import { nodeAccount, type Node as NodeAccount } from "../../sdk/src/generated/registry/accounts";
import { findNodeAddress } from "../../sdk/src/generated/registry/pdas";
import { fetchAccount, type Located, type Outcome } from "../../sdk/src/ledger";
import { send } from "../../sdk/src/send";
import { createPool, stake } from "../../sdk/src/staking";
import { unmountAll } from "../../services/agent/src/sandbox/mounts";
import type { Market } from "./market";
import { freePort, keyFile, startAgent, type Service } from "./processes";

export interface NodeGiven {
  operator: Keypair;
  /** Where everything of the node is; jobs' users have to be able to pass through it. */
  folder: string;
  /** Micro-USDC for an hour of CPU time. */
  floorPrice: bigint;
  scheduler: { url: string; heartbeatSeconds: number };
  intervals: { receipt: number; tolerance: number; settle: number; keepOutputs: number };
}

export class Node {
  readonly address: PublicKey;

  private constructor(
    private readonly market: Market,
    readonly operator: Keypair,
    readonly folder: string,
    readonly endpoint: string,
    private readonly config: object,
    private service: Service,
  ) {
    this.address = findNodeAddress(operator.publicKey, 1n);
  }

  /** Returns when the node is registered and answers; without a bond it can accept nothing yet. */
  static async start(market: Market, { operator, folder, floorPrice, ...given }: NodeGiven): Promise<Node> {
    const port = await freePort();
    const endpoint = `https://127.0.0.1:${port}`;
    const config = {
      rpc: market.url,
      operator: keyFile(folder, "operator", operator),
      home: `${folder}/home`,
      scratch: `${folder}/scratch`,
      listen: { host: "127.0.0.1", port },
      endpoint,
      region: "eu-west-1",
      floorPrice: `${floorPrice}`,
      room: { cpus: 8, memoryMiB: 2_048 },
      ...given,
    };
    return new Node(market, operator, folder, endpoint, config, await startAgent(folder, config));
  }

  /** What isolates jobs here. */
  get sandbox(): string {
    return String(this.service.said["sandbox"]);
  }

  async bond(amount: bigint): Promise<[pool: Outcome, stake: Outcome]> {
    const client = this.market.client(this.operator);
    const opening = await createPool(client, { role: "node", node: this.address, commissionBps: 0 });
    const opened = await send(client, opening);
    return [opened, await send(client, await stake(client, { pool: opening.pool, amount }))];
  }

  /** As the registry has it. */
  account(): Promise<Located<NodeAccount>> {
    return fetchAccount(this.market.client(this.operator), nodeAccount, this.address);
  }

  signal(name: NodeJS.Signals): void {
    this.service.signal(name);
  }

  /** Ends it at once, as a crash would, and starts it again. */
  async crash(): Promise<void> {
    await this.service.kill();
    this.service = await startAgent(this.folder, this.config);
  }

  /** For good: what renters could still fetch after another start goes too. */
  async stop(): Promise<void> {
    await this.service.stop();
    await unmountAll(`${this.folder}/scratch`);
  }
}
