import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { PublicKey, type Keypair } from "@solana/web3.js";
import type { Logger } from "pino";
import { z } from "zod";
import { canonical, offerSchema, signingKey, signMessage, verifyOffer, type MessageKind } from "@compute-market/scheduler";
import type { Agent } from "./agent";
import { unixNow } from "./clock";
import type { Config } from "./config";
import { AgentError } from "./errors";

const jobView = z.object({
  id: z.string(),
  status: z.string(),
  offer: z.object({ id: z.string(), body: offerSchema, signature: z.string() }).optional(),
  node: z.string().optional(),
  sealedHash: z.string().optional(),
  session: z.object({ session: z.string() }).optional(),
});

/**
 * Tells a scheduler that the node is there, and takes what it offers. Nothing that it says is believed: an offer is
 * worth what the session on chain says, and a spec what its hash there says.
 */
export class SchedulerLink {
  #sequence = Date.now();
  #answered = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly agent: Agent,
    private readonly node: PublicKey,
    private readonly operator: Keypair,
    private readonly config: Config & { scheduler: NonNullable<Config["scheduler"]> },
    private readonly log: Logger,
  ) {}

  start(): void {
    const beat = async () => {
      await this.beat().catch((err: unknown) => this.log.warn({ err }, "no heartbeat went through"));
      this.#timer = setTimeout(() => void beat(), this.config.scheduler.heartbeatSeconds * 1_000);
    };
    void beat();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** One heartbeat, and an answer to everything that the scheduler says is this node's. */
  async beat(): Promise<void> {
    const { scheduler: audience } = z.object({ scheduler: z.string() }).parse(await this.#ask("GET", "/health"));
    const node = this.node.toBase58();
    const { slots } = this.agent.room();
    const body = { audience, node, sequence: ++this.#sequence, at: Number(unixNow()), slots, load: await load(), endpoint: this.config.endpoint };
    const answer = await this.#post(`/v1/nodes/${node}/heartbeat`, "heartbeat", body);
    for (const job of z.object({ jobs: z.array(jobView) }).parse(answer).jobs) {
      await this.#answer(job, audience).catch((err: unknown) => this.log.warn({ err, job: job.id }, "a job was not taken"));
    }
  }

  async #answer(job: z.infer<typeof jobView>, audience: string): Promise<void> {
    const node = this.node.toBase58();
    if (job.status === "offered" && job.offer && !this.#answered.has(job.offer.id)) {
      const { id, body, signature } = job.offer;
      const offer = verifyOffer({ body, signature }, { scheduler: audience, node, now: Number(unixNow()) });
      const isFine = offer.rate >= this.config.floorPrice && this.agent.room().slots > 0;
      const answer = isFine ? "accept" : "decline";
      await this.#post(`/v1/offers/${id}/${answer}`, answer, { audience, offer: id, node });
      this.#answered.add(id);
    }
    if (job.status === "opened" && job.session && job.sealedHash) {
      const { data } = z.object({ data: z.base64() }).parse(await this.#ask("GET", `/v1/jobs/${job.id}/spec`));
      await this.agent.admit(new PublicKey(job.session.session), Buffer.from(data, "base64"));
    }
  }

  #post(path: string, kind: MessageKind, body: object): Promise<unknown> {
    return this.#ask("POST", path, canonical(signMessage(kind, body, signingKey(this.operator.secretKey))));
  }

  async #ask(method: string, path: string, body?: string): Promise<unknown> {
    const answer = await fetch(new URL(path, this.config.scheduler.url), {
      method,
      ...(body !== undefined && { body, headers: { "content-type": "application/json" } }),
      signal: AbortSignal.timeout(10_000),
    });
    const said: unknown = await answer.json();
    if (answer.ok) return said;
    const code = z.object({ error: z.object({ code: z.string() }) }).safeParse(said).data?.error.code;
    throw new AgentError("SchedulerRefused", { path, status: answer.status, code: code ?? "none" });
  }
}

/** How busy the machine is, in thousandths of its cores. */
async function load(): Promise<number> {
  const running = Number((await readFile("/proc/loadavg", "utf8")).split(" ")[0]);
  return Math.min(1_000, Math.round((running * 1_000) / availableParallelism()));
}
