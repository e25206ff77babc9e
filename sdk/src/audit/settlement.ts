import { getBase58Decoder } from "@solana/codecs";
import { VersionedTransaction, type PublicKey } from "@solana/web3.js";
import { decodeSession, type Session } from "../escrow/state";
import { ESCROW_PROGRAM_ID, type Parameters } from "../generated/escrow";
import { decodeEscrowConfig } from "../generated/escrow/accounts";
import { AuditError } from "./errors";
import {
  accountData,
  fields,
  fromBase58,
  fromBase64,
  list,
  malformed,
  present,
  publicKey,
  read,
  type Fields,
} from "./json";

export interface AuditedInstruction {
  program: string;
  accounts: string[];
  data: Uint8Array;
}

export interface AuditedTransaction {
  signature: string;
  hasFailed: boolean;
  logs: string[];
  instructions: AuditedInstruction[];
  /** What each top-level instruction called, by its index; undefined when the answer leaves it out. */
  inner: Map<number, AuditedInstruction[]> | undefined;
  /** What each token account gained; undefined when the answer leaves it out. */
  gains: Map<string, bigint> | undefined;
}

/** Everything that says how a session was settled. */
export interface Settlement {
  session: PublicKey;
  /** The session as it was when somebody looked; gone from the chain after the end. */
  account: Session | undefined;
  /** The escrow's parameters: the provider's fee, when there is no account. */
  parameters: Parameters | undefined;
  /** Oldest first. */
  transactions: AuditedTransaction[];
}

/** Of the JSON described in docs/audit.md. */
export function readSettlement(json: unknown): Settlement {
  const { session, account, config, transactions = [] } = fields(json, "the settlement");
  return {
    session: publicKey(session, "session"),
    account: present(account)
      ? read("account", () => decodeSession(accountData(account, ESCROW_PROGRAM_ID, "account")))
      : undefined,
    parameters: present(config)
      ? read("config", () => decodeEscrowConfig(accountData(config, ESCROW_PROGRAM_ID, "config")).parameters)
      : undefined,
    transactions: list(transactions, "transactions").map((one, at) => readTransaction(one, `transactions[${at}]`)),
  };
}

/** Of what `getTransaction` answered, in base64 or json. */
export function readTransaction(json: unknown, name = "transaction"): AuditedTransaction {
  const { transaction, meta } = fields(json, name);
  const told = fields(meta, `${name}.meta`);
  const { signature, keys, instructions } = Array.isArray(transaction)
    ? read(name, () => fromWire(transaction))
    : fromJson(fields(transaction, `${name}.transaction`), name);
  const loaded = present(told["loadedAddresses"])
    ? fields(told["loadedAddresses"], `${name}.meta.loadedAddresses`)
    : {};
  const all = [
    ...keys,
    ...list(loaded["writable"] ?? [], "writable"),
    ...list(loaded["readonly"] ?? [], "readonly"),
  ].map(String);
  const resolve = ({ program, accounts, data }: Indexed): AuditedInstruction => ({
    program: keyAt(all, program, name),
    accounts: accounts.map((index) => keyAt(all, index, name)),
    data,
  });
  return {
    signature,
    hasFailed: present(told["err"]),
    logs: list(told["logMessages"] ?? [], `${name}.meta.logMessages`).map(String),
    instructions: instructions.map(resolve),
    inner: present(told["innerInstructions"]) ? innerOf(told["innerInstructions"], name, resolve) : undefined,
    gains: gainsOf(told, all, name),
  };
}

interface Indexed {
  program: number;
  accounts: number[];
  data: Uint8Array;
}

interface Compiled {
  signature: string;
  keys: string[];
  instructions: Indexed[];
}

function fromWire(given: unknown[]): Compiled {
  if (given[1] !== "base64" || typeof given[0] !== "string") throw new TypeError("it is not in base64");
  const { message, signatures } = VersionedTransaction.deserialize(fromBase64(given[0]));
  return {
    signature: getBase58Decoder().decode(signatures[0]!),
    keys: message.staticAccountKeys.map((key) => key.toBase58()),
    instructions: message.compiledInstructions.map(({ programIdIndex, accountKeyIndexes, data }) => ({
      program: programIdIndex,
      accounts: [...accountKeyIndexes],
      data: Uint8Array.from(data),
    })),
  };
}

function fromJson({ message, signatures }: Fields, name: string): Compiled {
  const { accountKeys, instructions } = fields(message, `${name}.transaction.message`);
  return {
    signature: String(list(signatures, `${name}.transaction.signatures`)[0]),
    keys: list(accountKeys, `${name}.transaction.message.accountKeys`).map(String),
    instructions: list(instructions, `${name}.transaction.message.instructions`).map((one) => indexed(one, name)),
  };
}

function indexed(json: unknown, name: string): Indexed {
  const { programIdIndex, accounts, data } = fields(json, `${name}: an instruction`);
  if (typeof programIdIndex !== "number" || typeof data !== "string") {
    throw new AuditError("SettlementMalformed", {
      where: name,
      reason: "an instruction is neither base64 nor json; jsonParsed is not read",
    });
  }
  return {
    program: programIdIndex,
    accounts: list(accounts, `${name}: accounts`).map(Number),
    data: read(name, () => fromBase58(data)),
  };
}

function innerOf(
  json: unknown,
  name: string,
  resolve: (one: Indexed) => AuditedInstruction,
): Map<number, AuditedInstruction[]> {
  const groups = list(json, `${name}.meta.innerInstructions`).map((group): [number, AuditedInstruction[]] => {
    const { index, instructions } = fields(group, `${name}.meta.innerInstructions`);
    return [Number(index), list(instructions, `${name}: inner instructions`).map((one) => resolve(indexed(one, name)))];
  });
  return new Map(groups);
}

function gainsOf(meta: Fields, keys: string[], name: string): Map<string, bigint> | undefined {
  const { preTokenBalances, postTokenBalances } = meta;
  if (!present(preTokenBalances) || !present(postTokenBalances)) return undefined;
  const gains = new Map<string, bigint>();
  const count = (balances: unknown, sign: bigint) => {
    for (const balance of list(balances, `${name}: token balances`)) {
      const { accountIndex, uiTokenAmount } = fields(balance, `${name}: a token balance`);
      const { amount } = fields(uiTokenAmount, `${name}: a token amount`);
      const account = keyAt(keys, Number(accountIndex), name);
      gains.set(account, (gains.get(account) ?? 0n) + sign * read(name, () => BigInt(amount as string)));
    }
  };
  count(preTokenBalances, -1n);
  count(postTokenBalances, 1n);
  return gains;
}

function keyAt(keys: readonly string[], index: number, name: string): string {
  const key = keys[index];
  if (key === undefined) throw malformed(name, `it has no account ${index}`);
  return key;
}
