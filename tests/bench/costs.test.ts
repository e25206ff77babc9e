import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { costs } from "../../scripts/bench/costs";
import type { Measurement } from "../../scripts/bench/measure";
import { root } from "../../scripts/shell";

const read = (file: string) => readFileSync(join(root, "docs", file), "utf8");
const rows = JSON.parse(read("benchmarks.json")) as Measurement[];

/** The lamports for signatures in the line of the table that begins so. */
const signatures = (name: string) => new RegExp(`^\\| ${name} \\| [^|]+ \\| ([\\d,]+) \\|`, "m").exec(costs(rows))?.[1];

describe("docs/costs.md", () => {
  it("is what the committed figures and prices give", () => {
    expect(read("costs.md")).to.equal(costs(rows));
  });

  it("counts the signatures of an hour that is settled once: one to open, one to accept, and three with the receipt", () => {
    expect(signatures("an hour, once at the end")).to.equal("25,000");
  });

  it("counts three signatures for every receipt that is settled on the way", () => {
    expect(signatures("an hour, every minute")).to.equal((25_000 + 59 * 15_000).toLocaleString("en-US"));
  });

  it("needs every transaction that it counts", () => {
    const without = rows.filter(({ instruction }) => instruction !== "accept_session");
    expect(() => costs(without)).to.throw("accept_session (by the operator)");
  });
});
