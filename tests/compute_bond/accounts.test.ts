import { SYSVAR_CLOCK_PUBKEY, SYSVAR_INSTRUCTIONS_PUBKEY } from "@solana/web3.js";
import { computeBondInstructions as bonds, findBondEscrowAddress, type BondAccounts } from "../../sdk/src/compute_bond";
import { expectFailure, named, UNSIGNED } from "../support";
import { BondFixture, DAY, INSTANCE, type TestAgent } from "./fixture";

describe("compute_bond: accounts that are not the bond's own", () => {
  let f: BondFixture;
  let agent: TestAgent;
  let bond: BondAccounts;
  let other: BondAccounts;
  beforeEach(async () => {
    f = await BondFixture.start();
    agent = await f.agent("ada");
    bond = await f.post(agent);
    other = await f.post(agent);
  });

  it("error: a refund with another bond's lease, or out of another bond's escrow", async () => {
    await f.ledger.travel(60n * DAY);
    const escrow = findBondEscrowAddress(other.bond);
    await expectFailure(f.expire(bond, agent.token, f.stranger, { escrow }), UNSIGNED);
    await expectFailure(f.expire(bond, agent.token, f.stranger, { lease: other.lease }), "WrongLease");
    await f.expire(bond, agent.token);
    const close = bonds.closeBondInstruction({ ...bond, lease: other.lease });
    await expectFailure(f.send([close]), "WrongLease");
  });

  it("error: TooEarlyToClose until the attestation is over, long after the bond was posted", async () => {
    const task = named("task").publicKey;
    await f.impersonate("market");
    await f.lock(bond, task);
    await f.ledger.travel(DAY);
    await f.slash(bond, task, await f.mint.fund(named("client").publicKey, 0n));
    await expectFailure(f.send([bonds.closeBondInstruction(bond)]), "TooEarlyToClose");
  });

  it("error: renew_bond with another account for the instructions sysvar", async () => {
    const { provider, leaseId, gpuHoursReserved: gpuHours, expiresAt } = await f.bond(bond);
    const lease = { instance: INSTANCE, agentDid: agent.did, provider, leaseId, gpuHours, expiresAt: expiresAt + DAY };
    const renew = bonds.renewBondInstruction({ operator: agent.operator.publicKey, agentDid: agent.did, bond: bond.bond });
    renew.keys.find(({ pubkey }) => pubkey.equals(SYSVAR_INSTRUCTIONS_PUBKEY))!.pubkey = SYSVAR_CLOCK_PUBKEY;
    await expectFailure(f.send([f.attest(lease), renew], agent.operator), "WrongInstructionsSysvar");
  });
});
