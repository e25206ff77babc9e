import { EventEmitter } from "node:events";
import { MOMENT, type Decision, type Event, type Parameters } from "./core/events";
import { State } from "./core/state";
import { isDone, step } from "./core/step";
import { canonical } from "./canonical";
import { SchedulerError } from "./errors";
import type { SigningKey } from "./keys";
import { decodeEntry, EMPTY, encodeEntry, entryHash, nextEntry, type Entry, type Head } from "./log";
import type { Database, Sql } from "./store";

export interface EngineOptions {
  database: Database;
  key: SigningKey;
  parameters: Parameters;
  /** Unix seconds; the database's clock if left out, so that all processes on one database have the same time. */
  clock?: () => number;
  /** How often to look for deadlines and for what other processes logged. */
  pollMilliseconds?: number;
  /** After how many entries to write a checkpoint; more with many nodes, because it then takes longer to write. */
  checkpointEvery?: number;
  onError?: (error: unknown) => void;
}

/** Something to log, or a look at the log's end (`event` undefined). `extra` is written in the same transaction. */
interface Submission {
  event: Event | undefined;
  extra: ((sql: Sql) => Promise<void>) | undefined;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** The most submissions that share one transaction. */
const BATCH = 500;
/** The most entries that are read at once. */
const PAGE = 1_000;

/**
 * The core's state kept in step with the log in the database. Whoever appends locks the log's head, first catches up with
 * what other processes appended, and only then decides: so all processes on one database decide as one.
 */
export class Engine {
  private state_ = new State();
  private head_: Head = EMPTY;
  private checkpointed = 0;
  private queue: Submission[] = [];
  private working: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private readonly events = new EventEmitter().setMaxListeners(0);

  private constructor(private readonly options: EngineOptions) {}

  static async open(options: EngineOptions): Promise<Engine> {
    const engine = new Engine(options);
    await engine.look();
    const { key, parameters } = options;
    const { scheduler, parameters: current } = engine.state;
    if (scheduler !== key.publicKey || canonical(current) !== canonical(parameters)) {
      await engine.submit({ kind: "start", scheduler: key.publicKey, parameters });
    }
    engine.poll();
    return engine;
  }

  get state(): State {
    return this.state_;
  }

  get head(): Head {
    return this.head_;
  }

  /** Resolves once the event and what follows from it are stored; throws if it is refused. */
  submit(event: Event, extra?: (sql: Sql) => Promise<void>): Promise<void> {
    return this.enqueue(event, extra);
  }

  /** Catches up with other processes and with deadlines. */
  look(): Promise<void> {
    return this.enqueue(undefined, undefined);
  }

  /** Stored entries as they were signed, from an index on. */
  async log(from: number, limit: number): Promise<string[]> {
    const rows = await this.options.database.query<{ entry: string }>(
      "SELECT entry FROM log WHERE index >= $1 ORDER BY index LIMIT $2",
      [from, limit],
    );
    return rows.map(({ entry }) => entry);
  }

  async sealedSpec(job: string, hash: string): Promise<Uint8Array | undefined> {
    const [row] = await this.options.database.query<{ data: Uint8Array }>(
      "SELECT data FROM sealed_spec WHERE job = $1 AND hash = $2",
      [job, hash],
    );
    return row?.data;
  }

  /** Calls back for each entry, own or another process's, once it is stored; until the returned function is called. */
  onEntry(listener: (entry: Entry) => void): () => void {
    this.events.on("entry", listener);
    return () => this.events.off("entry", listener);
  }

