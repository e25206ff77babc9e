// npm start: a job from end to end. A ledger, a scheduler and a node agent run as processes of their own; a renter
// submits a job, the node runs it in a sandbox and is paid by receipts that both signed, and an audit checks every unit.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quote } from "../sdk/src/amounts";
import { audit, decodeStream, encodeStream, fetchSettlement, readSettlement } from "../sdk/src/audit";
import { FEE_VAULT_ADDRESS } from "../sdk/src/treasury/addresses";
import { developmentKeypair } from "./keys";
import { installMissing, SANDBOX } from "./machine";
import { Market, type Landed } from "./start/market";
import { Node } from "./start/node";
import { freePort, keyFile, readyNodes, startScheduler } from "./start/processes";
import { Renter, type Rental } from "./start/renter";
import { until } from "./start/until";
import { heading, said, showSent, showTable, usdc } from "./start/show";

const USDC = 1_000_000n;
const HOURLY_PRICE = 2n * USDC;
const BOND = 500n * USDC;
/** CPU-seconds that are paid in advance; what is not used comes back. */
const BOOKED = 60n;
const LIMITS = { cpus: 1, memoryMiB: 64, scratchMiB: 8, processes: 16, wallSeconds: 60 };
const PRIMES = { below: 500_000, count: 41_538 };
/** Counts the primes below a limit, again and again for five seconds of CPU time. */
const SCRIPT = `mkdir out; perl -e '$n = <STDIN>; do { $s = $c = undef; for ($i = 2; $i < $n; $i++) { next if vec($s, $i, 1);
  $c++; for ($j = $i * $i; $j < $n; $j += $i) { vec($s, $j, 1) = 1 } } } while (times)[0] < 5; print $c' < limit > out/primes`;

const stops: (() => Promise<void>)[] = [];

async function main(folder: string): Promise<void> {
  heading("A market, each service in a process of its own");
  const market = await Market.open();
  stops.push(() => market.close());
  said(`ledger     ${market.url}: the programs are deployed, and initialised by the migrations of a real cluster`);
  const [operator, wallet] = [developmentKeypair("operator"), developmentKeypair("renter")];
  await market.fund(operator, 1_000n * USDC);
  await market.fund(wallet, 100n * USDC);
  const port = await freePort();
  const scheduler = { url: `http://127.0.0.1:${port}`, key: developmentKeypair("scheduler").publicKey.toBase58() };
  const [, node] = await Promise.all([
    startOwnScheduler(folder, market, port),
    Node.start(market, {
      operator,
      folder,
      floorPrice: HOURLY_PRICE,
      scheduler: { url: scheduler.url, heartbeatSeconds: 0.5 },
      intervals: { receipt: 1, tolerance: 30, settle: 2, keepOutputs: 30 },
    }).then((started) => {
      stops.push(() => started.stop());
      return started;
    }),
  ]);
  said(`scheduler  ${scheduler.url}: proposes nodes, and holds no key that moves money`);
  said(`node       ${node.endpoint}: its probe chose ${node.sandbox} to isolate jobs`);

  heading("The node");
  const { benchmarkScore } = (await node.account()).profile;
  const [registered] = await market.history(node.address);
  showSent(`the agent measures ${benchmarkScore} MiB of SHA-256 a second, and registers`, registered!);
  const bonded = await node.bond(BOND);
  showSent(`the operator bonds ${usdc(BOND)} behind it`, await market.landed(bonded[1].signature));
  await until("the scheduler knows the bond", async () => (await readyNodes(scheduler.url)) > 0);
  said("the scheduler hears its heartbeats");

  const people = [market.tokenAccount(wallet.publicKey), market.tokenAccount(operator.publicKey), FEE_VAULT_ADDRESS];
  const before = await market.balances(people);
  const rental = await rent(market, new Renter(market, wallet, scheduler, join(folder, "renter")), node);
  await work(rental);
  await rental.settled();
  await showChain(market, rental);

  heading("Who paid and got what");
  const after = await market.balances(people);
  const changes = after.map((balance, index) => balance - before[index]!);
  showTable([
    ["", "before", "after", "change"],
    ...["renter", "operator", "treasury's fee vault"].map((name, index) => [name, usdc(before[index]!), usdc(after[index]!), usdc(changes[index]!)]),
    ["sum", "", "", usdc(changes.reduce((sum, change) => sum + change, 0n))],
  ]);
  await tellAudit(market, rental, changes);
}

async function startOwnScheduler(folder: string, market: Market, port: number): Promise<void> {
  const key = keyFile(folder, "scheduler", developmentKeypair("scheduler"));
  const service = await startScheduler("--key", key, "--listen", `127.0.0.1:${port}`, "--rpc", market.url, "--chain-poll", "250");
  stops.push(() => service.stop());
}

