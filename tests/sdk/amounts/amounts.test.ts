import { expect } from "chai";
import fc from "fast-check";
import { formatUsdc, parseUsdc, quote } from "../../../sdk/src/amounts";
import { amounts } from "../../../sdk/src/escrow";
import { ClientError } from "../../../sdk/src/errors";

const SEED = 20_260_101;
const U64_MAX = 2n ** 64n - 1n;
const u64 = fc.bigInt({ min: 0n, max: U64_MAX });
const always = (property: fc.IRawProperty<unknown>) => fc.assert(property as fc.IRawProperty<never>, { seed: SEED, numRuns: 1_000 });

function refusal(text: string): string {
  try {
    return `parsed ${parseUsdc(text)}`;
  } catch (error) {
    if (error instanceof ClientError) return error.code;
    throw error;
  }
}

describe(`sdk: amounts (seed ${SEED})`, () => {
  it("reads whole and decimal amounts exactly, beyond what a float can hold", () => {
    expect(parseUsdc("1.25")).to.equal(1_250_000n);
    expect(parseUsdc("0.000001")).to.equal(1n);
    expect(parseUsdc("007")).to.equal(7_000_000n);
    expect(parseUsdc("9007199254.740993")).to.equal(9_007_199_254_740_993n);
    expect(parseUsdc("18446744073709.551615")).to.equal(U64_MAX);
  });

  const wrong: [string, string][] = [
    ["", "AmountFormat"],
    [" 1", "AmountFormat"],
    ["1.", "AmountFormat"],
    [".5", "AmountFormat"],
    ["-1", "AmountFormat"],
    ["+1", "AmountFormat"],
    ["1e6", "AmountFormat"],
    ["1,000", "AmountFormat"],
    ["1.2.3", "AmountFormat"],
    ["0x10", "AmountFormat"],
    ["١", "AmountFormat"],
    ["NaN", "AmountFormat"],
    ["9".repeat(1_000_000), "AmountFormat"],
    ["1.0000000", "AmountPrecision"],
    ["18446744073709.551616", "AmountRange"],
  ];
  for (const [text, code] of wrong) {
    it(`error: ${code} for ${JSON.stringify(text.slice(0, 30))}`, () => expect(refusal(text)).to.equal(code));
  }

  it("error: AmountFormat for what is no text at all, from untyped code", () => {
    for (const value of [undefined, null, 1.5, 1n, {}]) expect(refusal(value as never)).to.equal("AmountFormat");
  });

  it("reads back whatever it writes", () => always(fc.property(u64, (amount) => parseUsdc(formatUsdc(amount)) === amount)));

  it("either reads text as the very number it shows, or refuses it by a code", () =>
    always(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,20}\.?\d{0,8}$/)), (text) => {
        const said = refusal(text);
        if (!said.startsWith("parsed ")) return /^Amount(Format|Precision|Range)$/.test(said);
        const [whole, fraction = ""] = text.split(".");
        return said === `parsed ${BigInt(whole!) * 1_000_000n + BigInt((fraction + "000000").slice(0, 6))}`;
      }),
    ));

  it("shows debts with their sign", () => expect(formatUsdc(-683_332n)).to.equal("-0.683332"));

  it("quotes hours at a rate and 2.5 % on top, as the program computes it", () => {
    expect(quote({ price: 2_000_000n, seconds: 3_600n, feeBps: 250 })).to.deep.equal({ price: 2_000_000n, fee: 50_000n, total: 2_050_000n });
    void always(
      fc.property(u64, u64, fc.integer({ min: 0, max: 1_000 }), (price, seconds, feeBps) => {
        const { total } = quote({ price, seconds, feeBps });
        return total === amounts({ price, unitKind: "cpuSecond", renterFeeBps: feeBps, providerFeeBps: 1 }, seconds).total;
      }),
    );
  });
});
