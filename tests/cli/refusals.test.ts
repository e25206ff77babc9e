import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { CliError, exit, exitCodeOf } from "../../cli/src/errors";
import { parseDuration } from "../../cli/src/job/request";
import { readSettings } from "../../cli/src/settings";
import { harmless, table } from "../../cli/src/show";
import { ProgramError } from "../../sdk/src/transaction";
import { AgentError } from "../../services/agent/src";
import { Cli } from "./cli";

/** Nothing listens there. */
const NOWHERE = "http://127.0.0.1:9";

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

  it("error: what it does not understand ends with 2, and a ledger out of reach with 3", async () => {
    const words: [string[], number][] = [
      [["job", "launch"], exit.usage],
      [["stake", "deposit", "--node", "x", "--amount", "1,5"], exit.usage],
      [["job", "submit", "--duration", "soon", "--", "true"], exit.usage],
      [["wallet", "balance"], exit.unreachable],
      [["job", "explain", "x", "--scheduler", NOWHERE], exit.unreachable],
      [["job", "explain", "x"], exit.refused],
    ];
    const ended = await Promise.all(words.map(([command]) => cli.run(...command, "--json")));
    expect(ended.map(({ code }) => code)).to.deep.equal(words.map(([, code]) => code));
    const codes = ended.map(({ stdout }) => (JSON.parse(stdout) as { error: { code: string } }).error.code);
    const expected = ["Usage", "AmountFormat", "Usage", "RpcUnreachable", "SchedulerUnreachable", "SchedulerMissing"];
    expect(codes, "one JSON document each").to.deep.equal(expected);
  });

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

  it("attack: what others wrote cannot steer the terminal", () => {
    expect(harmless("fine\n\u001b[31mred\u0007")).to.equal("fine\n\ufffd[31mred\ufffd");
    expect(table([["a", "b"], ["long", "c"]])).to.equal("a     b\nlong  c");
  });
});
