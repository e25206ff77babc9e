import { Pool, type ClientBase, type QueryResultRow } from "pg";
import type { Database, Sql } from "./database";

export function openPostgres(url: string, onError: (error: Error) => void): Database {
  const pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 });
  // A connection that breaks while nobody uses it; the pool opens another.
  pool.on("error", onError);
  const sql = (on: Pool | ClientBase): Sql => ({
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await on.query<Row & QueryResultRow>(text, [...values])).rows,
  });
  return {
    ...sql(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query("BEGIN");
        const result = await work(sql(client));
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
