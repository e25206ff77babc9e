import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { Database, Sql } from "./database";

/** Postgres inside this process, in a directory or, without one, in memory. */
export async function openPGlite(directory?: string): Promise<Database> {
  const pglite = await PGlite.create(directory ?? "memory://");
  const sql = (on: PGlite | Transaction): Sql => ({
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await on.query<Row>(text, [...values])).rows,
  });
  return {
    ...sql(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(sql(transaction))),
    close: () => pglite.close(),
  };
}
