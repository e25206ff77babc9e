import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { escrowIdl } from "../generated";
import {
  escrowAuthorityAddress,
  escrowConfigAddress,
  exposureAddress,
  faultAddress,
  registryConfigAddress,
  renterAddress,
  reputationAddress,
  vaultAddress,
} from "./addresses";
import { instructionBuilder } from "../instruction";
import { poolAddress, stakingConfigAddress } from "../staking/addresses";
import type { Deal, UnitKind } from "./state";

const build = instructionBuilder(escrowIdl);
const config = escrowConfigAddress();
const escrowAuthority = escrowAuthorityAddress();
const registryConfig = registryConfigAddress();

export type PayeeRole = "renter" | "operator" | "treasury";

/** What a renter proposes, whatever the deal. */
export interface Offer {
  /** Micro-units of the mint for an hour, or for a request. */
  price: bigint;
  unitKind: UnitKind;
  /** What the renter knows the fee to be. */
  renterFeeBps: number;
  sessionKey: PublicKey;
}

export interface SessionTerms {
  offer: Offer;
  maxUnits: bigint;
  acceptBy: bigint;
  expiresAt: bigint;
  challengeWindow: number;
  silenceLimit: number;
  sshKeyHash?: Uint8Array;
  jobSpecHash?: Uint8Array;
}

export interface Parameters {
  renterFeeBps: number;
  providerFeeBps: number;
  sessionBondBps: number;
  minWindow: number;
  maxWindow: number;
  maxDuration: number;
}

/** Every account that a session's or ledger's instructions may name. */
export interface DealAccounts {
  deal: PublicKey;
  vault: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  operatorToken: PublicKey;
  feeVault: PublicKey;
  node: PublicKey;
  exposure: PublicKey;
  reputation: PublicKey;
}

/** Of a deal that was read from its account. */
export function dealAccounts(address: PublicKey, deal: Deal): DealAccounts {
  return {
    deal: address,
    vault: deal.vault,
    renter: deal.renter.owner,
    renterToken: deal.renter.token,
    operatorToken: deal.operator.token,
    feeVault: deal.treasury.token,
    node: deal.node,
    exposure: exposureAddress(deal.node),
    reputation: reputationAddress(deal.node),
  };
}

const variant = (name: string) => ({ [name]: {} });
const offerArgs = (offer: Offer) => ({ ...offer, unitKind: variant(offer.unitKind) });
const ofSession = ({ deal, ...accounts }: DealAccounts) => ({ session: deal, ...accounts });
const ofLedger = ({ deal, ...accounts }: DealAccounts) => ({ ledger: deal, ...accounts });
const toEnd = (accounts: DealAccounts) => ({ ...ofSession(accounts), registryConfig, escrowAuthority });

// Sessions

export function openSession(
  accounts: { renter: PublicKey; renterToken: PublicKey; node: PublicKey; mint: PublicKey; session: PublicKey },
  terms: SessionTerms,
): TransactionInstruction {
  const { offer, sshKeyHash = null, jobSpecHash = null } = terms;
  const args = { terms: { ...terms, offer: offerArgs(offer), sshKeyHash, jobSpecHash } };
  const renterAccount = renterAddress(accounts.renter);
  return build("openSession", args, { ...accounts, config, renterAccount, vault: vaultAddress(accounts.session) });
}

export function acceptSession(
  accounts: { operator: PublicKey; session: PublicKey; node: PublicKey; operatorToken: PublicKey; exposure: PublicKey },
): TransactionInstruction {
  const bonded = { pool: poolAddress("node", accounts.node), stakingConfig: stakingConfigAddress() };
  return build("acceptSession", {}, { ...accounts, ...bonded, config });
}

export function cancelUnaccepted(accounts: DealAccounts, caller: PublicKey): TransactionInstruction {
  return build("cancelUnaccepted", {}, { ...ofSession(accounts), caller });
}

export function topUp(accounts: DealAccounts, units: bigint): TransactionInstruction {
  return build("topUp", { units }, { ...ofSession(accounts), config });
}

export function extend(accounts: DealAccounts, expiresAt: bigint): TransactionInstruction {
  return build("extend", { expiresAt }, { ...ofSession(accounts), config });
}

/** The Ed25519 instruction must come directly before it. */
export function settle(accounts: DealAccounts): TransactionInstruction {
  return build("settle", {}, ofSession(accounts));
}

