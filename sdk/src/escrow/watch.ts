import type { PublicKey } from "@solana/web3.js";
import { ledgerAccount, sessionAccount } from "../generated/escrow/accounts";
import { wantedIfThere, watchAccount, type Located, type Reader, type WatchOptions } from "../ledger";
import { ledgerOf, sessionOf, type Ledger, type Session } from "./state";

/** Tells a session's states, the present one first; `undefined` once it is over. Returns how to stop. */
export function watchSession(
  reader: Reader,
  address: PublicKey,
  listener: (session: Located<Session> | undefined) => void,
  options?: WatchOptions,
): () => void {
  const tell = wantedIfThere(sessionAccount, address);
  return watchAccount(reader, tell, (session) => listener(session && sessionOf(session)), options);
}

/** Tells a ledger's states, the present one first; `undefined` once it is closed. Returns how to stop. */
export function watchLedger(
  reader: Reader,
  address: PublicKey,
  listener: (ledger: Located<Ledger> | undefined) => void,
  options?: WatchOptions,
): () => void {
  const tell = wantedIfThere(ledgerAccount, address);
  return watchAccount(reader, tell, (ledger) => listener(ledger && ledgerOf(ledger)), options);
}
