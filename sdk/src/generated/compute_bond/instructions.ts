// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import * as c from "../../codec";
import { COMPUTE_BOND_PROGRAM_ID, CONFIG_ADDRESS, findBondEscrowAddress } from "./pdas";
import * as t from "./types";

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
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, acceptAuthorityLayout, all, {});
}

export interface CloseBondAccounts {
  bond: PublicKey;
  lease: PublicKey;
  operator: PublicKey;
}

const closeBondLayout: c.InstructionLayout<"closeBond", CloseBondAccounts, c.NoArgs> = {
  name: "closeBond",
  discriminator: /* @__PURE__ */ Uint8Array.of(47, 18, 254, 114, 33, 116, 141, 41),
  accounts: [
    { name: "bond", writable: true },
    { name: "lease", writable: true },
    { name: "operator", writable: true },
  ],
  args: c.noArgs,
};

/** Closes a bond that is over and returns its rent; anyone. */
export function closeBondInstruction(accounts: CloseBondAccounts): TransactionInstruction {
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, closeBondLayout, accounts, {});
}

export interface ExpireBondAccounts {
  /** Anyone. The operator who posted the bond may have it paid to another account of its own. */
  caller: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
  escrow?: PublicKey;
  destination: PublicKey;
  operator: PublicKey;
  tokenProgram?: PublicKey;
}

const expireBondLayout: c.InstructionLayout<"expireBond", ExpireBondAccounts, c.NoArgs> = {
  name: "expireBond",
  discriminator: /* @__PURE__ */ Uint8Array.of(58, 81, 18, 160, 145, 47, 244, 228),
  accounts: [
    { name: "caller", signer: true },
    { name: "bond", writable: true },
    { name: "lease" },
    { name: "escrow", writable: true },
    { name: "destination", writable: true },
    { name: "operator", writable: true },
    { name: "tokenProgram" },
  ],
  args: c.noArgs,
};

/** Refunds a bond that is locked to no task, after its slash window; anyone. */
export function expireBondInstruction(accounts: ExpireBondAccounts): TransactionInstruction {
  const escrow = accounts.escrow ?? findBondEscrowAddress(accounts.bond);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, escrow, tokenProgram };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, expireBondLayout, all, {});
}

export interface InitializeAccounts {
  authority: PublicKey;
  program?: PublicKey;
  programData: PublicKey;
  config?: PublicKey;
  mint: PublicKey;
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
    { name: "systemProgram" },
  ],
  args: () => t.initializeArgsCodec(),
};

/** Creates the config; only the program's upgrade authority, once. */
export function initializeInstruction(accounts: InitializeAccounts, args: t.InitializeArgs): TransactionInstruction {
  const program = accounts.program ?? COMPUTE_BOND_PROGRAM_ID;
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, program, config, systemProgram };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, initializeLayout, all, args);
}

export interface LockBondToTaskAccounts {
  /** The `[b"authority"]` PDA of the market. */
  caller: PublicKey;
  config?: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
}

export interface LockBondToTaskArgs {
  task: PublicKey;
  workEndsAt: bigint;
}

const lockBondToTaskLayout: c.InstructionLayout<"lockBondToTask", LockBondToTaskAccounts, LockBondToTaskArgs> = {
  name: "lockBondToTask",
  discriminator: /* @__PURE__ */ Uint8Array.of(39, 147, 77, 56, 99, 164, 229, 241),
  accounts: [
    { name: "caller", signer: true },
    { name: "config" },
    { name: "bond", writable: true },
    { name: "lease", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<LockBondToTaskArgs>({
      task: c.publicKey,
      workEndsAt: c.i64,
    }),
  ),
};

/** Binds a bond to one task, which must end before the bond does; only the pinned market. */
export function lockBondToTaskInstruction(accounts: LockBondToTaskAccounts, args: LockBondToTaskArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, lockBondToTaskLayout, all, args);
}

export interface PinCallersAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface PinCallersArgs {
  market: PublicKey;
  disputes: PublicKey;
}

const pinCallersLayout: c.InstructionLayout<"pinCallers", PinCallersAccounts, PinCallersArgs> = {
  name: "pinCallers",
  discriminator: /* @__PURE__ */ Uint8Array.of(146, 54, 40, 102, 200, 153, 79, 144),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<PinCallersArgs>({
      market: c.publicKey,
      disputes: c.publicKey,
    }),
  ),
};

/** Names the market that locks and slashes bonds from now on, and the disputes program that slashes them. */
export function pinCallersInstruction(accounts: PinCallersAccounts, args: PinCallersArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, pinCallersLayout, all, args);
}

