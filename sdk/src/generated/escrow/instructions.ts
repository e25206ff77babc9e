// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import * as c from "../../codec";
import {
  CONFIG_ADDRESS,
  ESCROW_PROGRAM_ID,
  findExposureAddress,
  findFaultAddress,
  findRenterAddress,
  findVaultAddress,
} from "./pdas";
import * as t from "./types";

const TOKEN_PROGRAM_ID = /* @__PURE__ */ new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
const REGISTRY_PROGRAM_ID = /* @__PURE__ */ new PublicKey("3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV");
const SYSTEM_PROGRAM_ID = /* @__PURE__ */ new PublicKey("11111111111111111111111111111111");
const INSTRUCTIONS_ID = /* @__PURE__ */ new PublicKey("Sysvar1nstructions1111111111111111111111111");

export interface AcceptAuthorityAccounts {
  newAuthority: PublicKey;
  config?: PublicKey;
}

const acceptAuthorityLayout: c.InstructionLayout<"acceptAuthority", AcceptAuthorityAccounts, c.NoArgs> = {
  name: "acceptAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(107, 86, 198, 91, 33, 12, 107, 160),
  accounts: [
    { name: "newAuthority", signer: true },
    { name: "config", writable: true },
  ],
  args: c.noArgs,
};

/** Completes the handover; only the proposed authority. */
export function acceptAuthorityInstruction(accounts: AcceptAuthorityAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(ESCROW_PROGRAM_ID, acceptAuthorityLayout, all, {});
}

export interface AcceptSessionAccounts {
  operator: PublicKey;
  config?: PublicKey;
  session: PublicKey;
  node: PublicKey;
  exposure?: PublicKey;
  operatorToken: PublicKey;
  pool: PublicKey;
  stakingConfig: PublicKey;
}

const acceptSessionLayout: c.InstructionLayout<"acceptSession", AcceptSessionAccounts, c.NoArgs> = {
  name: "acceptSession",
  discriminator: /* @__PURE__ */ Uint8Array.of(251, 179, 199, 198, 39, 41, 121, 136),
  accounts: [
    { name: "operator", signer: true },
    { name: "config" },
    { name: "session", writable: true },
    { name: "node" },
    { name: "exposure", writable: true },
    { name: "operatorToken" },
    { name: "pool" },
    { name: "stakingConfig" },
  ],
  args: c.noArgs,
};

/** Accepts a proposed session; the node's operator, until the deadline. */
export function acceptSessionInstruction(accounts: AcceptSessionAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const exposure = accounts.exposure ?? findExposureAddress(accounts.node);
  const all = { ...accounts, config, exposure };
  return c.buildInstruction(ESCROW_PROGRAM_ID, acceptSessionLayout, all, {});
}

export interface CancelUnacceptedAccounts {
  caller: PublicKey;
  session: PublicKey;
  vault?: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  tokenProgram?: PublicKey;
}

const cancelUnacceptedLayout: c.InstructionLayout<"cancelUnaccepted", CancelUnacceptedAccounts, c.NoArgs> = {
  name: "cancelUnaccepted",
  discriminator: /* @__PURE__ */ Uint8Array.of(165, 153, 32, 101, 199, 134, 68, 50),
  accounts: [
    { name: "caller", signer: true },
    { name: "session", writable: true },
    { name: "vault", writable: true },
    { name: "renter", writable: true },
    { name: "renterToken", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Refunds a session that nobody accepted; the renter at any time, anyone after the deadline. */
export function cancelUnacceptedInstruction(accounts: CancelUnacceptedAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.session);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, cancelUnacceptedLayout, all, {});
}

export interface ClaimLedgerWaitingAccounts {
  caller: PublicKey;
  ledger: PublicKey;
  vault?: PublicKey;
  destination: PublicKey;
  tokenProgram?: PublicKey;
}

export interface ClaimLedgerWaitingArgs {
  payee: t.PayeeRole;
}

const claimLedgerWaitingLayout: c.InstructionLayout<"claimLedgerWaiting", ClaimLedgerWaitingAccounts, ClaimLedgerWaitingArgs> = {
  name: "claimLedgerWaiting",
  discriminator: /* @__PURE__ */ Uint8Array.of(50, 248, 181, 70, 6, 138, 95, 203),
  accounts: [
    { name: "caller", signer: true },
    { name: "ledger", writable: true },
    { name: "vault", writable: true },
    { name: "destination", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ClaimLedgerWaitingArgs>({
      payee: t.payeeRoleCodec(),
    }),
  ),
};

/** Pays what a ledger could not deliver: anyone to the agreed account, the payee to any of its own. */
export function claimLedgerWaitingInstruction(accounts: ClaimLedgerWaitingAccounts, args: ClaimLedgerWaitingArgs): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.ledger);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, claimLedgerWaitingLayout, all, args);
}

