import { SYSVAR_INSTRUCTIONS_PUBKEY, type PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { agentAddress, bondConfigAddress, bondEscrowAddress, COMPUTE_BOND_PROGRAM_ID } from "../compute_bond/addresses";
import { instructionBuilder, type Accounts } from "../instruction";
import { marketIdl } from "../generated";
import {
  bidAddress,
  capabilityAddress,
  clientAddress,
  MARKET_PROGRAM_ID,
  marketAuthorityAddress,
  marketConfigAddress,
  taskAddress,
  taskVaultAddress,
  verifierAddress,
} from "./addresses";
import type { PayoutMode } from "./state";

const builder = instructionBuilder(marketIdl);
const config = marketConfigAddress();

/** Anchor's sign for an optional account that is not given: the program's own address. */
const NONE = MARKET_PROGRAM_ID;

type Name = Parameters<typeof builder>[0];

function build(name: Name, args: Record<string, unknown>, accounts: Accounts): TransactionInstruction {
  return builder(name, args, { config, ...(accounts["task"] && { vault: taskVaultAddress(accounts["task"]) }), ...accounts });
}

/** Everything that `update_config` changes. */
export interface MarketParameters {
  bidDeposit: bigint;
  minBiddingWindow: number;
  awardWindow: number;
  disputeWindow: number;
  disputeTimeout: number;
  disputeClientBps: number;
}

export const DEFAULT_MARKET_PARAMETERS: MarketParameters = {
  bidDeposit: 1_000_000n,
  minBiddingWindow: 300,
  awardWindow: 3_600,
  disputeWindow: 24 * 3_600,
  disputeTimeout: 5 * 24 * 3_600,
  disputeClientBps: 5_000,
};

export interface TaskTerms {
  reward: bigint;
  payoutMode: PayoutMode;
  clientKey: PublicKey;
  specHash: Uint8Array;
  commitBy: bigint;
  revealBy: bigint;
  deadline: bigint;
}

/** Whom the end of an awarded task pays. */
export interface TaskPayees {
  task: PublicKey;
  clientToken: PublicKey;
  providerToken: PublicKey;
  feeVault: PublicKey;
}

/** The bond of an awarded task. */
export interface TaskBond {
  bond: PublicKey;
  lease: PublicKey;
  bondOperator: PublicKey;
}

export type Proof = "acknowledgement" | "attestation" | "finalReceipt";
export type Verdict = "forClient" | "forAgent";
export type TaskPayeeRole = "client" | "provider" | "treasury";

const bondAccounts = ({ bond, ...rest }: TaskBond): Accounts => ({
  bond,
  bondEscrow: bondEscrowAddress(bond),
  bondConfig: bondConfigAddress(),
  marketAuthority: marketAuthorityAddress(),
  computeBondProgram: COMPUTE_BOND_PROGRAM_ID,
  ...rest,
});

export const initialize = (
  accounts: { authority: PublicKey; program: PublicKey; programData: PublicKey; mint: PublicKey; feeVault: PublicKey },
  args: { pauseAuthority: PublicKey; instance: Uint8Array; parameters: MarketParameters },
): TransactionInstruction => build("initialize", { args }, { ...accounts });

export const registerClient = (payer: PublicKey, client: PublicKey): TransactionInstruction =>
  build("registerClient", {}, { payer, client, clientAccount: clientAddress(client) });

export function postTask(
  accounts: { client: PublicKey; clientToken: PublicKey; mint: PublicKey; verifier?: PublicKey },
  place: { instance: Uint8Array; nonce: bigint; capabilityBit: number },
  terms: TaskTerms,
  overrides: Accounts = {},
): TransactionInstruction {
  const { client, clientToken, mint, verifier } = accounts;
  return build(
    "postTask",
    { terms: { ...terms, payoutMode: { [terms.payoutMode]: {} } } },
    {
      client,
      clientToken,
      mint,
      clientAccount: clientAddress(client),
      capability: capabilityAddress(place.capabilityBit),
      verifier: verifier ? verifierAddress(verifier) : NONE,
      task: taskAddress(place.instance, client, place.nonce),
      ...overrides,
    },
  );
}

export const commitBid = (
  accounts: { bidder: PublicKey; task: PublicKey; bond: PublicKey; agentDid: Uint8Array; node: PublicKey; providerToken: PublicKey },
  commitment: Uint8Array,
  overrides: Accounts = {},
): TransactionInstruction => {
  const { agentDid, ...rest } = accounts;
  const bid = bidAddress(rest.task, rest.bond);
  return build("commitBid", { commitment }, { agent: agentAddress(agentDid), bid, ...rest, ...overrides });
};

export const revealBid = (
  accounts: { bidder: PublicKey; task: PublicKey; bond: PublicKey; providerToken: PublicKey },
  opening: { price: bigint; salt: Uint8Array },
  overrides: Accounts = {},
): TransactionInstruction => {
  const { bond, ...rest } = accounts;
  return build("revealBid", { ...opening }, { bid: bidAddress(rest.task, bond), ...rest, ...overrides });
};

export const closeBidBook = (task: PublicKey): TransactionInstruction => build("closeBidBook", {}, { task });

export const award = (
  accounts: { task: PublicKey; bond: PublicKey; lease: PublicKey },
  overrides: Accounts = {},
): TransactionInstruction => {
  const { task, bond, lease } = accounts;
  return build("award", {}, {
    task,
    bid: bidAddress(task, bond),
    bond,
    lease,
    bondConfig: bondConfigAddress(),
    marketAuthority: marketAuthorityAddress(),
    computeBondProgram: COMPUTE_BOND_PROGRAM_ID,
    ...overrides,
  });
};

export const passOver = (
  accounts: { task: PublicKey; bond: PublicKey },
  overrides: Accounts = {},
): TransactionInstruction => build("passOver", {}, { bid: bidAddress(accounts.task, accounts.bond), ...accounts, ...overrides });

export const cancelTask = (
  accounts: { caller: PublicKey; task: PublicKey; clientToken: PublicKey },
  overrides: Accounts = {},
): TransactionInstruction => build("cancelTask", {}, { ...accounts, ...overrides });

/** The proof's Ed25519 instruction must come directly before this one. An attestation names its verifier. */
export const submitProofAndClaim = (
  payees: TaskPayees,
  proof: Proof,
  verifier?: PublicKey,
  overrides: Accounts = {},
): TransactionInstruction =>
  build(
    "submitProofAndClaim",
    { proof: { [proof]: {} } },
    {
      ...payees,
      verifier: verifier ? verifierAddress(verifier) : NONE,
      instructions: SYSVAR_INSTRUCTIONS_PUBKEY,
      ...overrides,
    },
  );

export const expireTask = (payees: TaskPayees, bond: TaskBond, overrides: Accounts = {}): TransactionInstruction =>
  build("expireTask", {}, { ...payees, ...bondAccounts(bond), ...overrides });

export const claimWaiting = (
  accounts: { caller: PublicKey; task: PublicKey; destination: PublicKey },
  payee: TaskPayeeRole,
): TransactionInstruction => build("claimWaiting", { payee: { [payee]: {} } }, { ...accounts });

/** `bond` is the task's: the default key where it was never awarded. */
export const closeTask = (
  accounts: { task: PublicKey; client: PublicKey; clientToken: PublicKey; bond: PublicKey },
  overrides: Accounts = {},
): TransactionInstruction => build("closeTask", {}, { ...accounts, ...overrides });

export const closeBid = (accounts: { task: PublicKey; bond: PublicKey; bidder: PublicKey }): TransactionInstruction =>
  build("closeBid", {}, { task: accounts.task, bid: bidAddress(accounts.task, accounts.bond), bidder: accounts.bidder });

/** Only within the disputes program: `caller` is its authority PDA. */
export const freezeTask = (caller: PublicKey, task: PublicKey): TransactionInstruction =>
  build("freezeTask", {}, { caller, task });

/** Only within the disputes program: `caller` is its authority PDA. */
export const settleDispute = (
  caller: PublicKey,
  payees: TaskPayees,
  bond: TaskBond,
  verdict: Verdict,
): TransactionInstruction =>
  build("settleDispute", { verdict: { [verdict]: {} } }, { caller, ...payees, ...bondAccounts(bond) });

export const settleUndecided = (payees: TaskPayees): TransactionInstruction => build("settleUndecided", {}, { ...payees });

export const proposeAuthority = (authority: PublicKey, pendingAuthority: PublicKey): TransactionInstruction =>
  build("proposeAuthority", { pendingAuthority }, { authority });

export const acceptAuthority = (pendingAuthority: PublicKey): TransactionInstruction =>
  build("acceptAuthority", {}, { pendingAuthority });

export const setPauseAuthority = (authority: PublicKey, pauseAuthority: PublicKey): TransactionInstruction =>
  build("setPauseAuthority", { pauseAuthority }, { authority });

export const setPaused = (signer: PublicKey, paused: boolean): TransactionInstruction =>
  build("setPaused", { paused }, { signer });

export const updateConfig = (authority: PublicKey, parameters: MarketParameters): TransactionInstruction =>
  build("updateConfig", { parameters }, { authority });

export const pinDisputes = (authority: PublicKey, disputes: PublicKey): TransactionInstruction =>
  build("pinDisputes", { disputes }, { authority });

export const registerVerifier = (authority: PublicKey, key: PublicKey): TransactionInstruction =>
  build("registerVerifier", { key }, { authority, verifier: verifierAddress(key) });

export const removeVerifier = (authority: PublicKey, key: PublicKey): TransactionInstruction =>
  build("removeVerifier", {}, { authority, verifier: verifierAddress(key) });
