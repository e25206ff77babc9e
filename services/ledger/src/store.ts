// The ledger's state on disk: a snapshot, and a journal of what was committed since. A transaction is in the journal, and
// the journal on the disk, before anybody is told that it landed.
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { LedgerError } from "./errors";

const VERSION = 1;
const SNAPSHOT = "snapshot";
const RECORDS_A_JOURNAL = 5_000;

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

interface Header {
  format: string;
  version: number;
  /** Which journal goes on from here. */
  generation: number;
  sha256: string;
}
const FORMAT = "compute-market ledger";

/** The folders that this process holds: a lock of its own process number that is not among them is a dead one's. */
const held = new Set<string>();

export class Store {
  private journal = -1;
  private journalBytes = 0;
  private records = 0;

  private constructor(
    private readonly folder: string,
    private generation: number,
  ) {}

  /** Opens a folder for this process alone, and reads what is in it: nothing, where the ledger begins. */
  static open(folder: string): { store: Store; snapshot?: unknown; records: unknown[] } {
    mkdirSync(folder, { recursive: true });
    lock(folder);
    try {
      const store = new Store(folder, 0);
      return { store, ...store.load() };
    } catch (error) {
      unlock(folder);
      throw error;
    }
  }

  /** Puts a record on the disk. Nothing of it is left if that fails. */
  append(record: unknown): void {
    const text = JSON.stringify(record);
    const line = Buffer.from(`${digest(text)} ${text}\n`);
    try {
      writeAll(this.journal, line, this.journalBytes);
      fdatasyncSync(this.journal);
    } catch (error) {
      ftruncateSync(this.journal, this.journalBytes);
      throw this.notWritten(error);
    }
    this.journalBytes += line.length;
    this.records += 1;
  }

  /** Whether the journal has grown so long that a new snapshot is due. */
  get isLong(): boolean {
    return this.records >= RECORDS_A_JOURNAL;
  }

  /** Replaces the snapshot and begins a new journal. Whenever this breaks off, one of the two states is whole. */
  save(snapshot: unknown): void {
    const next = this.generation + 1;
    const body = JSON.stringify(snapshot);
    const header: Header = { format: FORMAT, version: VERSION, generation: next, sha256: digest(body) };
    const temporary = join(this.folder, `${SNAPSHOT}.new`);
    try {
      const journal = openSync(this.journalFile(next), "w");
      const file = openSync(temporary, "w");
      try {
        writeAll(file, Buffer.from(`${JSON.stringify(header)}\n${body}`), 0);
        fsyncSync(file);
        fsyncSync(journal);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, join(this.folder, SNAPSHOT));
      this.syncFolder();
      this.takeJournal(journal, next);
    } catch (error) {
      throw this.notWritten(error);
    }
  }

  close(): void {
    if (this.journal !== -1) closeSync(this.journal);
    unlock(this.folder);
  }

  private takeJournal(journal: number, generation: number): void {
    if (this.journal !== -1) {
      closeSync(this.journal);
      rmSync(this.journalFile(this.generation), { force: true });
    }
    Object.assign(this, { journal, generation, journalBytes: 0, records: 0 });
  }

  private load(): { snapshot?: unknown; records: unknown[] } {
    const file = join(this.folder, SNAPSHOT);
    if (!existsSync(file)) {
      const journals = readdirSync(this.folder).filter((name) => name.startsWith("journal-"));
      const written = journals.find((name) => statSync(join(this.folder, name)).size > 0);
      if (written) throw corrupt(file, `it is gone, and ${written} is not`);
      return { records: [] };
    }
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const header = readHeader(file, end < 0 ? text : text.slice(0, end));
    const body = text.slice(end + 1);
    if (digest(body) !== header.sha256) throw corrupt(file, "its bytes are not those that were written");
    this.generation = header.generation;
    return { snapshot: JSON.parse(body), records: this.readJournal() };
  }

  private readJournal(): unknown[] {
    const file = this.journalFile(this.generation);
    if (!existsSync(file)) throw corrupt(file, "it is missing");
    const text = readFileSync(file, "utf8");
    // What follows the last line's end was being written when the process ended: nobody was told of it.
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    const lines = whole.split("\n").slice(0, -1);
    const records = lines.map((line, index): unknown => {
      const record = line.slice(65);
      if (digest(record) !== line.slice(0, 64)) throw corrupt(file, `record ${index + 1} is not what was written`);
      return JSON.parse(record);
    });
    this.journalBytes = Buffer.byteLength(whole);
    this.records = records.length;
    this.journal = openSync(file, "r+");
    ftruncateSync(this.journal, this.journalBytes);
    return records;
  }

  private journalFile(generation: number): string {
    return join(this.folder, `journal-${generation}`);
  }

  private syncFolder(): void {
    const folder = openSync(this.folder, "r");
    fsyncSync(folder);
    closeSync(folder);
  }

  private notWritten(error: unknown): LedgerError {
    const why = error instanceof Error ? error.message : String(error);
    return new LedgerError("STATE_NOT_WRITTEN", { folder: this.folder, why }, error);
  }
}

function readHeader(file: string, line: string): Header {
  let header: Partial<Header>;
  try {
    header = JSON.parse(line) as Partial<Header>;
  } catch {
    throw corrupt(file, "its header is not readable");
  }
  if (header.format !== FORMAT) throw corrupt(file, "it is no ledger's snapshot");
  if (header.version !== VERSION) {
    throw new LedgerError("STATE_VERSION", { file, version: header.version ?? null, readable: VERSION });
  }
  if (!Number.isSafeInteger(header.generation) || typeof header.sha256 !== "string") {
    throw corrupt(file, "its header is incomplete");
  }
  return header as Header;
}

const corrupt = (file: string, why: string) => new LedgerError("STATE_CORRUPT", { file, why });

/** A write may take less than it was given, as on a disk that is filling up. */
function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  }
}

function lock(folder: string): void {
  const file = join(folder, "lock");
  for (;;) {
    try {
      const descriptor = openSync(file, "wx");
      writeSync(descriptor, `${process.pid}`);
      closeSync(descriptor);
      held.add(folder);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = Number(readFileSync(file, "utf8"));
      if (isAlive(owner, folder)) throw new LedgerError("STATE_IN_USE", { folder, process: owner });
      rmSync(file, { force: true });
    }
  }
}

function unlock(folder: string): void {
  held.delete(folder);
  rmSync(join(folder, "lock"), { force: true });
}

function isAlive(owner: number, folder: string): boolean {
  if (owner === process.pid) return held.has(folder);
  // A lock without a number: its process ended before it wrote one.
  if (!Number.isSafeInteger(owner) || owner <= 0) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
