// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { Idl } from "@coral-xyz/anchor";
import { treasuryIdl } from "./treasury/idl";
import { registryIdl } from "./registry/idl";
import { stakingIdl } from "./staking/idl";
import { escrowIdl } from "./escrow/idl";
import { computeBondIdl } from "./compute_bond/idl";
import { marketIdl } from "./market/idl";
import { disputesIdl } from "./disputes/idl";

export { anchorErrors, type AnchorErrorName } from "./anchor";
export { decodeProgramInstruction, parseProgramEvents, type ProgramEvent, type ProgramInstruction } from "./programs";
export { treasuryErrors, type TreasuryErrorName } from "./treasury/errors";
export { treasuryIdl, type TreasuryIdl } from "./treasury/idl";
export { registryErrors, type RegistryErrorName } from "./registry/errors";
export { registryIdl, type RegistryIdl } from "./registry/idl";
export { stakingErrors, type StakingErrorName } from "./staking/errors";
export { stakingIdl, type StakingIdl } from "./staking/idl";
export { escrowErrors, type EscrowErrorName } from "./escrow/errors";
export { escrowIdl, type EscrowIdl } from "./escrow/idl";
export { computeBondErrors, type ComputeBondErrorName } from "./compute_bond/errors";
export { computeBondIdl, type ComputeBondIdl } from "./compute_bond/idl";
export { marketErrors, type MarketErrorName } from "./market/errors";
export { marketIdl, type MarketIdl } from "./market/idl";
export { disputesErrors, type DisputesErrorName } from "./disputes/errors";
export { disputesIdl, type DisputesIdl } from "./disputes/idl";

/** The IDLs of all programs. */
export const idls: readonly Idl[] = [treasuryIdl, registryIdl, stakingIdl, escrowIdl, computeBondIdl, marketIdl, disputesIdl];
