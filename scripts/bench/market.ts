import type { PublicKey } from "@solana/web3.js";
import { DEFAULT_MARKET_PARAMETERS, findBidAddress, findVerifierAddress, marketInstructions as market } from "../../sdk/src/market";
import { MarketFixture, USDC, type Bidder, type PostTaskOptions } from "../../tests/market/fixture";
import { named } from "../../tests/support";
import { scenarioOf } from "./scenario";

const scenario = scenarioOf("market", () => MarketFixture.start());
const beforehand = scenarioOf("market", () => MarketFixture.uninitialized());

const PRICE = 10n * USDC;
const successor = named("successor");

interface TaskOf {
  task: PublicKey;
  bidder: Bidder;
}

/** One bid committed, and the time to reveal it. */
async function committed(f: MarketFixture): Promise<TaskOf> {
  const bidder = await f.bidder("bench");
  const task = await f.postTask();
  await f.commit(task, bidder, PRICE);
  await f.toReveal(task);
  return { task, bidder };
}

async function revealed(f: MarketFixture): Promise<TaskOf> {
  const { task, bidder } = await committed(f);
  await f.reveal(task, bidder, PRICE);
  return { task, bidder };
}

async function awarded(f: MarketFixture, options: PostTaskOptions = {}): Promise<TaskOf> {
  const bidder = await f.bidder("bench");
  return { task: await f.awarded(bidder, PRICE, options), bidder };
}

async function frozen(f: MarketFixture): Promise<TaskOf> {
  const { task, bidder } = await awarded(f);
  await f.freeze(task);
  return { task, bidder };
}

