import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { claimLedgerWaitingInstruction, claimWaitingInstruction } from "../../generated/escrow/instructions";
import { findVaultAddress } from "../../generated/escrow/pdas";
import type { PayeeRole } from "../../generated/escrow/types";
import { snapshot, wantedToken, type Located, type Wanted } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS, associatedTokenAddress, canReceive, createAssociatedToken } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedLedger, wantedSession } from "../fetch";
import type { Deal } from "../state";

interface Claim {
  payee: PayeeRole;
  /** Of the payee; the agreed account unless given. Only the payee may name another. */
  destination?: PublicKey;
}

/** Pays what a session could not deliver. Anyone may send it. */
export async function claimWaiting(client: Client, params: Claim & { session: PublicKey }): Promise<PreparedTransaction> {
  const { deal, destination, creating } = await claim(client, wantedSession(params.session), params);
  const accounts = { ...dealAccounts(deal.address, deal), destination, caller: client.wallet.publicKey };
  const units = computeUnits.escrow.claimWaiting + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, claimWaitingInstruction(accounts, { payee: params.payee }));
}

/** Pays what a ledger could not deliver. Anyone may send it. */
export async function claimLedgerWaiting(client: Client, params: Claim & { ledger: PublicKey }): Promise<PreparedTransaction> {
  const { deal, destination, creating } = await claim(client, wantedLedger(params.ledger), params);
  const accounts = { ...dealAccounts(deal.address, deal), destination, caller: client.wallet.publicKey };
  const units = computeUnits.escrow.claimLedgerWaiting + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, claimLedgerWaitingInstruction(accounts, { payee: params.payee }));
}

async function claim(client: Client, wanted: Wanted<Located<Deal>>, params: Claim) {
  const caller = client.wallet.publicKey;
  const { deal, vault } = await snapshot(client, { deal: wanted, vault: wantedToken(findVaultAddress(wanted.address)) });
  const { owner, token, owed } = deal[params.payee];
  const { destination = token } = params;
  required(owed > 0n, "escrow", "NothingWaits", { payee: params.payee });
  required(destination.equals(token) || caller.equals(owner), "escrow", "NotPayee", { caller, payee: owner });
  const mint = vault!.mint;
  const { account } = await snapshot(client, { account: wantedToken(destination) });
  const isOwn = caller.equals(owner) && destination.equals(associatedTokenAddress(mint, owner));
  const isMissing = !account && isOwn;
  required(isMissing || canReceive(account, mint, owner), "escrow", "DestinationUnusable", { destination });
  return { deal, destination, creating: isMissing ? [createAssociatedToken(caller, mint, owner)] : [] };
}
