import { expect } from "chai";
import { utils } from "@coral-xyz/anchor";
import type { TransactionInstruction } from "@solana/web3.js";
import { developmentNames } from "../../migrations/clusters/development";
import { idlAddress } from "../../migrations/idl";
import { LOADER, sha256 } from "../../migrations/loader";
import { marketPrograms } from "../../migrations/programs";
import { developmentKeypair } from "../../scripts/keys";
import { programs } from "../../scripts/programs";
import { programDataAddress } from "../support";
import { Interrupted } from "./embedded_chain";
import { imageOf, Stage, type Outcome, type Role } from "./stage";
import { sweepWith, withOtherLog } from "./treasury_by_hand";

/** Runs a command again and again, each time broken off after so many transactions, until it ends by itself. */
async function brokenOff(
  stage: Stage,
  every: number,
  command: string,
  roles: Role[],
  more: string[] = [],
): Promise<Outcome> {
  for (;;) {
    stage.chain.interruptAfter(every);
    try {
      return await stage.run(command, roles, more);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
    } finally {
      stage.chain.interruptAfter(Infinity);
    }
  }
}

const asText = (transaction: TransactionInstruction[]) =>
  transaction.map(({ programId, keys, data }) =>
    [programId.toBase58(), ...keys.map(({ pubkey }) => pubkey.toBase58()), data.toString("hex")].join(" "),
  );

function expectNothingTwice(stage: Stage): void {
  const sent = stage.chain.sent.map((transaction) => asText(transaction).join("; "));
  expect(new Set(sent).size).to.equal(sent.length);
}

/** Every form in which a key could be printed. */
function formsOf(secret: Uint8Array): string[] {
  const bytes = Buffer.from(secret);
  const listed = [...bytes].join(",");
  return [
    bytes.toString("hex"),
    bytes.toString("base64"),
    utils.bytes.bs58.encode(bytes),
    listed,
    listed.replaceAll(",", ", "),
  ];
}

