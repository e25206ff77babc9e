import { createReadStream } from "node:fs";
import { PublicKey } from "@solana/web3.js";
import { NodeRefused, sealJobSpec } from "@compute-market/agent";
import { quote, type Quote } from "../../../sdk/src/amounts";
import type { Client } from "../../../sdk/src/client";
import { cancelUnaccepted, fetchEscrowConfig, type EscrowConfig } from "../../../sdk/src/escrow";
import type { Located } from "../../../sdk/src/ledger";
import { findNodes, type Node } from "../../../sdk/src/registry";
import { send } from "../../../sdk/src/send";
import type { Context } from "../context";
import { CliError } from "../errors";
import { usdc } from "../show";
import { jobId, jobRequest } from "../scheduler";
import { follow, pause, type Finished } from "./follow";
import { endpointOf, RenterConnection } from "./node";
import { prepareOpening } from "./opening";
import { JobRecords, type JobRecord } from "./record";
import { hours, unitsOf, type Request, type Units } from "./request";

export interface SubmitFlags {
  node?: string;
  endpoint?: string;
  class: "cpu" | "gpu";
  region?: string;
  maxRate?: bigint;
  fetch?: string;
  wait: number;
}

interface Place {
  node: Located<Node>;
  price: bigint;
  job?: string;
}

const POLL_MILLISECONDS = 500;

/** From a request to the last receipt. With --explain, to the quote. */
export async function submit(
  context: Context,
  records: JobRecords,
  request: Request,
  seconds: number,
  flags: SubmitFlags,
): Promise<Finished | undefined> {
  const client = context.client();
  const config = await fetchEscrowConfig(client);
  const place = flags.node === undefined ? await viaScheduler(context, client, config, request, seconds, flags) : await direct(client, flags);
  if (!place) return undefined;
  const used = unitsOf(request.bytes);
  const units = BigInt(seconds * used.perSecond);
  const cost = quote({ price: place.price, seconds: units, feeBps: config.parameters.renterFeeBps });
  const endpoint = await endpointOf(context, place.node, flags.endpoint);
  const said = quoteWords(cost, place.price, seconds, used, config.parameters.renterFeeBps);
  context.progress(`node ${place.node.address.toBase58()} at ${endpoint}\n${said}`);
  if (!context.flags.explain) {
    await context.confirm(`Lock ${usdc(cost.total)}?`).catch(async (error: unknown) => {
      // The node would wait for a session that never comes.
      if (place.job !== undefined) await context.scheduler().cancel(place.job, context.keypair());
      throw error;
    });
  }

  const { opening, record } = await prepareOpening(client, config, { ...place, endpoint, units, seconds, request });
  if (!context.flags.explain) await records.save(record);
  if (!(await context.send(client, `lock ${usdc(cost.total)} for session ${record.session.toBase58()}`, opening))) return undefined;
  await hand(context, client, record, place.node, request);
  return follow(context, records, record, flags.fetch);
}

/** Brings spec and inputs to the node. If it does not take the job, the money comes back at once. */
async function hand(context: Context, client: Client, record: JobRecord, node: Located<Node>, request: Request): Promise<void> {
  const connection = new RenterConnection(record);
  context.progress("handing the sealed spec to the node …");
  try {
    await connection.sendSpec(sealJobSpec(record.spec, node.profile.encryptionKey));
  } catch (error) {
    const cancelled = await cancelUnaccepted(client, { session: record.session }).then((prepared) => send(client, prepared)).catch(() => undefined);
    context.progress(cancelled ? "the node did not take the job; all the money is back" : "`market job stop` takes back what can be taken");
    if (error instanceof NodeRefused) throw new CliError("NodeUnsuitable", { node: record.node, code: error.code, status: error.status }, error);
    throw error;
  }
  for (const { name, path } of request.inputs) {
    context.progress(`bringing ${name} …`);
    await connection.bringInput(name, createReadStream(path));
  }
}

async function direct(client: Client, { node: text, maxRate, class: wanted }: SubmitFlags): Promise<Place> {
  const address = publicKey(text!);
  const node = (await findNodes(client)).find((each) => each.address.equals(address));
  if (!node) throw new CliError("NodeUnknown", { node: address });
  const { floorPrice } = node.profile;
  const tooDear = maxRate !== undefined && floorPrice > maxRate;
  if (tooDear || node.class !== wanted || node.status !== "available") {
    throw new CliError("NodeUnsuitable", { node: address, class: node.class, status: node.status, floorPrice, maxRate: maxRate ?? null });
  }
  return { node, price: floorPrice };
}

/** Waits until a node takes the job, and checks that the offer keeps to what was asked. */
async function viaScheduler(
  context: Context,
  client: Client,
  { parameters }: EscrowConfig,
  { hash }: Request,
  duration: number,
  flags: SubmitFlags,
): Promise<Place | undefined> {
  if (flags.maxRate === undefined) throw new CliError("Usage", { missing: "--max-rate, the most to pay for an hour of one CPU" });
  const scheduler = context.scheduler();
  const wallet = context.keypair();
  const key = await scheduler.key();
  const { maxRate, region } = flags;
  const request = jobRequest(key, wallet.publicKey, { hash, class: flags.class, region, maxRate, duration, wait: flags.wait });
  if (context.flags.explain) {
    const limit = `at most ${usdc(flags.maxRate)} an hour and CPU, and ${parameters.renterFeeBps / 100} % on top`;
    context.print({ explained: "ask the scheduler for a node", request }, `Would ask the scheduler for a ${flags.class} node, ${limit}. Nothing was sent.`);
    return undefined;
  }
  context.progress(`asking the scheduler for a node: job ${jobId(request)} …`);
  let view = await scheduler.submit(request, wallet);
  for (let said = ""; ; view = await scheduler.job(view.id)) {
    const offer = scheduler.accepted(view, key, request);
    if (offer) {
      const node = (await direct(client, { ...flags, node: offer.node })).node;
      return { node, price: offer.rate, job: view.id };
    }
    if (view.status === "ended") throw new CliError("NoNode", { job: view.id, end: view.end ?? "unknown" });
    if (view.status !== said) context.progress(`${view.status} …`);
    said = view.status;
    await pause(POLL_MILLISECONDS);
  }
}

function quoteWords({ price, fee, total }: Quote, rate: bigint, seconds: number, { perSecond, called }: Units, feeBps: number): string {
  const machines = perSecond === 1 ? "" : ` × ${perSecond} ${called}s`;
  return `quote: ${hours(seconds)} h × ${usdc(rate)}${machines} = ${usdc(price)}, + ${feeBps / 100} % = ${usdc(fee)}: ${usdc(total)} at most; what is not used comes back`;
}

export function publicKey(text: string): PublicKey {
  try {
    return new PublicKey(text);
  } catch {
    throw new CliError("Usage", { address: text.slice(0, 64), like: "an address in base58" });
  }
}