  /** Finishes what was submitted and stops. The database stays open. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    while (this.working) await this.working;
  }

  private enqueue(event: Submission["event"], extra: Submission["extra"]): Promise<void> {
    if (this.closed) return Promise.reject(new SchedulerError("ShuttingDown"));
    return new Promise((resolve, reject) => {
      this.queue.push({ event, extra, resolve, reject });
      this.working ??= this.work();
    });
  }

  private poll(): void {
    this.timer = setTimeout(() => {
      this.look()
        .catch((error: unknown) => this.options.onError?.(error))
        .finally(() => this.closed || this.poll());
    }, this.options.pollMilliseconds ?? 250);
    this.timer.unref();
  }

  private async work(): Promise<void> {
    // Whatever else is submitted at this moment shares the transaction.
    await Promise.resolve();
    while (this.queue.length > 0) await this.commit(this.queue.splice(0, BATCH));
    // At once: what is submitted after the last look at the queue must start the work anew.
    this.working = undefined;
  }

  private async commit(batch: Submission[]): Promise<void> {
    const settle: (() => void)[] = [];
    let stored: Entry[];
    try {
      stored = await this.options.database.transaction((sql) => this.append(sql, batch, settle));
    } catch (error) {
      // What is in memory may be ahead of what is stored: read it again.
      this.state_ = new State();
      this.head_ = EMPTY;
      this.options.onError?.(error);
      for (const { reject } of batch) reject(new SchedulerError("StorageFailed", {}, error));
      return;
    }
    for (const settled of settle) settled();
    for (const entry of stored) this.events.emit("entry", entry);
  }

  /** Returns every entry that is new to this process, its own and others'. */
  private async append(sql: Sql, batch: Submission[], settle: (() => void)[]): Promise<Entry[]> {
    const [locked] = await sql.query<{ index: string; hash: string; listened: string; now: string }>(
      "SELECT index::text, hash, listened::text, floor(extract(epoch FROM clock_timestamp()))::text AS now FROM head FOR UPDATE",
    );
    const seen = await this.catchUp(sql, Number(locked!.index));
    // Whichever process it was.
    const listened = Math.max(Number(locked!.listened), this.state_.at);
    const now = Math.max(this.options.clock?.() ?? Number(locked!.now), listened);
    if (now > listened) await sql.query("UPDATE head SET listened = $1", [now]);
    const made: Entry[] = [];
    const decide = (event: Event) => {
      const decisions = step(this.state_, now, event);
      const entry = nextEntry(this.head_, now, event, decisions, this.options.key);
      this.head_ = { index: entry.index, hash: entryHash(entry) };
      made.push(entry);
      return decisions;
    };
    const forgotten: string[] = [];
    // A new log's start comes before an absence or a tick.
    if (this.state_.scheduler !== undefined && now - listened > MOMENT) decide({ kind: "absent", since: listened });
    if (this.state_.nextDue() <= now) forgotten.push(...forgets(decide({ kind: "tick" })));
    for (const { event, extra, resolve, reject } of batch) {
      try {
        if (event && !isDone(this.state_, event)) {
          decide(event);
          await extra?.(sql);
        }
        settle.push(resolve);
      } catch (error) {
        if (!(error instanceof SchedulerError)) throw error;
        settle.push(() => reject(error));
      }
    }
    await this.store(sql, made, forgotten);
    return [...seen, ...made];
  }

  private async catchUp(sql: Sql, end: number): Promise<Entry[]> {
    if (this.head_.index === 0 && end > 0) await this.restore(sql);
    const seen: Entry[] = [];
    while (this.head_.index < end) {
      const rows = await sql.query<{ entry: string }>("SELECT entry FROM log WHERE index > $1 ORDER BY index LIMIT $2", [
        this.head_.index,
        PAGE,
      ]);
      for (const { entry: text } of rows) {
        const entry = decodeEntry(text);
        step(this.state_, entry.at, entry.event);
        this.head_ = { index: entry.index, hash: entryHash(entry) };
        if (this.events.listenerCount("entry") > 0) seen.push(entry);
      }
    }
    return seen;
  }

  private async restore(sql: Sql): Promise<void> {
    const [last] = await sql.query<{ index: string; hash: string; state: string }>(
      "SELECT index::text, hash, state FROM checkpoint ORDER BY index DESC LIMIT 1",
    );
    if (!last) return;
    this.state_ = State.restore(last.state);
    this.head_ = { index: Number(last.index), hash: last.hash };
    this.checkpointed = this.head_.index;
  }

  private async store(sql: Sql, made: Entry[], forgotten: string[]): Promise<void> {
    if (made.length === 0) return;
    await sql.query("INSERT INTO log (index, entry) SELECT * FROM unnest($1::bigint[], $2::text[])", [
      made.map(({ index }) => index),
      made.map(encodeEntry),
    ]);
    await sql.query("UPDATE head SET index = $1, hash = $2", [this.head_.index, this.head_.hash]);
    if (forgotten.length > 0) await sql.query("DELETE FROM sealed_spec WHERE job = ANY($1::text[])", [forgotten]);
    const every = Math.max(this.options.checkpointEvery ?? 1_000, 10 * this.state_.view.nodes.size);
    if (this.head_.index - this.checkpointed < every) return;
    await sql.query("INSERT INTO checkpoint (index, hash, state) VALUES ($1, $2, $3)", [
      this.head_.index,
      this.head_.hash,
      this.state_.checkpoint(),
    ]);
    await sql.query("DELETE FROM checkpoint WHERE index < $1", [this.head_.index]);
    this.checkpointed = this.head_.index;
  }
}

const forgets = (decisions: Decision[]): string[] =>
  decisions.flatMap((decision) => (decision.kind === "forget" ? [decision.job] : []));
