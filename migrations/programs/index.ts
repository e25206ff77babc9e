import { escrow } from "./escrow";
import { governed, type GovernedName } from "./ids";
import type { MarketProgram } from "./program";
import { registry } from "./registry";
import { staking } from "./staking";
import { treasury } from "./treasury";

const byName: Record<GovernedName, MarketProgram> = { treasury, registry, staking, escrow };

export const marketPrograms: readonly MarketProgram[] = governed.map((name) => byName[name]);
