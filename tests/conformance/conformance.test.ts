import { execFileSync } from "node:child_process";
import { expect } from "chai";
import type { Address } from "@solana/kit";
import { PublicKey, Transaction } from "@solana/web3.js";
import { ComputeBudget, FailedTransactionMetadata, LiteSVM } from "litesvm";
import { named } from "../support/keys";
import { programImage } from "../support/programs";

const SEED = "20260101";
const PROGRAM = new PublicKey("7NYTeca8oAvp7qjJhUVUGf8kTwdtgAX3gkANGXk8ZEjo");
/** Few enough for the 32 KiB heap of a transaction, which nothing frees. */
const CASES_PER_TRANSACTION = 8;
const MISTAKES_SHOWN = 20;

/** One operation on one input. Bytes are hexadecimal. */
interface Case {
  family: string;
  familyNumber: number;
  operation: string;
  operationNumber: number;
  input: string;
  /** What the native code gave: its output, or `abort` where it panicked. */
  native: string;
}

describe("the compiler", () => {
  it("makes programs that give on chain what the same code gives natively", () => {
    console.log(`      seed: ${SEED}`);
    const chain = new Chain();
    const mistakes: string[] = [];
    const rows = byFamily(casesRunNatively()).map(([family, cases]) => {
      // A case that is to abort takes its whole transaction with it.
      const aborting = cases.filter(({ native }) => native === "abort");
      const returning = cases.filter(({ native }) => native !== "abort");
      const batches = [...inBatches(returning, CASES_PER_TRANSACTION), ...inBatches(aborting, 1)];
      const wrong = batches.flatMap((batch) => mistakesIn(chain, batch));
      mistakes.push(...wrong);
      const operations = new Set(cases.map(({ operation }) => operation)).size;
      return { family, operations, cases: cases.length, aborting: aborting.length, wrong: wrong.length };
    });
    console.table(rows);
    const shown = mistakes.slice(0, MISTAKES_SHOWN).join("\n");
    if (mistakes.length > 0) expect.fail(`${mistakes.length} cases differ, the first of them:\n${shown}`);
    expect(rows.reduce((sum, { cases }) => sum + cases, 0)).to.be.greaterThan(10_000);
  });
});

function casesRunNatively(): Case[] {
  const command = ["run", "--quiet", "--locked", "--package", "conformance", "--example", "reference", "--", SEED];
  const printed = execFileSync("cargo", command, { cwd: __dirname, encoding: "utf8", maxBuffer: 2 ** 28 });
  return printed
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [family = "", familyNumber, operation = "", operationNumber, input = "", native = ""] = line.split("\t");
      const numbers = { familyNumber: Number(familyNumber), operationNumber: Number(operationNumber) };
      return { family, operation, input, native, ...numbers };
    });
}

function mistakesIn(chain: Chain, batch: Case[]): string[] {
  const results = chain.run(batch);
  // One that aborts against expectation hides the results of the others.
  if (results.length < batch.length) return batch.flatMap((one) => mistakesIn(chain, [one]));
  return batch.flatMap(({ family, operation, input, native }, index) => {
    const result = results[index]!;
    if (result === native) return [];
    return [`${family}, ${operation}\n  input  ${slots(input)}\n  native ${native}\n  chain  ${result}`];
  });
}

/** The program under test on a ledger of its own, one transaction for each batch of cases. */
class Chain {
  private readonly svm: LiteSVM;
  private readonly cases = named("conformance: cases").publicKey;
  private readonly outputs = named("conformance: outputs").publicKey;
  private readonly transaction: { messageBytes: Uint8Array; signatures: Record<string, Uint8Array> };

  constructor() {
    const budget = new ComputeBudget();
    budget.computeUnitLimit = 100_000_000n;
    // The accounts carry the cases, so one unsigned transaction serves for all.
    this.svm = new LiteSVM()
      .withComputeBudget(budget)
      .withSigverify(false)
      .withBlockhashCheck(false)
      .withTransactionHistory(0n);
    this.svm.addProgram(addressOf(PROGRAM), programImage("conformance"));
    const payer = named("payer").publicKey;
    this.svm.airdrop(addressOf(payer), 1_000_000_000_000n as never);
    const transaction = new Transaction({ feePayer: payer, recentBlockhash: this.svm.latestBlockhash() }).add({
      programId: PROGRAM,
      keys: [
        { pubkey: this.cases, isSigner: false, isWritable: false },
        { pubkey: this.outputs, isSigner: false, isWritable: true },
      ],
      data: Buffer.alloc(0),
    });
    const messageBytes = Uint8Array.from(transaction.serializeMessage());
    this.transaction = { messageBytes, signatures: { [payer.toBase58()]: new Uint8Array(64) } };
  }

  /** The output of each case, or the one reason why the transaction failed. */
  run(batch: Case[]): string[] {
    const end = Buffer.from([255]);
    this.write(this.cases, Buffer.concat([...batch.map(framed), end]));
    this.write(this.outputs, Buffer.alloc(2 ** 15));
    const outcome = this.svm.sendTransaction(this.transaction as never);
    if (outcome instanceof FailedTransactionMetadata) return [reasonOf(outcome)];
    const account = this.svm.getAccount(addressOf(this.outputs));
    if (!account.exists) throw new Error("the account of outputs is gone");
    return unframed(Buffer.from(account.data), batch.length);
  }

  private write(address: PublicKey, data: Buffer): void {
    this.svm.setAccount({
      address: addressOf(address),
      lamports: 1_000_000_000n as never,
      data,
      programAddress: addressOf(PROGRAM),
      executable: false,
      space: BigInt(data.length),
    });
  }
}

/** A panic is an `abort`; a fault, such as a bad access or too deep a stack, is not what Rust promises and is named. */
function reasonOf(failed: FailedTransactionMetadata): string {
  const logs = failed.meta().logs().join("\n");
  return /failed: SBF program panicked/i.test(logs) ? "abort" : (/failed: (.*)/.exec(logs)?.[1] ?? failed.toString());
}

function framed({ familyNumber, operationNumber, input }: Case): Buffer {
  const bytes = Buffer.from(input, "hex");
  const header = Buffer.from([familyNumber, operationNumber, 0, 0]);
  header.writeUInt16LE(bytes.length, 2);
  return Buffer.concat([header, bytes]);
}

function unframed(data: Buffer, count: number): string[] {
  let at = 0;
  return Array.from({ length: count }, () => {
    const start = at + 2;
    at = start + data.readUInt16LE(at);
    return data.toString("hex", start, at);
  });
}

/** Inputs are little-endian numbers of 16 bytes. */
function slots(input: string): string {
  const numbers = input.match(/.{32}/g) ?? [];
  return numbers.map((slot) => `0x${BigInt(`0x${Buffer.from(slot, "hex").reverse().toString("hex")}`).toString(16)}`).join(" ");
}

function byFamily(cases: Case[]): [string, Case[]][] {
  const families = new Map<string, Case[]>();
  for (const one of cases) {
    const family = families.get(one.family) ?? [];
    families.set(one.family, family);
    family.push(one);
  }
  return [...families];
}

function inBatches<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}

function addressOf(key: PublicKey): Address {
  return key.toBase58() as Address;
}
