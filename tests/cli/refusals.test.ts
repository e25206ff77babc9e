import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { CliError, exit, exitCodeOf } from "../../cli/src/errors";
import { makeRequest, parseDuration, unitsOf } from "../../cli/src/job/request";
import { readSettings } from "../../cli/src/settings";
import { harmless, table } from "../../cli/src/show";
import type { Session } from "../../sdk/src/escrow";
import { checkAcceptable, type Receipt, type ReceiptChain } from "../../sdk/src/receipt";
import { ProgramError } from "../../sdk/src/transaction";
import { acceptPolicy, AgentError } from "../../services/agent/src";
import { Cli } from "./cli";
import { commandNames, documents, readDocument } from "./documents";

/** Nothing listens there. */
const NOWHERE = "http://127.0.0.1:9";
const ADDRESS = "11111111111111111111111111111111";

describe("the command line: what it refuses, and how it says so", () => {
  let home: string;
  let cli: Cli;

  before(() => {
    home = mkdtempSync(join(tmpdir(), "cli-"));
    cli = new Cli({ MARKET_HOME: home, MARKET_RPC: NOWHERE });
  });
  after(() => rmSync(home, { recursive: true }));

  it("makes a keypair that only its owner can read, and never over another one", async () => {
    const { address } = await cli.json<{ address: string }>("wallet", "new");
    const file = join(home, "id.json");
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    const bytes = readFileSync(file, "utf8");
    const again = await cli.run("wallet", "new", "--json");
    expect(again.code).to.equal(exit.usage);
    expect((JSON.parse(again.stdout) as { error: { code: string } }).error.code).to.equal("KeypairExists");
    expect(readFileSync(file, "utf8")).to.equal(bytes);
    expect(again.stdout + again.stderr).not.to.contain(bytes.slice(1, 20));
    expect((await cli.json<{ address: string }>("wallet", "show")).address).to.equal(address);
  });

  /** How each command fails here: its words, the error's code, the exit code. */
  const failing: Record<string, [string, string, number]> = {
    "wallet show": ["--keypair nowhere", "KeypairMissing", exit.usage],
    "wallet new": ["", "KeypairExists", exit.usage],
    "wallet balance": ["", "RpcUnreachable", exit.unreachable],
    "wallet airdrop": ["", "RpcUnreachable", exit.unreachable],
    "node list": ["", "RpcUnreachable", exit.unreachable],
    "node register": ["--agent-config nowhere", "ConfigUnreadable", exit.usage],
    "node start": ["--agent-config nowhere", "ConfigUnreadable", exit.usage],
    "node self-test": ["--agent-config nowhere", "ConfigUnreadable", exit.usage],
    "job submit": ["--duration soon", "Usage", exit.usage],
    "job list": ["", "RpcUnreachable", exit.unreachable],
    "job show": [ADDRESS, "RpcUnreachable", exit.unreachable],
    "job logs": [ADDRESS, "JobUnknown", exit.refused],
    "job resume": [ADDRESS, "JobUnknown", exit.refused],
    "job stop": [ADDRESS, "RpcUnreachable", exit.unreachable],
    "job explain": ["x", "SchedulerMissing", exit.refused],
    "job audit": [ADDRESS, "JobUnknown", exit.refused],
    "stake deposit": [`--node ${ADDRESS} --amount 1,5`, "AmountFormat", exit.usage],
    "stake request": ["--node x", "Usage", exit.usage],
    "stake claim": ["", "RpcUnreachable", exit.unreachable],
    "stake show": ["", "RpcUnreachable", exit.unreachable],
    "treasury status": ["", "RpcUnreachable", exit.unreachable],
    decode: ["nothing that is known", "Usage", exit.usage],
    audit: ["nowhere", "Usage", exit.usage],
    doctor: ["--config nowhere", "ConfigUnreadable", exit.usage],
  };

  it("error: every command that fails prints one document of --json, with the error's code, and ends with its class", async () => {
    expect(Object.keys(failing), "a case for each").to.have.members(commandNames());
    for (const [name, [words, expected, code]] of Object.entries(failing)) {
      expect([name, await refused(`${name} ${words}`)]).to.deep.equal([name, [expected, code]]);
    }
    const others: [string, string, number][] = [
      ["job launch", "Usage", exit.usage],
      ["job", "Usage", exit.usage],
      [`job explain x --scheduler ${NOWHERE}`, "SchedulerUnreachable", exit.unreachable],
      ["wallet new --keypair /dev/null/id.json", "FileUnusable", exit.usage],
      [`audit ${home}/id.json ${home}/id.json`, "SettlementMalformed", exit.usage],
    ];
    for (const [words, expected, exitCode] of others) expect(await refused(words), words).to.deep.equal([expected, exitCode]);
  });

  it("what is written after -- is the job's, also where it looks like a flag", async () => {
    const { code, stdout } = await cli.run("job", "submit", "--duration", "soon", "--", "ls", "--json");
    expect([code, stdout]).to.deep.equal([exit.usage, ""]);
  });

  it("a process ends with the code and says on standard output what the command is told to print", async () => {
    const child = cli.start("wallet", "show", "--json");
    const ended = Promise.all([text(child.stdout!), once(child, "close") as Promise<[number]>]);
    const failing = once(cli.start("wallet", "balance"), "close") as Promise<[number]>;
    const [said, [code]] = await ended;
    readDocument(["wallet", "show"], code, said);
    expect([code, ...(await failing)].slice(0, 2)).to.deep.equal([exit.done, exit.unreachable]);
  });

  it("docs/rent.md lists the fields of every command's document", () => {
    const rows = readFileSync(join(__dirname, "../../docs/rent.md"), "utf8").matchAll(/^\| `([a-z -]+)` \| (`.*`) \|$/gm);
    const fieldsOf = (cell: string) => cell.split(", or ").map((one) => one.split(", ").map((field) => field.replaceAll("`", "")));
    const listed = [...rows].map(([, name, cell]) => [name!, fieldsOf(cell!)]);
    expect(Object.fromEntries(listed)).to.deep.equal(
      Object.fromEntries(Object.entries(documents).map(([name, shapes]) => [name, shapes.map(({ shape }) => Object.keys(shape as object))])),
    );
    expect(Object.keys(documents)).to.have.members(commandNames());
  });

  async function refused(words: string): Promise<[string, number | null]> {
    const { code, stdout } = await cli.run(...words.split(" ").filter(Boolean), "--json");
    return [(JSON.parse(stdout) as { error: { code: string } }).error.code, code];
  }

  it("has an exit code for every class of error", () => {
    const codes: [Error, number][] = [
      [new CliError("NoNode"), exit.refused],
      [new CliError("SpecUnreadable"), exit.usage],
      [new AgentError("Unreachable"), exit.unreachable],
      [new CliError("ConfirmationNeeded"), exit.notConfirmed],
      [new CliError("JobFailed"), exit.jobFailed],
      [new ProgramError("escrow", "SessionExpired", "It has. Open another."), exit.refused],
      [new TypeError("of this program"), exit.bug],
    ];
    expect(codes.map(([error]) => exitCodeOf(error))).to.deep.equal(codes.map(([, code]) => code));
    expect(new Set(Object.values(exit)).size, "no two alike").to.equal(Object.keys(exit).length);
  });

  it("takes flags before the environment, and the environment before the file", () => {
    const config = join(home, "some.json");
    writeFileSync(config, JSON.stringify({ rpc: "http://file", scheduler: "http://file", keypair: "file" }));
    const env = { MARKET_RPC: "http://env", MARKET_SCHEDULER: "http://env" };
    const settings = readSettings({ config, rpc: "http://flag", home }, env);
    expect(settings).to.deep.equal({ rpc: "http://flag", scheduler: "http://env", keypair: "file", home });
  });

  it("error: a config with a field that is not known, or an address that is none, is refused by the field", () => {
    const config = join(home, "wrong.json");
    writeFileSync(config, JSON.stringify({ rcp: "http://file" }));
    expect(() => readSettings({ config, home }, {})).to.throw().with.property("code", "ConfigInvalid");
    expect(() => readSettings({ rpc: "file:///etc/passwd", home }, {})).to.throw().with.property("code", "ConfigInvalid");
    expect(() => readSettings({ config: join(home, "nothing.json"), home }, {})).to.throw().with.property("code", "ConfigUnreadable");
  });

  it("reads durations that say their unit, and no others", () => {
    expect(["90s", "30m", "2h", "1d"].map(parseDuration)).to.deep.equal([90, 1_800, 7_200, 86_400]);
    for (const text of ["", "5", "0h", "-1h", "1.5h", "1w", "99999999s"]) {
      expect(() => parseDuration(text), text).to.throw().with.property("code", "Usage");
    }
  });

  it("a job with more GPUs than CPUs is quoted and signed for by its GPUs, and no unit beyond", () => {
    const limits = { cpus: 1, gpus: 4, memoryMiB: 64, scratchMiB: 8, processes: 16, wallSeconds: 60 };
    const spec = join(home, "spec.json");
    writeFileSync(spec, JSON.stringify({ image: "host", command: ["true"], limits }));
    const { bytes } = makeRequest({ spec, cpus: 1, memory: 64, scratch: 8, output: 1, env: [], input: [] }, [], 60);
    const units = unitsOf(bytes);
    expect(units).to.deep.equal({ perSecond: 4, called: "GPU" });
    const rates = { price: 3_600n, renterFeeBps: 250, providerFeeBps: 250, unitKind: "gpuSecond", padding: new Uint8Array(3) } as const;
    const session = { rates, maxUnits: 100n, funds: 1_000n, activeAt: 1_000n } as unknown as Session;
    const policy = acceptPolicy(session, units.perSecond, {} as ReceiptChain);
    const receipt = (used: bigint) => ({ number: 1n, units: used, intervalEnd: 1_001n }) as Receipt;
    expect(() => checkAcceptable(policy, undefined, receipt(4n))).not.to.throw();
    expect(() => checkAcceptable(policy, undefined, receipt(5n))).to.throw().with.property("code", "AcceptElapsed");
  });

  it("attack: what others wrote cannot steer the terminal", () => {
    expect(harmless("fine\n\u001b[31mred\u0007")).to.equal("fine\n\ufffd[31mred\ufffd");
    expect(table([["a", "b"], ["long", "c"]])).to.equal("a     b\nlong  c");
  });
});
