import type { Connection } from "@solana/web3.js";
import { ClientError } from "../errors";

/** Asks an RPC node; whatever goes wrong becomes a `ClientError` that names the method. */
export async function ask<T>(connection: Connection, method: string, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    throw rpcError(connection, method, error);
  }
}

function rpcError({ rpcEndpoint }: Connection, method: string, error: unknown): ClientError {
  if (error instanceof ClientError) return error;
  const { name, message, code } = described(error);
  // The path or query of an RPC address often holds the provider's key, and web3.js puts the address into its messages.
  const endpoint = new URL(rpcEndpoint).origin;
  const reason = message.replaceAll(rpcEndpoint, endpoint).slice(0, 500);
  const values = { method, endpoint, reason };
  if (code === 429 || /\b429\b/.test(message.slice(0, 60))) return new ClientError("RpcRateLimited", values);
  if (name === "SolanaJSONRPCError") return new ClientError("RpcRefused", { ...values, code: String(code) });
  const status = /^(\d{3}) /.exec(message)?.[1];
  if (status !== undefined) return new ClientError("RpcRefused", { ...values, code: status });
  const isSilence = name.endsWith("FetchError") || /Abort|Timeout/.test(name) || /fetch failed|network|socket|ECONN|ENOTFOUND/i.test(message);
  return new ClientError(isSilence ? "RpcUnreachable" : "RpcMalformedAnswer", values);
}

function described(error: unknown): { name: string; message: string; code: unknown } {
  if (!(error instanceof Error)) return { name: "", message: String(error), code: undefined };
  return { name: error.name, message: error.message, code: (error as { code?: unknown }).code };
}
