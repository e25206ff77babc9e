import type { PublicKey } from "@solana/web3.js";
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { parseUsdc } from "../../../sdk/src/amounts";
import {
  createPool,
  delegate,
  fetchDelegation,
  fetchPool,
  fetchPools,
  findDelegations,
  findPoolAddress,
  findUnbondings,
  requestUnstake,
  sharesForAmount,
  stake,
  valueOfShares,
  withdraw,
} from "../../../sdk/src/staking";
import type { Context } from "../context";
import { CliError } from "../errors";
import { publicKey } from "../job/submit";
import type { Run } from "../run";
import { table, time, usdc } from "../show";

const bps = (text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 10_000) return Number(text);
  throw new InvalidArgumentError("It is a whole number of basis points, at most 10000.");
};
const poolOf = (node: string): PublicKey => findPoolAddress("node", publicKey(node));

export function stakeCommands(program: Command, run: Run): void {
  const command = program.command("stake").description("the bond behind a node, your own or another's");
  command
    .command("deposit")
    .description("adds to a node's bond; opens its pool if the node is yours and has none")
    .requiredOption("--node <address>", "the node")
    .requiredOption("--amount <usdc>", "how much", parseUsdc)
    .option("--commission <basis points>", "of others' rewards, where a pool is opened", bps, 0)
    .action(run(deposit));
  command
    .command("request")
    .description("begins to take stake out; it can still be slashed while it waits")
    .requiredOption("--node <address>", "the node")
    .option("--amount <usdc>", "how much; all of it, if left out", parseUsdc)
    .action(run(request));
  command.command("claim").description("pays out whatever has waited long enough").action(run(claim));
  command.command("show").description("your stake, and what is on its way out").action(run(show));
}

async function deposit(context: Context, { node, amount, commission }: { node: string; amount: bigint; commission: number }): Promise<void> {
  const client = context.client();
  const address = poolOf(node);
  const [existing] = await fetchPools(client, [address]);
  if (!context.flags.explain) await context.confirm(`Stake ${usdc(amount)} behind ${node}? It can be slashed.`);
  if (!existing) {
    const opening = await createPool(client, { role: "node", node: publicKey(node), commissionBps: commission });
    // The deposit needs the pool: what it would do can be shown only once that is there.
    if (!(await context.send(client, "open the node's pool", opening))) return;
  }
  const isOwn = existing === undefined || existing.operator.equals(client.wallet.publicKey);
  const staking = await (isOwn ? stake : delegate)(client, { pool: address, amount });
  const outcome = await context.send(client, `${isOwn ? "bond" : "delegate"} ${usdc(amount)}`, staking);
  if (outcome) context.print({ pool: address, amount, signature: outcome.signature }, `staked ${usdc(amount)} in pool ${address.toBase58()}`);
}

async function request(context: Context, { node, amount }: { node: string; amount?: bigint }): Promise<void> {
  const client = context.client();
  const pool = await fetchPool(client, poolOf(node));
  const { shares: held } = await fetchDelegation(client, pool.address, client.wallet.publicKey);
  const shares = amount === undefined ? held : sharesForAmount(pool, amount);
  const value = valueOfShares(pool, shares);
  if (!context.flags.explain) await context.confirm(`Take about ${usdc(value)} out? It can be slashed until it is paid.`);
  const unstaking = await requestUnstake(client, { pool: pool.address, shares });
  if (!(await context.send(client, `take ${usdc(value)} out`, unstaking))) return;
  const { unbonding } = unstaking;
  const found = (await findUnbondings(client, { owner: client.wallet.publicKey })).find(({ address }) => address.equals(unbonding));
  const when = found ? time(found.unlocksAt) : "later";
  context.print({ unbonding, shares, value, unlocksAt: found?.unlocksAt }, `${usdc(value)} can be claimed from ${when} on`);
}

async function claim(context: Context): Promise<void> {
  const client = context.client();
  const now = await client.ledger.now();
  const due = (await findUnbondings(client, { owner: client.wallet.publicKey })).filter(({ unlocksAt }) => unlocksAt <= now);
  if (due.length === 0) throw new CliError("NothingToClaim", { now });
  const claimed: { unbonding: PublicKey; signature: string }[] = [];
  for (const { address } of due) {
    const outcome = await context.send(client, `pay out ${address.toBase58()}`, await withdraw(client, { unbonding: address }));
    // Explained is the first.
    if (!outcome) return;
    claimed.push({ unbonding: address, signature: outcome.signature });
  }
  context.print({ claimed }, `paid out ${claimed.length} of ${due.length}`);
}

async function show(context: Context): Promise<void> {
  const owner = context.keypair().publicKey;
  const delegations = await findDelegations(context.reader, { owner });
  const unbondings = await findUnbondings(context.reader, { owner });
  const pools = await fetchPools(context.reader, [...delegations, ...unbondings].map(({ pool }) => pool));
  const worth = (pool: PublicKey, shares: bigint) => {
    const found = pools.find((each) => each?.address.equals(pool));
    return found ? valueOfShares(found, shares) : 0n;
  };
  const staked = delegations.map(({ pool, shares }) => ({ pool, shares, value: worth(pool, shares) }));
  const leaving = unbondings.map(({ address, pool, shares, unlocksAt }) => ({ address, pool, shares, value: worth(pool, shares), unlocksAt }));
  const rows = [
    ...staked.map(({ pool, value }) => [pool.toBase58(), usdc(value), "staked"]),
    ...leaving.map(({ pool, value, unlocksAt }) => [pool.toBase58(), usdc(value), `leaves ${time(unlocksAt)}`]),
  ];
  context.print({ staked, leaving }, rows.length === 0 ? "no stake" : table([["pool", "worth", ""], ...rows]));
}
