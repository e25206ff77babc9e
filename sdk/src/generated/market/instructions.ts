// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import * as c from "../../codec";
import {
  CONFIG_ADDRESS,
  MARKET_PROGRAM_ID,
  findBidAddress,
  findClientAddress,
  findVaultAddress,
  findVerifierAddress,
} from "./pdas";
import * as t from "./types";

const COMPUTE_BOND_PROGRAM_ID = /* @__PURE__ */ new PublicKey("S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY");
const TOKEN_PROGRAM_ID = /* @__PURE__ */ new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
const SYSTEM_PROGRAM_ID = /* @__PURE__ */ new PublicKey("11111111111111111111111111111111");
const INSTRUCTIONS_ID = /* @__PURE__ */ new PublicKey("Sysvar1nstructions1111111111111111111111111");

export interface AcceptAuthorityAccounts {
  pendingAuthority: PublicKey;
  config?: PublicKey;
}

const acceptAuthorityLayout: c.InstructionLayout<"acceptAuthority", AcceptAuthorityAccounts, c.NoArgs> = {
  name: "acceptAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(107, 86, 198, 91, 33, 12, 107, 160),
  accounts: [
    { name: "pendingAuthority", signer: true },
    { name: "config", writable: true },
  ],
  args: c.noArgs,
};

/** Completes the handover; only the proposed authority. */
export function acceptAuthorityInstruction(accounts: AcceptAuthorityAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(MARKET_PROGRAM_ID, acceptAuthorityLayout, all, {});
}

export interface AwardAccounts {
  task: PublicKey;
  bid?: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
  bondConfig: PublicKey;
  marketAuthority: PublicKey;
  computeBondProgram?: PublicKey;
}

const awardLayout: c.InstructionLayout<"award", AwardAccounts, c.NoArgs> = {
  name: "award",
  discriminator: /* @__PURE__ */ Uint8Array.of(180, 74, 165, 67, 179, 135, 27, 202),
  accounts: [
    { name: "task", writable: true },
    { name: "bid" },
    { name: "bond", writable: true },
    { name: "lease", writable: true },
    { name: "bondConfig" },
    { name: "marketAuthority" },
    { name: "computeBondProgram" },
  ],
  args: c.noArgs,
};

/** Awards the task to the bid that ranks first and locks its bond; anyone. */
export function awardInstruction(accounts: AwardAccounts): TransactionInstruction {
  const bid = accounts.bid ?? findBidAddress(accounts.task, accounts.bond);
  const computeBondProgram = accounts.computeBondProgram ?? COMPUTE_BOND_PROGRAM_ID;
  const all = { ...accounts, bid, computeBondProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, awardLayout, all, {});
}

export interface CancelTaskAccounts {
  caller: PublicKey;
  task: PublicKey;
  vault?: PublicKey;
  clientToken: PublicKey;
  tokenProgram?: PublicKey;
}

const cancelTaskLayout: c.InstructionLayout<"cancelTask", CancelTaskAccounts, c.NoArgs> = {
  name: "cancelTask",
  discriminator: /* @__PURE__ */ Uint8Array.of(69, 228, 134, 187, 134, 105, 238, 48),
  accounts: [
    { name: "caller", signer: true },
    { name: "task", writable: true },
    { name: "vault", writable: true },
    { name: "clientToken", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Refunds a task that was not awarded; the client, and anyone once it cannot be awarded any more. */
export function cancelTaskInstruction(accounts: CancelTaskAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, cancelTaskLayout, all, {});
}

export interface ClaimWaitingAccounts {
  caller: PublicKey;
  task: PublicKey;
  vault?: PublicKey;
  destination: PublicKey;
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
    { name: "task", writable: true },
    { name: "vault", writable: true },
    { name: "destination", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ClaimWaitingArgs>({
      payee: t.payeeRoleCodec(),
    }),
  ),
};

/** Pays what a task could not deliver: anyone to the agreed account, the payee to any of its own. */
export function claimWaitingInstruction(accounts: ClaimWaitingAccounts, args: ClaimWaitingArgs): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, claimWaitingLayout, all, args);
}

export interface CloseBidAccounts {
  task: PublicKey;
  bid: PublicKey;
  bidder: PublicKey;
}

