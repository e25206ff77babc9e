import { expect } from "chai";
import type { Keypair, TransactionInstruction } from "@solana/web3.js";
import pino from "pino";
import { startMarket, type RunningMarket } from "../../services/ledger/src";
import { followChain } from "../../services/scheduler/src/chain";
import { DEFAULT_PARAMETERS } from "../../services/scheduler/src/core/events";
import { Engine } from "../../services/scheduler/src/engine";
import { sha256, signingKey } from "../../services/scheduler/src/keys";
import { messageId, signMessage, type Heartbeat } from "../../services/scheduler/src/messages";
import { replay } from "../../services/scheduler/src/replay";
import type { Database } from "../../services/scheduler/src/store";
import { createClient, keypairWallet, type Client } from "../../sdk/src/client";
import { acceptSession, openSession, reportAbandoned } from "../../sdk/src/escrow";
import { registerNodeInstruction } from "../../sdk/src/generated/registry/instructions";
import { findNodeAddress } from "../../sdk/src/generated/registry/pdas";
import { poolAccount } from "../../sdk/src/generated/staking/accounts";
import { createPoolInstruction, stakeInstruction } from "../../sdk/src/generated/staking/instructions";
import { connect, connectionLedger, fetchAccount } from "../../sdk/src/ledger";
import { send } from "../../sdk/src/send";
import { findPoolAddress } from "../../sdk/src/staking/addresses";
import { associatedTokenAddress } from "../../sdk/src/tokens";
import { named } from "../support";
import { emptyDatabase } from "./database";
import { audience, NOW, scheduler } from "./fixture";

const USDC = 1_000_000n;
const FUNDS = 10_000n * USDC;
const SILENCE_LIMIT = 300;

