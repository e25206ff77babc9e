import type { IncomingMessage } from "node:http";
import type { Server, Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { TLSSocket } from "node:tls";
import Fastify, { type FastifyRequest } from "fastify";
import { MarketError } from "@compute-market/sdk";
import { PublicKey } from "@solana/web3.js";
import type { Logger } from "pino";
import { AgentError, statusOf } from "../errors";
import type { Job } from "../job/job";
import { MAX_SEALED_BYTES } from "../spec/job_spec";
import { MUTUAL_TLS } from "../tls/connect";
import { FrameChannel } from "../tls/frames";
import { readClaim, verifyIdentity, type Identity } from "../tls/identity";
import type { Hardware } from "../hardware";

/** What the endpoints do; the agent itself, or a part of it in a test. */
export interface Served {
  health(): unknown;
  hardware(): Hardware;
  /** The session's key on chain; from where it is asked for, because nobody has shown yet who asks. */
  sessionKey(session: PublicKey, from: string): Promise<Uint8Array>;
  /** Takes the job, or says why not; taking it again changes nothing. */
  admit(session: PublicKey, sealed: Uint8Array): Promise<void>;
  job(session: PublicKey): Job;
}

export const RECEIPT_PROTOCOL = "compute-receipts";

/** How long somebody may be silent before it is known who it is. */
const SILENCE_MS = 10_000;
const MOST_CONNECTIONS = 1_024;
export const MOST_FROM_ONE = 128;

/**
 * The node's endpoint: health and hardware for everybody, the rest for whoever shows the session's key. A session's
 * address is not asked for in the path alone: the certificate has to name the same.
 */
export function createServer(served: Served, identity: Identity, log: Logger) {
  const app = Fastify({
    https: { ...identity, ...MUTUAL_TLS, handshakeTimeout: SILENCE_MS, headersTimeout: SILENCE_MS },
    bodyLimit: MAX_SEALED_BYTES,
    forceCloseConnections: true,
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  limitEach(app.server);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));

  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof MarketError) return reply.status(statusOf(error.code)).send({ error });
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, "failed");
    const code = status >= 500 ? "InternalError" : "BadRequest";
    return reply.status(status).send({ error: { code, summary: status >= 500 ? "The agent failed" : "The request is none" } });
  });

  app.get("/health", async () => served.health());
  app.get("/v1/hardware", async () => served.hardware());

  app.register(async (sessions) => {
    sessions.addHook("onRequest", async (request) => authenticate(served, request.raw, sessionOf(request)));

    sessions.get("/", async (request) => json(await served.job(sessionOf(request)).status()));
    sessions.put("/spec", async (request) => {
      const session = sessionOf(request);
      await served.admit(session, await whole(request.body as Duplex, MAX_SEALED_BYTES));
      return json(await served.job(session).status());
    });
    sessions.put("/inputs/:name", { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request) => {
      const job = served.job(sessionOf(request));
      await job.bringInput((request.params as { name: string }).name, request.body as Duplex);
      return json(await job.status());
    });
    sessions.get("/logs/:stream", async (request, reply) => {
      const job = served.job(sessionOf(request));
      const { stream } = request.params as { stream: string };
      if (stream !== "stdout" && stream !== "stderr") throw new AgentError("LogUnknown", { stream });
      const { start, bytes } = job[stream].read(Number((request.query as { offset?: string }).offset ?? 0) || 0);
      return reply.header("x-log-offset", start).type("application/octet-stream").send(bytes);
    });
    sessions.get("/outputs", async (request) => served.job(sessionOf(request)).outputs() ?? { files: [], skipped: [] });
    sessions.get("/outputs/*", async (request, reply) => {
      const file = await served.job(sessionOf(request)).openOutput((request.params as { "*": string })["*"]);
      return reply.type("application/octet-stream").send(file.createReadStream());
    });
    sessions.delete("/outputs", async (request) => {
      served.job(sessionOf(request)).outputsFetched();
      return {};
    });
    sessions.post("/stop", async (request) => {
      const job = served.job(sessionOf(request));
      await job.stop("renterStopped");
      return json(await job.status());
    });
  }, { prefix: "/v1/sessions/:session" });

  app.server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // What the other side already sent behind its request.
    if (head.length > 0) socket.unshift(head);
    openStream(served, request, socket).catch((err: unknown) => {
      log.debug({ err }, "a receipt stream ended");
      socket.destroy();
    });
  });
  return app;
}

/** No address gets all connections that there are. */
function limitEach(server: Server): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const from = socket.remoteAddress ?? "";
    const count = (open.get(from) ?? 0) + 1;
    if (count > MOST_FROM_ONE) return void socket.destroy();
    open.set(from, count);
    socket.once("close", () => {
      const left = open.get(from)! - 1;
      if (left > 0) open.set(from, left);
      else open.delete(from);
    });
  });
}

/** Turns a request into the stream on which receipts are exchanged. */
async function openStream(served: Served, request: IncomingMessage, socket: Duplex): Promise<void> {
  const match = /^\/v1\/sessions\/([1-9A-HJ-NP-Za-km-z]{32,44})\/receipts$/.exec(request.url ?? "");
  if (!match || request.headers.upgrade !== RECEIPT_PROTOCOL) throw new AgentError("RouteUnknown", { path: request.url ?? "" });
  const session = new PublicKey(match[1]!);
  await authenticate(served, request, session);
  const job = served.job(session);
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${RECEIPT_PROTOCOL}\r\n\r\n`);
  await job.serveReceipts(new FrameChannel(socket));
}

async function authenticate(served: Served, request: IncomingMessage, session: PublicKey): Promise<void> {
  const certificate = (request.socket as TLSSocket).getPeerX509Certificate();
  if (!certificate) throw new AgentError("PeerMissing");
  // Before the ledger is asked: a certificate for something else costs nothing.
  const claim = readClaim(certificate);
  if (!claim.account.equals(session)) {
    throw new AgentError("PeerOther", { expected: `session ${session.toBase58()}`, shown: `${claim.role} ${claim.account.toBase58()}` });
  }
  const key = await served.sessionKey(session, request.socket.remoteAddress ?? "");
  verifyIdentity(certificate, { role: "session", account: session, key });
}

function sessionOf(request: FastifyRequest): PublicKey {
  const { session } = request.params as { session: string };
  try {
    return new PublicKey(session);
  } catch (error) {
    throw new AgentError("SessionUnknown", { session }, error);
  }
}

async function whole(stream: Duplex, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new AgentError("SpecTooLong", { bytes, most });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Amounts are text: JSON's numbers would round them. */
function json(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (_name, inner: unknown) => (typeof inner === "bigint" ? `${inner}` : inner)));
}
