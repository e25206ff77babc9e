// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import * as c from "../../codec";
import {
  AUTHORITY_ADDRESS,
  CONFIG_ADDRESS,
  STAKING_PROGRAM_ID,
  findDelegationAddress,
  findReceiptKeyAddress,
  findVaultAddress,
} from "./pdas";
import * as t from "./types";

const TOKEN_PROGRAM_ID = /* @__PURE__ */ new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
const SYSTEM_PROGRAM_ID = /* @__PURE__ */ new PublicKey("11111111111111111111111111111111");
const TREASURY_PROGRAM_ID = /* @__PURE__ */ new PublicKey("AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs");
const REGISTRY_PROGRAM_ID = /* @__PURE__ */ new PublicKey("3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV");

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

/** The proposed key takes over. */
export function acceptAuthorityInstruction(accounts: AcceptAuthorityAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(STAKING_PROGRAM_ID, acceptAuthorityLayout, all, {});
}

export interface AnnounceCommissionAccounts {
  operator: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
}

export interface AnnounceCommissionArgs {
  commissionBps: number;
}

const announceCommissionLayout: c.InstructionLayout<"announceCommission", AnnounceCommissionAccounts, AnnounceCommissionArgs> = {
  name: "announceCommission",
  discriminator: /* @__PURE__ */ Uint8Array.of(10, 95, 42, 144, 190, 25, 58, 234),
  accounts: [
    { name: "operator", signer: true },
    { name: "config" },
    { name: "pool", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<AnnounceCommissionArgs>({
      commissionBps: c.u16,
    }),
  ),
};

/** The operator announces another commission. */
export function announceCommissionInstruction(accounts: AnnounceCommissionAccounts, args: AnnounceCommissionArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(STAKING_PROGRAM_ID, announceCommissionLayout, all, args);
}

export interface ApplyDisputesAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

const applyDisputesLayout: c.InstructionLayout<"applyDisputes", ApplyDisputesAccounts, c.NoArgs> = {
  name: "applyDisputes",
  discriminator: /* @__PURE__ */ Uint8Array.of(248, 246, 192, 161, 70, 255, 218, 194),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: c.noArgs,
};

/** The authority puts the announced disputes program in force once everyone could have left. */
export function applyDisputesInstruction(accounts: ApplyDisputesAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(STAKING_PROGRAM_ID, applyDisputesLayout, all, {});
}

export interface ClaimAccounts {
  owner: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  delegation?: PublicKey;
  vault?: PublicKey;
  destination: PublicKey;
  vaultAuthority?: PublicKey;
  tokenProgram?: PublicKey;
}

const claimLayout: c.InstructionLayout<"claim", ClaimAccounts, c.NoArgs> = {
  name: "claim",
  discriminator: /* @__PURE__ */ Uint8Array.of(62, 198, 214, 193, 213, 159, 108, 210),
  accounts: [
    { name: "owner", signer: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "delegation", writable: true },
    { name: "vault", writable: true },
    { name: "destination", writable: true },
    { name: "vaultAuthority" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Pays an owner's rewards, and to the operator the commission. */
export function claimInstruction(accounts: ClaimAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const delegation = accounts.delegation ?? findDelegationAddress(accounts.pool, accounts.owner);
  const vault = accounts.vault ?? findVaultAddress(accounts.pool);
  const vaultAuthority = accounts.vaultAuthority ?? AUTHORITY_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, delegation, vault, vaultAuthority, tokenProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, claimLayout, all, {});
}

export interface CompoundAccounts {
  owner: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  delegation?: PublicKey;
}

const compoundLayout: c.InstructionLayout<"compound", CompoundAccounts, c.NoArgs> = {
  name: "compound",
  discriminator: /* @__PURE__ */ Uint8Array.of(165, 208, 251, 78, 242, 160, 141, 47),
  accounts: [
    { name: "owner", signer: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "delegation", writable: true },
  ],
  args: c.noArgs,
};

/** Turns an owner's rewards into stake. */
export function compoundInstruction(accounts: CompoundAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const delegation = accounts.delegation ?? findDelegationAddress(accounts.pool, accounts.owner);
  const all = { ...accounts, config, delegation };
  return c.buildInstruction(STAKING_PROGRAM_ID, compoundLayout, all, {});
}

export interface CreatePoolAccounts {
  operator: PublicKey;
  config?: PublicKey;
  holder: PublicKey;
  pool: PublicKey;
  vault?: PublicKey;
  /** The operator's own stake. */
  delegation?: PublicKey;
  mint: PublicKey;
  vaultAuthority?: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

export interface CreatePoolArgs {
  role: t.Role;
  commissionBps: number;
}

const createPoolLayout: c.InstructionLayout<"createPool", CreatePoolAccounts, CreatePoolArgs> = {
  name: "createPool",
  discriminator: /* @__PURE__ */ Uint8Array.of(233, 146, 209, 142, 207, 104, 64, 188),
  accounts: [
    { name: "operator", signer: true, writable: true },
    { name: "config" },
    { name: "holder" },
    { name: "pool", writable: true },
    { name: "vault", writable: true },
    { name: "delegation", writable: true },
    { name: "mint" },
    { name: "vaultAuthority" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<CreatePoolArgs>({
      role: t.roleCodec(),
      commissionBps: c.u16,
    }),
  ),
};

/** Creates the pool of a node, or of a user, provider or guardian. */
export function createPoolInstruction(accounts: CreatePoolAccounts, args: CreatePoolArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.pool);
  const delegation = accounts.delegation ?? findDelegationAddress(accounts.pool, accounts.operator);
  const vaultAuthority = accounts.vaultAuthority ?? AUTHORITY_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, vault, delegation, vaultAuthority, tokenProgram, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, createPoolLayout, all, args);
}

export interface DelegateAccounts {
  owner: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  delegation?: PublicKey;
  vault?: PublicKey;
  source: PublicKey;
  tokenProgram?: PublicKey;
}

export interface DelegateArgs {
  amount: bigint;
}

const delegateLayout: c.InstructionLayout<"delegate", DelegateAccounts, DelegateArgs> = {
  name: "delegate",
  discriminator: /* @__PURE__ */ Uint8Array.of(90, 147, 75, 178, 85, 88, 4, 137),
  accounts: [
    { name: "owner", signer: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "delegation", writable: true },
    { name: "vault", writable: true },
    { name: "source", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<DelegateArgs>({
      amount: c.u64,
    }),
  ),
};

/** A delegator adds stake to a bonded pool. */
export function delegateInstruction(accounts: DelegateAccounts, args: DelegateArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const delegation = accounts.delegation ?? findDelegationAddress(accounts.pool, accounts.owner);
  const vault = accounts.vault ?? findVaultAddress(accounts.pool);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, delegation, vault, tokenProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, delegateLayout, all, args);
}

export interface FundRewardsAccounts {
  funder: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  vault?: PublicKey;
  source: PublicKey;
  tokenProgram?: PublicKey;
}

export interface FundRewardsArgs {
  amount: bigint;
}

const fundRewardsLayout: c.InstructionLayout<"fundRewards", FundRewardsAccounts, FundRewardsArgs> = {
  name: "fundRewards",
  discriminator: /* @__PURE__ */ Uint8Array.of(114, 64, 163, 112, 175, 167, 19, 121),
  accounts: [
    { name: "funder", signer: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "vault", writable: true },
    { name: "source", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<FundRewardsArgs>({
      amount: c.u64,
    }),
  ),
};

/** Adds to what streams to a pool's stake; anyone. */
export function fundRewardsInstruction(accounts: FundRewardsAccounts, args: FundRewardsArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.pool);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, vault, tokenProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, fundRewardsLayout, all, args);
}

export interface InitializeAccounts {
  authority: PublicKey;
  program?: PublicKey;
  programData: PublicKey;
  config?: PublicKey;
  mint: PublicKey;
  vaultAuthority?: PublicKey;
  systemProgram?: PublicKey;
}

export interface InitializeArgs {
  pauseAuthority: PublicKey;
  disputesProgram: PublicKey;
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
    { name: "mint" },
    { name: "vaultAuthority" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<InitializeArgs>({
      pauseAuthority: c.publicKey,
      disputesProgram: c.publicKey,
      parameters: t.parametersCodec(),
    }),
  ),
};

/** Creates the config; only the program's upgrade authority. */
export function initializeInstruction(accounts: InitializeAccounts, args: InitializeArgs): TransactionInstruction {
  const program = accounts.program ?? STAKING_PROGRAM_ID;
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vaultAuthority = accounts.vaultAuthority ?? AUTHORITY_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, program, config, vaultAuthority, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, initializeLayout, all, args);
}

export interface OpenDelegationAccounts {
  payer: PublicKey;
  owner: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  delegation?: PublicKey;
  systemProgram?: PublicKey;
}

const openDelegationLayout: c.InstructionLayout<"openDelegation", OpenDelegationAccounts, c.NoArgs> = {
  name: "openDelegation",
  discriminator: /* @__PURE__ */ Uint8Array.of(238, 71, 30, 247, 240, 93, 134, 141),
  accounts: [
    { name: "payer", signer: true, writable: true },
    { name: "owner" },
    { name: "config" },
    { name: "pool" },
    { name: "delegation", writable: true },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Makes room for an owner's stake in a pool; anyone. */
export function openDelegationInstruction(accounts: OpenDelegationAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const delegation = accounts.delegation ?? findDelegationAddress(accounts.pool, accounts.owner);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, delegation, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, openDelegationLayout, all, {});
}

export interface ProposeAuthorityAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface ProposeAuthorityArgs {
  pendingAuthority: PublicKey | undefined;
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
      pendingAuthority: c.option(c.publicKey),
    }),
  ),
};

