export { startBankrun, type BankrunLedger } from "./bankrun";
export { expectFailure, TransactionFailed, UNSIGNED } from "./errors";
export { decodeEvents, type DecodedEvent } from "./events";
export { impostorOf, swapped } from "./impostor";
export { named } from "./keys";
export { GENESIS_TIME, SOL, type Ledger, type Sent } from "./ledger";
export { copyOf, startBareLiteSVM, startLiteSVM, type LiteLedger } from "./litesvm";
export {
  deployed,
  programDataAddress,
  programImage,
  SQUADS_PROGRAM_ID,
  upgradeAuthority,
  UPGRADEABLE_LOADER,
  type Genesis,
} from "./programs";
export { Random } from "./random";
export { signature } from "./signers";
export { TestMint, tokenAmount } from "./tokens";
