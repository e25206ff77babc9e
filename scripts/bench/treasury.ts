import { DAY, Fixture, NOBODY, pda, USDC } from "../../tests/treasury/fixture";
import { named } from "../../tests/support";
import type { Scenario } from "./measure";
import { scenarioOf } from "./scenario";

const scenario = scenarioOf("treasury", () => Fixture.create());
const beforehand = scenarioOf("treasury", () => Fixture.uninitialized());

/** Signs for a program that slashes. */
const caller = named("slashing program's authority");
const victim = named("victim").publicKey;
const finder = named("finder").publicKey;

async function funded(f: Fixture): Promise<void> {
  await f.mint.donate(f.hotVault, 10_000n * USDC);
}

/** A pinned caller with slashed stake. */
async function slashed(f: Fixture) {
  await f.pinSlashCaller(caller.publicKey);
  return { caller: caller.publicKey, source: await f.mint.fund(caller.publicKey, 1_000n * USDC) };
}

async function claimed(f: Fixture) {
  const accounts = await slashed(f);
  await f.send([await f.openClaim(victim, f.stranger.publicKey)], f.stranger);
  return { ...accounts, victimClaim: pda("claim", victim), finderToken: await f.mint.fund(finder, 0n) };
}

async function proposed(f: Fixture) {
  const vault = await f.mint.fund(named("next cold").publicKey, 0n);
  await f.send([await f.proposeCold(vault)], f.authority);
  return vault;
}

export const treasuryScenarios: Scenario[] = [
  beforehand("initialize", "everything", (f) => async () => f.send([await f.initialize()], f.authority)),
  scenario("propose_authority", "a successor", (f) => async () => f.send([await f.proposeAuthority(f.stranger.publicKey)], f.authority)),
  scenario("accept_authority", "with the warm vault of the successor", async (f) => {
    await f.mint.fund(f.stranger.publicKey, 0n);
    await f.send([await f.proposeAuthority(f.stranger.publicKey)], f.authority);
    return async () => f.send([await f.acceptAuthority(f.stranger.publicKey)], f.stranger);
  }),
  scenario("set_pause_authority", "another key", (f) => async () => f.send([await f.setPauseAuthority(f.stranger.publicKey)], f.authority)),
  scenario("set_paused", "paused", (f) => async () => {
    return f.send([await f.setPaused(true, f.pauseAuthority.publicKey)], f.pauseAuthority);
  }),
  scenario("update_config", "all parameters", (f) => async () => f.send([await f.updateConfig({ windowSecs: DAY * 2n })], f.authority)),
  scenario("pin_slash_callers", "three programs", (f) => async () => {
    const [staking, bond, disputes] = ["staking", "compute bond", "disputes"].map((name) => named(name).publicKey);
    return f.send([await f.pinSlashCallers(staking!, bond!, disputes!)], f.authority);
  }),
  scenario("pin_slash_callers", "nobody", (f) => async () => f.send([await f.pinSlashCallers(NOBODY, NOBODY, NOBODY)], f.authority)),
  scenario("rotate_operational_key", "another key", (f) => async () =>
    f.send([await f.rotateOperationalKey(f.stranger.publicKey)], f.authority)),
  scenario("propose_cold", "a new vault", async (f) => {
    const vault = await f.mint.fund(named("next cold").publicKey, 0n);
    return async () => f.send([await f.proposeCold(vault)], f.authority);
  }),
  scenario("cancel_cold", "a proposal", async (f) => {
    await proposed(f);
    return async () => f.send([await f.cancelCold()], f.authority);
  }),
  scenario("apply_cold", "after seven days", async (f) => {
    const vault = await proposed(f);
    await f.ledger.travel(7n * DAY);
    return async () => f.send([await f.applyCold(vault)], f.authority);
  }),
  scenario("refill_hot", "from the warm vault", async (f) => {
    await f.mint.donate(f.warmVault, 1_000n * USDC);
    return async () => f.send([await f.refillHot(1_000n * USDC)], f.authority);
  }),
  scenario("spend_hot", "the first in a window", async (f) => {
    await funded(f);
    const payee = await f.mint.fund(f.stranger.publicKey, 0n);
    return async () => f.send([await f.spendHot(500n * USDC, payee)], f.operationalKey);
  }),
  scenario("spend_hot", "later in a window", async (f) => {
    await funded(f);
    const payee = await f.mint.fund(f.stranger.publicKey, 0n);
    await f.send([await f.spendHot(500n * USDC, payee)], f.operationalKey);
    await f.ledger.travel(DAY / 3n);
    return async () => f.send([await f.spendHot(300n * USDC, payee)], f.operationalKey);
  }),
  scenario("sweep", "to three tiers", async (f) => {
    await f.mint.donate(f.feeVault, 100n * USDC + 1n);
    return async () => f.send([await f.sweep()]);
  }),
  scenario("sweep", "with a tier's share held back", async (f) => {
    await f.mint.donate(f.feeVault, 100n * USDC);
    await f.mint.freeze(f.coldVault);
    return async () => f.send([await f.sweep()]);
  }),
  scenario("route_slash", "to victim, finder and treasury", async (f) => {
    const accounts = await slashed(f);
    const payees = { victimToken: await f.mint.fund(victim, 0n), finderToken: await f.mint.fund(finder, 0n) };
    return async () => f.send([await f.routeSlash(1_000n * USDC, victim, { ...accounts, ...payees })], caller);
  }),
  scenario("route_slash", "to a victim's claim", async (f) => {
    const accounts = await claimed(f);
    return async () => f.send([await f.routeSlash(1_000n * USDC, victim, accounts)], caller);
  }),
  scenario("open_claim", "for a victim", (f) => async () => f.send([await f.openClaim(victim, f.stranger.publicKey)], f.stranger)),
  scenario("pay_claim", "and close it", async (f) => {
    await f.send([await f.routeSlash(1_000n * USDC, victim, await claimed(f))], caller);
    const token = await f.mint.fund(victim, 0n);
    return async () => f.send([await f.payClaim(victim, f.stranger.publicKey, token)]);
  }),
];
