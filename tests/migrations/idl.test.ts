import { expect } from "chai";
import { compress, idlAddress, idlBufferAddress } from "../../migrations/idl";
import { staking } from "../../migrations/programs/staking";
import { developmentKeypair } from "../../scripts/keys";
import { redLines, Stage } from "./stage";

const deployer = developmentKeypair("deployer").publicKey;

/** Publishes, as if an earlier version had, another IDL of the staking program. */
async function withOlderIdl(): Promise<Stage> {
  const stage = await Stage.handedOver();
  const address = idlAddress(staking.id);
  const account = stage.chain.ledger.accountNow(address)!;
  const older = compress({ ...staking.idl, metadata: { ...staking.idl.metadata, version: "0.0.1" } });
  account.data.writeUInt32LE(older.length, 40);
  older.copy(account.data, 44);
  await stage.chain.ledger.setAccount(address, account);
  return stage;
}

describe("the IDL accounts", () => {
  it("error: an IDL buffer that is not this checkout's IDL is not approved", async () => {
    const stage = await withOlderIdl();
    await stage.must("propose-upgrade staking", ["deployer"]);
    const address = idlBufferAddress(staking.id, deployer, compress(staking.idl));
    const buffer = stage.chain.ledger.accountNow(address)!;
    buffer.data[100]! ^= 1;
    await stage.chain.ledger.setAccount(address, buffer);
    const { code, text } = await stage.run("approve", ["council member 1"], ["--proposal", `${Stage.next}`]);
    expect(code).to.equal(1);
    expect(text).to.contain("BUFFER_CHANGED: The IDL buffer does not hold the IDL of staking");
  });

  it("error: an IDL that no longer fits into its account", async () => {
    const stage = await Stage.handedOver();
    const address = idlAddress(staking.id);
    const account = stage.chain.ledger.accountNow(address)!;
    const tooSmall = Buffer.from(account.data.subarray(0, 44 + 100));
    tooSmall.writeUInt32LE(100, 40);
    await stage.chain.ledger.setAccount(address, { ...account, data: tooSmall });
    const { code, text } = await stage.run("propose-upgrade staking", ["deployer"]);
    expect(code).to.equal(1);
    expect(text).to.contain("IDL_TOO_LONG");
  });

  it("follow the council's upgrades, and the buffer's rent comes back", async () => {
    const stage = await withOlderIdl();
    expect(redLines((await stage.run("status", [])).text)[0]).to.match(/^staking: IDL +another +as built$/);
    await stage.must("propose-upgrade staking", ["deployer"]);
    await stage.approve(Stage.next);
    await stage.passTimeLock();
    await stage.must("execute", ["deployer"], ["--proposal", `${Stage.next}`]);
    expect((await stage.run("status", [])).code).to.equal(0);
    expect(stage.chain.ledger.accountNow(idlBufferAddress(staking.id, deployer, compress(staking.idl)))).to.equal(null);
  });

  it("are replaced by the deployer before the handover", async () => {
    const stage = await Stage.deployed();
    await stage.must("deploy", ["deployer"]);
    const address = idlAddress(staking.id);
    const account = stage.chain.ledger.accountNow(address)!;
    account.data.fill(7, 44, 80);
    await stage.chain.ledger.setAccount(address, account);
    expect(await stage.must("deploy", ["deployer"])).to.contain("staking: remove the old IDL");
    expect(stage.chain.ledger.accountNow(address)!.data.subarray(44, 44 + 36)).to.deep.equal(
      compress(staking.idl).subarray(0, 36),
    );
  });
});