export interface ClaimWaitingAccounts {
  caller: PublicKey;
  session: PublicKey;
  vault?: PublicKey;
  destination: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  tokenProgram?: PublicKey;
}

export interface ClaimWaitingArgs {
  payee: t.PayeeRole;
}

const claimWaitingLayout: c.InstructionLayout<"claimWaiting", ClaimWaitingAccounts, ClaimWaitingArgs> = {
  name: "claimWaiting",
  discriminator: /* @__PURE__ */ Uint8Array.of(62, 190, 26, 10, 123, 39, 38, 91),
  accounts: [
    { name: "caller", signer: true },
    { name: "session", writable: true },
    { name: "vault", writable: true },
    { name: "destination", writable: true },
    { name: "renter", writable: true },
    { name: "renterToken", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ClaimWaitingArgs>({
      payee: t.payeeRoleCodec(),
    }),
  ),
};

/** Pays what a session could not deliver: anyone to the agreed account, the payee to any of its own. */
export function claimWaitingInstruction(accounts: ClaimWaitingAccounts, args: ClaimWaitingArgs): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.session);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, claimWaitingLayout, all, args);
}

export interface CloseLedgerAccounts {
  renter: PublicKey;
  ledger: PublicKey;
  vault?: PublicKey;
  renterToken: PublicKey;
  registryConfig: PublicKey;
  reputation: PublicKey;
  escrowAuthority: PublicKey;
  registryProgram?: PublicKey;
  tokenProgram?: PublicKey;
}

const closeLedgerLayout: c.InstructionLayout<"closeLedger", CloseLedgerAccounts, c.NoArgs> = {
  name: "closeLedger",
  discriminator: /* @__PURE__ */ Uint8Array.of(236, 179, 19, 235, 59, 77, 121, 118),
  accounts: [
    { name: "renter", signer: true, writable: true },
    { name: "ledger", writable: true },
    { name: "vault", writable: true },
    { name: "renterToken", writable: true },
    { name: "registryConfig" },
    { name: "reputation", writable: true },
    { name: "escrowAuthority" },
    { name: "registryProgram" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Closes an empty ledger and returns its rent; the renter. */
export function closeLedgerInstruction(accounts: CloseLedgerAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.ledger);
  const registryProgram = accounts.registryProgram ?? REGISTRY_PROGRAM_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, registryProgram, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, closeLedgerLayout, all, {});
}

export interface DepositAccounts {
  renter: PublicKey;
  config?: PublicKey;
  ledger: PublicKey;
  vault?: PublicKey;
  renterToken: PublicKey;
  tokenProgram?: PublicKey;
}

export interface DepositArgs {
  amount: bigint;
}

const depositLayout: c.InstructionLayout<"deposit", DepositAccounts, DepositArgs> = {
  name: "deposit",
  discriminator: /* @__PURE__ */ Uint8Array.of(242, 35, 198, 137, 82, 225, 242, 182),
  accounts: [
    { name: "renter", signer: true },
    { name: "config" },
    { name: "ledger", writable: true },
    { name: "vault", writable: true },
    { name: "renterToken", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<DepositArgs>({
      amount: c.u64,
    }),
  ),
};

/** Adds funds to a ledger; the renter. */
export function depositInstruction(accounts: DepositAccounts, args: DepositArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.ledger);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, vault, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, depositLayout, all, args);
}

export interface ExtendAccounts {
  renter: PublicKey;
  config?: PublicKey;
  session: PublicKey;
}

export interface ExtendArgs {
  expiresAt: bigint;
}

