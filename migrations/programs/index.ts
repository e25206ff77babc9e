import { programs } from "../../scripts/programs";
import { escrow } from "./escrow";
import type { MarketProgram } from "./program";
import { registry } from "./registry";
import { staking } from "./staking";
import { treasury } from "./treasury";

const byName = { treasury, registry, staking, escrow };

/** In the order in which they are initialised: the escrow names the treasury's fee vault. */
export const marketPrograms: readonly MarketProgram[] = programs.map((name) => byName[name]);
