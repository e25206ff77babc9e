import type { NodeProfile } from "../generated/registry/types";
import { MAX_FLOOR_PRICE } from "../generated/registry/constants";
import { required } from "../transaction";
import { decodeLabel, encodeRegion } from "./labels";

/** What the program would refuse of a profile, but for its encryption key. `claimable` are the bits that the node may have. */
export function requireProfile(profile: NodeProfile, claimable: bigint): void {
  encodeRegion(decodeLabel(profile.region));
  const { floorPrice, capabilityBits, endpointHash } = profile;
  required(floorPrice >= 1n && floorPrice <= MAX_FLOOR_PRICE, "registry", "FloorPriceOutOfBounds", { floorPrice });
  required((capabilityBits & ~claimable) === 0n, "registry", "CapabilityNotActive", { unknown: capabilityBits & ~claimable });
  required(endpointHash.some((byte) => byte !== 0), "registry", "MissingEndpoint");
}