describe("the ceremony", () => {
  it("goes from nothing to an upgrade by the council, broken off after every transaction and resumed", async () => {
    const stage = await Stage.empty();
    const { ledger } = stage.chain;

    // Long uploads broke off earlier, near their ends: what is left of them is all that is sent.
    for (const { name } of marketPrograms) await stage.beginUpload(imageOf(name));

    expect((await brokenOff(stage, 1, "deploy", ["deployer"])).code).to.equal(0);
    const uploads = stage.chain.sent.filter(([first]) => first!.programId.equals(LOADER));
    expect(uploads.length, "only what the uploads lacked").to.equal(3 * marketPrograms.length);
    for (const { id, name } of marketPrograms) {
      const data = ledger.accountNow(programDataAddress(id))!.data;
      expect(sha256(data.subarray(45)), name).to.equal(sha256(imageOf(name)));
    }

    await brokenOff(stage, 1, "create-multisig", ["deployer", "council create key", "guard create key"]);
    await brokenOff(stage, 1, "initialise", ["deployer"]);
    const offered = await brokenOff(stage, 1, "hand-over", ["deployer"]);
    expect(offered.code, "it waits for the council").to.equal(2);
    for (let proposal = 1; proposal <= marketPrograms.length; proposal++) {
      for (const member of ["council member 3", "council member 1"] as const) {
        await brokenOff(stage, 1, "approve", [member], ["--proposal", `${proposal}`]);
      }
    }
    expect((await stage.run("hand-over", ["deployer"])).text).to.contain(
      "the time lock, until 2026-01-01T01:00:00.000Z",
    );
    await stage.passTimeLock();
    expect((await brokenOff(stage, 1, "hand-over", ["deployer"])).code).to.equal(0);
    expect((await stage.run("status", [])).code, "all is as planned").to.equal(0);

    const image = withOtherLog(imageOf("treasury"));
    const file = stage.writeImage("treasury-next", image);
    const upgrade = ["--image", file];
    await brokenOff(stage, 200, "propose-upgrade treasury", ["deployer"], upgrade);
    const vote = ["--proposal", `${Stage.next}`, "--sha256", sha256(image)];
    await brokenOff(stage, 1, "approve", ["council member 2"], vote);
    await brokenOff(stage, 1, "approve", ["council member 3"], vote);
    await stage.passTimeLock();
    expect(await sweepWith(stage)).to.contain("Program log: Instruction: Sweep");
    await brokenOff(stage, 1, "execute", ["deployer"], ["--proposal", `${Stage.next}`]);

    const data = ledger.accountNow(programDataAddress(marketPrograms[0]!.id))!.data;
    expect(sha256(data.subarray(45)), "the program's bytes changed").to.equal(sha256(image));
    expect(await sweepWith(stage), "and the new code runs, on the config of the old").to.contain(
      "Program log: Instruction: Swept",
    );
    expect((await stage.run("status", [])).code, "nobody's authority changed").to.equal(0);

    expectNothingTwice(stage);
    const secrets = [...developmentNames, ...programs].map((name) => developmentKeypair(name).secretKey);
    for (const form of secrets.flatMap((secret) => [...formsOf(secret), ...formsOf(secret.subarray(0, 32))])) {
      expect(stage.output.includes(form), "no secret in any output").to.equal(false);
    }
  });

  it("sends nothing when it is run again, in full or in part", async () => {
    const stage = await Stage.handedOver();
    await stage.must("deploy", ["deployer"]);
    await stage.must("create-multisig", ["deployer", "council create key", "guard create key"]);
    await stage.must("initialise", ["deployer"]);
    await stage.must("hand-over", ["deployer"]);
    await stage.must("propose-config", ["deployer"]);
    await stage.must("approve", ["council member 1"], ["--proposal", "1"]);
    await stage.must("execute", ["deployer"], ["--proposal", "1"]);
    await stage.must("propose-upgrade treasury", ["deployer"]);
    expect(stage.chain.sent).to.be.empty;
  });

  it("upgrades by the deployer alone, for as long as nothing is handed over", async () => {
    const stage = await Stage.deployed();
    await stage.must("deploy", ["deployer"]);
    const image = Buffer.concat([withOtherLog(imageOf("treasury")), Buffer.alloc(2_000, 1)]);
    stage.writeImage("treasury", image);
    await stage.beginUpload(image);
    await brokenOff(stage, 1, "deploy", ["deployer"]);
    const data = stage.chain.ledger.accountNow(programDataAddress(marketPrograms[0]!.id))!.data;
    expect(sha256(data.subarray(45, 45 + image.length))).to.equal(sha256(image));
    expectNothingTwice(stage);
  });

  it("with --dry-run prints every transaction that it then sends, and sends none", async () => {
    const stage = await Stage.deployed();
    interface Plan {
      steps: { status: string; transactions?: { instructions: { program: string; instruction: string }[] }[] }[];
    }
    const commands: [string, Role[]][] = [
      ["deploy", ["deployer"]],
      ["create-multisig", ["deployer", "council create key", "guard create key"]],
      ["hand-over", ["deployer"]],
    ];
    for (const [command, roles] of commands) {
      if (command === "hand-over") await stage.must("initialise", ["deployer"]);
      const before = stage.chain.sent.length;
      const dry = await stage.run(command, roles, ["--dry-run", "--json"]);
      expect(stage.chain.sent.length, command).to.equal(before);
      const planned = (JSON.parse(dry.text) as Plan).steps.flatMap(({ transactions }) => transactions ?? []);
      await stage.run(command, roles);
      const sent = stage.chain.sent.slice(before);
      expect(planned.length, command).to.equal(sent.length);
      expect(
        planned.map(({ instructions }) => instructions.length),
        command,
      ).to.deep.equal(sent.map((transaction) => transaction.length));
      expect(dry.text).not.to.contain("unknown instruction");
    }
  });

  it("shows with --dry-run program, instruction, accounts and signers by their names", async () => {
    const stage = await Stage.deployed();
    const { text } = await stage.run("initialise", ["deployer"], ["--dry-run"]);
    expect(text).to.contain("registry.initialize");
    expect(text).to.match(/config: \w+ \(the config of registry\) \[changes\]/);
    expect(text).to.match(/signed by \w+ \(the payer\)/);
    expect(stage.chain.sent).to.be.empty;
  });

  it("error: a signature whose key is not at hand stops the step that needs it", async () => {
    const stage = await Stage.deployed();
    const { code, text } = await stage.run("create-multisig", ["deployer", "guard create key"]);
    expect(code).to.equal(1);
    expect(text).to.contain("SIGNER_MISSING");
    expect(text).to.contain(developmentKeypair("council create key").publicKey.toBase58());
    expect(stage.chain.sent).to.be.empty;
  });

  it("error: steps before their time say which command comes first", async () => {
    const stage = await Stage.empty();
    expect((await stage.run("initialise", ["deployer"])).text).to.contain("PROGRAM_MISSING");
    expect((await stage.run("hand-over", ["deployer"])).text).to.contain("PROGRAM_MISSING");
    expect((await stage.run("propose-upgrade treasury", ["deployer"])).text).to.contain("UNEXPECTED_AUTHORITY");
    expect((await stage.run("approve", ["deployer"], ["--proposal", "1"])).text).to.contain("MULTISIG_MISSING");
    expect(stage.chain.sent).to.be.empty;
  });

  it("error: only the upgrade authority initialises, and a stranger hands nothing over", async () => {
    const stage = await Stage.deployed();
    const stranger = developmentKeypair("council member 1");
    await stage.must("deploy", ["deployer"]);
    expect((await stage.run("initialise", [stranger])).text).to.contain("UNEXPECTED_AUTHORITY");
    await stage.must("create-multisig", ["deployer", "council create key", "guard create key"]);
    await stage.must("initialise", ["deployer"]);
    const before = stage.chain.sent.length;
    expect((await stage.run("hand-over", [stranger])).text).to.contain("UNEXPECTED_AUTHORITY");
    expect(stage.chain.sent.length).to.equal(before);
  });

  it("error: a multisig that exists with other members is not taken for the planned one", async () => {
    const stage = await Stage.deployed();
    await stage.must("create-multisig", ["deployer", "council create key", "guard create key"]);
    const { council, guard } = stage.cluster.multisigs;
    const other = { ...council, threshold: council.threshold + 1 };
    stage.cluster = { ...stage.cluster, multisigs: { guard, council: other } };
    const { code, text } = await stage.run("create-multisig", ["deployer"]);
    expect(code).to.equal(1);
    expect(text).to.contain("MULTISIG_DIFFERS: The council's threshold is not as planned");
  });

  it("error: an IDL account that a stranger created first is noticed, not used", async () => {
    const stage = await Stage.deployed();
    await stage.must("deploy", [developmentKeypair("deployer")]);
    const address = idlAddress(marketPrograms[0]!.id);
    const account = stage.chain.ledger.accountNow(address)!;
    developmentKeypair("guard member 1").publicKey.toBuffer().copy(account.data, 8);
    account.data.fill(0, 44, 60);
    await stage.chain.ledger.setAccount(address, account);
    const { code, text } = await stage.run("deploy", ["deployer"]);
    expect(code).to.equal(1);
    expect(text).to.contain("IDL_TAKEN: Somebody else holds the IDL account of treasury");
  });
});
