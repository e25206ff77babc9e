import { accounts, generated, instructions, types } from "@sqds/multisig";
import {
  TransactionMessage,
  type AddressLookupTableAccount,
  type Keypair,
  type TransactionInstruction,
} from "@solana/web3.js";
import { executeProposal, mustReadProposal, multisigOf, type Multisig } from "../../migrations/squads";
import type { Cluster } from "../../migrations/cluster";
import { look } from "../../migrations/state";
import { developmentKeypair } from "../../scripts/keys";
import { TransactionFailed } from "../support";
import type { Stage } from "./stage";

/** The council as somebody uses it who has no need of our commands, and none of their checks. */
export class CouncilByHand {
  readonly squad: Multisig;
  private readonly first = developmentKeypair("council member 1");
  private readonly second = developmentKeypair("council member 2");

  constructor(private readonly stage: Stage) {
    this.squad = multisigOf("council", (stage.cluster as Cluster).multisigs.council);
  }

  get lastIndex(): bigint {
    const account = this.stage.chain.ledger.accountNow(this.squad.address);
    return BigInt(accounts.Multisig.fromAccountInfo(account!)[0].transactionIndex.toString());
  }

  async propose(
    inner: TransactionInstruction[],
    member: Keypair = this.first,
    addressLookupTableAccounts: AddressLookupTableAccount[] = [],
  ): Promise<bigint> {
    const { address, vault } = this.squad;
    const transactionIndex = this.lastIndex + 1n;
    const common = { multisigPda: address, transactionIndex, creator: member.publicKey };
    const transactionMessage = new TransactionMessage({
      payerKey: vault,
      recentBlockhash: vault.toBase58(),
      instructions: inner,
    });
    await this.send(
      [
        instructions.vaultTransactionCreate({
          ...common,
          vaultIndex: 0,
          ephemeralSigners: 0,
          transactionMessage,
          addressLookupTableAccounts,
        }),
        instructions.proposalCreate(common),
      ],
      [member],
    );
    return transactionIndex;
  }

  approve(transactionIndex: bigint, member: Keypair): Promise<void> {
    const { address } = this.squad;
    return this.send(
      [instructions.proposalApprove({ multisigPda: address, transactionIndex, member: member.publicKey })],
      [member],
    );
  }

  async approveAll(index: bigint): Promise<void> {
    await this.approve(index, this.first);
    await this.approve(index, this.second);
  }

  async execute(index: bigint, member: Keypair = this.first): Promise<void> {
    const proposal = await look(this.stage.chain, (state) => mustReadProposal(state, this.squad, index));
    await this.send([executeProposal(proposal, member.publicKey)], [member]);
  }

  /** A change of the multisig itself, voted through and executed. */
  async change(action: types.ConfigAction): Promise<void> {
    const { address } = this.squad;
    const transactionIndex = this.lastIndex + 1n;
    const creator = this.first.publicKey;
    const common = { multisigPda: address, transactionIndex };
    await this.send(
      [
        instructions.configTransactionCreate({ ...common, creator, actions: [action] }),
        instructions.proposalCreate({ ...common, creator }),
      ],
      [this.first],
    );
    await this.approveAll(transactionIndex);
    await this.stage.passTimeLock();
    await this.send(
      [instructions.configTransactionExecute({ ...common, member: creator, rentPayer: creator })],
      [this.first],
    );
  }

  private async send(transaction: TransactionInstruction[], signers: Keypair[]): Promise<void> {
    await this.stage.chain.ledger.send(transaction, signers);
    const { svm } = this.stage.chain.ledger;
    svm.warpToSlot(svm.getClock().slot + 1n);
  }
}

/** The name of the error by which Squads refuses. */
export async function squadsRefusal(sending: Promise<unknown>): Promise<string> {
  const failure = await sending.then(
    () => new Error("Squads did not refuse"),
    (error: Error) => error,
  );
  if (!(failure instanceof TransactionFailed)) throw failure;
  const code = /^Program SQDS\w+ failed: custom program error: (0x[0-9a-f]+)$/m.exec(failure.logs.join("\n"))?.[1];
  return generated.errorFromCode(Number(code))?.name ?? failure.code;
}
