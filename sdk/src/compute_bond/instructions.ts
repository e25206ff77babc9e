import { SYSVAR_INSTRUCTIONS_PUBKEY, type PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { instructionBuilder, type Accounts } from "../instruction";
import { computeBondIdl } from "../generated";
import {
  agentAddress,
  bondConfigAddress,
  bondEscrowAddress,
  computeBondAddress,
  leaseAddress,
  type ComputeProvider,
} from "./addresses";

const build = instructionBuilder(computeBondIdl);
const config = bondConfigAddress();

/** What a bond's instructions are told of it. */
export interface BondAccounts {
  bond: PublicKey;
  lease: PublicKey;
  operator: PublicKey;
}

export const initialize = (
  accounts: { authority: PublicKey; program: PublicKey; programData: PublicKey; mint: PublicKey },
  args: { pauseAuthority: PublicKey; instance: Uint8Array; brokerKey: PublicKey },
): TransactionInstruction => build("initialize", { args }, { config, ...accounts });

/** The broker's Ed25519 instruction must come directly before this one. */
export function postComputeBond(
  accounts: { operator: PublicKey; operatorToken: PublicKey; mint: PublicKey },
  args: {
    agentDid: Uint8Array;
    postedAt: bigint;
    amount: bigint;
    capabilityBits: bigint;
    provider: ComputeProvider;
    leaseId: Uint8Array;
  },
  overrides: Accounts = {},
): TransactionInstruction {
  const { agentDid, provider, ...rest } = args;
  const bond = computeBondAddress(agentDid, args.postedAt);
  return build(
    "postComputeBond",
    { args: { ...rest, provider: { [provider]: {} } } },
    {
      config,
      agent: agentAddress(agentDid),
      bond,
      lease: leaseAddress(provider, args.leaseId),
      escrow: bondEscrowAddress(bond),
      instructions: SYSVAR_INSTRUCTIONS_PUBKEY,
      ...accounts,
      ...overrides,
    },
  );
}

/** The broker's Ed25519 instruction must come directly before this one. */
export const renewBond = (
  accounts: { operator: PublicKey; agentDid: Uint8Array; bond: PublicKey },
  overrides: Accounts = {},
): TransactionInstruction => {
  const { operator, agentDid, bond } = accounts;
  const instructions = SYSVAR_INSTRUCTIONS_PUBKEY;
  return build("renewBond", {}, { config, operator, agent: agentAddress(agentDid), bond, instructions, ...overrides });
};

/** Only within the pinned market's programs: `caller` is its authority PDA. */
export const lockBondToTask = (
  accounts: { caller: PublicKey; bond: PublicKey; lease: PublicKey },
  args: { task: PublicKey; workEndsAt: bigint },
): TransactionInstruction => build("lockBondToTask", { ...args }, { config, ...accounts });

/** Only within the programs of the market that locked the bond or of disputes: `caller` is their authority PDA. */
export const slashBond = (
  accounts: BondAccounts & { caller: PublicKey; destination: PublicKey },
  args: { task: PublicKey },
  overrides: Accounts = {},
): TransactionInstruction => {
  const { bond } = accounts;
  return build("slashBond", { ...args }, { config, escrow: bondEscrowAddress(bond), ...accounts, ...overrides });
};

/** `destination` is the refund token of the lease, or with the operator as caller any account of its own. */
export const releaseBond = (
  accounts: BondAccounts & { caller: PublicKey; destination: PublicKey; task: PublicKey },
  overrides: Accounts = {},
): TransactionInstruction =>
  build("releaseBond", {}, { escrow: bondEscrowAddress(accounts.bond), ...accounts, ...overrides });

export const expireBond = (
  accounts: BondAccounts & { caller: PublicKey; destination: PublicKey },
  overrides: Accounts = {},
): TransactionInstruction => build("expireBond", {}, { escrow: bondEscrowAddress(accounts.bond), ...accounts, ...overrides });

export const closeBond = (accounts: BondAccounts): TransactionInstruction => build("closeBond", {}, { ...accounts });

export const proposeAuthority = (authority: PublicKey, pendingAuthority: PublicKey): TransactionInstruction =>
  build("proposeAuthority", { pendingAuthority }, { authority, config });

export const acceptAuthority = (pendingAuthority: PublicKey): TransactionInstruction =>
  build("acceptAuthority", {}, { pendingAuthority, config });

export const setPauseAuthority = (authority: PublicKey, pauseAuthority: PublicKey): TransactionInstruction =>
  build("setPauseAuthority", { pauseAuthority }, { authority, config });

export const setPaused = (signer: PublicKey, paused: boolean): TransactionInstruction =>
  build("setPaused", { paused }, { signer, config });

export const pinCallers = (
  authority: PublicKey,
  programs: { market: PublicKey; disputes: PublicKey },
): TransactionInstruction => build("pinCallers", { ...programs }, { authority, config });

export const rotateBrokerKey = (authority: PublicKey, brokerKey: PublicKey): TransactionInstruction =>
  build("rotateBrokerKey", { brokerKey }, { authority, config });
