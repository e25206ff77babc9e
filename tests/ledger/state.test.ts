import { spawn } from "node:child_process";
import { once } from "node:events";
import fs, { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { Connection } from "@solana/web3.js";
import { bundled } from "../../scripts/start/bundle";
import { Bank, LedgerError } from "../../services/ledger/src";
import { ChainTime, type TimeMode } from "../../services/ledger/src/time";
import { named } from "../support";
import { BEGINNING, Endpoint, SOL } from "./endpoint";

const to = named("receiver").publicKey;

describe("the ledger's state on disk", () => {
  let folder: string;
  let endpoint: Endpoint | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ledger-"));
  });
  afterEach(async () => {
    await endpoint?.stop();
    endpoint = undefined;
    rmSync(folder, { recursive: true });
  });

  const start = async (): Promise<Endpoint> => (endpoint = await Endpoint.start({ state: folder }));
  const stop = async (): Promise<void> => {
    await endpoint?.stop();
    endpoint = undefined;
  };
  const journal = () => join(folder, readdirSync(folder).find((name) => name.startsWith("journal-"))!);

  function expectRefused(code: string): LedgerError {
    const open = () => new Bank({ genesis: [], time: "stepped", state: folder });
    expect(open).to.throw(LedgerError).with.property("code", code);
    try {
      open();
    } catch (error) {
      return error as LedgerError;
    }
    return expect.fail();
  }

  it("goes on where it stopped: accounts, clock, slot, blockhashes, history and identity", async () => {
    const before = await start();
    const { result: signature } = await before.send(before.transfer(to, SOL));
    before.ledger.bank.travel(30);
    const pending = before.transfer(to, SOL);
    const [{ slot, unixSeconds, genesisHash }, landed] = [before.ledger.bank, before.ledger.bank.landed(signature as string)];
    await stop();

    const after = await start();
    const { bank } = after.ledger;
    expect([bank.resumed, bank.slot, bank.unixSeconds, bank.genesisHash]).to.deep.equal([true, slot, unixSeconds, genesisHash]);
    expect(bank.landed(signature as string)).to.deep.equal(landed);
    expect((await after.send(pending)).result).to.be.a("string");
    expect(bank.account(to)?.lamports).to.equal(BigInt(2 * SOL));
  });

  it("attack: what landed before a restart does not land again after it", async () => {
    const before = await start();
    const transaction = before.transfer(to, SOL);
    await before.send(transaction);
    await stop();
    const { error } = await (await start()).send(transaction);
    expect(error?.data).to.deep.include({ err: "AlreadyProcessed" });
  });

  it("loses nothing that it confirmed when its process is killed, and leaves no lock behind", async () => {
    const run = async () => {
      const words = [...bundled("ledger"), "--port", "0", "--state", folder, "--time", "stepped", "--json"];
      const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
      const [line] = (await once(createInterface(child.stdout), "line")) as [string];
      const { rpc, resumed } = JSON.parse(line) as { rpc: string; resumed: boolean };
      return { child, resumed, connection: new Connection(rpc, "confirmed") };
    };
    const first = await run();
    const signatures: string[] = [];
    for (let sol = 1; sol <= 3; sol++) signatures.push(await first.connection.requestAirdrop(to, sol * SOL));
    first.child.kill("SIGKILL");
    await once(first.child, "exit");

    const second = await run();
    expect([first.resumed, second.resumed]).to.deep.equal([false, true]);
    expect(await second.connection.getBalance(to)).to.equal(6 * SOL);
    const { value } = await second.connection.getSignatureStatuses(signatures);
    expect(value.map((status) => status?.confirmationStatus)).to.deep.equal(["finalized", "finalized", "finalized"]);
    second.child.kill("SIGTERM");
    expect(await once(second.child, "exit")).to.deep.equal([0, null]);
    expect(existsSync(join(folder, "lock"))).to.equal(false);
  });

  it("error: two ledgers cannot use one state", async () => {
    await start();
    expectRefused("STATE_IN_USE");
  });

  it("a lock of a process that is gone holds nobody up", async () => {
    await start();
    await stop();
    for (const owner of ["", "999999999", `${process.pid}`]) {
      writeFileSync(join(folder, "lock"), owner);
      expect((await start()).ledger.bank.resumed).to.equal(true);
      await stop();
    }
  });

  it("forgets a record that was being written when the process ended: nobody was told of it", async () => {
    await start();
    await stop();
    appendFileSync(journal(), "d2c76f2a half a reco");
    const { bank } = (await start()).ledger;
    expect(bank.transactionCount).to.equal(0);
  });

  for (const [what, damage] of [
    ["a snapshot that was cut off", (snapshot: string) => snapshot.slice(0, -100)],
    ["a snapshot with a changed byte", (snapshot: string) => snapshot.replace('"executable":false', '"executable":true ')],
    ["a snapshot without its header", (snapshot: string) => snapshot.slice(1)],
    ["an empty snapshot", () => ""],
    ["a file that is something else", () => "{}\n{}"],
  ] as const) {
    it(`error: ${what} is refused, and left as it is`, async () => {
      await start();
      await stop();
      const file = join(folder, "snapshot");
      const damaged = damage(readFileSync(file, "utf8"));
      writeFileSync(file, damaged);
      expectRefused("STATE_CORRUPT");
      expect(readFileSync(file, "utf8")).to.equal(damaged);
    });
  }

  it("error: a state of another version is refused by its name", async () => {
    await start();
    await stop();
    const file = join(folder, "snapshot");
    writeFileSync(file, readFileSync(file, "utf8").replace('"version":1', '"version":2'));
    expect(expectRefused("STATE_VERSION").values).to.deep.include({ version: 2, readable: 1 });
  });

  it("error: a journal with a changed record is refused, and so is one that is missing", async () => {
    const { ledger } = await start();
    ledger.bank.airdrop(to, 5n);
    const copy = mkdtempSync(join(tmpdir(), "ledger-"));
    fs.cpSync(folder, copy, { recursive: true });
    await stop();
    rmSync(folder, { recursive: true });
    fs.renameSync(copy, folder);
    const file = journal();
    writeFileSync(file, readFileSync(file, "utf8").replace('"slot"', '"SLOT"'));
    expectRefused("STATE_CORRUPT");
    rmSync(file);
    expectRefused("STATE_CORRUPT");
  });

  it("error: a snapshot that is gone while its journal is not, is no beginning", async () => {
    const { ledger } = await start();
    ledger.bank.airdrop(to, 5n);
    const kept = readFileSync(journal());
    await stop();
    rmSync(join(folder, "snapshot"));
    writeFileSync(journal(), kept);
    expectRefused("STATE_CORRUPT");
  });

  it("a full disk: the transaction is undone, its sender is told, and the next one lands when there is room", async () => {
    const { ledger } = await start();
    const transaction = endpoint!.transfer(to, SOL);
    const write = fs.writeSync;
    try {
      fs.writeSync = ((file: number, bytes: Uint8Array, from: number, length: number, at: number) => {
        write(file, bytes, from, Math.floor(length / 2), at);
        throw new Error("ENOSPC: no space left on device");
      }) as unknown as typeof fs.writeSync;
      const { error } = await endpoint!.send(transaction);
      expect(error).to.deep.include({ code: -32603, data: { code: "STATE_NOT_WRITTEN" } });
    } finally {
      fs.writeSync = write;
    }
    expect(ledger.bank.account(to)).to.equal(undefined);
    expect(ledger.bank.landed(transaction.signatures[0]!.signature!.toString())).to.equal(undefined);
    expect(await endpoint!.send(transaction)).to.have.property("result");
    await stop();
    expect((await start()).ledger.bank.account(to)?.lamports).to.equal(BigInt(SOL));
  });

  it("keeps the accounts of every owner, with their bytes", async () => {
    const owner = named("a program").publicKey;
    const data = Buffer.from("bytes of its own");
    const genesis = [[to, { lamports: SOL, data, owner, executable: false }]] as [typeof to, never][];
    endpoint = await Endpoint.start({ state: folder, genesis });
    await stop();
    const { bank } = (await start()).ledger;
    expect(bank.account(to)).to.deep.include({ lamports: BigInt(SOL), executable: false });
    expect(Buffer.from(bank.account(to)!.data)).to.deep.equal(data);
    expect(bank.owned(owner).map(([address]) => address.toBase58())).to.deep.equal([to.toBase58()]);
  });
});

