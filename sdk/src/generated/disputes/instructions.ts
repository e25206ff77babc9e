// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import * as c from "../../codec";
import {
  AUTHORITY_ADDRESS,
  CONFIG_ADDRESS,
  COURT_ADDRESS,
  DISPUTES_PROGRAM_ID,
  VAULT_ADDRESS,
  findDisputeAddress,
  findGuardianAddress,
  findSeatAddress,
  findVoteAddress,
} from "./pdas";
import * as t from "./types";

const TOKEN_PROGRAM_ID = /* @__PURE__ */ new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
const SYSTEM_PROGRAM_ID = /* @__PURE__ */ new PublicKey("11111111111111111111111111111111");
const MARKET_PROGRAM_ID = /* @__PURE__ */ new PublicKey("8wsXRqFKCWFQ3w1m5NfeBG9aPn8y8RKiv1mAECreixZv");
const SLOT_HASHES_ID = /* @__PURE__ */ new PublicKey("SysvarS1otHashes111111111111111111111111111");
const REGISTRY_PROGRAM_ID = /* @__PURE__ */ new PublicKey("3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV");
const STAKING_PROGRAM_ID = /* @__PURE__ */ new PublicKey("BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m");

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

/** The proposed key takes over. */
export function acceptAuthorityInstruction(accounts: AcceptAuthorityAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, acceptAuthorityLayout, all, {});
}

export interface AddDepositAccounts {
  wallet: PublicKey;
  config?: PublicKey;
  court?: PublicKey;
  guardian?: PublicKey;
  source: PublicKey;
  vault?: PublicKey;
  tokenProgram?: PublicKey;
}

export interface AddDepositArgs {
  amount: bigint;
}

const addDepositLayout: c.InstructionLayout<"addDeposit", AddDepositAccounts, AddDepositArgs> = {
  name: "addDeposit",
  discriminator: /* @__PURE__ */ Uint8Array.of(152, 185, 128, 102, 171, 118, 93, 198),
  accounts: [
    { name: "wallet", signer: true },
    { name: "config" },
    { name: "court", writable: true },
    { name: "guardian", writable: true },
    { name: "source", writable: true },
    { name: "vault", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<AddDepositArgs>({
      amount: c.u64,
    }),
  ),
};

/** A guardian adds to its deposit. */
export function addDepositInstruction(accounts: AddDepositAccounts, args: AddDepositArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const guardian = accounts.guardian ?? findGuardianAddress(accounts.wallet);
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, court, guardian, vault, tokenProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, addDepositLayout, all, args);
}

export interface AppealAccounts {
  party: PublicKey;
  config?: PublicKey;
  court?: PublicKey;
  dispute: PublicKey;
  source: PublicKey;
  vault?: PublicKey;
  tokenProgram?: PublicKey;
}