const extendLayout: c.InstructionLayout<"extend", ExtendAccounts, ExtendArgs> = {
  name: "extend",
  discriminator: /* @__PURE__ */ Uint8Array.of(228, 127, 0, 1, 227, 154, 54, 168),
  accounts: [
    { name: "renter", signer: true },
    { name: "config" },
    { name: "session", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ExtendArgs>({
      expiresAt: c.i64,
    }),
  ),
};

/** Moves the expiry of an active session out; the renter. */
export function extendInstruction(accounts: ExtendAccounts, args: ExtendArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(ESCROW_PROGRAM_ID, extendLayout, all, args);
}

export interface FinalizeCloseAccounts {
  session: PublicKey;
  exposure: PublicKey;
  vault?: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  operatorToken: PublicKey;
  feeVault: PublicKey;
  registryConfig: PublicKey;
  reputation: PublicKey;
  escrowAuthority: PublicKey;
  registryProgram?: PublicKey;
  tokenProgram?: PublicKey;
}

const finalizeCloseLayout: c.InstructionLayout<"finalizeClose", FinalizeCloseAccounts, c.NoArgs> = {
  name: "finalizeClose",
  discriminator: /* @__PURE__ */ Uint8Array.of(9, 206, 42, 67, 232, 143, 165, 246),
  accounts: [
    { name: "session", writable: true },
    { name: "exposure", writable: true },
    { name: "vault", writable: true },
    { name: "renter", writable: true },
    { name: "renterToken", writable: true },
    { name: "operatorToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "registryConfig" },
    { name: "reputation", writable: true },
    { name: "escrowAuthority" },
    { name: "registryProgram" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Ends a session whose challenge window is over; anyone. */
export function finalizeCloseInstruction(accounts: FinalizeCloseAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.session);
  const registryProgram = accounts.registryProgram ?? REGISTRY_PROGRAM_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, registryProgram, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, finalizeCloseLayout, all, {});
}

export interface InitializeAccounts {
  authority: PublicKey;
  program?: PublicKey;
  programData: PublicKey;
  config?: PublicKey;
  mint: PublicKey;
  feeVault: PublicKey;
  systemProgram?: PublicKey;
}

const initializeLayout: c.InstructionLayout<"initialize", InitializeAccounts, t.InitializeArgs> = {
  name: "initialize",
  discriminator: /* @__PURE__ */ Uint8Array.of(175, 175, 109, 31, 13, 152, 155, 237),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "program" },
    { name: "programData" },
    { name: "config", writable: true },
    { name: "mint" },
    { name: "feeVault" },
    { name: "systemProgram" },
  ],
  args: () => t.initializeArgsCodec(),
};

/** Creates the config; only the program's upgrade authority, once. */
export function initializeInstruction(accounts: InitializeAccounts, args: t.InitializeArgs): TransactionInstruction {
  const program = accounts.program ?? ESCROW_PROGRAM_ID;
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, program, config, systemProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, initializeLayout, all, args);
}

export interface OpenExposureAccounts {
  payer: PublicKey;
  node: PublicKey;
  exposure?: PublicKey;
  systemProgram?: PublicKey;
}

