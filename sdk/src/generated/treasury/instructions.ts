// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import * as c from "../../codec";
import {
  CLAIM_VAULT_ADDRESS,
  CONFIG_ADDRESS,
  FEE_VAULT_ADDRESS,
  HELD_ADDRESS,
  HOT_VAULT_ADDRESS,
  TREASURY_PROGRAM_ID,
  WINDOW_ADDRESS,
  findClaimAddress,
} from "./pdas";
import * as t from "./types";

const TOKEN_PROGRAM_ID = /* @__PURE__ */ new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
const SYSTEM_PROGRAM_ID = /* @__PURE__ */ new PublicKey("11111111111111111111111111111111");

export interface AcceptAuthorityAccounts {
  newAuthority: PublicKey;
  config?: PublicKey;
  warmVault: PublicKey;
}

const acceptAuthorityLayout: c.InstructionLayout<"acceptAuthority", AcceptAuthorityAccounts, c.NoArgs> = {
  name: "acceptAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(107, 86, 198, 91, 33, 12, 107, 160),
  accounts: [
    { name: "newAuthority", signer: true },
    { name: "config", writable: true },
    { name: "warmVault" },
  ],
  args: c.noArgs,
};

/** The proposed key takes over, with its own token account as the warm tier. */
export function acceptAuthorityInstruction(accounts: AcceptAuthorityAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(TREASURY_PROGRAM_ID, acceptAuthorityLayout, all, {});
}

export interface ApplyColdAccounts {
  authority: PublicKey;
  config?: PublicKey;
  newColdVault: PublicKey;
}

const applyColdLayout: c.InstructionLayout<"applyCold", ApplyColdAccounts, c.NoArgs> = {
  name: "applyCold",
  discriminator: /* @__PURE__ */ Uint8Array.of(221, 143, 145, 139, 132, 240, 14, 254),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
    { name: "newColdVault" },
  ],
  args: c.noArgs,
};

/** The authority puts an announced cold address in force once it is due. */
export function applyColdInstruction(accounts: ApplyColdAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(TREASURY_PROGRAM_ID, applyColdLayout, all, {});
}

export interface CancelColdAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

const cancelColdLayout: c.InstructionLayout<"cancelCold", CancelColdAccounts, c.NoArgs> = {
  name: "cancelCold",
  discriminator: /* @__PURE__ */ Uint8Array.of(56, 50, 173, 231, 116, 113, 164, 102),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: c.noArgs,
};

/** The authority withdraws an announced cold address. */
export function cancelColdInstruction(accounts: CancelColdAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(TREASURY_PROGRAM_ID, cancelColdLayout, all, {});
}

export interface InitializeAccounts {
  /** Becomes the config's authority until it hands over to the Squads vault. */
  authority: PublicKey;
  program?: PublicKey;
  programData: PublicKey;
  config?: PublicKey;
  window?: PublicKey;
  held?: PublicKey;
  mint: PublicKey;
  feeVault?: PublicKey;
  hotVault?: PublicKey;
  claimVault?: PublicKey;
  warmVault: PublicKey;
  coldVault: PublicKey;
  tokenProgram?: PublicKey;
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
    { name: "window", writable: true },
    { name: "held", writable: true },
    { name: "mint" },
    { name: "feeVault", writable: true },
    { name: "hotVault", writable: true },
    { name: "claimVault", writable: true },
    { name: "warmVault" },
    { name: "coldVault" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: () => t.initializeArgsCodec(),
};

/** Creates the config and the vaults; only the program's upgrade authority. */
export function initializeInstruction(accounts: InitializeAccounts, args: t.InitializeArgs): TransactionInstruction {
  const program = accounts.program ?? TREASURY_PROGRAM_ID;
  const config = accounts.config ?? CONFIG_ADDRESS;
  const window = accounts.window ?? WINDOW_ADDRESS;
  const held = accounts.held ?? HELD_ADDRESS;
  const feeVault = accounts.feeVault ?? FEE_VAULT_ADDRESS;
  const hotVault = accounts.hotVault ?? HOT_VAULT_ADDRESS;
  const claimVault = accounts.claimVault ?? CLAIM_VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = {
    ...accounts,
    program,
    config,
    window,
    held,
    feeVault,
    hotVault,
    claimVault,
    tokenProgram,
    systemProgram,
  };
  return c.buildInstruction(TREASURY_PROGRAM_ID, initializeLayout, all, args);
}

export interface OpenClaimAccounts {
  opener: PublicKey;
  payee: PublicKey;
  claim?: PublicKey;
  systemProgram?: PublicKey;
}

const openClaimLayout: c.InstructionLayout<"openClaim", OpenClaimAccounts, c.NoArgs> = {
  name: "openClaim",
  discriminator: /* @__PURE__ */ Uint8Array.of(222, 101, 161, 226, 92, 247, 44, 252),
  accounts: [
    { name: "opener", signer: true, writable: true },
    { name: "payee" },
    { name: "claim", writable: true },
    { name: "systemProgram" },
  ],
  args: c.noArgs,
};

/** Makes room for what a slash owes a victim that cannot be paid; anyone. */
export function openClaimInstruction(accounts: OpenClaimAccounts): TransactionInstruction {
  const claim = accounts.claim ?? findClaimAddress(accounts.payee);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, claim, systemProgram };
  return c.buildInstruction(TREASURY_PROGRAM_ID, openClaimLayout, all, {});
}