describe("the ledger's time", () => {
  let wall = 1_000_000;
  const begin = (mode: TimeMode) => ChainTime.begin(mode, BEGINNING, () => wall);

  it("stepped: it stands still until somebody moves it, and slots go with it", () => {
    const time = begin("stepped");
    const { slot } = time.read();
    wall += 60_000;
    expect([time.read().slot, time.unixSeconds]).to.deep.equal([slot, BEGINNING]);
    time.travel(10);
    expect([time.slot, time.unixSeconds]).to.deep.equal([slot + 25n, BEGINNING + 10n]);
  });

  it("real: it follows the machine's clock at 400 ms a slot", () => {
    const time = begin("real");
    const { slot } = time.read();
    wall += 60_000;
    time.read();
    expect([time.slot, time.unixSeconds]).to.deep.equal([slot + 150n, BEGINNING + 60n]);
  });

  it("real: it goes on through a restart, and stepped time stands still", () => {
    const [real, stepped] = [begin("real"), begin("stepped")];
    const saved = [real.read(), stepped.read()] as const;
    wall += 4_000;
    expect(ChainTime.resume("real", saved[0], () => wall).read().slot).to.equal(saved[0].slot + 10n);
    expect(ChainTime.resume("stepped", saved[1], () => wall).read().slot).to.equal(saved[1].slot);
  });

  it("a clock that is set back takes no slot with it, on the chain or on the machine", () => {
    const time = begin("real");
    const { slot } = time.read();
    wall -= 3_600_000;
    expect([time.read().slot, time.unixSeconds]).to.deep.equal([slot, BEGINNING]);
    wall += 4_000;
    expect(time.read().slot).to.equal(slot + 10n);
    time.set(Number(BEGINNING) - 100);
    expect([time.slot, time.unixSeconds]).to.deep.equal([slot + 10n, BEGINNING - 100n]);
  });

  it("the programs see it: the clock's account moves", async () => {
    const endpoint = await Endpoint.start();
    expect(await endpoint.ask("ledger_travel", 100)).to.have.nested.property("result.unixTimestamp", Number(BEGINNING) + 100);
    await endpoint.ask("ledger_setTime", 1_800_000_000);
    const sysvar = await endpoint.ask("getAccountInfo", "SysvarC1ock11111111111111111111111111111111", { encoding: "base64" });
    const [data] = (sysvar.result as { value: { data: [string, string] } }).value.data;
    expect(Buffer.from(data, "base64").readBigInt64LE(32)).to.equal(1_800_000_000n);
    expect((await endpoint.ask("ledger_travel", 1e15)).error?.code).to.equal(-32602);
    await endpoint.stop();
  });
});
