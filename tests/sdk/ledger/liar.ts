import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Request {
  id: string;
  method: string;
  params: unknown[];
}

/** What the node answers: a body as it is, or the `result` of a well-formed answer. */
export type Answer = { status?: number; headers?: Record<string, string>; body: string } | { result: unknown } | { error: object };

/** An RPC node that answers whatever it is told to, over a real socket. */
export class Liar {
  readonly asked: string[] = [];
  /** By method; a list is answered one after another, and its last for ever. */
  answers: Record<string, Answer[]> = {};

  private constructor(
    private readonly close: () => Promise<void>,
    readonly url: string,
  ) {}

  static async start(): Promise<Liar> {
    const server = createServer((request, response) => void liar.answer(request, response));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    const close = () => new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
    const liar: Liar = new Liar(close, `http://127.0.0.1:${port}/secret-key`);
    return liar;
  }

  stop(): Promise<void> {
    return this.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { id, method } = JSON.parse(Buffer.concat(chunks).toString()) as Request;
    this.asked.push(method);
    const answers = this.answers[method] ?? [{ error: { code: -32_601, message: "Method not found" } }];
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if ("body" in answer) response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
    else response.end(JSON.stringify({ jsonrpc: "2.0", id, ...answer }));
  }
}
