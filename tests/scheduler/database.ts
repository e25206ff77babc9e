import type { Database } from "../../services/scheduler/src/store";
import { migrate } from "../../services/scheduler/src/store/migrations";
import { openPGlite } from "../../services/scheduler/src/store/pglite";

let shared: Promise<Database> | undefined;

/** An empty database in memory: one for all test files in turn, because making it takes seconds. */
export async function emptyDatabase(): Promise<Database> {
  const database = await (shared ??= openPGlite());
  await database.query("DROP SCHEMA public CASCADE");
  await database.query("CREATE SCHEMA public");
  await migrate(database);
  return database;
}
