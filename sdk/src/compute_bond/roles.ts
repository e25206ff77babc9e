import { PublicKey } from "@solana/web3.js";
import type { BondGlobal } from "../generated/compute_bond/accounts";
import { isSmallOrder } from "../receipt";
import { required } from "../transaction";

/** Who attests leases must not be able to pin who slashes bonds, or the other way round. */
export function requireRoles(config: Pick<BondGlobal, "authority" | "pauseAuthority" | "brokerKey">): void {
  const { authority, pauseAuthority, brokerKey } = config;
  const isWhole = [authority, pauseAuthority, brokerKey].every((key) => !key.equals(PublicKey.default));
  required(isWhole, "compute_bond", "KeyMissing");
  const isSeparate = [authority, pauseAuthority].every((key) => !key.equals(brokerKey));
  required(isSeparate, "compute_bond", "BrokerKeyHasRole", { brokerKey });
  required(!isSmallOrder(brokerKey.toBytes()), "compute_bond", "BrokerKeySmallOrder", { brokerKey });
}
