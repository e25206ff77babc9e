// Stakes behind somebody else's node, earns from its rewards, and leaves again.
import { formatUsdc, send, staking } from "@compute-market/sdk";
import { Keypair } from "@solana/web3.js";
import { runAlone, USDC, type ExampleMarket } from "./market";

const DAY = 86_400;

export async function stakeAndDelegate(market: ExampleMarket): Promise<string> {
  const operator = market.person(1_000n * USDC);
  const node = await market.node(operator, Keypair.generate().publicKey);
  const pool = staking.findPoolAddress("node", node);

  // A delegation buys shares of the pool. They answer for the node's faults as its own bond does.
  const delegator = market.person(250n * USDC);
  await send(delegator, await staking.delegate(delegator, { pool, amount: 250n * USDC }));

  // Whoever wants to pay the pool pays everybody in it, little by little.
  await send(operator, await staking.fundRewards(operator, { pool, amount: 30n * USDC }));
  market.wait(30 * DAY);
  await send(delegator, await staking.claim(delegator, { pool }));
  const earned = await market.money(delegator);

  // Leaving takes the unbonding time, in which the stake can still be slashed.
  const { shares } = await staking.fetchDelegation(delegator, pool, delegator.wallet.publicKey);
  const { unbonding, ...request } = await staking.requestUnstake(delegator, { pool, shares });
  await send(delegator, request);
  market.wait(60 * DAY);
  await send(delegator, await staking.withdraw(delegator, { unbonding }));
  return `earned ${formatUsdc(earned)} USDC, and has ${formatUsdc(await market.money(delegator))} USDC in the end`;
}

runAlone(module, stakeAndDelegate);
