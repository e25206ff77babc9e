// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

export const REGISTRY_PROGRAM_ID = /* @__PURE__ */ new PublicKey("3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV");

/** Seed `config`. */
export const CONFIG_ADDRESS = /* @__PURE__ */ new PublicKey("E2XVRpUnuvAQEAJ1kJAiWu2KBJUJpabhGrRVx2RtHgwq");

/** Seeds `node`, `operator`, `nodeId`. */
export function findNodeAddress(operator: PublicKey, nodeId: bigint): PublicKey {
  return c.findAddress(REGISTRY_PROGRAM_ID, c.utf8("node"), operator.toBytes(), c.seed("nodeId", c.u64, nodeId));
}

/** Seeds `reputation`, `node`. */
export function findReputationAddress(node: PublicKey): PublicKey {
  return c.findAddress(REGISTRY_PROGRAM_ID, c.utf8("reputation"), node.toBytes());
}

/** Seeds `worker`, `owner`, `name`. */
export function findWorkerAddress(owner: PublicKey, name: Uint8Array): PublicKey {
  return c.findAddress(REGISTRY_PROGRAM_ID, c.utf8("worker"), owner.toBytes(), c.seed("name", c.fixedBytes(32), name));
}
