import {
  findEquivocationAddress,
  findAbandonmentAddress,
  DEFAULT_STAKING_PARAMETERS,
  fraudProofInstructions,
  STAKING_CONFIG_ADDRESS,
  stakingInstructions as staking,
} from "../../sdk/src/staking";
import { DISPUTES_NOTICE, Fixture, SHARES, STREAM, UNBONDING, USDC, type TestNode, type Wallet } from "../../tests/staking/fixture";
import { named } from "../../tests/support";
import type { Scenario } from "./measure";
import { impersonate, scenarioOf } from "./scenario";

const scenario = scenarioOf("staking", () => Fixture.create());
const beforehand = scenarioOf("staking", () => Fixture.uninitialized());

const EACH = 100n * USDC;
const successor = named("successor");

interface Pooled {
  node: TestNode;
  delegator: Wallet;
}

/** A bonded node with a delegator. */
async function pooled(f: Fixture): Promise<Pooled> {
  const [node, delegator] = [await f.node("a"), await f.wallet("delegator")];
  await f.delegate(node.pool, delegator, EACH);
  return { node, delegator };
}

async function earning(f: Fixture): Promise<Pooled> {
  const both = await pooled(f);
  await f.fundRewards(both.node.pool, both.delegator, EACH);
  await f.ledger.travel(STREAM / 2n);
  return both;
}

async function moving(f: Fixture) {
  const both = { ...(await pooled(f)), to: await f.node("b") };
  await f.openDelegation(both.to.pool, both.delegator);
  return both;
}

async function abandoned(f: Fixture) {
  const { node } = await pooled(f);
  const [renter, finder] = [await f.wallet("renter"), await f.finder()];
  const session = await f.session(node, renter);
  await f.abandon(session, renter);
  const slash = staking.slashAbandonmentInstruction({ finder: finder.key, node: node.node, session, finderToken: finder.token });
  return { renter, finder, slash, pool: node.pool, offence: findAbandonmentAddress(node.pool, session) };
}

