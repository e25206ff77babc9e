import { expect } from "chai";
import {
  decodeReceipt,
  MemoryStorage,
  NodeEquivocated,
  signReceipt,
  nextReceipt,
  type AcceptPolicy,
  type ChainStorage,
  type Metered,
  type SignedReceipt,
} from "../../sdk/src/receipt";
import { agree, bothChains, interval, keys, node, openChain, policy, renter, session, START } from "./pair";
import { expectRefusal } from "./refusal";

const signedBy = (bytes: Uint8Array, secretKey = node.secretKey): SignedReceipt => ({
  bytes,
  signature: signReceipt(bytes, secretKey),
});
const first = (metered: Metered) => signedBy(nextReceipt(session, undefined, metered));

describe("a receipt chain", () => {
  describe("of a node", () => {
    it("error: ChainUnacknowledged when it would serve beyond what the renter signed", async () => {
      const chain = await openChain();
      await chain.issue(interval(1), node.secretKey);
      await expectRefusal(chain.issue(interval(2), node.secretKey), "ChainUnacknowledged");
    });

    it("goes as far ahead as it was told to, and one signature frees all before it", async () => {
      const { ofNode, ofRenter } = await bothChains();
      const issued: SignedReceipt[] = [];
      for (const number of [1, 2, 3]) issued.push(await ofNode.issue(interval(number), node.secretKey, 3n));
      await expectRefusal(ofNode.issue(interval(4), node.secretKey, 3n), "ChainUnacknowledged");
      for (const one of issued) await ofRenter.acknowledge(one, policy, renter.secretKey);
      await ofNode.adopt(ofRenter.acknowledged!);
      expect([ofNode.acknowledgedNumber, ofNode.number]).to.deep.equal([3n, 3n]);
      await ofNode.issue(interval(4), node.secretKey, 3n);
    });

    it("error: ChainUnits, ChainIntervalEnd, ChainAfterFinal before anything is signed", async () => {
      const { ofNode, ofRenter } = await bothChains();
      await agree(ofNode, ofRenter);
      await expectRefusal(ofNode.issue({ units: 29n, intervalEnd: START + 60n }, node.secretKey), "ChainUnits");
      await expectRefusal(ofNode.issue({ units: 60n, intervalEnd: START + 29n }, node.secretKey), "ChainIntervalEnd");
      await agree(ofNode, ofRenter, true);
      await expectRefusal(ofNode.issue(interval(3), node.secretKey), "ChainAfterFinal");
    });

    it("never gives one number to two calls that overlap", async () => {
      const chain = await openChain();
      const issued = await Promise.all([1, 2, 3, 4].map((n) => chain.issue(interval(n), node.secretKey, 4n)));
      expect(issued.map(({ bytes }) => decodeReceipt(bytes).number)).to.deep.equal([1n, 2n, 3n, 4n]);
    });

    it("error: WrongSignature for an acknowledgement that the renter did not sign", async () => {
      const { ofNode } = await bothChains();
      const { bytes, signature } = await ofNode.issue(interval(1), node.secretKey);
      await expectRefusal(
        ofNode.adopt({ bytes, nodeSignature: signature, renterSignature: signature }),
        "WrongSignature",
      );
      expect(ofNode.acknowledgedNumber).to.equal(0n);
    });

    it("takes back from the renter what it has lost, and never signs it anew", async () => {
      const { ofNode, ofRenter } = await bothChains();
      for (let number = 1; number <= 3; number++) await agree(ofNode, ofRenter);
      const restored = await openChain();
      for (const { bytes, signature, renterSignature } of ofRenter.receipts()) {
        await restored.adopt({ bytes, nodeSignature: signature, renterSignature: renterSignature! });
      }
      expect(restored.receipts()).to.deep.equal(ofNode.receipts());
      const issued = await restored.issue(interval(4), node.secretKey);
      expect(decodeReceipt(issued.bytes).number).to.equal(4n);
    });

    it("error: NodeEquivocated when the renter shows another receipt of a number that the node's key signed", async () => {
      const { ofNode, ofRenter } = await bothChains();
      const copy = await openChain();
      await agree(ofNode, ofRenter);
      const other = { ...interval(1), units: 7n };
      const issued = await copy.issue(other, node.secretKey);
      await expectRefusal(copy.adopt(ofRenter.acknowledged!), "NodeEquivocated");
      // A claim without the node's signature changes nothing.
      const claimed = { ...ofRenter.acknowledged!, nodeSignature: issued.signature };
      await expectRefusal(copy.adopt(claimed), "WrongSignature");
    });
  });

  describe("of a renter", () => {
    const refusals: [code: string, name: string, metered: Metered, policy?: Partial<AcceptPolicy>][] = [
      ["AcceptMaxUnits", "more units than the session has", interval(1), { maxUnits: 29n }],
      ["AcceptFunds", "a cost above what it locked", interval(1), { funds: 17_081n }],
      ["AcceptFuture", "an interval that ends after now", interval(1), { now: () => START + 24n }],
      ["AcceptEarly", "an interval before the session began", { units: 0n, intervalEnd: START - 1n }],
      ["AcceptElapsed", "more units than seconds", { units: 31n, intervalEnd: START + 30n }],
    ];
    for (const [code, name, metered, changes] of refusals) {
      it(`error: ${code} for ${name}`, async () => {
        const chain = await openChain();
        const acknowledging = chain.acknowledge(first(metered), { ...policy, ...changes }, renter.secretKey);
        await expectRefusal(acknowledging, code);
        expect(chain.number).to.equal(0n);
      });
    }

    it("signs at the very edge of the policy", async () => {
      const edge = { ...policy, maxUnits: 30n, funds: 17_082n, now: () => START + 25n };
      // 30 s at 2 USDC an hour are 16,666, and 416 of fee.
      const chain = await openChain();
      await chain.acknowledge(first(interval(1)), edge, renter.secretKey);
    });

    it("error: AcceptElapsed for time that was not used and is billed later", async () => {
      const { ofNode, ofRenter } = await bothChains();
      const idle = await ofNode.issue({ units: 0n, intervalEnd: START + 3_600n }, node.secretKey);
      await ofNode.adopt(await ofRenter.acknowledge(idle, policy, renter.secretKey));
      const late = await ofNode.issue({ units: 60n, intervalEnd: START + 3_630n }, node.secretKey);
      await expectRefusal(ofRenter.acknowledge(late, policy, renter.secretKey), "AcceptElapsed");
    });

    it("answers a receipt that it signed before with the same signature", async () => {
      const chain = await openChain();
      const signed = first(interval(1));
      const answers = [1, 2].map(() => chain.acknowledge(signed, policy, renter.secretKey));
      const [one, two] = await Promise.all(answers);
      expect(one).to.deep.equal(two);
      expect(chain.number).to.equal(1n);
    });

    it("error: WrongSignature for a receipt that the node did not sign", async () => {
      const chain = await openChain();
      const forged = signedBy(first(interval(1)).bytes, renter.secretKey);
      await expectRefusal(chain.acknowledge(forged, policy, renter.secretKey), "WrongSignature");
    });

    it("error: ChainNumber, ChainPrevious, ChainAccount for what does not continue the chain", async () => {
      const { ofNode, ofRenter } = await bothChains();
      await agree(ofNode, ofRenter);
      const another = nextReceipt(session, first({ units: 1n, intervalEnd: START + 30n }).bytes, interval(2));
      const third = nextReceipt(session, another, interval(3));
      const elsewhere = nextReceipt({ ...session, account: new Uint8Array(32) }, undefined, interval(1));
      const acknowledge = (bytes: Uint8Array) => ofRenter.acknowledge(signedBy(bytes), policy, renter.secretKey);
      await expectRefusal(acknowledge(another), "ChainPrevious");
      await expectRefusal(acknowledge(third), "ChainNumber");
      const fresh = await openChain();
      await expectRefusal(fresh.acknowledge(signedBy(elsewhere), policy, renter.secretKey), "ChainAccount");
    });

    it("proves two receipts of one number, whether it signed the first or refused it", async () => {
      for (const units of [30n, 31n]) {
        const chain = await openChain();
        await chain
          .acknowledge(first({ units, intervalEnd: START + 30n }), policy, renter.secretKey)
          .catch(() => undefined);
        const second = first({ units: 29n, intervalEnd: START + 30n });
        const error = await expectRefusal(chain.acknowledge(second, policy, renter.secretKey), "NodeEquivocated");
        const { signer, first: one, second: two } = (error as NodeEquivocated).proof;
        expect([signer, decodeReceipt(one.bytes).units, decodeReceipt(two.bytes).units]).to.deep.equal([
          keys.node,
          units,
          29n,
        ]);
      }
    });

    it("takes a forged contradiction for what it is", async () => {
      const chain = await openChain();
      await chain.acknowledge(first(interval(1)), policy, renter.secretKey);
      const forged = signedBy(first({ units: 1n, intervalEnd: START + 30n }).bytes, renter.secretKey);
      await expectRefusal(chain.acknowledge(forged, policy, renter.secretKey), "WrongSignature");
    });
  });

  describe("in a storage", () => {
    it("is the same after it is opened again", async () => {
      const storages = [new MemoryStorage(), new MemoryStorage()] as const;
      const [ofNode, ofRenter] = await Promise.all(storages.map((storage) => openChain(storage)));
      for (let number = 1; number <= 5; number++) await agree(ofNode!, ofRenter!);
      await ofNode!.issue(interval(6), node.secretKey);
      for (const [at, chain] of [ofNode!, ofRenter!].entries()) {
        const again = await openChain(storages[at]);
        expect(again.receipts()).to.deep.equal(chain.receipts());
        again.verify();
      }
    });

    it("error: ChainAccount, WrongSignature for a storage of another session or other keys", async () => {
      const storage = new MemoryStorage();
      await (await openChain(storage)).issue(interval(1), node.secretKey);
      const { ReceiptChain } = await import("../../sdk/src/receipt");
      const elsewhere = { ...session, account: new Uint8Array(32) };
      await expectRefusal(ReceiptChain.resume({ ...elsewhere, keys, storage }), "ChainAccount");
      const others = { node: new Uint8Array(32).fill(3), renter: keys.renter };
      await expectRefusal(ReceiptChain.resume({ ...session, keys: others, storage }), "WrongSignature");
      const same = { node: keys.node, renter: keys.node };
      await expectRefusal(ReceiptChain.resume({ ...session, keys: same, storage }), "SameKey");
    });

    it("error: StoreDamaged for records that no chain wrote", async () => {
      for (const record of [new Uint8Array(), Uint8Array.of(9), Uint8Array.of(1, 2), new Uint8Array(73).fill(2)]) {
        const storage = new MemoryStorage();
        await storage.append(0, record);
        await expectRefusal(openChain(storage), "StoreDamaged");
      }
    });

    it("signs nothing that was not stored, at any failing step", async () => {
      const signed = new Map<bigint, string>();
      const remember = ({ bytes }: SignedReceipt) => {
        const { number } = decodeReceipt(bytes);
        const text = Buffer.from(bytes).toString("hex");
        expect(signed.get(number) ?? text, `number ${number}`).to.equal(text);
        signed.set(number, text);
      };
      for (let step = 0; step < 8; step++) {
        for (const isWritten of [false, true]) {
          const storage = new FailingStorage(step, isWritten);
          signed.clear();
          // Whatever fails, the chain is opened again, and meters something else than before.
          for (let life = 0; life < 3; life++) {
            const chain = await openChain(storage);
            if (chain.highest) remember(chain.highest);
            const ofRenter = await openChain();
            for (const { bytes, signature } of chain.receipts()) {
              const answer = await ofRenter.acknowledge({ bytes, signature }, policy, renter.secretKey);
              await chain.adopt(answer).catch(() => undefined);
            }
            try {
              for (let number = chain.number + 1n; number <= 4n; number++) {
                const issued = await chain.issue(
                  { ...interval(number), units: number * 20n + BigInt(life) },
                  node.secretKey,
                );
                remember(issued);
                await chain.adopt(await ofRenter.acknowledge(issued, policy, renter.secretKey));
              }
            } catch {
              await expectRefusal(chain.issue(interval(5), node.secretKey, 9n), "StoreFailed");
            }
          }
          expect((await openChain(storage)).acknowledgedNumber).to.equal(4n);
        }
      }
    });
  });
});

/** Fails once, at one step, with or without having written. */
class FailingStorage extends MemoryStorage implements ChainStorage {
  private steps = 0;

  constructor(
    private readonly failing: number,
    private readonly isWritten: boolean,
  ) {
    super();
  }

  override async append(at: number, record: Uint8Array): Promise<void> {
    const fails = this.steps++ === this.failing;
    if (!fails || this.isWritten) await super.append(at, record);
    if (fails) throw new Error("the disk is gone");
  }
}
