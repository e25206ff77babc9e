// What a renter asks for, from flags and a spec file.
import { readFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { encodeJobSpec, parseJobSpec, unitsPerSecond, type JobSpecInput } from "../../../services/agent/src/spec/job_spec";
import { CliError } from "../errors";

export interface SpecFlags {
  spec?: string;
  cpus: number;
  memory: number;
  scratch: number;
  output: number;
  env: string[];
  input: string[];
}

/** What is run, and the files that the renter brings. */
export interface Request {
  bytes: Uint8Array;
  hash: Uint8Array;
  inputs: { name: string; path: string }[];
}

const PROCESSES = 256;
const UNITS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** `90s`, `30m`, `2h` or `1d`, in seconds. */
export function parseDuration(text: string): number {
  const [, count, unit] = /^(\d{1,7})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * UNITS[unit as keyof typeof UNITS];
  if (seconds > 0) return seconds;
  throw new CliError("Usage", { duration: text, like: "90s, 30m, 2h or 1d" });
}

/** Whole hours with at most four decimals, as a quote shows them. */
export const hours = (seconds: number): string => (seconds / 3_600).toFixed(4).replace(/\.?0+$/, "");

export function makeRequest(flags: SpecFlags, command: readonly string[], wallSeconds: number): Request {
  const inputs = flags.input.map((path) => ({ name: basename(path), path, ...described(path) }));
  const given = flags.spec === undefined ? fromFlags(flags, command, wallSeconds) : fromFile(flags.spec);
  const spec = { ...given, inputs: inputs.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })) };
  return { ...encodeJobSpec(spec), inputs };
}

/** What is paid for. */
export interface Units {
  /** How many a second can bring at most. */
  perSecond: number;
  called: "CPU" | "GPU";
}

/** From a spec's own bytes: a unit is a second of a GPU or, where it asks for none, of a CPU. */
export function unitsOf(spec: Uint8Array): Units {
  const { limits } = parseJobSpec(JSON.parse(Buffer.from(spec).toString()));
  return { perSecond: unitsPerSecond({ limits }), called: limits.gpus > 0 ? "GPU" : "CPU" };
}

type Spec = Omit<JobSpecInput, "version" | "salt">;

function fromFlags({ cpus, memory, scratch, output, env }: SpecFlags, command: readonly string[], wallSeconds: number): Spec {
  if (command.length === 0) throw new CliError("Usage", { missing: "the command to run, after --, or --spec" });
  const pairs = env.map((pair): [string, string] => {
    const at = pair.indexOf("=");
    if (at < 1) throw new CliError("Usage", { env: pair.slice(0, 20), like: "NAME=value" });
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const limits = { cpus, memoryMiB: memory, scratchMiB: scratch, processes: PROCESSES, wallSeconds };
  return { image: "host", command: [...command], env: Object.fromEntries(pairs), limits, outputMiB: output };
}

/** `encodeJobSpec` checks what it says. */
function fromFile(path: string): Spec {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Spec;
  } catch (error) {
    throw new CliError("SpecUnreadable", { path }, error);
  }
}

function described(path: string): { bytes: number; sha256: string } {
  try {
    return { bytes: statSync(path).size, sha256: createHash("sha256").update(readFileSync(path)).digest("hex") };
  } catch (error) {
    throw new CliError("InputUnreadable", { path }, error);
  }
}
