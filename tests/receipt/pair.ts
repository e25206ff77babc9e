import { createHash } from "node:crypto";
import nacl from "tweetnacl";
import { MemoryStorage, ReceiptChain, type AcceptPolicy, type ChainStorage } from "../../sdk/src/receipt";

const seed = (name: string) => createHash("sha256").update(`receipt pair: ${name}`).digest();
export const node = nacl.sign.keyPair.fromSeed(seed("node"));
export const renter = nacl.sign.keyPair.fromSeed(seed("renter"));
export const keys = { node: node.publicKey, renter: renter.publicKey };
export const session = { kind: "session", account: Uint8Array.from(seed("session")) } as const;

export const START = 1_800_000_000n;
const RATES = { price: 2_000_000n, unitKind: "gpuSecond", renterFeeBps: 250, providerFeeBps: 250 } as const;

/** A session of a thousand hours whose renter's clock stands far enough ahead for all of them. */
export const policy: AcceptPolicy = {
  rates: RATES,
  maxUnits: 3_600_000n,
  funds: 2_050_000_000n,
  startedAt: START,
  unitsPerSecond: 1n,
  clockTolerance: 5n,
  now: () => START + 3_600_000n,
};

/** Thirty seconds, all used, as receipt `number` says it. */
export const interval = (number: number | bigint, isFinal = false) => ({
  units: BigInt(number) * 30n,
  intervalEnd: START + BigInt(number) * 30n,
  isFinal,
});

export const openChain = (storage: ChainStorage = new MemoryStorage()) =>
  ReceiptChain.resume({ ...session, keys, storage });

/** A node's chain and a renter's. */
export async function bothChains(): Promise<{ ofNode: ReceiptChain; ofRenter: ReceiptChain }> {
  return { ofNode: await openChain(), ofRenter: await openChain() };
}

/** One interval without a transport between the two. */
export async function agree(ofNode: ReceiptChain, ofRenter: ReceiptChain, isFinal = false): Promise<void> {
  const issued = await ofNode.issue(interval(ofNode.number + 1n, isFinal), node.secretKey);
  await ofNode.adopt(await ofRenter.acknowledge(issued, policy, renter.secretKey));
}
