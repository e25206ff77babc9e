// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { Idl } from "@coral-xyz/anchor";
import { treasuryIdl } from "./treasury";
import { registryIdl } from "./registry";
import { stakingIdl } from "./staking";
import { escrowIdl } from "./escrow";
import { computeBondIdl } from "./compute_bond";
import { marketIdl } from "./market";
import { disputesIdl } from "./disputes";

export * from "./treasury";
export * from "./registry";
export * from "./staking";
export * from "./escrow";
export * from "./compute_bond";
export * from "./market";
export * from "./disputes";

/** The IDLs of all programs. */
export const idls: readonly Idl[] = [treasuryIdl, registryIdl, stakingIdl, escrowIdl, computeBondIdl, marketIdl, disputesIdl];
