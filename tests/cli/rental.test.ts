// A rental from an empty machine to its audit, by the real command line, against real processes: the ledger's endpoint, a
// scheduler and a node agent.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { Keypair, PublicKey } from "@solana/web3.js";
import { readKeypair } from "../../cli/src/context";
import { exit } from "../../cli/src/errors";
import { freePort } from "../../scripts/start/processes";
import { until } from "../../scripts/start/until";
import { startLedger, startMarket, type RunningMarket } from "../../services/ledger/src";
import type { Audit } from "../../sdk/src/audit";
import { createClient, keypairWallet } from "../../sdk/src/client";
import { findSessions, settle } from "../../sdk/src/escrow";
import { connect, connectionLedger } from "../../sdk/src/ledger";
import { decodeReceipt } from "../../sdk/src/receipt";
import { send } from "../../sdk/src/send";
import { readTokenAccount, associatedTokenAddress } from "../../sdk/src/tokens";
import { folder } from "../agent/fixture";
import { Rogue } from "../flows/rogue";
import { freshDatabase } from "../scheduler/database";
import { SchedulerProcess } from "../scheduler/process";
import { Cli } from "./cli";
import { commandNames, readDocument, succeeded } from "./documents";

const USDC = 1_000_000n;
/** Nothing listens there. */
const NOWHERE = "http://127.0.0.1:9";
/** A cent for each CPU-second. */
const RATE = "36";

interface Finished {
  session: string;
  units: string;
  settled: boolean;
  ending: { code: number; reason: string };
  outputs: string[];
  cost: Record<"gross" | "renterFee" | "providerFee" | "total", string>;
}

