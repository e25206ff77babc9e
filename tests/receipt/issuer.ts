// A node's process, to be killed: opens the chain in the file argv[2] and signs as fast as it can, and prints every
// receipt only after it was given it. What it meters depends on argv[3], so that no two lives would sign the same.
import { FileStorage } from "../../sdk/src/receipt/file_storage";
import { signReceipt } from "../../sdk/src/receipt";
import { node, openChain, renter, START } from "./pair";

async function main(file: string, life: bigint): Promise<void> {
  const chain = await openChain(await FileStorage.open(file));
  const show = (what: string, bytes: Uint8Array) =>
    process.stdout.write(`${what} ${Buffer.from(bytes).toString("hex")}\n`);
  for (;;) {
    const before = chain.highest;
    const isWaiting = before && !before.renterSignature;
    const units = (chain.number + 1n) * 20n + life;
    const metered = { units, intervalEnd: START + (chain.number + 1n) * 30n };
    const { bytes, signature } = isWaiting ? before : await chain.issue(metered, node.secretKey);
    show("issued", bytes);
    await chain.adopt({ bytes, nodeSignature: signature, renterSignature: signReceipt(bytes, renter.secretKey) });
    show("acknowledged", bytes);
  }
}

void main(process.argv[2]!, BigInt(process.argv[3]!));
