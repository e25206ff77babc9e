import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from "fastify";
import { z } from "zod";
import { canonical } from "../canonical";
import { explain } from "../core/explain";
import type { Event } from "../core/events";
import type { Job } from "../core/state";
import type { Engine } from "../engine";
import { SchedulerError } from "../errors";
import { sha256, type SigningKey } from "../keys";
import { answer, cancellation, heartbeat, jobRequest, messageId, sealing, signed } from "../messages";
import { address, hash, label, natural } from "../schema";
import { RateLimit } from "./limits";
import { jobsTouched, jobView, metrics, nodeView, sse } from "./views";

export interface ServerOptions {
  engine: Engine;
  key: SigningKey;
  logger: FastifyBaseLogger | false;
  /** Of one address. */
  requestsPerMinute: number;
  /** Addresses of proxies whose word on the client's address is taken. */
  trustProxy?: string[] | undefined;
}

const SPEC_BYTES = 65_536;
const BODY_BYTES = 16_384;
const STREAMS = 1_000;
/** A reader that takes no more than this behind is cut off; it asks again. */
const STREAM_BACKLOG = 1_048_576;
const KEEP_ALIVE = 15_000;

const whole = z.string().regex(/^(0|[1-9][0-9]{0,14})$/, "a whole number").transform(Number);
const limit = whole.pipe(natural.min(1).max(1_000)).default(100);
const ofJob = z.object({ id: hash });
const ofNode = z.object({ node: address });
const sealedSpec = z.strictObject({
  signed: signed(sealing),
  /** What was sealed, in base64. */
  data: z.base64().max(Math.ceil(SPEC_BYTES / 3) * 4),
});

