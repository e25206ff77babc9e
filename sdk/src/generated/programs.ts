// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { TransactionInstruction } from "@solana/web3.js";
import * as c from "../codec";
import { treasuryEvents, type TreasuryEvent } from "./treasury/events";
import { registryEvents, type RegistryEvent } from "./registry/events";
import { stakingEvents, type StakingEvent } from "./staking/events";
import { escrowEvents, type EscrowEvent } from "./escrow/events";
import { computeBondEvents, type ComputeBondEvent } from "./compute_bond/events";
import { marketEvents, type MarketEvent } from "./market/events";
import { disputesEvents, type DisputesEvent } from "./disputes/events";
import { treasuryInstructions, type TreasuryInstruction } from "./treasury/instructions";
import { registryInstructions, type RegistryInstruction } from "./registry/instructions";
import { stakingInstructions, type StakingInstruction } from "./staking/instructions";
import { escrowInstructions, type EscrowInstruction } from "./escrow/instructions";
import { computeBondInstructions, type ComputeBondInstruction } from "./compute_bond/instructions";
import { marketInstructions, type MarketInstruction } from "./market/instructions";
import { disputesInstructions, type DisputesInstruction } from "./disputes/instructions";

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
    treasuryEvents,
    registryEvents,
    stakingEvents,
    escrowEvents,
    computeBondEvents,
    marketEvents,
    disputesEvents,
  ];
  return c.parseEvents<ProgramEvent>(sources, logs);
}

/** Which instruction of which program it is, with accounts and arguments by name. */
export function decodeProgramInstruction(instruction: TransactionInstruction): ProgramInstruction {
  const sources = [
    treasuryInstructions,
    registryInstructions,
    stakingInstructions,
    escrowInstructions,
    computeBondInstructions,
    marketInstructions,
    disputesInstructions,
  ];
  return c.decodeInstruction<ProgramInstruction>(sources, instruction);
}