const openExposureLayout: c.InstructionLayout<"openExposure", OpenExposureAccounts, c.NoArgs> = {
  name: "openExposure",
  discriminator: /* @__PURE__ */ Uint8Array.of(40, 9, 215, 224, 48, 121, 231, 108),
  accounts: [
    { name: "payer", signer: true, writable: true },
    { name: "node" },
    { name: "exposure", writable: true },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Creates the account that counts what runs on a node's bond; anyone. */
export function openExposureInstruction(accounts: OpenExposureAccounts): TransactionInstruction {
  const exposure = accounts.exposure ?? findExposureAddress(accounts.node);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, exposure, systemProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, openExposureLayout, all, {});
}

export interface OpenLedgerAccounts {
  renter: PublicKey;
  renterAccount?: PublicKey;
  renterToken: PublicKey;
  config?: PublicKey;
  node: PublicKey;
  operatorToken: PublicKey;
  ledger: PublicKey;
  vault?: PublicKey;
  mint: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

export interface OpenLedgerArgs {
  offer: t.Offer;
  withdrawDelay: number;
}

const openLedgerLayout: c.InstructionLayout<"openLedger", OpenLedgerAccounts, OpenLedgerArgs> = {
  name: "openLedger",
  discriminator: /* @__PURE__ */ Uint8Array.of(54, 103, 189, 232, 236, 251, 119, 42),
  accounts: [
    { name: "renter", signer: true, writable: true },
    { name: "renterAccount", writable: true },
    { name: "renterToken" },
    { name: "config" },
    { name: "node" },
    { name: "operatorToken" },
    { name: "ledger", writable: true },
    { name: "vault", writable: true },
    { name: "mint" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<OpenLedgerArgs>({
      offer: t.offerCodec(),
      withdrawDelay: c.u32,
    }),
  ),
};

/** Opens a prepaid ledger with one node; the renter. */
export function openLedgerInstruction(accounts: OpenLedgerAccounts, args: OpenLedgerArgs): TransactionInstruction {
  const renterAccount = accounts.renterAccount ?? findRenterAddress(accounts.renter);
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.ledger);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, renterAccount, config, vault, tokenProgram, systemProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, openLedgerLayout, all, args);
}

export interface OpenSessionAccounts {
  renter: PublicKey;
  renterAccount?: PublicKey;
  renterToken: PublicKey;
  config?: PublicKey;
  node: PublicKey;
  session: PublicKey;
  vault?: PublicKey;
  mint: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

const openSessionLayout: c.InstructionLayout<"openSession", OpenSessionAccounts, t.SessionTerms> = {
  name: "openSession",
  discriminator: /* @__PURE__ */ Uint8Array.of(130, 54, 124, 7, 236, 20, 104, 104),
  accounts: [
    { name: "renter", signer: true, writable: true },
    { name: "renterAccount", writable: true },
    { name: "renterToken", writable: true },
    { name: "config" },
    { name: "node" },
    { name: "session", writable: true },
    { name: "vault", writable: true },
    { name: "mint" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: () => t.sessionTermsCodec(),
};

/** Proposes a session and funds it; the renter. */
export function openSessionInstruction(accounts: OpenSessionAccounts, args: t.SessionTerms): TransactionInstruction {
  const renterAccount = accounts.renterAccount ?? findRenterAddress(accounts.renter);
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.session);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, renterAccount, config, vault, tokenProgram, systemProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, openSessionLayout, all, args);
}

export interface ProposeAuthorityAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface ProposeAuthorityArgs {
  pendingAuthority: PublicKey;
}

const proposeAuthorityLayout: c.InstructionLayout<"proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs> = {
  name: "proposeAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(20, 148, 236, 198, 76, 119, 99, 142),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ProposeAuthorityArgs>({
      pendingAuthority: c.publicKey,
    }),
  ),
};

/** Names the next authority, or withdraws the offer with the default key. */
export function proposeAuthorityInstruction(accounts: ProposeAuthorityAccounts, args: ProposeAuthorityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(ESCROW_PROGRAM_ID, proposeAuthorityLayout, all, args);
}

export interface RegisterRenterAccounts {
  payer: PublicKey;
  renter: PublicKey;
  renterAccount?: PublicKey;
  systemProgram?: PublicKey;
}

