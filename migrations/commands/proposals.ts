import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import {
  createProposal,
  executeProposal,
  findProposal,
  lacks,
  memberWith,
  openProposals,
  type Multisig,
  type Proposal,
} from "../squads";
import type { State } from "../state";
import { done, due, waiting, type Step } from "../step";
import { requireSafe } from "./review";

/** What a multisig is asked within one plan: each new proposal takes the next number. */
export class Proposals {
  private readonly open: Proposal[];
  private created = 0n;

  constructor(
    private readonly state: State,
    private readonly squad: Multisig,
    private readonly keys: PublicKey[],
  ) {
    this.open = openProposals(state, squad);
  }

  /** Proposes the instructions, unless an open proposal is the same. */
  propose(title: string, inner: TransactionInstruction[]): { step: Step; open?: Proposal } {
    const { state, squad, keys } = this;
    const open = findProposal(this.open, squad.vault, inner);
    const full = `${title}: propose to the ${squad.name}`;
    if (open) return { step: done(`${full}, number ${open.index}`), open };
    const creator = memberWith(state, squad, "initiate", keys);
    if (!creator) return { step: waiting(full, `a --keypair of a member of the ${squad.name} who may initiate`) };
    return { step: due(full, createProposal(state, squad, creator, keys[0]!, inner, this.created++)) };
  }

  /** Proposes, and executes once it is approved and its time lock has passed. */
  carryOut(title: string, inner: TransactionInstruction[]): Step[] {
    const { step, open } = this.propose(title, inner);
    const execution = `${title}: execute`;
    if (!open) return [step, waiting(execution, "the proposal and its approvals")];
    return [step, execute(this.state, open, this.keys, execution)];
  }
}

/** Executes an open proposal when it lacks nothing. */
export function execute(state: State, proposal: Proposal, keys: PublicKey[], title: string): Step {
  const missing = lacks(state, proposal);
  if (missing !== null) return waiting(title, missing);
  const member = memberWith(state, proposal.squad, "execute", keys);
  if (!member) return waiting(title, `a --keypair of a member of the ${proposal.squad.name} who may execute`);
  requireSafe(state, proposal);
  return due(title, [executeProposal(proposal, member)]);
}
