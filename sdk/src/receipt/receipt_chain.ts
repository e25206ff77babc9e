import { bytesToHex, concatBytes } from "@noble/hashes/utils";
import { checkAcceptable, type AcceptPolicy } from "./accept";
import { decodeReceipt, equalBytes, RECEIPT_LENGTH } from "./bytes";
import { nextReceipt, verifyLink, type Metered, type ReceiptSubject } from "./chain";
import { detectEquivocation, type EquivocationProof } from "./equivocation";
import { ReceiptError } from "./errors";
import { signReceipt, verifySignature, type CosignedReceipt, type ReceiptKeys, type SignedReceipt } from "./sign";
import type { ChainStorage } from "./storage";

const SIGNATURE_LENGTH = 64;
const NUMBER_LENGTH = 8;
/** What a record begins with, and what follows: receipt and node's signature; number and renter's; receipt and both. */
const ISSUED = 1;
const ACKNOWLEDGED = 2;
const COSIGNED = 3;

/** How many receipts a node issues that the renter has not signed, unless told otherwise. */
const MAX_UNACKNOWLEDGED = 1n;

/** A receipt of the chain; without the renter's signature it waits for it. */
export interface ChainEntry extends SignedReceipt {
  renterSignature?: Uint8Array;
}

/** The node signed two histories: nothing more is signed, and the proof goes to staking. */
export class NodeEquivocated extends ReceiptError {
  override readonly name = "NodeEquivocated";

  constructor(
    number: bigint,
    readonly proof: EquivocationProof,
  ) {
    super("NodeEquivocated", { number });
  }
}

/**
 * One account's receipts as one side keeps them. What a method returns was stored before: whatever the moment of a
 * crash, a number is never signed for two different receipts.
 */
export class ReceiptChain {
  private readonly entries: ChainEntry[] = [];
  /** The next receipt, which this renter saw and did not sign: the node may not replace it either. */
  private refused: SignedReceipt | undefined;
  private records = 0;
  private last: Promise<unknown> = Promise.resolve();
  private failure: ReceiptError | undefined;

  private constructor(
    readonly subject: ReceiptSubject,
    readonly keys: ReceiptKeys,
    private readonly storage: ChainStorage,
  ) {}

  /** Opens a chain, new or stored, and verifies every record of it. */
  static async resume(given: ReceiptSubject & { keys: ReceiptKeys; storage: ChainStorage }): Promise<ReceiptChain> {
    const { kind, account, keys, storage } = given;
    if (equalBytes(keys.node, keys.renter)) throw new ReceiptError("SameKey", { key: bytesToHex(keys.node) });
    const chain = new ReceiptChain({ kind, account }, keys, storage);
    for (const record of await storage.load()) chain.apply(record);
    return chain;
  }

  /** The last receipt that the node signed. */
  get highest(): ChainEntry | undefined {
    return this.entries.at(-1);
  }

  /** The last receipt that both signed: what settles everything. */
  get acknowledged(): CosignedReceipt | undefined {
    return cosigned(this.entries.findLast((entry) => entry.renterSignature));
  }

  get number(): bigint {
    return BigInt(this.entries.length);
  }

  get acknowledgedNumber(): bigint {
    return BigInt(this.entries.findLastIndex((entry) => entry.renterSignature) + 1);
  }

  /** Every receipt after number `after`, in order. */
  receipts(after = 0n): readonly ChainEntry[] {
    return this.entries.slice(Number(after));
  }

  /** The node signs what it metered; `maxUnacknowledged` receipts may wait for the renter. */
  issue(metered: Metered, secretKey: Uint8Array, maxUnacknowledged = MAX_UNACKNOWLEDGED): Promise<SignedReceipt> {
    return this.exclusively(async () => {
      const waiting = this.number - this.acknowledgedNumber;
      if (waiting >= maxUnacknowledged) {
        throw new ReceiptError("ChainUnacknowledged", { waiting, maxUnacknowledged });
      }
      const bytes = nextReceipt(this.subject, this.highest?.bytes, metered);
      const signed = { bytes, signature: signReceipt(bytes, secretKey) };
      await this.store(concatBytes(Uint8Array.of(ISSUED), bytes, signed.signature));
      return signed;
    });
  }

  /** The renter signs what the node signed, if it continues the chain and the policy allows it. */
  acknowledge(signed: SignedReceipt, policy: AcceptPolicy, secretKey: Uint8Array): Promise<CosignedReceipt> {
    return this.exclusively(async () => {
      const { number } = decodeReceipt(signed.bytes);
      const known = this.entries[Number(number) - 1];
      const claimed = known ?? (number === this.number + 1n ? this.refused : undefined);
      if (claimed && !equalBytes(claimed.bytes, signed.bytes)) throw this.contradiction(number, claimed, signed);
      const answer = cosigned(known);
      if (answer) return answer;

      const before = this.highest;
      const receipt = verifyLink(this.subject, before?.bytes, signed.bytes);
      verifySignature(signed.bytes, signed.signature, this.keys.node);
      this.refused = signed;
      checkAcceptable(policy, before && decodeReceipt(before.bytes), receipt);
      const renterSignature = signReceipt(signed.bytes, secretKey);
      const acknowledged = { bytes: signed.bytes, nodeSignature: signed.signature, renterSignature };
      await this.storeCosigned(acknowledged);
      this.refused = undefined;
      return acknowledged;
    });
  }

