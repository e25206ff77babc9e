import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Keypair } from "@solana/web3.js";
import nacl from "tweetnacl";
import { AgentError } from "./errors";
import { writeDurably } from "./files";

/** The keys of a node: one signs receipts and nothing that moves money, one opens sealed specs. */
export interface NodeKeys {
  receipt: Keypair;
  encryption: nacl.BoxKeyPair;
}

/** Reads the node's keys, or makes them at the first start. */
export async function nodeKeys(home: string): Promise<NodeKeys> {
  const folder = join(home, "keys");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const receipt = await secret(join(folder, "receipt.json"), 64, () => Keypair.generate().secretKey);
  const encryption = await secret(join(folder, "encryption.json"), 32, () => nacl.box.keyPair().secretKey);
  return { receipt: Keypair.fromSecretKey(receipt), encryption: nacl.box.keyPair.fromSecretKey(encryption) };
}

/** A keypair file as Solana's tools write it. */
export async function readKeypair(path: string): Promise<Keypair> {
  return Keypair.fromSecretKey(await secret(path, 64));
}

async function secret(path: string, length: number, make?: () => Uint8Array): Promise<Uint8Array> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || !make) throw new AgentError("KeyUnreadable", { path }, error);
    const made = make();
    await writeDurably(path, JSON.stringify([...made]));
    return made;
  }
  // Without the parser's cause: it quotes what it read.
  const bytes = await Promise.resolve(text).then(JSON.parse).catch(() => undefined) as unknown;
  const isKey = Array.isArray(bytes) && bytes.length === length && bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  if (!isKey) throw new AgentError("KeyUnreadable", { path });
  return Uint8Array.from(bytes as number[]);
}
