// How long it takes to find the node for a job, from 1,000 to 100,000 nodes. Wall-clock times of this machine; how many
// nodes a search looks at is the same everywhere.
import { createHash } from "node:crypto";
import { PublicKey } from "@solana/web3.js";
import type { NodeFacts } from "../../services/scheduler/src/core/facts";
import { explain } from "../../services/scheduler/src/core/explain";
import { match, type Wanted } from "../../services/scheduler/src/core/match";
import { View } from "../../services/scheduler/src/core/view";
import type { JobRequest } from "../../services/scheduler/src/messages";

const SIZES = [1_000, 10_000, 100_000];
const REQUESTS = 20_000;
const REGIONS = ["eu-west-1", "eu-north-1", "us-east-1", "us-west-2", "ap-south-1", "sa-east-1"];

const digest = (text: string) => createHash("sha256").update(text).digest();
const draw = (text: string, among: number) => digest(text).readUInt32LE(0) % among;

/** A node in a region, of a class, with capabilities and a price in whole cents, so that many tie; one in ten is full. */
function node(at: number): NodeFacts & { slots: number } {
  const name = `node ${at}`;
  const address = new PublicKey(digest(name)).toBase58();
  return {
    node: address,
    operator: address,
    status: "available",
    class: draw(`${name} class`, 4) === 0 ? "cpu" : "gpu",
    region: REGIONS[draw(`${name} region`, REGIONS.length)]!,
    floorPrice: 10_000n * BigInt(10 + draw(`${name} price`, 200)),
    capabilities: BigInt(draw(`${name} capabilities`, 8)),
    benchmarkScore: 1,
    endpointHash: "00".repeat(32),
    reputation: { settled: BigInt(draw(`${name} settled`, 50)), abandoned: 0n, equivocated: 0n, disputesLost: 0n },
    // Half of them have a bond for short jobs only.
    bond: draw(`${name} bond`, 2) === 0 ? 100_100_000n : 1_000_000_000n,
    bondRequired: 100_000_000n,
    slots: draw(`${name} slots`, 10),
  };
}

function viewOf(nodes: ReturnType<typeof node>[]): View {
  const view = new View();
  view.market = { minimumBond: 100_000_000n, sessionBondBps: 1_000, capabilityBonds: {} };
  for (const [at, { slots, ...facts }] of nodes.entries()) {
    view.set(facts);
    const body = { audience: facts.node, node: facts.node, sequence: 1, at: 0, slots, load: 0, endpoint: "" };
    view.change(facts.node, { silent: false, heard: { signed: { body, signature: "" }, at: 0, turn: at } });
  }
  return view;
}

/** Half name a region; every fourth wants a capability, and half need the large bond. */
function wanted(at: number): Wanted {
  const id = digest(`job ${at}`).toString("hex");
  const request: JobRequest = {
    audience: "",
    renter: "",
    specHash: "",
    class: at % 5 === 0 ? "cpu" : "gpu",
    capabilities: at % 4 === 0 ? 3n : 0n,
    maxRate: 10_000_000n,
    duration: at % 2 === 0 ? 600 : 86_400,
    nonce: "",
    expiresAt: 0,
    ...(at % 4 < 2 && { region: REGIONS[at % REGIONS.length]! }),
  };
  return { id, request, excluded: [] };
}

const milliseconds = (nanoseconds: bigint): number => Number(nanoseconds) / 1e6;
const figure = (value: number): string => value.toFixed(3);

function measure(size: number): string[] {
  const nodes = Array.from({ length: size }, (_, at) => node(at));
  const began = process.hrtime.bigint();
  const view = viewOf(nodes);
  const built = milliseconds(process.hrtime.bigint() - began);
  const times: number[] = [];
  const examined: number[] = [];
  for (let at = 0; at < REQUESTS; at++) {
    const job = wanted(at);
    const before = process.hrtime.bigint();
    const found = match(view, job);
    times.push(milliseconds(process.hrtime.bigint() - before));
    examined.push(found.examined);
    if (!found.winner) throw new Error(`no winner for request ${at} among ${size}`);
  }
  const before = process.hrtime.bigint();
  explain(view, wanted(0));
  const explained = milliseconds(process.hrtime.bigint() - before);
  times.sort((a, b) => a - b);
  examined.sort((a, b) => a - b);
  const at = (sorted: number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)]!;
  const looked = [at(examined, 0.5), examined.at(-1)!].map((count) => count.toLocaleString("en"));
  return [size.toLocaleString("en"), ...[0.5, 0.99, 1].map((part) => figure(at(times, part))), ...looked, explained.toFixed(1), built.toFixed(0)];
}

/** A table: a row for each number of nodes. */
export function matching(): { columns: string[]; rows: string[][] } {
  measure(SIZES[0]!);
  const columns = ["nodes", "p50 ms", "p99 ms", "worst ms", "nodes looked at, median", "at most", "explain ms", "filling ms"];
  return { columns, rows: SIZES.map(measure) };
}
