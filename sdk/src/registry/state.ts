import type { RegistryConfig } from "../generated/registry/accounts";

/** The capabilities that nodes may claim, as bits. */
export function activeCapabilities({ activeCapabilities: bytes }: Pick<RegistryConfig, "activeCapabilities">): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}
