import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import type { Status } from "../../migrations/commands/status";
import { marketPrograms } from "../../migrations/programs";
import { developmentKeypair } from "../../scripts/keys";
import { programDataAddress } from "../support";
import { CouncilByHand } from "./by_hand";
import { redLines, Stage } from "./stage";

const stranger = developmentKeypair("guard member 2").publicKey;

/** Replaces a key in an account, where it first occurs. */
async function replaceKey(stage: Stage, account: PublicKey, from: PublicKey, to: PublicKey): Promise<void> {
  const held = stage.chain.ledger.accountNow(account)!;
  to.toBuffer().copy(held.data, held.data.indexOf(from.toBuffer()));
  await stage.chain.ledger.setAccount(account, held);
}

describe("the status", () => {
  it("has nothing red after the ceremony, and needs no key", async () => {
    const stage = await Stage.handedOver();
    const { code, text } = await stage.run("status", []);
    expect(code).to.equal(0);
    expect(redLines(text)).to.be.empty;
    expect(text).to.contain("No proposal is open.");
  });

  it("is red for everything that the deployer still holds", async () => {
    const stage = await Stage.deployed();
    await stage.must("deploy", ["deployer"]);
    await stage.must("initialise", ["deployer"]);
    const { code, text } = await stage.run("status", []);
    expect(code).to.equal(1);
    for (const { name: program } of marketPrograms) {
      const red = redLines(text).filter((line) => line.startsWith(`${program}: `));
      expect(red.map((line) => /: (.+? authority) /.exec(line)?.[1])).to.deep.equal([
        "upgrade authority",
        "IDL authority",
        "config authority",
      ]);
    }
    expect(redLines(text).some((line) => line.startsWith("council's threshold"))).to.equal(true);
  });

  it("shows an empty cluster without failing", async () => {
    const stage = await Stage.empty();
    const { code, text } = await stage.run("status", []);
    expect(code).to.equal(1);
    expect(redLines(text).filter((line) => line.includes("not deployed"))).to.have.length(marketPrograms.length);
  });

  for (const program of marketPrograms) {
    it(`turns red where an authority of ${program.name} drifts`, async () => {
      const council = new CouncilByHand(await Stage.handedOver()).squad.vault;
      for (const [account, row] of [
        [program.config, "config authority"],
        [programDataAddress(program.id), "upgrade authority"],
      ] as const) {
        const stage = await Stage.handedOver();
        await replaceKey(stage, account, council, stranger);
        const { code, text } = await stage.run("status", []);
        expect(code).to.equal(1);
        const red = redLines(text);
        expect(red[0]).to.match(new RegExp(`^${program.name}: ${row} +${stranger.toBase58()} +${council.toBase58()}$`));
      }
    });
  }

  it("turns red where the council's members or threshold drift", async () => {
    const stage = await Stage.handedOver();
    const council = new CouncilByHand(stage);
    const removed = developmentKeypair("council member 3").publicKey;
    await council.change({ __kind: "RemoveMember", oldMember: removed });
    await council.change({ __kind: "ChangeThreshold", newThreshold: 1 });
    const { text } = await stage.run("status", []);
    expect(redLines(text)[0]).to.match(/^council's threshold +1 +2$/);
    expect(redLines(text)[1]).to.match(
      new RegExp(`^council's member ${removed.toBase58()} +nobody +initiate, vote, execute$`),
    );
  });

  it("says the same as data with --json", async () => {
    const stage = await Stage.handedOver();
    await replaceKey(stage, marketPrograms[0]!.config, new CouncilByHand(stage).squad.vault, stranger);
    const { code, text } = await stage.run("status", [], ["--json"]);
    expect(code).to.equal(1);
    const drifted = (JSON.parse(text) as Status).rows.filter(({ asPlanned }) => !asPlanned);
    expect(drifted).to.have.length(1);
    expect(drifted[0]).to.include({ what: "treasury: config authority", onChain: stranger.toBase58() });
  });
});
