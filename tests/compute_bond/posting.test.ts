import { expect } from "chai";
import { SystemProgram } from "@solana/web3.js";
import { COMPUTE_BOND_PROGRAM_ID, computeBondInstructions as bonds, encodeAttestation } from "../../sdk/src/compute_bond";
import { expectFailure, named, TestMint } from "../support";
import { BondFixture, DAY, hash, HOUR, INSTANCE, SLASH_WINDOW, USDC, type PostOptions, type TestAgent } from "./fixture";

describe("compute_bond: post_compute_bond", () => {
  let f: BondFixture;
  let agent: TestAgent;
  beforeEach(async () => {
    f = await BondFixture.start();
    agent = await f.agent("ada");
  });

  const refused = (options: PostOptions, error: string) => expectFailure(f.post(agent, options), error);

  it("error: a bond below 10 USD, of no capability or no GPU hours", async () => {
    await refused({ amount: 10n * USDC - 1n }, "BondTooSmall");
    await refused({ capabilityBits: 0n }, "NoCapability");
    await refused({ gpuHours: 0 }, "NoGpuHours");
  });

  it("error: a lease that is over, or that lasts longer than 14 days", async () => {
    await refused({ lasts: 0n }, "LeaseOver");
    await refused({ lasts: 14n * DAY + 1n }, "DurationTooLong");
    await refused({ lasts: 2n ** 62n }, "DurationTooLong");
  });

  it("error: a time of posting that is not recent", async () => {
    await refused({ postedAt: f.now() + 2n }, "PostedAtNotRecent");
    await refused({ postedAt: f.now() - 120n }, "PostedAtNotRecent");
  });

  it("error: an attestation by anyone but the broker", async () => {
    await refused({ broker: named("mallory") }, "NotSignedByBroker");
  });

  it("error: an attestation for another cluster, agent or lease", async () => {
    await refused({ attested: { instance: hash("another cluster") } }, "AttestationOfAnotherInstance");
    await refused({ attested: { agentDid: hash("another agent") } }, "AttestationOfAnotherAgent");
    await refused({ attested: { leaseId: hash("another lease") } }, "AttestationOfAnotherLease");
    await refused({ attested: { provider: "akash" } }, "AttestationOfAnotherLease");
  });

  it("error: an attestation of other bytes than the one layout", async () => {
    const { instructions } = f.postInstructions(agent);
    const good = encodeAttestation({ instance: INSTANCE, agentDid: agent.did, provider: "ionet", leaseId: hash("x"), gpuHours: 1, expiresAt: f.now() + DAY });
    const changed = (at: number, byte: number) => Uint8Array.from(good, (old, index) => (index === at ? byte : old));
    const cases: [string, Uint8Array][] = [
      ["AttestationLength", good.subarray(1)],
      ["AttestationLength", new Uint8Array()],
      ["AttestationDomain", changed(0, 0)],
      ["AttestationVersion", changed(16, 2)],
      ["AttestationOfAnotherProgram", changed(49, good[49]! ^ 1)],
      ["AttestationProvider", changed(113, 2)],
    ];
    for (const [error, message] of cases) {
      await expectFailure(f.send([f.sign(message, f.broker), instructions[1]!], agent.operator), error);
    }
  });

  it("error: a forged, missing, misplaced or empty signature", async () => {
    const { instructions } = f.postInstructions(agent);
    const [signature, post] = [instructions[0]!, instructions[1]!];
    await expectFailure(f.send([post], agent.operator), "NoInstructionBefore");
    const nothing = SystemProgram.transfer({ fromPubkey: f.ledger.payer.publicKey, toPubkey: f.ledger.payer.publicKey, lamports: 0 });
    await expectFailure(f.send([signature, nothing, post], agent.operator), "NotEd25519Program");
    const bytes = (change: (data: Buffer) => void) => {
      const data = Buffer.from(signature.data);
      change(data);
      return { ...signature, data };
    };
    const empty = { ...signature, data: Buffer.from([0, 0]) };
    await expectFailure(f.send([empty, post], agent.operator), "Ed25519NoSignatures");
    await expectFailure(f.send([bytes((data) => (data[1] = 1)), post], agent.operator), "Ed25519Padding");
    const forged = await f.send([bytes((data) => (data[50]! ^= 1)), post], agent.operator).catch((error: Error) => error);
    expect((forged as Error).message).to.match(/precompile|Precompile|InstructionError|invalid/i);
    const elsewhere = await f.send([bytes((data) => data.writeUInt16LE(0, 4)), post], agent.operator).catch((error: Error) => error);
    expect(elsewhere).to.be.instanceOf(Error);
  });

  it("error: one lease for two bonds, of the same agent or of another", async () => {
    const leaseId = f.newLease();
    await f.post(agent, { leaseId });
    await refused({ leaseId }, "LeaseAlreadyBonded");
    await expectFailure(f.post(await f.agent("bob"), { leaseId }), "LeaseAlreadyBonded");
    await f.post(agent, { leaseId, provider: "akash" });
  });

  it("error: someone else's agent", async () => {
    const bob = await f.agent("bob");
    const { instructions } = f.postInstructions({ ...bob, did: agent.did });
    await expectFailure(f.send(instructions, bob.operator), "NotAgentOperator");
  });

  it("error: another's, a frozen, a poor or a foreign token account", async () => {
    const bob = await f.agent("bob");
    await refused({ accounts: { operatorToken: bob.token } }, "OperatorTokenUnusable");
    const other = await TestMint.create(f.ledger, "other");
    await refused({ accounts: { operatorToken: await other.fund(agent.operator.publicKey, 100n * USDC) } }, "OperatorTokenUnusable");
    await refused({ accounts: { mint: other.address } }, "WrongMint");
    await refused({ amount: 10_001n * USDC }, "BalanceTooLow");
    await f.mint.freeze(agent.token);
    await refused({}, "OperatorTokenUnusable");
  });

  it("error: another account in the place of the instructions sysvar", async () => {
    await refused({ accounts: { instructions: named("fake sysvar").publicKey } }, "WrongInstructionsSysvar");
  });

  it("error: while paused", async () => {
    await f.send([bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
    await refused({}, "Paused");
  });

  it("takes the money, and remembers the lease as the broker attests it", async () => {
    const leaseId = f.newLease();
    f.ledger.travelNow(1n);
    const { bond, instructions } = f.postInstructions(agent, { leaseId, lasts: 14n * DAY, gpuHours: 48 });
    const { events, computeUnits } = await f.send(instructions, agent.operator);
    const posted = await f.bond(bond);
    expect(posted.status).to.equal("active");
    expect(posted.lockedToTask).to.equal(undefined);
    expect(posted.gpuHoursReserved).to.equal(48);
    expect(posted.expiresAt).to.equal(f.now() + 14n * DAY);
    expect(posted.slashableUntil).to.equal(posted.expiresAt + SLASH_WINDOW);
    expect([...posted.brokerAttestation]).to.deep.equal([...instructions[0]!.data.subarray(48, 112)]);
    expect(await f.escrowed(bond)).to.equal(100n * USDC);
    expect(await f.mint.balance(agent.token)).to.equal(9_900n * USDC);
    expect(events.map(({ name }) => name)).to.deep.equal(["bondPosted"]);
    expect(computeUnits).to.be.at.most(40_000);
  });

  it("takes lamports that were sent to the escrow's address before", async () => {
    f.ledger.travelNow(1n);
    const { bond, instructions } = f.postInstructions(agent);
    await f.ledger.fund(instructions[1]!.keys[5]!.pubkey, 1_000_000n);
    await f.send(instructions, agent.operator);
    expect(await f.escrowed(bond)).to.equal(100n * USDC);
  });

  it("honours the key before a rotation for 48 hours, and no other", async () => {
    const next = named("broker 2");
    await f.send([bonds.rotateBrokerKeyInstruction({ authority: f.authority.publicKey }, { brokerKey: next.publicKey })], f.authority);
    const rotatedAt = f.now();
    await f.post(agent, { broker: next });
    await f.ledger.setTime(rotatedAt + 47n * HOUR + 59n * 60n - 1n);
    await f.post(agent, { broker: f.broker });
    await f.ledger.setTime(rotatedAt + 48n * HOUR - 2n);
    await f.post(agent, { broker: f.broker });
    // `post` moves the clock on by one second: now it is 48 hours sharp.
    await refused({ broker: f.broker }, "NotSignedByBroker");
    await f.ledger.setTime(rotatedAt + 48n * HOUR + 60n);
    await refused({ broker: f.broker }, "NotSignedByBroker");
    await f.post(agent, { broker: next });
  });

  it("drops a key that leaked at once, by rotating twice", async () => {
    for (const name of ["broker 2", "broker 3"]) {
      await f.send([bonds.rotateBrokerKeyInstruction({ authority: f.authority.publicKey }, { brokerKey: named(name).publicKey })], f.authority);
    }
    await refused({ broker: f.broker }, "NotSignedByBroker");
    await f.post(agent, { broker: named("broker 2") });
    await f.post(agent, { broker: named("broker 3") });
  });

  it("is meant for this program alone", () => {
    expect(COMPUTE_BOND_PROGRAM_ID.toBase58()).to.equal("S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY");
  });
});