/** Request, offer, session, spec. */
async function rent(market: Market, renter: Renter, node: Node): Promise<Rental> {
  heading("The job");
  const limit = Buffer.from(`${PRIMES.below}\n`);
  const inputs = [Renter.input("limit", limit)];
  const job = renter.describe({ command: ["/bin/sh", "-c", SCRIPT], limits: LIMITS, inputs, outputMiB: 1 }, { maxRate: HOURLY_PRICE, seconds: 60 });
  said(`the renter asks for a CPU at up to ${usdc(HOURLY_PRICE)} an hour, to count the primes below ${PRIMES.below}`);
  await renter.submit(job);
  const proposal = await renter.placed(job);
  for (const { node: address, isWinner, reasons } of await renter.explain(job)) said(`explain: ${address} ${isWinner ? "has nothing against it, and took it" : reasons.join(", ")}`);
  const { total } = quote({ price: proposal.rate, seconds: BOOKED, feeBps: 250 });
  said(`quote: ${BOOKED} CPU-seconds at ${usdc(proposal.rate)} an hour + 2.5 % = ${usdc(total)}`);
  const rental = await renter.open(job, proposal, BOOKED);
  showSent(`the renter opens the session and locks ${usdc(total)}`, await market.landed(rental.opened.signature));
  await renter.seal(job, rental);
  await until("the node accepted", async () => (await rental.onChain()).state === "active");
  const accepted = (await market.history(rental.session)).at(-1)!;
  showSent("the node opens the sealed spec, and its operator accepts", accepted);
  await rental.node.bringInput("limit", limit);
  said(`${node.sandbox} runs it: no network, ${LIMITS.memoryMiB} MiB, scratch that is wiped at the end`);
  return rental;
}

/** The metered seconds: the node signs what the kernel counted, the renter recomputes it and signs too. */
async function work(rental: Rental): Promise<void> {
  heading("The work: a receipt every second, signed by both");
  const done = rental.acknowledge();
  const signed: string[] = [];
  let shown = 0n;
  await until("the last receipt", async () => {
    const { last } = rental;
    if (last && last.number > shown) {
      shown = last.number;
      signed.push(`${last.units}`);
    }
    return last?.isFinal;
  });
  await done;
  said(`CPU-seconds: ${signed.join(", ")}, and both signed that it is the last`);
  const answer = (await rental.output("primes")).toString();
  said(`the output: ${answer} primes, ${answer === String(PRIMES.count) ? "which is right" : "WHICH IS WRONG"}`);
  if (answer !== String(PRIMES.count)) process.exitCode = 1;
  await rental.node.forgetOutputs();
}

/** What became of the session on chain. */
async function showChain(market: Market, rental: Rental): Promise<void> {
  heading("The chain");
  const history = await market.history(rental.session);
  const settled = history.filter(({ instructions }) => instructions.includes("Settle"));
  const dearest = settled.sort((one, other) => other.computeUnits - one.computeUnits)[0];
  if (dearest) showSent(`the node settled what was signed so far ${settled.length} times, each at most`, dearest);
  const isLast = ({ instructions }: Landed) => instructions.includes("SettleFinal");
  showSent("one transaction pays the node, refunds the renter, takes the fees", history.find(isLast)!);
  said("the session and its vault are closed, and the renter has the rent back");
}

/** Recomputes from the receipts and the chain what everybody must have paid and got, and compares. */
async function tellAudit(market: Market, rental: Rental, changes: bigint[]): Promise<void> {
  heading("The audit, from the receipts and what the chain shows");
  const settlement = readSettlement(await fetchSettlement(market.connection, rental.session));
  const { verdict, terms, intervals, findings } = audit({ stream: decodeStream(encodeStream(rental.chain.receipts())), settlement });
  for (const { code, expected, found } of findings) said(`${code}: expected ${expected}, found ${found}`);
  const last = intervals.at(-1)!;
  said(`${intervals.length} receipts, every signature, link, price and payout: ${verdict}`);
  said(`${last.units} CPU-seconds at ${usdc(terms!.rates.price)} an hour: ${usdc(last.gross)}, and 2.5 % on either side`);
  const expected = [-last.total, last.toOperator, last.toTreasury];
  const isRight = verdict === "right" && expected.every((amount, index) => amount === changes[index]);
  said(isRight ? "everybody paid and got exactly that" : `that is not what was paid: ${changes.map(usdc).join(", ")}`);
  if (!isRight) process.exitCode = 1;
}

async function start(): Promise<void> {
  // Without it the agent's probe takes the next one, or says that there is none.
  await installMissing(SANDBOX).catch(() => said(`${SANDBOX.join(", ")} cannot be installed: the agent falls back on what the kernel offers`));
  const folder = mkdtempSync(join(tmpdir(), "market-"));
  // Jobs run as users of their own, and have to reach their scratch.
  chmodSync(folder, 0o711);
  try {
    await main(folder);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true, force: true });
  // A service that was still starting when another failed ends with this process.
  process.exit();
}

void start();
