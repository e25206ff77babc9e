// The renter's side while a job runs: it recomputes what each receipt costs before it signs, shows what the job says, and
// fetches what it leaves.
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { acceptPolicy, acknowledgeAll, type NodeConnection } from "@compute-market/agent";
import { encodeStream, fetchSettlement } from "../../../sdk/src/audit";
import { amounts, fetchSession, fetchSessions, type Amounts, type Session } from "../../../sdk/src/escrow";
import { decodeReceipt, type ReceiptChain } from "../../../sdk/src/receipt";
import type { Context } from "../context";
import { toJson, usdc } from "../show";
import { RenterConnection } from "./node";
import { unitsOf } from "./request";
import type { JobRecord, JobRecords } from "./record";

const POLL_MILLISECONDS = 500;

export interface Finished {
  session: string;
  units: bigint;
  unitKind: Session["rates"]["unitKind"];
  cost: Amounts;
  settled: boolean;
  ending?: { code: number; reason: string } | undefined;
  outputs: string[];
}

/** Acknowledges until the last receipt, then waits until the money has moved. */
export async function follow(context: Context, records: JobRecords, record: JobRecord, outputs: string | undefined): Promise<Finished> {
  const node = new RenterConnection(record);
  const session = await fetchSession(context.reader, record.session);
  const chain = await records.chain(record);
  try {
    const watching = watch(context, node);
    let ending: Finished["ending"];
    node.beforeLast = async () => {
      ({ ending } = await node.status());
      await watching.look();
    };
    await acknowledgeAll(node, chain, acceptPolicy(session, unitsOf(record.spec).perSecond, chain), record.sessionKey, {
      onRefused: (error) => context.progress(`not signed: ${error.message}`),
      onLost: () => context.progress("the node is out of reach; trying again …"),
    });
    await watching.stop();
    const files = outputs === undefined ? [] : await fetchOutputs(node, outputs);
    context.progress("waiting for the settlement …");
    const settled = await isSettled(context, record);
    await keepStream(context, records, record, chain);
    const { units } = decodeReceipt(chain.acknowledged!.bytes);
    const cost = amounts(session.rates, units);
    return { session: record.session.toBase58(), units, unitKind: session.rates.unitKind, cost, settled, ending, outputs: files };
  } finally {
    await chain.close();
  }
}

/** Shows what the job writes and what it has cost so far, until it is stopped. */
function watch(context: Context, node: RenterConnection): { look(): Promise<void>; stop(): Promise<void> } {
  const stopped = new AbortController();
  const offsets = { stdout: 0, stderr: 0 };
  const look = async () => {
    for (const stream of ["stdout", "stderr"] as const) {
      const { start, bytes } = await node.log(stream, offsets[stream]);
      offsets[stream] = start + bytes.length;
      if (bytes.length > 0) context.progress(Buffer.from(bytes).toString().trimEnd());
    }
  };
  const ended = (async () => {
    while (!stopped.signal.aborted) {
      await look().catch(() => undefined);
      await pause(POLL_MILLISECONDS);
    }
  })();
  return {
    look,
    stop: () => {
      stopped.abort();
      return ended;
    },
  };
}

/** Writes what the job left below a folder, and nowhere else. */
async function fetchOutputs(node: NodeConnection, folder: string): Promise<string[]> {
  const { files } = await node.outputs();
  const root = resolve(folder);
  for (const file of files) {
    const path = resolve(root, file.path);
    // The node names the files: one that leaves the folder is not written.
    if (!path.startsWith(root + sep)) continue;
    await mkdir(dirname(path), { recursive: true });
    await pipeline(node.output(file), createWriteStream(path));
  }
  await node.forgetOutputs();
  return files.map(({ path }) => path);
}

/** The session's account is gone once everybody is paid. */
async function isSettled(context: Context, { session }: JobRecord): Promise<boolean> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const [found] = await fetchSessions(context.reader, [session]);
    if (!found) return true;
    await pause(POLL_MILLISECONDS);
  }
  return false;
}

/** Leaves beside the record what an audit reads, also without a network. */
export async function keepStream(context: Context, records: JobRecords, { session }: JobRecord, chain: ReceiptChain): Promise<void> {
  const folder = records.folder(session);
  await writeFile(join(folder, "stream.jsonl"), encodeStream(chain.receipts()));
  await writeFile(join(folder, "settlement.json"), toJson(await fetchSettlement(context.connection, session)));
}

export function words({ session, units, unitKind, cost, settled, ending, outputs }: Finished): string {
  const end = ending ? `ended: ${ending.reason}, code ${ending.code}` : "ended";
  const files = outputs.length > 0 ? `\nfetched ${outputs.join(", ")}` : "";
  const paid = settled ? "paid, and the rest refunded" : "not settled yet: `market job show` says more";
  return `session ${session}\n${end}\n${units} ${unitKind === "gpuSecond" ? "GPU" : "CPU"}-seconds, ${usdc(cost.total)} with ${usdc(cost.renterFee)} fee; ${paid}${files}`;
}

export const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));
