import { expect } from "chai";
import { PublicKey, type Keypair, type TransactionInstruction } from "@solana/web3.js";
import { createClient, keypairWallet, type Client } from "../../../sdk/src/client";
import * as bonds from "../../../sdk/src/compute_bond";
import { singleInstruction } from "../../../sdk/src/ed25519_instruction";
import * as market from "../../../sdk/src/market";
import { send } from "../../../sdk/src/send";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import { hash, INSTANCE, type TestAgent } from "../../compute_bond/fixture";
import { DAY, MarketFixture, REWARD, USDC, type Bidder } from "../../market/fixture";
import { expectFailure, named, signature } from "../../support";
import { expectCode } from "../../support/codes";
import { liteSdkLedger } from "../../support/sdk_ledger";

const { marketInstructions: instructions } = market;
const { computeBondInstructions } = bonds;
const PRICE = 30n * USDC;
const SALT = hash("salt");

describe("sdk: tasks and bonds", () => {
  let f: MarketFixture;
  let ada: Bidder;
  const as = (keypair: Keypair): Client => createClient({ ledger: liteSdkLedger(f.ledger), wallet: keypairWallet(keypair) });
  const anyone = () => as(f.stranger);

  /** Refused before anything is sent, and by the chain with the same name when it is sent all the same. */
  const refused = async (asked: Promise<PreparedTransaction>, sent: TransactionInstruction[], signers: Keypair[], code: string) => {
    await expectCode(asked, code);
    await expectFailure(f.send(sent, ...signers), code);
  };
  const within = async (client: Client, asked: Promise<PreparedTransaction>) => {
    const prepared = await asked;
    const { computeUnits } = await send(client, prepared);
    expect(Number(computeUnits)).to.be.lessThan(prepared.computeUnits);
  };
  const attested = (agent: TestAgent, changes: Partial<bonds.Attestation> = {}, broker = f.broker): bonds.SignedAttestation => {
    const lease = { instance: INSTANCE, agentDid: agent.did, provider: "ionet", leaseId: f.newLease(), gpuHours: 10, expiresAt: f.now() + 7n * DAY, ...changes } as const;
    return { lease, signature: signature(bonds.encodeAttestation(lease), broker) };
  };
  const terms = (changes: Partial<market.PostTaskParams> = {}): market.PostTaskParams => ({ ...f.terms(), capabilityBit: 0, ...changes });

  before(async () => {
    f = await MarketFixture.start();
    ada = await f.bidder("ada");
  });

  describe("postTask", () => {
    const cases: [string, () => Partial<market.PostTaskParams>, string][] = [
      ["a reward below the least", () => ({ reward: 1n }), "RewardTooSmall"],
      ["no specification", () => ({ specHash: new Uint8Array(32) }), "SpecMissing"],
      ["too little time for bids", () => ({ commitBy: f.now() + 1n }), "BiddingTooShort"],
      ["a deadline beyond two weeks", () => ({ deadline: f.now() + 15n * DAY }), "DeadlineOutOfBounds"],
      ["a key of small order", () => ({ clientKey: PublicKey.default }), "KeySmallOrder"],
      ["a verified task without a verifier", () => ({ payoutMode: "verified" }), "VerifierMismatch"],
      ["somebody else's token account", () => ({ clientToken: ada.token }), "ClientTokenUnusable"],
      ["more than the client has", () => ({ reward: 1_000_000n * USDC }), "Token.InsufficientFunds"],
    ];
    for (const [what, changes, code] of cases) {
      it(`error: ${code} for ${what}`, async () => {
        const wanted = terms(changes());
        const task = market.findTaskAddress(INSTANCE, f.client.publicKey, await f.nonce());
        const accounts = { client: f.client.publicKey, clientToken: wanted.clientToken ?? f.clientToken, mint: f.mint.address, task };
        const capability = market.findCapabilityAddress(wanted.capabilityBit);
        const sent = instructions.postTaskInstruction({ ...accounts, capability, verifier: undefined }, { payoutMode: "acknowledged", ...wanted });
        await refused(market.postTask(as(f.client), wanted), [sent], [f.client], code);
      });
    }
  });

  describe("postComputeBond", () => {
    const cases: [string, (agent: TestAgent) => Partial<bonds.PostComputeBondParams>, string][] = [
      ["another broker's word", (agent) => ({ attestation: attested(agent, {}, f.stranger) }), "NotSignedByBroker"],
      ["another cluster's lease", (agent) => ({ attestation: attested(agent, { instance: hash("elsewhere") }) }), "AttestationOfAnotherInstance"],
      ["a lease without hours", (agent) => ({ attestation: attested(agent, { gpuHours: 0 }) }), "NoGpuHours"],
      ["a lease that is over", (agent) => ({ attestation: attested(agent, { expiresAt: f.now() }) }), "LeaseOver"],
      ["a lease beyond two weeks", (agent) => ({ attestation: attested(agent, { expiresAt: f.now() + 15n * DAY }) }), "DurationTooLong"],
      ["too little money", () => ({ amount: 1n }), "BondTooSmall"],
      ["no capability", () => ({ capabilityBits: 0n }), "NoCapability"],
      ["more than the operator has", () => ({ amount: 1_000_000n * USDC }), "BalanceTooLow"],
    ];
    for (const [what, changes, code] of cases) {
      it(`error: ${code} for ${what}`, async () => {
        const { operator, token, did: agentDid } = ada;
        const wanted = { attestation: attested(ada), amount: 100n * USDC, capabilityBits: 1n, ...changes(ada) };
        const { lease, signature } = wanted.attestation;
        const signer = code === "NotSignedByBroker" ? f.stranger : f.broker;
        const evidence = singleInstruction({ signer: signer.publicKey.toBytes(), signature, message: bonds.encodeAttestation(lease) });
        const sent = computeBondInstructions.postComputeBondInstruction(
          { operator: operator.publicKey, operatorToken: token, mint: f.mint.address, agentDid },
          { postedAt: f.now(), amount: wanted.amount, capabilityBits: wanted.capabilityBits, provider: lease.provider, leaseId: lease.leaseId },
        );
        await refused(bonds.postComputeBond(as(operator), wanted), [evidence, sent], [operator], code);
      });
    }

    it("posts a bond that can be renewed, and that expires", async () => {
      const bob = await f.agent("bob");
      const client = as(bob.operator);
      const attestation = attested(bob);
      const posted = await bonds.postComputeBond(client, { attestation, amount: 100n * USDC, capabilityBits: 1n });
      await within(client, Promise.resolve(posted));
      await expectCode(bonds.postComputeBond(client, { attestation, amount: 100n * USDC, capabilityBits: 1n }), "LeaseAlreadyBonded");
      const { bond } = posted;
      await expectCode(bonds.renewBond(client, { bond, attestation }), "NotAnExtension");
      const longer = attested(bob, { ...attestation.lease, expiresAt: attestation.lease.expiresAt + DAY });
      await within(client, bonds.renewBond(client, { bond, attestation: longer }));
      await expectCode(bonds.expireBond(anyone(), { bond }), "SlashWindowOpen");
      await expectCode(bonds.releaseBond(anyone(), { bond }), "NotLockedToTask");
      await expectCode(bonds.closeBond(anyone(), { bond }), "BondStillActive");
      const { slashableUntil } = await bonds.fetchComputeBond(client, bond);
      await f.ledger.setTime(slashableUntil + 1n);
      const money = await f.mint.balance(bob.token);
      await within(anyone(), bonds.expireBond(anyone(), { bond }));
      expect((await f.mint.balance(bob.token)) - money).to.equal(100n * USDC);
      await within(anyone(), bonds.closeBond(anyone(), { bond }));
      expect(await bonds.fetchComputeBonds(client, [bond])).to.deep.equal([undefined]);
      ada = await f.bidder("ada again");
    });
  });

  it("brings a task from its posting to the claim, and refuses every step that comes too early", async () => {
    const client = as(f.client);
    const bidder = as(ada.operator);
    const { bond } = ada.bond;
    const posted = await market.postTask(client, terms());
    await within(client, Promise.resolve(posted));
    const { task } = posted;
    const bid = { task, bond, node: ada.node, price: PRICE, salt: SALT };
    await expectCode(market.commitBid(bidder, { ...bid, price: REWARD + 1n }), "PriceOutOfBounds");
    await expectCode(market.commitBid(anyone(), bid), "NotAgentOperator");
    await within(bidder, market.commitBid(bidder, bid));
    const close = instructions.closeBidBookInstruction({ task });
    await refused(market.closeBidBook(anyone(), { task }), [close], [], "RevealOpen");
    await expectCode(market.cancelTask(client, { task }), "BidsCommitted");
    await expectCode(market.revealBid(bidder, bid), "RevealNotOpen");
    await f.toReveal(task);
    await expectCode(market.commitBid(bidder, bid), "CommitOver");
    await expectCode(market.revealBid(bidder, { ...bid, price: PRICE - 1n }), "CommitmentMismatch");
    await within(bidder, market.revealBid(bidder, bid));
    await expectCode(market.revealBid(bidder, bid), "AlreadyRevealed");
    await expectCode(market.award(anyone(), { task }), "BookNotClosed");
    await f.ledger.setTime((await market.fetchTask(client, task)).revealBy);
    await within(anyone(), market.closeBidBook(anyone(), { task }));
    await expectCode(market.passOver(anyone(), { task }), "BidStillGood");
    await within(anyone(), market.award(anyone(), { task }));
    expect((await market.findTasks(client, { status: "awarded", provider: ada.operator.publicKey })).map(({ address }) => address)).to.deep.equal([task]);

    await expectCode(market.cancelTask(client, { task }), "NotCancellable");
    await expectCode(market.expireTask(anyone(), { task }), "SettlementOpen");
    await expectCode(market.settleUndecided(anyone(), { task }), "NotDisputed");
    await expectCode(market.closeTask(anyone(), { task }), "TaskNotOver");
    await expectCode(bonds.releaseBond(anyone(), { bond }), "TaskNotReleased");
    const resultHash = hash("result");
    const message = market.encodeCompletion({ witness: "client", task, resultHash });
    const proof = (by: Keypair, kind: "acknowledgement" | "attestation" = "acknowledgement"): market.TaskProof => ({ kind, resultHash, signature: signature(message, by) });
    await expectCode(market.submitProofAndClaim(anyone(), { task, proof: proof(f.stranger) }), "NotSignedByClient");
    await expectCode(market.submitProofAndClaim(anyone(), { task, proof: proof(f.verifier, "attestation") }), "ProofNotAccepted");
    await within(anyone(), market.submitProofAndClaim(anyone(), { task, proof: proof(f.clientKey) }));
    await expectCode(market.claimWaiting(anyone(), { task, payee: "client" }), "NothingWaits");
    await expectCode(market.closeTask(anyone(), { task }), "BondStillLocked");
    await within(anyone(), bonds.releaseBond(anyone(), { bond }));
    await within(anyone(), market.closeTask(anyone(), { task }));
    await within(anyone(), market.closeBid(anyone(), { task, bond }));
    expect(await market.fetchTasks(client, [task])).to.deep.equal([undefined]);
    expect(await market.findBids(client, { task })).to.deep.equal([]);
  });

  it("expires a task that nobody proved, also where its bond is gone", async () => {
    const task = await f.awarded(await f.bidder("late"), PRICE);
    await f.ledger.setTime((await f.task(task)).settleBy);
    await within(anyone(), market.expireTask(anyone(), { task }));
    expect((await market.fetchTask(anyone(), task)).status).to.equal("expired");
  });

  it("registers a client that never posted, in the same transaction", async () => {
    const newcomer = named("new client");
    await f.ledger.fund(newcomer.publicKey);
    await f.mint.fund(newcomer.publicKey, 2n * REWARD);
    expect(await market.fetchClient(anyone(), newcomer.publicKey)).to.equal(undefined);
    await within(as(newcomer), market.postTask(as(newcomer), terms()));
    expect((await market.fetchClient(anyone(), newcomer.publicKey))!.nextNonce).to.equal(1n);
  });
});
