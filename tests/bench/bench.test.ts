import { expect } from "chai";
import { COMPUTE_BOND_PROGRAM_ID } from "../../sdk/src/compute_bond";
import { idls } from "../../sdk/src/generated";
import { measure } from "../../scripts/bench/measure";
import { scenarios } from "../../scripts/bench/scenarios";

/** Of a lock inside its caller; called directly it does the same. */
const LOCK_CU = 12_000;

/** What the product promises at most. Bytes of every transaction are bounded by the network: 1,232. */
const LIMITS: Record<string, { cu: number; bytes?: number }> = {
  "compute_bond post_compute_bond": { cu: 40_000 },
  "compute_bond lock_bond_to_task": { cu: LOCK_CU },
  "escrow open_session": { cu: 45_000 },
  "escrow settle": { cu: 15_000 },
  "escrow settle_final": { cu: 30_000, bytes: 1_100 },
  "market submit_proof_and_claim": { cu: 40_000 },
  "staking stake": { cu: 25_000 },
  "staking request_unstake": { cu: 25_000 },
  "staking claim": { cu: 25_000 },
  "staking slash_equivocation": { cu: 40_000 },
  "treasury spend_hot": { cu: 15_000 },
  "treasury sweep": { cu: 25_000 },
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const programs = idls.map(({ metadata, instructions }) => {
  const program = snake(metadata.name);
  const instructionNames = instructions.map(({ name }) => snake(name));
  return { program, instructionNames, ofProgram: scenarios.filter((scenario) => scenario.program === program) };
});

describe("bench", () => {
  it("measures programs that there are, and no limit goes unmeasured", () => {
    const names = programs.map(({ program }) => program);
    expect([...new Set(scenarios.map(({ program }) => program))]).to.have.members(names);
    expect(scenarios.map(({ program, instruction }) => `${program} ${instruction}`)).to.include.members(Object.keys(LIMITS));
  });

  for (const { program, instructionNames, ofProgram } of programs) {
    it(`measures every instruction of ${program}, and nothing that it does not have`, () => {
      const measured = new Set(ofProgram.map(({ instruction }) => instruction));
      expect([...measured]).to.have.members(instructionNames);
    });

    it(`gives each scenario of ${program} a name of its own`, () => {
      const names = ofProgram.map(({ instruction, scenario }) => `${instruction} (${scenario})`);
      expect(new Set(names).size).to.equal(names.length);
    });

    for (const scenario of ofProgram) {
      const limit = LIMITS[`${program} ${scenario.instruction}`];
      if (!limit) continue;
      const { cu, bytes = 1_232 } = limit;
      it(`${program} ${scenario.instruction} (${scenario.scenario}) costs at most ${cu} compute units and ${bytes} bytes`, async () => {
        const { row } = await measure(scenario);
        expect(row.cu).to.be.at.most(cu);
        expect(row.bytes).to.be.at.most(bytes);
      });
    }
  }

  it(`compute_bond lock_bond_to_task costs at most ${LOCK_CU} compute units inside an award`, async () => {
    const award = scenarios.find(({ program, instruction }) => program === "market" && instruction === "award")!;
    const { ledger, instructions, signers } = await award.prepare();
    const { logs } = await ledger.send(instructions, signers);
    const consumed = new RegExp(`^Program ${COMPUTE_BOND_PROGRAM_ID.toBase58()} consumed (\\d+) of`);
    const figures = logs.flatMap((line) => consumed.exec(line)?.slice(1).map(Number) ?? []);
    expect(figures).to.have.length(1);
    expect(figures[0]).to.be.at.most(LOCK_CU);
  });

  it("gives the same figures every time", async () => {
    for (const { ofProgram } of programs) expect(await measure(ofProgram[0]!)).to.deep.equal(await measure(ofProgram[0]!));
  });
});
