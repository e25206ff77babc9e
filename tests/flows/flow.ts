// The whole market in real processes: a ledger, a scheduler, two nodes; and a renter.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { PublicKey } from "@solana/web3.js";
import { findPoolAddress, findPoolVaultAddress } from "../../sdk/src/staking";
import { CLAIM_VAULT_ADDRESS, FEE_VAULT_ADDRESS } from "../../sdk/src/treasury/addresses";
import { Market } from "../../scripts/start/market";
import { Node } from "../../scripts/start/node";
import { freePort, keyFile, readyNodes, startScheduler, type Service } from "../../scripts/start/processes";
import { Renter, type Rental, type Work } from "../../scripts/start/renter";
import { until } from "../../scripts/start/until";
import { freshDatabase } from "../scheduler/database";
import { named } from "../support";

const isRoot = process.getuid?.() === 0;
const USDC = 1_000_000n;
const MONEY = 1_000n * USDC;
export const STAKE = 500n * USDC;
/** A unit costs a fraction of a micro-unit more than a whole number: whoever rounds wrong is off by one. */
export const CHEAP = 7_777_777n;
export const DEAR = 9_999_999n;
/** Seconds after which nobody has to wait any more: to accept, to bring a higher receipt, to be heard of on chain. */
export const WINDOW = 601;
/** For how many seconds the scheduler waits for a node. */
export const SILENCE = 8;

const PARTIES = ["renter", "cheap", "dear", "finder", "fees", "claims", "cheapStake", "dearStake"] as const;
type Party = (typeof PARTIES)[number];
export type Money = Record<Party, bigint>;

const LIMITS = { cpus: 1, memoryMiB: 64, scratchMiB: 8, processes: 16, wallSeconds: 120 };

/** Work with an answer that is known, how many primes there are below a limit: again and again for over a second of CPU time. */
export const PRIMES = { below: 500_000, count: 41_538 };
const sieve =
  "$n = <STDIN>; do { $s = $c = undef; for ($i = 2; $i < $n; $i++) { next if vec($s, $i, 1); $c++; " +
  "for ($j = $i * $i; $j < $n; $j += $i) { vec($s, $j, 1) = 1 } } } while (times)[0] < 1.05; print $c";
export const primes = `mkdir out; echo ${PRIMES.below} | perl -e '${sieve}' > out/primes`;
/** Work that never ends by itself: each second of it is another to be paid. */
export const forever = "while :; do :; done";
/** Work that never ends either, and is idle once it has used a second that can be paid. */
export const idle = "perl -e '1 while (times)[0] < 1.1; sleep'";

export class Flow {
  private constructor(
    readonly folder: string,
    readonly market: Market,
    readonly renter: Renter,
    readonly cheap: Node,
    readonly dear: Node,
    private readonly schedulerWords: string[],
    private scheduler: Service,
  ) {}

  /** How long nodes wait for a renter. */
  static async start({ tolerance }: { tolerance: number }): Promise<Flow> {
    const folder = mkdtempSync(join(tmpdir(), "flows-"));
    chmodSync(folder, 0o711);
    const [operators, renting, finder, key] = [
      [named("flow cheap"), named("flow dear")],
      named("flow renter"),
      named("flow finder"),
      named("flow scheduler"),
    ] as const;
    mountSmallDisk(join(folder, "ledger"), "64m");
    const market = await Market.open("--time", "real", "--state", join(folder, "ledger"));
    for (const person of [...operators, renting, finder]) await market.fund(person, MONEY);
    const parameters = { silenceSeconds: SILENCE, restSeconds: 1 };
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const words = [
      ...["--key", keyFile(folder, "scheduler", key), "--fee-payer", keyFile(folder, "finder", finder)],
      ...["--database", await freshDatabase(join(folder, "scheduler")), "--rpc", market.url, "--chain-poll", "400"],
      ...["--parameters", JSON.stringify(parameters), "--requests-per-minute", "10000"],
      ...["--listen", `127.0.0.1:${port}`],
    ];
    const start = async (name: string, floorPrice: bigint, at: 0 | 1) => {
      const own = join(folder, name);
      mkdirSync(own);
      chmodSync(own, 0o711);
      if (name === "dear") mountSmallDisk(join(own, "home"), "256k");
      const node = await Node.start(market, {
        operator: operators[at],
        folder: own,
        floorPrice,
        scheduler: { url, heartbeatSeconds: 0.25 },
        intervals: { receipt: 0.5, settle: 1, keepOutputs: 30, tolerance },
      });
      await node.bond(STAKE);
      return node;
    };
    const [scheduler, cheap, dear] = await Promise.all([startScheduler(...words), start("cheap", CHEAP, 0), start("dear", DEAR, 1)]);
    await until("the scheduler knows both nodes", async () => {
      return (await readyNodes(url)) === 2;
    });
    const renter = new Renter(market, renting, { url, key: key.publicKey.toBase58() }, join(folder, "renter"));
    return new Flow(folder, market, renter, cheap, dear, words, scheduler);
  }

