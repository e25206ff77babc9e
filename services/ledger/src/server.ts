import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { Bank, type BankOptions } from "./bank";
import { LedgerError } from "./errors";
import { caller, respond, type Methods } from "./rpc/dispatch";
import { Subscriber } from "./rpc/pubsub";
import { SLOT_MILLISECONDS } from "./time";

export interface LedgerOptions extends BankOptions {
  /** HTTP, and WebSocket by upgrade. The port after it is for WebSocket too: clients derive it. 0: any two that are free. */
  port: number;
  host?: string;
  /** Methods beside the standard ones. */
  methods?: Methods;
}

export interface RunningLedger {
  readonly url: string;
  readonly wsUrl: string;
  readonly bank: Bank;
  /** Closes every connection and saves the state. */
  stop(): Promise<void>;
}

const MAX_BODY_BYTES = 512 * 1_024;
const MAX_UNSENT_BYTES = 16 * 1_024 * 1_024;
const MAX_CONNECTIONS = 1_000;
const PORT_ATTEMPTS = 50;

/** Starts the endpoint and returns when it answers. */
export async function startLedger({ port, host = "127.0.0.1", methods, ...options }: LedgerOptions): Promise<RunningLedger> {
  const bank = new Bank(options);
  const call = caller(bank, methods);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY_BYTES });
  const converse = (socket: WebSocket) => {
    const subscriber = new Subscriber(bank, call, (text) => {
      // Who does not read is let go, before what waits for it fills the memory.
      if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.terminate();
      else socket.send(text);
    });
    socket.on("message", (data: Buffer) => {
      const answer = respond(data.toString(), subscriber.answer);
      if (answer !== undefined) socket.send(answer);
    });
    socket.on("error", () => socket.terminate());
    socket.on("close", () => subscriber.close());
  };
  const listener = () => {
    const server = createServer((request, response) => void post(request, response, (text) => respond(text, call)));
    server.maxConnections = MAX_CONNECTIONS;
    server.on("upgrade", (request, socket, head) => sockets.handleUpgrade(request, socket, head, converse));
    return server;
  };

  let servers: [Server, Server];
  try {
    servers = await listenOnTwo(listener, port, host);
  } catch (error) {
    bank.close();
    throw error;
  }
  const clock = setInterval(() => bank.tick(), SLOT_MILLISECONDS);
  const bound = (servers[0].address() as AddressInfo).port;
  return {
    url: `http://${host}:${bound}`,
    wsUrl: `ws://${host}:${bound + 1}`,
    bank,
    async stop() {
      clearInterval(clock);
      for (const socket of sockets.clients) socket.terminate();
      await Promise.all(servers.map(close));
      bank.close();
    },
  };
}

async function post(request: IncomingMessage, response: ServerResponse, answer: (text: string) => string | undefined) {
  response.setHeader("access-control-allow-origin", "*");
  if (request.method === "OPTIONS") {
    response.setHeader("access-control-allow-methods", "POST, GET");
    response.setHeader("access-control-allow-headers", "content-type, solana-client");
    return response.writeHead(204).end();
  }
  if (request.method === "GET" && request.url === "/health") return response.end("ok");
  if (request.method !== "POST") return response.writeHead(405).end("Used HTTP Method is not allowed. POST is required\n");
  try {
    const text = await bodyOf(request);
    if (text === undefined) return response.writeHead(413, { connection: "close" }).end();
    response.setHeader("content-type", "application/json");
    return response.end(answer(text));
  } catch {
    // The connection broke while the request was arriving: there is nobody left to tell.
    return response.destroy();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function listenOnTwo(make: () => Server, port: number, host: string): Promise<[Server, Server]> {
  for (let attempt = 1; ; attempt++) {
    const first = await listen(make(), port, host);
    const after = (first.address() as AddressInfo).port + 1;
    try {
      return [first, await listen(make(), after, host)];
    } catch (error) {
      await close(first);
      if (port !== 0 || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new LedgerError("PORT_IN_USE", { host, port, why: error.code ?? error.message }, error));
    });
    server.listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