/** The authority names who may take over, or withdraws the name. */
export function proposeAuthorityInstruction(accounts: ProposeAuthorityAccounts, args: ProposeAuthorityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(STAKING_PROGRAM_ID, proposeAuthorityLayout, all, args);
}

export interface ProposeDisputesAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface ProposeDisputesArgs {
  program: PublicKey;
}

const proposeDisputesLayout: c.InstructionLayout<"proposeDisputes", ProposeDisputesAccounts, ProposeDisputesArgs> = {
  name: "proposeDisputes",
  discriminator: /* @__PURE__ */ Uint8Array.of(194, 191, 252, 213, 228, 32, 66, 143),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ProposeDisputesArgs>({
      program: c.publicKey,
    }),
  ),
};

/** The authority announces the program whose verdicts slash. */
export function proposeDisputesInstruction(accounts: ProposeDisputesAccounts, args: ProposeDisputesArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(STAKING_PROGRAM_ID, proposeDisputesLayout, all, args);
}

export interface RecordReceiptKeyAccounts {
  payer: PublicKey;
  pool: PublicKey;
  source: PublicKey;
  record?: PublicKey;
  systemProgram?: PublicKey;
}

export interface RecordReceiptKeyArgs {
  receiptKey: PublicKey;
}

const recordReceiptKeyLayout: c.InstructionLayout<"recordReceiptKey", RecordReceiptKeyAccounts, RecordReceiptKeyArgs> = {
  name: "recordReceiptKey",
  discriminator: /* @__PURE__ */ Uint8Array.of(197, 234, 211, 120, 195, 218, 246, 195),
  accounts: [
    { name: "payer", signer: true, writable: true },
    { name: "pool" },
    { name: "source" },
    { name: "record", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RecordReceiptKeyArgs>({
      receiptKey: c.publicKey,
    }),
  ),
};

/** Keeps on record that a key signs for a pool's node; anyone. */
export function recordReceiptKeyInstruction(accounts: RecordReceiptKeyAccounts, args: RecordReceiptKeyArgs): TransactionInstruction {
  const record = accounts.record ?? findReceiptKeyAddress(accounts.pool, args.receiptKey);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, record, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, recordReceiptKeyLayout, all, args);
}

