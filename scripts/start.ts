// npm start: a whole rental on an embedded ledger, from programs that are deployed to the audit. Every signature is
// checked, and every program is the one that would be deployed.
import { BorshAccountsCoder } from "@coral-xyz/anchor";
import { ComputeBudgetProgram, type PublicKey } from "@solana/web3.js";
import {
  amounts,
  dealAccounts,
  decodeSession,
  escrowConfigAddress,
  escrowInstructions as escrow,
  exposureAddress,
  sessionAddress,
  type DealAccounts,
  type Session,
} from "../sdk/src/escrow";
import { escrowIdl } from "../sdk/src/generated";
import { cosignedInstruction } from "../sdk/src/ed25519_instruction";
import {
  decodeReceipt,
  nextReceipt,
  signReceipt,
  verifyChain,
  verifyCosigned,
  type CosignedReceipt,
} from "../sdk/src/receipt";
import { feeVaultAddress } from "../sdk/src/staking";
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
const keys = { node: receiptKey.publicKey.toBytes(), renter: sessionKey.publicKey.toBytes() };

async function main(): Promise<void> {
  heading("A market on an embedded ledger");
  const market = await Market.open();
  said("the programs are deployed, and initialised by the migrations of a real cluster");
  const renter = await market.person("renter", 100n * USDC);
  const operator = await market.person("operator", 1_000n * USDC);
  const feeVault = feeVaultAddress();
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
  await market.send([escrow.registerRenter(renter.publicKey, ledger.payer.publicKey)]);
  const config = await ledger.account(escrowConfigAddress());
  const { instance } = new BorshAccountsCoder(escrowIdl).decode<{ instance: number[] }>("escrowConfig", config!.data);
  const session = sessionAddress(Uint8Array.from(instance), renter.publicKey, 0n);
  const now = await ledger.now();
  const open = escrow.openSession(
    { renter: renter.publicKey, renterToken: people[0]![1], node, mint: market.mint.publicKey, session },
    {
      offer: { price: HOURLY_PRICE, unitKind: "gpuSecond", renterFeeBps: 250, sessionKey: sessionKey.publicKey },
      maxUnits: BOOKED_SECONDS,
      acceptBy: now + 600n,
      expiresAt: now + 86_400n,
      challengeWindow: 3_600,
      silenceLimit: 1_800,
    },
  );
  const quote = amounts({ price: HOURLY_PRICE, unitKind: "gpuSecond", renterFeeBps: 250, providerFeeBps: 250 }, BOOKED_SECONDS);
  said(`quote: 1 hour x ${usdc(HOURLY_PRICE)} + 2.5 % = ${usdc(quote.total)}`);
  showSent(`the renter opens it and locks ${usdc(quote.total)}`, await market.send([open], renter));
  const exposure = exposureAddress(node);
  const accept = escrow.acceptSession({ operator: operator.publicKey, session, node, operatorToken: people[1]![1], exposure });
  showSent("the operator accepts it", await market.send([accept], operator));

  heading(`The work: a receipt every ${INTERVAL} seconds, signed by both`);
  const agreed = decodeSession((await ledger.account(session))!.data);
  const accounts = dealAccounts(session, agreed);
  const stream = await work(market, accounts);

  heading("The end");
  const last = stream.at(-1)!;
  const budget = ComputeBudgetProgram.setComputeUnitLimit({ units: 60_000 });
  const final = await market.send([budget, cosignedInstruction(last, keys), escrow.settleFinal(accounts)]);
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

  heading("The audit, from the receipts alone");
  audit(session, agreed, stream, changes);
}

/** The metered intervals: the node signs, the renter acknowledges, and anybody settles now and then. */
async function work(market: Market, accounts: DealAccounts): Promise<CosignedReceipt[]> {
  const subject = { kind: "session", account: accounts.deal.toBytes() } as const;
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
    const sent = await market.send([cosignedInstruction(signed, keys), escrow.settle(accounts)]);
    showSent(`receipt ${interval}: ${metered.units} GPU-seconds so far, settled`, sent);
  }
  said(`receipt ${INTERVALS}: ${BigInt(INTERVALS) * INTERVAL} GPU-seconds, and both signed that it is the last`);
  return stream;
}

/** Recomputes from the receipts what everybody must have paid and got, and compares. */
function audit(session: PublicKey, agreed: Session, stream: CosignedReceipt[], changes: bigint[]): void {
  for (const signed of stream) verifyCosigned(signed, keys);
  verifyChain({ kind: "session", account: session.toBytes() }, stream.map(({ bytes }) => bytes));
  said(`${stream.length} receipts: every signature and every link is right`);

  const { units } = decodeReceipt(stream.at(-1)!.bytes);
  const owed = amounts(agreed.rates, units);
  const expected = [-owed.total, owed.toOperator, owed.toTreasury];
  const right = expected.every((amount, index) => amount === changes[index]);
  said(`${units} GPU-seconds at ${usdc(agreed.rates.price)} an hour: ${usdc(owed.gross)}, and 2.5 % on either side`);
  said(right ? "everybody paid and got exactly that" : `that is not what was paid: ${changes.map(usdc).join(", ")}`);
  if (!right) process.exitCode = 1;
}

void main();
