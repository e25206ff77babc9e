import { expect } from "chai";
import { compare } from "../../scripts/bench/compare";
import type { Measurement } from "../../scripts/bench/measure";

const row = (changes: Partial<Measurement> = {}): Measurement => ({
  program: "escrow",
  instruction: "settle",
  scenario: "typical",
  cu: 10_000,
  bytes: 400,
  accounts: 10,
  rentLocked: 0,
  fee: 15_000,
  ...changes,
});

describe("npm run bench -- --check", () => {
  it("says nothing where nothing changed", () => {
    expect(compare([row()], [row()])).to.deep.equal({ lines: [], grown: [] });
  });

  it("prints every change, and fails for none of up to 5 %", () => {
    const { lines, grown } = compare([row({ cu: 10_500, bytes: 399 })], [row()]);
    expect(lines).to.deep.equal([
      "changed  escrow settle (typical): cu 10000 -> 10500",
      "changed  escrow settle (typical): bytes 400 -> 399",
    ]);
    expect(grown).to.deep.equal([]);
  });

  it("fails for more, in each figure", () => {
    const more = { cu: 10_501, bytes: 421, accounts: 11, rentLocked: 1, fee: 20_000 };
    const { grown } = compare([row(more)], [row()]);
    expect(grown).to.deep.equal(["cu", "bytes", "accounts", "rentLocked", "fee"].map((figure) => `escrow settle (typical): ${figure}`));
  });

  it("fails where less rent comes back, and not where more does", () => {
    expect(compare([row({ rentLocked: -900 })], [row({ rentLocked: -1_000 })]).grown).to.deep.equal(["escrow settle (typical): rentLocked"]);
    expect(compare([row({ rentLocked: -1_100 })], [row({ rentLocked: -1_000 })]).grown).to.deep.equal([]);
  });

  it("names what is new and what is gone", () => {
    const { lines, grown } = compare([row({ scenario: "another" })], [row()]);
    expect(lines).to.deep.equal(["new      escrow settle (another): 10000 CU, 400 bytes", "gone     escrow settle (typical)"]);
    expect(grown).to.deep.equal([]);
  });
});
