// Generated from the program's IDL by `npm run generate`. Do not edit.

import * as treasury from "./treasury";
import * as registry from "./registry";
import * as staking from "./staking";
import * as escrow from "./escrow";
import * as computeBond from "./compute_bond";
import * as market from "./market";
import * as disputes from "./disputes";

/** Any event of any program. */
export type ProgramEvent =
  | ({ program: "treasury" } & treasury.TreasuryEvent)
  | ({ program: "registry" } & registry.RegistryEvent)
  | ({ program: "staking" } & staking.StakingEvent)
  | ({ program: "escrow" } & escrow.EscrowEvent)
  | ({ program: "compute_bond" } & computeBond.ComputeBondEvent)
  | ({ program: "market" } & market.MarketEvent)
  | ({ program: "disputes" } & disputes.DisputesEvent);

/** Any instruction of any program. */
export type ProgramInstruction =
  | ({ program: "treasury" } & treasury.TreasuryInstruction)
  | ({ program: "registry" } & registry.RegistryInstruction)
  | ({ program: "staking" } & staking.StakingInstruction)
  | ({ program: "escrow" } & escrow.EscrowInstruction)
  | ({ program: "compute_bond" } & computeBond.ComputeBondInstruction)
  | ({ program: "market" } & market.MarketInstruction)
  | ({ program: "disputes" } & disputes.DisputesInstruction);

/** All programs, in the order in which one may call the next. */
export const programs = [
  {
    name: "treasury",
    address: treasury.TREASURY_PROGRAM_ID,
    errors: treasury.treasuryErrors,
    parseEvents: treasury.parseTreasuryEvents,
    decodeInstruction: treasury.decodeTreasuryInstruction,
  },
  {
    name: "registry",
    address: registry.REGISTRY_PROGRAM_ID,
    errors: registry.registryErrors,
    parseEvents: registry.parseRegistryEvents,
    decodeInstruction: registry.decodeRegistryInstruction,
  },
  {
    name: "staking",
    address: staking.STAKING_PROGRAM_ID,
    errors: staking.stakingErrors,
    parseEvents: staking.parseStakingEvents,
    decodeInstruction: staking.decodeStakingInstruction,
  },
  {
    name: "escrow",
    address: escrow.ESCROW_PROGRAM_ID,
    errors: escrow.escrowErrors,
    parseEvents: escrow.parseEscrowEvents,
    decodeInstruction: escrow.decodeEscrowInstruction,
  },
  {
    name: "compute_bond",
    address: computeBond.COMPUTE_BOND_PROGRAM_ID,
    errors: computeBond.computeBondErrors,
    parseEvents: computeBond.parseComputeBondEvents,
    decodeInstruction: computeBond.decodeComputeBondInstruction,
  },
  {
    name: "market",
    address: market.MARKET_PROGRAM_ID,
    errors: market.marketErrors,
    parseEvents: market.parseMarketEvents,
    decodeInstruction: market.decodeMarketInstruction,
  },
  {
    name: "disputes",
    address: disputes.DISPUTES_PROGRAM_ID,
    errors: disputes.disputesErrors,
    parseEvents: disputes.parseDisputesEvents,
    decodeInstruction: disputes.decodeDisputesInstruction,
  },
] as const;
