// Lines between renter and node that do what lines may do.
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import { decodeMessage, decodeReceipt } from "../../sdk/src/receipt";
import type { NodeConnection } from "../../services/agent/src";

type Pass = (message: Uint8Array) => Uint8Array[];

/** The same connection, on which every message of the receipt stream becomes what `incoming` and `outgoing` make of it. */
export function meddled(connection: NodeConnection, incoming: () => Pass, outgoing: () => Pass): NodeConnection {
  const openReceipts: NodeConnection["openReceipts"] = async () => {
    const channel = await connection.openReceipts();
    const send = channel.send.bind(channel);
    const pass = outgoing();
    channel.send = async (message) => {
      for (const passed of pass(message)) await send(passed);
    };
    const received = channel.receive;
    const meddle = incoming();
    const receive = (async function* () {
      for await (const message of received) yield* meddle(message);
    })();
    return Object.defineProperty(channel, "receive", { value: receive });
  };
  return Object.defineProperty(Object.create(connection) as NodeConnection, "openReceipts", { value: openReceipts });
}

/** Every message comes cut short, then twice, then again the one before it, and nothing at all. */
export function garbling(): Pass {
  let before: Uint8Array = new Uint8Array(0);
  return (message) => {
    const passed = [message.subarray(0, -1), message, message, before, new Uint8Array(0)];
    before = message;
    return passed;
  };
}

/** The first messages change places in pairs, each coming for the first time: the second before the first, and so on. */
export function swapping(pairs: number): Pass {
  let left = pairs;
  let held: Uint8Array | undefined;
  return (message) => {
    if (left === 0) return [message];
    if (!held) {
      held = message;
      return [];
    }
    const swapped = [message, held];
    held = undefined;
    left--;
    return swapped;
  };
}

/** A message of the receipt stream, in short. */
export function told(data: Uint8Array): string {
  const message = decodeMessage(data);
  return `${message.type} ${message.type === "hello" ? message.number : decodeReceipt(message.receipt.bytes).number}`;
}

/** What a renter that reads and never signs lets through: the first two bytes of a signed receipt are 1, 3. */
export const unsigned: Pass = (message) => (message[1] === 3 ? [] : [message]);

/** A line that breaks, in the middle of a message, after so many bytes of the node. */
export async function breakingLine(endpoint: string, bytes: number) {
  const { port } = new URL(endpoint);
  const open = new Set<Socket>();
  let broken = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), "127.0.0.1");
    let left = bytes;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on("data", (chunk: Buffer) => {
      near.write(chunk.subarray(0, left), () => {
        if (left <= 0) near.destroy();
      });
      left -= chunk.length;
      if (left <= 0) broken++;
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    broken: () => broken,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
