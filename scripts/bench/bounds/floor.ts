// What the primitives of the bounds cost, measured with the test-only program of tests/bench/program in LiteSVM.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PublicKey, SystemProgram, TransactionInstruction } from "@solana/web3.js";
import { named, startLiteSVM } from "../../../tests/support";
import { sha256 } from "../../../tests/registry/fixture";
import { root } from "../../shell";

const FLOOR = new PublicKey("11111111111111111111111111111112");

/** By its number in the program. */
const OPERATIONS = ["sameKey", "systemTransfer", "event40", "event168", "clock", "rent", "hash72", "copyKey", "divideWide", "divide", "nothing"] as const;

type Operation = (typeof OPERATIONS)[number];

export interface Floor {
  /** A program without framework: its entry, and each account that it finds. */
  byHand: { base: number; account: number };
  /** The least that Anchor makes of an instruction, its log of the name included, and each account of it. */
  anchor: { base: number; account: number };
  /** Compute units of one more of each. */
  operations: Record<Operation, number>;
}

export async function measureFloor(): Promise<Floor> {
  const ledger = startLiteSVM();
  ledger.svm.addProgram(FLOOR.toBase58() as never, readFileSync(join(root, "target/deploy/floor.so")));
  const run = async (accounts: number, data: Uint8Array) => {
    const others = Array.from({ length: Math.max(accounts - 1, 0) }, (_, index) => named(`floor ${index}`).publicKey);
    const keys = accounts === 0 ? [] : [
      { pubkey: ledger.payer.publicKey, isSigner: true, isWritable: true },
      ...others.map((pubkey) => ({ pubkey: pubkey === others.at(-1) ? SystemProgram.programId : pubkey, isSigner: false, isWritable: pubkey !== others.at(-1) })),
    ];
    const { computeUnits } = await ledger.send([new TransactionInstruction({ programId: FLOOR, keys, data: Buffer.from(data) })]);
    return computeUnits;
  };
  await ledger.fund(named("floor 0").publicKey);
  const anchor = (name: string) => Uint8Array.from(sha256(`global:${name}`).slice(0, 8));
  const operation = async (index: number) => (await run(8, Uint8Array.of(index, 3))) - (await run(8, Uint8Array.of(index, 2)));
  const loop = await operation(OPERATIONS.indexOf("nothing"));
  const [none, six] = [await run(0, anchor("none")), await run(6, anchor("six"))];
  const [eight, twelve] = [await run(8, Uint8Array.of(OPERATIONS.indexOf("nothing"), 0)), await run(12, Uint8Array.of(OPERATIONS.indexOf("nothing"), 0))];
  const each = (twelve - eight) / 4;
  const operations = {} as Record<Operation, number>;
  for (const [index, name] of OPERATIONS.entries()) operations[name] = (await operation(index)) - loop;
  return {
    byHand: { base: Math.round(eight - 8 * each), account: Math.round(each) },
    anchor: { base: none, account: Math.round((six - none) / 6) },
    operations,
  };
}

if (require.main === module) void measureFloor().then(console.log);
