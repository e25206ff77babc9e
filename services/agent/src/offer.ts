import type { PublicKey } from "@solana/web3.js";
import type { escrow } from "@compute-market/sdk";
import { AgentError } from "./errors";
import { freeBytes } from "./sandbox/encrypted";
import type { Places, ScratchKind } from "./sandbox/probe";
import type { JobSpec } from "./spec/job_spec";

/** What the node can give at this moment. */
export interface Room {
  cpus: number;
  memoryMiB: number;
  /** Of encrypted disk; none where scratches are memory. */
  scratchMiB?: number;
  gpus: number;
  slots: number;
}

/** What a session has to be for this node to accept it. */
export interface Terms {
  node: PublicKey;
  receiptKey: PublicKey;
  /** What a unit is: a node has either GPUs to rent out or its processors. */
  unitKind: "cpuSecond" | "gpuSecond";
  /** Micro-units of the mint for an hour. */
  floorPrice: bigint;
  /** The node has to bring a receipt in a third of the time after which it counts as gone. */
  receiptSeconds: number;
}

/** Throws unless the session on chain, whoever proposed it, is one that this node serves. */
export function checkSession(session: escrow.Session, terms: Terms, now: bigint): void {
  const refuse = (what: string, value: string | number | bigint | PublicKey): never => {
    throw new AgentError("SessionRefused", { what, value });
  };
  if (!session.node.equals(terms.node)) refuse("it is for another node", session.node);
  if (!session.receiptKey.equals(terms.receiptKey)) refuse("it names another receipt key", session.receiptKey);
  if (session.state !== "proposed") refuse("it is no longer open for acceptance", session.state);
  if (session.rates.unitKind !== terms.unitKind) refuse(`this node meters ${terms.unitKind}s`, session.rates.unitKind);
  if (session.rates.price < terms.floorPrice) refuse("its price is below the floor", session.rates.price);
  if (session.acceptBy <= now) refuse("its time for acceptance is over", session.acceptBy);
  if (session.expiresAt <= now) refuse("it has expired", session.expiresAt);
  const most = session.silenceLimit / 3;
  if (terms.receiptSeconds > most) refuse("its silence limit leaves no time for a receipt", session.silenceLimit);
}

/** Throws unless the spec asks for what the node's units are. */
export function checkUnits({ limits }: JobSpec, { unitKind }: Terms): void {
  if ((limits.gpus > 0) !== (unitKind === "gpuSecond")) throw new AgentError("SpecUnits", { gpus: limits.gpus, unitKind });
}

/** Throws unless there is room for what the spec asks. */
export function checkRoom({ limits }: JobSpec, room: Room): void {
  const onDisk = room.scratchMiB !== undefined;
  const { cpus, gpus } = limits;
  const wanted = [
    ["slots", 1, room.slots],
    ["cpus", cpus, room.cpus],
    ["memoryMiB", limits.memoryMiB + (onDisk ? 0 : limits.scratchMiB), room.memoryMiB],
    ["scratchMiB", limits.scratchMiB, room.scratchMiB ?? limits.scratchMiB],
    ["gpus", gpus, room.gpus],
  ] as const;
  for (const [what, needed, left] of wanted) if (needed > left) throw new AgentError("NoRoom", { what, needed, left });
}

/** The disk for jobs' scratches, in MiB: what the operator says, else half of what is free; none where they are memory. */
export async function scratchRoom(said: number | undefined, { disk }: Places, { kind, reason }: ScratchKind): Promise<Pick<Room, "scratchMiB">> {
  if (kind === "memory") {
    if (said) throw new AgentError("ScratchUnavailable", { scratchMiB: said, reason: reason! });
    return {};
  }
  if (said !== undefined) return { scratchMiB: said };
  return { scratchMiB: Math.floor((await freeBytes(disk!)) / 2 / 2 ** 20) };
}