const registerRenterLayout: c.InstructionLayout<"registerRenter", RegisterRenterAccounts, c.NoArgs> = {
  name: "registerRenter",
  discriminator: /* @__PURE__ */ Uint8Array.of(127, 42, 211, 84, 104, 88, 115, 188),
  accounts: [
    { name: "payer", signer: true, writable: true },
    { name: "renter" },
    { name: "renterAccount", writable: true },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Creates the account that counts a renter's deals; anyone. */
export function registerRenterInstruction(accounts: RegisterRenterAccounts): TransactionInstruction {
  const renterAccount = accounts.renterAccount ?? findRenterAddress(accounts.renter);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, renterAccount, systemProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, registerRenterLayout, all, {});
}

export interface ReportAbandonedAccounts {
  reporter: PublicKey;
  session: PublicKey;
  exposure: PublicKey;
  vault?: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  operatorToken: PublicKey;
  feeVault: PublicKey;
  registryConfig: PublicKey;
  reputation: PublicKey;
  escrowAuthority: PublicKey;
  registryProgram?: PublicKey;
  tokenProgram?: PublicKey;
  fault?: PublicKey;
  systemProgram?: PublicKey;
}

const reportAbandonedLayout: c.InstructionLayout<"reportAbandoned", ReportAbandonedAccounts, c.NoArgs> = {
  name: "reportAbandoned",
  discriminator: /* @__PURE__ */ Uint8Array.of(45, 243, 225, 77, 199, 99, 132, 220),
  accounts: [
    { name: "reporter", signer: true, writable: true },
    { name: "session", writable: true },
    { name: "exposure", writable: true },
    { name: "vault", writable: true },
    { name: "renter", writable: true },
    { name: "renterToken", writable: true },
    { name: "operatorToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "registryConfig" },
    { name: "reputation", writable: true },
    { name: "escrowAuthority" },
    { name: "registryProgram" },
    { name: "tokenProgram" },
    { name: "fault", writable: true },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Ends a session whose node fell silent, and records the fault; the renter. */
export function reportAbandonedInstruction(accounts: ReportAbandonedAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.session);
  const registryProgram = accounts.registryProgram ?? REGISTRY_PROGRAM_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const fault = accounts.fault ?? findFaultAddress(accounts.session);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, vault, registryProgram, tokenProgram, fault, systemProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, reportAbandonedLayout, all, {});
}

export interface RequestCloseAccounts {
  caller: PublicKey;
  session: PublicKey;
}

const requestCloseLayout: c.InstructionLayout<"requestClose", RequestCloseAccounts, c.NoArgs> = {
  name: "requestClose",
  discriminator: /* @__PURE__ */ Uint8Array.of(82, 168, 167, 86, 14, 15, 199, 180),
  accounts: [
    { name: "caller", signer: true },
    { name: "session", writable: true },
  ],
  args: c.noArgs,
};

/** Opens the window in which a higher receipt may still come; renter or operator, and anyone after the expiry. */
export function requestCloseInstruction(accounts: RequestCloseAccounts): TransactionInstruction {
  return c.buildInstruction(ESCROW_PROGRAM_ID, requestCloseLayout, accounts, {});
}

export interface RequestWithdrawAccounts {
  renter: PublicKey;
  ledger: PublicKey;
}

export interface RequestWithdrawArgs {
  amount: bigint;
}

const requestWithdrawLayout: c.InstructionLayout<"requestWithdraw", RequestWithdrawAccounts, RequestWithdrawArgs> = {
  name: "requestWithdraw",
  discriminator: /* @__PURE__ */ Uint8Array.of(137, 95, 187, 96, 250, 138, 31, 182),
  accounts: [
    { name: "renter", signer: true },
    { name: "ledger", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RequestWithdrawArgs>({
      amount: c.u64,
    }),
  ),
};

/** Asks for funds back; the renter. Vouchers may spend them until the delay is over. */
export function requestWithdrawInstruction(accounts: RequestWithdrawAccounts, args: RequestWithdrawArgs): TransactionInstruction {
  return c.buildInstruction(ESCROW_PROGRAM_ID, requestWithdrawLayout, accounts, args);
}

export interface SetPauseAuthorityAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface SetPauseAuthorityArgs {
  pauseAuthority: PublicKey;
}

const setPauseAuthorityLayout: c.InstructionLayout<"setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs> = {
  name: "setPauseAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(127, 70, 214, 12, 172, 8, 89, 114),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SetPauseAuthorityArgs>({
      pauseAuthority: c.publicKey,
    }),
  ),
};

/** Replaces the key that may pause. */
export function setPauseAuthorityInstruction(accounts: SetPauseAuthorityAccounts, args: SetPauseAuthorityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(ESCROW_PROGRAM_ID, setPauseAuthorityLayout, all, args);
}

export interface SetPausedAccounts {
  signer: PublicKey;
  config?: PublicKey;
}

export interface SetPausedArgs {
  paused: boolean;
}

