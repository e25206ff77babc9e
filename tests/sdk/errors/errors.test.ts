import { expect } from "chai";
import { Ed25519Program, SystemProgram } from "@solana/web3.js";
import { ClientError, clientErrors, MarketError } from "../../../sdk/src/errors";
import { ESCROW_PROGRAM_ID } from "../../../sdk/src/generated/escrow";
import { TOKEN_PROGRAM_ID } from "../../../sdk/src/tokens";
import { failureOf, parseEvents, ProgramError, programErrors, refusal } from "../../../sdk/src/transaction";
import { named } from "../../support";

const failed = (program: { toBase58(): string }, what: string) => `Program ${program.toBase58()} failed: ${what}`;

describe("sdk: errors", () => {
  it("say what is wrong, with which values, what to do, and where to read on", () => {
    const error = new ClientError("AccountMissing", { address: SystemProgram.programId, slot: 2n ** 60n });
    expect(error).to.be.instanceOf(MarketError).and.to.be.instanceOf(Error);
    expect(error.message.split("\n  ")).to.deep.equal([
      `AccountMissing: ${clientErrors.AccountMissing.summary}`,
      "address = 11111111111111111111111111111111",
      "slot = 1152921504606846976",
      clientErrors.AccountMissing.advice,
      "docs/errors.md#AccountMissing",
    ]);
  });

  it("survive JSON, bigints included", () => {
    const error = refusal("escrow", "NumberNotHigher", { number: 2n ** 63n, settled: 7n });
    const copy = JSON.parse(JSON.stringify(error)) as Record<string, unknown>;
    expect(copy).to.deep.include({ name: "ProgramError", code: "NumberNotHigher", program: "escrow", docs: "docs/errors.md#escrow.NumberNotHigher" });
    expect(copy["values"]).to.deep.equal({ number: "9223372036854775808", settled: "7" });
  });

  for (const [program, errors] of Object.entries(programErrors)) {
    it(`of ${program} say in one short sentence what was wrong and what to do`, () => {
      for (const [name, { message }] of Object.entries<{ message: string }>(errors)) {
        expect(message.split(": "), name).to.have.lengthOf(2);
        expect(message.length, name).to.be.below(160);
      }
    });
  }

  const rows: [string, Parameters<typeof failureOf>[0], string, string][] = [
    [
      "the program that knows why, and not the one that called it",
      {
        error: { InstructionError: [1, { Custom: 1 }] },
        logs: [failed(TOKEN_PROGRAM_ID, "custom program error: 0x1"), failed(ESCROW_PROGRAM_ID, "custom program error: 0x1")],
      },
      "token",
      "Token.InsufficientFunds",
    ],
    ["Anchor's own checks", { error: "", logs: [failed(ESCROW_PROGRAM_ID, "custom program error: 0xbc2")] }, "anchor", "AccountNotSigner"],
    ["the system program's", { error: "", logs: [failed(SystemProgram.programId, "custom program error: 0x0")] }, "system", "System.AccountAlreadyInUse"],
    [
      "the program of the instruction, where the logs are cut short",
      { error: { InstructionError: [0, { Custom: 6004 }] }, logs: ["Log truncated"], programs: [ESCROW_PROGRAM_ID] },
      "escrow",
      "Paused",
    ],
    [
      "the program of the instruction, from the runtime's sentence",
      { error: "Error processing Instruction 0: custom program error: 0x1774", logs: [], programs: [ESCROW_PROGRAM_ID] },
      "escrow",
      "Paused",
    ],
    [
      "the precompile that checks signatures, which logs nothing",
      { error: { InstructionError: [1, { Custom: 2 }] }, logs: [], programs: [ESCROW_PROGRAM_ID, Ed25519Program.programId] },
      "ed25519",
      "Ed25519.InvalidSignature",
    ],
    ["the runtime", { error: "BlockhashNotFound", logs: [] }, "runtime", "BlockhashNotFound"],
    ["the runtime, with fields", { error: { InsufficientFundsForRent: { account_index: 0 } }, logs: [] }, "runtime", "InsufficientFundsForRent"],
    [
      "the runtime, of an instruction",
      { error: { InstructionError: [2, "ComputationalBudgetExceeded"] }, logs: [failed(ESCROW_PROGRAM_ID, "exceeded CUs meter at BPF instruction")] },
      "runtime",
      "ComputationalBudgetExceeded",
    ],
    ["nobody, for a number without a name", { error: "", logs: [failed(named("other").publicKey, "custom program error: 0x2a")] }, "other", "UnknownProgramError"],
    ["nobody, for an answer without a reason", { error: null, logs: [] }, "runtime", "Unknown"],
    ["nobody, for an answer that is nonsense", { error: { InstructionError: "?" }, logs: [] }, "runtime", "InstructionError"],
  ];
  for (const [what, failure, program, code] of rows) {
    it(`name ${what}`, () => {
      const error = failureOf(failure);
      expect(error).to.be.instanceOf(ProgramError);
      expect([error.program, error.code]).to.deep.equal([program, code]);
    });
  }

  it("are not forged by a program that logs what looks like a failure", () => {
    const forged = `Program log: ${failed(TOKEN_PROGRAM_ID, "custom program error: 0x1")}`;
    const error = failureOf({ error: "", logs: [forged, failed(ESCROW_PROGRAM_ID, "custom program error: 0x1774")] });
    expect(error.code).to.equal("Paused");
  });

  it("leave no events of a transaction that failed, whatever its logs show", () => {
    expect(parseEvents({ failure: failureOf({ error: "", logs: [] }), logs: ["Program data: AAAA"] })).to.deep.equal([]);
  });
});
