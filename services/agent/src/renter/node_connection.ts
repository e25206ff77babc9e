import { createHash } from "node:crypto";
import { request, type IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import type { PublicKey } from "@solana/web3.js";
import { AgentError } from "../errors";
import type { Hardware } from "../hardware";
import type { JobStatus } from "../job/job";
import type { Outputs } from "../sandbox/outputs";
import { RECEIPT_PROTOCOL } from "../server/server";
import { connectTo, type Address } from "../tls/connect";
import { FrameChannel } from "../tls/frames";
import { createIdentity, type Identity } from "../tls/identity";

/** A refusal by the node, with its code. */
export class NodeRefused extends Error {
  override readonly name = "NodeRefused";

  constructor(
    readonly code: string,
    readonly status: number,
    /** What the node said, as it said it. */
    readonly answer: unknown,
  ) {
    super(`${code}: the node refused the request (HTTP ${status})`);
  }
}

export interface Renting {
  address: Address;
  node: { account: PublicKey; receiptKey: Uint8Array };
  session: PublicKey;
  /** The session key, whole. */
  sessionKey: Uint8Array;
}

const IDENTITY_SECONDS = 3_600;

/** A renter's side of one session. Every connection proves both ends by their keys on chain before anything is sent. */
export class NodeConnection {
  #identity: { value: Identity; until: number } | undefined;

  constructor(private readonly renting: Renting) {}

  hardware(): Promise<Hardware> {
    return this.#json("GET", "/v1/hardware");
  }

  status(): Promise<JobStatus> {
    return this.#json("GET", this.#path("/"));
  }

  /** Hands the sealed spec over; the node accepts the session on chain, or says why not. */
  sendSpec(sealed: Uint8Array): Promise<JobStatus> {
    return this.#json("PUT", this.#path("/spec"), sealed);
  }

  bringInput(name: string, content: Uint8Array | Readable): Promise<JobStatus> {
    return this.#json("PUT", this.#path(`/inputs/${name}`), content);
  }

  stop(): Promise<JobStatus> {
    return this.#json("POST", this.#path("/stop"));
  }

  /** What was said from an offset on; `start` is later where the node no longer has the beginning. */
  async log(stream: "stdout" | "stderr", offset = 0): Promise<{ start: number; bytes: Uint8Array }> {
    const answer = await this.#request("GET", this.#path(`/logs/${stream}?offset=${offset}`));
    return { start: Number(answer.headers["x-log-offset"]), bytes: await whole(answer) };
  }

  outputs(): Promise<Outputs> {
    return this.#json("GET", this.#path("/outputs"));
  }

  /** Streams a file, and fails at its end if it is not what the node listed. */
  async *output({ path, bytes, sha256 }: Outputs["files"][number]): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    let read = 0;
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    for await (const chunk of (await this.#request("GET", this.#path(`/outputs/${encoded}`))) as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > bytes) break;
      hash.update(chunk);
      yield chunk;
    }
    if (read !== bytes || hash.digest("hex") !== sha256) throw new AgentError("OutputWrong", { path, bytes, read });
  }

  /** The node need not keep the outputs any longer. */
  async forgetOutputs(): Promise<void> {
    await this.#json("DELETE", this.#path("/outputs"));
  }

  /** The stream on which receipts are exchanged. */
  async openReceipts(): Promise<FrameChannel> {
    const socket = await this.#connect();
    const headers = { connection: "Upgrade", upgrade: RECEIPT_PROTOCOL };
    const asked = request({ createConnection: () => socket, path: this.#path("/receipts"), headers });
    return new Promise((resolve, reject) => {
      asked.on("upgrade", (_answer, stream, head: Buffer) => {
        if (head.length > 0) stream.unshift(head);
        resolve(new FrameChannel(stream));
      });
      asked.on("response", (answer) => {
        answer.resume();
        reject(new AgentError("ChannelClosed", { status: answer.statusCode ?? 0 }));
      });
      asked.on("error", (error) => reject(new AgentError("ChannelClosed", {}, error)));
      asked.end();
    });
  }

  async #json<T>(method: string, path: string, body?: Uint8Array | Readable): Promise<T> {
    const answer = await this.#request(method, path, body);
    return JSON.parse(new TextDecoder().decode(await whole(answer))) as T;
  }

  async #request(method: string, path: string, body?: Uint8Array | Readable): Promise<IncomingMessage> {
    const socket = await this.#connect();
    const type = body === undefined ? {} : { "content-type": "application/octet-stream" };
    const asked = request({ createConnection: () => socket, method, path, headers: { ...type, connection: "close" } });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      asked.on("response", resolve);
      asked.on("error", (error) => reject(new AgentError("ChannelClosed", {}, error)));
    });
    if (body === undefined || body instanceof Uint8Array) asked.end(body);
    else body.pipe(asked);
    const answer = await answered;
    const status = answer.statusCode ?? 0;
    if (status === 200) return answer;
    const said = parse(await whole(answer));
    throw new NodeRefused(said?.error?.code ?? "Unknown", status, said);
  }

  #connect() {
    const { address, node, session, sessionKey } = this.renting;
    if (!this.#identity || performance.now() > this.#identity.until) {
      const value = createIdentity({ role: "session", account: session }, sessionKey, { seconds: IDENTITY_SECONDS });
      this.#identity = { value, until: performance.now() + IDENTITY_SECONDS * 500 };
    }
    return connectTo(address, this.#identity.value, { role: "node", account: node.account, key: node.receiptKey });
  }

  #path(rest: string): string {
    return `/v1/sessions/${this.renting.session.toBase58()}${rest}`;
  }
}

const MAX_ANSWER = 4 * 2 ** 20;

async function whole(answer: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER) throw new AgentError("AnswerTooLong", { most: MAX_ANSWER });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): { error?: { code?: string } } | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as { error?: { code?: string } };
  } catch {
    return undefined;
  }
}
