import type { PublicKey } from "@solana/web3.js";
import { wantedIfThere, watchAccount, type Located, type Reader, type WatchOptions } from "../ledger";
import { ledgerView, sessionView, type Ledger, type Session } from "./state";

/** Tells a session's states, the present one first; `undefined` once it is over. Returns how to stop. */
export function watchSession(
  reader: Reader,
  address: PublicKey,
  listener: (session: Located<Session> | undefined) => void,
  options?: WatchOptions,
): () => void {
  return watchAccount(reader, wantedIfThere(sessionView, address), listener, options);
}

/** Tells a ledger's states, the present one first; `undefined` once it is closed. Returns how to stop. */
export function watchLedger(
  reader: Reader,
  address: PublicKey,
  listener: (ledger: Located<Ledger> | undefined) => void,
  options?: WatchOptions,
): () => void {
  return watchAccount(reader, wantedIfThere(ledgerView, address), listener, options);
}
