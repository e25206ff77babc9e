import { computeBondInstructions as bonds } from "../../sdk/src/compute_bond";
import { MARKET_PROGRAM_ID } from "../../sdk/src/market";
import { BondFixture, DAY } from "../../tests/compute_bond/fixture";
import { MarketFixture, USDC } from "../../tests/market/fixture";
import { named } from "../../tests/support";
import { scenarioOf } from "./scenario";

const scenario = scenarioOf("compute_bond", () => BondFixture.start());
const beforehand = scenarioOf("compute_bond", () => BondFixture.uninitialized());
const onMarket = scenarioOf("compute_bond", () => MarketFixture.start());

const TASK = named("bench task").publicKey;
const successor = named("successor");

async function posted(f: BondFixture) {
  await f.impersonate("market");
  const agent = await f.agent("bench");
  return { agent, bond: await f.post(agent) };
}

/** Posted, and no longer slashable. */
async function over(f: BondFixture) {
  const { agent, bond } = await posted(f);
  await f.ledger.setTime((await f.bond(bond)).slashableUntil + 1n);
  return { agent, bond };
}

export const computeBondScenarios = [
  scenario("post_compute_bond", "with the broker's signature", async (f) => {
    const agent = await f.agent("bench");
    return () => f.post(agent);
  }),
  scenario("lock_bond_to_task", "called directly, as inside its caller", async (f) => {
    const { bond } = await posted(f);
    return () => f.lock(bond, TASK);
  }),
  scenario("slash_bond", "called directly, as inside its caller", async (f) => {
    const { bond } = await posted(f);
    await f.lock(bond, TASK);
    const victim = await f.mint.fund(named("bench victim").publicKey, 0n);
    return () => f.slash(bond, TASK, victim);
  }),
  onMarket("release_bond", "after the task's release", async (f) => {
    const bidder = await f.bidder("bench");
    const task = await f.awarded(bidder, 10n * USDC);
    await f.acknowledge(task);
    return () => f.releaseBond(task, bidder);
  }),
  scenario("renew_bond", "by a day", async (f) => {
    const { agent, bond } = await posted(f);
    const { expiresAt } = await f.bond(bond);
    return () => f.renew(agent, bond, { expiresAt: expiresAt + DAY });
  }),
  scenario("expire_bond", "after the slash window", async (f) => {
    const { agent, bond } = await over(f);
    return () => f.expire(bond, agent.token);
  }),
  scenario("close_bond", "after its expiry", async (f) => {
    const { agent, bond } = await over(f);
    await f.expire(bond, agent.token);
    return () => f.send([bonds.closeBondInstruction(bond)]);
  }),
  beforehand("initialize", "everything", (f) => () => f.send([f.initialize()], f.authority)),
  scenario("propose_authority", "a successor", (f) => () =>
    f.send([bonds.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: successor.publicKey })], f.authority)),
  scenario("accept_authority", "by the successor", async (f) => {
    await f.send([bonds.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: successor.publicKey })], f.authority);
    return () => f.send([bonds.acceptAuthorityInstruction({ pendingAuthority: successor.publicKey })], successor);
  }),
  scenario("set_pause_authority", "another key", (f) => () =>
    f.send([bonds.setPauseAuthorityInstruction({ authority: f.authority.publicKey }, { pauseAuthority: successor.publicKey })], f.authority)),
  scenario("set_paused", "paused", (f) => () => f.send([bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority)),
  scenario("pin_callers", "market and disputes", (f) => () => {
    const programs = { market: MARKET_PROGRAM_ID, disputes: named("disputes program").publicKey };
    return f.send([bonds.pinCallersInstruction({ authority: f.authority.publicKey }, programs)], f.authority);
  }),
  scenario("rotate_broker_key", "a new key", (f) => () =>
    f.send([bonds.rotateBrokerKeyInstruction({ authority: f.authority.publicKey }, { brokerKey: named("bench broker").publicKey })], f.authority)),
];
