// Says in words what it is given: an error's number or name, a transaction in base64, a file with either a transaction in
// base64 or what an RPC node answered to `getTransaction`, or a signature, which is looked up.
import { existsSync, readFileSync } from "node:fs";
import { PublicKey } from "@solana/web3.js";
import { explainError, explainMessage, explainTransaction, type ToldTransaction, type TransactionMeta } from "../../sdk/src/decode";
import { ClientError, MarketError } from "../../sdk/src/errors";
import { connect } from "../../sdk/src/ledger";

interface Answer {
  result?: Answer;
  transaction?: unknown;
  meta?: TransactionMeta | null;
}

/** What is meant: a transaction, or every error that has this number or name. */
export async function decode(
  what: string,
  { program, url }: { program?: string | undefined; url?: string | undefined },
): Promise<ToldTransaction | MarketError[]> {
  if (existsSync(what)) return explainFile(readFileSync(what, "utf8"));
  const errors = explainError(what, program);
  if (errors.length > 0) return errors;
  if (/^[1-9A-HJ-NP-Za-km-z]{86,88}$/.test(what)) return look(what, url);
  if (/^[A-Za-z0-9+/]{64,}={0,2}$/.test(what)) return explainTransaction(Buffer.from(what, "base64"));
  throw new Error(`"${what}" is no error that is known here, no signature, no transaction and no file`);
}

export const tell = (found: ToldTransaction | MarketError[]): string =>
  Array.isArray(found) ? found.map(tellError).join("\n\n") : tellTransaction(found);

async function look(signature: string, url: string | undefined): Promise<ToldTransaction> {
  if (url === undefined) throw new Error("a signature is looked up on a ledger: give its RPC with --url");
  const found = await connect(url).getTransaction(signature, { commitment: "confirmed", maxSupportedTransactionVersion: 0 });
  if (!found) throw new Error(`${url} does not know the transaction ${signature}`);
  return explainMessage(found.transaction.message, found.meta ?? {});
}

function explainFile(text: string): ToldTransaction {
  if (!text.trimStart().startsWith("{")) return explainTransaction(Buffer.from(text.trim(), "base64"));
  const answer = JSON.parse(text) as Answer;
  const { transaction, meta } = answer.result ?? answer;
  const encoded: unknown = Array.isArray(transaction) ? transaction[0] : transaction;
  if (typeof encoded !== "string") throw new ClientError("TransactionMalformed", { reason: "it is not in base64" });
  return explainTransaction(Buffer.from(encoded, "base64"), meta ?? {});
}

export function tellError(error: MarketError): string {
  const refuser = "program" in error ? `${String(error.program)}: ` : "";
  return `${refuser}${error.code}\n  ${error.summary}.\n  ${error.advice}\n  ${error.docs}`;
}

function tellTransaction({ instructions, events, failure }: ToldTransaction): string {
  const told = instructions.map(({ program, name, accounts, args, problem }, index) =>
    [`${index + 1}. ${program} ${name}`, ...lines({ ...accounts, ...args }), ...(problem ? [`  ${problem.summary}`] : [])].join("\n"),
  );
  const said = events.map(({ program, name, data }) => [`event: ${program} ${name}`, ...lines(data)].join("\n"));
  return [...told, ...said, ...(failure ? [`failed: ${tellError(failure)}`] : [])].join("\n");
}

const lines = (fields: object): string[] => Object.entries(fields).map(([name, value]) => `  ${name} = ${show(value)}`);

function show(value: unknown): string {
  if (value instanceof PublicKey) return value.toBase58();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{ ${Object.entries(value).map(([name, inner]) => `${name}: ${show(inner)}`).join(", ")} }`;
}
