// Where work could grow: every instruction that reads a list, a sum over many, or a text. compute_bond's have none of these.
import { disputesCurves } from "./disputes";
import { escrowCurves } from "./escrow";
import type { Curve } from "./curve";
import { marketCurves } from "./market";
import { registryCurves } from "./registry";
import { stakingCurves } from "./staking";
import { treasuryCurves } from "./treasury";

export const curves: Curve[] = [...disputesCurves, ...escrowCurves, ...marketCurves, ...registryCurves, ...stakingCurves, ...treasuryCurves];
