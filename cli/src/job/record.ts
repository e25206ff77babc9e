// What a renter has to keep of a job: without the session's key nothing is acknowledged, and without the spec nothing runs.
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { Keypair, PublicKey } from "@solana/web3.js";
import { z } from "zod";
import { ReceiptChain } from "../../../sdk/src/receipt";
import { FileStorage } from "../../../sdk/src/receipt/file_storage";
import { CliError } from "../errors";

const key = z.string().transform((text) => new PublicKey(text));
const bytes = z.base64().transform((text): Uint8Array => Uint8Array.from(Buffer.from(text, "base64")));

const schema = z.object({
  version: z.literal(1),
  session: key,
  node: key,
  receiptKey: key,
  endpoint: z.string(),
  /** The job spec's own bytes: the session on chain holds their hash. */
  spec: bytes,
  sessionKey: bytes.refine((secret) => secret.length === 64, "is no key"),
  /** The scheduler's name for it. */
  job: z.string().optional(),
  submittedAt: z.number(),
});

export type JobRecord = z.output<typeof schema>;

/** The records of this machine's jobs, a folder each. */
export class JobRecords {
  constructor(private readonly home: string) {}

  /** On the disk before the money is locked: a key that is lost would leave it waiting for its clock. */
  async save({ session, node, receiptKey, spec, sessionKey, ...rest }: JobRecord): Promise<void> {
    const folder = this.folder(session);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const text = JSON.stringify({
      ...rest,
      ...{ session: session.toBase58(), node: node.toBase58(), receiptKey: receiptKey.toBase58() },
      ...{ spec: Buffer.from(spec).toString("base64"), sessionKey: Buffer.from(sessionKey).toString("base64") },
    });
    const file = await open(join(folder, "job.json.new"), "w", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(join(folder, "job.json.new"), join(folder, "job.json"));
    const directory = await open(folder, "r");
    await directory.sync();
    await directory.close();
  }

  async load(session: PublicKey): Promise<JobRecord> {
    const path = join(this.folder(session), "job.json");
    let text: string;
    try {
      text = await readFile(path, "utf8");
    } catch (error) {
      throw new CliError("JobUnknown", { session, path }, error);
    }
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      // Without the cause: a parser's message quotes what it read, and that holds a key.
      throw new CliError("JobRecord", { path });
    }
  }

  /** The newest first. */
  async all(): Promise<JobRecord[]> {
    const names = await readdir(this.home).catch(() => [] as string[]);
    const records = await Promise.all(names.map((name) => this.load(new PublicKey(name))));
    return records.sort((one, other) => other.submittedAt - one.submittedAt);
  }

  /** The receipts that both sides signed, for this process alone until it is closed. */
  async chain({ session, receiptKey, sessionKey }: JobRecord): Promise<ReceiptChain> {
    const storage = await FileStorage.open(this.receipts(session));
    const keys = { node: receiptKey.toBytes(), renter: Keypair.fromSecretKey(sessionKey).publicKey.toBytes() };
    return ReceiptChain.resume({ kind: "session", account: session.toBytes(), keys, storage });
  }

  /** Their file. */
  receipts(session: PublicKey): string {
    return join(this.folder(session), "receipts");
  }

  folder(session: PublicKey): string {
    return join(this.home, session.toBase58());
  }
}
