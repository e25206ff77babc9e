import { PublicKey } from "@solana/web3.js";
import type { Wanted } from "./accounts";

const UPGRADEABLE_LOADER = /* @__PURE__ */ new PublicKey("BPFLoaderUpgradeab1e11111111111111111111111");
/** A tag of four bytes, a slot of eight, and whether there is an authority. */
const AUTHORITY_AT = 13;

export function findProgramDataAddress(program: PublicKey): PublicKey {
  return PublicKey.findProgramAddressSync([program.toBytes()], UPGRADEABLE_LOADER)[0];
}

/** Who may upgrade a program, for a snapshot; `undefined` for one that nobody can. */
export function wantedUpgradeAuthority(program: PublicKey): Wanted<PublicKey | undefined> {
  return {
    address: findProgramDataAddress(program),
    read(account) {
      if (!account?.owner.equals(UPGRADEABLE_LOADER) || account.data[AUTHORITY_AT - 1] !== 1) return undefined;
      return new PublicKey(account.data.subarray(AUTHORITY_AT, AUTHORITY_AT + 32));
    },
  };
}
