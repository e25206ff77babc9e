import { SchedulerError } from "../errors";
import type { Database } from "./database";

/** In order, for good: a change is another entry at the end. */
const MIGRATIONS: readonly string[][] = [
  [
    // The one row that a process locks before it appends: several processes of one scheduler take turns.
    "CREATE TABLE head (single boolean PRIMARY KEY DEFAULT true CHECK (single), index bigint NOT NULL, hash text NOT NULL)",
    `INSERT INTO head (index, hash) VALUES (0, '${"0".repeat(64)}')`,
    // No index twice: whatever else went wrong, no two entries follow the same one.
    "CREATE TABLE log (index bigint PRIMARY KEY, entry text NOT NULL)",
    // The state after an entry, so that a restart need not repeat the whole log.
    "CREATE TABLE checkpoint (index bigint PRIMARY KEY REFERENCES log, hash text NOT NULL, state text NOT NULL)",
    // What renters sealed to nodes; nobody else can read it.
    "CREATE TABLE sealed_spec (hash text, job text, data bytea NOT NULL, PRIMARY KEY (job, hash))",
  ],
  [
    // When a process last looked: between that and the next look nobody listened.
    "ALTER TABLE head ADD COLUMN listened bigint NOT NULL DEFAULT 0",
    // Their states lack what the absences are to them; the log has it all.
    "DELETE FROM checkpoint",
  ],
];

export async function migrate(database: Database): Promise<void> {
  await database.query("CREATE TABLE IF NOT EXISTS migration (version int PRIMARY KEY)").catch(tolerateRace);
  await database.transaction(async (sql) => {
    await sql.query("LOCK TABLE migration IN EXCLUSIVE MODE");
    const [row] = await sql.query<{ version: number }>("SELECT coalesce(max(version), 0)::int AS version FROM migration");
    const version = row!.version;
    if (version > MIGRATIONS.length) throw new SchedulerError("StorageNewer", { version, known: MIGRATIONS.length });
    for (const [done, statements] of MIGRATIONS.entries()) {
      if (done < version) continue;
      for (const statement of statements) await sql.query(statement);
      await sql.query("INSERT INTO migration (version) VALUES ($1)", [done + 1]);
    }
  });
}

/** Two processes that start at once: Postgres lets one of them make the table and fails the other. */
function tolerateRace(error: unknown): void {
  const { code } = error as { code?: string };
  if (code !== "23505" && code !== "42P07") throw error;
}
