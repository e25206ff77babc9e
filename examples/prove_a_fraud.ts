// Catches a node that signed two histories, writes the proof to a file, and has the node slashed by whoever finds it.
import { formatUsdc, receipts, send, staking } from "@compute-market/sdk";
import { Keypair } from "@solana/web3.js";
import { runAlone, USDC, type ExampleMarket } from "./market";

export async function proveAFraud(market: ExampleMarket): Promise<string> {
  const receiptKey = Keypair.generate();
  const operator = market.person(1_000n * USDC);
  const node = await market.node(operator, receiptKey.publicKey);

  // Two receipts of one number that say different things: no honest meter makes them.
  const subject = { kind: "session", account: Keypair.generate().publicKey.toBytes() } as const;
  const signed = (units: bigint): receipts.SignedReceipt => {
    const bytes = receipts.nextReceipt(subject, undefined, { units, intervalEnd: 1_700_000_000n });
    return { bytes, signature: receipts.signReceipt(bytes, receiptKey.secretKey) };
  };
  const [first, second] = [signed(30n), signed(60n)];

  // Anyone who has both has a proof: a file that says all that is needed, and that can be checked without a network.
  const proof = staking.makeFraudProof({ node, receiptKey: receiptKey.publicKey.toBytes(), first, second });
  const file = staking.encodeFraudProof(proof);

  // Whoever reads the file can bring it, and is paid a share of what the node loses.
  const finder = market.person(0n);
  const { offence, ...slash } = await staking.slashEquivocation(finder, staking.decodeFraudProof(file));
  await send(finder, slash);
  await send(finder, await staking.routeProceeds(finder, { offence }));

  const pool = await staking.fetchPool(finder, staking.findPoolAddress("node", node));
  const lost = 500n * USDC - pool.assets;
  return `the node lost ${formatUsdc(lost)} USDC, of which the finder has ${formatUsdc(await market.money(finder))}`;
}

runAlone(module, proveAFraud);