export interface PayClaimAccounts {
  config?: PublicKey;
  claim: PublicKey;
  opener: PublicKey;
  claimVault?: PublicKey;
  destination: PublicKey;
  tokenProgram?: PublicKey;
}

const payClaimLayout: c.InstructionLayout<"payClaim", PayClaimAccounts, c.NoArgs> = {
  name: "payClaim",
  discriminator: /* @__PURE__ */ Uint8Array.of(73, 127, 176, 110, 67, 8, 221, 170),
  accounts: [
    { name: "config" },
    { name: "claim", writable: true },
    { name: "opener", writable: true },
    { name: "claimVault", writable: true },
    { name: "destination", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Pays a claim to its payee and closes it; anyone. */
export function payClaimInstruction(accounts: PayClaimAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const claimVault = accounts.claimVault ?? CLAIM_VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, claimVault, tokenProgram };
  return c.buildInstruction(TREASURY_PROGRAM_ID, payClaimLayout, all, {});
}

export interface PinSlashCallersAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface PinSlashCallersArgs {
  staking: PublicKey;
  computeBond: PublicKey;
  disputes: PublicKey;
}

const pinSlashCallersLayout: c.InstructionLayout<"pinSlashCallers", PinSlashCallersAccounts, PinSlashCallersArgs> = {
  name: "pinSlashCallers",
  discriminator: /* @__PURE__ */ Uint8Array.of(149, 53, 195, 29, 250, 123, 43, 174),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<PinSlashCallersArgs>({
      staking: c.publicKey,
      computeBond: c.publicKey,
      disputes: c.publicKey,
    }),
  ),
};

/** The authority names the programs that may route slashes. */
export function pinSlashCallersInstruction(accounts: PinSlashCallersAccounts, args: PinSlashCallersArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(TREASURY_PROGRAM_ID, pinSlashCallersLayout, all, args);
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
  return c.buildInstruction(TREASURY_PROGRAM_ID, proposeAuthorityLayout, all, args);
}

export interface ProposeColdAccounts {
  authority: PublicKey;
  config?: PublicKey;
  newColdVault: PublicKey;
}

const proposeColdLayout: c.InstructionLayout<"proposeCold", ProposeColdAccounts, c.NoArgs> = {
  name: "proposeCold",
  discriminator: /* @__PURE__ */ Uint8Array.of(213, 190, 41, 122, 126, 26, 92, 181),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
    { name: "newColdVault" },
  ],
  args: c.noArgs,
};

/** The authority announces a new cold address, seven days ahead. */
export function proposeColdInstruction(accounts: ProposeColdAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(TREASURY_PROGRAM_ID, proposeColdLayout, all, {});
}

export interface RefillHotAccounts {
  authority: PublicKey;
  config?: PublicKey;
  warmVault: PublicKey;
  hotVault?: PublicKey;
  tokenProgram?: PublicKey;
}

export interface RefillHotArgs {
  amount: bigint;
}

const refillHotLayout: c.InstructionLayout<"refillHot", RefillHotAccounts, RefillHotArgs> = {
  name: "refillHot",
  discriminator: /* @__PURE__ */ Uint8Array.of(0, 205, 3, 227, 202, 11, 140, 58),
  accounts: [
    { name: "authority", signer: true },
    { name: "config" },
    { name: "warmVault", writable: true },
    { name: "hotVault", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RefillHotArgs>({
      amount: c.u64,
    }),
  ),
};

/** The authority moves money from warm to hot. */
export function refillHotInstruction(accounts: RefillHotAccounts, args: RefillHotArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const hotVault = accounts.hotVault ?? HOT_VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, hotVault, tokenProgram };
  return c.buildInstruction(TREASURY_PROGRAM_ID, refillHotLayout, all, args);
}

