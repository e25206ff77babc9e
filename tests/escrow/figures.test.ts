import { expect } from "chai";
import { escrowScenarios } from "./scenarios";

/** What the product promises at most: compute units, and bytes of one legacy transaction without lookup tables. */
const LIMITS: Record<string, { units: number; bytes: number }> = {
  open_session: { units: 45_000, bytes: 1_232 },
  settle: { units: 15_000, bytes: 1_100 },
  settle_final: { units: 30_000, bytes: 1_100 },
};

describe("escrow: figures", () => {
  for (const { instruction, scenario, prepare } of escrowScenarios) {
    const { units, bytes } = LIMITS[instruction] ?? { units: 45_000, bytes: 1_232 };
    it(`${instruction} (${scenario}) costs at most ${units} compute units and ${bytes} bytes`, async () => {
      const { ledger, instructions, signers } = await prepare();
      const sent = await ledger.send(instructions, signers);
      expect(sent.computeUnits).to.be.at.most(units);
      expect(sent.bytes).to.be.at.most(bytes);
    });
  }
});