export const marketScenarios = [
  scenario("register_client", "once a client", (f) => () =>
    f.send([market.registerClientInstruction({ payer: f.ledger.payer.publicKey, client: named("another client").publicKey })])),
  scenario("post_task", "acknowledged by the client", (f) => () => f.postTask()),
  scenario("commit_bid", "with a bond", async (f) => {
    const bidder = await f.bidder("bench");
    const task = await f.postTask();
    return () => f.commit(task, bidder, PRICE);
  }),
  scenario("reveal_bid", "the first", async (f) => {
    const { task, bidder } = await committed(f);
    return () => f.reveal(task, bidder, PRICE);
  }),
  scenario("close_bid_book", "one bid", async (f) => {
    const { task } = await revealed(f);
    return () => f.closeBook(task);
  }),
  scenario("award", "locks the bond", async (f) => {
    const { task, bidder } = await revealed(f);
    await f.closeBook(task);
    return () => f.award(task, bidder);
  }),
  scenario("pass_over", "a bond that another task locked", async (f) => {
    const bidder = await f.bidder("bench");
    const [won, other] = [await f.postTask(), await f.postTask()];
    for (const task of [won, other]) await f.commit(task, bidder, PRICE);
    await f.toReveal(won);
    for (const task of [won, other]) await f.reveal(task, bidder, PRICE);
    for (const task of [won, other]) await f.closeBook(task);
    await f.award(won, bidder);
    return () => f.passOver(other, bidder);
  }),
  scenario("cancel_task", "before any bid", async (f) => {
    const task = await f.postTask();
    return () => f.cancel(task);
  }),
  scenario("submit_proof_and_claim", "the client's acknowledgement", async (f) => {
    const { task } = await awarded(f);
    return () => f.acknowledge(task);
  }),
  scenario("submit_proof_and_claim", "a verifier's attestation", async (f) => {
    const { task } = await awarded(f, { terms: { payoutMode: "verified" }, verifier: f.verifier });
    return () => f.submit(task, [f.completion(task, "verifier", f.verifier)], "attestation", f.verifier.publicKey);
  }),
  scenario("submit_proof_and_claim", "a final receipt", async (f) => {
    const { task, bidder } = await awarded(f, { terms: { payoutMode: "metered" } });
    return () => f.submit(task, [f.finalReceipt(task, bidder.receiptKey)], "finalReceipt");
  }),
  scenario("submit_proof_and_claim", "nobody can be paid: everything waits", async (f) => {
    const { task, bidder } = await awarded(f);
    for (const token of [f.clientToken, bidder.token, f.feeVault]) await f.mint.freeze(token);
    return () => f.acknowledge(task);
  }),
  scenario("expire_task", "slashes the bond", async (f) => {
    const { task, bidder } = await awarded(f);
    await f.ledger.setTime((await f.task(task)).settleBy);
    return () => f.expireTask(task, bidder);
  }),
  scenario("claim_waiting", "by the provider", async (f) => {
    const { task, bidder } = await awarded(f);
    await f.mint.freeze(bidder.token);
    await f.acknowledge(task);
    const caller = bidder.operator.publicKey;
    const destination = await f.mint.extraAccount("another of the provider", caller);
    return () => f.send([market.claimWaitingInstruction({ caller, task, destination }, { payee: "provider" })], bidder.operator);
  }),
  scenario("freeze_task", "as disputes", async (f) => {
    const { task } = await awarded(f);
    return () => f.freeze(task);
  }),
  scenario("settle_dispute", "for the client", async (f) => {
    const { task, bidder } = await frozen(f);
    return () => f.settle(task, bidder, "forClient");
  }),
  scenario("settle_dispute", "for the agent", async (f) => {
    const { task, bidder } = await frozen(f);
    return () => f.settle(task, bidder, "forAgent");
  }),
  scenario("settle_undecided", "after the timeout", async (f) => {
    const { task } = await frozen(f);
    await f.ledger.setTime((await f.task(task)).frozenUntil);
    return () => f.undecided(task);
  }),
  scenario("close_task", "after the release of its bond", async (f) => {
    const { task, bidder } = await awarded(f);
    await f.acknowledge(task);
    await f.releaseBond(task, bidder);
    return () => f.closeTask(task);
  }),
  scenario("close_bid", "of a closed task", async (f) => {
    const { task, bidder } = await awarded(f);
    await f.acknowledge(task);
    await f.releaseBond(task, bidder);
    await f.closeTask(task);
    return () => f.send([market.closeBidInstruction({ task, bid: findBidAddress(task, bidder.bond.bond), bidder: bidder.operator.publicKey })]);
  }),
  beforehand("initialize", "everything", (f) => () => f.send([f.initializeMarket()], f.authority)),
  scenario("propose_authority", "a successor", (f) => () =>
    f.send([market.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: successor.publicKey })], f.authority)),
  scenario("accept_authority", "by the successor", async (f) => {
    await f.send([market.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: successor.publicKey })], f.authority);
    return () => f.send([market.acceptAuthorityInstruction({ pendingAuthority: successor.publicKey })], successor);
  }),
  scenario("set_pause_authority", "another key", (f) => () =>
    f.send([market.setPauseAuthorityInstruction({ authority: f.authority.publicKey }, { pauseAuthority: successor.publicKey })], f.authority)),
  scenario("set_paused", "paused", (f) => () => f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority)),
  scenario("update_config", "all parameters", (f) => () =>
    f.send([market.updateConfigInstruction({ authority: f.authority.publicKey }, DEFAULT_MARKET_PARAMETERS)], f.authority)),
  scenario("pin_disputes", "another program", (f) => () =>
    f.send([market.pinDisputesInstruction({ authority: f.authority.publicKey }, { disputes: named("next disputes program").publicKey })], f.authority)),
  scenario("register_verifier", "once a verifier", (f) => () =>
    f.send([market.registerVerifierInstruction({ authority: f.authority.publicKey }, { key: named("another verifier").publicKey })], f.authority)),
  scenario("remove_verifier", "and return its rent", (f) => () =>
    f.send([market.removeVerifierInstruction({ authority: f.authority.publicKey, verifier: findVerifierAddress(f.verifier.publicKey) })], f.authority)),
];
