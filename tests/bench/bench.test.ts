import { expect } from "chai";
import { disputesIdl, escrowIdl, registryIdl, stakingIdl, treasuryIdl } from "../../sdk/src/generated";
import { disputesScenarios } from "../../scripts/bench/disputes";
import { escrowScenarios } from "../../scripts/bench/escrow";
import { measure, type Scenario } from "../../scripts/bench/measure";
import { registryScenarios } from "../../scripts/bench/registry";
import { stakingScenarios } from "../../scripts/bench/staking";
import { treasuryScenarios } from "../../scripts/bench/treasury";

const programs: [idl: { instructions: { name: string }[] }, scenarios: Scenario[]][] = [
  [disputesIdl, disputesScenarios],
  [escrowIdl, escrowScenarios],
  [registryIdl, registryScenarios],
  [stakingIdl, stakingScenarios],
  [treasuryIdl, treasuryScenarios],
];

/** What the product promises at most. Bytes of every transaction are bounded by the network: 1,232. */
const LIMITS: Record<string, { cu: number; bytes?: number }> = {
  "escrow open_session": { cu: 45_000 },
  "escrow settle": { cu: 15_000 },
  "escrow settle_final": { cu: 30_000, bytes: 1_100 },
  "staking stake": { cu: 25_000 },
  "staking request_unstake": { cu: 25_000 },
  "staking claim": { cu: 25_000 },
  "staking slash_equivocation": { cu: 40_000 },
  "treasury spend_hot": { cu: 15_000 },
  "treasury sweep": { cu: 25_000 },
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe("bench", () => {
  for (const [idl, scenarios] of programs) {
    const { program } = scenarios[0]!;

    it(`measures every instruction of ${program}, and nothing that it does not have`, () => {
      const measured = new Set(scenarios.map(({ instruction }) => instruction));
      expect([...measured]).to.have.members(idl.instructions.map(({ name }) => snake(name)));
    });

    it(`gives each scenario of ${program} a name of its own`, () => {
      const names = scenarios.map(({ instruction, scenario }) => `${instruction} (${scenario})`);
      expect(new Set(names).size).to.equal(names.length);
    });

    for (const scenario of scenarios) {
      const limit = LIMITS[`${program} ${scenario.instruction}`];
      if (!limit) continue;
      const { cu, bytes = 1_232 } = limit;
      it(`${program} ${scenario.instruction} (${scenario.scenario}) costs at most ${cu} compute units and ${bytes} bytes`, async () => {
        const measured = await measure(scenario);
        expect(measured.cu).to.be.at.most(cu);
        expect(measured.bytes).to.be.at.most(bytes);
      });
    }
  }

  it("gives the same figures every time", async () => {
    for (const [, [scenario]] of programs) expect(await measure(scenario!)).to.deep.equal(await measure(scenario!));
  });
});
