import type { PublicKey } from "@solana/web3.js";
import { computeBondInstructions as bonds } from "../../sdk/src/compute_bond";
import { marketInstructions as market } from "../../sdk/src/market";
import { GPU_BIT, INSTANCE } from "../../tests/compute_bond/fixture";
import { MarketFixture, salt, USDC, type Bidder, type PostTaskOptions } from "../../tests/market/fixture";
import type { Prepared, Scenario } from "./measure";

const PRICE = 10n * USDC;

type Prepare = (f: MarketFixture, bidder: Bidder) => Promise<Prepared>;

function scenario(instruction: string, title: string, prepare: Prepare, program = "market"): Scenario {
  return {
    program,
    instruction,
    scenario: title,
    async prepare() {
      const f = await MarketFixture.start();
      return { ledger: f.ledger, ...(await prepare(f, await f.bidder("bench"))) };
    },
  };
}

const committed = async (f: MarketFixture, bidder: Bidder): Promise<PublicKey> => {
  const task = await f.postTask();
  await f.commit(task, bidder, PRICE);
  await f.toReveal(task);
  return task;
};

const closed = async (f: MarketFixture, bidder: Bidder): Promise<PublicKey> => {
  const task = await committed(f, bidder);
  await f.reveal(task, bidder, PRICE);
  await f.closeBook(task);
  return task;
};

const VERIFIED = (f: MarketFixture): PostTaskOptions => ({ terms: { payoutMode: "verified" }, verifier: f.verifier });

export const marketScenarios: Scenario[] = [
  scenario("post_task", "acknowledged by the client", async (f) => {
    const accounts = { client: f.client.publicKey, clientToken: f.clientToken, mint: f.mint.address };
    const post = market.postTask(accounts, { instance: INSTANCE, nonce: 0n, capabilityBit: GPU_BIT }, f.terms());
    return { instructions: [post], signers: [f.client] };
  }),
  scenario("commit_bid", "with a bond", async (f, bidder) => {
    const task = await f.postTask();
    return { instructions: [f.commitInstruction(task, bidder, PRICE)], signers: [bidder.operator] };
  }),
  scenario("reveal_bid", "the first", async (f, bidder) => {
    const task = await committed(f, bidder);
    const { operator, bond, token } = bidder;
    const accounts = { bidder: operator.publicKey, task, bond: bond.bond, providerToken: token };
    return { instructions: [market.revealBid(accounts, { price: PRICE, salt: salt(bidder) })], signers: [operator] };
  }),
  scenario("close_bid_book", "one bid", async (f, bidder) => {
    const task = await committed(f, bidder);
    await f.reveal(task, bidder, PRICE);
    await f.ledger.setTime((await f.task(task)).revealBy);
    return { instructions: [market.closeBidBook(task)], signers: [] };
  }),
  scenario("award", "locks the bond", async (f, bidder) => {
    const task = await closed(f, bidder);
    return { instructions: [market.award({ task, bond: bidder.bond.bond, lease: bidder.bond.lease })], signers: [] };
  }),
  scenario("cancel_task", "before any bid", async (f) => {
    const task = await f.postTask();
    const cancel = market.cancelTask({ caller: f.client.publicKey, task, clientToken: f.clientToken });
    return { instructions: [cancel], signers: [f.client] };
  }),
  scenario("submit_proof_and_claim", "the client's acknowledgement", async (f, bidder) => {
    const task = await f.awarded(bidder, PRICE);
    const submit = market.submitProofAndClaim(await f.payees(task), "acknowledgement");
    return { instructions: [f.completion(task), submit], signers: [] };
  }),
  scenario("submit_proof_and_claim", "a verifier's attestation", async (f, bidder) => {
    const task = await f.awarded(bidder, PRICE, VERIFIED(f));
    const submit = market.submitProofAndClaim(await f.payees(task), "attestation", f.verifier.publicKey);
    return { instructions: [f.completion(task, "verifier", f.verifier), submit], signers: [] };
  }),
  scenario("submit_proof_and_claim", "a final receipt", async (f, bidder) => {
    const task = await f.awarded(bidder, PRICE, { terms: { payoutMode: "metered" } });
    const submit = market.submitProofAndClaim(await f.payees(task), "finalReceipt");
    return { instructions: [f.finalReceipt(task, bidder.receiptKey), submit], signers: [] };
  }),
  scenario("expire_task", "slashes the bond", async (f, bidder) => {
    const task = await f.awarded(bidder, PRICE);
    await f.ledger.setTime((await f.task(task)).settleBy);
    return { instructions: [market.expireTask(await f.payees(task), f.taskBond(bidder))], signers: [] };
  }),
  scenario("settle_dispute", "for the client", async (f, bidder) => {
    const task = await f.awarded(bidder, PRICE);
    await f.freeze(task);
    const { disputes } = f.callers;
    const settle = market.settleDispute(disputes.publicKey, await f.payees(task), f.taskBond(bidder), "forClient");
    return { instructions: [settle], signers: [disputes] };
  }),
  scenario("close_task", "after the release of its bond", async (f, bidder) => {
    const task = await f.awarded(bidder, PRICE);
    await f.acknowledge(task);
    await f.releaseBond(task, bidder);
    const accounts = { task, bond: bidder.bond.bond, client: f.client.publicKey, clientToken: f.clientToken };
    return { instructions: [market.closeTask(accounts)], signers: [] };
  }),
  scenario(
    "release_bond",
    "after the task's release",
    async (f, bidder) => {
      const task = await f.awarded(bidder, PRICE);
      await f.acknowledge(task);
      const accounts = { caller: f.stranger.publicKey, destination: bidder.token, task, ...bidder.bond };
      return { instructions: [bonds.releaseBond(accounts)], signers: [f.stranger] };
    },
    "compute_bond",
  ),
];
