// What the RPC specification shows of SPL token accounts and mints.
import { PublicKey } from "@solana/web3.js";
import type { TokenBalance } from "./history";
import type { Account } from "./vm";

export const TOKEN_PROGRAM = new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
const TOKEN_2022_PROGRAM = new PublicKey("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb");
export const tokenPrograms = [TOKEN_PROGRAM, TOKEN_2022_PROGRAM];

const MINT_BYTES = 82;
const ACCOUNT_BYTES = 165;
/** Token-2022 says behind an account's own bytes which of the two it is. */
const KIND_OFFSET = 165;

export interface TokenAccount {
  mint: PublicKey;
  owner: PublicKey;
  amount: bigint;
  delegate?: PublicKey;
  delegatedAmount: bigint;
  state: "uninitialized" | "initialized" | "frozen";
  isNative: boolean;
  closeAuthority?: PublicKey;
}

export interface Mint {
  authority?: PublicKey;
  supply: bigint;
  decimals: number;
  isInitialized: boolean;
  freezeAuthority?: PublicKey;
}

export interface UiAmount {
  amount: string;
  decimals: number;
  uiAmount: number | null;
  uiAmountString: string;
}

const isOfKind = ({ owner, data }: Account, size: number, kind: number) =>
  tokenPrograms.some((program) => program.equals(owner)) &&
  (data.length === size || (data.length > KIND_OFFSET && data[KIND_OFFSET] === kind));

export function readMint(account: Account | undefined): Mint | undefined {
  if (!account || !isOfKind(account, MINT_BYTES, 1)) return undefined;
  const data = Buffer.from(account.data);
  const [authority, freezeAuthority] = [optionalKey(data, 0), optionalKey(data, 46)];
  return {
    ...(authority && { authority }),
    supply: data.readBigUInt64LE(36),
    decimals: data[44]!,
    isInitialized: data[45] === 1,
    ...(freezeAuthority && { freezeAuthority }),
  };
}

export function readTokenAccount(account: Account | undefined): TokenAccount | undefined {
  if (!account || !isOfKind(account, ACCOUNT_BYTES, 2)) return undefined;
  const data = Buffer.from(account.data);
  const state = (["uninitialized", "initialized", "frozen"] as const)[data[108]!];
  if (!state || state === "uninitialized") return undefined;
  const [delegate, closeAuthority] = [optionalKey(data, 72), optionalKey(data, 129)];
  return {
    mint: new PublicKey(data.subarray(0, 32)),
    owner: new PublicKey(data.subarray(32, 64)),
    amount: data.readBigUInt64LE(64),
    ...(delegate && { delegate }),
    delegatedAmount: data.readBigUInt64LE(121),
    state,
    isNative: data.readUInt32LE(109) === 1,
    ...(closeAuthority && { closeAuthority }),
  };
}

function optionalKey(data: Buffer, offset: number): PublicKey | undefined {
  return data.readUInt32LE(offset) === 1 ? new PublicKey(data.subarray(offset + 4, offset + 36)) : undefined;
}

export function uiAmount(amount: bigint, decimals: number): UiAmount {
  const digits = amount.toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const fraction = digits.slice(point).replace(/0+$/, "");
  const text = fraction === "" ? digits.slice(0, point) : `${digits.slice(0, point)}.${fraction}`;
  return { amount: amount.toString(), decimals, uiAmount: Number(text), uiAmountString: text };
}

/** The token accounts among a transaction's, as its meta lists them. */
export function tokenBalances(
  accounts: readonly (Account | undefined)[],
  mintAt: (address: PublicKey) => Account | undefined,
): TokenBalance[] {
  return accounts.flatMap((account, accountIndex) => {
    const token = readTokenAccount(account);
    const mint = token && readMint(mintAt(token.mint));
    if (!account || !token || !mint) return [];
    return [
      {
        accountIndex,
        mint: token.mint.toBase58(),
        owner: token.owner.toBase58(),
        programId: account.owner.toBase58(),
        uiTokenAmount: uiAmount(token.amount, mint.decimals),
      },
    ];
  });
}

/** The `jsonParsed` form of a token account or a mint; nothing for any other account. */
export function parsedToken(account: Account, mintAt: (address: PublicKey) => Account | undefined): object | undefined {
  const program = account.owner.equals(TOKEN_PROGRAM) ? "spl-token" : "spl-token-2022";
  const mint = readMint(account);
  if (mint) {
    const { authority, supply, decimals, isInitialized, freezeAuthority } = mint;
    const info = {
      mintAuthority: authority?.toBase58() ?? null,
      supply: supply.toString(),
      decimals,
      isInitialized,
      freezeAuthority: freezeAuthority?.toBase58() ?? null,
    };
    return { program, parsed: { type: "mint", info }, space: account.data.length };
  }
  const token = readTokenAccount(account);
  const decimals = token && readMint(mintAt(token.mint))?.decimals;
  if (!token || decimals === undefined) return undefined;
  const info = {
    mint: token.mint.toBase58(),
    owner: token.owner.toBase58(),
    tokenAmount: uiAmount(token.amount, decimals),
    state: token.state,
    isNative: token.isNative,
    ...(token.delegate && {
      delegate: token.delegate.toBase58(),
      delegatedAmount: uiAmount(token.delegatedAmount, decimals),
    }),
    ...(token.closeAuthority && { closeAuthority: token.closeAuthority.toBase58() }),
  };
  return { program, parsed: { type: "account", info }, space: account.data.length };
}
