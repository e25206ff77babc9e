import { createHash } from "node:crypto";
import { PublicKey } from "@solana/web3.js";
import { findDelegationAddress, findPoolVaultAddress } from "../../../sdk/src/staking";
import { Fixture, SHARES, STREAM, USDC } from "../../../tests/staking/fixture";
import { scenarioOf } from "../scenario";
import { curve, type Curve } from "./curve";

const scenario = scenarioOf("staking", () => Fixture.create());

const EACH = 100n * USDC;
const OWNER_AT = 40;

/**
 * A node's pool with rewards running and `count` delegators: the first through the program, the others as copies of its
 * account, with the pool's sums and vault as if they had come the same way, which would take minutes.
 */
async function delegated(f: Fixture, count: number) {
  const [node, delegator] = [await f.node("a"), await f.wallet("delegator")];
  await f.delegate(node.pool, delegator, EACH);
  const first = f.ledger.accountNow(findDelegationAddress(node.pool, delegator.key))!;
  for (let at = 1; at < count; at++) {
    const owner = new PublicKey(createHash("sha256").update(`delegator ${at}`).digest());
    const data = Buffer.from(first.data);
    owner.toBuffer().copy(data, OWNER_AT);
    await f.ledger.setAccount(findDelegationAddress(node.pool, owner), { ...first, data });
  }
  const others = BigInt(count - 1) * EACH;
  const { assets, activeShares } = f.pool(node.pool);
  await f.rewritePool(node.pool, { assets: assets + others, activeShares: activeShares + others * SHARES });
  await f.mint.donate(findPoolVaultAddress(node.pool), others);
  await f.fundRewards(node.pool, delegator, EACH);
  await f.ledger.travel(STREAM / 2n);
  return { node, delegator };
}

const delegators = {
  of: "delegators",
  shape: "constant",
  bound: "A pool is shares and an index: rewards and losses reach every delegator without being written to any of them.",
  at: [1, 10, 100, 1_000],
} as const;

export const stakingCurves: Curve[] = [
  curve(scenario, "delegate", { ...delegators, at: [...delegators.at] }, (at) => async (f) => {
    const { node, delegator } = await delegated(f, at);
    return () => f.delegate(node.pool, delegator, EACH);
  }),
  curve(scenario, "claim", { ...delegators, at: [...delegators.at] }, (at) => async (f) => {
    const { node, delegator } = await delegated(f, at);
    return () => f.claim(node.pool, delegator);
  }),
  curve(scenario, "slash_equivocation", { ...delegators, at: [...delegators.at] }, (at) => async (f) => {
    const [{ node }, finder] = [await delegated(f, at), await f.finder()];
    return () => f.slashEquivocation(node, finder);
  }),
];