export interface PostComputeBondAccounts {
  operator: PublicKey;
  config?: PublicKey;
  agent: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
  escrow?: PublicKey;
  operatorToken: PublicKey;
  mint: PublicKey;
  instructions?: PublicKey;
  tokenProgram?: PublicKey;
  systemProgram?: PublicKey;
}

const postComputeBondLayout: c.InstructionLayout<"postComputeBond", PostComputeBondAccounts, t.PostComputeBondArgs> = {
  name: "postComputeBond",
  discriminator: /* @__PURE__ */ Uint8Array.of(186, 183, 107, 113, 232, 119, 223, 168),
  accounts: [
    { name: "operator", signer: true, writable: true },
    { name: "config" },
    { name: "agent" },
    { name: "bond", writable: true },
    { name: "lease", writable: true },
    { name: "escrow", writable: true },
    { name: "operatorToken", writable: true },
    { name: "mint" },
    { name: "instructions" },
    { name: "tokenProgram" },
    { name: "systemProgram" },
  ],
  args: () => t.postComputeBondArgsCodec(),
};

/** Posts a bond for a lease that the broker attests; the agent's operator. */
export function postComputeBondInstruction(accounts: PostComputeBondAccounts, args: t.PostComputeBondArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const escrow = accounts.escrow ?? findBondEscrowAddress(accounts.bond);
  const instructions = accounts.instructions ?? INSTRUCTIONS_ID;
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, escrow, instructions, tokenProgram, systemProgram };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, postComputeBondLayout, all, args);
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
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, proposeAuthorityLayout, all, args);
}

export interface ReleaseBondAccounts {
  /** Anyone. The operator who posted the bond may have it paid to another account of its own. */
  caller: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
  escrow?: PublicKey;
  destination: PublicKey;
  operator: PublicKey;
  tokenProgram?: PublicKey;
  task: PublicKey;
}

const releaseBondLayout: c.InstructionLayout<"releaseBond", ReleaseBondAccounts, c.NoArgs> = {
  name: "releaseBond",
  discriminator: /* @__PURE__ */ Uint8Array.of(15, 50, 71, 19, 101, 191, 81, 142),
  accounts: [
    { name: "caller", signer: true },
    { name: "bond", writable: true },
    { name: "lease" },
    { name: "escrow", writable: true },
    { name: "destination", writable: true },
    { name: "operator", writable: true },
    { name: "tokenProgram" },
    { name: "task" },
  ],
  args: c.noArgs,
};

/** Refunds a bond whose task was completed; anyone. */
export function releaseBondInstruction(accounts: ReleaseBondAccounts): TransactionInstruction {
  const escrow = accounts.escrow ?? findBondEscrowAddress(accounts.bond);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, escrow, tokenProgram };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, releaseBondLayout, all, {});
}

export interface RenewBondAccounts {
  operator: PublicKey;
  config?: PublicKey;
  agent: PublicKey;
  bond: PublicKey;
  instructions?: PublicKey;
}

const renewBondLayout: c.InstructionLayout<"renewBond", RenewBondAccounts, c.NoArgs> = {
  name: "renewBond",
  discriminator: /* @__PURE__ */ Uint8Array.of(130, 169, 215, 141, 231, 97, 138, 230),
  accounts: [
    { name: "operator", signer: true },
    { name: "config" },
    { name: "agent" },
    { name: "bond", writable: true },
    { name: "instructions" },
  ],
  args: c.noArgs,
};

/** Extends a bond to a newly attested end of its lease; the agent's operator. */
export function renewBondInstruction(accounts: RenewBondAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const instructions = accounts.instructions ?? INSTRUCTIONS_ID;
  const all = { ...accounts, config, instructions };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, renewBondLayout, all, {});
}

export interface RotateBrokerKeyAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface RotateBrokerKeyArgs {
  brokerKey: PublicKey;
}

const rotateBrokerKeyLayout: c.InstructionLayout<"rotateBrokerKey", RotateBrokerKeyAccounts, RotateBrokerKeyArgs> = {
  name: "rotateBrokerKey",
  discriminator: /* @__PURE__ */ Uint8Array.of(121, 1, 227, 251, 210, 84, 2, 15),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RotateBrokerKeyArgs>({
      brokerKey: c.publicKey,
    }),
  ),
};

