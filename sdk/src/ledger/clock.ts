import { SYSVAR_CLOCK_PUBKEY } from "@solana/web3.js";
import { ClientError } from "../errors";
import type { LedgerAccount } from "./ledger";

const LENGTH = 40;
const UNIX_TIMESTAMP = 32;

/** The chain's clock, as an account: read together with others it is the time at which they were as read. */
export const CLOCK_ADDRESS = SYSVAR_CLOCK_PUBKEY;

export function readClock(account: LedgerAccount | undefined): bigint {
  if (!account) throw new ClientError("AccountMissing", { account: "clock", address: CLOCK_ADDRESS });
  const { data } = account;
  if (data.length !== LENGTH) throw new ClientError("AccountLength", { account: "clock", length: data.length, expected: LENGTH });
  return new DataView(data.buffer, data.byteOffset).getBigInt64(UNIX_TIMESTAMP, true);
}
