// The scheduler's HTTP API, as a renter uses it: docs/scheduler.md. Nothing that it says is believed without a signature.
import { randomUUID } from "node:crypto";
import type { Keypair, PublicKey } from "@solana/web3.js";
import {
  canonical,
  messageId,
  offerSchema,
  reasons,
  sha256,
  signingKey,
  signMessage,
  verifyOfferFor,
  type JobRequest,
  type MessageKind,
  type Offer,
} from "@compute-market/scheduler";
import { z } from "zod";
import { CliError } from "./errors";

const TIMEOUT_MILLISECONDS = 10_000;

const jobView = z.object({
  id: z.string(),
  status: z.enum(["waiting", "offered", "assigned", "opened", "running", "ended"]),
  end: z.string().optional(),
  attempt: z.number(),
  offer: z.object({ body: offerSchema, signature: z.string() }).optional(),
});
const nodeView = z.object({ node: z.string(), endpoint: z.string().optional() });
const explanation = z.object({ node: z.string(), isWinner: z.boolean(), reasons: z.array(z.enum(reasons)) });

export type JobView = z.infer<typeof jobView>;
export type NodeReasons = z.infer<typeof explanation>;

export class SchedulerClient {
  constructor(private readonly url: string) {}

  /** The key that its offers are signed with. */
  async key(): Promise<string> {
    return (await this.ask("GET", "/health", z.object({ scheduler: z.string() }))).scheduler;
  }

  /** Asks for a node. The same request sent again is the same job. */
  submit(request: JobRequest, wallet: Keypair): Promise<JobView> {
    return this.ask("POST", "/v1/jobs", jobView, sign("job", request, wallet));
  }

  job(id: string): Promise<JobView> {
    return this.ask("GET", `/v1/jobs/${encodeURIComponent(id)}`, jobView);
  }

  /** Why each node is the one, or is not. */
  explain(id: string): Promise<NodeReasons[]> {
    return this.pages(`/v1/jobs/${encodeURIComponent(id)}/explain`, explanation);
  }

  /** Leaves the sealed spec for the node to fetch, where it cannot be opened; the node may also be brought it. */
  async seal(id: string, node: string, sealed: Uint8Array, wallet: Keypair): Promise<void> {
    const body = { audience: await this.key(), job: id, node, sealedHash: sha256(sealed) };
    const message = { signed: signed("seal", body, wallet), data: Buffer.from(sealed).toString("base64") };
    await this.ask("PUT", `/v1/jobs/${encodeURIComponent(id)}/spec`, z.unknown(), canonical(message));
  }

  async cancel(id: string, wallet: Keypair): Promise<void> {
    const body = sign("cancel", { audience: await this.key(), job: id }, wallet);
    await this.ask("DELETE", `/v1/jobs/${encodeURIComponent(id)}`, z.unknown(), body);
  }

  /** Where the node says that it can be reached. */
  async endpoint(node: string): Promise<string | undefined> {
    const nodes = await this.pages("/v1/nodes", nodeView);
    return nodes.find((view) => view.node === node)?.endpoint;
  }

  /** The offer that a node took, if it is what was asked for. */
  accepted(view: JobView, key: string, request: JobRequest): Offer | undefined {
    if (view.status !== "assigned" || !view.offer) return undefined;
    return verifyOfferFor(view.offer, { scheduler: key, request });
  }

  private async pages<T extends { node: string }>(path: string, item: z.ZodType<T>): Promise<T[]> {
    const all: T[] = [];
    for (;;) {
      const after = all.at(-1)?.node;
      const { nodes } = await this.ask("GET", after === undefined ? path : `${path}?after=${after}`, z.object({ nodes: z.array(item) }));
      if (nodes.length === 0) return all;
      all.push(...nodes);
    }
  }

  private async ask<T>(method: string, path: string, schema: z.ZodType<T>, body?: string): Promise<T> {
    let answer: Response;
    try {
      answer = await fetch(new URL(path, this.url), {
        method,
        ...(body !== undefined && { body, headers: { "content-type": "application/json" } }),
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
    } catch (error) {
      throw new CliError("SchedulerUnreachable", { url: this.url }, error);
    }
    const said: unknown = await answer.json().catch(() => undefined);
    if (!answer.ok) {
      const told = z.object({ error: z.object({ code: z.string(), summary: z.string() }) }).safeParse(said).data?.error;
      throw new CliError("SchedulerRefused", { path, status: answer.status, code: told?.code ?? "none", summary: told?.summary ?? "" });
    }
    const read = schema.safeParse(said);
    if (read.success) return read.data;
    throw new CliError("SchedulerAnswer", { path, field: read.error.issues[0]?.path.join(".") ?? "" });
  }
}

export const jobId = (request: JobRequest): string => messageId("job", request);

export interface Wanted extends Pick<JobRequest, "class" | "maxRate" | "duration"> {
  hash: Uint8Array;
  region?: string | undefined;
  /** Seconds until the renter does not want it any more. */
  wait: number;
}

/** What is asked of the scheduler with this key; no other can use it. */
export function jobRequest(audience: string, renter: PublicKey, { hash, region, wait, ...rest }: Wanted): JobRequest {
  return {
    ...{ audience, renter: renter.toBase58(), specHash: Buffer.from(hash).toString("hex"), capabilities: 0n, nonce: randomUUID() },
    ...rest,
    ...(region !== undefined && { region }),
    expiresAt: Math.floor(Date.now() / 1_000) + wait,
  };
}

const signed = (kind: MessageKind, body: object, wallet: Keypair) => signMessage(kind, body, signingKey(wallet.secretKey));
const sign = (kind: MessageKind, body: object, wallet: Keypair): string => canonical(signed(kind, body, wallet));
