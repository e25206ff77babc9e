// A node's endpoint in the hands of an operator who has all its keys and says whatever pays.
import { readFileSync } from "node:fs";
import pino from "pino";
import type { Job } from "../../services/agent/src/job/job";
import { createServer } from "../../services/agent/src/server/server";
import { createIdentity } from "../../services/agent/src/tls/identity";
import { acceptSession } from "../../sdk/src/escrow";
import { decodeMessage, decodeReceipt, encodeMessage, nextReceipt, signReceipt, type CosignedReceipt, type Metered } from "../../sdk/src/receipt";
import { send } from "../../sdk/src/send";
import type { Node } from "../../scripts/start/node";
import type { Rental } from "../../scripts/start/renter";
import type { Flow } from "./flow";

export class Rogue {
  /** What the renter signed, in order. */
  readonly signed: CosignedReceipt[] = [];
  readonly #messages: Uint8Array[] = [];
  #server: ReturnType<typeof createServer> | undefined;
  endpoint = "";

  private constructor(
    readonly rental: Rental,
    private readonly key: Uint8Array,
    readonly activeAt: bigint,
  ) {}

  /** Accepts the session, and runs nothing. */
  static async accept(flow: Flow, node: Node, rental: Rental): Promise<Rogue> {
    const operator = flow.market.client(node.operator);
    await send(operator, await acceptSession(operator, { session: rental.session }));
    const key = Uint8Array.from(JSON.parse(readFileSync(`${node.folder}/home/keys/receipt.json`, "utf8")) as number[]);
    return new Rogue(rental, key, (await rental.onChain()).activeAt);
  }

  /** A receipt as the node would sign it: so many units, so many seconds after the session began. */
  receipt(before: Uint8Array | undefined, { units, after, isFinal = false }: { units: bigint; after: bigint; isFinal?: boolean }): Uint8Array {
    const metered: Metered = { units, intervalEnd: this.activeAt + after, isFinal };
    return nextReceipt({ kind: "session", account: this.rental.session.toBytes() }, before, metered);
  }

  sign(bytes: Uint8Array): Uint8Array {
    return signReceipt(bytes, this.key);
  }

  /** Shows a receipt, signed by this key unless another is given. */
  show(bytes: Uint8Array, { signed = bytes, key = this.key } = {}): void {
    this.#messages.push(encodeMessage({ type: "receipt", receipt: { bytes, signature: signReceipt(signed, key) } }));
  }

  /** Plays what is to be shown to the renter. */
  async serve(): Promise<void> {
    const { rental } = this;
    const job = {
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
    } as Job;
    const identity = createIdentity({ role: "node", account: rental.given.node.address }, this.key, { seconds: 3_600 });
    const unasked = () => {
      throw new Error("the renter only asks for receipts");
    };
    const sessionKey = async () => rental.given.sessionKey.publicKey.toBytes();
    const served = { health: unasked, hardware: unasked, admit: unasked, job: () => job, sessionKey };
    this.#server = createServer(served, identity, pino({ level: "silent" }));
    this.endpoint = await this.#server.listen({ host: "127.0.0.1", port: 0 });
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}
