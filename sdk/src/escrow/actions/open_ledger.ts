import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { escrowConfigAccount, renterAccount } from "../../generated/escrow/accounts";
import { depositInstruction, openLedgerInstruction, registerRenterInstruction } from "../../generated/escrow/instructions";
import { CONFIG_ADDRESS, findRenterAddress, findVaultAddress } from "../../generated/escrow/pdas";
import type { UnitKind } from "../../generated/escrow/types";
import { nodeAccount } from "../../generated/registry/accounts";
import { snapshot, wanted, wantedIfThere, wantedToken } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS, associatedTokenAddress, canReceive, createAssociatedToken } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findLedgerAddress } from "../addresses";
import { requireOffer, requireWindow } from "../opening";
import { requireMoney } from "../paying";

export interface OpenLedgerParams {
  node: PublicKey;
  /** Micro-units of the mint for a request. */
  price: bigint;
  /** Signs vouchers for the renter. */
  sessionKey: PublicKey;
  /** How many seconds pass between asking for money back and taking it. */
  withdrawDelay: number;
  /** Paid in at once; nothing unless given. */
  funds?: bigint;
  /** Requests unless given. */
  unitKind?: UnitKind;
  /** What the renter was quoted; the config's unless given. */
  renterFeeBps?: number;
  /** The wallet's associated account unless given. */
  renterToken?: PublicKey;
  /** The operator's associated account unless given, created if it is missing. */
  operatorToken?: PublicKey;
}

/** Opens a prepaid account with a node, for work by the request. The wallet is the renter. */
export async function openLedger(client: Client, params: OpenLedgerParams): Promise<PreparedTransaction & { ledger: PublicKey }> {
  const { price, sessionKey, withdrawDelay, funds = 0n, unitKind = "request" } = params;
  const renter = client.wallet.publicKey;
  const { config, node, account } = await snapshot(client, {
    config: wanted(escrowConfigAccount, CONFIG_ADDRESS),
    node: wanted(nodeAccount, params.node),
    account: wantedIfThere(renterAccount, findRenterAddress(renter)),
  });
  const { mint, parameters } = config;
  const agreed = associatedTokenAddress(mint, node.operator);
  const { renterToken = associatedTokenAddress(mint, renter), operatorToken = agreed } = params;
  const tokens = await snapshot(client, { renter: wantedToken(renterToken), operator: wantedToken(operatorToken) });

  requireWindow(withdrawDelay, parameters);
  required(canReceive(tokens.renter, mint, renter), "escrow", "RenterTokenUnusable", { renterToken });
  const isMissing = !tokens.operator && operatorToken.equals(agreed);
  const isUsable = isMissing || canReceive(tokens.operator, mint, node.operator);
  required(isUsable, "escrow", "OperatorTokenUnusable", { operatorToken });
  const offer = { price, unitKind, renterFeeBps: params.renterFeeBps ?? parameters.renterFeeBps, sessionKey };
  requireOffer(config, node, offer);
  requireMoney(tokens.renter, renterToken, funds);

  const ledger = findLedgerAddress(config.instance, renter, account?.nextNonce ?? 0n);
  const { openLedger: opening, registerRenter, deposit } = computeUnits.escrow;
  const steps: [boolean, number, () => TransactionInstruction][] = [
    [!account, registerRenter, () => registerRenterInstruction({ renter, payer: renter })],
    [isMissing, ASSOCIATED_TOKEN_UNITS, () => createAssociatedToken(renter, mint, node.operator)],
    [true, opening, () => openLedgerInstruction({ renter, renterToken, node: node.address, operatorToken, ledger, mint }, { offer, withdrawDelay })],
    [funds > 0n, deposit, () => depositInstruction({ renter, renterToken, ledger, vault: findVaultAddress(ledger) }, { amount: funds })],
  ];
  const wantedSteps = steps.filter(([isWanted]) => isWanted);
  const units = wantedSteps.reduce((sum, [, step]) => sum + step, 0);
  return { ...prepared(units, ...wantedSteps.map(([, , build]) => build())), ledger };
}
