// What the generated client stands on.
export { accountSize, decodeAccount, encodeAccount, viewOf, type AccountLayout, type AccountView } from "./account";
export { findAddress, seed, utf8 } from "./address";
export { once, type Codec } from "./codec";
export { array, enumeration, option, struct, union, vec } from "./composites";
export { parseEvents, type EventSource } from "./events";
export {
  buildInstruction,
  decodeInstruction,
  noArgs,
  type DecodedInstruction,
  type InstructionLayout,
  type InstructionSource,
  type NoArgs,
} from "./instruction";
export type { Mutable } from "./mutable";
export { bool, bytes, fixedBytes, i64, publicKey, text, u128, u16, u32, u64, u8 } from "./values";