export interface RedelegateAccounts {
  owner: PublicKey;
  config?: PublicKey;
  fromPool: PublicKey;
  toPool: PublicKey;
  fromDelegation: PublicKey;
  toDelegation: PublicKey;
  fromVault: PublicKey;
  toVault: PublicKey;
  redelegation: PublicKey;
  vaultAuthority?: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

export interface RedelegateArgs {
  shares: bigint;
}

const redelegateLayout: c.InstructionLayout<"redelegate", RedelegateAccounts, RedelegateArgs> = {
  name: "redelegate",
  discriminator: /* @__PURE__ */ Uint8Array.of(212, 82, 51, 160, 228, 80, 116, 35),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "config" },
    { name: "fromPool", writable: true },
    { name: "toPool", writable: true },
    { name: "fromDelegation", writable: true },
    { name: "toDelegation", writable: true },
    { name: "fromVault", writable: true },
    { name: "toVault", writable: true },
    { name: "redelegation", writable: true },
    { name: "vaultAuthority" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RedelegateArgs>({
      shares: c.u64,
    }),
  ),
};

/** Moves a delegator's stake to another pool at once; the old pool's slashes follow it for the unbonding time. */
export function redelegateInstruction(accounts: RedelegateAccounts, args: RedelegateArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vaultAuthority = accounts.vaultAuthority ?? AUTHORITY_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, vaultAuthority, tokenProgram, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, redelegateLayout, all, args);
}

