import { BN } from "@coral-xyz/anchor";
import { expect } from "chai";
import { PublicKey, type Keypair } from "@solana/web3.js";
import { idls } from "../../sdk/src/generated";
import { expectFailure, named, RegistryFixture, U64_MAX, type WriterRole } from "./fixture";

const ROLES: WriterRole[] = ["escrow", "staking", "market", "disputes"];
const writerOf = (role: WriterRole): Keypair => named(`writer ${role}`);

describe("registry: reputation", () => {
  let registry: RegistryFixture;

  before(async () => {
    registry = await RegistryFixture.start();
  });

  beforeEach(async () => {
    await registry.newcomers();
    await registry.registerNode(1);
    for (const role of ROLES) await registry.impersonate(role, writerOf(role).publicKey);
  });

  /** Every instruction that writes reputation, and who may. */
  const writes: [string, WriterRole[], (writer: Keypair, where?: object) => Promise<unknown>][] = [
    ["record_settlement", ["escrow", "market"], (writer, where) => registry.recordSettlement(writer, new BN(5), "request", where)],
    ["record_fault of an abandoned session", ["escrow"], (writer, where) => registry.recordFault(writer, "abandoned", where)],
    ["record_fault of an equivocation", ["staking"], (writer, where) => registry.recordFault(writer, "equivocated", where)],
    ["record_dispute_lost", ["disputes"], (writer, where) => registry.recordDisputeLost(writer, where)],
  ];

  for (const [name, allowed, write] of writes) {
    describe(name, () => {
      it("error: a stranger, the governance and the node's operator are no writers", async () => {
        for (const forger of [registry.stranger, registry.authority, registry.operator, registry.pauseAuthority]) {
          await expectFailure(write(forger), "WriterNotPinned");
        }
      });

      it("error: a program pinned for something else is no writer", async () => {
        for (const role of ROLES.filter((role) => !allowed.includes(role))) {
          await expectFailure(write(writerOf(role)), "WriterNotPinned");
        }
      });

      it("error: the reputation of another node", async () => {
        await registry.registerNode(2);
        const reputation = registry.reputation(registry.node(2));
        await expectFailure(write(writerOf(allowed[0]!), { reputation }), "ReputationOfAnotherNode");
      });

      it("error: an account of another type in the place of the reputation", async () => {
        const where = { reputation: registry.node() };
        await expectFailure(write(writerOf(allowed[0]!), where), "AccountDiscriminatorMismatch");
      });

      it("error: a config that an attacker made", async () => {
        const forged = named("forged config").publicKey;
        const account = (await registry.ledger.account(registry.config))!;
        await registry.ledger.setAccount(forged, { ...account, owner: registry.stranger.publicKey });
        await expectFailure(write(writerOf(allowed[0]!), { config: forged }), "AccountOwnedByWrongProgram");
        await expectFailure(write(writerOf(allowed[0]!), { config: registry.node() }), "AccountDiscriminatorMismatch");
      });

      it("works for a node that is closed, and while the registry is paused", async () => {
        await registry.setNodeStatus("retired");
        await registry.closeNode();
        await registry.setPaused(true);
        for (const role of allowed) await write(writerOf(role));
        await registry.setPaused(false);
      });
    });
  }

  it("counts what each program saw", async () => {
    const [escrow, staking, market, disputes] = ROLES.map(writerOf) as [Keypair, Keypair, Keypair, Keypair];
    await registry.recordSettlement(escrow, new BN(3_600), "gpuSecond");
    await registry.recordSettlement(escrow, new BN(40), "gpuSecond");
    await registry.recordSettlement(escrow, new BN(7), "cpuSecond");
    await registry.recordSettlement(market, new BN(9), "request");
    const fault = await registry.recordFault(escrow, "abandoned");
    await registry.recordFault(staking, "equivocated");
    await registry.recordFault(staking, "equivocated");
    const dispute = await registry.recordDisputeLost(disputes);

    const counted = await registry.fetchReputation();
    expect(counted.node.equals(registry.node())).to.equal(true);
    expect(counted.sessionsSettled.toNumber()).to.equal(4);
    expect(counted.gpuSecondsServed.toNumber()).to.equal(3_640);
    expect(counted.cpuSecondsServed.toNumber()).to.equal(7);
    expect(counted.requestsServed.toNumber()).to.equal(9);
    expect(counted.faultsAbandoned.toNumber()).to.equal(1);
    expect(counted.faultsEquivocated.toNumber()).to.equal(2);
    expect(counted.disputesLost.toNumber()).to.equal(1);
    expect(fault.events.map(({ name }) => name)).to.deep.equal(["faultRecorded"]);
    expect(dispute.events.map(({ name }) => name)).to.deep.equal(["disputeLostRecorded"]);
  });

  it("saturates, so that no count can block a settlement", async () => {
    await registry.recordSettlement(writerOf("escrow"), U64_MAX);
    await registry.recordSettlement(writerOf("escrow"), U64_MAX);
    const counted = await registry.fetchReputation();
    expect(counted.gpuSecondsServed.eq(U64_MAX)).to.equal(true);
    expect(counted.sessionsSettled.toNumber()).to.equal(2);
  });

  it("follows the pin: the old program's authority stops counting, the new one's starts", async () => {
    const escrow = new PublicKey(idls.find((idl) => idl.metadata.name === "escrow")!.address);
    await registry.pinWriter("escrow", escrow);
    await expectFailure(registry.recordSettlement(writerOf("escrow"), new BN(1)), "WriterNotPinned");
    const { authority } = (await registry.fetchConfig()).escrow;
    expect(authority.equals(PublicKey.findProgramAddressSync([Buffer.from("authority")], escrow)[0])).to.equal(true);
  });

  it("costs a settlement at most 2,200 compute units", async () => {
    const { computeUnits } = await registry.recordSettlement(writerOf("escrow"), new BN(3_600));
    // The transfer that makes each transaction of the bank distinct costs 150.
    expect(computeUnits - 150).to.be.at.most(2_200);
  });
});
