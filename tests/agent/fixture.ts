import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { AgentError } from "../../services/agent/src/errors";
import { HOST_IMAGE } from "../../services/agent/src/sandbox/driver";
import { unmountAll } from "../../services/agent/src/sandbox/mounts";
import type { Limits } from "../../services/agent/src/sandbox/limits";
import { Sandbox, type Exit, type Isolation, type Workload } from "../../services/agent/src/sandbox/sandbox";

export const MIB = 2 ** 20;
/** Of this process alone: others run jobs at the same time, and some tests look at all processes of a user. */
export const UID = 1_000_000 + 20 * process.pid;

export const limits: Limits = { cpus: 1, memoryBytes: 64 * MIB, processes: 32, scratchBytes: 4 * MIB, wallSeconds: 20 };

export interface Ran extends Exit {
  stdout: string;
  stderr: string;
}

let started = 0;

export function workload(script: string, more: Partial<Workload> = {}): Workload {
  const name = `test-${process.pid}-${++started}`;
  return { name, uid: UID, image: HOST_IMAGE, command: ["/bin/sh", "-c", script], env: {}, limits, ...more };
}

/** Runs a script in a sandbox of its own; `look` sees the sandbox before it is removed. */
export async function run(
  isolation: Isolation,
  script: string,
  more: Partial<Workload> = {},
  look: (sandbox: Sandbox) => Promise<void> = async () => {},
): Promise<Ran> {
  const sandbox = await Sandbox.create(isolation, workload(script, more));
  try {
    const { stdout, stderr, exited } = sandbox.start();
    const [said, complained, exit] = await Promise.all([text(stdout), text(stderr), exited]);
    await look(sandbox);
    return { ...exit, stdout: said, stderr: complained };
  } finally {
    await sandbox.remove();
  }
}

export async function text(stream: Readable): Promise<string> {
  let all = "";
  for await (const chunk of stream as AsyncIterable<Buffer>) all += chunk.toString();
  return all;
}

/** A folder that a job's user can pass through, as the agent's is. */
export async function folder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "agent-"));
  await chmod(path, 0o711);
  const remove = async () => {
    // An agent that stops keeps what renters may still fetch.
    await unmountAll(path);
    await rm(path, { recursive: true });
  };
  return { path, remove };
}

/** The disk images that are in use, of those that were made in a folder. */
export function imagesIn(path: string): string[] {
  const images = execFileSync("losetup", ["--list", "--noheadings", "--output", "BACK-FILE"], { encoding: "utf8" });
  return images.split("\n").filter((line) => line.startsWith(`${path}/`));
}

export async function refusal(promise: Promise<unknown>): Promise<AgentError> {
  return promise.then(
    () => {
      throw new Error("it was not refused");
    },
    (error: unknown) => error as AgentError,
  );
}
