import * as multisig from "@sqds/multisig";
import { PublicKey, TransactionInstruction, TransactionMessage, type AccountMeta } from "@solana/web3.js";
import type { MultisigName, MultisigPlan, Right } from "./cluster";
import { MigrationError } from "./errors";
import { now, type State } from "./state";

const { accounts, generated, instructions, types, utils } = multisig;

type MultisigAccount = multisig.generated.Multisig;
type VaultTransaction = multisig.generated.VaultTransaction;
type ProposalStatus = multisig.generated.ProposalStatus;

export const SQUADS = multisig.PROGRAM_ID;

const rights: Record<Right, number> = {
  initiate: types.Permission.Initiate,
  vote: types.Permission.Vote,
  execute: types.Permission.Execute,
};

export interface Multisig {
  name: MultisigName;
  plan: MultisigPlan;
  address: PublicKey;
  /** Signs what the members approve. */
  vault: PublicKey;
}

/** Where a multisig is and what its vault is follows from its create key, before it exists. */
export function multisigOf(name: MultisigName, plan: MultisigPlan): Multisig {
  const [address] = multisig.getMultisigPda({ createKey: plan.createKey });
  const [vault] = multisig.getVaultPda({ multisigPda: address, index: plan.vault });
  return { name, plan, address, vault };
}

export function readMultisig(state: State, { address }: Multisig): MultisigAccount | null {
  const account = state.account(address);
  return account?.owner.equals(SQUADS) ? accounts.Multisig.fromAccountInfo(account)[0] : null;
}

function existing(state: State, squad: Multisig): MultisigAccount {
  const found = readMultisig(state, squad);
  if (found) return found;
  throw new MigrationError(
    "MULTISIG_MISSING",
    `The ${squad.name} multisig does not exist`,
    squad.address.toBase58(),
    "Run `create-multisig` first",
  );
}

export function maskOf(may: readonly Right[]): number {
  return may.reduce((mask, right) => mask | rights[right], 0);
}

export function rightsOf(mask: number): Right[] {
  return (Object.keys(rights) as Right[]).filter((right) => (mask & rights[right]) !== 0);
}

export function createMultisig(
  state: State,
  { address, plan }: Multisig,
  creator: PublicKey,
): TransactionInstruction[] {
  const config = state.account(multisig.getProgramConfigPda({})[0]);
  if (!state.account(SQUADS)?.executable || !config?.owner.equals(SQUADS)) {
    throw new MigrationError(
      "SQUADS_MISSING",
      "Squads v4 or its program config is not on this cluster",
      SQUADS.toBase58(),
      "On a local ledger, load the program and its config account at genesis; on a public one, check --rpc",
    );
  }
  return [
    instructions.multisigCreateV2({
      treasury: accounts.ProgramConfig.fromAccountInfo(config)[0].treasury,
      creator,
      multisigPda: address,
      // Autonomous: only its members, by a proposal, change it.
      configAuthority: null,
      threshold: plan.threshold,
      members: plan.members.map(({ key, may }) => ({ key, permissions: { mask: maskOf(may) } })),
      timeLock: plan.timeLockSeconds,
      createKey: plan.createKey,
      rentCollector: null,
    }),
  ];
}

export interface Proposal {
  squad: Multisig;
  index: bigint;
  status: ProposalStatus;
  approved: PublicKey[];
  /** The members, the threshold or the time lock changed since it was made. */
  stale: boolean;
  transaction: VaultTransaction;
  /** What the vault will do. */
  instructions: TransactionInstruction[];
}

/** A vault proposal; `null` where there is none under this number, or one of another kind. */
export function readProposal(state: State, squad: Multisig, index: bigint): Proposal | null {
  const [transactionPda] = multisig.getTransactionPda({ multisigPda: squad.address, index });
  const [proposalPda] = multisig.getProposalPda({ multisigPda: squad.address, transactionIndex: index });
  const transactionAccount = state.account(transactionPda);
  const proposalAccount = state.account(proposalPda);
  if (!transactionAccount?.owner.equals(SQUADS) || !proposalAccount?.owner.equals(SQUADS)) return null;
  const kind = Buffer.from(generated.vaultTransactionDiscriminator);
  if (!transactionAccount.data.subarray(0, 8).equals(kind)) return null;
  const [transaction] = accounts.VaultTransaction.fromAccountInfo(transactionAccount);
  const [proposal] = accounts.Proposal.fromAccountInfo(proposalAccount);
  return {
    squad,
    index,
    status: proposal.status,
    approved: proposal.approved,
    stale: index <= BigInt(existing(state, squad).staleTransactionIndex.toString()),
    transaction,
    instructions: instructionsOf(transaction),
  };
}

export function mustReadProposal(state: State, squad: Multisig, index: bigint): Proposal {
  existing(state, squad);
  const proposal = readProposal(state, squad, index);
  if (proposal) return proposal;
  throw new MigrationError(
    "PROPOSAL_MISSING",
    `The ${squad.name} multisig has no vault proposal with this number`,
    index.toString(),
    "Run `status` for the numbers; a change of the multisig itself is voted on in the Squads app",
  );
}