describe("the command line: a rental from an empty machine to its audit", () => {
  let market: RunningMarket;
  let place: Awaited<ReturnType<typeof folder>>;
  let scheduler: SchedulerProcess;
  let agent: ChildProcess;
  let agentSaid: Promise<string>;
  let operator: Cli;
  let renter: Cli;
  /** The renter's, which has not agreed to anything. */
  let asking: Cli;
  let owners: Record<"operator" | "renter", PublicKey>;
  let node: string;
  let endpoint: string;

  before(async () => {
    market = await startMarket({ port: 0, time: "real" });
    place = await folder();
    await writeFile(`${place.path}/scheduler.json`, JSON.stringify([...Keypair.generate().secretKey]));
    const parameters = JSON.stringify({ silenceSeconds: 20 });
    const words = ["--key", `${place.path}/scheduler.json`, "--rpc", market.url, "--parameters", parameters, "--chain-poll", "500"];
    scheduler = await SchedulerProcess.start(...words, "--database", await freshDatabase(`${place.path}/database`));
    const env = (name: string) => ({ MARKET_HOME: `${place.path}/${name}`, MARKET_RPC: market.url, MARKET_SCHEDULER: scheduler.api.url });
    [operator, renter] = [new Cli(env("operator"), ["--yes"]), new Cli(env("renter"), ["--yes"])];
    asking = new Cli(env("renter"));
    const port = await freePort();
    endpoint = `https://127.0.0.1:${port}`;
    await writeFile(
      `${place.path}/agent.json`,
      JSON.stringify({
        ...{ rpc: market.url, operator: `${place.path}/operator/id.json`, home: `${place.path}/state`, scratch: `${place.path}/scratch` },
        ...{ listen: { host: "127.0.0.1", port }, endpoint, region: "eu-test", floorPrice: "36000000" },
        ...{ room: { cpus: 2, memoryMiB: 1_024 }, intervals: { receipt: 0.5, settle: 3_600, keepOutputs: 30 } },
        scheduler: { url: scheduler.api.url, heartbeatSeconds: 1 },
      }),
    );
  });

  after(async () => {
    await endAgent();
    await scheduler?.stop();
    await market?.stop();
    await place?.remove();
  });

  async function endAgent(): Promise<void> {
    if (agent?.exitCode !== null) return;
    agent.kill("SIGTERM");
    readDocument(["node", "start"], exit.done, await agentSaid);
  }

  const money = (owner: PublicKey): bigint => {
    const account = market.bank.account(associatedTokenAddress(market.mint, owner))!;
    return readTokenAccount({ ...account, address: owner })!.amount;
  };

  const kept = ({ session }: Finished, name: string) => `${place.path}/renter/jobs/${session}/${name}`;

  it("an operator makes a wallet, registers a node, bonds it and starts it", async () => {
    const wallets = await Promise.all([operator, renter].map((cli) => cli.json<{ address: string }>("wallet", "new")));
    const [operating, renting] = wallets.map(({ address }) => new PublicKey(address));
    owners = { operator: operating!, renter: renting! };
    await Promise.all([operator, renter].map((cli) => cli.json("wallet", "airdrop", "--usdc", "1000")));
    expect(money(owners.renter)).to.equal(1_000n * USDC);
    expect(await renter.json("wallet", "show")).to.deep.include(wallets[1]);
    expect((await renter.json<{ usdc: string }>("wallet", "balance")).usdc).to.equal(`${1_000n * USDC}`);

    ({ node } = await operator.json<{ node: string }>("node", "register", "--agent-config", `${place.path}/agent.json`));
    await operator.json("stake", "deposit", "--node", node, "--amount", "500");
    agent = operator.startFromSource("node", "start", "--agent-config", `${place.path}/agent.json`, "--json");
    agentSaid = text(agent.stdout!);
    for await (const line of createInterface(agent.stderr!)) if (line.includes('"ready"')) break;
    agent.stderr!.resume();
  });

  it("doctor finds everything in order, and each thing that is not", async () => {
    const wrong = async (...words: string[]) => {
      const { code, stdout } = await renter.run("doctor", "--json", ...words);
      const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: { name: string; ok: boolean; detail: string }[] };
      expect([code, ok]).to.deep.equal(checks.every((each) => each.ok) ? [exit.done, true] : [exit.refused, false]);
      return checks.filter((each) => !each.ok).map(({ name }) => name);
    };
    expect(await wrong()).to.deep.equal([]);
    expect(await wrong("--home", `${place.path}/nobody`, "--scheduler", NOWHERE)).to.deep.equal(["keypair", "money", "scheduler"]);
    const penniless = ["--keypair", `${place.path}/scheduler.json`];
    expect(await wrong("--home", `${place.path}/agent.json`, ...penniless)).to.deep.equal(["home", "money"]);
    expect(await wrong("--rpc", NOWHERE)).to.deep.equal(["ledger", "clock", "market", "money"]);
    const bare = await startLedger({ port: 0, time: "real", unixSeconds: BigInt(Math.floor(Date.now() / 1_000)) - 100n, genesis: [] });
    expect(await wrong("--rpc", bare.url)).to.deep.equal(["clock", "market", "money"]);
    await bare.stop();
  });

  it("--explain quotes and sends nothing; without agreement nothing is sent either", async () => {
    const words = ["job", "submit", "--node", node, "--endpoint", endpoint, "--duration", "30m", "--", "true"];
    const explained = await renter.run("--explain", "--json", ...words);
    expect(explained.stderr).to.contain("0.5 h × 36.000000 USDC = 18.000000 USDC, + 2.5 % = 0.450000 USDC: 18.450000 USDC");
    const { instructions } = JSON.parse(explained.stdout) as { instructions: { name: string }[] };
    expect(instructions.map(({ name }) => name)).to.include("openSession");
    const unattended = await asking.run(...words);
    expect([unattended.code, unattended.stderr]).to.satisfy(([code, said]: [number, string]) => code === exit.notConfirmed && said.includes("--yes"));
    for (const given of ["airdrop", "new"]) await renter.json("--explain", "wallet", given);
    await operator.json("--explain", "stake", "deposit", "--node", node, "--amount", "1");
    for (const given of ["register", "start"]) await operator.json("--explain", "node", given, "--agent-config", `${place.path}/agent.json`);
    const { code, stdout } = await asking.asked("n", ...words);
    expect(code).to.equal(exit.notConfirmed);
    expect(stdout).to.match(/18\.450000 USDC at most[^]*Lock 18\.450000 USDC\? \[y\/N\]/);
    expect(money(owners.renter)).to.equal(1_000n * USDC);
  });

  it("error: an endpoint that is not the registered one is not connected to", async () => {
    const { code, stdout } = await renter.run("job", "submit", "--node", node, "--endpoint", "https://127.0.0.1:1", "--duration", "1m", "--json", "--", "true");
    expect(code).to.equal(exit.refused);
    expect(stdout).to.contain("EndpointOther");
  });

  it("a job through the scheduler runs, its output comes back, and the money ends where the receipts say", async () => {
    await mkdir(`${place.path}/in`);
    await writeFile(`${place.path}/in/numbers`, "1\n2\n39\n");
    const [before, earned] = [money(owners.renter), money(owners.operator)];
    const script = "mkdir -p out; awk '{ sum += $1 } END { print sum }' numbers > out/sum; echo said; perl -e '1 while (times)[0] < 1.1'";
    const finished = await renter.json<Finished>(
      ...["job", "submit", "--max-rate", RATE, "--duration", "1m", "--input", `${place.path}/in/numbers`],
      ...["--fetch", `${place.path}/out`, "--", "/bin/sh", "-c", script],
    );
    expect(finished.ending).to.deep.equal({ code: 0, reason: "exited" });
    expect(await readFile(`${place.path}/out/sum`, "utf8")).to.equal("42\n");
    expect(BigInt(finished.units) > 0n && finished.settled).to.equal(true);
    expect(before - money(owners.renter)).to.equal(BigInt(finished.cost.total));
    expect(money(owners.operator) - earned).to.equal(BigInt(finished.cost.gross) - BigInt(finished.cost.providerFee));

    const audited = await renter.run("job", "audit", finished.session);
    expect(audited.code, audited.stdout + audited.stderr).to.equal(exit.done);
    expect(audited.stdout).to.contain(": right");
    expect((await renter.json<{ verdict: string }>("job", "audit", finished.session)).verdict).to.equal("right");
    const { terms, payouts } = await renter.json<Audit>("audit", kept(finished, "stream.jsonl"), "--session", finished.session);
    const { instructions } = await renter.json<{ instructions: { name: string }[] }>("decode", payouts[0]!.transaction);
    expect(instructions.map(({ name }) => name)).to.include("settleFinal");
    expect(terms!.payees.operator).to.be.a("string");
    const { jobs } = await renter.json<{ jobs: { session: string; state: string }[] }>("job", "list");
    expect(jobs.map(({ session, state }) => [session, state])).to.deep.equal([[finished.session, "over"]]);

    const { job, state } = await renter.json<{ job: string; state: string }>("job", "show", finished.session);
    expect(state).to.equal("over");
    const { nodes } = await renter.json<{ nodes: object[] }>("job", "explain", job);
    expect(nodes).to.deep.equal([{ node, isWinner: true, reasons: [] }]);
    const lines = (await readFile(kept(finished, "stream.jsonl"), "utf8")).trimEnd().split("\n");
    await writeFile(kept(finished, "cut.jsonl"), `${lines.slice(0, -1).join("\n")}\n`);
    await writeFile(kept(finished, "twice.jsonl"), `${[...lines, lines.at(-1)].join("\n")}\n`);
    const files = (name: string) => [kept(finished, `${name}.jsonl`), kept(finished, "settlement.json")];
    const audits = await Promise.all(["cut", "twice"].map((name) => renter.run("audit", ...files(name), "--json")));
    expect(audits.map(({ code }) => code)).to.deep.equal([exit.auditIncomplete, exit.auditWrong]);
  });

  it("a job from a spec file that fails says so by its exit code, and is paid for all the same", async () => {
    const spec = `${place.path}/spec.json`;
    const limits = { cpus: 1, memoryMiB: 64, scratchMiB: 8, processes: 16, wallSeconds: 60 };
    await writeFile(spec, JSON.stringify({ image: "host", command: ["/bin/sh", "-c", "exit $CODE"], env: { CODE: "3" }, limits, outputMiB: 1 }));
    const { code, stdout } = await renter.run(
      ...["job", "submit", "--node", node, "--endpoint", endpoint, "--duration", "1m", "--json", "--spec", spec],
    );
    expect(code).to.equal(exit.jobFailed);
    expect((JSON.parse(stdout) as Finished).ending).to.deep.equal({ code: 3, reason: "exited" });
  });

  it("a job is stopped from another terminal, and resumed after its terminal was killed", async () => {
    const child = renter.start("job", "submit", "--node", node, "--endpoint", endpoint, "--duration", "10m", "--", "/bin/sh", "-c", "echo hello; sleep 600");
    const reader = { ledger: connectionLedger(connect(market.url)) };
    const find = async () => (await findSessions(reader, { renter: owners.renter, state: "active" }))[0]?.address.toBase58();
    const session = await until("an active session", find);
    child.kill("SIGKILL");
    await once(child, "close");
    const resumed = renter.run("job", "resume", session, "--json");
    const said = () => renter.json<{ text: string }>("job", "logs", session);
    await until("what the job wrote", async () => (await said()).text === "hello\n");
    const shown = await renter.json<{ state: string; status: { phase: string } }>("job", "show", session);
    expect([shown.state, shown.status.phase]).to.deep.equal(["active", "running"]);
    await renter.json("job", "stop", session);
    const { stdout, stderr } = await resumed;
    const { ending, settled } = JSON.parse(stdout || stderr) as Finished;
    expect([ending.reason, settled]).to.deep.equal(["renterStopped", true]);
  });

  it("attack: a node that bills more than passed gets no signature for it; its job is stopped on chain, and costs what was signed", async () => {
    await endAgent();
    const client = createClient({ ledger: connectionLedger(connect(market.url)), wallet: keypairWallet(readKeypair(`${place.path}/operator/id.json`)) });
    const rogue = new Rogue(client, new PublicKey(node), `${place.path}/state`);
    const onSpec = () => {
      const first = rogue.receipt(undefined, { units: 1n, after: 1n });
      rogue.show(first);
      rogue.show(rogue.receipt(first, { units: 50n, after: 2n }));
    };
    await rogue.serve({ port: Number(new URL(endpoint).port), onSpec });
    const before = [money(owners.renter), money(owners.operator)];
    const child = renter.start("job", "submit", "--node", node, "--endpoint", endpoint, "--duration", "10m", "--", "true");
    let said = "";
    for await (const part of child.stderr!) if ((said += String(part)).includes("not signed")) break;
    expect(said).to.contain("not signed: AcceptElapsed");
    child.kill("SIGKILL");
    await once(child, "close");
    expect(rogue.signed.map(({ bytes }) => decodeReceipt(bytes).units)).to.deep.equal([1n]);
    await rogue.close();

    const session = /session (\w+)/.exec(said)![1]!;
    await send(client, await settle(client, { session: new PublicKey(session), receipt: rogue.signed[0]! }));
    const stop = () => renter.json<{ did: string }>("job", "stop", session);
    expect((await stop()).did).to.contain("ask the chain to close");
    market.bank.travel(601);
    expect((await stop()).did).to.equal("close after the challenge window");
    // A second at a cent, and 2.5 % on either side.
    expect([money(owners.renter) - before[0]!, money(owners.operator) - before[1]!]).to.deep.equal([-10_250n, 9_750n]);
  });

  it("lists nodes, stake and treasury; stake leaves after its time", async () => {
    const { nodes } = await renter.json<{ nodes: { address: string; bond: string }[] }>("node", "list", "--region", "eu-test");
    expect(nodes.map(({ address, bond }) => [address, bond])).to.deep.equal([[node, `${500n * USDC}`]]);
    const { balances } = await renter.json<{ balances: { fees: string } }>("treasury", "status");
    expect(BigInt(balances.fees) > 0n).to.equal(true);
    await renter.json("stake", "deposit", "--node", node, "--amount", "10");
    const { staked } = await renter.json<{ staked: { value: string }[] }>("stake", "show");
    expect(staked.map(({ value }) => value)).to.deep.equal([`${10n * USDC}`]);
    const { unlocksAt } = await renter.json<{ unlocksAt: string }>("stake", "request", "--node", node);
    const early = await renter.run("stake", "claim", "--json");
    expect(early.stdout).to.contain("NothingToClaim");
    market.bank.setTime(Number(unlocksAt));
    const before = money(owners.renter);
    await renter.json("stake", "claim");
    expect(money(owners.renter) - before).to.equal(10n * USDC);
  });

  it("every command has printed its document of --json in these tests", async () => {
    const { ok, checks } = await operator.json<{ ok: boolean; checks: object[] }>("node", "self-test");
    expect([ok, checks.length > 3]).to.deep.equal([true, true]);
    expect([...succeeded]).to.have.members(commandNames());
  });
});
