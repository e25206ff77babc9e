import { programs, type ProgramName } from "../../scripts/programs";
import { computeBond } from "./compute_bond";
import { disputes } from "./disputes";
import { escrow } from "./escrow";
import { market } from "./market";
import type { MarketProgram } from "./program";
import { registry } from "./registry";
import { staking } from "./staking";
import { treasury } from "./treasury";

const byName: Record<ProgramName, MarketProgram> = {
  treasury,
  registry,
  staking,
  escrow,
  compute_bond: computeBond,
  market,
  disputes,
};

/** In the order in which they are initialised: others name the treasury's fee vault. */
export const marketPrograms: readonly MarketProgram[] = programs.map((name) => byName[name]);
