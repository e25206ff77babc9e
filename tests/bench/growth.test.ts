import { expect } from "chai";
import { curves } from "../../scripts/bench/growth";
import { figures, holds, sentence, type Shape } from "../../scripts/bench/growth/curve";
import { scenarios } from "../../scripts/bench/scenarios";

const line = (...units: number[]) => units.map((cu, index) => ({ at: index * 10, cu }));
const name = ({ program, instruction, scenario }: { program: string; instruction: string; scenario: string }) => `${program} ${instruction} ${scenario}`;

describe("growth curves", () => {
  const claims: [string, Shape, number[], boolean][] = [
    ["the same everywhere is constant", "constant", [9_000, 9_000, 9_000], true],
    ["5 % is constant", "constant", [9_000, 9_200, 9_450], true],
    ["6 % is not constant", "constant", [9_000, 9_200, 9_541], false],
    ["neither is what falls and rises", "constant", [9_000, 8_000, 9_000], false],
    ["a line is linear", "linear", [1_000, 1_500, 2_000], true],
    ["what flattens is no worse than a line", "linear", [1_000, 1_500, 1_600], true],
    ["a square is not linear", "linear", [1_000, 1_500, 3_000], false],
    ["bounded may grow up to its bound", { flatFrom: 10 }, [1_000, 2_000, 2_000], true],
    ["and not beyond", { flatFrom: 10 }, [1_000, 2_000, 3_000], false],
  ];
  for (const [title, shape, units, right] of claims) {
    it(title, () => expect(holds({ shape }, line(...units))).to.equal(right));
  }

  it("have points with names of their own, smallest first", () => {
    const points = curves.flatMap((curve) => curve.points.map(({ scenario }) => name(scenario)));
    expect(new Set([...points, ...scenarios.map(name)]).size).to.equal(points.length + scenarios.length);
    for (const { points } of curves) {
      const sizes = points.map(({ at }) => at);
      expect(sizes).to.deep.equal([...sizes].sort((a, b) => a - b));
    }
  });

  it("are described by their figures", () => {
    const of = "routes";
    const bound = "At most eight.";
    expect(sentence({ shape: "constant", of, bound }, line(9, 9))).to.equal("Constant. At most eight.");
    expect(sentence({ shape: "linear", of, bound }, line(1_000, 31_000))).to.equal(
      "Linear: about 3,000 compute units for each of the routes. At most eight.",
    );
    expect(sentence({ shape: { flatFrom: 3 }, of, bound }, line(9, 9))).to.equal("Bounded: constant from 3 on. At most eight.");
  });

  it("cannot be drawn without their figures", () => {
    expect(() => figures(curves[0]!, [])).to.throw("was not measured");
  });
});
