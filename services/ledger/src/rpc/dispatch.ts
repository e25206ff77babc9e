// JSON-RPC 2.0: one request or a batch of them, and an answer to each that has an id.
import { z } from "zod";
import type { Bank } from "../bank";
import { LedgerError, rpcCode, RpcError } from "../errors";
import { toJson } from "../json";
import { accountMethods } from "./accounts";
import { chainMethods } from "./chain";
import type { Method } from "./method";
import { ownMethods } from "./own";
import { transactionMethods } from "./transactions";

export const MAX_BATCH = 100;

const request = z.object({
  jsonrpc: z.literal("2.0"),
  method: z.string(),
  id: z.union([z.string(), z.number(), z.null()]).optional(),
  params: z.unknown().optional(),
});
export type Request = z.infer<typeof request>;

export type Methods = Readonly<Record<string, Method>>;
export const standardMethods: Methods = { ...accountMethods, ...chainMethods, ...transactionMethods, ...ownMethods };

export type Call = (asked: Request) => unknown;

/** Calls a method of HTTP, and refuses one that there is not. */
export function caller(bank: Bank, more: Methods = {}): Call {
  const methods = new Map(Object.entries({ ...standardMethods, ...more }));
  return ({ method, params }) => {
    const found = methods.get(method);
    if (!found) throw new RpcError(rpcCode.unknownMethod, "Method not found");
    return found.answer(bank, params);
  };
}

/** Answers a body's text. Nothing where nothing is to be said: a notification. */
export function respond(text: string, call: Call): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return failure(null, new RpcError(rpcCode.parse, "Parse error"));
  }
  if (!Array.isArray(body)) return answer(body, call);
  if (body.length === 0) return failure(null, invalid());
  if (body.length > MAX_BATCH) return failure(null, new RpcError(rpcCode.invalidRequest, `More than ${MAX_BATCH} requests`));
  const answers = body.flatMap((each) => answer(each, call) ?? []);
  return answers.length === 0 ? undefined : `[${answers.join(",")}]`;
}

function answer(asked: unknown, call: Call): string | undefined {
  const read = request.safeParse(asked);
  if (!read.success) return failure(null, invalid());
  const { id } = read.data;
  try {
    const result = call(read.data);
    return id === undefined ? undefined : `{"jsonrpc":"2.0","result":${toJson(result)},"id":${JSON.stringify(id)}}`;
  } catch (error) {
    return id === undefined ? undefined : failure(id, error);
  }
}

const invalid = () => new RpcError(rpcCode.invalidRequest, "Invalid request");

function failure(id: string | number | null, error: unknown): string {
  const { code, message, data } = told(error);
  return toJson({ jsonrpc: "2.0", error: { code, message, data }, id });
}

function told(error: unknown): RpcError {
  if (error instanceof RpcError) return error;
  if (error instanceof LedgerError) return new RpcError(rpcCode.internal, error.message, { code: error.code });
  return new RpcError(rpcCode.internal, `Internal error: ${error instanceof Error ? error.message : String(error)}`);
}
