import type { BondAccounts } from "../../sdk/src/compute_bond";
import { computeBondInstructions as bonds } from "../../sdk/src/compute_bond";
import { named } from "../../tests/support";
import { BondFixture, DAY, HOUR, INSTANCE, type TestAgent } from "../../tests/compute_bond/fixture";
import type { Prepared, Scenario } from "./measure";

const TASK = named("bench task").publicKey;

function scenario(
  instruction: string,
  title: string,
  prepare: (f: BondFixture, agent: TestAgent, bond: BondAccounts) => Promise<Prepared> | Prepared,
): Scenario {
  return {
    program: "compute_bond",
    instruction,
    scenario: title,
    async prepare() {
      const f = await BondFixture.start();
      const agent = await f.agent("bench");
      await f.impersonate("market");
      const bond = await f.post(agent);
      return { ledger: f.ledger, ...(await prepare(f, agent, bond)) };
    },
  };
}

export const computeBondScenarios: Scenario[] = [
  scenario("post_compute_bond", "with the broker's signature", (f, agent) => {
    f.ledger.travelNow(1n);
    return { instructions: f.postInstructions(agent).instructions, signers: [agent.operator] };
  }),
  scenario("lock_bond_to_task", "called directly, as inside its caller", (f, _agent, bond) => {
    const { market } = f.callers;
    const accounts = { caller: market.publicKey, bond: bond.bond, lease: bond.lease };
    return { instructions: [bonds.lockBondToTask(accounts, { task: TASK, workEndsAt: f.now() + HOUR })], signers: [market] };
  }),
  scenario("slash_bond", "called directly, as inside its caller", async (f, _agent, bond) => {
    const { market } = f.callers;
    await f.lock(bond, TASK);
    const destination = await f.mint.fund(named("bench victim").publicKey, 0n);
    return { instructions: [bonds.slashBond({ caller: market.publicKey, destination, ...bond }, { task: TASK })], signers: [market] };
  }),
  scenario("renew_bond", "by a day", async (f, agent, bond) => {
    const { provider, leaseId, gpuHoursReserved: gpuHours, expiresAt } = await f.bond(bond);
    const attestation = f.attest({ instance: INSTANCE, agentDid: agent.did, provider, leaseId, gpuHours, expiresAt: expiresAt + DAY });
    const renew = bonds.renewBond({ operator: agent.operator.publicKey, agentDid: agent.did, bond: bond.bond });
    return { instructions: [attestation, renew], signers: [agent.operator] };
  }),
  scenario("expire_bond", "after the slash window", async (f, agent, bond) => {
    await f.ledger.setTime((await f.bond(bond)).slashableUntil + 1n);
    const expire = bonds.expireBond({ caller: f.stranger.publicKey, destination: agent.token, ...bond });
    return { instructions: [expire], signers: [f.stranger] };
  }),
  scenario("close_bond", "after its expiry", async (f, agent, bond) => {
    await f.ledger.setTime((await f.bond(bond)).slashableUntil + 1n);
    await f.expire(bond, agent.token);
    return { instructions: [bonds.closeBond(bond)], signers: [] };
  }),
  scenario("rotate_broker_key", "a new key", (f) => {
    const rotate = bonds.rotateBrokerKey(f.authority.publicKey, named("bench broker").publicKey);
    return { instructions: [rotate], signers: [f.authority] };
  }),
];