export function createServer({ engine, key, logger, requestsPerMinute, trustProxy }: ServerOptions): FastifyInstance {
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    bodyLimit: BODY_BYTES,
    requestTimeout: 30_000,
    trustProxy: trustProxy ?? false,
    forceCloseConnections: true,
  });
  const limits = new RateLimit(requestsPerMinute);
  const streams = new Set<FastifyReply>();
  const show = (job: Job) => jobView(job, key);

  app.setReplySerializer((payload) => canonical(payload));
  app.addHook("onRequest", async (request) => limits.take(request.ip));
  app.addHook("preClose", async () => streams.forEach(({ raw }) => raw.end()));
  app.setNotFoundHandler((request) => {
    throw new SchedulerError("NotFound", { path: request.url });
  });
  app.setErrorHandler((error, request, reply) => {
    const refused = refusal(error);
    if (refused.status >= 500) request.log.error(error);
    if (refused.code === "TooManyRequests") void reply.header("retry-after", String(refused.values["retryAfter"]));
    return reply.status(refused.status).send({ error: refused.toJSON() });
  });

  function findJob(params: unknown): Job {
    const { id } = ofJob.parse(params);
    const job = engine.state.jobs.get(id);
    if (!job) throw new SchedulerError("JobUnknown", { job: id });
    return job;
  }

  /** Jobs that a node holds or is offered. */
  function offersOf(node: string) {
    if (!engine.state.view.nodes.has(node)) throw new SchedulerError("NodeUnknown", { node });
    return engine.state.jobsAt(node).map(show);
  }

  app.post("/v1/jobs", async (request, reply) => {
    const given = signed(jobRequest).parse(request.body);
    const id = messageId("job", given.body);
    const isNew = !engine.state.jobs.has(id);
    await engine.submit({ kind: "job", signed: given });
    return reply.status(isNew ? 201 : 200).send(show(findJob({ id })));
  });

  app.get("/v1/jobs", async (request) => {
    const asked = z.strictObject({ renter: address, limit }).parse(request.query);
    await engine.look();
    const own = [...engine.state.jobs.values()].filter(({ signed }) => signed.body.renter === asked.renter);
    return { jobs: own.slice(-asked.limit).map(show) };
  });

  app.get("/v1/jobs/:id", async ({ params }) => {
    await engine.look();
    return show(findJob(params));
  });

  app.get("/v1/jobs/:id/explain", async ({ params, query }) => {
    const asked = z.strictObject({ after: address.optional(), limit }).parse(query);
    await engine.look();
    const job = findJob(params);
    const { state, head } = engine;
    const wanted = { id: job.id, request: job.signed.body, excluded: job.excluded };
    const all = state.asIfNotPlaced(job, () => explain(state.view, wanted));
    const nodes = page(all, asked.after, asked.limit, ({ node }) => node);
    return { job: job.id, at: state.at, index: head.index, winner: all.find(({ isWinner }) => isWinner)?.node, nodes };
  });

  app.delete("/v1/jobs/:id", async ({ params, body }) => {
    const given = signed(cancellation).parse(body);
    same("job", given.body.job, ofJob.parse(params).id);
    await engine.submit({ kind: "cancel", signed: given });
    return show(findJob(params));
  });

  app.put("/v1/jobs/:id/spec", { bodyLimit: 2 * SPEC_BYTES }, async ({ params, body }) => {
    const given = sealedSpec.parse(body);
    const { job, sealedHash } = given.signed.body;
    same("job", job, ofJob.parse(params).id);
    const data = Buffer.from(given.data, "base64");
    if (data.length > SPEC_BYTES) throw new SchedulerError("BodyTooLarge", { bytes: data.length });
    if (sha256(data) !== sealedHash) throw new SchedulerError("SpecDiffers", { signed: sealedHash, sent: sha256(data) });
    await engine.submit({ kind: "seal", signed: given.signed }, async (sql) => {
      await sql.query("INSERT INTO sealed_spec (hash, job, data) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [sealedHash, job, data]);
    });
    return show(findJob(params));
  });

  app.get("/v1/jobs/:id/spec", async ({ params }) => {
    await engine.look();
    const { id, placement } = findJob(params);
    const data = placement?.sealedHash && (await engine.sealedSpec(id, placement.sealedHash));
    if (!placement || !data) throw new SchedulerError("SpecMissing", { job: id });
    return { node: placement.offer.node, sealedHash: placement.sealedHash, data: Buffer.from(data).toString("base64") };
  });

  app.post("/v1/nodes/:node/heartbeat", async ({ params, body }) => {
    const given = signed(heartbeat).parse(body);
    const { node } = given.body;
    same("node", node, ofNode.parse(params).node);
    await engine.submit({ kind: "heartbeat", signed: given });
    return { at: engine.state.at, silenceSeconds: engine.state.parameters.silenceSeconds, jobs: offersOf(node) };
  });

  app.get("/v1/nodes", async ({ query }) => {
    const shape = { class: z.enum(["gpu", "cpu"]).optional(), region: label.optional(), after: address.optional(), limit };
    const asked = z.strictObject(shape).parse(query);
    await engine.look();
    const { view } = engine.state;
    const fits = [...view.nodes.values()].filter(
      ({ facts }) =>
        (asked.class === undefined || facts.class === asked.class) &&
        (asked.region === undefined || facts.region === asked.region),
    );
    return { nodes: page(fits, asked.after, asked.limit, ({ facts }) => facts.node).map((node) => nodeView(view, node)) };
  });

  app.get("/v1/offers", async ({ query }) => {
    const { node } = z.strictObject({ node: address }).parse(query);
    await engine.look();
    return { jobs: offersOf(node) };
  });

  app.get("/v1/offers/stream", async ({ query }, reply) => {
    const { node } = z.strictObject({ node: address }).parse(query);
    if (streams.size >= STREAMS) throw new SchedulerError("TooManyStreams", { open: streams.size });
    await engine.look();
    const held = offersOf(node);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    const send = (text: string) => (raw.writableLength > STREAM_BACKLOG ? raw.destroy() : raw.write(text));
    send(sse("jobs", held));
    const stop = engine.onEntry((entry) => {
      for (const job of jobsTouched(entry, node, engine.state)) send(sse("job", show(job)));
    });
    const beat = setInterval(() => send(": here\n\n"), KEEP_ALIVE);
    streams.add(reply);
    raw.on("close", () => {
      stop();
      clearInterval(beat);
      streams.delete(reply);
    });
  });

  for (const kind of ["accept", "decline"] as const) {
    app.post(`/v1/offers/:id/${kind}`, async ({ params, body }) => {
      const given = signed(answer).parse(body);
      const { offer } = given.body;
      same("offer", offer, ofJob.parse(params).id);
      const event: Event = { kind, signed: given };
      const job = engine.state.jobOfOffer(offer)?.id;
      await engine.submit(event);
      return show(findJob({ id: engine.state.jobOfOffer(offer)?.id ?? job }));
    });
  }

  app.get("/v1/log", async ({ query }, reply) => {
    const asked = z.strictObject({ from: whole.default(1), limit }).parse(query);
    const lines = await engine.log(asked.from, asked.limit);
    return reply.type("application/x-ndjson").serializer(String).send(lines.map((line) => `${line}\n`).join(""));
  });

  app.get("/health", async () => {
    await engine.look();
    const { state, head } = engine;
    return { status: "ok", scheduler: key.publicKey, at: state.at, slot: state.slot, index: head.index, hash: head.hash };
  });

  app.get("/metrics", async (_, reply) =>
    reply.type("text/plain; version=0.0.4").serializer(String).send(metrics(engine.state, engine.head.index)),
  );

  return app;
}

/** What follows an address in the order of addresses. */
function page<Item>(items: Item[], after: string | undefined, limit: number, addressOf: (item: Item) => string): Item[] {
  const rest = after === undefined ? items : items.filter((item) => addressOf(item) > after);
  return [...rest].sort((a, b) => (addressOf(a) < addressOf(b) ? -1 : 1)).slice(0, limit);
}

function same(field: string, signed: string, path: string): void {
  if (signed !== path) throw new SchedulerError("BadRequest", { field, signed, path });
}

function refusal(error: unknown): SchedulerError {
  if (error instanceof SchedulerError) return error;
  if (error instanceof z.ZodError) {
    const [{ path, message }] = error.issues as [z.core.$ZodIssue];
    return new SchedulerError("BadRequest", { field: path.join("."), problem: message }, error);
  }
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return new SchedulerError("BodyTooLarge", {}, error);
  if (statusCode !== undefined && statusCode < 500) return new SchedulerError("BadRequest", { problem: (error as Error).message }, error);
  return new SchedulerError("Internal", {}, error);
}
