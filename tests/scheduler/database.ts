// Databases for tests. Making one anew takes over three seconds of CPU time and copying one a tenth of that: what a fresh
// one holds is kept in target/databases, under a hash of what makes it.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/shell";
import { openDatabase, type Database } from "../../services/scheduler/src/store";
import { migrate } from "../../services/scheduler/src/store/migrations";
import { openPGlite } from "../../services/scheduler/src/store/pglite";

/** Puts a database that nobody has used into a directory that is not there yet; returns the directory. */
export async function freshDatabase(directory: string): Promise<string> {
  cpSync(await (kept ??= keep()), directory, { recursive: true });
  return directory;
}

/** An empty database in this process: one for all test files in turn. */
export async function emptyDatabase(): Promise<Database> {
  const database = await (shared ??= openShared());
  await database.query("DROP SCHEMA public CASCADE");
  await database.query("CREATE SCHEMA public");
  await migrate(database);
  return database;
}

let kept: Promise<string> | undefined;
let shared: Promise<Database> | undefined;

async function openShared(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "scheduler-database-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return openPGlite(await freshDatabase(join(folder, "database")));
}

async function keep(): Promise<string> {
  const folder = join(root, "target/databases");
  const name = hashOfMakers();
  const whole = join(folder, name);
  if (existsSync(whole)) return whole;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (!old.startsWith(name)) rmSync(join(folder, old), { recursive: true });
  // Two workers may make it at once, and neither may find half of it.
  const partial = join(folder, `${name}.${process.pid}`);
  await (await openDatabase(partial, () => undefined)).close();
  if (existsSync(whole)) rmSync(partial, { recursive: true });
  else renameSync(partial, whole);
  return whole;
}

function hashOfMakers(): string {
  const store = join(root, "services/scheduler/src/store");
  const files = readdirSync(store).sort().map((name) => join(store, name));
  const hash = createHash("sha256");
  for (const file of [...files, join(root, "node_modules/@electric-sql/pglite/package.json")]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
