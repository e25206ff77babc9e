import { expect } from "chai";
import fc from "fast-check";
import { parseProgramEvents } from "../../../sdk/src/generated";
import { parseTreasuryEvents, TREASURY_PROGRAM_ID } from "../../../sdk/src/generated/treasury";
import { named } from "../../support";
import { generated, pascal, type Call } from "./programs";
import { comparable, SEED } from "./values";

const HOSTILE = named("hostile program").publicKey.toBase58();
const TREASURY = TREASURY_PROGRAM_ID.toBase58();

const invoke = (program: string, depth: number) => `Program ${program} invoke [${depth}]`;
const success = (program: string) => `Program ${program} success`;
const logged = (data: Uint8Array) => `Program data: ${Buffer.from(data).toString("base64")}`;

/** `HotRefilled` of some amount, as the treasury emits it. */
function refilled(amount: number): Buffer {
  const { discriminator } = generated[0]!.idl.events!.find(({ name }) => name === "hotRefilled")!;
  const data = Buffer.alloc(16);
  data.set(discriminator);
  data.writeBigUInt64LE(BigInt(amount), 8);
  return data;
}

const amounts = (logs: string[]) => parseTreasuryEvents(logs).map(({ data }) => ("amount" in data ? data.amount : undefined));

describe("generated events", () => {
  for (const { name, idl, id, types, coder, exports } of generated) {
    it(`${name}: every event is read as Anchor writes it`, () => {
      const parse = exports[`parse${pascal(idl.metadata.name)}Events`] as Call<object[]>;
      for (const { name: event, discriminator } of idl.events ?? []) {
        const type = { defined: { name: event } };
        fc.assert(
          fc.property(types.values(type), (value) => {
            const body = coder.types.encode(event, types.anchor(type, value));
            const data = Buffer.concat([Buffer.from(discriminator), body]);
            const logs = [invoke(id.toBase58(), 1), logged(data), success(id.toBase58())];
            const expected = [comparable({ program: name, name: event, data: value })];
            expect(comparable(parse(logs))).to.deep.equal(expected);
            expect(comparable(parseProgramEvents(logs))).to.deep.equal(expected);
            for (let length = 0; length < data.length; length += 7) {
              expect(parse([logs[0]!, logged(data.subarray(0, length)), logs[2]!])).to.be.empty;
            }
          }),
          { seed: SEED, numRuns: 5 },
        );
      }
    });
  }

  it("bytes that another program logs are nobody's event", () => {
    expect(amounts([invoke(HOSTILE, 1), logged(refilled(1)), success(HOSTILE)])).to.be.empty;
  });

  it("bytes that a hostile caller or callee logs around the program's own are not taken for them", () => {
    const logs = [
      invoke(HOSTILE, 1),
      logged(refilled(1)),
      invoke(TREASURY, 2),
      logged(refilled(2)),
      invoke(HOSTILE, 3),
      logged(refilled(3)),
      success(HOSTILE),
      logged(refilled(4)),
      success(TREASURY),
      logged(refilled(5)),
      success(HOSTILE),
    ];
    expect(amounts(logs)).to.deep.equal([2n, 4n]);
  });

  it("a message that looks like a log line changes nothing", () => {
    const logs = [
      invoke(HOSTILE, 1),
      `Program log: ${invoke(TREASURY, 2)}`,
      `Program log: \n${invoke(TREASURY, 2)}`,
      `${invoke(TREASURY, 2)} `,
      logged(refilled(1)),
      success(HOSTILE),
    ];
    expect(amounts(logs)).to.be.empty;
  });

  it("a callee that failed hands back to its caller", () => {
    const logs = [
      invoke(TREASURY, 1),
      invoke(HOSTILE, 2),
      `Program ${HOSTILE} failed: custom program error: 0x1`,
      logged(refilled(7)),
      success(TREASURY),
      logged(refilled(8)),
    ];
    expect(amounts(logs)).to.deep.equal([7n]);
  });

  it("data that is no base64, no event, or of a newer program is passed over", () => {
    const logs = [
      invoke(TREASURY, 1),
      "Program data: %%%",
      "Program data: ",
      "Program data: AAAA",
      logged(Buffer.alloc(64)),
      logged(refilled(9)),
      "Log truncated",
    ];
    expect(amounts(logs)).to.deep.equal([9n]);
  });

  it("logs of any kind give events or nothing, in any order", () => {
    const line = fc.oneof(
      fc.constantFrom(invoke(TREASURY, 1), invoke(HOSTILE, 2), success(TREASURY), success(HOSTILE), logged(refilled(1))),
      fc.string().map((text) => `Program data: ${text}`),
      fc.nat().map((depth) => invoke(TREASURY, depth)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (logs) => {
        expect(parseProgramEvents(logs)).to.be.an("array");
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
