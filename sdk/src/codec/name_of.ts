import { ClientError } from "../errors";

/** The name for which an account's number stands. */
export function nameOf<T extends string>(account: string, field: string, names: readonly T[], number: number): T {
  const name = names[number];
  if (name !== undefined) return name;
  throw new ClientError("AccountField", { account, field, reason: `${number} is the number of none of ${names.join(", ")}` });
}