  async stop(): Promise<void> {
    for (const node of [this.cheap, this.dear]) node.signal("SIGCONT");
    await Promise.all([this.cheap.stop(), this.dear.stop(), this.scheduler.stop()]);
    await this.market.close();
    const disks = [join(this.dear.folder, "home"), join(this.folder, "ledger")];
    if (isRoot) execFileSync("umount", ["--lazy", ...disks]);
    rmSync(this.folder, { recursive: true });
  }

  /** Leaves no byte free where the node keeps its receipts. */
  fillDisk({ folder }: Node): { free: () => void } {
    return fill(join(folder, "home"));
  }

  /** Leaves no byte free where the ledger keeps its journal. */
  fillLedgersDisk(): { free: () => void } {
    return fill(join(this.folder, "ledger"));
  }

  async killScheduler(): Promise<void> {
    await this.scheduler.kill();
  }

  async restartScheduler(): Promise<void> {
    this.scheduler = await startScheduler(...this.schedulerWords);
  }

  /** Every line that the scheduler signed. */
  async schedulerLog(): Promise<string[]> {
    const lines: string[] = [];
    for (;;) {
      const page = await fetch(`${this.renter.scheduler.url}/v1/log?from=${lines.length + 1}&limit=1000`);
      const more = (await page.text()).split("\n").filter(Boolean);
      if (more.length === 0) return lines;
      lines.push(...more);
    }
  }

  work(script: string, more: Partial<Work> = {}): Work {
    return { command: ["/bin/sh", "-c", script], limits: LIMITS, outputMiB: 1, ...more };
  }

  /** Opens a session with a node that the renter knows by itself. */
  async rent(script: string, { node = this.cheap, maxUnits = 100n, more = {} } = {}): Promise<Rental> {
    const job = this.renter.describe(this.work(script, more), { maxRate: DEAR, seconds: 100 });
    const account = await node.account();
    const { floorPrice } = account.profile;
    return this.renter.open(job, { node: account, rate: floorPrice, endpoint: node.endpoint }, maxUnits);
  }

  async money(): Promise<Money> {
    const { market, renter, cheap, dear } = this;
    const accounts: Record<Party, PublicKey> = {
      renter: market.tokenAccount(renter.keypair.publicKey),
      cheap: market.tokenAccount(cheap.operator.publicKey),
      dear: market.tokenAccount(dear.operator.publicKey),
      finder: market.tokenAccount(named("flow finder").publicKey),
      fees: FEE_VAULT_ADDRESS,
      claims: CLAIM_VAULT_ADDRESS,
      cheapStake: findPoolVaultAddress(findPoolAddress("node", cheap.address)),
      dearStake: findPoolVaultAddress(findPoolAddress("node", dear.address)),
    };
    const balances = await market.balances(PARTIES.map((party) => accounts[party]));
    return Object.fromEntries(PARTIES.map((party, at) => [party, balances[at]])) as Money;
  }

  /** Each party's money changed by exactly this, and all that was ever given out is with one of them: no vault kept any. */
  async expectMoved(before: Money, moved: Partial<Money>): Promise<void> {
    const after = await this.money();
    const changes = Object.fromEntries(PARTIES.map((party) => [party, after[party] - before[party]]));
    const expected = Object.fromEntries(PARTIES.map((party) => [party, moved[party] ?? 0n]));
    expect(changes).to.deep.equal(expected);
    expect(PARTIES.reduce((sum, party) => sum + after[party], 0n), "all the money there is").to.equal(4n * MONEY);
  }
}

/** A file system of its own, which can be filled without harm to anybody else. */
function mountSmallDisk(path: string, size: string): void {
  mkdirSync(path);
  if (isRoot) execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=700`, "small", path]);
}

function fill(folder: string): { free: () => void } {
  const file = join(folder, "fill");
  spawnSync("dd", ["if=/dev/zero", `of=${file}`, "bs=64k"]);
  return { free: () => rmSync(file) };
}

/** What a session moves when it ends after so many CPU-seconds: 2.5 % on either side, each rounded down. */
export function paid(units: bigint, node: "cheap" | "dear" = "cheap"): Partial<Money> {
  const gross = (units * (node === "cheap" ? CHEAP : DEAR)) / 3_600n;
  const fee = (gross * 250n) / 10_000n;
  return { renter: -gross - fee, [node]: gross - fee, fees: 2n * fee };
}

/** Several payments as one. */
export function together(...payments: Partial<Money>[]): Partial<Money> {
  const all: Partial<Money> = {};
  for (const payment of payments) for (const party of PARTIES) all[party] = (all[party] ?? 0n) + (payment[party] ?? 0n);
  return all;
}
