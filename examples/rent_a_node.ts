// Rents a machine for an hour, stops after two minutes, and pays for two minutes.
import { escrow, formatUsdc, quote, receipts, registry, send } from "@compute-market/sdk";
import { Keypair } from "@solana/web3.js";
import { runAlone, USDC, type ExampleMarket } from "./market";

export async function rentANode(market: ExampleMarket): Promise<string> {
  const renter = market.person(100n * USDC);
  const node = await someNode(market, renter);

  // What it will cost, before anything is locked.
  const { parameters } = await escrow.fetchEscrowConfig(renter);
  const price = 2n * USDC;
  const hour = quote({ price, seconds: 3_600n, feeBps: parameters.renterFeeBps });

  // The session key signs receipts. It owns nothing, and may live on the machine that talks to the node.
  const sessionKey = Keypair.generate();
  const now = await renter.ledger.now();
  const { session, ...open } = await escrow.openSession(renter, {
    node: node.address,
    price,
    maxUnits: 3_600n,
    sessionKey: sessionKey.publicKey,
    acceptBy: now + 600n,
    expiresAt: now + 86_400n,
    challengeWindow: 3_600,
    silenceLimit: 1_800,
  });
  await send(renter, open);
  await node.accept(session);

  // Every thirty seconds the node sends a receipt, and the renter signs what it agrees with: nothing else can be billed.
  const agreed = await escrow.fetchSession(renter, session);
  const keys = { node: agreed.receiptKey.toBytes(), renter: sessionKey.publicKey.toBytes() };
  const storage = new receipts.MemoryStorage();
  const chain = await receipts.ReceiptChain.resume({ kind: "session", account: session.toBytes(), keys, storage });
  const policy: receipts.AcceptPolicy = {
    rates: agreed.rates,
    maxUnits: agreed.maxUnits,
    funds: agreed.funds,
    startedAt: agreed.activeAt,
    unitsPerSecond: 1n,
    clockTolerance: 5n,
    now: () => agreed.activeAt + 120n,
  };
  for (let interval = 1n; interval <= 4n; interval++) {
    market.wait(30);
    const receipt = await node.meter(session, sessionKey.publicKey, interval * 30n, interval === 4n);
    await node.adopt(await chain.acknowledge(receipt, policy, sessionKey.secretKey));
  }

  // One transaction pays the node and refunds the rest. Anyone may send it.
  const receipt = chain.acknowledged!;
  await send(renter, await escrow.settleFinal(renter, { session, receipt }));
  const [over] = await escrow.fetchSessions(renter, [session]);
  if (over) throw new Error("the session is still open");
  return `locked ${formatUsdc(hour.total)} USDC, paid ${formatUsdc(escrow.amounts(agreed.rates, 120n).total)} USDC`;
}

/** The other side of the rental, which `run_a_node.ts` shows. */
async function someNode(market: ExampleMarket, renter: Parameters<typeof registry.fetchNode>[0]) {
  const receiptKey = Keypair.generate();
  const operator = market.person(1_000n * USDC);
  const address = await market.node(operator, receiptKey.publicKey);
  let chain: receipts.ReceiptChain;
  return {
    address,
    accept: async (session: typeof address) => send(operator, await escrow.acceptSession(operator, { session })),
    adopt: (receipt: receipts.CosignedReceipt) => chain.adopt(receipt),
    async meter(session: typeof address, sessionKey: typeof address, units: bigint, isFinal: boolean) {
      const keys = { node: receiptKey.publicKey.toBytes(), renter: sessionKey.toBytes() };
      const storage = new receipts.MemoryStorage();
      chain ??= await receipts.ReceiptChain.resume({ kind: "session", account: session.toBytes(), keys, storage });
      return chain.issue({ units, intervalEnd: await renter.ledger.now(), isFinal }, receiptKey.secretKey);
    },
  };
}

runAlone(module, rentANode);
