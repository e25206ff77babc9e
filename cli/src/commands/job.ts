import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { parseUsdc } from "../../../sdk/src/amounts";
import { audit, decodeStream, readSettlement } from "../../../sdk/src/audit";
import {
  amounts,
  cancelUnaccepted,
  fetchSession,
  fetchSessions,
  finalizeClose,
  findSessions,
  requestClose,
  unspent,
  type Session,
} from "../../../sdk/src/escrow";
import type { Located } from "../../../sdk/src/ledger";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import { tellAudit } from "../auditing";
import { verdictCode } from "./audit";
import type { Context } from "../context";
import { CliError, exit } from "../errors";
import { follow, keepStream, words, type Finished } from "../job/follow";
import { RenterConnection } from "../job/node";
import { JobRecords } from "../job/record";
import { makeRequest, parseDuration, type SpecFlags } from "../job/request";
import { publicKey, submit, type SubmitFlags } from "../job/submit";
import type { Run } from "../run";
import { fields, table, time, usdc } from "../show";

const count = (text: string): number => {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is a whole number above zero.");
};
const more = (text: string, before: string[]): string[] => [...before, text];
const recordsOf = ({ settings }: Context) => new JobRecords(join(settings.home, "jobs"));

export function jobCommands(program: Command, run: Run): void {
  const job = program.command("job").description("work that a node does for you");
  job
    .command("submit")
    .description("quotes, locks the money, hands the job to a node, and stays until it is paid")
    .argument("[command...]", "what to run, after --; or give --spec")
    .requiredOption("--duration <time>", "at most this long: 90s, 30m, 2h, 1d")
    .option("--spec <file>", "the job spec as JSON: docs/run-a-node.md")
    .option("--cpus <count>", "CPUs it may use", count, 1)
    .option("--memory <MiB>", "memory it may use", count, 256)
    .option("--scratch <MiB>", "what it may write", count, 64)
    .option("--output <MiB>", "how much of its folder out you want back", count, 16)
    .option("--env <NAME=value>", "for the command; sealed to the node; may be repeated", more, [])
    .option("--input <file>", "brought to the job's folder; may be repeated", more, [])
    .option("--fetch <folder>", "where its outputs are put at the end")
    .option("--node <address>", "this node, without a scheduler")
    .option("--endpoint <url>", "where the node is reached; the registry holds its hash")
    .addOption(new Option("--class <class>", "cpu or gpu").choices(["cpu", "gpu"]).default("cpu"))
    .option("--region <region>", "only there")
    .option("--max-rate <usdc>", "the most to pay for an hour of one CPU", parseUsdc)
    .option("--wait <seconds>", "how long to wait for a node", count, 120)
    .action(run(submitCommand));
  job.command("list").description("the jobs of this wallet and of this machine").action(run(list));
  job.command("show <session>").description("what the chain and the node say of a job").action(run(show));
  job
    .command("logs <session>")
    .description("what the job has written so far")
    .addOption(new Option("--stream <name>").choices(["stdout", "stderr"]).default("stdout"))
    .action(run(logs));
  job
    .command("resume <session>")
    .description("goes on acknowledging receipts after an interruption")
    .option("--fetch <folder>", "where its outputs are put at the end")
    .action(run(resume));
  job.command("stop <session>").description("ends the job; what is not used comes back").action(run(stop));
  job.command("explain <job>").description("why each node was or was not chosen, as the scheduler says").action(run(explain));
  job.command("audit <session>").description("checks from the receipts alone that everybody was paid right").action(run(auditJob));
}

type SubmitGiven = SpecFlags & SubmitFlags & { duration: string };

async function submitCommand(context: Context, command: string[], flags: SubmitGiven): Promise<number> {
  const seconds = parseDuration(flags.duration);
  const finished = await submit(context, recordsOf(context), makeRequest(flags, command, seconds), seconds, flags);
  return finished ? tell(context, finished) : exit.done;
}

async function resume(context: Context, text: string, { fetch }: { fetch?: string }): Promise<number> {
  const records = recordsOf(context);
  const record = await records.load(publicKey(text));
  if (context.flags.explain) {
    const { session, endpoint } = record;
    context.print({ explained: "sign receipts", session, endpoint }, `Would sign what is right of the receipts that ${endpoint} shows. Nothing was sent.`);
    return exit.done;
  }
  return tell(context, await follow(context, records, record, fetch));
}

function tell(context: Context, finished: Finished): number {
  context.print(finished, words(finished));
  const { ending } = finished;
  return ending && (ending.code !== 0 || ending.reason !== "exited") ? exit.jobFailed : exit.done;
}