const appealLayout: c.InstructionLayout<"appeal", AppealAccounts, c.NoArgs> = {
  name: "appeal",
  discriminator: /* @__PURE__ */ Uint8Array.of(250, 91, 1, 244, 179, 52, 75, 236),
  accounts: [
    { name: "party", signer: true },
    { name: "config" },
    { name: "court", writable: true },
    { name: "dispute", writable: true },
    { name: "source", writable: true },
    { name: "vault", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** The side that lost asks a larger panel, with a bond; once. */
export function appealInstruction(accounts: AppealAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, court, vault, tokenProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, appealLayout, all, {});
}

export interface ClaimWaitingAccounts {
  caller: PublicKey;
  config?: PublicKey;
  court?: PublicKey;
  dispute: PublicKey;
  destination: PublicKey;
  vault?: PublicKey;
  tokenProgram?: PublicKey;
}

export interface ClaimWaitingArgs {
  party: t.Party;
}

const claimWaitingLayout: c.InstructionLayout<"claimWaiting", ClaimWaitingAccounts, ClaimWaitingArgs> = {
  name: "claimWaiting",
  discriminator: /* @__PURE__ */ Uint8Array.of(62, 190, 26, 10, 123, 39, 38, 91),
  accounts: [
    { name: "caller", signer: true },
    { name: "config" },
    { name: "court", writable: true },
    { name: "dispute", writable: true },
    { name: "destination", writable: true },
    { name: "vault", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ClaimWaitingArgs>({
      party: t.partyCodec(),
    }),
  ),
};

/** Pays a side what could not be delivered before; anyone. */
export function claimWaitingInstruction(accounts: ClaimWaitingAccounts, args: ClaimWaitingArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, court, vault, tokenProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, claimWaitingLayout, all, args);
}

export interface CloseDisputeAccounts {
  dispute: PublicKey;
  opener: PublicKey;
}

const closeDisputeLayout: c.InstructionLayout<"closeDispute", CloseDisputeAccounts, c.NoArgs> = {
  name: "closeDispute",
  discriminator: /* @__PURE__ */ Uint8Array.of(60, 18, 92, 170, 100, 195, 146, 196),
  accounts: [
    { name: "dispute", writable: true },
    { name: "opener", writable: true },
  ],
  args: c.noArgs,
};

/** Closes a dispute that is settled in full and returns its rent; anyone. */
export function closeDisputeInstruction(accounts: CloseDisputeAccounts): TransactionInstruction {
  return c.buildInstruction(DISPUTES_PROGRAM_ID, closeDisputeLayout, accounts, {});
}

export interface CommitVoteAccounts {
  guardian: PublicKey;
  dispute: PublicKey;
  vote?: PublicKey;
  systemProgram?: PublicKey;
}

export interface CommitVoteArgs {
  commitment: Uint8Array;
}

const commitVoteLayout: c.InstructionLayout<"commitVote", CommitVoteAccounts, CommitVoteArgs> = {
  name: "commitVote",
  discriminator: /* @__PURE__ */ Uint8Array.of(134, 97, 90, 126, 91, 66, 16, 26),
  accounts: [
    { name: "guardian", signer: true, writable: true },
    { name: "dispute", writable: true },
    { name: "vote", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<CommitVoteArgs>({
      commitment: c.fixedBytes(32),
    }),
  ),
};

/** A guardian of the panel commits to a vote. */
export function commitVoteInstruction(accounts: CommitVoteAccounts, args: CommitVoteArgs): TransactionInstruction {
  const vote = accounts.vote ?? findVoteAddress(accounts.dispute, accounts.guardian);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, vote, systemProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, commitVoteLayout, all, args);
}

export interface ConcludeRoundAccounts {
  dispute: PublicKey;
}

const concludeRoundLayout: c.InstructionLayout<"concludeRound", ConcludeRoundAccounts, c.NoArgs> = {
  name: "concludeRound",
  discriminator: /* @__PURE__ */ Uint8Array.of(241, 166, 49, 222, 76, 14, 226, 175),
  accounts: [
    { name: "dispute", writable: true },
  ],
  args: c.noArgs,
};

/** Counts the votes of a round that is over; anyone. */
export function concludeRoundInstruction(accounts: ConcludeRoundAccounts): TransactionInstruction {
  return c.buildInstruction(DISPUTES_PROGRAM_ID, concludeRoundLayout, accounts, {});
}

export interface DrawGuardianAccounts {
  dispute: PublicKey;
  seat: PublicKey;
  /** Whoever sits there; absent where nobody does. */
  guardian: PublicKey | undefined;
  pool: PublicKey | undefined;
  stakingConfig: PublicKey;
}

const drawGuardianLayout: c.InstructionLayout<"drawGuardian", DrawGuardianAccounts, c.NoArgs> = {
  name: "drawGuardian",
  discriminator: /* @__PURE__ */ Uint8Array.of(127, 110, 94, 79, 222, 147, 203, 26),
  accounts: [
    { name: "dispute", writable: true },
    { name: "seat" },
    { name: "guardian", writable: true, optional: true },
    { name: "pool", optional: true },
    { name: "stakingConfig" },
  ],
  args: c.noArgs,
};

/** Takes the next step of the draw; anyone. */
export function drawGuardianInstruction(accounts: DrawGuardianAccounts): TransactionInstruction {
  return c.buildInstruction(DISPUTES_PROGRAM_ID, drawGuardianLayout, accounts, {});
}

export interface EvictAccounts {
  config?: PublicKey;
  guardian: PublicKey;
  pool: PublicKey;
  stakingConfig: PublicKey;
}

const evictLayout: c.InstructionLayout<"evict", EvictAccounts, c.NoArgs> = {
  name: "evict",
  discriminator: /* @__PURE__ */ Uint8Array.of(56, 13, 174, 235, 133, 159, 37, 162),
  accounts: [
    { name: "config" },
    { name: "guardian", writable: true },
    { name: "pool" },
    { name: "stakingConfig" },
  ],
  args: c.noArgs,
};

/** Gives notice to a guardian whose stake or deposit fell short; anyone. */
export function evictInstruction(accounts: EvictAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, evictLayout, all, {});
}

export interface ExecuteVerdictAccounts {
  config?: PublicKey;
  court?: PublicKey;
  dispute?: PublicKey;
  vault?: PublicKey;
  disputesAuthority?: PublicKey;
  task: PublicKey;
  taskVault: PublicKey;
  clientToken: PublicKey;
  agentToken: PublicKey;
  feeVault: PublicKey;
  marketConfig: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
  bondEscrow: PublicKey;
  bondOperator: PublicKey;
  bondConfig: PublicKey;
  marketAuthority: PublicKey;
  computeBondProgram: PublicKey;
  marketProgram?: PublicKey;
  tokenProgram?: PublicKey;
}

const executeVerdictLayout: c.InstructionLayout<"executeVerdict", ExecuteVerdictAccounts, c.NoArgs> = {
  name: "executeVerdict",
  discriminator: /* @__PURE__ */ Uint8Array.of(54, 192, 115, 119, 81, 233, 63, 32),
  accounts: [
    { name: "config" },
    { name: "court", writable: true },
    { name: "dispute", writable: true },
    { name: "vault", writable: true },
    { name: "disputesAuthority" },
    { name: "task", writable: true },
    { name: "taskVault", writable: true },
    { name: "clientToken", writable: true },
    { name: "agentToken", writable: true },
    { name: "feeVault", writable: true },
    { name: "marketConfig" },
    { name: "bond", writable: true },
    { name: "lease" },
    { name: "bondEscrow", writable: true },
    { name: "bondOperator", writable: true },
    { name: "bondConfig" },
    { name: "marketAuthority" },
    { name: "computeBondProgram" },
    { name: "marketProgram" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Settles the task and pays the bonds out; anyone. */
export function executeVerdictInstruction(accounts: ExecuteVerdictAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const dispute = accounts.dispute ?? findDisputeAddress(accounts.task);
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const disputesAuthority = accounts.disputesAuthority ?? AUTHORITY_ADDRESS;
  const marketProgram = accounts.marketProgram ?? MARKET_PROGRAM_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, court, dispute, vault, disputesAuthority, marketProgram, tokenProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, executeVerdictLayout, all, {});
}

export interface FixSeedAccounts {
  dispute: PublicKey;
  slotHashes?: PublicKey;
}

const fixSeedLayout: c.InstructionLayout<"fixSeed", FixSeedAccounts, c.NoArgs> = {
  name: "fixSeed",
  discriminator: /* @__PURE__ */ Uint8Array.of(164, 58, 15, 44, 251, 238, 136, 207),
  accounts: [
    { name: "dispute", writable: true },
    { name: "slotHashes" },
  ],
  args: c.noArgs,
};

/** Fixes what the draw follows from, once the chain knows it; anyone. */
export function fixSeedInstruction(accounts: FixSeedAccounts): TransactionInstruction {
  const slotHashes = accounts.slotHashes ?? SLOT_HASHES_ID;
  const all = { ...accounts, slotHashes };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, fixSeedLayout, all, {});
}

export interface InitializeAccounts {
  authority: PublicKey;
  program?: PublicKey;
  programData: PublicKey;
  config?: PublicKey;
  court?: PublicKey;
  vault?: PublicKey;
  mint: PublicKey;
  feeVault: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

export interface InitializeArgs {
  pauseAuthority: PublicKey;
  parameters: t.Parameters;
}

const initializeLayout: c.InstructionLayout<"initialize", InitializeAccounts, InitializeArgs> = {
  name: "initialize",
  discriminator: /* @__PURE__ */ Uint8Array.of(175, 175, 109, 31, 13, 152, 155, 237),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "program" },
    { name: "programData" },
    { name: "config", writable: true },
    { name: "court", writable: true },
    { name: "vault", writable: true },
    { name: "mint" },
    { name: "feeVault" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<InitializeArgs>({
      pauseAuthority: c.publicKey,
      parameters: t.parametersCodec(),
    }),
  ),
};

/** Creates the config, the court and its vault; only the program's upgrade authority. */
export function initializeInstruction(accounts: InitializeAccounts, args: InitializeArgs): TransactionInstruction {
  const program = accounts.program ?? DISPUTES_PROGRAM_ID;
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, program, config, court, vault, tokenProgram, systemProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, initializeLayout, all, args);
}

export interface LeaveSeatAccounts {
  wallet: PublicKey;
  guardian?: PublicKey;
}

const leaveSeatLayout: c.InstructionLayout<"leaveSeat", LeaveSeatAccounts, c.NoArgs> = {
  name: "leaveSeat",
  discriminator: /* @__PURE__ */ Uint8Array.of(108, 242, 177, 6, 45, 227, 145, 142),
  accounts: [
    { name: "wallet", signer: true },
    { name: "guardian", writable: true },
  ],
  args: c.noArgs,
};

/** A guardian gives notice. */
export function leaveSeatInstruction(accounts: LeaveSeatAccounts): TransactionInstruction {
  const guardian = accounts.guardian ?? findGuardianAddress(accounts.wallet);
  const all = { ...accounts, guardian };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, leaveSeatLayout, all, {});
}

