import { expect } from "chai";
import { AddressLookupTableAccount, type Keypair } from "@solana/web3.js";
import { instruction } from "../../migrations/anchor";
import { imageMemo } from "../../migrations/commands/review";
import { bufferAddress, sha256, setBufferAuthority, upgradeProgram } from "../../migrations/loader";
import { governing } from "../../migrations/programs/program";
import { treasury } from "../../migrations/programs/treasury";
import { treasuryIdl } from "../../sdk/src/generated";
import { developmentKeypair } from "../../scripts/keys";
import { expectFailure, named, SOL } from "../support";
import { CouncilByHand, squadsRefusal } from "./by_hand";
import { imageOf, redLines, Stage } from "./stage";
import { newTokenAccount, sweepWith, withOtherLog } from "./treasury_by_hand";

const member = (number: 1 | 2 | 3) => developmentKeypair(`council member ${number}`);
const deployer = developmentKeypair("deployer");
const image = withOtherLog(imageOf("treasury"));
const hash = sha256(image);
/** Of the treasury's upgrade. */
const number = Stage.next;

/** A ledger with the council in charge and the treasury's next image proposed to it. */
async function proposed(): Promise<{ stage: Stage; council: CouncilByHand }> {
  cached ??= (async () => {
    const stage = await Stage.handedOver();
    await stage.beginUpload(image);
    await stage.must("propose-upgrade treasury", ["deployer"], ["--image", stage.writeImage("next", image)]);
    return stage;
  })();
  const stage = (await cached).copy();
  return { stage, council: new CouncilByHand(stage) };
}
let cached: Promise<Stage> | undefined;

const vote = ["--proposal", `${number}`, "--sha256", hash];

/** A command refuses with this code and sends nothing. */
async function expectRefused(
  stage: Stage,
  command: string,
  keys: Keypair[],
  more: string[],
  code: string,
): Promise<void> {
  const before = stage.chain.sent.length;
  const outcome = await stage.run(command, keys, more);
  expect(outcome.code, outcome.text).to.equal(1);
  expect(outcome.text).to.contain(`${code}: `);
  expect(stage.chain.sent.length).to.equal(before);
}

