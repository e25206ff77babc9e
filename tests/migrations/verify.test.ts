import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import { programId } from "../../migrations/programs/ids";
import { programDataAddress } from "../support";
import { redLines, Stage } from "./stage";

/** Where a program's bytes begin, in the account that holds them. */
const HEADER = 45;

/** Changes the program's account on chain. */
async function tamper(stage: Stage, program: PublicKey, change: (data: Buffer) => Buffer): Promise<void> {
  const address = programDataAddress(program);
  const held = stage.chain.ledger.accountNow(address)!;
  await stage.chain.ledger.setAccount(address, { ...held, data: change(held.data) });
}

describe("the verification of what is deployed", () => {
  it("finds every program as built, and needs no key", async () => {
    const stage = await Stage.deployed();
    const { code, text } = await stage.run("verify", []);
    expect(redLines(text)).to.be.empty;
    expect(code).to.equal(0);
    expect(text.match(/[0-9a-f]{64}/g)).to.have.length(7);
  });

  it("passes over the zeros that a longer image left behind", async () => {
    const stage = await Stage.deployed();
    await tamper(stage, programId("escrow"), (data) => Buffer.concat([data, Buffer.alloc(5_000)]));
    expect((await stage.run("verify", [], ["escrow"])).code).to.equal(0);
  });

  it("is red for one changed byte, for one byte more, and for a program that is not there", async () => {
    const stage = await Stage.deployed();
    await tamper(stage, programId("escrow"), (data) => {
      const changed = Buffer.from(data);
      changed[HEADER + 70_000] = changed[HEADER + 70_000]! ^ 1;
      return changed;
    });
    await tamper(stage, programId("market"), (data) => Buffer.concat([data, Buffer.from([1])]));
    const { code, text } = await stage.run("verify", []);
    expect(code).to.equal(1);
    expect(redLines(text).map((line) => line.split(" ")[0])).to.deep.equal(["escrow", "market"]);

    const empty = await Stage.empty();
    const nothing = await empty.run("verify", [], ["treasury", "--json"]);
    expect(nothing.code).to.equal(1);
    const { programs } = JSON.parse(nothing.text) as { programs: { what: string; onChain: string }[] };
    expect(programs).to.have.length(1);
    expect(programs[0]).to.include({ what: "treasury", onChain: "not deployed" });
  });
});
