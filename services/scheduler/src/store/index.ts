import type { Database } from "./database";
import { migrate } from "./migrations";

export type { Database, Sql } from "./database";

/** A Postgres URL, or a directory for an embedded one, or nothing: in memory. Only the driver that is used is loaded. */
export async function openDatabase(location: string | undefined, onError: (error: Error) => void): Promise<Database> {
  const isUrl = location !== undefined && /^postgres(ql)?:\/\//.test(location);
  const database = isUrl
    ? (await import("./postgres")).openPostgres(location, onError)
    : await (await import("./pglite")).openPGlite(location);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