export interface RequestUnstakeAccounts {
  owner: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  delegation?: PublicKey;
  unbonding: PublicKey;
  node: PublicKey | undefined;
  exposure: PublicKey | undefined;
  systemProgram?: PublicKey;
}

export interface RequestUnstakeArgs {
  shares: bigint;
}

const requestUnstakeLayout: c.InstructionLayout<"requestUnstake", RequestUnstakeAccounts, RequestUnstakeArgs> = {
  name: "requestUnstake",
  discriminator: /* @__PURE__ */ Uint8Array.of(44, 154, 110, 253, 160, 202, 54, 34),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "delegation", writable: true },
    { name: "unbonding", writable: true },
    { name: "node", optional: true },
    { name: "exposure", optional: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RequestUnstakeArgs>({
      shares: c.u64,
    }),
  ),
};

/** Stake begins to leave: it stops earning and can be slashed until it is withdrawn. */
export function requestUnstakeInstruction(accounts: RequestUnstakeAccounts, args: RequestUnstakeArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const delegation = accounts.delegation ?? findDelegationAddress(accounts.pool, accounts.owner);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, delegation, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, requestUnstakeLayout, all, args);
}

export interface RouteProceedsAccounts {
  config?: PublicKey;
  pool: PublicKey;
  vault?: PublicKey;
  offence: PublicKey;
  vaultAuthority?: PublicKey;
  treasuryConfig: PublicKey;
  feeVault: PublicKey;
  claimVault: PublicKey;
  victimToken: PublicKey | undefined;
  victimClaim: PublicKey | undefined;
  finderToken: PublicKey | undefined;
  treasuryProgram?: PublicKey;
  tokenProgram?: PublicKey;
}

