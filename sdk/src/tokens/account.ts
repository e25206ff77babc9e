import { PublicKey } from "@solana/web3.js";
import type { LedgerAccount } from "../ledger/ledger";
import { TOKEN_PROGRAM_ID } from "./associated";

const LENGTH = 165;
const STATES = ["uninitialized", "initialized", "frozen"] as const;

export interface TokenAccount {
  mint: PublicKey;
  owner: PublicKey;
  amount: bigint;
  state: (typeof STATES)[number];
  /** Who else may move what it holds. */
  delegate?: PublicKey;
  /** Who else may close it. */
  closeAuthority?: PublicKey;
}

/** `undefined` for whatever is not a token account of the classic token program. */
export function readTokenAccount(account: LedgerAccount | undefined): TokenAccount | undefined {
  if (!account?.owner.equals(TOKEN_PROGRAM_ID) || account.data.length !== LENGTH) return undefined;
  const { data } = account;
  const state = STATES[data[108]!];
  if (state === undefined || state === "uninitialized") return undefined;
  const [delegate, closeAuthority] = [optionalKey(data, 72), optionalKey(data, 129)];
  return {
    mint: new PublicKey(data.subarray(0, 32)),
    owner: new PublicKey(data.subarray(32, 64)),
    amount: new DataView(data.buffer, data.byteOffset).getBigUint64(64, true),
    state,
    ...(delegate && { delegate }),
    ...(closeAuthority && { closeAuthority }),
  };
}

/** A tag of four bytes before the key. */
function optionalKey(data: Uint8Array, at: number): PublicKey | undefined {
  return data[at] === 1 ? new PublicKey(data.subarray(at + 4, at + 36)) : undefined;
}

/** Whether the account can receive the mint for this owner now, as the programs ask it. */
export function canReceive(token: TokenAccount | undefined, mint: PublicKey, owner: PublicKey): token is TokenAccount {
  return token !== undefined && token.state === "initialized" && token.mint.equals(mint) && token.owner.equals(owner);
}
