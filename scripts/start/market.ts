// A market on an embedded ledger: deployed programs, initialised by the migrations as a real cluster would be, and the
// people who use it.
import { createHash } from "node:crypto";
import {
  createAssociatedTokenAccountIdempotentInstruction,
  createMintToInstruction,
  getAssociatedTokenAddressSync,
} from "@solana/spl-token";
import { PublicKey, type Keypair, type Signer, type TransactionInstruction } from "@solana/web3.js";
import { registryIdl } from "../../sdk/src/generated";
import { instructionBuilder } from "../../sdk/src/instruction";
import { findPoolAddress, stakingInstructions as staking } from "../../sdk/src/staking";
import { CONFIG_ADDRESS as REGISTRY_CONFIG_ADDRESS, findReputationAddress } from "../../sdk/src/generated/registry/pdas";
import { createClient, keypairWallet, type Client } from "../../sdk/src/client";
import { Stage } from "../../tests/migrations/stage";
import { tokenAmount, type LiteLedger, type Sent } from "../../tests/support";
import { Recorder } from "../../tests/sdk/audit/recorder";
import { liteSdkLedger } from "../../tests/support/sdk_ledger";
import { developmentKeypair } from "../keys";

const registry = instructionBuilder(registryIdl);
const registryProgram = new PublicKey(registryIdl.address);
const digest = (text: string) => Uint8Array.from(createHash("sha256").update(text).digest());

export class Market {
  readonly mint = developmentKeypair("mint");

  /** What an RPC node would answer about the clients' transactions. */
  readonly recorder: Recorder;

  private constructor(readonly ledger: LiteLedger) {
    this.recorder = new Recorder(ledger);
  }

  static async open(): Promise<Market> {
    const stage = await Stage.deployed();
    await stage.must("initialise", ["deployer"]);
    return new Market(stage.chain.ledger);
  }

  send(instructions: TransactionInstruction[], ...signers: Signer[]): Promise<Sent> {
    return this.ledger.send(instructions, signers);
  }

  client(keypair: Keypair): Client {
    return createClient({ ledger: this.recorder.over(liteSdkLedger(this.ledger)), wallet: keypairWallet(keypair) });
  }

  tokenAccount(owner: PublicKey): PublicKey {
    return getAssociatedTokenAddressSync(this.mint.publicKey, owner, true);
  }

  async balance(account: PublicKey): Promise<bigint> {
    return tokenAmount((await this.ledger.account(account))?.data);
  }

  /** Somebody with lamports and this much money. */
  async person(name: string, money: bigint): Promise<Keypair> {
    const keypair = developmentKeypair(name);
    const account = this.tokenAccount(keypair.publicKey);
    await this.ledger.fund(keypair.publicKey);
    const open = createAssociatedTokenAccountIdempotentInstruction(
      this.ledger.payer.publicKey,
      account,
      keypair.publicKey,
      this.mint.publicKey,
    );
    await this.send([open, createMintToInstruction(this.mint.publicKey, account, this.mint.publicKey, money)], this.mint);
    return keypair;
  }

  /** Registers a node, bonds it, and makes it ready for sessions. */
  async node(operator: Keypair, receiptKey: PublicKey, floorPrice: bigint, bond: bigint) {
    const id = Buffer.alloc(8);
    id.writeBigUInt64LE(1n);
    const seeds = [Buffer.from("node"), operator.publicKey.toBuffer(), id];
    const [node] = PublicKey.findProgramAddressSync(seeds, registryProgram);
    const register = registry(
      "registerNode",
      {
        nodeId: 1n,
        class: { gpu: {} },
        receiptKey,
        profile: {
          sourceType: { community: {} },
          region: Buffer.alloc(16).fill("eu-west-1", 0, 9),
          floorPrice,
          benchmarkScore: 9_000,
          capabilityBits: 0n,
          encryptionKey: digest("encryption key"),
          endpointHash: digest("https://node.example"),
        },
      },
      { operator: operator.publicKey, config: REGISTRY_CONFIG_ADDRESS, node, reputation: findReputationAddress(node) },
    );
    const registered = await this.send([register], operator);
    const owner = operator.publicKey;
    const pool = findPoolAddress("node", node);
    const bonded = await this.send(
      [
        staking.createPoolInstruction({ operator: owner, holder: node, mint: this.mint.publicKey }, { role: "node", commissionBps: 0 }),
        staking.stakeInstruction({ pool, owner, source: this.tokenAccount(owner) }, { amount: bond }),
      ],
      operator,
    );
    return { node, registered, bonded };
  }
}