describe("the scheduler on a chain", () => {
  let market: RunningMarket;
  let client: (keypair: Keypair) => Client;
  let database: Database;
  let engine: Engine;
  let stop: () => Promise<void>;
  let now = NOW;
  let beats = 0;

  const renter = named("scheduler renter");
  const cheap = { operator: named("scheduler cheap"), price: 1n * USDC, endpoint: "https://cheap.example" };
  const dear = { operator: named("scheduler dear"), price: 2n * USDC, endpoint: "https://dear.example" };
  const nodeOf = ({ operator }: typeof cheap) => findNodeAddress(operator.publicKey, 1n);
  const act = (keypair: Keypair, instructions: TransactionInstruction[]) =>
    send(client(keypair), { instructions, computeUnits: 400_000, signers: [] });

  async function register({ operator, price, endpoint }: typeof cheap): Promise<void> {
    const node = findNodeAddress(operator.publicKey, 1n);
    const pool = findPoolAddress("node", node);
    const own = { operator: operator.publicKey, owner: operator.publicKey, pool, source: associatedTokenAddress(market.mint, operator.publicKey) };
    const profile = {
      sourceType: "community",
      region: Buffer.from("eu-test".padEnd(16, "\0")),
      floorPrice: price,
      benchmarkScore: 1,
      capabilityBits: 0n,
      encryptionKey: named(endpoint).publicKey.toBytes(),
      endpointHash: Buffer.from(sha256(endpoint), "hex"),
    } as const;
    const receiptKey = named(`receipts of ${endpoint}`).publicKey;
    await act(operator, [
      registerNodeInstruction({ operator: operator.publicKey }, { nodeId: 1n, class: "cpu", receiptKey, profile }),
      createPoolInstruction({ ...own, holder: node, mint: market.mint }, { role: "node", commissionBps: 0 }),
      stakeInstruction(own, { amount: FUNDS / 2n }),
    ]);
  }

  /** Moves the chain's clock and the scheduler's, which looks on all the while. */
  async function travel(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed++) {
      market.bank.setTime(++now);
      await engine.look();
    }
  }

  async function beat({ operator, endpoint }: typeof cheap): Promise<void> {
    const body: Heartbeat = { audience, node: nodeOf({ operator } as typeof cheap).toBase58(), sequence: ++beats, at: now, slots: 1, load: 0, endpoint };
    await engine.submit({ kind: "heartbeat", signed: signMessage("heartbeat", body, signingKey(operator.secretKey)) });
  }

  /** Resolves when the engine's state, which changes as the chain is read, is as asked. */
  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      // PGlite answers without letting anything else run.
      await new Promise(setImmediate);
      await engine.look();
    }
  }

  before(async () => {
    market = await startMarket({ port: 0, time: "stepped", unixSeconds: BigInt(NOW) });
    const ledger = connectionLedger(connect(market.url));
    client = (keypair) => createClient({ ledger, wallet: keypairWallet(keypair) });
    const finder = named("scheduler finder");
    for (const { publicKey } of [renter, cheap.operator, dear.operator, finder]) {
      market.bank.airdrop(publicKey, 10n ** 10n);
      market.mintTo(publicKey, FUNDS);
    }
    await register(cheap);
    await register(dear);
    database = await emptyDatabase();
    engine = await Engine.open({ database, key: scheduler, parameters: DEFAULT_PARAMETERS, clock: () => now });
    const log = pino({ level: process.env["SCHEDULER_TEST_LOG"] ?? "silent" });
    stop = await followChain({ rpc: market.url, chainPoll: 100, feePayer: finder.secretKey, engine, log });
  });

  after(async () => {
    await stop();
    await engine.close();
    await market.stop();
  });

  it("knows what the programs know of a node", async () => {
    await until(() => engine.state.view.nodes.size === 2);
    const { facts } = engine.state.view.nodes.get(nodeOf(cheap).toBase58())!;
    expect(facts).to.deep.include({ class: "cpu", region: "eu-test", floorPrice: 1n * USDC, status: "available", bondRequired: 0n });
    expect(facts.operator).to.equal(cheap.operator.publicKey.toBase58());
    expect(facts.bond).to.equal(FUNDS / 2n);
    expect(engine.state.view.market).to.deep.include({ minimumBond: 100n * USDC, sessionBondBps: 1_000 });
  });

  it("follows a job to its session, and hands a silent node's fault to staking", async () => {
    await beat(cheap);
    await beat(dear);
    const specHash = sha256("spec");
    const body = { audience, renter: renter.publicKey.toBase58(), specHash, class: "cpu" as const, capabilities: 0n, maxRate: 5n * USDC };
    const request = { ...body, duration: 3_600, nonce: "1", expiresAt: now + 600 };
    await engine.submit({ kind: "job", signed: signMessage("job", request, signingKey(renter.secretKey)) });
    const job = engine.state.jobs.get(messageId("job", request))!;
    expect(job.placement!.offer).to.include({ node: nodeOf(cheap).toBase58(), rate: 1n * USDC });

    const opening = await openSession(client(renter), {
      node: nodeOf(cheap),
      price: 1n * USDC,
      maxUnits: 3_600n,
      sessionKey: named("scheduler session").publicKey,
      acceptBy: BigInt(now + 120),
      expiresAt: BigInt(now + 7_200),
      challengeWindow: 300,
      silenceLimit: SILENCE_LIMIT,
      jobSpecHash: Buffer.from(specHash, "hex"),
    });
    await send(client(renter), opening);
    await until(() => job.status === "opened");
    await send(client(cheap.operator), await acceptSession(client(cheap.operator), { session: opening.session }));
    await until(() => job.status === "running");
    expect(engine.state.view.nodes.get(nodeOf(cheap).toBase58())).to.deep.include({ reserved: 0n, jobs: 1 });
    expect(engine.state.view.nodes.get(nodeOf(cheap).toBase58())!.facts.bondRequired).to.equal(100_000n);

    // The cheap node falls silent, here and on chain.
    await travel(60);
    await beat(dear);
    await travel(30);
    await until(() => job.status === "offered");
    expect(job.placement!.offer.node).to.equal(nodeOf(dear).toBase58());
    expect(job.faults[0]!.session!.session).to.equal(opening.session.toBase58());

    await travel(SILENCE_LIMIT);
    const pool = findPoolAddress("node", nodeOf(cheap));
    const { assets } = await fetchAccount(client(renter), poolAccount, pool);
    await send(client(renter), await reportAbandoned(client(renter), { session: opening.session }));
    await until(() => engine.state.view.nodes.get(nodeOf(cheap).toBase58())!.facts.reputation.abandoned === 1n);
    await until(() => engine.state.view.nodes.get(nodeOf(cheap).toBase58())!.facts.bond < FUNDS / 2n);
    expect((await fetchAccount(client(renter), poolAccount, pool)).assets).to.equal(assets - 100_000n);
  });

  it("logs what it read, so that the log replays", async () => {
    expect(replay(await engine.log(1, 1_000), audience)).to.include({ holds: true });
  });
});
