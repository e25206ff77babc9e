import { PublicKey } from "@solana/web3.js";
import { formatUsdc } from "../../sdk/src/amounts";

/** JSON in which whole numbers of 64 bits are text, keys are base58, bytes are hexadecimal, and what is not known is null. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, name: string, field: unknown) {
    if (field === undefined) return null;
    if (typeof field === "bigint") return String(field);
    // As it was before its own `toJSON`: a Buffer's makes a list of numbers.
    const given = this[name];
    return given instanceof Uint8Array ? Buffer.from(given).toString("hex") : field;
  });
}

/** Whoever wrote what is shown does not get to steer the terminal. */
export const harmless = (text: string): string => text.replace(/[^\P{C}\n\t]/gu, "\ufffd");

/** A column each, as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ").trimEnd()).join("\n");
}

/** One thing that was tried. */
export interface Check {
  name: string;
  ok: boolean;
  detail: string;
}

export const checkTable = (checks: readonly Check[]): string =>
  table(checks.map(({ ok, name, detail }) => [ok ? "ok" : "no", name, detail]));

/** Names and values below each other. */
export const fields = (entries: Record<string, unknown>): string =>
  table(Object.entries(entries).map(([name, value]) => [name, shown(value)]));

export const usdc = (amount: bigint): string => `${formatUsdc(amount)} USDC`;

export const time = (unixSeconds: bigint | number): string => new Date(Number(unixSeconds) * 1_000).toISOString().replace(".000", "");

function shown(value: unknown): string {
  if (value instanceof PublicKey) return value.toBase58();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  return String(value);
}
