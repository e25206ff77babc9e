import { PublicKey } from "@solana/web3.js";
import type { TreasuryConfig } from "../generated/treasury/accounts";
import { required } from "../transaction";

const ROLES = ["authority", "pauseAuthority", "operationalKey", "feeVault", "hotVault", "claimVault", "warmVault"] as const;

/** One key in two roles would undo the separation of the tiers. */
export function requireRoles(config: Pick<TreasuryConfig, (typeof ROLES)[number] | "cold">): void {
  const keys = [...ROLES.map((role) => config[role]), config.cold.owner, config.cold.vault];
  keys.forEach((key, index) => {
    required(!key.equals(PublicKey.default), "treasury", "KeyMissing");
    const isAlone = keys.slice(index + 1).every((other) => !other.equals(key));
    required(isAlone, "treasury", "RolesMustDiffer", { key });
  });
}
