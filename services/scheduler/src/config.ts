import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { z } from "zod";
import { DEFAULT_PARAMETERS, parameters } from "./core/events";
import { SchedulerError } from "./errors";

const secretKey = z.array(z.int().min(0).max(255)).length(64).transform((bytes) => Uint8Array.from(bytes));
const number = z.coerce.number();

const options = z.object({
  key: z.string().transform(keyFile),
  database: z.string().optional(),
  listen: z
    .string()
    .regex(/^[^:]+:[0-9]{1,5}$/, "an address such as 127.0.0.1:4010")
    .transform((text) => ({ host: text.slice(0, text.lastIndexOf(":")), port: Number(text.slice(text.lastIndexOf(":") + 1)) })),
  rpc: z.url({ protocol: /^https?$/ }).optional(),
  chainPoll: number.pipe(z.int().min(100).max(600_000)),
  feePayer: z.string().transform(keyFile).optional(),
  requestsPerMinute: number.pipe(z.int().min(1)),
  trustProxy: z.array(z.string()).optional(),
  logLevel: z.enum(["trace", "debug", "info", "warn", "error", "silent"]),
  parameters: z
    .string()
    .default("{}")
    .transform((text) => ({ ...DEFAULT_PARAMETERS, ...(JSON.parse(text) as object) }))
    .pipe(parameters),
});

export type Config = z.infer<typeof options>;

const command = () =>
  new Command("scheduler")
    .description("Matches jobs to nodes. Proposes only: it holds no key that moves money.")
    .requiredOption("--key <file>", "keypair that signs offers and the log, as solana-keygen writes it; give it no money")
    .option("--database <where>", "directory of the embedded database, or a postgres:// URL; in memory if left out")
    .option("--listen <address>", "address and port of the HTTP API", "127.0.0.1:4010")
    .option("--rpc <url>", "Solana RPC; left out where another process on the same database follows the chain")
    .option("--chain-poll <milliseconds>", "how often to read the chain", "5000")
    .option("--fee-payer <file>", "keypair that pays for submitting proven faults; without it they are only kept")
    .option("--requests-per-minute <number>", "the most requests of one address", "600")
    .option("--trust-proxy <addresses...>", "proxies whose word on the client's address is taken")
    .option("--parameters <json>", `what to change of ${JSON.stringify(DEFAULT_PARAMETERS)}`)
    .option("--log-level <level>", "trace, debug, info, warn, error or silent", "info");

/** Throws `BadConfig` before anything is opened; undefined after `--help`. */
export function readConfig(words: readonly string[]): Config | undefined {
  try {
    const parsed = command().exitOverride().configureOutput({ writeErr: () => undefined }).parse([...words], { from: "user" });
    return options.parse(parsed.opts());
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return undefined;
    const [problem, field] =
      error instanceof z.ZodError ? [error.issues[0]!.message, error.issues[0]!.path.join(".")] : [String(error), "arguments"];
    throw new SchedulerError("BadConfig", { field, problem }, error);
  }
}

function keyFile(path: string, context: z.RefinementCtx<string>): Uint8Array {
  try {
    return secretKey.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    context.addIssue(`no keypair of 64 numbers in ${path}`);
    return z.NEVER;
  }
}
