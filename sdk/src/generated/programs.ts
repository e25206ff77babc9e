// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { TransactionInstruction } from "@solana/web3.js";
import * as c from "../codec";
import { treasuryEventSource, type TreasuryEvent } from "./treasury/events";
import { registryEventSource, type RegistryEvent } from "./registry/events";
import { stakingEventSource, type StakingEvent } from "./staking/events";
import { escrowEventSource, type EscrowEvent } from "./escrow/events";
import { computeBondEventSource, type ComputeBondEvent } from "./compute_bond/events";
import { marketEventSource, type MarketEvent } from "./market/events";
import { disputesEventSource, type DisputesEvent } from "./disputes/events";
import { treasuryInstructionSource, type TreasuryInstruction } from "./treasury/instructions";
import { registryInstructionSource, type RegistryInstruction } from "./registry/instructions";
import { stakingInstructionSource, type StakingInstruction } from "./staking/instructions";
import { escrowInstructionSource, type EscrowInstruction } from "./escrow/instructions";
import { computeBondInstructionSource, type ComputeBondInstruction } from "./compute_bond/instructions";
import { marketInstructionSource, type MarketInstruction } from "./market/instructions";
import { disputesInstructionSource, type DisputesInstruction } from "./disputes/instructions";

/** Any event of any program. */
export type ProgramEvent =
  | TreasuryEvent
  | RegistryEvent
  | StakingEvent
  | EscrowEvent
  | ComputeBondEvent
  | MarketEvent
  | DisputesEvent;

/** Any instruction of any program. */
export type ProgramInstruction =
  | TreasuryInstruction
  | RegistryInstruction
  | StakingInstruction
  | EscrowInstruction
  | ComputeBondInstruction
  | MarketInstruction
  | DisputesInstruction;

/** The events that the market's programs themselves emitted, in order, from a transaction's logs. */
export function parseProgramEvents(logs: readonly string[]): ProgramEvent[] {
  const sources = [
    treasuryEventSource,
    registryEventSource,
    stakingEventSource,
    escrowEventSource,
    computeBondEventSource,
    marketEventSource,
    disputesEventSource,
  ];
  return c.parseEvents<ProgramEvent>(sources, logs);
}

/** Which instruction of which program it is, with accounts and arguments by name. */
export function decodeProgramInstruction(instruction: TransactionInstruction): ProgramInstruction {
  const sources = [
    treasuryInstructionSource,
    registryInstructionSource,
    stakingInstructionSource,
    escrowInstructionSource,
    computeBondInstructionSource,
    marketInstructionSource,
    disputesInstructionSource,
  ];
  return c.decodeInstruction<ProgramInstruction>(sources, instruction);
}