const routeProceedsLayout: c.InstructionLayout<"routeProceeds", RouteProceedsAccounts, c.NoArgs> = {
  name: "routeProceeds",
  discriminator: /* @__PURE__ */ Uint8Array.of(73, 15, 89, 48, 240, 62, 228, 97),
  accounts: [
    { name: "config" },
    { name: "pool", writable: true },
    { name: "vault", writable: true },
    { name: "offence", writable: true },
    { name: "vaultAuthority" },
    { name: "treasuryConfig" },
    { name: "feeVault", writable: true },
    { name: "claimVault", writable: true },
    { name: "victimToken", writable: true, optional: true },
    { name: "victimClaim", writable: true, optional: true },
    { name: "finderToken", writable: true, optional: true },
    { name: "treasuryProgram" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Sends what an offence cost through the treasury to victim, finder and fees; anyone. */
export function routeProceedsInstruction(accounts: RouteProceedsAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.pool);
  const vaultAuthority = accounts.vaultAuthority ?? AUTHORITY_ADDRESS;
  const treasuryProgram = accounts.treasuryProgram ?? TREASURY_PROGRAM_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, vault, vaultAuthority, treasuryProgram, tokenProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, routeProceedsLayout, all, {});
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
  return c.buildInstruction(STAKING_PROGRAM_ID, setPauseAuthorityLayout, all, args);
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

/** Stops or resumes what brings stake and rewards in; nothing that leaves, and no slash. */
export function setPausedInstruction(accounts: SetPausedAccounts, args: SetPausedArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(STAKING_PROGRAM_ID, setPausedLayout, all, args);
}

export interface SettleRedelegationAccounts {
  config?: PublicKey;
  fromPool: PublicKey;
  toPool: PublicKey;
  redelegation: PublicKey;
  delegation: PublicKey;
  owner: PublicKey;
  toVault: PublicKey;
  vaultAuthority?: PublicKey;
  treasuryConfig: PublicKey;
  feeVault: PublicKey;
  claimVault: PublicKey;
  victimToken: PublicKey | undefined;
  victimClaim: PublicKey | undefined;
  finderToken: PublicKey | undefined;
  treasuryProgram?: PublicKey;
  tokenProgram?: PublicKey;
}

const settleRedelegationLayout: c.InstructionLayout<"settleRedelegation", SettleRedelegationAccounts, c.NoArgs> = {
  name: "settleRedelegation",
  discriminator: /* @__PURE__ */ Uint8Array.of(17, 238, 216, 4, 103, 118, 222, 244),
  accounts: [
    { name: "config" },
    { name: "fromPool" },
    { name: "toPool", writable: true },
    { name: "redelegation", writable: true },
    { name: "delegation", writable: true },
    { name: "owner", writable: true },
    { name: "toVault", writable: true },
    { name: "vaultAuthority" },
    { name: "treasuryConfig" },
    { name: "feeVault", writable: true },
    { name: "claimVault", writable: true },
    { name: "victimToken", writable: true, optional: true },
    { name: "victimClaim", writable: true, optional: true },
    { name: "finderToken", writable: true, optional: true },
    { name: "treasuryProgram" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Takes what the old pool's slashes cost redelegated stake, and unlocks what has matured; anyone. */
export function settleRedelegationInstruction(accounts: SettleRedelegationAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vaultAuthority = accounts.vaultAuthority ?? AUTHORITY_ADDRESS;
  const treasuryProgram = accounts.treasuryProgram ?? TREASURY_PROGRAM_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, vaultAuthority, treasuryProgram, tokenProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, settleRedelegationLayout, all, {});
}

export interface SlashAbandonmentAccounts {
  finder: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  /** Escrow wrote it, from its own clock; Anchor checks that escrow owns it. */
  fault: PublicKey;
  offence: PublicKey;
  finderToken: PublicKey;
  systemProgram?: PublicKey;
}

const slashAbandonmentLayout: c.InstructionLayout<"slashAbandonment", SlashAbandonmentAccounts, c.NoArgs> = {
  name: "slashAbandonment",
  discriminator: /* @__PURE__ */ Uint8Array.of(253, 181, 10, 250, 162, 136, 141, 64),
  accounts: [
    { name: "finder", signer: true, writable: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "fault" },
    { name: "offence", writable: true },
    { name: "finderToken" },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Slashes a node that abandoned a session, by escrow's record of it; anyone. */
export function slashAbandonmentInstruction(accounts: SlashAbandonmentAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, slashAbandonmentLayout, all, {});
}

export interface SlashEquivocationAccounts {
  finder: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  instructions: PublicKey;
  offence: PublicKey;
  keySource: PublicKey;
  vaultAuthority?: PublicKey;
  registryConfig: PublicKey;
  reputation: PublicKey;
  registryProgram?: PublicKey;
  finderToken: PublicKey;
  systemProgram?: PublicKey;
}

const slashEquivocationLayout: c.InstructionLayout<"slashEquivocation", SlashEquivocationAccounts, c.NoArgs> = {
  name: "slashEquivocation",
  discriminator: /* @__PURE__ */ Uint8Array.of(20, 87, 239, 196, 234, 109, 43, 138),
  accounts: [
    { name: "finder", signer: true, writable: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "instructions" },
    { name: "offence", writable: true },
    { name: "keySource" },
    { name: "vaultAuthority" },
    { name: "registryConfig" },
    { name: "reputation", writable: true },
    { name: "registryProgram" },
    { name: "finderToken" },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Slashes a node that signed two receipts of one number; anyone. */
export function slashEquivocationInstruction(accounts: SlashEquivocationAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vaultAuthority = accounts.vaultAuthority ?? AUTHORITY_ADDRESS;
  const registryProgram = accounts.registryProgram ?? REGISTRY_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, vaultAuthority, registryProgram, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, slashEquivocationLayout, all, {});
}

export interface SlashVerdictAccounts {
  payer: PublicKey;
  /** The disputes program's `[b"authority"]` PDA. Unpinned it is the default key, for which nobody signs. */
  disputesAuthority: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  offence: PublicKey;
  finderToken: PublicKey;
  systemProgram?: PublicKey;
}

export interface SlashVerdictArgs {
  dispute: PublicKey;
  amount: bigint;
  victim: PublicKey | undefined;
}

const slashVerdictLayout: c.InstructionLayout<"slashVerdict", SlashVerdictAccounts, SlashVerdictArgs> = {
  name: "slashVerdict",
  discriminator: /* @__PURE__ */ Uint8Array.of(245, 153, 5, 115, 44, 10, 11, 27),
  accounts: [
    { name: "payer", signer: true, writable: true },
    { name: "disputesAuthority", signer: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "offence", writable: true },
    { name: "finderToken" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SlashVerdictArgs>({
      dispute: c.publicKey,
      amount: c.u64,
      victim: c.option(c.publicKey),
    }),
  ),
};

/** Slashes by a verdict; only the disputes program. */
export function slashVerdictInstruction(accounts: SlashVerdictAccounts, args: SlashVerdictArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, systemProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, slashVerdictLayout, all, args);
}

export interface StakeAccounts {
  owner: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  delegation?: PublicKey;
  vault?: PublicKey;
  source: PublicKey;
  tokenProgram?: PublicKey;
}

export interface StakeArgs {
  amount: bigint;
}

const stakeLayout: c.InstructionLayout<"stake", StakeAccounts, StakeArgs> = {
  name: "stake",
  discriminator: /* @__PURE__ */ Uint8Array.of(206, 176, 202, 18, 200, 209, 179, 108),
  accounts: [
    { name: "owner", signer: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "delegation", writable: true },
    { name: "vault", writable: true },
    { name: "source", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<StakeArgs>({
      amount: c.u64,
    }),
  ),
};

/** The operator adds to the bond. */
export function stakeInstruction(accounts: StakeAccounts, args: StakeArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const delegation = accounts.delegation ?? findDelegationAddress(accounts.pool, accounts.owner);
  const vault = accounts.vault ?? findVaultAddress(accounts.pool);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, delegation, vault, tokenProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, stakeLayout, all, args);
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

/** The authority sets minimums, times, commissions and caps, within the bounds in code. */
export function updateConfigInstruction(accounts: UpdateConfigAccounts, args: t.Parameters): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(STAKING_PROGRAM_ID, updateConfigLayout, all, args);
}

export interface WithdrawAccounts {
  owner: PublicKey;
  config?: PublicKey;
  pool: PublicKey;
  unbonding: PublicKey;
  vault?: PublicKey;
  destination: PublicKey;
  vaultAuthority?: PublicKey;
  tokenProgram?: PublicKey;
}

const withdrawLayout: c.InstructionLayout<"withdraw", WithdrawAccounts, c.NoArgs> = {
  name: "withdraw",
  discriminator: /* @__PURE__ */ Uint8Array.of(183, 18, 70, 156, 148, 109, 161, 34),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "config" },
    { name: "pool", writable: true },
    { name: "unbonding", writable: true },
    { name: "vault", writable: true },
    { name: "destination", writable: true },
    { name: "vaultAuthority" },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Pays stake that has waited for the unbonding time. */
export function withdrawInstruction(accounts: WithdrawAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const vault = accounts.vault ?? findVaultAddress(accounts.pool);
  const vaultAuthority = accounts.vaultAuthority ?? AUTHORITY_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, vault, vaultAuthority, tokenProgram };
  return c.buildInstruction(STAKING_PROGRAM_ID, withdrawLayout, all, {});
}

export type StakingInstruction =
  | c.DecodedInstruction<"staking", "acceptAuthority", AcceptAuthorityAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "announceCommission", AnnounceCommissionAccounts, AnnounceCommissionArgs>
  | c.DecodedInstruction<"staking", "applyDisputes", ApplyDisputesAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "claim", ClaimAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "compound", CompoundAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "createPool", CreatePoolAccounts, CreatePoolArgs>
  | c.DecodedInstruction<"staking", "delegate", DelegateAccounts, DelegateArgs>
  | c.DecodedInstruction<"staking", "fundRewards", FundRewardsAccounts, FundRewardsArgs>
  | c.DecodedInstruction<"staking", "initialize", InitializeAccounts, InitializeArgs>
  | c.DecodedInstruction<"staking", "openDelegation", OpenDelegationAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs>
  | c.DecodedInstruction<"staking", "proposeDisputes", ProposeDisputesAccounts, ProposeDisputesArgs>
  | c.DecodedInstruction<"staking", "recordReceiptKey", RecordReceiptKeyAccounts, RecordReceiptKeyArgs>
  | c.DecodedInstruction<"staking", "redelegate", RedelegateAccounts, RedelegateArgs>
  | c.DecodedInstruction<"staking", "requestUnstake", RequestUnstakeAccounts, RequestUnstakeArgs>
  | c.DecodedInstruction<"staking", "routeProceeds", RouteProceedsAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs>
  | c.DecodedInstruction<"staking", "setPaused", SetPausedAccounts, SetPausedArgs>
  | c.DecodedInstruction<"staking", "settleRedelegation", SettleRedelegationAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "slashAbandonment", SlashAbandonmentAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "slashEquivocation", SlashEquivocationAccounts, c.NoArgs>
  | c.DecodedInstruction<"staking", "slashVerdict", SlashVerdictAccounts, SlashVerdictArgs>
  | c.DecodedInstruction<"staking", "stake", StakeAccounts, StakeArgs>
  | c.DecodedInstruction<"staking", "updateConfig", UpdateConfigAccounts, t.Parameters>
  | c.DecodedInstruction<"staking", "withdraw", WithdrawAccounts, c.NoArgs>;

/** Which instruction of the program it is, with accounts and arguments by name. */
export function decodeStakingInstruction(instruction: TransactionInstruction): StakingInstruction {
  return c.decodeInstruction<StakingInstruction>([stakingInstructionSource], instruction);
}

export const stakingInstructionSource: c.InstructionSource = {
  name: "staking",
  program: STAKING_PROGRAM_ID,
  instructions: () => [
    acceptAuthorityLayout,
    announceCommissionLayout,
    applyDisputesLayout,
    claimLayout,
    compoundLayout,
    createPoolLayout,
    delegateLayout,
    fundRewardsLayout,
    initializeLayout,
    openDelegationLayout,
    proposeAuthorityLayout,
    proposeDisputesLayout,
    recordReceiptKeyLayout,
    redelegateLayout,
    requestUnstakeLayout,
    routeProceedsLayout,
    setPauseAuthorityLayout,
    setPausedLayout,
    settleRedelegationLayout,
    slashAbandonmentLayout,
    slashEquivocationLayout,
    slashVerdictLayout,
    stakeLayout,
    updateConfigLayout,
    withdrawLayout,
  ],
};