export const stakingScenarios: Scenario[] = [
  scenario("create_pool", "a node's", async (f) => {
    const operator = await f.wallet("operator a");
    const { node } = await f.registeredNode(operator, "a");
    return () => f.send([f.createPool(operator, "node", node, 500)], operator.keypair);
  }),
  scenario("create_pool", "a guardian's", async (f) => {
    const guardian = await f.wallet("guardian");
    return () => f.send([f.createPool(guardian, "guardian")], guardian.keypair);
  }),
  scenario("open_delegation", "by the delegator", async (f) => {
    const [{ pool }, delegator] = [await f.node("a"), await f.wallet("delegator")];
    return () => f.openDelegation(pool, delegator);
  }),
  scenario("stake", "the first bond", async (f) => {
    const { pool, operator } = await f.node("a", { bond: 0n });
    return () => f.stake(pool, operator, 1_000n * USDC);
  }),
  scenario("stake", "more, with rewards running", async (f) => {
    const { node } = await earning(f);
    return () => f.stake(node.pool, node.operator, EACH);
  }),
  scenario("delegate", "more, with rewards running", async (f) => {
    const { node, delegator } = await earning(f);
    return () => f.send([staking.delegateInstruction({ pool: node.pool, owner: delegator.key, source: delegator.token }, { amount: EACH })], delegator.keypair);
  }),
  scenario("request_unstake", "a delegation, with rewards running", async (f) => {
    const { node, delegator } = await earning(f);
    return () => f.requestUnstake(node.pool, delegator, EACH * SHARES);
  }),
  scenario("request_unstake", "some of a node's bond", async (f) => {
    const { node } = await earning(f);
    return () => f.requestUnstake(node.pool, node.operator, EACH * SHARES, node.node);
  }),
  scenario("withdraw", "after the unbonding time", async (f) => {
    const { node, delegator } = await pooled(f);
    const nonce = await f.requestUnstake(node.pool, delegator, EACH * SHARES);
    await f.ledger.travel(UNBONDING);
    return () => f.withdraw(node.pool, delegator, nonce);
  }),
  scenario("redelegate", "to another node's pool", async (f) => {
    const { node, delegator, to } = await moving(f);
    return () => f.redelegate(node.pool, to.pool, delegator, EACH * SHARES);
  }),
  scenario("settle_redelegation", "after the unbonding time", async (f) => {
    const { node, delegator, to } = await moving(f);
    const nonce = await f.redelegate(node.pool, to.pool, delegator, EACH * SHARES);
    await f.ledger.travel(UNBONDING);
    return () => f.settleRedelegation(node.pool, to.pool, delegator, nonce);
  }),
  scenario("settle_redelegation", "after the old pool was slashed", async (f) => {
    const { node, delegator, to } = await moving(f);
    const nonce = await f.redelegate(node.pool, to.pool, delegator, EACH * SHARES);
    await f.slashEquivocation(node, await f.finder());
    return () => f.settleRedelegation(node.pool, to.pool, delegator, nonce);
  }),

  scenario("fund_rewards", "while others run", async (f) => {
    const { node, delegator } = await earning(f);
    return () => f.fundRewards(node.pool, delegator, EACH);
  }),
  scenario("claim", "half of the rewards", async (f) => {
    const { node, delegator } = await earning(f);
    return () => f.claim(node.pool, delegator);
  }),
  scenario("compound", "half of the rewards", async (f) => {
    const { node, delegator } = await earning(f);
    return () => f.send([staking.compoundInstruction({ pool: node.pool, owner: delegator.key })], delegator.keypair);
  }),
  scenario("announce_commission", "by the operator", async (f) => {
    const { operator, pool } = await f.node("a");
    return () => f.send([staking.announceCommissionInstruction({ pool, operator: operator.key }, { commissionBps: 300 })], operator.keypair);
  }),

  scenario("slash_equivocation", "proof and slash", async (f) => {
    const [{ node }, finder] = [await pooled(f), await f.finder()];
    return () => f.slashEquivocation(node, finder);
  }),
  scenario("slash_abandonment", "by anyone", async (f) => {
    const { slash, finder } = await abandoned(f);
    return () => f.ledger.send([slash], [], { payer: finder.keypair });
  }),
  scenario("slash_verdict", "as disputes", async (f) => {
    const [{ node, delegator: victim }, finder, disputes] = [await pooled(f), await f.finder(), named("disputes authority")];
    await impersonate(f.ledger, STAKING_CONFIG_ADDRESS, f.disputesAuthority, disputes.publicKey);
    const slash = staking.slashVerdictInstruction({ payer: f.ledger.payer.publicKey, disputesAuthority: disputes.publicKey, pool: node.pool, finderToken: finder.token }, { dispute: named("dispute").publicKey, amount: EACH, victim: victim.key });
    return () => f.send([slash], disputes);
  }),
  scenario("route_proceeds", "of an equivocation, to finder and treasury", async (f) => {
    const [{ node }, finder] = [await pooled(f), await f.finder()];
    const proof = f.equivocation(node);
    await f.slashEquivocation(node, finder, proof);
    const given = { pool: node.pool, offence: findEquivocationAddress(node.pool, proof), finderToken: finder.token };
    return () => f.send([staking.routeProceedsInstruction(given)]);
  }),
  scenario("route_proceeds", "of an abandonment, to victim, finder and treasury", async (f) => {
    const { pool, offence, slash, finder, renter } = await abandoned(f);
    await f.send([slash], finder.keypair);
    return () => f.send([staking.routeProceedsInstruction({ pool, offence, finderToken: finder.token, victimToken: renter.token })]);
  }),
  scenario("route_proceeds", "with the proof and the slash in one transaction", async (f) => {
    const [{ node }, finder] = [await pooled(f), await f.finder()];
    const proof = f.equivocation(node);
    const instructions = fraudProofInstructions({ node: node.node, proof }, { finder: finder.key, finderToken: finder.token });
    return () => f.ledger.send(instructions, [], { payer: finder.keypair });
  }),
  scenario("record_receipt_key", "the node's own", async (f) => {
    const { node, pool, receiptKey } = await f.node("a");
    const payer = f.ledger.payer.publicKey;
    return () => f.send([staking.recordReceiptKeyInstruction({ payer, pool, source: node }, { receiptKey: receiptKey.publicKey })]);
  }),

  beforehand("initialize", "everything", (f) => () => f.send([f.initialize()], f.authority)),
  scenario("propose_authority", "a successor", (f) => () =>
    f.send([staking.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: successor.publicKey })], f.authority)),
  scenario("accept_authority", "by the successor", async (f) => {
    await f.send([staking.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: successor.publicKey })], f.authority);
    return () => f.send([staking.acceptAuthorityInstruction({ pendingAuthority: successor.publicKey })], successor);
  }),
  scenario("set_pause_authority", "another key", (f) => () =>
    f.send([staking.setPauseAuthorityInstruction({ authority: f.authority.publicKey }, { pauseAuthority: successor.publicKey })], f.authority)),
  scenario("set_paused", "paused", (f) => () => f.pause()),
  scenario("update_config", "all parameters", (f) => () => f.updateConfig(DEFAULT_STAKING_PARAMETERS)),
  scenario("propose_disputes", "another program", (f) => () =>
    f.send([staking.proposeDisputesInstruction({ authority: f.authority.publicKey }, { program: successor.publicKey })], f.authority)),
  scenario("apply_disputes", "after the notice", async (f) => {
    await f.send([staking.proposeDisputesInstruction({ authority: f.authority.publicKey }, { program: successor.publicKey })], f.authority);
    await f.ledger.travel(DISPUTES_NOTICE);
    return () => f.send([staking.applyDisputesInstruction({ authority: f.authority.publicKey })], f.authority);
  }),
];
