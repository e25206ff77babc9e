import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { faultAccount } from "../../generated/escrow/accounts";
import { findFaultAddress } from "../../generated/escrow/pdas";
import { offenceAccount } from "../../generated/staking/accounts";
import { claimAccount } from "../../generated/treasury/accounts";
import { findClaimAddress } from "../../generated/treasury/pdas";
import { fetchAccount, snapshot, wantedIfThere, wantedToken, type Wanted } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS, associatedTokenAddress, canReceive } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findAbandonmentAddress, findEquivocationAddress, findPoolAddress } from "../addresses";
import { fetchStakingConfig } from "../fetch";
import { fraudProofInstructions, type FraudProof } from "../fraud-proof";
import { recordReceiptKeyInstruction, routeProceedsInstruction, slashAbandonmentInstruction } from "../instructions";
import { payout } from "../paying";

export interface SlashEquivocationParams extends FraudProof {
  /** What ties the key to the node: the node itself (unless given), a live session of it, or a record of the key. */
  keySource?: PublicKey;
  /** Where the finder's share goes; the wallet's associated account unless given. */
  finderToken?: PublicKey;
}

/**
 * Has a node slashed that signed two histories. The wallet is the finder; anyone can be. With a compute limit there is no
 * room for the payout in the same transaction: `routeProceeds` pays the finder afterwards, and anyone may send it.
 */
export async function slashEquivocation(
  client: Client,
  params: SlashEquivocationParams,
): Promise<PreparedTransaction & { offence: PublicKey }> {
  const { keySource } = params;
  const offence = findEquivocationAddress(findPoolAddress("node", params.node), params.proof);
  await requireUnpunished(client, offence);
  const { finder, finderToken, creating } = await finding(client, params.finderToken);
  const [proof, slash] = fraudProofInstructions(params, { finder, finderToken, ...(keySource && { keySource }) });
  const units = computeUnits.staking.slashEquivocation + creating.length * ASSOCIATED_TOKEN_UNITS;
  return { ...prepared(units, ...creating, proof, slash), offence };
}

export interface SlashAbandonmentParams {
  /** The one that was abandoned, and reported to the escrow. */
  session: PublicKey;
  /** Where the finder's share goes; the wallet's associated account unless given. */
  finderToken?: PublicKey;
}

/** Has a node slashed that fell silent; `routeProceeds` pays the renter and the finder. Anyone can be the finder. */
export async function slashAbandonment(
  client: Client,
  params: SlashAbandonmentParams,
): Promise<PreparedTransaction & { offence: PublicKey }> {
  const { session } = params;
  const { node } = await fetchAccount(client, faultAccount, findFaultAddress(session));
  const offence = findAbandonmentAddress(findPoolAddress("node", node), session);
  await requireUnpunished(client, offence);
  const { finder, finderToken, creating } = await finding(client, params.finderToken);
  const slashing = slashAbandonmentInstruction({ finder, node, session, finderToken });
  const units = computeUnits.staking.slashAbandonment + creating.length * ASSOCIATED_TOKEN_UNITS;
  return { ...prepared(units, ...creating, slashing), offence };
}

/** Pays out what an offence cost: the victim, the finder and the treasury. Anyone may send it. */
export async function routeProceeds(client: Client, params: { offence: PublicKey }): Promise<PreparedTransaction> {
  const { pool, victim, finderToken, routed } = await fetchAccount(client, offenceAccount, params.offence);
  required(!routed, "staking", "AlreadyRouted", { offence: params.offence });
  const { mint } = await fetchStakingConfig(client);
  const payees = victim ? await payeesOf(client, mint, victim) : {};
  const instruction = routeProceedsInstruction({ pool, offence: params.offence, finderToken, ...payees });
  return prepared(computeUnits.staking.routeProceeds, instruction);
}

/** The victim's associated account where it can be paid, and its claim where it has one. */
async function payeesOf(client: Client, mint: PublicKey, victim: PublicKey) {
  const victimToken = associatedTokenAddress(mint, victim);
  const { token, claim } = await snapshot(client, {
    token: wantedToken(victimToken),
    claim: wantedIfThere(claimAccount, findClaimAddress(victim)),
  });
  return {
    ...(canReceive(token, mint, victim) && { victimToken }),
    ...(claim && { victimWithClaim: victim }),
  };
}

/** Keeps on chain that a key was the node's, while a live session or the node itself still shows it. Anyone may pay for it. */
export function recordReceiptKey(
  { wallet }: Client,
  params: { node: PublicKey; receiptKey: PublicKey; source?: PublicKey },
): PreparedTransaction {
  const { node, receiptKey, source = node } = params;
  const accounts = { payer: wallet.publicKey, pool: findPoolAddress("node", node), source };
  return prepared(computeUnits.staking.recordReceiptKey, recordReceiptKeyInstruction(accounts, { receiptKey }));
}

async function requireUnpunished(client: Client, offence: PublicKey): Promise<void> {
  const there: Wanted<boolean> = { address: offence, read: (account) => account !== undefined };
  const { punished } = await snapshot(client, { punished: there });
  required(!punished, "staking", "AlreadyPunished", { offence });
}

async function finding(client: Client, named: PublicKey | undefined) {
  const { mint } = await fetchStakingConfig(client);
  const { destination, creating } = await payout(client, mint, named);
  return { finder: client.wallet.publicKey, finderToken: destination, creating };
}
