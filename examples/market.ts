// What the examples stand on: a market on an embedded ledger, behind the RPC endpoint that a cluster has, and people with
// money. On a real cluster `connect` gets that cluster's URL, and people bring their own wallets.
import { startMarket, type RunningMarket } from "@compute-market/ledger";
import {
  associatedTokenAddress,
  computeBond,
  connect,
  connectionLedger,
  createClient,
  keypairWallet,
  readTokenAccount,
  registry,
  send,
  staking,
  type Client,
} from "@compute-market/sdk";
import { ed25519 } from "@noble/curves/ed25519";
import { Keypair, type Connection, type PublicKey } from "@solana/web3.js";
import { developmentKeypair } from "../scripts/keys";

export const USDC = 1_000_000n;

export class ExampleMarket {
  private constructor(
    private readonly market: RunningMarket,
    readonly connection: Connection,
  ) {}

  static async open(): Promise<ExampleMarket> {
    const market = await startMarket({ port: 0, time: "stepped" });
    return new ExampleMarket(market, connect(market.url));
  }

  /** Somebody with lamports and this much money. */
  person(money: bigint): Client {
    const keypair = Keypair.generate();
    this.market.bank.airdrop(keypair.publicKey, 10n ** 10n);
    this.market.mintTo(keypair.publicKey, money);
    return this.client(keypair);
  }

  private client(keypair: Keypair): Client {
    return createClient({ ledger: connectionLedger(this.connection), wallet: keypairWallet(keypair) });
  }

  /** A node that is registered and bonded, and that anybody can rent. */
  async node(operator: Client, receiptKey: PublicKey): Promise<PublicKey> {
    const { node, ...register } = await registry.registerNode(operator, { nodeId: 1n, class: "gpu", receiptKey, profile: profile() });
    await send(operator, register);
    const { pool, ...create } = await staking.createPool(operator, { role: "node", node, commissionBps: 500 });
    await send(operator, create);
    await send(operator, await staking.stake(operator, { pool, amount: 500n * USDC }));
    return node;
  }

  /** What a person has in its wallet. */
  async money({ ledger, wallet }: Client): Promise<bigint> {
    const [account] = await ledger.accounts([associatedTokenAddress(this.market.mint, wallet.publicKey)]);
    return readTokenAccount(account)?.amount ?? 0n;
  }

  /** What the market's authority does before anyone can bid for tasks of a kind. */
  async defineCapability(bit: number, name: string): Promise<void> {
    const authority = this.client(developmentKeypair("deployer"));
    if ((await registry.findCapabilities(authority)).some((known) => known.bit === bit)) return;
    await send(authority, await registry.defineCapability(authority, { bit, name, minBondUsd: 25n * USDC }));
  }

  /** What the broker does after it has seen a lease. */
  attest(lease: computeBond.Attestation): computeBond.SignedAttestation {
    const secret = developmentKeypair("broker key").secretKey.subarray(0, 32);
    return { lease, signature: ed25519.sign(computeBond.encodeAttestation(lease), secret) };
  }

  /** The cluster's genesis hash, which attestations name. */
  async instance(): Promise<Uint8Array> {
    return (await computeBond.fetchBondConfig(this.person(0n))).instance;
  }

  async slot(): Promise<bigint> {
    return BigInt(await this.connection.getSlot("confirmed"));
  }

  /** Lets time pass. */
  wait(seconds: number): void {
    this.market.bank.travel(seconds);
  }

  async close(): Promise<void> {
    await this.market.stop();
  }
}

/** What a node says of itself. */
export function profile(): Parameters<typeof registry.registerNode>[1]["profile"] {
  return {
    sourceType: "community",
    region: registry.encodeRegion("eu-west-1"),
    floorPrice: 1n * USDC,
    benchmarkScore: 9_000,
    capabilityBits: 0n,
    encryptionKey: new Uint8Array(32).fill(9),
    endpointHash: new Uint8Array(32).fill(1),
  };
}

/** Runs an example on a market of its own, when it is the program that was started. */
export function runAlone(module: NodeModule, example: (market: ExampleMarket) => Promise<unknown>): void {
  if (require.main !== module) return;
  void ExampleMarket.open().then((market) => example(market).then(console.log).finally(() => market.close()));
}