const closeBidLayout: c.InstructionLayout<"closeBid", CloseBidAccounts, c.NoArgs> = {
  name: "closeBid",
  discriminator: /* @__PURE__ */ Uint8Array.of(169, 171, 66, 115, 220, 168, 231, 21),
  accounts: [
    { name: "task" },
    { name: "bid", writable: true },
    { name: "bidder", writable: true },
  ],
  args: c.noArgs,
};

/** Closes a bid of a task that was awarded or is over and returns its rent to the bidder; anyone. */
export function closeBidInstruction(accounts: CloseBidAccounts): TransactionInstruction {
  return c.buildInstruction(MARKET_PROGRAM_ID, closeBidLayout, accounts, {});
}

export interface CloseBidBookAccounts {
  task: PublicKey;
}

const closeBidBookLayout: c.InstructionLayout<"closeBidBook", CloseBidBookAccounts, c.NoArgs> = {
  name: "closeBidBook",
  discriminator: /* @__PURE__ */ Uint8Array.of(72, 95, 184, 179, 250, 52, 119, 165),
  accounts: [
    { name: "task", writable: true },
  ],
  args: c.noArgs,
};

/** Ends the bidding: the lowest price wins, the earlier commitment between equal ones; anyone. */
export function closeBidBookInstruction(accounts: CloseBidBookAccounts): TransactionInstruction {
  return c.buildInstruction(MARKET_PROGRAM_ID, closeBidBookLayout, accounts, {});
}

export interface CloseTaskAccounts {
  task: PublicKey;
  vault?: PublicKey;
  client: PublicKey;
  clientToken: PublicKey;
  bond: PublicKey;
  tokenProgram?: PublicKey;
}