/** Replaces the broker's key; the one before is honoured for 48 hours more. */
export function rotateBrokerKeyInstruction(accounts: RotateBrokerKeyAccounts, args: RotateBrokerKeyArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, rotateBrokerKeyLayout, all, args);
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
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, setPauseAuthorityLayout, all, args);
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

/** Stops or resumes posting, renewing and locking. */
export function setPausedInstruction(accounts: SetPausedAccounts, args: SetPausedArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, setPausedLayout, all, args);
}

export interface SlashBondAccounts {
  /** The `[b"authority"]` PDA of the market that locked the bond, or of disputes. */
  caller: PublicKey;
  config?: PublicKey;
  bond: PublicKey;
  lease: PublicKey;
  escrow?: PublicKey;
  destination: PublicKey;
  operator: PublicKey;
  tokenProgram?: PublicKey;
}

export interface SlashBondArgs {
  task: PublicKey;
}

const slashBondLayout: c.InstructionLayout<"slashBond", SlashBondAccounts, SlashBondArgs> = {
  name: "slashBond",
  discriminator: /* @__PURE__ */ Uint8Array.of(143, 246, 51, 243, 88, 198, 217, 48),
  accounts: [
    { name: "caller", signer: true },
    { name: "config" },
    { name: "bond", writable: true },
    { name: "lease" },
    { name: "escrow", writable: true },
    { name: "destination", writable: true },
    { name: "operator", writable: true },
    { name: "tokenProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SlashBondArgs>({
      task: c.publicKey,
    }),
  ),
};

/** Takes a bond that is locked to `task`; only the market that locked it, or disputes. */
export function slashBondInstruction(accounts: SlashBondAccounts, args: SlashBondArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const escrow = accounts.escrow ?? findBondEscrowAddress(accounts.bond);
  const tokenProgram = accounts.tokenProgram ?? TOKEN_PROGRAM_ID;
  const all = { ...accounts, config, escrow, tokenProgram };
  return c.buildInstruction(COMPUTE_BOND_PROGRAM_ID, slashBondLayout, all, args);
}

export type ComputeBondInstruction =
  | c.DecodedInstruction<"compute_bond", "acceptAuthority", AcceptAuthorityAccounts, c.NoArgs>
  | c.DecodedInstruction<"compute_bond", "closeBond", CloseBondAccounts, c.NoArgs>
  | c.DecodedInstruction<"compute_bond", "expireBond", ExpireBondAccounts, c.NoArgs>
  | c.DecodedInstruction<"compute_bond", "initialize", InitializeAccounts, t.InitializeArgs>
  | c.DecodedInstruction<"compute_bond", "lockBondToTask", LockBondToTaskAccounts, LockBondToTaskArgs>
  | c.DecodedInstruction<"compute_bond", "pinCallers", PinCallersAccounts, PinCallersArgs>
  | c.DecodedInstruction<"compute_bond", "postComputeBond", PostComputeBondAccounts, t.PostComputeBondArgs>
  | c.DecodedInstruction<"compute_bond", "proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs>
  | c.DecodedInstruction<"compute_bond", "releaseBond", ReleaseBondAccounts, c.NoArgs>
  | c.DecodedInstruction<"compute_bond", "renewBond", RenewBondAccounts, c.NoArgs>
  | c.DecodedInstruction<"compute_bond", "rotateBrokerKey", RotateBrokerKeyAccounts, RotateBrokerKeyArgs>
  | c.DecodedInstruction<"compute_bond", "setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs>
  | c.DecodedInstruction<"compute_bond", "setPaused", SetPausedAccounts, SetPausedArgs>
  | c.DecodedInstruction<"compute_bond", "slashBond", SlashBondAccounts, SlashBondArgs>;

/** Which instruction of the program it is, with accounts and arguments by name. */
export function decodeComputeBondInstruction(instruction: TransactionInstruction): ComputeBondInstruction {
  return c.decodeInstruction<ComputeBondInstruction>([computeBondInstructionSource], instruction);
}

export const computeBondInstructionSource: c.InstructionSource = {
  name: "compute_bond",
  program: COMPUTE_BOND_PROGRAM_ID,
  instructions: () => [
    acceptAuthorityLayout,
    closeBondLayout,
    expireBondLayout,
    initializeLayout,
    lockBondToTaskLayout,
    pinCallersLayout,
    postComputeBondLayout,
    proposeAuthorityLayout,
    releaseBondLayout,
    renewBondLayout,
    rotateBrokerKeyLayout,
    setPauseAuthorityLayout,
    setPausedLayout,
    slashBondLayout,
  ],
};
