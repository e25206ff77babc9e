// What a program did in a transaction, instruction by instruction: LiteSVM writes every register before every step when
// SBF_TRACE_DIR is set where a ledger starts. Heap and stack are read from that, so that nothing is rebuilt or guessed.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyOf, type LiteLedger } from "../../tests/support";

/** What one call of a program used. */
export interface Usage {
  program: string;
  /** Bytes that the allocator gave out; it takes nothing back. */
  heap: number;
  /** Functions within functions, the first one counted. */
  frames: number;
  /** Bytes of the largest frame, as far down as any function went. */
  frame: number;
}

/** Runs `action` on a copy of the ledger, and returns what every program in it used. */
export async function traced<T>(ledger: LiteLedger, action: (copy: LiteLedger) => Promise<T>): Promise<{ result: T; usages: Usage[] }> {
  const folder = mkdtempSync(join(tmpdir(), "compute-market-trace-"));
  try {
    process.env.SBF_TRACE_DIR = folder;
    const copy = copyOf(ledger);
    delete process.env.SBF_TRACE_DIR;
    const result = await action(copy);
    const calls = readdirSync(folder).filter((name) => name.endsWith(".regs"));
    return { result, usages: calls.map((name) => usage(join(folder, name.slice(0, -".regs".length)))) };
  } finally {
    delete process.env.SBF_TRACE_DIR;
    rmSync(folder, { recursive: true });
  }
}

const REGISTERS = 12;
const FRAME_POINTER = 10;
const PAIRS = 2 * REGISTERS;
/** The upper halves of the addresses where stack and heap lie. */
const [STACK, HEAP] = [2, 3];
export const HEAP_SIZE = 32 * 1_024;
export const FRAME_SIZE = 4_096;
/** Opcode of a store of eight bytes, how the allocator keeps its place: in the heap's first eight bytes. */
const STORE_DOUBLE = 0x7b;

/** Reads registers as pairs of 32 bits: a million 64-bit numbers of JavaScript would take longer than the whole benchmark. */
function usage(file: string): Usage {
  const bytes = readFileSync(`${file}.regs`);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const code = readFileSync(`${file}.insns`);
  const low = (step: number, register: number) => words[step * PAIRS + 2 * register]!;
  const high = (step: number, register: number) => words[step * PAIRS + 2 * register + 1]!;

  let [place, frame] = [HEAP_SIZE, 0];
  const frames = new Set<number>();
  for (let step = 0; step < code.length / 8; step++) {
    const opcode = code[step * 8]!;
    const [destination, source] = [code[step * 8 + 1]! & 15, code[step * 8 + 1]! >> 4];
    const offset = code.readInt16LE(step * 8 + 2);
    const top = low(step, FRAME_POINTER);
    frames.add(top);
    for (let register = 0; register < FRAME_POINTER; register++) {
      const depth = top - low(step, register);
      if (high(step, register) === STACK && depth > frame && depth <= FRAME_SIZE) frame = depth;
    }
    const touches = (opcode & 7) === 1 ? source : (opcode & 7) === 2 || (opcode & 7) === 3 ? destination : undefined;
    if (touches === FRAME_POINTER && -offset > frame) frame = -offset;
    const keepsPlace = opcode === STORE_DOUBLE && high(step, destination) === HEAP && low(step, destination) + offset === 0;
    if (keepsPlace && high(step, source) === HEAP) place = Math.min(place, low(step, source));
  }
  const program = readFileSync(`${file}.program_id`, "utf8");
  return { program, heap: HEAP_SIZE - place, frames: frames.size, frame };
}