  /** Either side takes a receipt that both signed: the renter's answer, or one that this side has lost. */
  adopt(given: CosignedReceipt): Promise<void> {
    return this.exclusively(async () => {
      const { number } = decodeReceipt(given.bytes);
      const known = this.entries[Number(number) - 1];
      if (known?.renterSignature && equalBytes(known.bytes, given.bytes)) return;
      if (known && !equalBytes(known.bytes, given.bytes)) {
        throw this.contradiction(number, known, { bytes: given.bytes, signature: given.nodeSignature });
      }
      verifyLink(this.subject, this.entries[Number(number) - 2]?.bytes, given.bytes);
      verifySignature(given.bytes, given.nodeSignature, this.keys.node);
      verifySignature(given.bytes, given.renterSignature, this.keys.renter);
      await this.storeCosigned(given);
    });
  }

  /** Throws unless every link and every signature is right. */
  verify(): void {
    let before: Uint8Array | undefined;
    for (const { bytes, signature, renterSignature } of this.entries) {
      verifyLink(this.subject, before, bytes);
      verifySignature(bytes, signature, this.keys.node);
      if (renterSignature) verifySignature(bytes, renterSignature, this.keys.renter);
      before = bytes;
    }
  }

  async close(): Promise<void> {
    await this.last;
    await this.storage.close();
  }

  /** What contradicts a receipt; the forged ones are only refused. */
  private contradiction(number: bigint, known: SignedReceipt, signed: SignedReceipt): ReceiptError {
    const first = { bytes: known.bytes, signature: known.signature };
    const result = detectEquivocation(this.keys.node, first, signed);
    return "proof" in result ? new NodeEquivocated(number, result.proof) : result.whyNot;
  }

  private storeCosigned({ bytes, nodeSignature, renterSignature }: CosignedReceipt): Promise<void> {
    const isNew = decodeReceipt(bytes).number > this.number;
    const record = isNew
      ? concatBytes(Uint8Array.of(COSIGNED), bytes, nodeSignature, renterSignature)
      : concatBytes(Uint8Array.of(ACKNOWLEDGED), bytes.subarray(51, 59), renterSignature);
    return this.store(record);
  }

  /** What may or may not have reached the disk is known only after the chain is opened again. */
  private async store(record: Uint8Array): Promise<void> {
    try {
      await this.storage.append(this.records, record);
    } catch (error) {
      this.failure = error instanceof ReceiptError ? error : new ReceiptError("StoreFailed", {}, error);
      throw this.failure;
    }
    this.apply(record);
  }

  private apply(record: Uint8Array): void {
    const body = record.subarray(1);
    const isNew = record[0] === ISSUED || record[0] === COSIGNED;
    const given = isNew ? RECEIPT_LENGTH + SIGNATURE_LENGTH : NUMBER_LENGTH;
    const signatures = record[0] === ISSUED ? 0 : SIGNATURE_LENGTH;
    const known = isNew || record[0] === ACKNOWLEDGED;
    if (!known || body.length !== given + signatures) throw new ReceiptError("StoreDamaged", { record: this.records });

    const entry = isNew ? this.linked(body) : this.entries[Number(readU64(body)) - 1];
    if (!entry) throw new ReceiptError("StoreDamaged", { record: this.records });
    if (signatures > 0) {
      const renterSignature = body.slice(given);
      verifySignature(entry.bytes, renterSignature, this.keys.renter);
      entry.renterSignature = renterSignature;
    }
    if (isNew) this.entries.push(entry);
    this.records++;
  }

  private linked(body: Uint8Array): ChainEntry {
    const bytes = body.slice(0, RECEIPT_LENGTH);
    const signature = body.slice(RECEIPT_LENGTH, RECEIPT_LENGTH + SIGNATURE_LENGTH);
    verifyLink(this.subject, this.highest?.bytes, bytes);
    verifySignature(bytes, signature, this.keys.node);
    return { bytes, signature };
  }

  /** One at a time: two that overlap could both take the next number. */
  private exclusively<T>(action: () => Promise<T>): Promise<T> {
    const result = this.last.then(() => {
      if (this.failure) throw this.failure;
      return action();
    });
    this.last = result.catch(() => undefined);
    return result;
  }
}

function cosigned(entry: ChainEntry | undefined): CosignedReceipt | undefined {
  if (!entry?.renterSignature) return undefined;
  return { bytes: entry.bytes, nodeSignature: entry.signature, renterSignature: entry.renterSignature };
}

function readU64(bytes: Uint8Array): bigint {
  return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
}
