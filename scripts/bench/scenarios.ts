import { computeBondScenarios } from "./compute_bond";
import { disputesScenarios } from "./disputes";
import { escrowScenarios } from "./escrow";
import { marketScenarios } from "./market";
import type { Scenario } from "./measure";
import { registryScenarios } from "./registry";
import { stakingScenarios } from "./staking";
import { treasuryScenarios } from "./treasury";

/** Every program's, in the order of the table. */
export const scenarios: Scenario[] = [
  ...computeBondScenarios,
  ...disputesScenarios,
  ...escrowScenarios,
  ...marketScenarios,
  ...registryScenarios,
  ...stakingScenarios,
  ...treasuryScenarios,
];
