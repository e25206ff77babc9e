import { getProgramConfigPda } from "@sqds/multisig";
import { expect } from "chai";
import { SystemProgram } from "@solana/web3.js";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rpcChain } from "../../migrations/chain/rpc";
import { migrationErrorCodes, MigrationError } from "../../migrations/errors";
import { bufferAddress } from "../../migrations/loader";
import { run } from "../../migrations/runner";
import { due } from "../../migrations/step";
import { developmentKeypair } from "../../scripts/keys";
import { named, startLiteSVM } from "../support";
import { EmbeddedChain } from "./embedded_chain";
import { imageOf, Stage } from "./stage";
import { withOtherLog } from "./treasury_by_hand";

describe("the commands", () => {
  const refused: [string, string[], string][] = [
    ["an unknown command", ["conquer", "--cluster", "localnet"], "The command must be one of deploy, initialise"],
    ["no cluster", ["status"], "--cluster must be one of localnet, devnet, mainnet: missing"],
    ["an unknown cluster", ["status", "--cluster", "moon"], "--cluster must be one of localnet, devnet, mainnet: moon"],
    ["an unknown option", ["status", "--cluster", "localnet", "--force"], "Unknown option '--force'"],
    ["a key missing", ["deploy", "--cluster", "localnet"], "The command needs a key that pays"],
    [
      "no proposal",
      ["approve", "--cluster", "localnet", "--keypair", "x"],
      "The command needs the number of a proposal",
    ],
    [
      "a proposal that is no number",
      ["approve", "--cluster", "localnet", "--keypair", "x", "--proposal", "1e3"],
      "--proposal must be a whole number above zero: 1e3",
    ],
    [
      "no program to upgrade",
      ["propose-upgrade", "--cluster", "localnet", "--keypair", "x"],
      "propose-upgrade takes one program",
    ],
    [
      "an unknown program",
      ["propose-config", "mint", "--cluster", "localnet", "--keypair", "x"],
      "A program must be one of treasury, registry, staking, escrow, compute_bond, market, disputes: mint",
    ],
    [
      "a program where all are meant",
      ["deploy", "escrow", "--cluster", "localnet", "--keypair", "x"],
      "deploy is about every program",
    ],
    [
      "an RPC that is no URL",
      ["status", "--cluster", "localnet", "--rpc", "secret"],
      "--rpc must be a URL: something else",
    ],
  ];
  for (const [what, words, message] of refused) {
    it(`error: ${what}`, async () => {
      const stage = await Stage.deployed();
      const { code, text } = await stage.runWords(words);
      expect(code).to.equal(1);
      expect(text).to.contain("BAD_ARGUMENT").and.to.contain(message);
    });
  }

  it("error: a failure is data with --json", async () => {
    const stage = await Stage.deployed();
    const { text } = await stage.runWords(["status", "--cluster", "moon", "--json"]);
    expect((JSON.parse(text) as { error: { code: string; value: string } }).error).to.include({
      code: "BAD_ARGUMENT",
      value: "moon",
    });
  });

  it("error: a broken keypair file is named, and nothing of what it holds is shown", async () => {
    const stage = await Stage.deployed();
    const secret = JSON.stringify([...named("a secret").secretKey]);
    const broken = [secret.slice(0, -1), `${secret} `.repeat(2), secret.replace(/\d+,/, ""), `{"secretKey":${secret}}`];
    for (const content of broken) {
      const file = join(stage.folder, "broken.json");
      writeFileSync(file, content);
      const { code, text } = await stage.runWords(["deploy", "--cluster", "localnet", "--keypair", file]);
      expect(code).to.equal(1);
      expect(text).to.contain("BAD_KEYPAIR").and.to.contain(file);
      expect(text).not.to.contain(secret.slice(1, 12));
    }
    const { text } = await stage.runWords(["deploy", "--cluster", "localnet", "--keypair", "/nowhere.json"]);
    expect(text).to.contain("BAD_KEYPAIR: The keypair file cannot be read: /nowhere.json");
  });

  it("error: an RPC address's path and query stay hidden, for they may hold the provider's key", async () => {
    const chain = rpcChain("http://127.0.0.1:1/v2/hunter2?api-key=hunter3");
    const failure = await chain.genesisHash().catch((error: unknown) => error as MigrationError);
    expect(failure).to.be.instanceOf(MigrationError);
    expect((failure as MigrationError).message).to.contain("http://127.0.0.1:1");
    expect((failure as MigrationError).message).not.to.match(/hunter/);
  });

  it("error: a transaction without the effect that was planned stops the command", async () => {
    const chain = new EmbeddedChain(startLiteSVM());
    const payer = developmentKeypair("deployer");
    await chain.ledger.fund(payer.publicKey);
    const nothing = SystemProgram.transfer({ fromPubkey: payer.publicKey, toPubkey: payer.publicKey, lamports: 0 });
    const failure = await run(
      chain,
      () => [due("changes nothing", [nothing])],
      [payer],
      () => {},
    ).catch((error: unknown) => error as MigrationError);
    expect((failure as MigrationError).code).to.equal("STEP_DID_NOT_TAKE");
    expect(chain.sent).to.have.length(1);
  });

  it("error: a transaction that the chain refuses is reported with the chain's words", async () => {
    const stage = await Stage.deployed();
    await stage.must("deploy", ["deployer"]);
    const { treasury } = stage.cluster;
    const parameters = { ...treasury.parameters, sweep: { hotBps: 1, warmBps: 1, coldBps: 1 } };
    stage.cluster = { ...stage.cluster, treasury: { ...treasury, parameters } };
    const { code, text } = await stage.run("initialise", ["deployer"]);
    expect(code).to.equal(1);
    expect(text).to.contain("TRANSACTION_FAILED").and.to.contain("SharesMustSum");
  });

  it("error: Squads that is not there", async () => {
    const stage = await Stage.deployed();
    await stage.chain.ledger.setAccount(getProgramConfigPda({})[0], null);
    const { code, text } = await stage.run("create-multisig", ["deployer", "council create key", "guard create key"]);
    expect(code).to.equal(1);
    expect(text).to.contain("SQUADS_MISSING");
  });

  it("error: a buffer that belongs to somebody else", async () => {
    const stage = await Stage.handedOver();
    const image = withOtherLog(imageOf("treasury"));
    const file = stage.writeImage("next", image);
    await stage.beginUpload(image);
    await stage.must("propose-upgrade treasury", ["deployer"], ["--image", file]);
    const address = bufferAddress(developmentKeypair("deployer").publicKey, image);
    const buffer = stage.chain.ledger.accountNow(address)!;
    named("stranger").publicKey.toBuffer().copy(buffer.data, 5);
    await stage.chain.ledger.setAccount(address, buffer);
    const { code, text } = await stage.run("propose-upgrade treasury", ["deployer"], ["--image", file]);
    expect(code).to.equal(1);
    expect(text).to.contain(
      `BUFFER_TAKEN: The buffer for treasury belongs to ${named("stranger").publicKey.toBase58()}`,
    );
  });

  it("error: every code is explained in docs/operations.md", () => {
    const runbook = readFileSync(join(__dirname, "../../docs/operations.md"), "utf8");
    const explained = [...runbook.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
    expect(explained).to.deep.equal([...migrationErrorCodes]);
  });

  it("error: a mint that is not there", async () => {
    const stage = await Stage.deployed();
    await stage.must("deploy", ["deployer"]);
    stage.cluster = { ...stage.cluster, mint: named("no mint").publicKey };
    const { text } = await stage.run("initialise", ["deployer"]);
    expect(text).to.contain(
      `MINT_MISSING: The cluster's mint is no classic SPL mint on this chain: ${named("no mint").publicKey.toBase58()}`,
    );
  });
});
