import { expect } from "chai";
import {
  acknowledgeReceipts,
  decodeMessage,
  decodeReceipt,
  encodeMessage,
  nextReceipt,
  NodeEquivocated,
  serveReceipts,
  signReceipt,
  type Metered,
  type ReceiptChain,
  type ReceiptError,
  type Transport,
} from "../../sdk/src/receipt";
import { decodeFraudProof, encodeFraudProof } from "../../sdk/src/staking";
import { named, Random } from "../support";
import { agree, bothChains, interval, keys, node, openChain, policy, renter, session, START } from "./pair";
import { codeOf, expectRefusal } from "./refusal";

/** One end of a connection: what was sent to it, until it is closed. */
class Inbox implements AsyncIterable<Uint8Array> {
  private readonly waiting: Uint8Array[] = [];
  private wake: (() => void) | undefined;
  private isClosed = false;

  push(message: Uint8Array): void {
    this.waiting.push(message);
    this.wake?.();
  }

  close(): void {
    this.isClosed = true;
    this.wake?.();
  }

  async *[Symbol.asyncIterator]() {
    for (;;) {
      const next = this.waiting.shift();
      if (next) yield next;
      else if (this.isClosed) return;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}

type Wire = (message: Uint8Array, deliver: (message: Uint8Array) => void, disconnect: () => void) => void;

/** Two transports joined by a wire that may do to messages what it likes. */
function connect(wire: Wire = (message, deliver) => deliver(message)) {
  const inboxes = [new Inbox(), new Inbox()] as const;
  const disconnect = () => inboxes.forEach((inbox) => inbox.close());
  const transport = (own: 0 | 1): Transport => ({
    send: async (message) => wire(message, (arrived) => inboxes[own === 0 ? 1 : 0].push(arrived), disconnect),
    receive: inboxes[own],
  });
  return { ofNode: transport(0), ofRenter: transport(1), toNode: inboxes[0], toRenter: inboxes[1], disconnect };
}

/** Readings up to receipt `count`, whatever the chain has already; each waits until the one before is agreed. */
async function* meter(chain: ReceiptChain, count: number, ahead = 1n): AsyncGenerator<Metered> {
  for (let number = chain.number + 1n; number <= count; number++) {
    while (number - chain.acknowledgedNumber > ahead) await new Promise((resolve) => setImmediate(resolve));
    yield interval(number, number === BigInt(count));
  }
}

describe("streaming receipts", () => {
  it("agrees on every receipt over a good transport", async () => {
    const { ofNode, ofRenter } = await bothChains();
    const line = connect();
    const renting = acknowledgeReceipts(ofRenter, line.ofRenter, policy, renter.secretKey);
    await serveReceipts(ofNode, line.ofNode, meter(ofNode, 20), node.secretKey);
    line.disconnect();
    await renting;
    expect(ofNode.receipts()).to.deep.equal(ofRenter.receipts());
    expect(decodeReceipt(ofNode.acknowledged!.bytes).isFinal).to.equal(true);
  });

  it("goes on after every disconnection, over a wire that loses, repeats, reorders, replays, cuts and invents", async () => {
    const random = new Random("hostile transport");
    const sent: Uint8Array[] = [];
    const held: [Uint8Array, (message: Uint8Array) => void][] = [];
    const hostile: Wire = (message, deliver, disconnect) => {
      sent.push(message);
      if (random.chance(3)) return disconnect();
      if (random.chance(10)) return;
      if (random.chance(10)) return void held.push([message, deliver]);
      deliver(message);
      if (random.chance(10)) deliver(message);
      if (random.chance(10)) deliver(random.pick(sent));
      if (random.chance(10)) deliver(message.subarray(0, random.int(0, message.length - 1)));
      if (random.chance(5)) deliver(new Uint8Array(100_000));
      if (random.chance(5)) deliver(random.bytes(random.int(0, 300)));
      const late = random.chance(30) ? held.pop() : undefined;
      late?.[1](late[0]);
    };

    const { ofNode, ofRenter } = await bothChains();
    const refused = new Set<string>();
    const onRefused = ({ code }: ReceiptError) => refused.add(code);
    let connections = 0;
    while (ofNode.acknowledgedNumber < 60n) {
      expect(connections++, "connections").to.be.below(400);
      const line = connect(hostile);
      const renting = acknowledgeReceipts(ofRenter, line.ofRenter, policy, renter.secretKey, { onRefused });
      const serving = serveReceipts(ofNode, line.ofNode, meter(ofNode, 60, 2n), node.secretKey, {
        onRefused,
        maxUnacknowledged: 3n,
      });
      // What was lost last is asked for again by connecting anew.
      await quiet(ofNode, line.disconnect);
      await Promise.all([renting, serving]);
    }
    ofNode.verify();
    ofRenter.verify();
    expect(ofNode.receipts()).to.deep.equal(ofRenter.receipts());
    expect([...refused]).to.include.members(["StreamSize", "StreamVersion"]);
  });

  /** Ends a connection once the event loop has turned a while without progress: a lost message is not asked for forever. */
  async function quiet(chain: ReceiptChain, disconnect: () => void): Promise<void> {
    let [number, turns] = [chain.acknowledgedNumber, 0];
    while (turns++ < 200) {
      await new Promise((resolve) => setImmediate(resolve));
      if (chain.acknowledgedNumber === number) continue;
      [number, turns] = [chain.acknowledgedNumber, 0];
    }
    disconnect();
  }

  it("gives the other side what it has lost, far more than one batch of it", async () => {
    for (const lost of ["node", "renter"] as const) {
      const { ofNode, ofRenter } = await bothChains();
      for (let number = 1; number <= 100; number++) await agree(ofNode, ofRenter);
      const fresh = await openChain();
      const [serving, renting] = lost === "node" ? [fresh, ofRenter] : [ofNode, fresh];
      const line = connect();
      const acknowledging = acknowledgeReceipts(renting, line.ofRenter, policy, renter.secretKey);
      await serveReceipts(
        serving,
        line.ofNode,
        (async function* () {
          while (renting.number < 100n) await new Promise((resolve) => setImmediate(resolve));
          yield interval(101);
        })(),
        node.secretKey,
      );
      line.disconnect();
      await acknowledging;
      expect(serving.receipts()).to.deep.equal(renting.receipts());
      expect(serving.acknowledgedNumber).to.equal(101n);
    }
  });

  it("error: ChainUnacknowledged for a renter that takes and does not sign: the node stops", async () => {
    const { ofNode } = await bothChains();
    const line = connect();
    line.toNode.push(encodeMessage({ type: "hello", number: 0n }));
    async function* readings() {
      for (let number = 1; ; number++) yield interval(number);
    }
    await expectRefusal(serveReceipts(ofNode, line.ofNode, readings(), node.secretKey), "ChainUnacknowledged");
    expect(ofNode.number).to.equal(1n);
  });

  it("signs nothing before a renter that knows more has shown it", async () => {
    const { ofNode } = await bothChains();
    const line = connect();
    line.toNode.push(encodeMessage({ type: "hello", number: 5n }));
    line.toNode.close();
    await serveReceipts(ofNode, line.ofNode, meter(ofNode, 9), node.secretKey);
    expect(ofNode.number).to.equal(0n);
  });

  it("error: NodeEquivocated with a file that staking takes, when a node shows two receipts of one number", async () => {
    const { ofNode, ofRenter } = await bothChains();
    await agree(ofNode, ofRenter);
    const line = connect();
    const bytes = nextReceipt(session, undefined, { units: 29n, intervalEnd: START + 30n });
    line.toRenter.push(
      encodeMessage({ type: "receipt", receipt: { bytes, signature: signReceipt(bytes, node.secretKey) } }),
    );
    const renting = acknowledgeReceipts(ofRenter, line.ofRenter, policy, renter.secretKey);
    const { proof } = (await expectRefusal(renting, "NodeEquivocated")) as NodeEquivocated;
    const address = named("node").publicKey;
    const read = decodeFraudProof(encodeFraudProof({ node: address, proof }));
    expect(read.proof.signer).to.deep.equal(keys.node);
    expect(read.node.equals(address)).to.equal(true);
  });

  it("error: AcceptElapsed is told and not signed, and the stream goes on", async () => {
    const { ofNode, ofRenter } = await bothChains();
    await ofNode.issue({ units: 31n, intervalEnd: START + 30n }, node.secretKey);
    const line = connect();
    const refused: string[] = [];
    const renting = acknowledgeReceipts(ofRenter, line.ofRenter, policy, renter.secretKey, {
      onRefused: ({ code }) => {
        refused.push(code);
        line.disconnect();
      },
    });
    await Promise.all([renting, serveReceipts(ofNode, line.ofNode, meter(ofNode, 1), node.secretKey)]);
    expect([refused, ofRenter.number]).to.deep.equal([["AcceptElapsed"], 0n]);
  });

  it("takes the receipts of another session for what they are", async () => {
    const { ofNode, ofRenter } = await bothChains();
    const line = connect();
    const bytes = nextReceipt({ ...session, account: new Uint8Array(32) }, undefined, interval(1));
    line.toRenter.push(
      encodeMessage({ type: "receipt", receipt: { bytes, signature: signReceipt(bytes, node.secretKey) } }),
    );
    line.toRenter.push(encodeMessage({ type: "receipt", receipt: await ofNode.issue(interval(1), node.secretKey) }));
    line.toRenter.close();
    const refused: string[] = [];
    await acknowledgeReceipts(ofRenter, line.ofRenter, policy, renter.secretKey, {
      onRefused: ({ code }) => refused.push(code),
    });
    expect([refused, ofRenter.number]).to.deep.equal([["ChainAccount"], 1n]);
  });

  it("asks for a batch at most once in eight messages of a storm from beyond a gap", async () => {
    const { ofNode, ofRenter } = await bothChains();
    for (let number = 1; number <= 3; number++) await agree(ofNode, ofRenter);
    const fresh = await openChain();
    const line = connect();
    const { bytes, signature } = ofNode.receipts(2n)[0]!;
    for (let storm = 0; storm < 80; storm++)
      line.toRenter.push(encodeMessage({ type: "receipt", receipt: { bytes, signature } }));
    line.toRenter.close();
    await acknowledgeReceipts(fresh, line.ofRenter, policy, renter.secretKey);
    line.toNode.close();
    let hellos = 0;
    for await (const message of line.toNode) if (decodeMessage(message).type === "hello") hellos++;
    expect(hellos).to.equal(1 + 10);
  });

  it("error: StreamVersion, StreamType, StreamSize for bytes that are no message", () => {
    const hello = encodeMessage({ type: "hello", number: 7n });
    expect(decodeMessage(hello)).to.deep.equal({ type: "hello", number: 7n });
    expect(codeOf(() => decodeMessage(new Uint8Array()))).to.equal("StreamVersion");
    expect(codeOf(() => decodeMessage(Uint8Array.of(2, ...hello.subarray(1))))).to.equal("StreamVersion");
    expect(codeOf(() => decodeMessage(Uint8Array.of(1)))).to.equal("StreamType");
    expect(codeOf(() => decodeMessage(Uint8Array.of(1, 9)))).to.equal("StreamType");
    for (let length = 2; length < 12; length++) {
      const changed = Uint8Array.from({ length }, (_, at) => hello[at] ?? 0);
      expect(codeOf(() => decodeMessage(changed))).to.equal(length === hello.length ? null : "StreamSize");
    }
  });
});