/** The proposals that are neither stale nor settled. */
export function openProposals(state: State, squad: Multisig): Proposal[] {
  const found = readMultisig(state, squad);
  if (!found) return [];
  const [first, last] = [
    BigInt(found.staleTransactionIndex.toString()) + 1n,
    BigInt(found.transactionIndex.toString()),
  ];
  const open: Proposal[] = [];
  for (let index = first; index <= last; index++) {
    const proposal = readProposal(state, squad, index);
    if (proposal && (proposal.status.__kind === "Active" || proposal.status.__kind === "Approved")) open.push(proposal);
  }
  return open;
}

function instructionsOf({ message }: VaultTransaction): TransactionInstruction[] {
  const meta = (index: number): AccountMeta => ({
    pubkey: message.accountKeys[index]!,
    isSigner: utils.isSignerIndex(message, index),
    isWritable: utils.isStaticWritableIndex(message, index),
  });
  if (message.addressTableLookups.length > 0) {
    throw new MigrationError(
      "PROPOSAL_UNKNOWN_FORM",
      "The proposal takes addresses from lookup tables, which can change after approval",
      message.addressTableLookups[0]!.accountKey.toBase58(),
      "Reject it, and propose with the addresses spelt out",
    );
  }
  return message.instructions.map(
    ({ programIdIndex, accountIndexes, data }) =>
      new TransactionInstruction({
        programId: message.accountKeys[programIdIndex]!,
        keys: [...accountIndexes].map(meta),
        data: Buffer.from(data),
      }),
  );
}

function messageOf(vault: PublicKey, inner: TransactionInstruction[]): TransactionMessage {
  // Squads stores no blockhash; the type wants one.
  return new TransactionMessage({
    payerKey: vault,
    recentBlockhash: PublicKey.default.toBase58(),
    instructions: inner,
  });
}

/** Two lists of instructions are the same proposal when they compile to the same bytes. */
function compiled(vault: PublicKey, inner: TransactionInstruction[]): Buffer {
  return Buffer.from(messageOf(vault, inner).compileToLegacyMessage().serialize());
}

export function findProposal(
  open: Proposal[],
  vault: PublicKey,
  inner: TransactionInstruction[],
): Proposal | undefined {
  const wanted = compiled(vault, inner);
  return open.find((proposal) => compiled(vault, proposal.instructions).equals(wanted));
}

/** The vault transaction and its proposal, in one transaction: neither exists without the other. */
export function createProposal(
  state: State,
  squad: Multisig,
  creator: PublicKey,
  payer: PublicKey,
  inner: TransactionInstruction[],
  ahead: bigint,
): TransactionInstruction[] {
  const transactionIndex = BigInt(existing(state, squad).transactionIndex.toString()) + 1n + ahead;
  const common = { multisigPda: squad.address, transactionIndex, creator, rentPayer: payer };
  return [
    instructions.vaultTransactionCreate({
      ...common,
      vaultIndex: squad.plan.vault,
      ephemeralSigners: 0,
      transactionMessage: messageOf(squad.vault, inner),
    }),
    instructions.proposalCreate(common),
  ];
}

export function approveProposal({ squad, index }: Proposal, member: PublicKey): TransactionInstruction {
  return instructions.proposalApprove({ multisigPda: squad.address, transactionIndex: index, member });
}

export function executeProposal({ squad, index, transaction }: Proposal, member: PublicKey): TransactionInstruction {
  const { message } = transaction;
  return generated.createVaultTransactionExecuteInstruction({
    multisig: squad.address,
    member,
    proposal: multisig.getProposalPda({ multisigPda: squad.address, transactionIndex: index })[0],
    transaction: multisig.getTransactionPda({ multisigPda: squad.address, index })[0],
    anchorRemainingAccounts: message.accountKeys.map((pubkey, position) => ({
      pubkey,
      isWritable: utils.isStaticWritableIndex(message, position),
      // The vault signs inside the program, not on the transaction.
      isSigner: utils.isSignerIndex(message, position) && !pubkey.equals(squad.vault),
    })),
  });
}

/** The first of the keys that the multisig on chain gives this right. */
export function memberWith(state: State, squad: Multisig, right: Right, keys: PublicKey[]): PublicKey | undefined {
  const { members } = existing(state, squad);
  return keys.find((key) =>
    members.some((member) => member.key.equals(key) && (member.permissions.mask & rights[right]) !== 0),
  );
}

/** What an open proposal still lacks; `null` when it can be executed now. */
export function lacks(state: State, proposal: Proposal): string | null {
  const { squad, index, status, approved } = proposal;
  const { threshold, timeLock } = existing(state, squad);
  if (status.__kind === "Active") {
    const missing = threshold - approved.length;
    return `${missing} more approval${missing === 1 ? "" : "s"}: \`approve --multisig ${squad.name} --proposal ${index}\``;
  }
  if (status.__kind !== "Approved") return `nothing: it is ${status.__kind.toLowerCase()}`;
  const free = BigInt(status.timestamp.toString()) + BigInt(timeLock);
  return now(state) >= free ? null : `the time lock, until ${new Date(Number(free) * 1000).toISOString()}`;
}