export interface OpenDisputeAccounts {
  opener: PublicKey;
  config?: PublicKey;
  court?: PublicKey;
  task: PublicKey;
  dispute?: PublicKey;
  source: PublicKey;
  vault?: PublicKey;
  disputesAuthority?: PublicKey;
  marketConfig: PublicKey;
  marketProgram?: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

const openDisputeLayout: c.InstructionLayout<"openDispute", OpenDisputeAccounts, c.NoArgs> = {
  name: "openDispute",
  discriminator: /* @__PURE__ */ Uint8Array.of(137, 25, 99, 119, 23, 223, 161, 42),
  accounts: [
    { name: "opener", signer: true, writable: true },
    { name: "config" },
    { name: "court", writable: true },
    { name: "task", writable: true },
    { name: "dispute", writable: true },
    { name: "source", writable: true },
    { name: "vault", writable: true },
    { name: "disputesAuthority" },
    { name: "marketConfig" },
    { name: "marketProgram" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** The client or the provider of an awarded task disputes, with a bond. */
export function openDisputeInstruction(accounts: OpenDisputeAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const dispute = accounts.dispute ?? findDisputeAddress(accounts.task);
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const disputesAuthority = accounts.disputesAuthority ?? AUTHORITY_ADDRESS;
  const marketProgram = accounts.marketProgram ?? MARKET_PROGRAM_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = {
    ...accounts,
    config,
    court,
    dispute,
    vault,
    disputesAuthority,
    marketProgram,
    tokenProgram,
    systemProgram,
  };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, openDisputeLayout, all, {});
}

export interface PayTreasuryAccounts {
  config?: PublicKey;
  court?: PublicKey;
  vault?: PublicKey;
  feeVault: PublicKey;
  tokenProgram?: PublicKey;
}

const payTreasuryLayout: c.InstructionLayout<"payTreasury", PayTreasuryAccounts, c.NoArgs> = {
  name: "payTreasury",
  discriminator: /* @__PURE__ */ Uint8Array.of(225, 12, 97, 182, 104, 65, 17, 51),
  accounts: [
    { name: "config" },
    { name: "court", writable: true },
    { name: "vault", writable: true },
    { name: "feeVault", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Brings what absent guardians lost to the treasury; anyone. */
export function payTreasuryInstruction(accounts: PayTreasuryAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, court, vault, tokenProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, payTreasuryLayout, all, {});
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

/** The authority names who may take over, or withdraws the name. */
export function proposeAuthorityInstruction(accounts: ProposeAuthorityAccounts, args: ProposeAuthorityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, proposeAuthorityLayout, all, args);
}

export interface RecordLossAccounts {
  dispute: PublicKey;
  disputesAuthority?: PublicKey;
  registryConfig: PublicKey;
  reputation: PublicKey;
  registryProgram?: PublicKey;
}

const recordLossLayout: c.InstructionLayout<"recordLoss", RecordLossAccounts, c.NoArgs> = {
  name: "recordLoss",
  discriminator: /* @__PURE__ */ Uint8Array.of(112, 182, 48, 145, 171, 216, 247, 43),
  accounts: [
    { name: "dispute", writable: true },
    { name: "disputesAuthority" },
    { name: "registryConfig" },
    { name: "reputation", writable: true },
    { name: "registryProgram" },
  ],
  args: c.noArgs,
};

/** Writes a lost dispute into the node's reputation; anyone. */
export function recordLossInstruction(accounts: RecordLossAccounts): TransactionInstruction {
  const disputesAuthority = accounts.disputesAuthority ?? AUTHORITY_ADDRESS;
  const registryProgram = accounts.registryProgram ?? REGISTRY_PROGRAM_ID;
  const all = { ...accounts, disputesAuthority, registryProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, recordLossLayout, all, {});
}

export interface RevealVoteAccounts {
  /**
   * Nobody else reveals, even who has learned the salt: a vote that was bought in advance cannot be collected by
   * somebody else's transaction.
   */
  guardian: PublicKey;
  dispute: PublicKey;
  vote?: PublicKey;
}

export interface RevealVoteArgs {
  verdict: t.Verdict;
  salt: Uint8Array;
}

const revealVoteLayout: c.InstructionLayout<"revealVote", RevealVoteAccounts, RevealVoteArgs> = {
  name: "revealVote",
  discriminator: /* @__PURE__ */ Uint8Array.of(100, 157, 139, 17, 186, 75, 185, 149),
  accounts: [
    { name: "guardian", signer: true },
    { name: "dispute", writable: true },
    { name: "vote" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RevealVoteArgs>({
      verdict: t.verdictCodec(),
      salt: c.fixedBytes(32),
    }),
  ),
};

/** A guardian reveals its vote. */
export function revealVoteInstruction(accounts: RevealVoteAccounts, args: RevealVoteArgs): TransactionInstruction {
  const vote = accounts.vote ?? findVoteAddress(accounts.dispute, accounts.guardian);
  const all = { ...accounts, vote };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, revealVoteLayout, all, args);
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

/** The authority names who may pause. */
export function setPauseAuthorityInstruction(accounts: SetPauseAuthorityAccounts, args: SetPauseAuthorityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, setPauseAuthorityLayout, all, args);
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

/** Stops or resumes new seats and new disputes; nothing of those that run. */
export function setPausedInstruction(accounts: SetPausedAccounts, args: SetPausedArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, setPausedLayout, all, args);
}

export interface SettleJurorAccounts {
  court?: PublicKey;
  dispute: PublicKey;
  guardian?: PublicKey;
  /** Absent where the guardian did not commit. */
  vote: PublicKey | undefined;
  wallet: PublicKey;
}

const settleJurorLayout: c.InstructionLayout<"settleJuror", SettleJurorAccounts, c.NoArgs> = {
  name: "settleJuror",
  discriminator: /* @__PURE__ */ Uint8Array.of(225, 104, 23, 159, 175, 183, 222, 131),
  accounts: [
    { name: "court", writable: true },
    { name: "dispute", writable: true },
    { name: "guardian", writable: true },
    { name: "vote", writable: true, optional: true },
    { name: "wallet", writable: true },
  ],
  args: c.noArgs,
};

/** Pays or penalises one guardian of a panel; anyone. */
export function settleJurorInstruction(accounts: SettleJurorAccounts): TransactionInstruction {
  const court = accounts.court ?? COURT_ADDRESS;
  const guardian = accounts.guardian ?? findGuardianAddress(accounts.wallet);
  const all = { ...accounts, court, guardian };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, settleJurorLayout, all, {});
}

export interface SlashNodeAccounts {
  payer: PublicKey;
  dispute: PublicKey;
  disputesAuthority?: PublicKey;
  stakingConfig: PublicKey;
  pool: PublicKey;
  offence: PublicKey;
  stakingProgram?: PublicKey;
  systemProgram?: PublicKey;
}

const slashNodeLayout: c.InstructionLayout<"slashNode", SlashNodeAccounts, c.NoArgs> = {
  name: "slashNode",
  discriminator: /* @__PURE__ */ Uint8Array.of(165, 178, 153, 22, 241, 166, 114, 236),
  accounts: [
    { name: "payer", signer: true, writable: true },
    { name: "dispute", writable: true },
    { name: "disputesAuthority" },
    { name: "stakingConfig" },
    { name: "pool", writable: true },
    { name: "offence", writable: true },
    { name: "stakingProgram" },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Slashes the node's stake for a lost dispute, if the config says so; anyone. */
export function slashNodeInstruction(accounts: SlashNodeAccounts): TransactionInstruction {
  const disputesAuthority = accounts.disputesAuthority ?? AUTHORITY_ADDRESS;
  const stakingProgram = accounts.stakingProgram ?? STAKING_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, disputesAuthority, stakingProgram, systemProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, slashNodeLayout, all, {});
}

export interface TakeSeatAccounts {
  wallet: PublicKey;
  config?: PublicKey;
  court?: PublicKey;
  pool: PublicKey;
  stakingConfig: PublicKey;
  guardian?: PublicKey;
  seat?: PublicKey;
  source: PublicKey;
  vault?: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

export interface TakeSeatArgs {
  number: number;
}

const takeSeatLayout: c.InstructionLayout<"takeSeat", TakeSeatAccounts, TakeSeatArgs> = {
  name: "takeSeat",
  discriminator: /* @__PURE__ */ Uint8Array.of(7, 166, 54, 232, 71, 160, 121, 122),
  accounts: [
    { name: "wallet", signer: true, writable: true },
    { name: "config" },
    { name: "court", writable: true },
    { name: "pool" },
    { name: "stakingConfig" },
    { name: "guardian", writable: true },
    { name: "seat", writable: true },
    { name: "source", writable: true },
    { name: "vault", writable: true },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<TakeSeatArgs>({
      number: c.u32,
    }),
  ),
};

/** A guardian takes a seat, with a deposit; its stake lies in staking. */
export function takeSeatInstruction(accounts: TakeSeatAccounts, args: TakeSeatArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const guardian = accounts.guardian ?? findGuardianAddress(accounts.wallet);
  const seat = accounts.seat ?? findSeatAddress(args.number);
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, court, guardian, seat, vault, tokenProgram, systemProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, takeSeatLayout, all, args);
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

/** The authority sets panels, fees and times of later disputes, within the bounds in code. */
export function updateConfigInstruction(accounts: UpdateConfigAccounts, args: t.Parameters): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, updateConfigLayout, all, args);
}

export interface VacateSeatAccounts {
  court?: PublicKey;
  guardian: PublicKey;
  seat: PublicKey;
}

const vacateSeatLayout: c.InstructionLayout<"vacateSeat", VacateSeatAccounts, c.NoArgs> = {
  name: "vacateSeat",
  discriminator: /* @__PURE__ */ Uint8Array.of(64, 212, 25, 14, 67, 107, 59, 17),
  accounts: [
    { name: "court", writable: true },
    { name: "guardian", writable: true },
    { name: "seat", writable: true },
  ],
  args: c.noArgs,
};

/** Frees a seat once the notice is over; anyone. */
export function vacateSeatInstruction(accounts: VacateSeatAccounts): TransactionInstruction {
  const court = accounts.court ?? COURT_ADDRESS;
  const all = { ...accounts, court };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, vacateSeatLayout, all, {});
}

export interface WithdrawDepositAccounts {
  wallet: PublicKey;
  config?: PublicKey;
  court?: PublicKey;
  guardian?: PublicKey;
  destination: PublicKey;
  vault?: PublicKey;
  tokenProgram?: PublicKey;
}

const withdrawDepositLayout: c.InstructionLayout<"withdrawDeposit", WithdrawDepositAccounts, c.NoArgs> = {
  name: "withdrawDeposit",
  discriminator: /* @__PURE__ */ Uint8Array.of(197, 59, 182, 208, 73, 187, 119, 25),
  accounts: [
    { name: "wallet", signer: true, writable: true },
    { name: "config" },
    { name: "court", writable: true },
    { name: "guardian", writable: true },
    { name: "destination", writable: true },
    { name: "vault", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Pays a guardian what it earned, or everything once it has left. */
export function withdrawDepositInstruction(accounts: WithdrawDepositAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const court = accounts.court ?? COURT_ADDRESS;
  const guardian = accounts.guardian ?? findGuardianAddress(accounts.wallet);
  const vault = accounts.vault ?? VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, court, guardian, vault, tokenProgram };
  return c.buildInstruction(DISPUTES_PROGRAM_ID, withdrawDepositLayout, all, {});
}

export type DisputesInstruction =
  | c.DecodedInstruction<"disputes", "acceptAuthority", AcceptAuthorityAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "addDeposit", AddDepositAccounts, AddDepositArgs>
  | c.DecodedInstruction<"disputes", "appeal", AppealAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "claimWaiting", ClaimWaitingAccounts, ClaimWaitingArgs>
  | c.DecodedInstruction<"disputes", "closeDispute", CloseDisputeAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "commitVote", CommitVoteAccounts, CommitVoteArgs>
  | c.DecodedInstruction<"disputes", "concludeRound", ConcludeRoundAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "drawGuardian", DrawGuardianAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "evict", EvictAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "executeVerdict", ExecuteVerdictAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "fixSeed", FixSeedAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "initialize", InitializeAccounts, InitializeArgs>
  | c.DecodedInstruction<"disputes", "leaveSeat", LeaveSeatAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "openDispute", OpenDisputeAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "payTreasury", PayTreasuryAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs>
  | c.DecodedInstruction<"disputes", "recordLoss", RecordLossAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "revealVote", RevealVoteAccounts, RevealVoteArgs>
  | c.DecodedInstruction<"disputes", "setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs>
  | c.DecodedInstruction<"disputes", "setPaused", SetPausedAccounts, SetPausedArgs>
  | c.DecodedInstruction<"disputes", "settleJuror", SettleJurorAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "slashNode", SlashNodeAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "takeSeat", TakeSeatAccounts, TakeSeatArgs>
  | c.DecodedInstruction<"disputes", "updateConfig", UpdateConfigAccounts, t.Parameters>
  | c.DecodedInstruction<"disputes", "vacateSeat", VacateSeatAccounts, c.NoArgs>
  | c.DecodedInstruction<"disputes", "withdrawDeposit", WithdrawDepositAccounts, c.NoArgs>;

/** Which instruction of the program it is, with accounts and arguments by name. */
export function decodeDisputesInstruction(instruction: TransactionInstruction): DisputesInstruction {
  return c.decodeInstruction<DisputesInstruction>([disputesInstructionSource], instruction);
}

export const disputesInstructionSource: c.InstructionSource = {
  name: "disputes",
  program: DISPUTES_PROGRAM_ID,
  instructions: () => [
    acceptAuthorityLayout,
    addDepositLayout,
    appealLayout,
    claimWaitingLayout,
    closeDisputeLayout,
    commitVoteLayout,
    concludeRoundLayout,
    drawGuardianLayout,
    evictLayout,
    executeVerdictLayout,
    fixSeedLayout,
    initializeLayout,
    leaveSeatLayout,
    openDisputeLayout,
    payTreasuryLayout,
    proposeAuthorityLayout,
    recordLossLayout,
    revealVoteLayout,
    setPauseAuthorityLayout,
    setPausedLayout,
    settleJurorLayout,
    slashNodeLayout,
    takeSeatLayout,
    updateConfigLayout,
    vacateSeatLayout,
    withdrawDepositLayout,
  ],
};
