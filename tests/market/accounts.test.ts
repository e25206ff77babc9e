import { PublicKey } from "@solana/web3.js";
import * as registry from "../../sdk/src/generated/registry";
import { findCapabilityAddress } from "../../sdk/src/registry/addresses";
import {
  findBidAddress,
  findClientAddress,
  findTaskAddress,
  findTaskVaultAddress,
  marketInstructions as market,
} from "../../sdk/src/market";
import { expectFailure, swapped, UNSIGNED } from "../support";
import { GPU_BIT, INSTANCE } from "../compute_bond/fixture";
import { MarketFixture, USDC, type Bidder } from "./fixture";

describe("market: accounts that are not the task's own", () => {
  let f: MarketFixture;
  let ada: Bidder;
  beforeEach(async () => {
    f = await MarketFixture.start();
    ada = await f.bidder("ada");
  });

  const cancelling = (task: PublicKey) =>
    market.cancelTaskInstruction({ caller: f.client.publicKey, task, clientToken: f.clientToken });

  it("error: post_task with the count of another client, with which an old address could come again", async () => {
    const { publicKey: other } = f.stranger;
    await f.send([market.registerClientInstruction({ payer: f.ledger.payer.publicKey, client: other })]);
    const { client, clientToken, mint } = f;
    const accounts = { client: client.publicKey, clientToken, mint: mint.address, capability: findCapabilityAddress(GPU_BIT), verifier: undefined };
    const post = market.postTaskInstruction({ ...accounts, task: findTaskAddress(INSTANCE, client.publicKey, 0n) }, f.terms());
    const attack = swapped(post, findClientAddress(client.publicKey), findClientAddress(other));
    await expectFailure(f.send([attack], client), "ConstraintSeeds");
  });

  it("error: post_task for a capability that is retired, and a bid with a node that is not available", async () => {
    const task = await f.postTask();
    const { operator, node } = ada;
    await f.send([registry.setNodeStatusInstruction({ operator: operator.publicKey, node }, { status: "draining" })], operator);
    await expectFailure(f.commit(task, ada, USDC), "NodeUnfit");
    const retire = { authority: f.authority.publicKey, capability: findCapabilityAddress(GPU_BIT) };
    await f.send([registry.retireCapabilityInstruction(retire)], f.authority);
    await expectFailure(f.postTask(), "CapabilityRetired");
  });

  it("error: NodeUnfit for a node that has not the task's capability", async () => {
    const task = await f.postTask();
    const account = (await f.ledger.account(ada.node))!;
    const node = registry.decodeNode(account.data);
    const without = { ...node, profile: { ...node.profile, capabilityBits: node.profile.capabilityBits ^ (1n << BigInt(GPU_BIT)) } };
    await f.ledger.setAccount(ada.node, { ...account, data: Buffer.from(registry.encodeNode(without)) });
    await expectFailure(f.commit(task, ada, USDC), "NodeUnfit");
  });

  it("error: a bid into another task's vault", async () => {
    const [one, two] = [await f.postTask(), await f.postTask()];
    const commit = swapped(f.commitInstruction(one, ada, USDC), findTaskVaultAddress(one), findTaskVaultAddress(two));
    await expectFailure(f.send([commit], ada.operator), "ConstraintSeeds");
  });

  it("error: reveal_bid with another task's vault, or for a token account that cannot be paid any more", async () => {
    const [one, two] = [await f.postTask(), await f.postTask()];
    await f.commit(one, ada, USDC);
    await f.toReveal(one);
    const vault = findTaskVaultAddress(two);
    await expectFailure(f.reveal(one, ada, USDC, { vault }), UNSIGNED);
    await f.mint.freeze(ada.token);
    await expectFailure(f.reveal(one, ada, USDC), "ProviderTokenUnusable");
  });

  it("error: a settlement out of another task's vault, or out of one that is short", async () => {
    const [task, other] = [await f.awarded(ada, USDC), await f.postTask()];
    const vault = findTaskVaultAddress(task);
    const submit = market.submitProofAndClaimInstruction({ ...(await f.payees(task)), verifier: undefined }, { proof: "acknowledgement" });
    const attack = swapped(submit, vault, findTaskVaultAddress(other));
    await expectFailure(f.send([f.completion(task), attack]), UNSIGNED);
    const account = (await f.ledger.account(vault))!;
    account.data.writeBigUInt64LE(account.data.readBigUInt64LE(64) - 1n, 64);
    await f.ledger.setAccount(vault, account);
    await expectFailure(f.acknowledge(task), "VaultShort");
  });

  it("error: another task's vault tells what waits, while nobody can be paid and nothing has to leave it", async () => {
    const [task, cancelled, richer] = [await f.awarded(ada, USDC), await f.postTask(), await f.postTask()];
    const vault = findTaskVaultAddress(richer);
    const submit = market.submitProofAndClaimInstruction({ ...(await f.payees(task)), verifier: undefined }, { proof: "acknowledgement" });
    for (const account of [f.clientToken, ada.token, f.feeVault]) await f.mint.freeze(account);
    await expectFailure(f.send([f.completion(task), swapped(submit, findTaskVaultAddress(task), vault)]), "ConstraintSeeds");
    const cancel = swapped(cancelling(cancelled), findTaskVaultAddress(cancelled), vault);
    await expectFailure(f.send([cancel], f.client), "ConstraintSeeds");
  });

  it("error: award, pass_over and close_bid with another task's bid, pass_over with another bond", async () => {
    const [one, two] = [await f.postTask(), await f.postTask()];
    const bob = await f.bidder("bob");
    for (const task of [one, two]) await f.commit(task, ada, USDC);
    await f.toReveal(two);
    for (const task of [one, two]) await f.reveal(task, ada, USDC);
    await f.closeBook(two);
    await f.closeBook(one);
    const { bond, lease } = ada.bond;
    const bid = findBidAddress(two, bond);
    await expectFailure(f.award(one, ada, { bid }), "BidOfAnotherTask");
    await expectFailure(f.send([market.passOverInstruction({ task: one, bid, bond })]), "BidOfAnotherTask");
    const own = findBidAddress(one, bond);
    await expectFailure(f.send([market.passOverInstruction({ task: one, bid: own, bond: bob.bond.bond })]), "WrongBond");
    await f.send([market.awardInstruction({ task: one, bid: own, bond, lease })]);
    const bidder = ada.operator.publicKey;
    await expectFailure(f.send([market.closeBidInstruction({ task: one, bid, bidder })]), "BidOfAnotherTask");
  });

  it("error: cancel_task with another vault, with another token account, and out of a vault that is short", async () => {
    const [task, other] = [await f.postTask(), await f.postTask()];
    const vault = findTaskVaultAddress(task);
    await expectFailure(f.send([swapped(cancelling(task), vault, findTaskVaultAddress(other))], f.client), UNSIGNED);
    await expectFailure(f.send([swapped(cancelling(task), f.clientToken, f.feeVault)], f.client), "WrongClientToken");
    const account = (await f.ledger.account(vault))!;
    account.data.writeBigUInt64LE(account.data.readBigUInt64LE(64) - 1n, 64);
    await f.ledger.setAccount(vault, account);
    await expectFailure(f.send([cancelling(task)], f.client), "VaultShort");
  });

  it("error: close_task with another vault or token account, or while the client cannot take what is left", async () => {
    const other = await f.postTask();
    const task = await f.postTask();
    await f.cancel(task);
    const vault = findTaskVaultAddress(task);
    await f.mint.donate(vault, 5n);
    const close = market.closeTaskInstruction({ task, bond: PublicKey.default, client: f.client.publicKey, clientToken: f.clientToken });
    await expectFailure(f.send([swapped(close, vault, findTaskVaultAddress(other))]), UNSIGNED);
    await expectFailure(f.send([swapped(close, f.clientToken, f.feeVault)]), "WrongClientToken");
    await f.mint.freeze(f.clientToken);
    await expectFailure(f.send([close]), "ClientTokenUnusable");
  });
});