const setPausedLayout: c.InstructionLayout<"setPaused", SetPausedAccounts, SetPausedArgs> = {
  name: "setPaused",
  discriminator: /* @__PURE__ */ Uint8Array.of(91, 60, 125, 192, 176, 225, 166, 218),
  accounts: [
    { name: "signer", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SetPausedArgs>({
      paused: c.bool,
    }),
  ),
};

/** Stops or resumes what would put new money or new duties in. */
export function setPausedInstruction(accounts: SetPausedAccounts, args: SetPausedArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(ESCROW_PROGRAM_ID, setPausedLayout, all, args);
}

export interface SettleAccounts {
  session: PublicKey;
  vault?: PublicKey;
  operatorToken: PublicKey;
  feeVault: PublicKey;
  instructions?: PublicKey;
  tokenProgram?: PublicKey;
}

const settleLayout: c.InstructionLayout<"settle", SettleAccounts, c.NoArgs> = {
  name: "settle",
  discriminator: /* @__PURE__ */ Uint8Array.of(175, 42, 185, 87, 144, 131, 102, 212),
  accounts: [
    { name: "session", writable: true },
    { name: "vault", writable: true },
    { name: "operatorToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "instructions" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Pays what a receipt signed by both adds; anyone, any time. */
export function settleInstruction(accounts: SettleAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.session);
  const instructions = accounts.instructions ?? INSTRUCTIONS_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, instructions, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, settleLayout, all, {});
}

export interface SettleFinalAccounts {
  session: PublicKey;
  exposure: PublicKey;
  vault?: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  operatorToken: PublicKey;
  feeVault: PublicKey;
  registryConfig: PublicKey;
  reputation: PublicKey;
  escrowAuthority: PublicKey;
  registryProgram?: PublicKey;
  tokenProgram?: PublicKey;
  instructions?: PublicKey;
}

const settleFinalLayout: c.InstructionLayout<"settleFinal", SettleFinalAccounts, c.NoArgs> = {
  name: "settleFinal",
  discriminator: /* @__PURE__ */ Uint8Array.of(178, 70, 107, 219, 7, 103, 82, 187),
  accounts: [
    { name: "session", writable: true },
    { name: "exposure", writable: true },
    { name: "vault", writable: true },
    { name: "renter", writable: true },
    { name: "renterToken", writable: true },
    { name: "operatorToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "registryConfig" },
    { name: "reputation", writable: true },
    { name: "escrowAuthority" },
    { name: "registryProgram" },
    { name: "tokenProgram" },
    { name: "instructions" },
  ],
  args: c.noArgs,
};

/** Pays what the last receipt adds, and ends the session; anyone. */
export function settleFinalInstruction(accounts: SettleFinalAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.session);
  const registryProgram = accounts.registryProgram ?? REGISTRY_PROGRAM_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const instructions = accounts.instructions ?? INSTRUCTIONS_ID;
  const all = { ...accounts, vault, registryProgram, tokenProgram, instructions };
  return c.buildInstruction(ESCROW_PROGRAM_ID, settleFinalLayout, all, {});
}

export interface SettleVoucherAccounts {
  ledger: PublicKey;
  vault?: PublicKey;
  operatorToken: PublicKey;
  feeVault: PublicKey;
  instructions?: PublicKey;
  tokenProgram?: PublicKey;
}

const settleVoucherLayout: c.InstructionLayout<"settleVoucher", SettleVoucherAccounts, c.NoArgs> = {
  name: "settleVoucher",
  discriminator: /* @__PURE__ */ Uint8Array.of(144, 176, 128, 220, 156, 79, 41, 54),
  accounts: [
    { name: "ledger", writable: true },
    { name: "vault", writable: true },
    { name: "operatorToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "instructions" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Pays what a voucher signed by both adds; anyone, any time. */
export function settleVoucherInstruction(accounts: SettleVoucherAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.ledger);
  const instructions = accounts.instructions ?? INSTRUCTIONS_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, instructions, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, settleVoucherLayout, all, {});
}

export interface TopUpAccounts {
  renter: PublicKey;
  config?: PublicKey;
  session: PublicKey;
  vault?: PublicKey;
  renterToken: PublicKey;
  tokenProgram?: PublicKey;
}

export interface TopUpArgs {
  units: bigint;
}

const topUpLayout: c.InstructionLayout<"topUp", TopUpAccounts, TopUpArgs> = {
  name: "topUp",
  discriminator: /* @__PURE__ */ Uint8Array.of(236, 225, 96, 9, 60, 106, 77, 208),
  accounts: [
    { name: "renter", signer: true },
    { name: "config" },
    { name: "session", writable: true },
    { name: "vault", writable: true },
    { name: "renterToken", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<TopUpArgs>({
      units: c.u64,
    }),
  ),
};

/** Adds units and their funds to an active session; the renter. */
export function topUpInstruction(accounts: TopUpAccounts, args: TopUpArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.session);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, vault, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, topUpLayout, all, args);
}

export interface UpdateConfigAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

const updateConfigLayout: c.InstructionLayout<"updateConfig", UpdateConfigAccounts, t.Parameters> = {
  name: "updateConfig",
  discriminator: /* @__PURE__ */ Uint8Array.of(29, 158, 252, 191, 10, 83, 219, 99),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: () => t.parametersCodec(),
};

/** Replaces fees and bounds for deals opened from then on. */
export function updateConfigInstruction(accounts: UpdateConfigAccounts, args: t.Parameters): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(ESCROW_PROGRAM_ID, updateConfigLayout, all, args);
}

export interface WithdrawAccounts {
  ledger: PublicKey;
  vault?: PublicKey;
  renterToken: PublicKey;
  tokenProgram?: PublicKey;
}

const withdrawLayout: c.InstructionLayout<"withdraw", WithdrawAccounts, c.NoArgs> = {
  name: "withdraw",
  discriminator: /* @__PURE__ */ Uint8Array.of(183, 18, 70, 156, 148, 109, 161, 34),
  accounts: [
    { name: "ledger", writable: true },
    { name: "vault", writable: true },
    { name: "renterToken", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Returns what was asked for and is still unspent; anyone, after the delay. */
export function withdrawInstruction(accounts: WithdrawAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.ledger);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(ESCROW_PROGRAM_ID, withdrawLayout, all, {});
}

export type EscrowInstruction =
  | c.DecodedInstruction<"escrow", "acceptAuthority", AcceptAuthorityAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "acceptSession", AcceptSessionAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "cancelUnaccepted", CancelUnacceptedAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "claimLedgerWaiting", ClaimLedgerWaitingAccounts, ClaimLedgerWaitingArgs>
  | c.DecodedInstruction<"escrow", "claimWaiting", ClaimWaitingAccounts, ClaimWaitingArgs>
  | c.DecodedInstruction<"escrow", "closeLedger", CloseLedgerAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "deposit", DepositAccounts, DepositArgs>
  | c.DecodedInstruction<"escrow", "extend", ExtendAccounts, ExtendArgs>
  | c.DecodedInstruction<"escrow", "finalizeClose", FinalizeCloseAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "initialize", InitializeAccounts, t.InitializeArgs>
  | c.DecodedInstruction<"escrow", "openExposure", OpenExposureAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "openLedger", OpenLedgerAccounts, OpenLedgerArgs>
  | c.DecodedInstruction<"escrow", "openSession", OpenSessionAccounts, t.SessionTerms>
  | c.DecodedInstruction<"escrow", "proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs>
  | c.DecodedInstruction<"escrow", "registerRenter", RegisterRenterAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "reportAbandoned", ReportAbandonedAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "requestClose", RequestCloseAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "requestWithdraw", RequestWithdrawAccounts, RequestWithdrawArgs>
  | c.DecodedInstruction<"escrow", "setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs>
  | c.DecodedInstruction<"escrow", "setPaused", SetPausedAccounts, SetPausedArgs>
  | c.DecodedInstruction<"escrow", "settle", SettleAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "settleFinal", SettleFinalAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "settleVoucher", SettleVoucherAccounts, c.NoArgs>
  | c.DecodedInstruction<"escrow", "topUp", TopUpAccounts, TopUpArgs>
  | c.DecodedInstruction<"escrow", "updateConfig", UpdateConfigAccounts, t.Parameters>
  | c.DecodedInstruction<"escrow", "withdraw", WithdrawAccounts, c.NoArgs>;

/** Which instruction of the program it is, with accounts and arguments by name. */
export function decodeEscrowInstruction(instruction: TransactionInstruction): EscrowInstruction {
  return c.decodeInstruction<EscrowInstruction>([escrowInstructionSource], instruction);
}

export const escrowInstructionSource: c.InstructionSource = {
  name: "escrow",
  program: ESCROW_PROGRAM_ID,
  instructions: () => [
    acceptAuthorityLayout,
    acceptSessionLayout,
    cancelUnacceptedLayout,
    claimLedgerWaitingLayout,
    claimWaitingLayout,
    closeLedgerLayout,
    depositLayout,
    extendLayout,
    finalizeCloseLayout,
    initializeLayout,
    openExposureLayout,
    openLedgerLayout,
    openSessionLayout,
    proposeAuthorityLayout,
    registerRenterLayout,
    reportAbandonedLayout,
    requestCloseLayout,
    requestWithdrawLayout,
    setPauseAuthorityLayout,
    setPausedLayout,
    settleLayout,
    settleFinalLayout,
    settleVoucherLayout,
    topUpLayout,
    updateConfigLayout,
    withdrawLayout,
  ],
};
