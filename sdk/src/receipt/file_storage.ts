// For Node alone; browsers have no file that survives a crash the same way.
import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { equalBytes } from "./bytes";
import { ReceiptError } from "./errors";
import { FileLock } from "./file_lock";
import { MAX_RECORD, type ChainStorage } from "./storage";

/** Divides a sector, so that a crash leaves a frame whole, missing or zero. Fixed, so that no rotten length hides what follows. */
const FRAME = 256;
const CHECKSUM = 16;

/** A chain's records in one file: a frame each, of the record's length, the record, zeros, and a checksum. */
export class FileStorage implements ChainStorage {
  private frames = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly lock: FileLock,
  ) {}

  /** Opens or creates the file, for this process alone. */
  static async open(path: string): Promise<FileStorage> {
    const lock = await FileLock.take(path);
    try {
      const file = await open(path, "a+", 0o600);
      await syncFolder(dirname(path));
      return new FileStorage(file, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  async load(): Promise<Uint8Array[]> {
    const bytes = Uint8Array.from(await this.file.readFile());
    const whole = Array.from({ length: Math.floor(bytes.length / FRAME) }, (_, at) =>
      bytes.subarray(at * FRAME, (at + 1) * FRAME),
    );
    // A crash can leave the last frame cut short, or zero; what was acknowledged as written is neither.
    while (whole.at(-1)?.every((byte) => byte === 0)) whole.pop();
    const records = whole.map((frame, at) => decodeFrame(frame, at));
    this.frames = records.length;
    if (bytes.length !== this.frames * FRAME) {
      await this.file.truncate(this.frames * FRAME);
      await this.file.sync();
    }
    return records;
  }

  async append(at: number, record: Uint8Array): Promise<void> {
    const { size } = await this.file.stat();
    if (at !== this.frames || size !== this.frames * FRAME) {
      throw new ReceiptError("StoreChanged", { record: at, expected: this.frames * FRAME, found: size });
    }
    try {
      await this.file.appendFile(encodeFrame(record));
      await this.file.sync();
    } catch (error) {
      // Nobody knows what the disk has now. The count stays, so that the file has to be read before it is written again.
      throw new ReceiptError("StoreFailed", { record: at }, error);
    }
    this.frames++;
  }

  async close(): Promise<void> {
    await this.file.close();
    await this.lock.release();
  }
}

function encodeFrame(record: Uint8Array): Uint8Array {
  if (record.length > MAX_RECORD)
    throw new RangeError(`a record has at most ${MAX_RECORD} bytes, not ${record.length}`);
  const frame = new Uint8Array(FRAME);
  frame[0] = record.length;
  frame.set(record, 1);
  frame.set(checksum(frame), FRAME - CHECKSUM);
  return frame;
}

function decodeFrame(frame: Uint8Array, at: number): Uint8Array {
  const length = frame[0]!;
  if (length > MAX_RECORD || !equalBytes(checksum(frame), frame.subarray(FRAME - CHECKSUM))) {
    throw new ReceiptError("StoreDamaged", { record: at });
  }
  return frame.slice(1, 1 + length);
}

function checksum(frame: Uint8Array): Uint8Array {
  return createHash("sha256")
    .update(frame.subarray(0, FRAME - CHECKSUM))
    .digest()
    .subarray(0, CHECKSUM);
}

/** A new file survives a crash only when its folder does. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
