import type { ClusterFile, ClusterName } from "../cluster";
import { devnet } from "./devnet";
import { localnet } from "./localnet";
import { mainnet } from "./mainnet";

export const clusterFiles: Record<ClusterName, ClusterFile> = { localnet, devnet, mainnet };