const closeTaskLayout: c.InstructionLayout<"closeTask", CloseTaskAccounts, c.NoArgs> = {
  name: "closeTask",
  discriminator: /* @__PURE__ */ Uint8Array.of(55, 234, 77, 69, 245, 208, 54, 167),
  accounts: [
    { name: "task", writable: true },
    { name: "vault", writable: true },
    { name: "client", writable: true },
    { name: "clientToken", writable: true },
    { name: "bond" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Closes a task that is over and returns its rent to the client; anyone. */
export function closeTaskInstruction(accounts: CloseTaskAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, closeTaskLayout, all, {});
}

export interface CommitBidAccounts {
  bidder: PublicKey;
  config?: PublicKey;
  task: PublicKey;
  bond: PublicKey;
  agent: PublicKey;
  node: PublicKey;
  bid?: PublicKey;
  providerToken: PublicKey;
  vault?: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

export interface CommitBidArgs {
  commitment: Uint8Array;
}

const commitBidLayout: c.InstructionLayout<"commitBid", CommitBidAccounts, CommitBidArgs> = {
  name: "commitBid",
  discriminator: /* @__PURE__ */ Uint8Array.of(149, 237, 198, 113, 53, 66, 70, 76),
  accounts: [
    { name: "bidder", signer: true, writable: true },
    { name: "config" },
    { name: "task", writable: true },
    { name: "bond" },
    { name: "agent" },
    { name: "node" },
    { name: "bid", writable: true },
    { name: "providerToken", writable: true },
    { name: "vault", writable: true },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<CommitBidArgs>({
      commitment: c.fixedBytes(32),
    }),
  ),
};

/** Seals a bid with a deposit, backed by a bond; the operator of the bond's agent. */
export function commitBidInstruction(accounts: CommitBidAccounts, args: CommitBidArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const bid = accounts.bid ?? findBidAddress(accounts.task, accounts.bond);
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, bid, vault, tokenProgram, systemProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, commitBidLayout, all, args);
}

export interface ExpireTaskAccounts {
  task: PublicKey;
  vault?: PublicKey;
  clientToken: PublicKey;
  providerToken: PublicKey;
  feeVault: PublicKey;
  tokenProgram?: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
  bondEscrow: PublicKey;
  bondOperator: PublicKey;
  bondConfig: PublicKey;
  marketAuthority: PublicKey;
  computeBondProgram?: PublicKey;
}

const expireTaskLayout: c.InstructionLayout<"expireTask", ExpireTaskAccounts, c.NoArgs> = {
  name: "expireTask",
  discriminator: /* @__PURE__ */ Uint8Array.of(116, 94, 206, 205, 170, 51, 156, 98),
  accounts: [
    { name: "task", writable: true },
    { name: "vault", writable: true },
    { name: "clientToken", writable: true },
    { name: "providerToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "tokenProgram" },
    { name: "bond", writable: true },
    { name: "lease" },
    { name: "bondEscrow", writable: true },
    { name: "bondOperator", writable: true },
    { name: "bondConfig" },
    { name: "marketAuthority" },
    { name: "computeBondProgram" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Refunds a task that was not done in time and slashes its bond to the client; anyone. */
export function expireTaskInstruction(accounts: ExpireTaskAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const computeBondProgram = accounts.computeBondProgram ?? COMPUTE_BOND_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram, computeBondProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, expireTaskLayout, all, {});
}

export interface FreezeTaskAccounts {
  /** The `[b"authority"]` PDA of disputes. */
  caller: PublicKey;
  config?: PublicKey;
  task: PublicKey;
}

const freezeTaskLayout: c.InstructionLayout<"freezeTask", FreezeTaskAccounts, c.NoArgs> = {
  name: "freezeTask",
  discriminator: /* @__PURE__ */ Uint8Array.of(190, 72, 126, 89, 226, 159, 165, 206),
  accounts: [
    { name: "caller", signer: true },
    { name: "config" },
    { name: "task", writable: true },
  ],
  args: c.noArgs,
};

/** Freezes an awarded task until a verdict or the dispute's timeout; only the disputes program. */
export function freezeTaskInstruction(accounts: FreezeTaskAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(MARKET_PROGRAM_ID, freezeTaskLayout, all, {});
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
  const program = accounts.program ?? MARKET_PROGRAM_ID;
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, program, config, systemProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, initializeLayout, all, args);
}

export interface PassOverAccounts {
  task: PublicKey;
  bid?: PublicKey;
  bond: PublicKey;
}

const passOverLayout: c.InstructionLayout<"passOver", PassOverAccounts, c.NoArgs> = {
  name: "passOver",
  discriminator: /* @__PURE__ */ Uint8Array.of(193, 109, 66, 109, 35, 209, 56, 212),
  accounts: [
    { name: "task", writable: true },
    { name: "bid" },
    { name: "bond" },
  ],
  args: c.noArgs,
};

/** Strikes the bid that ranks first, if its bond can no longer be locked; anyone. */
export function passOverInstruction(accounts: PassOverAccounts): TransactionInstruction {
  const bid = accounts.bid ?? findBidAddress(accounts.task, accounts.bond);
  const all = { ...accounts, bid };
  return c.buildInstruction(MARKET_PROGRAM_ID, passOverLayout, all, {});
}

export interface PinDisputesAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface PinDisputesArgs {
  disputes: PublicKey;
}

const pinDisputesLayout: c.InstructionLayout<"pinDisputes", PinDisputesAccounts, PinDisputesArgs> = {
  name: "pinDisputes",
  discriminator: /* @__PURE__ */ Uint8Array.of(59, 182, 90, 65, 85, 196, 70, 112),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<PinDisputesArgs>({
      disputes: c.publicKey,
    }),
  ),
};

/** Names the program whose verdicts count. */
export function pinDisputesInstruction(accounts: PinDisputesAccounts, args: PinDisputesArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(MARKET_PROGRAM_ID, pinDisputesLayout, all, args);
}

export interface PostTaskAccounts {
  client: PublicKey;
  clientAccount?: PublicKey;
  clientToken: PublicKey;
  config?: PublicKey;
  capability: PublicKey;
  verifier: PublicKey | undefined;
  task: PublicKey;
  vault?: PublicKey;
  mint: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

const postTaskLayout: c.InstructionLayout<"postTask", PostTaskAccounts, t.TaskTerms> = {
  name: "postTask",
  discriminator: /* @__PURE__ */ Uint8Array.of(186, 136, 157, 9, 235, 251, 62, 142),
  accounts: [
    { name: "client", signer: true, writable: true },
    { name: "clientAccount", writable: true },
    { name: "clientToken", writable: true },
    { name: "config" },
    { name: "capability" },
    { name: "verifier", optional: true },
    { name: "task", writable: true },
    { name: "vault", writable: true },
    { name: "mint" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: () => t.taskTermsCodec(),
};

/** Posts a task and funds it; the client. */
export function postTaskInstruction(accounts: PostTaskAccounts, args: t.TaskTerms): TransactionInstruction {
  const clientAccount = accounts.clientAccount ?? findClientAddress(accounts.client);
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, clientAccount, config, vault, tokenProgram, systemProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, postTaskLayout, all, args);
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
  return c.buildInstruction(MARKET_PROGRAM_ID, proposeAuthorityLayout, all, args);
}

export interface RegisterClientAccounts {
  payer: PublicKey;
  client: PublicKey;
  clientAccount?: PublicKey;
  systemProgram?: PublicKey;
}

const registerClientLayout: c.InstructionLayout<"registerClient", RegisterClientAccounts, c.NoArgs> = {
  name: "registerClient",
  discriminator: /* @__PURE__ */ Uint8Array.of(106, 3, 23, 249, 136, 114, 145, 145),
  accounts: [
    { name: "payer", signer: true, writable: true },
    { name: "client" },
    { name: "clientAccount", writable: true },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Creates the account that numbers a client's tasks; anyone. */
export function registerClientInstruction(accounts: RegisterClientAccounts): TransactionInstruction {
  const clientAccount = accounts.clientAccount ?? findClientAddress(accounts.client);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, clientAccount, systemProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, registerClientLayout, all, {});
}

export interface RegisterVerifierAccounts {
  authority: PublicKey;
  config?: PublicKey;
  verifier?: PublicKey;
  systemProgram?: PublicKey;
}

export interface RegisterVerifierArgs {
  key: PublicKey;
}

const registerVerifierLayout: c.InstructionLayout<"registerVerifier", RegisterVerifierAccounts, RegisterVerifierArgs> = {
  name: "registerVerifier",
  discriminator: /* @__PURE__ */ Uint8Array.of(67, 234, 172, 169, 184, 188, 145, 156),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "config" },
    { name: "verifier", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RegisterVerifierArgs>({
      key: c.publicKey,
    }),
  ),
};

/** Registers a key whose attestations prove results. */
export function registerVerifierInstruction(accounts: RegisterVerifierAccounts, args: RegisterVerifierArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const verifier = accounts.verifier ?? findVerifierAddress(args.key);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, verifier, systemProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, registerVerifierLayout, all, args);
}

export interface RemoveVerifierAccounts {
  authority: PublicKey;
  config?: PublicKey;
  verifier: PublicKey;
}

const removeVerifierLayout: c.InstructionLayout<"removeVerifier", RemoveVerifierAccounts, c.NoArgs> = {
  name: "removeVerifier",
  discriminator: /* @__PURE__ */ Uint8Array.of(179, 9, 132, 183, 233, 23, 172, 111),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "config" },
    { name: "verifier", writable: true },
  ],
  args: c.noArgs,
};

/** Removes a verifier, for tasks that run too. */
export function removeVerifierInstruction(accounts: RemoveVerifierAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(MARKET_PROGRAM_ID, removeVerifierLayout, all, {});
}

export interface RevealBidAccounts {
  bidder: PublicKey;
  task: PublicKey;
  bid: PublicKey;
  providerToken: PublicKey;
  vault?: PublicKey;
  tokenProgram?: PublicKey;
}

export interface RevealBidArgs {
  price: bigint;
  salt: Uint8Array;
}

const revealBidLayout: c.InstructionLayout<"revealBid", RevealBidAccounts, RevealBidArgs> = {
  name: "revealBid",
  discriminator: /* @__PURE__ */ Uint8Array.of(48, 73, 28, 255, 202, 126, 236, 196),
  accounts: [
    { name: "bidder", signer: true },
    { name: "task", writable: true },
    { name: "bid", writable: true },
    { name: "providerToken", writable: true },
    { name: "vault", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RevealBidArgs>({
      price: c.u64,
      salt: c.fixedBytes(32),
    }),
  ),
};

/** Opens a sealed bid and returns its deposit; the bidder. */
export function revealBidInstruction(accounts: RevealBidAccounts, args: RevealBidArgs): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, revealBidLayout, all, args);
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
  return c.buildInstruction(MARKET_PROGRAM_ID, setPauseAuthorityLayout, all, args);
}

export interface SetPausedAccounts {
  /** The pause authority or the authority. */
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

/** Stops or resumes posting tasks and committing bids. */
export function setPausedInstruction(accounts: SetPausedAccounts, args: SetPausedArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(MARKET_PROGRAM_ID, setPausedLayout, all, args);
}

export interface SettleDisputeAccounts {
  /** The `[b"authority"]` PDA of disputes. */
  caller: PublicKey;
  config?: PublicKey;
  task: PublicKey;
  vault?: PublicKey;
  clientToken: PublicKey;
  providerToken: PublicKey;
  feeVault: PublicKey;
  tokenProgram?: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
  bondEscrow: PublicKey;
  bondOperator: PublicKey;
  bondConfig: PublicKey;
  marketAuthority: PublicKey;
  computeBondProgram?: PublicKey;
}

export interface SettleDisputeArgs {
  verdict: t.Verdict;
}

const settleDisputeLayout: c.InstructionLayout<"settleDispute", SettleDisputeAccounts, SettleDisputeArgs> = {
  name: "settleDispute",
  discriminator: /* @__PURE__ */ Uint8Array.of(155, 147, 5, 44, 20, 204, 146, 43),
  accounts: [
    { name: "caller", signer: true },
    { name: "config" },
    { name: "task", writable: true },
    { name: "vault", writable: true },
    { name: "clientToken", writable: true },
    { name: "providerToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "tokenProgram" },
    { name: "bond", writable: true },
    { name: "lease" },
    { name: "bondEscrow", writable: true },
    { name: "bondOperator", writable: true },
    { name: "bondConfig" },
    { name: "marketAuthority" },
    { name: "computeBondProgram" },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SettleDisputeArgs>({
      verdict: t.verdictCodec(),
    }),
  ),
};

/** Ends a frozen task as the verdict says; only the disputes program. */
export function settleDisputeInstruction(accounts: SettleDisputeAccounts, args: SettleDisputeArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const computeBondProgram = accounts.computeBondProgram ?? COMPUTE_BOND_PROGRAM_ID;
  const all = { ...accounts, config, vault, tokenProgram, computeBondProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, settleDisputeLayout, all, args);
}

export interface SettleUndecidedAccounts {
  task: PublicKey;
  vault?: PublicKey;
  clientToken: PublicKey;
  providerToken: PublicKey;
  feeVault: PublicKey;
  tokenProgram?: PublicKey;
}

const settleUndecidedLayout: c.InstructionLayout<"settleUndecided", SettleUndecidedAccounts, c.NoArgs> = {
  name: "settleUndecided",
  discriminator: /* @__PURE__ */ Uint8Array.of(187, 122, 128, 66, 246, 240, 249, 6),
  accounts: [
    { name: "task", writable: true },
    { name: "vault", writable: true },
    { name: "clientToken", writable: true },
    { name: "providerToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Ends a frozen task that got no verdict in time: refunded, and nothing slashed; anyone. */
export function settleUndecidedInstruction(accounts: SettleUndecidedAccounts): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, vault, tokenProgram };
  return c.buildInstruction(MARKET_PROGRAM_ID, settleUndecidedLayout, all, {});
}

export interface SubmitProofAndClaimAccounts {
  task: PublicKey;
  vault?: PublicKey;
  clientToken: PublicKey;
  providerToken: PublicKey;
  feeVault: PublicKey;
  tokenProgram?: PublicKey;
  /** Of a verifier's attestation. */
  verifier: PublicKey | undefined;
  instructions?: PublicKey;
}

export interface SubmitProofAndClaimArgs {
  proof: t.Proof;
}

const submitProofAndClaimLayout: c.InstructionLayout<"submitProofAndClaim", SubmitProofAndClaimAccounts, SubmitProofAndClaimArgs> = {
  name: "submitProofAndClaim",
  discriminator: /* @__PURE__ */ Uint8Array.of(165, 176, 126, 108, 2, 238, 20, 194),
  accounts: [
    { name: "task", writable: true },
    { name: "vault", writable: true },
    { name: "clientToken", writable: true },
    { name: "providerToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "tokenProgram" },
    { name: "verifier", optional: true },
    { name: "instructions" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SubmitProofAndClaimArgs>({
      proof: t.proofCodec(),
    }),
  ),
};

/** Pays an awarded task whose completion is proved; anyone. */
export function submitProofAndClaimInstruction(accounts: SubmitProofAndClaimAccounts, args: SubmitProofAndClaimArgs): TransactionInstruction {
  const vault = accounts.vault ?? findVaultAddress(accounts.task);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const instructions = accounts.instructions ?? INSTRUCTIONS_ID;
  const all = { ...accounts, vault, tokenProgram, instructions };
  return c.buildInstruction(MARKET_PROGRAM_ID, submitProofAndClaimLayout, all, args);
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

/** Replaces the parameters of tasks posted from then on. */
export function updateConfigInstruction(accounts: UpdateConfigAccounts, args: t.Parameters): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(MARKET_PROGRAM_ID, updateConfigLayout, all, args);
}

export type MarketInstruction =
  | c.DecodedInstruction<"market", "acceptAuthority", AcceptAuthorityAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "award", AwardAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "cancelTask", CancelTaskAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "claimWaiting", ClaimWaitingAccounts, ClaimWaitingArgs>
  | c.DecodedInstruction<"market", "closeBid", CloseBidAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "closeBidBook", CloseBidBookAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "closeTask", CloseTaskAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "commitBid", CommitBidAccounts, CommitBidArgs>
  | c.DecodedInstruction<"market", "expireTask", ExpireTaskAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "freezeTask", FreezeTaskAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "initialize", InitializeAccounts, t.InitializeArgs>
  | c.DecodedInstruction<"market", "passOver", PassOverAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "pinDisputes", PinDisputesAccounts, PinDisputesArgs>
  | c.DecodedInstruction<"market", "postTask", PostTaskAccounts, t.TaskTerms>
  | c.DecodedInstruction<"market", "proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs>
  | c.DecodedInstruction<"market", "registerClient", RegisterClientAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "registerVerifier", RegisterVerifierAccounts, RegisterVerifierArgs>
  | c.DecodedInstruction<"market", "removeVerifier", RemoveVerifierAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "revealBid", RevealBidAccounts, RevealBidArgs>
  | c.DecodedInstruction<"market", "setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs>
  | c.DecodedInstruction<"market", "setPaused", SetPausedAccounts, SetPausedArgs>
  | c.DecodedInstruction<"market", "settleDispute", SettleDisputeAccounts, SettleDisputeArgs>
  | c.DecodedInstruction<"market", "settleUndecided", SettleUndecidedAccounts, c.NoArgs>
  | c.DecodedInstruction<"market", "submitProofAndClaim", SubmitProofAndClaimAccounts, SubmitProofAndClaimArgs>
  | c.DecodedInstruction<"market", "updateConfig", UpdateConfigAccounts, t.Parameters>;

/** Which instruction of the program it is, with accounts and arguments by name. */
export function decodeMarketInstruction(instruction: TransactionInstruction): MarketInstruction {
  return c.decodeInstruction<MarketInstruction>([marketInstructionSource], instruction);
}

export const marketInstructionSource: c.InstructionSource = {
  name: "market",
  program: MARKET_PROGRAM_ID,
  instructions: () => [
    acceptAuthorityLayout,
    awardLayout,
    cancelTaskLayout,
    claimWaitingLayout,
    closeBidLayout,
    closeBidBookLayout,
    closeTaskLayout,
    commitBidLayout,
    expireTaskLayout,
    freezeTaskLayout,
    initializeLayout,
    passOverLayout,
    pinDisputesLayout,
    postTaskLayout,
    proposeAuthorityLayout,
    registerClientLayout,
    registerVerifierLayout,
    removeVerifierLayout,
    revealBidLayout,
    setPauseAuthorityLayout,
    setPausedLayout,
    settleDisputeLayout,
    settleUndecidedLayout,
    submitProofAndClaimLayout,
    updateConfigLayout,
  ],
};
