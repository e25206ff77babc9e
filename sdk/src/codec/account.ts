import { transformDecoder } from "@solana/codecs";
import type { PublicKey } from "@solana/web3.js";
import { ClientError } from "../errors";
import { fixedSize, once, type Codec, type Decoder } from "./codec";
import { Malformed } from "./malformed";

/** How an account of a program is read: as it lies there, or as what that means. */
export interface AccountView<T> {
  readonly name: string;
  readonly program: PublicKey;
  readonly discriminator: Uint8Array;
  /** What follows the discriminator. */
  readonly fields: () => Decoder<T>;
}

/** How a program lays out one of its accounts. */
export interface AccountLayout<T> extends AccountView<T> {
  readonly fields: () => Codec<T>;
}

/** The same account, read as what its fields mean. */
export function viewOf<Raw, T>({ fields, ...account }: AccountView<Raw>, meaning: (raw: Raw) => T): AccountView<T> {
  return { ...account, fields: once(() => transformDecoder(fields(), meaning)) };
}

const DISCRIMINATOR = 8;

/** The size of every account of this kind, if they are all alike. */
export function accountSize(layout: { readonly fields: () => Decoder<unknown> }): number | undefined {
  const size = fixedSize(layout.fields());
  return size === undefined ? undefined : DISCRIMINATOR + size;
}

export function decodeAccount<T>(layout: AccountView<T>, data: Uint8Array): T {
  const { name, discriminator } = layout;
  const size = accountSize(layout);
  if (data.length < DISCRIMINATOR || (size !== undefined && size !== data.length)) {
    throw new ClientError("AccountLength", { account: name, length: data.length, expected: size ?? "8 or more" });
  }
  if (!startsWith(data, discriminator)) {
    throw new ClientError("AccountDiscriminator", { account: name });
  }
  try {
    return layout.fields().read(data, DISCRIMINATOR)[0];
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new ClientError("AccountField", { account: name, field: error.field, reason: error.reason });
  }
}

/** The bytes of an account that holds `value`. */
export function encodeAccount<T>({ name, discriminator, fields }: AccountLayout<T>, value: T): Uint8Array {
  try {
    const body = fields().encode(value);
    const data = new Uint8Array(DISCRIMINATOR + body.length);
    data.set(discriminator);
    data.set(body, DISCRIMINATOR);
    return data;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new ClientError("AccountField", { account: name, field: error.field, reason: error.reason });
  }
}

export function startsWith(data: Uint8Array, prefix: Uint8Array): boolean {
  return data.length >= prefix.length && prefix.every((byte, index) => data[index] === byte);
}