export interface RotateOperationalKeyAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface RotateOperationalKeyArgs {
  operationalKey: PublicKey;
}

const rotateOperationalKeyLayout: c.InstructionLayout<"rotateOperationalKey", RotateOperationalKeyAccounts, RotateOperationalKeyArgs> = {
  name: "rotateOperationalKey",
  discriminator: /* @__PURE__ */ Uint8Array.of(73, 36, 22, 174, 19, 115, 79, 206),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RotateOperationalKeyArgs>({
      operationalKey: c.publicKey,
    }),
  ),
};

/** The authority replaces the key that spends from hot. */
export function rotateOperationalKeyInstruction(accounts: RotateOperationalKeyAccounts, args: RotateOperationalKeyArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(TREASURY_PROGRAM_ID, rotateOperationalKeyLayout, all, args);
}

export interface RouteSlashAccounts {
  /** The `[b"authority"]` PDA of a pinned program, which owns the source. */
  caller: PublicKey;
  config?: PublicKey;
  source: PublicKey;
  victimToken: PublicKey | undefined;
  victimClaim: PublicKey | undefined;
  /** that there is nothing to wait for: a share that cannot be paid goes to the treasury. */
  finderToken: PublicKey | undefined;
  feeVault?: PublicKey;
  claimVault?: PublicKey;
  tokenProgram?: PublicKey;
}

export interface RouteSlashArgs {
  amount: bigint;
  victim: PublicKey | undefined;
}