describe("the council", () => {
  it("error: a member who was removed approves nothing, by our command or by hand", async () => {
    const { stage, council } = await proposed();
    await council.change({ __kind: "RemoveMember", oldMember: member(2).publicKey });
    await stage.run("propose-upgrade treasury", ["deployer"], ["--image", stage.writeImage("next", image)]);
    const again = ["--proposal", `${number + 2}`, "--sha256", hash];
    await expectRefused(stage, "approve", [member(2)], again, "NOT_A_MEMBER");
    expect(await squadsRefusal(council.approve(BigInt(number + 2), member(2)))).to.equal("NotAMember");
    await stage.must("approve", [member(3)], again);
  });

  it("error: a stranger neither approves nor executes, and the deployer only executes", async () => {
    const { stage, council } = await proposed();
    const stranger = named("stranger");
    await stage.chain.ledger.fund(stranger.publicKey, SOL);
    await expectRefused(stage, "approve", [stranger], vote, "NOT_A_MEMBER");
    await expectRefused(stage, "execute", [stranger], ["--proposal", `${number}`], "NOT_A_MEMBER");
    await expectRefused(stage, "approve", [deployer], vote, "NOT_A_MEMBER");
    expect(await squadsRefusal(council.approve(BigInt(number), stranger))).to.equal("NotAMember");
    expect(await squadsRefusal(council.approve(BigInt(number), deployer))).to.equal("Unauthorized");
  });

  it("error: a proposal is stale once the council itself has changed", async () => {
    const { stage, council } = await proposed();
    await council.change({ __kind: "ChangeThreshold", newThreshold: 3 });
    await expectRefused(stage, "approve", [member(1)], vote, "STALE_PROPOSAL");
    await expectRefused(stage, "execute", [deployer], ["--proposal", `${number}`], "STALE_PROPOSAL");
    expect(await squadsRefusal(council.approve(BigInt(number), member(1)))).to.equal("StaleProposal");
  });

  it("error: one approved before the change is refused too, and status warns, for Squads would execute it", async () => {
    const { stage, council } = await proposed();
    await stage.approve(number, ["--sha256", hash]);
    await council.change({ __kind: "RemoveMember", oldMember: member(2).publicKey });
    await expectRefused(stage, "execute", [deployer], ["--proposal", `${number}`], "STALE_PROPOSAL");
    const { code, text } = await stage.run("status", []);
    expect(code).to.equal(1);
    expect(redLines(text)[1]).to.contain(`council ${number}: approved, but stale`);
  });

  it("error: below the threshold nothing is executed", async () => {
    const { stage, council } = await proposed();
    await stage.must("approve", ["council member 1"], vote);
    await stage.passTimeLock();
    const { code, text } = await stage.run("execute", ["deployer"], ["--proposal", `${number}`]);
    expect(code).to.equal(2);
    expect(text).to.contain(`needs 1 more approval: \`approve --multisig council --proposal ${number}\``);
    expect(await squadsRefusal(council.execute(BigInt(number)))).to.equal("InvalidProposalStatus");
  });

  it("error: one member is one voice, however often they approve", async () => {
    const { stage, council } = await proposed();
    await stage.must("approve", ["council member 1"], vote);
    await stage.must("approve", ["council member 1"], vote);
    expect(await squadsRefusal(council.approve(BigInt(number), member(1)))).to.equal("AlreadyApproved");
  });

  it("error: before the time lock has passed nothing is executed, to the second", async () => {
    const { stage, council } = await proposed();
    await stage.approve(number, ["--sha256", hash]);
    await stage.chain.ledger.travel(stage.cluster.multisigs.council.timeLockSeconds - 1);
    const { code, text } = await stage.run("execute", ["deployer"], ["--proposal", `${number}`]);
    expect(code).to.equal(2);
    expect(text).to.contain("needs the time lock, until ");
    expect(await squadsRefusal(council.execute(BigInt(number)))).to.equal("TimeLockNotReleased");
    await stage.chain.ledger.travel(1);
    await stage.must("execute", ["deployer"], ["--proposal", `${number}`]);
  });

  it("error: an upgrade is approved only by who names the hash of the image they reviewed", async () => {
    const { stage } = await proposed();
    await expectRefused(stage, "approve", [member(1)], ["--proposal", `${number}`], "UNREVIEWED_IMAGE");
    const other = ["--proposal", `${number}`, "--sha256", sha256(imageOf("treasury"))];
    await expectRefused(stage, "approve", [member(1)], other, "UNREVIEWED_IMAGE");
  });

  const buffer = bufferAddress(deployer.publicKey, image);
  const upgradeBy = (council: CouncilByHand, memo: string) => [
    imageMemo("treasury", memo),
    upgradeProgram(treasury.id, buffer, deployer.publicKey, council.squad.vault),
  ];

  it("error: a buffer whose bytes are not those that the proposal names", async () => {
    const { stage, council } = await proposed();
    const promised = sha256(imageOf("treasury"));
    const index = await council.propose(upgradeBy(council, promised));
    const words = ["--proposal", `${index}`, "--sha256", promised];
    await expectRefused(stage, "approve", [member(1)], words, "BUFFER_CHANGED");
    await council.approveAll(index);
    await stage.passTimeLock();
    await expectRefused(stage, "execute", [deployer], ["--proposal", `${index}`], "BUFFER_CHANGED");
  });

  it("error: a buffer that somebody else can still rewrite, which the loader refuses too", async () => {
    const stage = await Stage.handedOver();
    const council = new CouncilByHand(stage);
    const file = stage.writeImage("next", image);
    await stage.beginUpload(image);
    // The upload goes through, and whoever made it keeps the buffer.
    const plan = await stage.run("propose-upgrade treasury", ["deployer"], ["--image", file, "--dry-run"]);
    expect(plan.text).to.contain("give the buffer to the council");
    await stage.must("propose-upgrade treasury", ["deployer"], ["--image", file]);
    const back = await council.propose([setBufferAuthority(buffer, council.squad.vault, deployer.publicKey)]);
    const index = await council.propose(upgradeBy(council, hash));
    await council.approveAll(back);
    await stage.passTimeLock();
    await council.execute(back);
    await expectRefused(stage, "approve", [member(1)], ["--proposal", `${index}`, "--sha256", hash], "BUFFER_CHANGED");
    await council.approveAll(index);
    await stage.passTimeLock();
    await expectRefused(stage, "execute", [deployer], ["--proposal", `${index}`], "BUFFER_CHANGED");
    expect((await expectFailure(council.execute(index), "Incorrect authority provided")).code).to.be.a("string");
  });

  it("error: a buffer that is not there", async () => {
    const stage = await Stage.handedOver();
    const council = new CouncilByHand(stage);
    const index = await council.propose(upgradeBy(council, hash));
    await expectRefused(stage, "approve", [member(1)], ["--proposal", `${index}`, "--sha256", hash], "BUFFER_CHANGED");
  });

  it("error: an upgrade that names no hash, or that of another program", async () => {
    const { stage, council } = await proposed();
    const [, upgrade] = upgradeBy(council, hash);
    for (const inner of [[upgrade!], [imageMemo("escrow", hash), upgrade!]]) {
      const index = await council.propose(inner);
      await expectRefused(
        stage,
        "approve",
        [member(1)],
        ["--proposal", `${index}`, "--sha256", hash],
        "UNREVIEWED_IMAGE",
      );
    }
  });

  it("error: after the handover the deployer changes neither a program nor a config", async () => {
    const { stage } = await proposed();
    const { ledger } = stage.chain;
    const before = stage.chain.sent.length;
    stage.writeImage("treasury", image);
    const { code, text } = await stage.run("deploy", ["deployer"]);
    expect(code).to.equal(2);
    expect(text).to.contain("`propose-upgrade treasury`: the program is handed over already");
    expect(stage.chain.sent.length).to.equal(before);
    const accounts = { authority: deployer.publicKey, config: treasury.config };
    const pausing = instruction(treasuryIdl, "setPauseAuthority", accounts, { pauseAuthority: deployer.publicKey });
    await expectFailure(ledger.send([pausing], [deployer], { payer: deployer }), "NotAuthority");
    const direct = upgradeProgram(treasury.id, buffer, deployer.publicKey, deployer.publicKey);
    await expectFailure(ledger.send([direct], [deployer], { payer: deployer }), "Incorrect authority provided");
  });

  it("error: proposals that are not there, or of another kind, are not voted on", async () => {
    const { stage, council } = await proposed();
    await expectRefused(stage, "approve", [member(1)], ["--proposal", "99"], "PROPOSAL_MISSING");
    await council.change({ __kind: "SetTimeLock", newTimeLock: 60 });
    await expectRefused(stage, "approve", [member(1)], ["--proposal", `${number + 1}`], "PROPOSAL_MISSING");
  });

  it("error: a proposal that takes addresses from a lookup table, which can change after the vote", async () => {
    const { stage, council } = await proposed();
    const table = new AddressLookupTableAccount({
      key: named("lookup table").publicKey,
      state: {
        deactivationSlot: 2n ** 64n - 1n,
        lastExtendedSlot: 0,
        lastExtendedSlotStartIndex: 0,
        addresses: [treasury.config],
      },
    });
    const pausing = governing(treasury, council.squad.vault).setPaused(true);
    const index = await council.propose([pausing], member(1), [table]);
    await expectRefused(stage, "approve", [member(1)], ["--proposal", `${index}`], "PROPOSAL_UNKNOWN_FORM");
  });

  it("makes room for a longer image, and upgrades to it", async () => {
    const stage = await Stage.handedOver();
    const longer = Buffer.concat([image, Buffer.alloc(5_000, 1)]);
    await stage.beginUpload(longer);
    await stage.beginUpload(image);
    const text = await stage.must(
      "propose-upgrade treasury",
      ["deployer"],
      ["--image", stage.writeImage("next", longer)],
    );
    expect(text).to.contain("treasury: make room for a longer image");
    await stage.approve(number, ["--sha256", sha256(longer)]);
    await stage.passTimeLock();
    await stage.must("execute", ["deployer"], ["--proposal", `${number}`]);
    expect(await sweepWith(stage)).to.contain("Program log: Instruction: Swept");
    await stage.must("propose-upgrade treasury", ["deployer"], ["--image", stage.writeImage("back", image)]);
    await stage.approve(number + 1, ["--sha256", hash]);
    await stage.passTimeLock();
    await stage.must("execute", ["deployer"], ["--proposal", `${number + 1}`]);
    const again = await stage.must(
      "propose-upgrade treasury",
      ["deployer"],
      ["--image", stage.writeImage("back", image)],
    );
    expect(again, "the zeros behind a shorter image are not a difference").to.contain(`runs sha256 ${hash} already`);
  });

  it("waits for somebody who may propose", async () => {
    const stage = await Stage.handedOver();
    const stranger = named("stranger");
    await stage.chain.ledger.fund(stranger.publicKey, 100n * SOL);
    const { code, text } = await stage.run("propose-config", [stranger], ["--pause"]);
    expect(code).to.equal(2);
    expect(text).to.contain("a --keypair of a member of the guard who may initiate");
  });

  it("changes a config by a proposal that says from what to what", async () => {
    const { stage } = await proposed();
    const parameters = structuredClone(stage.cluster.escrow.parameters);
    parameters.renterFeeBps = 300;
    stage.cluster = { ...stage.cluster, escrow: { parameters } };
    expect((await stage.run("status", [])).code, "the plan changed, the chain not yet").to.equal(1);
    const text = await stage.must("propose-config", ["deployer"]);
    expect(text).to.contain(`change escrow.renterFeeBps from 250 to 300: propose to the council, number ${number + 1}`);
    const seen = await stage.must("approve", ["council member 1"], ["--proposal", `${number + 1}`]);
    expect(seen, "the voter sees the values").to.contain('"renterFeeBps":"300"');
    await stage.must("approve", ["council member 2"], ["--proposal", `${number + 1}`]);
    await stage.passTimeLock();
    await stage.must("execute", ["deployer"], ["--proposal", `${number + 1}`]);
    expect((await stage.run("status", [])).code).to.equal(0);
    const sent = stage.chain.sent.length;
    await stage.must("propose-config", ["deployer"]);
    expect(stage.chain.sent.length).to.equal(sent);
  });
});

