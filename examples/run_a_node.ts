// Puts a machine on the market: registers and bonds it, accepts a rental, and is paid for every interval.
import { escrow, formatUsdc, receipts, registry, send, staking, type Client } from "@compute-market/sdk";
import { Keypair, type PublicKey } from "@solana/web3.js";
import { profile, runAlone, USDC, type ExampleMarket } from "./market";

export async function runANode(market: ExampleMarket): Promise<string> {
  const operator = market.person(1_000n * USDC);

  // The receipt key stays on the machine and signs what it meters; the operator's wallet does not have to.
  const receiptKey = Keypair.generate();
  const { node, ...register } = await registry.registerNode(operator, {
    nodeId: 1n,
    class: "gpu",
    receiptKey: receiptKey.publicKey,
    profile: profile(),
  });
  await send(operator, register);

  // The bond answers for what the node signs. Others can stake behind it, for a commission of five per cent.
  const { pool, ...create } = await staking.createPool(operator, { role: "node", node, commissionBps: 500 });
  await send(operator, create);
  await send(operator, await staking.stake(operator, { pool, amount: 500n * USDC }));

  const renter = await someRenter(market, node);
  await send(operator, await escrow.acceptSession(operator, { session: renter.session }));

  // The chain keeps every receipt on a disk in real life: `@compute-market/sdk/receipts/file`.
  const account = renter.session.toBytes();
  const keys = { node: receiptKey.publicKey.toBytes(), renter: renter.sessionKey.toBytes() };
  const storage = new receipts.MemoryStorage();
  const chain = await receipts.ReceiptChain.resume({ kind: "session", account, keys, storage });
  for (let interval = 1n; interval <= 4n; interval++) {
    market.wait(30);
    // Never more than one interval is served that nobody has signed for: `issue` refuses to go further.
    const issued = await chain.issue({ units: interval * 30n, intervalEnd: await operator.ledger.now() }, receiptKey.secretKey);
    await chain.adopt(renter.sign(issued));
    // Settling every interval or once at the end pays the same. Here every second one is brought to the ledger.
    if (interval % 2n !== 0n) continue;
    await send(operator, await escrow.settle(operator, { session: renter.session, receipt: chain.acknowledged! }));
  }

  const { earned } = await escrow.fetchSession(operator, renter.session);
  return `earned ${formatUsdc(earned.gross - earned.providerFee)} USDC for ${chain.number} intervals`;
}

/** The other side of the rental, which `rent_a_node.ts` shows. */
async function someRenter(market: ExampleMarket, node: PublicKey) {
  const renter: Client = market.person(100n * USDC);
  const key = Keypair.generate();
  const now = await renter.ledger.now();
  const { session, ...open } = await escrow.openSession(renter, {
    node,
    price: 2n * USDC,
    maxUnits: 3_600n,
    sessionKey: key.publicKey,
    acceptBy: now + 600n,
    expiresAt: now + 86_400n,
    challengeWindow: 3_600,
    silenceLimit: 1_800,
  });
  await send(renter, open);
  const sign = ({ bytes, signature }: receipts.SignedReceipt): receipts.CosignedReceipt => ({
    bytes,
    nodeSignature: signature,
    renterSignature: receipts.signReceipt(bytes, key.secretKey),
  });
  return { session, sessionKey: key.publicKey, sign };
}

runAlone(module, runANode);
