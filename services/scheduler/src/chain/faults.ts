import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../../../sdk/src/client";
import { computeUnits } from "../../../../sdk/src/generated/compute_units";
import { faultAccount } from "../../../../sdk/src/generated/escrow/accounts";
import { findFaultAddress } from "../../../../sdk/src/generated/escrow/pdas";
import { stakingConfigAccount } from "../../../../sdk/src/generated/staking/accounts";
import { slashAbandonmentInstruction } from "../../../../sdk/src/generated/staking/instructions";
import { CONFIG_ADDRESS } from "../../../../sdk/src/generated/staking/pdas";
import { fetchAccount, fetchAccounts } from "../../../../sdk/src/ledger";
import { send } from "../../../../sdk/src/send";
import { findAbandonmentAddress, findPoolAddress } from "../../../../sdk/src/staking/addresses";
import { associatedTokenAddress } from "../../../../sdk/src/tokens";
import type { State } from "../core/state";

export interface Submission {
  session: string;
  node: string;
  /** Of the transaction that slashed, or why there is none. */
  signature?: string;
  problem?: string;
}

/**
 * Hands the chain's own record of each abandoned job to staking, once: the slash is decided there. The record is the
 * renter's to make (`report_abandoned`), because only the renter knows whether receipts are still on their way.
 */
export async function submitFaults(client: Client, state: State): Promise<Submission[]> {
  const lost = [...state.jobs.values()].flatMap(({ faults }) => faults.flatMap(({ node, session }) => (session ? [{ node, session: session.session }] : [])));
  if (lost.length === 0) return [];
  const sessions = lost.map(({ session }) => new PublicKey(session));
  const faults = await fetchAccounts(client, faultAccount, sessions.map(findFaultAddress));
  const proven = faults.flatMap((fault) => {
    if (!fault) return [];
    const pool = findPoolAddress("node", fault.node);
    return [{ fault, pool, offence: findAbandonmentAddress(pool, fault.session) }];
  });
  const punished = await client.ledger.accounts(proven.map(({ offence }) => offence));
  const { mint } = await fetchAccount(client, stakingConfigAccount, CONFIG_ADDRESS);
  const finder = client.wallet.publicKey;
  const submissions: Submission[] = [];
  for (const [at, { fault, pool, offence }] of proven.entries()) {
    if (punished[at]) continue;
    const finderToken = associatedTokenAddress(mint, finder);
    const instruction = slashAbandonmentInstruction({ finder, pool, fault: fault.address, offence, finderToken });
    const prepared = { instructions: [instruction], computeUnits: computeUnits.staking.slashAbandonment, signers: [] };
    const about = { session: fault.session.toBase58(), node: fault.node.toBase58() };
    // One that is refused (the epoch's cap is reached, say) keeps, and holds up no other.
    const sent = await send(client, prepared).then(({ signature }) => ({ signature }), (error: unknown) => ({ problem: String(error) }));
    submissions.push({ ...about, ...sent });
  }
  return submissions;
}
