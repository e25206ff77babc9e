import type { PublicKey } from "@solana/web3.js";
import { findExposureAddress } from "../generated/escrow/pdas";
import { CONFIG_ADDRESS as REGISTRY_CONFIG_ADDRESS, findReputationAddress } from "../generated/registry/pdas";
import { escrowAuthorityAddress } from "./addresses";
import type { Deal } from "./state";

/** Every account that the instructions of a session or a ledger name. `deal` is either, for what does not care. */
export interface DealAccounts {
  deal: PublicKey;
  session: PublicKey;
  ledger: PublicKey;
  vault: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  operatorToken: PublicKey;
  feeVault: PublicKey;
  node: PublicKey;
  exposure: PublicKey;
  reputation: PublicKey;
  registryConfig: PublicKey;
  escrowAuthority: PublicKey;
}

export function dealAccounts(address: PublicKey, deal: Deal): DealAccounts {
  return {
    deal: address,
    session: address,
    ledger: address,
    vault: deal.vault,
    renter: deal.renter.owner,
    renterToken: deal.renter.token,
    operatorToken: deal.operator.token,
    feeVault: deal.treasury.token,
    node: deal.node,
    exposure: findExposureAddress(deal.node),
    reputation: findReputationAddress(deal.node),
    registryConfig: REGISTRY_CONFIG_ADDRESS,
    escrowAuthority: escrowAuthorityAddress(),
  };
}
