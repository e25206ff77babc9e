// Checks a finished rental without trusting anybody: every signature, every link, every price and every payout.
import { audits, escrow, receipts, send } from "@compute-market/sdk";
import { Keypair } from "@solana/web3.js";
import { runAlone, USDC, type ExampleMarket } from "./market";

export async function auditASession(market: ExampleMarket): Promise<string> {
  const { session, entries } = await finishedRental(market);

  // What either side kept: the stream of receipts, as a file. And what the chain says: as an RPC node tells it.
  const file = audits.encodeStream(entries);
  const settlement = await audits.fetchSettlement(market.connection, session);

  // From here on no network is needed: both can be kept, sent, and looked at years later.
  const found = audits.audit({ stream: audits.decodeStream(file), settlement: audits.readSettlement(settlement) });
  for (const { code, expected, found: got } of found.findings) console.log(`${code}: expected ${expected}, found ${got}`);
  return `${found.verdict}: ${found.intervals.length} intervals, ${found.payouts.length} payouts`;
}

/** A rental of two minutes, from its opening to its settlement. `rent_a_node.ts` shows how. */
async function finishedRental(market: ExampleMarket) {
  const [renter, operator] = [market.person(100n * USDC), market.person(1_000n * USDC)];
  const [sessionKey, receiptKey] = [Keypair.generate(), Keypair.generate()];
  const node = await market.node(operator, receiptKey.publicKey);
  const now = await renter.ledger.now();
  const { session, ...open } = await escrow.openSession(renter, {
    node,
    price: 2n * USDC,
    maxUnits: 3_600n,
    sessionKey: sessionKey.publicKey,
    acceptBy: now + 600n,
    expiresAt: now + 86_400n,
    challengeWindow: 3_600,
    silenceLimit: 1_800,
  });
  await send(renter, open);
  await send(operator, await escrow.acceptSession(operator, { session }));

  const subject = { kind: "session", account: session.toBytes() } as const;
  const entries: receipts.ChainEntry[] = [];
  for (let interval = 1n; interval <= 4n; interval++) {
    market.wait(30);
    const metered = { units: interval * 30n, intervalEnd: await renter.ledger.now(), isFinal: interval === 4n };
    const bytes = receipts.nextReceipt(subject, entries.at(-1)?.bytes, metered);
    const [signature, renterSignature] = [receiptKey, sessionKey].map((key) => receipts.signReceipt(bytes, key.secretKey));
    entries.push({ bytes, signature: signature!, renterSignature: renterSignature! });
  }
  const { bytes, signature, renterSignature } = entries.at(-1)!;
  const receipt = { bytes, nodeSignature: signature, renterSignature: renterSignature! };
  await send(renter, await escrow.settleFinal(renter, { session, receipt }));
  return { session, entries };
}

runAlone(module, auditASession);
