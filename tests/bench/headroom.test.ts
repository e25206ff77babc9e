import { expect } from "chai";
import { watch, worst, LIMITS, type Headroom } from "../../scripts/bench/headroom";
import { curves } from "../../scripts/bench/growth";
import { measure } from "../../scripts/bench/measure";
import { scenarios } from "../../scripts/bench/scenarios";

const scenario = (program: string, instruction: string) => scenarios.find((one) => one.program === program && one.instruction === instruction)!;

describe("head-room", () => {
  it("is read while the same happens as without a trace", async () => {
    const settle = scenario("escrow", "settle_final");
    const { measured, headroom } = await watch(settle);
    expect(measured).to.deep.equal(await measure(settle));
    expect(headroom.calls).to.equal(1);
    for (const [used, limit] of [[headroom.heap, LIMITS.heap], [headroom.frames, LIMITS.frames], [headroom.frame, LIMITS.frame]] as const) {
      expect(used).to.be.greaterThan(0);
      expect(used).to.be.at.most(limit);
    }
  });

  it("counts what is allocated: each route of a worker is a string of 64 bytes and its place in a list", async () => {
    const { points } = curves.find(({ instruction }) => instruction === "deploy_worker")!;
    const [one, , , eight] = points;
    const least = await watch(one!.scenario);
    const most = await watch(eight!.scenario);
    expect(most.headroom.heap - least.headroom.heap).to.be.within(7 * (64 + 24), LIMITS.heap / 4);
  });

  it("counts programs within programs, and leaves half of the heap where most of it is used", async () => {
    const { headroom } = await watch(scenario("disputes", "execute_verdict"));
    expect(headroom.calls).to.equal(3);
    expect(headroom.heap).to.be.at.most(LIMITS.heap / 2);
  });

  it("keeps the worst of every figure, and where the heap was fullest", () => {
    const row: Headroom = { program: "escrow", instruction: "settle", heap: 10, scenario: "a", frames: 5, frame: 700, calls: 1 };
    expect(worst([row, { ...row, heap: 11, scenario: "b", frames: 4 }, { ...row, heap: 9, scenario: "c", frame: 800, calls: 2 }])).to.deep.equal([
      { ...row, heap: 11, scenario: "b", frame: 800, calls: 2 },
    ]);
  });
});