async function list(context: Context): Promise<void> {
  const onChain = await findSessions(context.reader, { renter: context.keypair().publicKey });
  const records = await recordsOf(context).all();
  const over = records.filter(({ session }) => !onChain.some(({ address }) => address.equals(session)));
  const jobs = [
    ...onChain.map((session) => ({ session: session.address, node: session.node, state: session.state, locked: unspent(session) })),
    ...over.map(({ session, node }) => ({ session, node, state: "over", locked: 0n })),
  ];
  const rows = jobs.map(({ session, node, state, locked }) => [session.toBase58(), node.toBase58(), state, usdc(locked)]);
  context.print({ jobs }, jobs.length === 0 ? "no jobs" : table([["session", "node", "state", "locked"], ...rows]));
}

async function show(context: Context, text: string): Promise<void> {
  const address = publicKey(text);
  const [session] = await fetchSessions(context.reader, [address]);
  const record = await recordsOf(context).load(address).catch(() => undefined);
  if (!session && !record) throw new CliError("JobUnknown", { session: address });
  const status = record && (await new RenterConnection(record).status().catch(() => undefined));
  const shown = {
    session: address,
    state: session?.state ?? "over",
    ...(record && { endpoint: record.endpoint }),
    ...(record?.job !== undefined && { job: record.job }),
    ...(session && onChain(session)),
    ...(status && { phase: status.phase, "CPU-seconds so far": status.cpuSeconds, missing: status.missing.join(", ") || "nothing" }),
    ...(status?.ending && { ending: `${status.ending.reason}, code ${status.ending.code}` }),
  };
  context.print({ session, status, state: shown.state, job: record?.job }, fields(shown));
}

function onChain(session: Located<Session>): Record<string, unknown> {
  const { rates, node, units, maxUnits, funds, expiresAt } = session;
  return {
    node,
    price: `${usdc(rates.price)} an hour`,
    settled: `${units} of ${maxUnits} seconds, ${usdc(amounts(rates, units).total)}`,
    locked: usdc(funds),
    expires: time(expiresAt),
  };
}

async function logs(context: Context, text: string, { stream }: { stream: "stdout" | "stderr" }): Promise<void> {
  const record = await recordsOf(context).load(publicKey(text));
  const { start, bytes } = await new RenterConnection(record).log(stream);
  const said = Buffer.from(bytes).toString();
  context.print({ stream, start, text: said }, said.trimEnd());
}

/** The gentlest way that still works: before acceptance, over the node, over the chain. */
async function stop(context: Context, text: string): Promise<void> {
  const client = context.client();
  const session = await fetchSession(client, publicKey(text));
  const { state, address } = session;
  const onChain = async (what: string, prepared: Promise<PreparedTransaction>) => {
    if (await context.send(client, what, await prepared)) context.print({ session: address, did: what }, `done: ${what}`);
  };
  if (state === "proposed") return onChain("take the money back before anybody accepted", cancelUnaccepted(client, { session: address }));
  if (state === "closing") return onChain("close after the challenge window", finalizeClose(client, { session: address }));
  const record = await recordsOf(context).load(address).catch(() => undefined);
  if (record && !context.flags.explain) {
    const stopped = await new RenterConnection(record).stop().catch(() => undefined);
    if (stopped) {
      const did = "the node stops the job and settles";
      return context.print({ session: address, did }, `${did}; \`market job resume ${text}\` signs the last receipt if nobody else does`);
    }
    context.progress("the node is out of reach");
  }
  return onChain("ask the chain to close; the node has the challenge window to bring a higher receipt", requestClose(client, { session: address }));
}

async function explain(context: Context, job: string): Promise<void> {
  const nodes = await context.scheduler().explain(job);
  const rows = nodes.map(({ node, isWinner, reasons }) => [node, isWinner ? "chosen" : reasons.join(", ")]);
  context.print({ job, nodes }, rows.length === 0 ? "the scheduler knows no node" : table(rows));
}

async function auditJob(context: Context, text: string): Promise<number> {
  const session = publicKey(text);
  const records = recordsOf(context);
  const record = await records.load(session);
  const chain = await records.chain(record);
  try {
    await keepStream(context, records, record, chain);
  } finally {
    await chain.close();
  }
  const file = (name: string) => readFile(join(records.folder(session), name), "utf8");
  const result = audit({
    stream: decodeStream(await file("stream.jsonl")),
    settlement: readSettlement(JSON.parse(await file("settlement.json"))),
  });
  context.print(result, tellAudit(result));
  return verdictCode(result);
}
