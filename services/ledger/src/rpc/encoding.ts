// Accounts and transactions in the shapes of the RPC specification.
import { PublicKey, VersionedTransaction } from "@solana/web3.js";
import { base58 } from "../base58";
import type { Bank } from "../bank";
import { rpcCode, RpcError } from "../errors";
import type { Landed } from "../history";
import { parsedToken } from "../tokens";
import { RENT_EXEMPT, type Account } from "../vm";
import type { Filter } from "./params";

export type AccountEncoding = "binary" | "base58" | "base64" | "jsonParsed" | null | undefined;
type Slice = { offset: number; length: number } | null | undefined;

const MAX_BASE58_BYTES = 128;

export function encodeAccount(bank: Bank, account: Account, encoding: AccountEncoding, slice?: Slice): object {
  return {
    data: encodeData(bank, account, encoding, slice),
    executable: account.executable,
    lamports: account.lamports,
    owner: account.owner.toBase58(),
    rentEpoch: RENT_EXEMPT,
    space: account.data.length,
  };
}

function encodeData(bank: Bank, account: Account, encoding: AccountEncoding, slice: Slice): unknown {
  if (encoding === "jsonParsed") {
    const parsed = parsedToken(account, (mint) => bank.account(mint));
    if (parsed) return parsed;
  }
  const data = slice ? account.data.subarray(slice.offset, slice.offset + slice.length) : account.data;
  if (encoding === "base64" || encoding === "jsonParsed") return [Buffer.from(data).toString("base64"), "base64"];
  if (data.length > MAX_BASE58_BYTES) {
    const why = "Encoded binary (base 58) data should be less than 128 bytes, please use Base64 encoding.";
    throw new RpcError(rpcCode.invalidRequest, why);
  }
  const text = base58.encode(data);
  return encoding === "base58" ? [text, "base58"] : text;
}

export function passes({ data }: Account, filters: readonly Filter[] | null | undefined): boolean {
  return (filters ?? []).every((filter) => {
    if ("dataSize" in filter) return data.length === filter.dataSize;
    if (!("memcmp" in filter)) return true;
    const { offset, bytes } = filter.memcmp;
    return Buffer.compare(data.subarray(offset, offset + bytes.length), bytes) === 0;
  });
}

export type TransactionEncoding = "json" | "jsonParsed" | "base58" | "base64" | null | undefined;

export function encodeTransaction({ wire, loaded }: Landed, encoding: TransactionEncoding): unknown {
  const bytes = Buffer.from(wire, "base64");
  if (encoding === "base64") return [wire, "base64"];
  if (encoding === "base58") return [base58.encode(bytes), "base58"];
  const { message, signatures } = VersionedTransaction.deserialize(bytes);
  const shown = { signatures: signatures.map(base58.encode) };
  const keys = message.staticAccountKeys.map(String);
  const lookups = message.addressTableLookups.map((lookup) => ({
    accountKey: lookup.accountKey.toBase58(),
    writableIndexes: lookup.writableIndexes,
    readonlyIndexes: lookup.readonlyIndexes,
  }));
  const addressTableLookups = message.version === 0 ? { addressTableLookups: lookups } : {};
  if (encoding === "jsonParsed") {
    const statics = keys.map((pubkey, index) => ({
      pubkey,
      signer: message.isAccountSigner(index),
      source: "transaction",
      writable: message.isAccountWritable(index),
    }));
    const looked = (list: string[], writable: boolean) =>
      list.map((pubkey) => ({ pubkey, signer: false, source: "lookupTable", writable }));
    const accountKeys = [...statics, ...looked(loaded.writable, true), ...looked(loaded.readonly, false)];
    const instructions = message.compiledInstructions.map(({ programIdIndex, accountKeyIndexes, data }) => ({
      programId: keys[programIdIndex],
      accounts: accountKeyIndexes.map((index) => accountKeys[index]?.pubkey),
      data: base58.encode(data),
      stackHeight: 1,
    }));
    return { ...shown, message: { accountKeys, recentBlockhash: message.recentBlockhash, instructions, ...addressTableLookups } };
  }
  const instructions = message.compiledInstructions.map(({ programIdIndex, accountKeyIndexes, data }) => ({
    programIdIndex,
    accounts: [...accountKeyIndexes],
    data: base58.encode(data),
    stackHeight: 1,
  }));
  const { header, recentBlockhash } = message;
  return { ...shown, message: { header, accountKeys: keys, recentBlockhash, instructions, ...addressTableLookups } };
}

export function encodeMeta(landed: Landed, encoding: TransactionEncoding): object {
  const { failure, fee, inner, loaded, accounts } = landed;
  const parsedInner = inner.map(({ index, instructions }) => ({
    index,
    instructions: instructions.map(({ programIdIndex, accounts: indexes, data, stackHeight }) => ({
      programId: accounts[programIdIndex],
      accounts: indexes.map((each) => accounts[each]),
      data,
      stackHeight,
    })),
  }));
  return {
    err: failure,
    status: statusOf(landed),
    fee,
    preBalances: landed.preBalances,
    postBalances: landed.postBalances,
    innerInstructions: encoding === "jsonParsed" ? parsedInner : inner,
    logMessages: landed.logs,
    preTokenBalances: landed.preTokenBalances,
    postTokenBalances: landed.postTokenBalances,
    rewards: [],
    ...(encoding === "jsonParsed" ? {} : { loadedAddresses: loaded }),
    ...(landed.returnData && { returnData: landed.returnData }),
    computeUnitsConsumed: landed.computeUnits,
  };
}

export const statusOf = ({ failure }: Pick<Landed, "failure">): object => (failure === null ? { Ok: null } : { Err: failure });

export function versionOf({ wire }: Landed): "legacy" | 0 {
  return VersionedTransaction.deserialize(Buffer.from(wire, "base64")).version;
}

export const byAddress = ([one]: [PublicKey, Account], [other]: [PublicKey, Account]) =>
  Buffer.compare(one.toBytes(), other.toBytes());
