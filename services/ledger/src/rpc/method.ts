import type { z } from "zod";
import type { Bank } from "../bank";
import { invalidParams, rpcCode, RpcError } from "../errors";

/** A method of the endpoint: what it takes, and what it answers. */
export interface Method {
  answer(bank: Bank, params: unknown): unknown;
}

type Given<Params extends z.ZodType[]> = { [Index in keyof Params]: z.output<Params[Index]> };

/** A schema for each parameter. Those at the end may be left out where their schemas allow it; more are ignored. */
export function method<Params extends z.ZodType[]>(
  params: [...Params],
  run: (bank: Bank, ...given: Given<Params>) => unknown,
): Method {
  return {
    answer(bank, given) {
      const list: unknown = given ?? [];
      if (!Array.isArray(list)) throw invalidParams("they are not an array");
      const read = params.map((schema, index) => {
        const found = schema.safeParse(list[index]);
        if (found.success) return found.data;
        const [issue] = found.error.issues;
        const where = [index, ...(issue?.path ?? [])].join(".");
        throw invalidParams(`at ${where}: ${issue?.message ?? "not what the method takes"}`);
      });
      return run(bank, ...(read as Given<Params>));
    },
  };
}

/** An answer with the slot that it is true of. */
export function inContext(bank: Bank, value: unknown, options?: { minContextSlot?: number | null | undefined } | null): object {
  requireSlot(bank, options);
  return { context: { apiVersion: VERSION, slot: bank.slot }, value };
}

export function requireSlot(bank: Bank, options?: { minContextSlot?: number | null | undefined } | null): void {
  if (BigInt(options?.minContextSlot ?? 0) <= bank.slot) return;
  throw new RpcError(rpcCode.minContextSlot, "Minimum context slot has not been reached", { contextSlot: bank.slot });
}

/** The specification that the endpoint follows. */
export const VERSION = "3.0.0";