/** The Ed25519 instruction must come directly before it. */
export function settleFinal(accounts: DealAccounts): TransactionInstruction {
  return build("settleFinal", {}, toEnd(accounts));
}

export function requestClose(session: PublicKey, caller: PublicKey): TransactionInstruction {
  return build("requestClose", {}, { session, caller });
}

export function finalizeClose(accounts: DealAccounts): TransactionInstruction {
  return build("finalizeClose", {}, toEnd(accounts));
}

export function reportAbandoned(accounts: DealAccounts): TransactionInstruction {
  const fault = faultAddress(accounts.deal);
  return build("reportAbandoned", {}, { ...toEnd(accounts), reporter: accounts.renter, fault });
}

export function claimWaiting(
  accounts: DealAccounts,
  payee: PayeeRole,
  destination: PublicKey,
  caller: PublicKey,
): TransactionInstruction {
  return build("claimWaiting", { payee: variant(payee) }, { ...ofSession(accounts), destination, caller });
}

// Ledgers

export function openLedger(
  accounts: {
    renter: PublicKey;
    renterToken: PublicKey;
    node: PublicKey;
    operatorToken: PublicKey;
    mint: PublicKey;
    ledger: PublicKey;
  },
  offer: Offer,
  withdrawDelay: number,
): TransactionInstruction {
  const renterAccount = renterAddress(accounts.renter);
  const vault = vaultAddress(accounts.ledger);
  return build("openLedger", { offer: offerArgs(offer), withdrawDelay }, { ...accounts, config, renterAccount, vault });
}

export function deposit(accounts: DealAccounts, amount: bigint): TransactionInstruction {
  return build("deposit", { amount }, { ...ofLedger(accounts), config });
}

/** The Ed25519 instruction must come directly before it. */
export function settleVoucher(accounts: DealAccounts): TransactionInstruction {
  return build("settleVoucher", {}, ofLedger(accounts));
}

export function requestWithdraw(accounts: DealAccounts, amount: bigint): TransactionInstruction {
  return build("requestWithdraw", { amount }, ofLedger(accounts));
}

export function withdraw(accounts: DealAccounts): TransactionInstruction {
  return build("withdraw", {}, ofLedger(accounts));
}

export function claimLedgerWaiting(
  accounts: DealAccounts,
  payee: PayeeRole,
  destination: PublicKey,
  caller: PublicKey,
): TransactionInstruction {
  return build("claimLedgerWaiting", { payee: variant(payee) }, { ...ofLedger(accounts), destination, caller });
}

export function closeLedger(accounts: DealAccounts): TransactionInstruction {
  return build("closeLedger", {}, { ...ofLedger(accounts), registryConfig, escrowAuthority });
}

// Once for each renter, once for each node

export function registerRenter(wallet: PublicKey, payer: PublicKey): TransactionInstruction {
  return build("registerRenter", {}, { wallet, payer, renterAccount: renterAddress(wallet) });
}

export function openExposure(node: PublicKey, payer: PublicKey): TransactionInstruction {
  return build("openExposure", {}, { node, payer, exposure: exposureAddress(node) });
}

// Governance

export function initialize(
  accounts: { authority: PublicKey; program: PublicKey; programData: PublicKey; mint: PublicKey; feeVault: PublicKey },
  args: { pauseAuthority: PublicKey; instance: Uint8Array; parameters: Parameters },
): TransactionInstruction {
  return build("initialize", { args }, { ...accounts, config });
}

export function proposeAuthority(authority: PublicKey, pendingAuthority: PublicKey): TransactionInstruction {
  return build("proposeAuthority", { pendingAuthority }, { authority, config });
}

export function acceptAuthority(newAuthority: PublicKey): TransactionInstruction {
  return build("acceptAuthority", {}, { newAuthority, config });
}

export function setPauseAuthority(authority: PublicKey, pauseAuthority: PublicKey): TransactionInstruction {
  return build("setPauseAuthority", { pauseAuthority }, { authority, config });
}

export function setPaused(signer: PublicKey, paused: boolean): TransactionInstruction {
  return build("setPaused", { paused }, { signer, config });
}

export function updateConfig(authority: PublicKey, parameters: Parameters): TransactionInstruction {
  return build("updateConfig", { parameters }, { authority, config });
}