describe("a change of the cold address", () => {
  it("is announced by the council, waits its seven days, and is then applied by the council", async () => {
    const stage = await Stage.handedOver();
    const coldOwner = named("the next cold owner").publicKey;
    stage.cluster = { ...stage.cluster, treasury: { ...stage.cluster.treasury, coldOwner } };
    const { address } = await newTokenAccount(stage, coldOwner);
    const carryOut = async (proposal: number) => {
      await stage.approve(proposal);
      await stage.passTimeLock();
      await stage.must("execute", ["deployer"], ["--proposal", `${proposal}`]);
    };
    expect(await stage.must("propose-config", ["deployer"])).to.contain("treasury.coldVault (not announced)");
    await carryOut(number);
    const announced = await stage.run("propose-config", ["deployer"]);
    expect(announced.code).to.equal(2);
    expect(announced.text).to.match(
      /treasury\.coldVault \(announced\).*\n +needs its time in public, until 2026-01-08T/,
    );
    await stage.chain.ledger.travel(7 * 24 * 3_600);
    await stage.must("propose-config", ["deployer"]);
    await carryOut(number + 1);
    expect((await stage.run("status", [])).text).not.to.contain("coldVault");
    const config = stage.chain.ledger.accountNow(treasury.config)!;
    expect(config.data.includes(address.toBuffer())).to.equal(true);
  });
});

describe("the guard", () => {
  it("pauses at once, without a time lock, and only the council resumes", async () => {
    const stage = await Stage.handedOver();
    const guard = ["--multisig", "guard", "--proposal", "1"];
    await stage.must("propose-config treasury", ["guard member 1"], ["--pause"]);
    await stage.must("approve", ["guard member 1"], guard);
    await stage.must("execute", ["guard member 1"], guard);
    const { code, text } = await stage.run("status", []);
    expect(code).to.equal(1);
    expect(redLines(text)).to.have.length(1);
    expect(redLines(text)[0]).to.match(/^treasury\.paused +true +false$/);

    await stage.must("propose-config treasury", ["deployer"]);
    await stage.approve(number);
    await stage.passTimeLock();
    await stage.must("execute", ["deployer"], ["--proposal", `${number}`]);
    expect((await stage.run("status", [])).code).to.equal(0);
  });
});
