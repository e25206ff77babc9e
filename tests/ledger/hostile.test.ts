import { connect } from "node:net";
import { once } from "node:events";
import { expect } from "chai";
import { SystemProgram, TransactionMessage, VersionedTransaction, type Connection } from "@solana/web3.js";
import { MAX_BATCH, standardMethods } from "../../services/ledger/src/rpc/dispatch";
import { named, Random } from "../support";
import { Endpoint, rich, SOL, type Answer } from "./endpoint";

const to = named("receiver").publicKey;

describe("the ledger's endpoint and whoever means it ill", () => {
  let endpoint: Endpoint;
  let connection: Connection;

  before(async () => {
    endpoint = await Endpoint.start();
    connection = endpoint.connect();
  });
  after(() => endpoint.stop());

  const code = async (body: string) => ((await endpoint.post(body)).body as Answer).error?.code;
  const request = (method: unknown, params: unknown) => JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });

  it("error: answers in JSON-RPC's own codes", async () => {
    expect(await code("{")).to.equal(-32700);
    expect(await code("")).to.equal(-32700);
    expect(await code("[]")).to.equal(-32600);
    expect(await code("17")).to.equal(-32600);
    expect(await code(JSON.stringify({ id: 1, method: "getSlot" }))).to.equal(-32600);
    expect(await code(request("getSlot", {}))).to.equal(-32602);
    expect(await code(request("mineBitcoin", []))).to.equal(-32601);
    expect(await code(request("constructor", []))).to.equal(-32601);
    expect(await code(request("__proto__", []))).to.equal(-32601);
    expect(await code(request("getBalance", ["not a key"]))).to.equal(-32602);
    expect(await code(request("getBalance", []))).to.equal(-32602);
    expect(await code(request("getAccountInfo", [to.toBase58(), { minContextSlot: 2 ** 50 }]))).to.equal(-32016);
  });

  it("answers a batch, each in its place, and says nothing to notifications", async () => {
    const notification = { jsonrpc: "2.0", method: "getSlot" };
    const asked = { jsonrpc: "2.0", id: "a", method: "getHealth" };
    const { body } = await endpoint.post(JSON.stringify([asked, notification, 5, { ...asked, id: 2, method: "nothing" }]));
    const [first, second, third] = body as (Answer & { id: unknown })[];
    expect(first).to.deep.equal({ jsonrpc: "2.0", result: "ok", id: "a" });
    expect(second).to.deep.include({ id: null });
    expect(second?.error?.code).to.equal(-32600);
    expect(third?.error?.code).to.equal(-32601);
    expect(body).to.have.length(3);
    expect((await endpoint.post(JSON.stringify([notification]))).body).to.equal(undefined);
  });

  it("attack: a batch, a body or a JSON too deep is refused, and the next question is answered", async () => {
    const asked = { jsonrpc: "2.0", id: 1, method: "getHealth" };
    expect(await code(JSON.stringify(Array.from({ length: MAX_BATCH + 1 }, () => asked)))).to.equal(-32600);
    expect((await endpoint.post(`"${"x".repeat(600_000)}"`)).status).to.equal(413);
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(await code(`{"jsonrpc":"2.0","id":1,"method":"getBalance","params":[${deep}]}`)).to.be.oneOf([-32600, -32602, -32700]);
    expect(await endpoint.ask("getHealth")).to.deep.include({ result: "ok" });
  });

  it("error: other verbs are told which one to use", async () => {
    expect((await fetch(endpoint.ledger.url, { method: "DELETE" })).status).to.equal(405);
    expect(await (await fetch(`${endpoint.ledger.url}/health`)).text()).to.equal("ok");
  });

  it("attack: a connection that breaks off in the middle of a request harms nobody", async () => {
    const socket = connect(Number(new URL(endpoint.ledger.url).port), "127.0.0.1");
    await once(socket, "connect");
    socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\n{");
    socket.destroy();
    expect(await endpoint.ask("getHealth")).to.deep.include({ result: "ok" });
  });

  it("attack: random parameters for every method get an answer, and never an internal error", async () => {
    const random = new Random("hostile parameters");
    const words = [null, -1, 0, 1.5, 2 ** 53, "", "1", "x".repeat(5_000), to.toBase58(), "getSlot", true, [], {}, [[]]];
    const odd = { encoding: "base64", filters: [{ memcmp: { offset: 1, bytes: "0" } }], dataSlice: { offset: -1, length: 9 } };
    const values: unknown[] = [...words, odd, { mentions: [] }, { limit: 0 }, { mint: to.toBase58() }, { accounts: 5 }];
    const requests = Object.keys(standardMethods).flatMap((method) =>
      Array.from({ length: 25 }, (_, id) => {
        const params = Array.from({ length: random.int(0, 3) }, () => random.pick(values));
        return { jsonrpc: "2.0", id, method, params };
      }),
    );
    for (let start = 0; start < requests.length; start += MAX_BATCH) {
      const { body } = await endpoint.post(JSON.stringify(requests.slice(start, start + MAX_BATCH)));
      for (const [index, { error }] of (body as Answer[]).entries()) {
        expect(error?.code, JSON.stringify([requests[start + index], error])).not.to.equal(-32603);
      }
    }
  });

  it("attack: broken transactions are refused before they reach the virtual machine, which some would end", async () => {
    const random = new Random("broken transactions");
    const transfer = endpoint.transfer(to, SOL);
    const { blockhash } = await connection.getLatestBlockhash();
    const message = new TransactionMessage({
      payerKey: rich.publicKey,
      recentBlockhash: blockhash,
      instructions: [SystemProgram.transfer({ fromPubkey: rich.publicKey, toPubkey: to, lamports: 1 })],
    });
    const versioned = new VersionedTransaction(message.compileToV0Message());
    versioned.sign([rich]);
    const wires = [transfer.serialize(), versioned.serialize()].map((bytes) => Buffer.from(bytes));
    const requests = Array.from({ length: 1_000 }, (_, id) => {
      const bytes = Buffer.from(random.pick(wires));
      // The message's header and lengths more often than its hashes and keys.
      for (let change = random.int(1, 3); change > 0; change--) {
        const at = random.chance(50) ? random.int(0, 4) + random.pick([0, 64]) : random.int(0, bytes.length - 1);
        // Never what it was: a transaction that is as good as before goes through.
        bytes[at]! ^= random.int(1, 255);
      }
      const cut = random.chance(20) ? bytes.subarray(0, random.int(0, bytes.length)) : bytes;
      const longer = random.chance(10) ? Buffer.concat([cut, random.bytes(random.int(1, 40))]) : cut;
      const options = { encoding: "base64", skipPreflight: random.chance(50) };
      const method = random.pick(["sendTransaction", "simulateTransaction"]);
      return { jsonrpc: "2.0", id, method, params: [longer.toString("base64"), options] };
    });
    for (let start = 0; start < requests.length; start += MAX_BATCH) {
      const { body } = await endpoint.post(JSON.stringify(requests.slice(start, start + MAX_BATCH)));
      for (const { error } of body as Answer[]) expect(error?.code, error?.message).to.be.oneOf([undefined, -32602, -32002, -32003]);
    }
    for (let index = 0; index < 200; index++) {
      const text = Buffer.from(random.bytes(random.int(1, 200))).toString("base64");
      const { error } = await endpoint.ask("getFeeForMessage", text);
      expect(error?.code).to.equal(-32602);
    }
    expect(await connection.getBalance(to)).to.equal(0);
    expect(await endpoint.send(transfer)).to.have.property("result");
  });
});
