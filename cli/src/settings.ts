// Where the command line finds what it needs: flags first, then the environment, then the config file.
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { CliError } from "./errors";

const fields = {
  rpc: z.url({ protocol: /^https?$/ }).default("http://127.0.0.1:8899"),
  /** A keypair file as Solana's tools write it. */
  keypair: z.string().optional(),
  scheduler: z.url({ protocol: /^https?$/ }).optional(),
};
const schema = z.strictObject(fields);

/** What every command takes. */
export interface GlobalFlags {
  rpc?: string;
  keypair?: string;
  scheduler?: string;
  home?: string;
  config?: string;
  json?: true;
  explain?: true;
  yes?: true;
}

export interface Settings {
  rpc: string;
  keypair: string;
  scheduler?: string;
  /** Keeps the config, the keypair and the records of the jobs. */
  home: string;
}

export function readSettings(flags: GlobalFlags, env: NodeJS.ProcessEnv): Settings {
  const home = flags.home ?? env["MARKET_HOME"] ?? join(homedir(), ".compute-market");
  const path = flags.config ?? env["MARKET_CONFIG"];
  const file = readFile(path ?? join(home, "config.json"), path !== undefined);
  const given = { rpc: env["MARKET_RPC"], keypair: env["MARKET_KEYPAIR"], scheduler: env["MARKET_SCHEDULER"] };
  const { rpc, keypair, scheduler } = flags;
  const result = schema.safeParse({ ...file, ...present(given), ...present({ rpc, keypair, scheduler }) });
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".") || "file"}: ${issue.message}`);
    throw new CliError("ConfigInvalid", { fields: wrong.join("; ") });
  }
  const { scheduler: chosen, ...rest } = result.data;
  return { ...rest, keypair: rest.keypair ?? join(home, "id.json"), home, ...(chosen !== undefined && { scheduler: chosen }) };
}

function readFile(path: string, isNamed: boolean): object {
  try {
    return z.looseObject({}).parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if (!isNamed && ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code!)) return {};
    throw new CliError("ConfigUnreadable", { path }, error);
  }
}

const present = (given: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
