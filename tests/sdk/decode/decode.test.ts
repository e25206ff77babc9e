import { expect } from "chai";
import fc from "fast-check";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transaction, type TransactionInstruction } from "@solana/web3.js";
import { explainError, explainTransaction } from "../../../sdk/src/decode";
import { ClientError } from "../../../sdk/src/errors";
import { initializeInstruction, setPausedInstruction } from "../../../sdk/src/generated/registry/instructions";
import { REGISTRY_PROGRAM_ID } from "../../../sdk/src/generated/registry/pdas";
import { programAddresses, programErrors, type MarketProgram } from "../../../sdk/src/transaction";
import { named, programDataAddress, startLiteSVM, TransactionFailed, upgradeAuthority } from "../../support";

const authority = upgradeAuthority.publicKey;
const stranger = named("stranger");
const initialize = () => initializeInstruction({ authority, programData: programDataAddress(REGISTRY_PROGRAM_ID) }, { pauseAuthority: authority });

/** A ledger whose registry is initialised, and what was logged about that. */
async function initialized() {
  const ledger = startLiteSVM();
  await ledger.fund(authority);
  return { ledger, ...(await ledger.send([initialize()], [upgradeAuthority])) };
}
const pause = () => setPausedInstruction({ signer: stranger.publicKey }, { paused: true });

function wire(...instructions: TransactionInstruction[]): Uint8Array {
  const transaction = new Transaction({ feePayer: stranger.publicKey, recentBlockhash: stranger.publicKey.toBase58() });
  return transaction.add(...instructions).serialize({ requireAllSignatures: false, verifySignatures: false });
}

describe("decoding an error", () => {
  it("knows every number of every program, in decimal, in hexadecimal and in the runtime's sentence", () => {
    for (const [program, errors] of Object.entries(programErrors)) {
      const address = programAddresses[program as MarketProgram].toBase58();
      for (const [name, { code }] of Object.entries<{ code: number }>(errors)) {
        for (const text of [`${code}`, `0x${code.toString(16)}`, `custom program error: 0x${code.toString(16)}`]) {
          expect(explainError(text, program).map((error) => error.code)).to.deep.equal([name]);
          expect(explainError(text, address).map((error) => error.code)).to.deep.equal([name]);
        }
      }
    }
  });

  it("gives every meaning of a number that programs share", () => {
    const meanings = explainError("6000").map((error) => error.docs);
    expect(meanings).to.have.members(Object.keys(programErrors).map((program) => `docs/errors.md#${program}.NotUpgradeAuthority`));
  });

  it("knows Anchor's numbers and the client's names", () => {
    expect(explainError("3012").map(({ code }) => code)).to.deep.equal(["AccountNotInitialized"]);
    expect(explainError("AccountLength").map(({ code }) => code)).to.deep.equal(["AccountLength"]);
    expect(explainError("ChainUnits").map(({ code }) => code)).to.deep.equal(["ChainUnits"]);
  });

  it("says nothing of what it does not know", () => {
    for (const text of ["1", "999999", "0x", "", "toString", "constructor", "No such error"]) expect(explainError(text)).to.deep.equal([]);
  });
});

describe("decoding a transaction", () => {
  it("tells its instructions with accounts and arguments by name, and what the programs said", async () => {
    const { logs } = await initialized();
    const { instructions, events, failure } = explainTransaction(wire(initialize()), { err: null, logMessages: logs });
    expect(instructions.map(({ program, name }) => `${program} ${name}`)).to.deep.equal(["registry initialize"]);
    expect(instructions[0]!.accounts).to.include.keys("authority", "config", "programData");
    expect(instructions[0]!.args).to.deep.equal({ pauseAuthority: authority });
    expect(events.map(({ program, name }) => `${program} ${name}`)).to.deep.equal(["registry initialized"]);
    expect(failure).to.equal(undefined);
  });

  it("names the failure as the program does", async () => {
    const { ledger } = await initialized();
    const { logs } = await ledger.send([pause()], [stranger]).then(
      () => expect.fail("went through"),
      (error: TransactionFailed) => error,
    );
    const { failure } = explainTransaction(wire(pause()), { err: { InstructionError: [0, { Custom: 6004 }] }, logMessages: logs });
    expect(failure).to.include({ program: "registry", code: "NotPauseAuthority", instruction: 0 });
  });

  it("shows the rest of a transaction when it cannot read one of its instructions", () => {
    const broken = pause();
    broken.data = Buffer.from([0xab, 0xcd]);
    const { instructions } = explainTransaction(wire(broken, pause()));
    expect(instructions.map(({ name }) => name)).to.deep.equal(["abcd", "setPaused"]);
    expect(instructions[0]!.problem?.code).to.equal("InstructionDiscriminator");
  });

  it("refuses whatever is no transaction, by one name", () => {
    const refused = (bytes: Uint8Array) => {
      try {
        explainTransaction(bytes);
      } catch (error) {
        expect(error).to.be.instanceOf(ClientError);
        expect((error as ClientError).code).to.equal("TransactionMalformed");
      }
    };
    const whole = wire(initialize(), pause());
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), refused), { seed: 8 });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => refused(Uint8Array.from(whole).fill(byte, at, at + 1))),
      { seed: 8 },
    );
    for (let length = 0; length < whole.length; length++) expect(() => explainTransaction(whole.subarray(0, length))).to.throw(ClientError);
  });
});

describe("npm run decode", () => {
  const root = join(__dirname, "../../..");
  const decode = (...words: string[]) =>
    execFileSync(process.execPath, ["--require", "tsx/cjs", "scripts/decode.ts", ...words], { cwd: root, encoding: "utf8" });

  it("says what an RPC node's answer about a failed transaction means, and lets nobody steer the terminal", () => {
    const folder = mkdtempSync(join(tmpdir(), "decode-"));
    const file = join(folder, "answer.json");
    const transaction = [Buffer.from(wire(pause())).toString("base64"), "base64"];
    writeFileSync(file, JSON.stringify({ result: { transaction, meta: { err: "\u001b[2JGone", logMessages: [] } } }));
    const words = decode(file);
    rmSync(folder, { recursive: true });
    expect(words).to.include(`1. registry setPaused\n  signer = ${stranger.publicKey.toBase58()}`);
    expect(words).to.include("  paused = true\nfailed: runtime: ");
    expect(words).to.not.include("\u001b");
  });
});
