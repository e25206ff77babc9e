import { once } from "node:events";
import { expect } from "chai";
import { SystemProgram } from "@solana/web3.js";
import WebSocket from "ws";
import { MAX_SUBSCRIPTIONS } from "../../services/ledger/src/rpc/pubsub";
import { named } from "../support";
import { Endpoint, rich, SOL } from "./endpoint";

const to = named("receiver").publicKey;

interface Word {
  id?: number;
  result?: unknown;
  error?: { code: number };
  method?: string;
  params?: { result: unknown; subscription: number };
}

/** A WebSocket whose words are awaited one after the other. */
class Line {
  private readonly heard: Word[] = [];
  private constructor(readonly socket: WebSocket) {
    socket.on("message", (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString()) as Word);
      socket.emit("heard");
    });
  }

  static async open(url: string): Promise<Line> {
    const socket = new WebSocket(url);
    const line = new Line(socket);
    await once(socket, "open");
    return line;
  }

  async next(): Promise<Word> {
    while (this.heard.length === 0) await once(this.socket, "heard");
    return this.heard.shift()!;
  }

  say(method: string, ...params: unknown[]): void {
    this.socket.send(JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }));
  }

  async ask(method: string, ...params: unknown[]): Promise<Word> {
    this.say(method, ...params);
    return this.next();
  }
}

describe("subscriptions over the ledger's endpoint", () => {
  let endpoint: Endpoint;
  let line: Line;

  beforeEach(async () => {
    endpoint = await Endpoint.start();
    line = await Line.open(endpoint.ledger.wsUrl);
  });
  afterEach(async () => {
    line.socket.terminate();
    await endpoint.stop();
  });

  it("is on the next port, as clients derive it, and on the same one by upgrade", async () => {
    expect(Number(new URL(endpoint.ledger.wsUrl).port)).to.equal(Number(new URL(endpoint.ledger.url).port) + 1);
    const same = await Line.open(endpoint.ledger.url.replace("http", "ws"));
    expect((await same.ask("slotSubscribe")).result).to.equal(1);
    same.socket.terminate();
  });

  it("tells an account's new state", async () => {
    const { result: subscription } = await line.ask("accountSubscribe", to.toBase58(), { encoding: "base64" });
    await endpoint.send(endpoint.transfer(to, SOL));
    const { method, params } = await line.next();
    expect(method).to.equal("accountNotification");
    expect(params?.subscription).to.equal(subscription);
    expect(params?.result).to.have.nested.property("value.lamports", SOL);
    expect(params?.result).to.have.nested.property("context.slot").that.is.a("number");
  });

  it("tells that an account is gone: it is the system's, with nothing in it", async () => {
    const leaving = named("leaving");
    await endpoint.send(endpoint.transfer(leaving.publicKey, SOL));
    await line.ask("accountSubscribe", leaving.publicKey.toBase58());
    await endpoint.send(endpoint.transfer(to, SOL - 5_000, leaving));
    const { params } = await line.next();
    expect(params?.result).to.deep.include({
      value: {
        ...{ data: ["", "base64"], executable: false, lamports: 0, rentEpoch: Number(2n ** 64n - 1n), space: 0 },
        owner: SystemProgram.programId.toBase58(),
      },
    });
  });

  it("tells the logs of whoever is mentioned, and of nobody else", async () => {
    await line.ask("logsSubscribe", { mentions: [to.toBase58()] });
    await endpoint.send(endpoint.transfer(named("somebody else").publicKey, SOL));
    const { result: signature } = await endpoint.send(endpoint.transfer(to, SOL));
    const { method, params } = await line.next();
    expect(method).to.equal("logsNotification");
    expect(params?.result).to.have.nested.property("value.signature", signature);
    expect(params?.result).to.have.nested.property("value.logs").with.length(2);
  });

  it("tells a program's accounts that pass the filters", async () => {
    const program = SystemProgram.programId.toBase58();
    await line.ask("programSubscribe", program, { encoding: "base64", filters: [{ dataSize: 1 }] });
    const { result: all } = await line.ask("programSubscribe", program, { encoding: "base64" });
    await endpoint.send(endpoint.transfer(to, SOL));
    const told = [await line.next(), await line.next()];
    expect(told.map(({ params }) => params?.subscription)).to.deep.equal([all, all]);
    const keys = told.map(({ params }) => (params?.result as { value: { pubkey: string } }).value.pubkey);
    expect(keys).to.have.members([rich.publicKey.toBase58(), to.toBase58()]);
  });

  it("tells of a signature once: at once when it has landed already", async () => {
    const transaction = endpoint.transfer(to, SOL);
    const { result: signature } = await endpoint.send(transaction);
    const { result: subscription } = await line.ask("signatureSubscribe", signature, { commitment: "confirmed" });
    const { method, params } = await line.next();
    expect(method).to.equal("signatureNotification");
    expect(params).to.deep.include({ subscription });
    expect(params?.result).to.have.nested.property("value.err", null);
    expect((await line.ask("signatureUnsubscribe", subscription)).error?.code).to.equal(-32602);
  });

  it("tells slots and roots as time passes, until it is asked to stop", async () => {
    const { result: slots } = await line.ask("slotSubscribe");
    endpoint.ledger.bank.travel(1);
    const { params } = await line.next();
    const { slot, parent, root } = params?.result as Record<string, number>;
    expect([parent, root]).to.deep.equal([slot! - 1, slot! - 1]);
    expect((await line.ask("slotUnsubscribe", slots)).result).to.equal(true);
    await line.ask("rootSubscribe");
    endpoint.ledger.bank.travel(1);
    expect((await line.next()).method).to.equal("rootNotification");
  });

  it("web3.js hears accounts, logs and slots", async () => {
    const connection = endpoint.connect();
    const heard = Promise.all([
      new Promise<number>((hear) => connection.onAccountChange(to, ({ lamports }) => hear(lamports))),
      new Promise<string>((hear) => connection.onLogs(to, ({ signature }) => hear(signature))),
      new Promise<number>((hear) => connection.onSlotChange(({ slot }) => hear(slot))),
    ]);
    // Until the three subscriptions have arrived: web3.js does not tell when.
    const { bank } = endpoint.ledger;
    while (bank.listenerCount("landed") < 2) await new Promise(setImmediate);
    await connection.getSlot();
    let lamports = SOL;
    const sending = setInterval(() => void endpoint.send(endpoint.transfer(to, lamports++)), 20);
    const [balance, signature, slot] = await heard;
    clearInterval(sending);
    expect(balance).to.be.at.least(SOL);
    expect(bank.landed(signature)?.failure).to.equal(null);
    expect(BigInt(slot) <= bank.slot).to.equal(true);
  });

  it("attack: one connection cannot hold subscriptions without end", async () => {
    for (let held = 0; held < MAX_SUBSCRIPTIONS; held++) line.say("accountSubscribe", to.toBase58());
    for (let held = 0; held < MAX_SUBSCRIPTIONS; held++) expect((await line.next()).result).to.equal(held + 1);
    expect((await line.ask("accountSubscribe", to.toBase58())).error?.code).to.equal(-32603);
  });

  it("attack: what a connection held is gone with it", async () => {
    const { bank } = endpoint.ledger;
    await line.ask("slotSubscribe");
    expect(bank.listenerCount("slot")).to.equal(1);
    line.socket.terminate();
    while (bank.listenerCount("slot") > 0) await new Promise(setImmediate);
    expect(bank.listenerCount("landed")).to.equal(0);
  });
});
