// A node's endpoint in the hands of an operator who has all its keys and says whatever pays.
import { readFileSync } from "node:fs";
import pino from "pino";
import type { Job } from "../../services/agent/src/job/job";
import { createServer } from "../../services/agent/src/server/server";
import { createIdentity } from "../../services/agent/src/tls/identity";
import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../sdk/src/client";
import { acceptSession, fetchSession, type Session } from "../../sdk/src/escrow";
import type { Located } from "../../sdk/src/ledger";
import { decodeMessage, decodeReceipt, encodeMessage, nextReceipt, signReceipt, type CosignedReceipt, type Metered } from "../../sdk/src/receipt";
import { send } from "../../sdk/src/send";

export class Rogue {
  /** What the renter signed, in order. */
  readonly signed: CosignedReceipt[] = [];
  readonly #messages: Uint8Array[] = [];
  #server: ReturnType<typeof createServer> | undefined;
  endpoint = "";

  readonly #key: Uint8Array;
  #session: Located<Session> | undefined;

  /** `home` is the node agent's. */
  constructor(
    private readonly operator: Client,
    private readonly node: PublicKey,
    home: string,
  ) {
    this.#key = Uint8Array.from(JSON.parse(readFileSync(`${home}/keys/receipt.json`, "utf8")) as number[]);
  }

  /** Accepts the session, and runs nothing. */
  async accept(session: PublicKey): Promise<void> {
    await send(this.operator, await acceptSession(this.operator, { session }));
    this.#session = await fetchSession(this.operator, session);
  }

  /** A receipt as the node would sign it: so many units, so many seconds after the session began. */
  receipt(before: Uint8Array | undefined, { units, after, isFinal = false }: { units: bigint; after: bigint; isFinal?: boolean }): Uint8Array {
    const { address, activeAt } = this.#session!;
    const metered: Metered = { units, intervalEnd: activeAt + after, isFinal };
    return nextReceipt({ kind: "session", account: address.toBytes() }, before, metered);
  }

  sign(bytes: Uint8Array): Uint8Array {
    return signReceipt(bytes, this.#key);
  }

  /** Shows a receipt, signed by this key unless another is given. */
  show(bytes: Uint8Array, { signed = bytes, key = this.#key } = {}): void {
    this.#messages.push(encodeMessage({ type: "receipt", receipt: { bytes, signature: signReceipt(signed, key) } }));
  }

  /** Plays what is to be shown to the renter; `onSpec` is called once it has accepted the session of a spec that came. */
  async serve({ port = 0, onSpec = () => {} }: { port?: number; onSpec?: () => void } = {}): Promise<void> {
    const job = {
      status: async () => ({}),
      serveReceipts: async (channel: Parameters<Job["serveReceipts"]>[0]) => {
        await channel.send(encodeMessage({ type: "hello", number: 0n }));
        for (const message of this.#messages) await channel.send(message);
        for await (const data of channel.receive) {
          const message = decodeMessage(data);
          if (message.type !== "cosigned") continue;
          this.signed.push(message.receipt);
          if (decodeReceipt(message.receipt.bytes).isFinal) return channel.close();
        }
      },
    } as unknown as Job;
    const identity = createIdentity({ role: "node", account: this.node }, this.#key, { seconds: 3_600 });
    const unasked = () => {
      throw new Error("nobody asks a rogue for that");
    };
    const sessionKey = async (session: PublicKey) => (await fetchSession(this.operator, session)).sessionKey.toBytes();
    const admit = (session: PublicKey) => this.accept(session).then(onSpec);
    const served = { health: unasked, hardware: unasked, admit, job: () => job, sessionKey };
    this.#server = createServer(served, identity, pino({ level: "silent" }));
    this.endpoint = await this.#server.listen({ host: "127.0.0.1", port });
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}