const routeSlashLayout: c.InstructionLayout<"routeSlash", RouteSlashAccounts, RouteSlashArgs> = {
  name: "routeSlash",
  discriminator: /* @__PURE__ */ Uint8Array.of(15, 81, 219, 104, 7, 146, 8, 131),
  accounts: [
    { name: "caller", signer: true },
    { name: "config" },
    { name: "source", writable: true },
    { name: "victimToken", writable: true, optional: true },
    { name: "victimClaim", writable: true, optional: true },
    { name: "finderToken", writable: true, optional: true },
    { name: "feeVault", writable: true },
    { name: "claimVault", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RouteSlashArgs>({
      amount: c.u64,
      victim: c.option(c.publicKey),
    }),
  ),
};

/** Splits slashed stake between victim, finder and treasury; only a pinned program's authority PDA. */
export function routeSlashInstruction(accounts: RouteSlashAccounts, args: RouteSlashArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const feeVault = accounts.feeVault ?? FEE_VAULT_ADDRESS;
  const claimVault = accounts.claimVault ?? CLAIM_VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, feeVault, claimVault, tokenProgram };
  return c.buildInstruction(TREASURY_PROGRAM_ID, routeSlashLayout, all, args);
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
  return c.buildInstruction(TREASURY_PROGRAM_ID, setPauseAuthorityLayout, all, args);
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

/** Stops spending from hot and refilling it, and nothing else; only the authority resumes. */
export function setPausedInstruction(accounts: SetPausedAccounts, args: SetPausedArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(TREASURY_PROGRAM_ID, setPausedLayout, all, args);
}

export interface SpendHotAccounts {
  operationalKey: PublicKey;
  config?: PublicKey;
  window?: PublicKey;
  hotVault?: PublicKey;
  destination: PublicKey;
  tokenProgram?: PublicKey;
}

export interface SpendHotArgs {
  amount: bigint;
}

const spendHotLayout: c.InstructionLayout<"spendHot", SpendHotAccounts, SpendHotArgs> = {
  name: "spendHot",
  discriminator: /* @__PURE__ */ Uint8Array.of(189, 38, 6, 113, 162, 87, 22, 86),
  accounts: [
    { name: "operationalKey", signer: true },
    { name: "config" },
    { name: "window", writable: true },
    { name: "hotVault", writable: true },
    { name: "destination", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SpendHotArgs>({
      amount: c.u64,
    }),
  ),
};

/** The operational key pays from hot, within the limits. */
export function spendHotInstruction(accounts: SpendHotAccounts, args: SpendHotArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const window = accounts.window ?? WINDOW_ADDRESS;
  const hotVault = accounts.hotVault ?? HOT_VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, window, hotVault, tokenProgram };
  return c.buildInstruction(TREASURY_PROGRAM_ID, spendHotLayout, all, args);
}

export interface SweepAccounts {
  config?: PublicKey;
  held?: PublicKey;
  feeVault?: PublicKey;
  hotVault?: PublicKey;
  warmVault: PublicKey;
  coldVault: PublicKey;
  tokenProgram?: PublicKey;
}

const sweepLayout: c.InstructionLayout<"sweep", SweepAccounts, c.NoArgs> = {
  name: "sweep",
  discriminator: /* @__PURE__ */ Uint8Array.of(40, 23, 234, 175, 14, 61, 154, 177),
  accounts: [
    { name: "config" },
    { name: "held", writable: true },
    { name: "feeVault", writable: true },
    { name: "hotVault", writable: true },
    { name: "warmVault", writable: true },
    { name: "coldVault", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Splits the fee vault between the tiers; anyone. */
export function sweepInstruction(accounts: SweepAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const held = accounts.held ?? HELD_ADDRESS;
  const feeVault = accounts.feeVault ?? FEE_VAULT_ADDRESS;
  const hotVault = accounts.hotVault ?? HOT_VAULT_ADDRESS;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, held, feeVault, hotVault, tokenProgram };
  return c.buildInstruction(TREASURY_PROGRAM_ID, sweepLayout, all, {});
}

export interface UpdateConfigAccounts {
  authority: PublicKey;
  config?: PublicKey;
  window?: PublicKey;
}

const updateConfigLayout: c.InstructionLayout<"updateConfig", UpdateConfigAccounts, t.Parameters> = {
  name: "updateConfig",
  discriminator: /* @__PURE__ */ Uint8Array.of(29, 158, 252, 191, 10, 83, 219, 99),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
    { name: "window", writable: true },
  ],
  args: () => t.parametersCodec(),
};

/** The authority sets limits and shares, within the bounds in code. */
export function updateConfigInstruction(accounts: UpdateConfigAccounts, args: t.Parameters): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const window = accounts.window ?? WINDOW_ADDRESS;
  const all = { ...accounts, config, window };
  return c.buildInstruction(TREASURY_PROGRAM_ID, updateConfigLayout, all, args);
}

export type TreasuryInstruction =
  | c.DecodedInstruction<"treasury", "acceptAuthority", AcceptAuthorityAccounts, c.NoArgs>
  | c.DecodedInstruction<"treasury", "applyCold", ApplyColdAccounts, c.NoArgs>
  | c.DecodedInstruction<"treasury", "cancelCold", CancelColdAccounts, c.NoArgs>
  | c.DecodedInstruction<"treasury", "initialize", InitializeAccounts, t.InitializeArgs>
  | c.DecodedInstruction<"treasury", "openClaim", OpenClaimAccounts, c.NoArgs>
  | c.DecodedInstruction<"treasury", "payClaim", PayClaimAccounts, c.NoArgs>
  | c.DecodedInstruction<"treasury", "pinSlashCallers", PinSlashCallersAccounts, PinSlashCallersArgs>
  | c.DecodedInstruction<"treasury", "proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs>
  | c.DecodedInstruction<"treasury", "proposeCold", ProposeColdAccounts, c.NoArgs>
  | c.DecodedInstruction<"treasury", "refillHot", RefillHotAccounts, RefillHotArgs>
  | c.DecodedInstruction<"treasury", "rotateOperationalKey", RotateOperationalKeyAccounts, RotateOperationalKeyArgs>
  | c.DecodedInstruction<"treasury", "routeSlash", RouteSlashAccounts, RouteSlashArgs>
  | c.DecodedInstruction<"treasury", "setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs>
  | c.DecodedInstruction<"treasury", "setPaused", SetPausedAccounts, SetPausedArgs>
  | c.DecodedInstruction<"treasury", "spendHot", SpendHotAccounts, SpendHotArgs>
  | c.DecodedInstruction<"treasury", "sweep", SweepAccounts, c.NoArgs>
  | c.DecodedInstruction<"treasury", "updateConfig", UpdateConfigAccounts, t.Parameters>;

/** Which instruction of the program it is, with accounts and arguments by name. */
export function decodeTreasuryInstruction(instruction: TransactionInstruction): TreasuryInstruction {
  return c.decodeInstruction<TreasuryInstruction>([treasuryInstructionSource], instruction);
}

export const treasuryInstructionSource: c.InstructionSource = {
  name: "treasury",
  program: TREASURY_PROGRAM_ID,
  instructions: () => [
    acceptAuthorityLayout,
    applyColdLayout,
    cancelColdLayout,
    initializeLayout,
    openClaimLayout,
    payClaimLayout,
    pinSlashCallersLayout,
    proposeAuthorityLayout,
    proposeColdLayout,
    refillHotLayout,
    rotateOperationalKeyLayout,
    routeSlashLayout,
    setPauseAuthorityLayout,
    setPausedLayout,
    spendHotLayout,
    sweepLayout,
    updateConfigLayout,
  ],
};
