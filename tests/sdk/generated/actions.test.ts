import { expect } from "chai";
import * as sdk from "../../../sdk/src";
import { generated } from "./programs";

/** Instructions which only another program can send, because an address without a key must sign: no wallet has an action for them. */
const CALLED_BY_PROGRAMS: Record<string, string[]> = {
  registry: ["recordSettlement", "recordFault", "recordDisputeLost"],
  treasury: ["routeSlash"],
  staking: ["slashVerdict"],
  market: ["freezeTask", "settleDispute"],
  compute_bond: ["lockBondToTask", "slashBond"],
};

const namespaces: Record<string, Record<string, unknown>> = {
  registry: sdk.registry,
  treasury: sdk.treasury,
  staking: sdk.staking,
  escrow: sdk.escrow,
  market: sdk.market,
  compute_bond: sdk.computeBond,
  disputes: sdk.disputes,
};

describe("sdk: actions", () => {
  for (const { name, idl } of generated) {
    it(`every instruction of ${name} has an action, but for those that only programs can call`, () => {
      const isAction = (instruction: string) => typeof namespaces[name]?.[instruction] === "function";
      const without = idl.instructions.map((instruction) => instruction.name).filter((instruction) => !isAction(instruction));
      expect(without).to.have.members(CALLED_BY_PROGRAMS[name] ?? []);
    });
  }
});
