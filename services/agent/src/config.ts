import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AgentError } from "./errors";

const seconds = (most: number) => z.number().positive().max(most);
const amount = z.string().regex(/^\d{1,19}$/, "is no whole number of micro-units").transform(BigInt);

const schema = z.strictObject({
  /** The ledger's JSON-RPC endpoint. */
  rpc: z.url(),
  /** A keypair file of the operator's wallet, which accepts sessions and is paid. */
  operator: z.string(),
  /** The operator's own number for this node. */
  nodeId: z.string().regex(/^\d{1,19}$/).transform(BigInt).default(1n),
  /** What survives a restart: keys, receipts, sealed specs. */
  home: z.string().startsWith("/").default("/var/lib/compute-agent"),
  /** Where jobs' scratches are mounted. Job users have to be able to pass through it. */
  scratch: z.string().startsWith("/").default("/run/compute-agent"),
  listen: z.strictObject({ host: z.string(), port: z.number().int().min(0).max(65_535) }).default({ host: "0.0.0.0", port: 4007 }),
  /** How renters reach the node; the registry holds its hash. */
  endpoint: z.url({ protocol: /^https$/ }).max(256),
  region: z.string().regex(/^[a-z0-9-]{1,16}$/, "is no label"),
  /** Micro-units of the mint for an hour of CPU time, or of one GPU. */
  floorPrice: amount,
  room: z.strictObject({
    cpus: z.number().int().min(1),
    memoryMiB: z.number().int().min(1),
    /** Of disk, for encrypted scratches; 0 keeps them in memory. Without it, what the machine can. */
    scratchMiB: z.number().int().min(0).optional(),
    /** With GPUs the node is a GPU node, and paid for GPU-seconds. */
    gpus: z.number().int().min(0).max(64).default(0),
    slots: z.number().int().min(1).max(1_000).default(10),
  }),
  /** Without it no job has a network. */
  network: z.strictObject({
    mbitPerSecond: z.number().int().min(1).max(100_000),
    mibPerJob: z.number().int().min(1).max(2 ** 30),
    dns: z.array(z.ipv4()).min(1).max(3),
  }).optional(),
  intervals: z.strictObject({
    receipt: seconds(3_600).default(30),
    tolerance: seconds(86_400).default(60),
    settle: seconds(86_400).default(300),
    keepOutputs: z.number().min(0).max(7 * 86_400).default(600),
  }).prefault({}),
  maxClockSkewSeconds: z.number().int().min(1).max(600).default(30),
  scheduler: z.strictObject({ url: z.url(), heartbeatSeconds: seconds(60).default(30) }).optional(),
  logLevel: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Config = z.output<typeof schema>;

/** The folder of encrypted scratches' images; none where the operator gives jobs no disk. */
export function diskFolder({ home, room }: Pick<Config, "home" | "room">): string | undefined {
  return room.scratchMiB === 0 ? undefined : join(home, "scratch");
}

/** The file's settings, and what the environment says instead. */
export async function readConfig(path: string, env: NodeJS.ProcessEnv = process.env): Promise<Config> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new AgentError("ConfigUnreadable", { path }, error);
  }
  return parseConfig(given, env);
}

export function parseConfig(given: unknown, env: NodeJS.ProcessEnv = {}): Config {
  const file = z.record(z.string(), z.unknown()).safeParse(given);
  const { listen, room, ...rest } = file.data ?? {};
  const result = schema.safeParse({
    ...rest,
    ...(env["RPC_URL"] !== undefined && { rpc: env["RPC_URL"] }),
    ...(listen !== undefined || env["COMPUTE_PORT"] !== undefined
      ? { listen: { host: "0.0.0.0", port: 4007, ...object(listen), ...number("port", env["COMPUTE_PORT"]) } }
      : {}),
    ...(room !== undefined && { room: { ...object(room), ...number("slots", env["MAX_RENTALS"]) } }),
  });
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => `${issue.path.join(".") || "file"}: ${issue.message}`);
  throw new AgentError("ConfigInvalid", { fields: fields.join("; ") });
}

const object = (value: unknown) => (typeof value === "object" && value !== null ? value : {});
const number = (name: string, text: string | undefined) => (text === undefined ? {} : { [name]: Number(text) });
