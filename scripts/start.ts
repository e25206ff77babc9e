// npm start: a whole rental on an embedded ledger, from programs that are deployed to the audit. Every signature is
// checked, and every program is the one that would be deployed.
import type { PublicKey } from "@solana/web3.js";
import { quote } from "../sdk/src/amounts";
import type { Client } from "../sdk/src/client";
import { audit, decodeStream, encodeStream, readSettlement } from "../sdk/src/audit";
import { acceptSession, openSession, settle, settleFinal } from "../sdk/src/escrow";
import { nextReceipt, signReceipt, type CosignedReceipt } from "../sdk/src/receipt";
import { send } from "../sdk/src/send";
import { FEE_VAULT_ADDRESS } from "../sdk/src/treasury/addresses";
import { developmentKeypair } from "./keys";
import { Market } from "./start/market";
import { heading, said, showSent, showTable, usdc } from "./start/show";

const USDC = 1_000_000n;
const HOURLY_PRICE = 2n * USDC;
const BOOKED_SECONDS = 3_600n;
const INTERVAL = 30n;
/** The renter stops after twenty minutes of the hour. */
const INTERVALS = 40;
const SETTLE_EVERY = 10;

const receiptKey = developmentKeypair("receipt key");
const sessionKey = developmentKeypair("session key");

async function main(): Promise<void> {
  heading("A market on an embedded ledger");
  const market = await Market.open();
  said("the programs are deployed, and initialised by the migrations of a real cluster");
  const renter = await market.person("renter", 100n * USDC);
  const operator = await market.person("operator", 1_000n * USDC);
  const feeVault = FEE_VAULT_ADDRESS;
  const { ledger } = market;

  heading("The node");
  const { node, registered, bonded } = await market.node(operator, receiptKey.publicKey, USDC, 500n * USDC);
  showSent("the operator registers it: a GPU in eu-west-1, at least 1 USDC an hour", registered);
  showSent("the operator bonds 500 USDC behind it", bonded);

  const people: [string, PublicKey][] = [
    ["renter", market.tokenAccount(renter.publicKey)],
    ["operator", market.tokenAccount(operator.publicKey)],
    ["treasury's fee vault", feeVault],
  ];
  const balances = () => Promise.all(people.map(([, account]) => market.balance(account)));
  const before = await balances();

  heading("The session");
  const [asRenter, asOperator] = [market.client(renter), market.client(operator)];
  const { total } = quote({ price: HOURLY_PRICE, seconds: BOOKED_SECONDS, feeBps: 250 });
  said(`quote: 1 hour x ${usdc(HOURLY_PRICE)} + 2.5 % = ${usdc(total)}`);
  const now = await ledger.now();
  const opening = await openSession(asRenter, {
    node,
    price: HOURLY_PRICE,
    maxUnits: BOOKED_SECONDS,
    sessionKey: sessionKey.publicKey,
    acceptBy: now + 600n,
    expiresAt: now + 86_400n,
    challengeWindow: 3_600,
    silenceLimit: 1_800,
  });
  const { session } = opening;
  showSent(`the renter opens it and locks ${usdc(total)}`, await send(asRenter, opening));
  showSent("the operator accepts it", await send(asOperator, await acceptSession(asOperator, { session })));

  heading(`The work: a receipt every ${INTERVAL} seconds, signed by both`);
  const agreed = market.recorder.account(session);
  const stream = await work(market, asOperator, session);

  heading("The end");
  const ending = await settleFinal(asOperator, { session, receipt: stream.at(-1)! });
  const final = await send(asOperator, ending);
  showSent("one transaction pays the node, refunds the renter and takes the fees", final);
  said(`the session and its vault are closed: ${(await ledger.account(session)) === null ? "yes" : "no"}; the renter has the rent back`);

  heading("Who paid and got what");
  const after = await balances();
  const changes = after.map((balance, index) => balance - before[index]!);
  showTable([
    ["", "before", "after", "change"],
    ...people.map(([name], index) => [name, usdc(before[index]!), usdc(after[index]!), usdc(changes[index]!)]),
    ["sum", "", "", usdc(changes.reduce((sum, change) => sum + change, 0n))],
  ]);

  heading("The audit, from the receipts and what the chain shows");
  const { transactions } = market.recorder;
  tellAudit(stream, { session: session.toBase58(), account: agreed, transactions }, changes);
}

/** The metered intervals: the node signs, the renter acknowledges, and anybody settles now and then. */
async function work(market: Market, client: Client, session: PublicKey): Promise<CosignedReceipt[]> {
  const subject = { kind: "session", account: session.toBytes() } as const;
  const stream: CosignedReceipt[] = [];
  for (let interval = 1; interval <= INTERVALS; interval++) {
    await market.ledger.travel(INTERVAL);
    const metered = {
      units: BigInt(interval) * INTERVAL,
      intervalEnd: await market.ledger.now(),
      isFinal: interval === INTERVALS,
    };
    const bytes = nextReceipt(subject, stream.at(-1)?.bytes, metered);
    const signed: CosignedReceipt = {
      bytes,
      nodeSignature: signReceipt(bytes, receiptKey.secretKey),
      renterSignature: signReceipt(bytes, sessionKey.secretKey),
    };
    stream.push(signed);
    if (interval % SETTLE_EVERY !== 0 || metered.isFinal) continue;
    const sent = await send(client, await settle(client, { session, receipt: signed }));
    showSent(`receipt ${interval}: ${metered.units} GPU-seconds so far, settled`, sent);
  }
  said(`receipt ${INTERVALS}: ${BigInt(INTERVALS) * INTERVAL} GPU-seconds, and both signed that it is the last`);
  return stream;
}

/** Recomputes from the receipts what everybody must have paid and got, and compares. */
function tellAudit(stream: CosignedReceipt[], settlement: object, changes: bigint[]): void {
  const entries = stream.map(({ bytes, nodeSignature: signature, renterSignature }) => ({ bytes, signature, renterSignature }));
  const { verdict, terms, intervals, findings } = audit({
    stream: decodeStream(encodeStream(entries)),
    settlement: readSettlement(settlement),
  });
  for (const { code, expected, found } of findings) said(`${code}: expected ${expected}, found ${found}`);
  const last = intervals.at(-1)!;
  said(`${intervals.length} receipts, every signature, link, price and payout: ${verdict}`);
  said(`${last.units} GPU-seconds at ${usdc(terms!.rates.price)} an hour: ${usdc(last.gross)}, and 2.5 % on either side`);
  const expected = [-last.total, last.toOperator, last.toTreasury];
  const isRight = verdict === "right" && expected.every((amount, index) => amount === changes[index]);
  said(isRight ? "everybody paid and got exactly that" : `that is not what was paid: ${changes.map(usdc).join(", ")}`);
  if (!isRight) process.exitCode = 1;
}

void main();
